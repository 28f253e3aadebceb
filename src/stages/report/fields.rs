//! The fields of a board, to be read.

use std::collections::BTreeMap;

use bearings_core::exercises::{BoardField, BoardFieldKind, Column, rows_of};
use bearings_core::model::{BoardValue, Document, ExerciseId, FieldId};
use leptos::prelude::*;

use crate::charts::DataTable;
use crate::i18n::t;

/// What stands in a field; nothing where all of it has gone from the board's rows.
pub(super) fn field(
    document: &Document,
    exercise: ExerciseId,
    field: &BoardField,
    value: &BoardValue,
) -> Option<AnyView> {
    let label = field.label.clone();
    match (value, &field.kind) {
        (BoardValue::Text(text), _) => {
            let paragraphs = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
            let paragraphs = paragraphs.map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
            Some(view! { <div class="stack is-tight"><h3>{label}</h3>{paragraphs}</div> }.into_any())
        }
        (BoardValue::Lines(lines), _) => {
            let lines = lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
            let lines = lines.map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
            Some(view! { <div class="stack is-tight"><h3>{label}</h3><ul class="report-lines">{lines}</ul></div> }.into_any())
        }
        (BoardValue::Table(written), BoardFieldKind::Table(of)) => {
            let rows = rows_of(document, exercise, &of.rows).into_iter().filter_map(|row| {
                let cells = written.get(&row.id).filter(|cells| !cells.is_empty())?;
                Some(line(document, row.text, &of.columns, cells))
            });
            table(label, t("report.row"), &of.columns, rows.collect())
        }
        (BoardValue::Records(records), BoardFieldKind::Records(of)) => {
            let written = (1..).zip(records.iter().filter(|record| !record.cells.is_empty()));
            let rows =
                written.map(|(place, record)| line(document, format!("{place}"), &of.columns, &record.cells));
            table(label, of.name.clone(), &of.columns, rows.collect())
        }
        // A board holds no other value than its field's, which reading a file makes sure of.
        (BoardValue::Table(_) | BoardValue::Records(_), _) => None,
    }
}

/// A row of a table: its name, then what stands in each column.
fn line(
    document: &Document,
    name: String,
    columns: &[Column],
    cells: &BTreeMap<FieldId, String>,
) -> Vec<String> {
    let cell = |column: &Column| {
        let cell = cells.get(&column.id).map(|cell| column.shown(document, cell.trim()).to_owned());
        cell.unwrap_or_default()
    };
    std::iter::once(name).chain(columns.iter().map(cell)).collect()
}

/// A table under its heading; nothing where it has no rows.
fn table(label: String, first: String, columns: &[Column], rows: Vec<Vec<String>>) -> Option<AnyView> {
    let headers = std::iter::once(first).chain(columns.iter().map(|column| column.label.clone())).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="stack is-tight">
                <h3>{label.clone()}</h3>
                <DataTable headers rows caption=label/>
            </div>
        }
        .into_any()
    })
}
