//! Records that the team adds to a list on a board.

use super::EditError;
use super::board::check_cell;
use super::lists::{add, find, remove};
use crate::exercises::{BoardFieldKind, BoardRecords, content};
use crate::model::{BoardValue, Document, ExerciseId, FieldId, Record, RecordId, limits};

/// One change of a list of records.
#[derive(Clone, Debug, PartialEq)]
pub enum RecordEdit {
    /// Adds an empty one at the end.
    Add(RecordId),
    /// Changes what stands in a column; empty for nothing.
    Write {
        /// Which record.
        id: RecordId,
        /// Which column.
        column: FieldId,
        /// The new words, or a leader's id.
        text: String,
    },
    /// Takes one out.
    Remove(RecordId),
}

impl RecordEdit {
    pub(super) fn field(&self) -> Option<String> {
        match self {
            Self::Write { id, column, .. } => Some(format!("{id}/{column}")),
            Self::Add(_) | Self::Remove(_) => None,
        }
    }
}

pub(super) fn apply(
    document: &mut Document,
    exercise: ExerciseId,
    field: &FieldId,
    edit: &RecordEdit,
) -> Result<(), EditError> {
    let kind = known_records(exercise, field).ok_or(EditError::Gone)?;
    if let RecordEdit::Write { column, text, .. } = edit {
        let column = kind.columns.iter().find(|known| known.id == *column).ok_or(EditError::Gone)?;
        check_cell(document, column.kind, text)?;
    }
    let fields = &mut document.exercises.entry(exercise).or_default().board.fields;
    let mut records = match fields.remove(field) {
        Some(BoardValue::Records(records)) => records,
        _ => Vec::new(),
    };
    match edit {
        RecordEdit::Add(id) => {
            let record = Record { id: id.clone(), cells: Default::default() };
            add(&mut records, record, |known| known.id == *id, limits::RECORDS)?;
        }
        RecordEdit::Write { id, column, text } => {
            let record = find(&mut records, |record| record.id == *id)?;
            if text.trim().is_empty() {
                record.cells.remove(column);
            } else {
                record.cells.insert(column.clone(), text.clone());
            }
        }
        RecordEdit::Remove(id) => remove(&mut records, |record| record.id == *id).map(drop)?,
    }
    if !records.is_empty() {
        fields.insert(field.clone(), BoardValue::Records(records));
    }
    Ok(())
}

fn known_records(exercise: ExerciseId, field: &FieldId) -> Option<&'static BoardRecords> {
    let known = content(exercise).board.iter().find(|known| known.id == *field)?;
    match &known.kind {
        BoardFieldKind::Records(records) => Some(records),
        BoardFieldKind::Text(_) | BoardFieldKind::Lines(_) | BoardFieldKind::Table(_) => None,
    }
}
