//! The boards: what the team agreed in each exercise.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use strum::IntoEnumIterator;

use super::escape::line;
use super::{DecisionWords, table};
use crate::exercises::{self, BoardField, BoardFieldKind, Column};
use crate::model::{BoardValue, Document, ExerciseId, FieldId};

/// Writes what stands on the boards and beside them, exercise by exercise.
pub(super) fn write(out: &mut String, document: &Document, words: &DecisionWords<'_>) {
    let mut agreed = String::new();
    for exercise in ExerciseId::iter() {
        let content = exercises::content(exercise);
        let board = document.exercise(exercise).map(|state| &state.board.fields);
        let mut fields = String::new();
        (words.beside)(exercise).iter().for_each(|beside| table::write(&mut fields, beside));
        for field in &content.board {
            let value = board.and_then(|board| board.get(&field.id)).filter(|value| !value.is_blank());
            if let Some(value) = value {
                write_field(&mut fields, document, exercise, field, value);
            }
        }
        if !fields.is_empty() {
            let _ = write!(agreed, "\n### {}\n{fields}", line(&content.title));
        }
    }
    if !agreed.is_empty() {
        let _ = write!(out, "\n## {}\n{agreed}", line(&words.agreed));
    }
}

fn write_field(
    out: &mut String,
    document: &Document,
    exercise: ExerciseId,
    field: &BoardField,
    value: &BoardValue,
) {
    let _ = write!(out, "\n**{}**\n\n", line(&field.label));
    match (value, &field.kind) {
        (BoardValue::Text(text), _) => {
            let paragraphs: Vec<String> = written(text.lines()).collect();
            let _ = writeln!(out, "{}", paragraphs.join("\n\n"));
        }
        (BoardValue::Lines(lines), _) => {
            written(lines.iter().map(String::as_str)).for_each(|text| {
                let _ = writeln!(out, "- {text}");
            });
        }
        (BoardValue::Table(cells), BoardFieldKind::Table(table)) => {
            for row in exercises::rows_of(document, exercise, &table.rows) {
                if let Some(cells) = cells.get(&row.id).filter(|cells| !cells.is_empty()) {
                    let _ = writeln!(out, "- {}", line(&row.text));
                    write_cells(out, document, &table.columns, cells, "  - ");
                }
            }
        }
        (BoardValue::Records(records), BoardFieldKind::Records(kind)) => {
            for (record, place) in records.iter().filter(|record| !record.cells.is_empty()).zip(1..) {
                let _ = writeln!(out, "- {} {place}", line(&kind.name));
                write_cells(out, document, &kind.columns, &record.cells, "  - ");
            }
        }
        // A board holds no other value than its field's, which reading a file makes sure of.
        (BoardValue::Table(_) | BoardValue::Records(_), _) => {}
    }
}

fn write_cells(
    out: &mut String,
    document: &Document,
    columns: &[Column],
    cells: &BTreeMap<FieldId, String>,
    bullet: &str,
) {
    for column in columns {
        if let Some(cell) = cells.get(&column.id).filter(|cell| !cell.trim().is_empty()) {
            let cell = line(column.shown(document, cell));
            let _ = writeln!(out, "{bullet}{}: {cell}", line(&column.label));
        }
    }
}

/// The lines that say something.
fn written<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    lines.map(line).filter(|text| !text.is_empty())
}
