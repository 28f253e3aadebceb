//! The board: what the team agreed, field by field.

use bearings_core::edit::Edit;
use bearings_core::exercises::{BoardField, BoardFieldKind, content};
use bearings_core::model::{BoardValue, Document, ExerciseId, FieldId, QuestionId, limits};
use bearings_core::question::{Question, QuestionKind};
use bearings_core::results::list;
use leptos::prelude::*;

use super::super::reveal::{last_answers, revealed};
use super::records::RecordsField;
use super::table::TableField;
use crate::i18n::{t, t_with};
use crate::reactive::When;
use crate::state::{DocumentStore, use_store};
use crate::ui::{Button, ListInput, Look, TextArea};

#[component]
pub(super) fn BoardSection(exercise: ExerciseId) -> impl IntoView {
    view! {
        <section class="section stack">
            <h2>{t("board.heading")}</h2>
            <div class="board stack is-loose">
                {content(exercise).board.iter().map(|field| view! { <Field exercise field/> }).collect_view()}
            </div>
        </section>
    }
}

#[component]
fn Field(exercise: ExerciseId, field: &'static BoardField) -> impl IntoView {
    let store = use_store();
    let value = store.select(move |document| board_value(document, exercise, &field.id));
    let write = move |value: BoardValue| {
        store.dispatch(Edit::Board { exercise, field: field.id.clone(), value });
    };
    match &field.kind {
        BoardFieldKind::Text(most) => {
            let text = Signal::derive(move || match value.get() {
                Some(BoardValue::Text(text)) => text,
                _ => String::new(),
            });
            view! {
                <TextArea
                    label=field.label.clone()
                    hint=field.hint.clone()
                    value=text
                    on_input=move |text| write(BoardValue::Text(text))
                    max=u32::from(*most)
                />
            }
            .into_any()
        }
        BoardFieldKind::Table(table) => view! { <TableField exercise field table/> }.into_any(),
        BoardFieldKind::Records(kind) => view! { <RecordsField exercise field kind/> }.into_any(),
        BoardFieldKind::Lines(most) => {
            let lines = Signal::derive(move || match value.get() {
                Some(BoardValue::Lines(lines)) => lines,
                _ => Vec::new(),
            });
            view! {
                <div class="stack is-tight">
                    <ListInput
                        legend=field.label.clone()
                        hint=field.hint.clone()
                        value=lines
                        on_change=move |lines| write(BoardValue::Lines(lines))
                        max_lines=usize::from(*most)
                        max_chars=limits::LINE_CHARS as u32
                        line_label=Callback::new(move |number: usize| {
                            t_with("board.line", &[("field", &field.label), ("number", &number)])
                        })
                    />
                    {field.from_groups.as_ref().map(|question| {
                        view! { <TakeOver exercise field question most=usize::from(*most)/> }
                    })}
                </div>
            }
            .into_any()
        }
    }
}

fn board_value(document: &Document, exercise: ExerciseId, field: &FieldId) -> Option<BoardValue> {
    document.exercise(exercise)?.board.fields.get(field).cloned()
}

/// Takes the groups that were named most into an empty field.
#[component]
fn TakeOver(
    exercise: ExerciseId,
    field: &'static BoardField,
    question: &'static QuestionId,
    most: usize,
) -> impl IntoView {
    let store = use_store();
    let offer = store.select(move |document| {
        let is_empty = board_value(document, exercise, &field.id).is_none();
        if is_empty { most_named(document, exercise, question, most) } else { Vec::new() }
    });
    let take = move |()| take_over(store, exercise, &field.id, offer.get_untracked());
    view! {
        <When when=move || offer.with(|offer| !offer.is_empty())>
            <div><Button label=t("board.take_over") on_press=take look=Look::Quiet/></div>
        </When>
    }
}

fn take_over(store: DocumentStore, exercise: ExerciseId, field: &FieldId, lines: Vec<String>) {
    store.dispatch(Edit::Board { exercise, field: field.clone(), value: BoardValue::Lines(lines) });
}

fn most_named(document: &Document, exercise: ExerciseId, question: &QuestionId, most: usize) -> Vec<String> {
    let is_list = |question: &&Question| matches!(question.kind, QuestionKind::List(_));
    let number = document.exercise(exercise).and_then(last_answers);
    let round = number.and_then(|number| revealed(document, exercise, number));
    let question = content(exercise).questions.iter().find(|known| known.id == *question).filter(is_list);
    let (Some(round), Some(question)) = (round, question) else { return Vec::new() };
    let items = list(round, question).figures.map(|figures| figures.items).unwrap_or_default();
    items.into_iter().filter(|item| item.named_by > 1).take(most).map(|item| item.name).collect()
}
