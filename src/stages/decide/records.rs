//! A list on the board whose records the team adds itself.

use bearings_core::edit::{Edit, RecordEdit};
use bearings_core::exercises::{BoardField, BoardRecords, Column};
use bearings_core::model::{Document, ExerciseId, FieldId, Record, RecordId};
use leptos::prelude::*;

use super::cell::CellInput;
use crate::i18n::{t, t_with};
use crate::state::{use_session, use_store};
use crate::ui::{Button, IconName, Look, Size};

#[component]
pub(super) fn RecordsField(
    exercise: ExerciseId,
    field: &'static BoardField,
    kind: &'static BoardRecords,
) -> impl IntoView {
    let (store, session) = (use_store(), use_session());
    let ids = store.select(move |document| {
        let ids = records(document, exercise, &field.id).iter().map(|record| record.id.clone());
        ids.collect::<Vec<_>>()
    });
    let add = move |()| {
        let id = RecordId::from_random((session.platform.bits)());
        let edit = RecordEdit::Add(id.clone());
        if store.dispatch(Edit::Record { exercise, field: field.id.clone(), edit }) {
            let focus = session.platform.focus;
            request_animation_frame(move || focus(&line_id(&id)));
        }
    };
    view! {
        <section class="stack is-tight">
            <h3>{field.label.clone()}</h3>
            <p class="note">{field.hint.clone()}</p>
            <ul class="rows">
                <For each=move || ids.get() key=RecordId::clone let:id>
                    <Line exercise field=&field.id kind id/>
                </For>
            </ul>
            <div><Button label=kind.add.clone() icon=IconName::Plus on_press=add/></div>
        </section>
    }
}

fn records<'a>(document: &'a Document, exercise: ExerciseId, field: &FieldId) -> &'a [Record] {
    document.exercise(exercise).map(|state| state.board.records(field.as_str())).unwrap_or_default()
}

fn line_id(id: &RecordId) -> String {
    format!("record-{id}")
}

#[component]
fn Line(
    exercise: ExerciseId,
    field: &'static FieldId,
    kind: &'static BoardRecords,
    id: RecordId,
) -> impl IntoView {
    let (store, session) = (use_store(), use_session());
    let wanted = id.clone();
    let place = store.select(move |document| {
        let place = records(document, exercise, field).iter().position(|record| record.id == wanted);
        place.unwrap_or_default() + 1
    });
    let name =
        Signal::derive(move || t_with("board.record", &[("name", &kind.name), ("place", &place.get())]));
    let edit =
        Callback::new(move |edit| store.dispatch(Edit::Record { exercise, field: field.clone(), edit }));
    let cells = kind
        .columns
        .iter()
        .map(|column| view! { <Cell exercise field id=id.clone() column edit/> })
        .collect_view();
    let line = line_id(&id);
    let remove = move |()| {
        if edit.run(RecordEdit::Remove(id.clone())) {
            session.tell(t("board.record_removed"));
        }
    };
    view! {
        <li id=line tabindex="-1">
            <fieldset class="table-line is-record">
                <legend class="statement">{name}</legend>
                {cells}
                <Button
                    label=t("board.record_remove")
                    spoken=Signal::derive(move || t_with("board.record_remove_name", &[("name", &name.get())]))
                    on_press=remove
                    look=Look::Quiet
                    size=Size::Row
                />
            </fieldset>
        </li>
    }
}

#[component]
fn Cell(
    exercise: ExerciseId,
    field: &'static FieldId,
    id: RecordId,
    column: &'static Column,
    edit: Callback<RecordEdit, bool>,
) -> impl IntoView {
    let wanted = id.clone();
    let value = use_store().select(move |document| {
        let record = records(document, exercise, field).iter().find(|record| record.id == wanted);
        record.and_then(|record| record.cells.get(&column.id)).cloned().unwrap_or_default()
    });
    let write = move |text: String| {
        edit.run(RecordEdit::Write { id: id.clone(), column: column.id.clone(), text });
    };
    view! { <CellInput column value on_input=write/> }
}
