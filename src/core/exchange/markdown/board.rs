//! The boards: what the team agreed in each exercise.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::escape::line;
use crate::exercises::{self, BoardField, BoardFieldKind, Column, ColumnKind};
use crate::model::{BoardValue, Document, ExerciseId, FieldId, LeaderId};

/// Writes what stands on the boards, exercise by exercise, under `heading`.
pub(super) fn write(out: &mut String, document: &Document, heading: &str) {
    let mut agreed = String::new();
    for (exercise, state) in &document.exercises {
        let content = exercises::content(*exercise);
        let mut fields = String::new();
        for field in &content.board {
            if let Some(value) = state.board.fields.get(&field.id).filter(|value| !value.is_blank()) {
                write_field(&mut fields, document, *exercise, field, value);
            }
        }
        if !fields.is_empty() {
            let _ = write!(agreed, "\n### {}\n{fields}", line(&content.title));
        }
    }
    if !agreed.is_empty() {
        let _ = write!(out, "\n## {}\n{agreed}", line(heading));
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
            let cell = line(spoken(document, column.kind, cell));
            let _ = writeln!(out, "{bullet}{}: {cell}", line(&column.label));
        }
    }
}

/// What a cell says: of a leader, the name.
fn spoken<'a>(document: &'a Document, kind: ColumnKind, cell: &'a str) -> &'a str {
    let leader = || document.leader(&LeaderId::parse(cell).ok()?);
    match kind {
        ColumnKind::Leader => leader().map_or(cell, |leader| &leader.name),
        ColumnKind::Text(_) | ColumnKind::Department => cell,
    }
}

/// The lines that say something.
fn written<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    lines.map(line).filter(|text| !text.is_empty())
}
