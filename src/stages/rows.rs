//! What the facilitator can change about an exercise before a round is opened: the rows of its matrices.

use bearings_core::edit::{Edit, RowEdit};
use bearings_core::exercises::{content, own_options, rows_of};
use bearings_core::model::limits::NAME_CHARS;
use bearings_core::model::{ExerciseId, QuestionId, Stage};
use bearings_core::question::{OptionSource, Question, Row};
use bearings_core::route::Route;
use leptos::prelude::*;

use crate::i18n::{t, t_count, t_with};
use crate::reactive::{When, live};
use crate::state::{use_session, use_store};
use crate::ui::{AddLine, Button, LiveRegion, Look, OrderButtons, Size, TextField};

const MAX: u32 = NAME_CHARS as u32;

/// The rows of each matrix, and what is still missing for asking it.
#[component]
pub(super) fn OwnRows(exercise: ExerciseId) -> impl IntoView {
    let matrices = content(exercise).questions.iter().filter(|question| question.rows.is_some());
    matrices.map(|question| view! { <Matrix exercise question/> }).collect_view()
}

#[component]
fn Matrix(exercise: ExerciseId, question: &'static Question) -> impl IntoView {
    let store = use_store();
    let matrix = &question.id;
    let count = store.select(move |document| rows_of(document, exercise, matrix).len());
    let source = question.kind.options().and_then(|options| options.from);
    view! {
        <section class="section stack">
            <h2>{question.text.clone()}</h2>
            {match source {
                Some(OptionSource::Leaders) => view! { <Leaders/> }.into_any(),
                Some(source) => view! { <Options source/> }.into_any(),
                None => ().into_any(),
            }}
            <details>
                <summary>{live(move || t_count("rows.change", count.get(), &[]))}</summary>
                <div class="stack">
                    <p class="note">{t("rows.note")}</p>
                    <RowList exercise matrix/>
                </div>
            </details>
        </section>
    }
}

/// That leaders choose among themselves, or that there are not enough of them.
#[component]
fn Leaders() -> impl IntoView {
    let store = use_store();
    let are_enough = store.select(|document| own_options(document, OptionSource::Leaders).len() > 1);
    let set_up = Route::Setup(store.now().id.clone()).to_fragment();
    view! {
        <When
            when=move || are_enough.get()
            fallback=move || view! { <p>{t("rows.no_leaders")} " " <a href=set_up.clone()>{t("rows.to_set_up")}</a></p> }
        >
            <p class="note">{t("rows.leaders")}</p>
        </When>
    }
}

/// What there is to choose from, or that there is nothing yet.
#[component]
fn Options(source: OptionSource) -> impl IntoView {
    let store = use_store();
    let options = store.select(move |document| own_options(document, source));
    let hidden = store
        .select(|document| document.official_priorities_hidden() && !document.official_priorities.is_empty());
    let vision = Route::Exercise(store.now().id.clone(), ExerciseId::Vision, Stage::Decide).to_fragment();
    view! {
        <When
            when=move || options.with(|options| options.len() > 1)
            fallback=move || {
                let why = if hidden.get() { t("rows.priorities_hidden") } else { t("rows.no_priorities") };
                view! { <p>{why} " " <a href=vision.clone()>{t("rows.to_vision")}</a></p> }
            }
        >
            <p class="note">{t("rows.priorities")}</p>
            <ol class="steps">
                {live(move || options.get().into_iter().map(|option| view! { <li>{option.text}</li> }).collect_view())}
            </ol>
        </When>
    }
}

#[component]
fn RowList(exercise: ExerciseId, matrix: &'static QuestionId) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let ids = store.select(move |document| {
        rows_of(document, exercise, matrix).into_iter().map(|row| row.id).collect::<Vec<_>>()
    });
    let said = RwSignal::new(String::new());
    let add = move |text: String| {
        let id = QuestionId::from_random((session.platform.bits)());
        let edit = RowEdit::Add(Row { id, text, note: String::new() });
        store.dispatch(Edit::Rows { exercise, matrix: matrix.clone(), edit })
    };
    view! {
        <ol class="rows">
            <For each=move || ids.get() key=QuestionId::clone let:id>
                <RowLine exercise matrix id said/>
            </For>
        </ol>
        <AddLine
            label=t("rows.add_label")
            button=t("rows.add")
            max=MAX
            add=Callback::new(add)
            on_empty=Callback::new(move |()| session.fail(t("rows.no_text")))
        />
        <LiveRegion message=said/>
    }
}

#[component]
fn RowLine(
    exercise: ExerciseId,
    matrix: &'static QuestionId,
    id: QuestionId,
    said: RwSignal<String>,
) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let wanted = id.clone();
    let shown = store.select(move |document| {
        let rows = rows_of(document, exercise, matrix);
        let place = rows.iter().position(|row| row.id == wanted);
        (place.and_then(|place| rows.get(place).cloned()), place.unwrap_or_default(), rows.len())
    });
    let part = move |part: fn(&Row) -> &String| {
        shown.with(|(row, ..)| row.as_ref().map(part).cloned().unwrap_or_default())
    };
    let text = Signal::derive(move || part(|row| &row.text));
    let note = Signal::derive(move || part(|row| &row.note));
    let edit =
        Callback::new(move |edit| store.dispatch(Edit::Rows { exercise, matrix: matrix.clone(), edit }));
    let (of_text, of_note, of_move, of_remove) = (id.clone(), id.clone(), id.clone(), id);
    let rewrite = move |text| {
        edit.run(RowEdit::Text { id: of_text.clone(), text });
    };
    let annotate = move |note| {
        edit.run(RowEdit::Note { id: of_note.clone(), note });
    };
    let move_to = Callback::new(move |to| edit.run(RowEdit::Move { id: of_move.clone(), to }));
    let remove = move |()| {
        if edit.run(RowEdit::Remove(of_remove.clone())) {
            session.tell(t("rows.removed"));
        }
    };
    let place = move || shown.with(|(_, place, count)| (*place, *count));
    let label = move |key: &'static str| Signal::derive(move || t_with(key, &[("place", &(place().0 + 1))]));
    view! {
        <li class="row">
            <div class="row-main own-row">
                <TextField label=label("rows.text") value=text on_input=rewrite max=MAX/>
                <TextField label=label("rows.for") value=note on_input=annotate max=MAX/>
            </div>
            <div class="row-actions">
                <OrderButtons name=text place=Signal::derive(place) move_to said/>
                <Button
                    label=t("rows.remove")
                    spoken=Signal::derive(move || t_with("rows.remove_name", &[("name", &text.get())]))
                    on_press=remove
                    look=Look::Quiet
                    size=Size::Row
                />
            </div>
        </li>
    }
}
