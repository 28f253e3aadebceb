//! A table on the board: a line for each row of a matrix.

use bearings_core::edit::{Cell, Edit};
use bearings_core::exercises::{BoardField, BoardTable, Column, rows_of};
use bearings_core::model::{BoardValue, ExerciseId, QuestionId};
use leptos::prelude::*;

use super::cell::CellInput;
use crate::reactive::live;
use crate::state::use_store;

#[component]
pub(super) fn TableField(
    exercise: ExerciseId,
    field: &'static BoardField,
    table: &'static BoardTable,
) -> impl IntoView {
    let store = use_store();
    let ids = store.select(move |document| {
        rows_of(document, exercise, &table.rows).into_iter().map(|row| row.id).collect::<Vec<_>>()
    });
    view! {
        <section class="stack is-tight">
            <h3>{field.label.clone()}</h3>
            <p class="note">{field.hint.clone()}</p>
            <ul class="rows">
                <For each=move || ids.get() key=QuestionId::clone children=move |row| line(exercise, field, table, row)/>
            </ul>
        </section>
    }
}

/// One row: its name, and a field for each column.
fn line(
    exercise: ExerciseId,
    field: &'static BoardField,
    table: &'static BoardTable,
    id: QuestionId,
) -> AnyView {
    let store = use_store();
    let wanted = id.clone();
    let row = store.select(move |document| {
        rows_of(document, exercise, &table.rows).into_iter().find(|row| row.id == wanted)
    });
    let name = move || row.with(|row| row.as_ref().map(|row| row.text.clone()).unwrap_or_default());
    let note = move || row.with(|row| row.as_ref().map(|row| row.note.clone()).unwrap_or_default());
    let cells = table
        .columns
        .iter()
        .map(|column| {
            let cell = Cell { field: field.id.clone(), row: id.clone(), column: column.id.clone() };
            view! { <CellField exercise cell column/> }
        })
        .collect_view();
    view! {
        <li>
            <fieldset class="table-line">
                <legend class="statement">{live(name)}" "<span class="note">{live(note)}</span></legend>
                {cells}
            </fieldset>
        </li>
    }
    .into_any()
}

#[component]
fn CellField(exercise: ExerciseId, cell: Cell, column: &'static Column) -> impl IntoView {
    let store = use_store();
    let place = cell.clone();
    let value = store.select(move |document| {
        let fields = document.exercise(exercise).map(|state| &state.board.fields);
        match fields.and_then(|fields| fields.get(&place.field)) {
            Some(BoardValue::Table(rows)) => {
                rows.get(&place.row).and_then(|row| row.get(&place.column)).cloned().unwrap_or_default()
            }
            _ => String::new(),
        }
    });
    let write = move |text: String| {
        store.dispatch(Edit::Cell { exercise, cell: cell.clone(), text });
    };
    view! { <CellInput column value on_input=write/> }
}
