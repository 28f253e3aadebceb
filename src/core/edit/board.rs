//! The board and the marks of the discussion queue.

use std::collections::BTreeMap;

use super::EditError;
use super::lists::fits;
use crate::exercises::{BoardFieldKind, ColumnKind, content, rows_of, was_asked};
use crate::model::{
    Board, BoardValue, DiscussionMark, Document, ExerciseId, FieldId, LeaderId, QuestionId, limits,
};

pub(super) fn write(
    document: &mut Document,
    exercise: ExerciseId,
    field: &FieldId,
    value: &BoardValue,
) -> Result<(), EditError> {
    let kind = content(exercise).board.iter().find(|known| known.id == *field).map(|known| &known.kind);
    match (kind, value) {
        (Some(BoardFieldKind::Text(most)), BoardValue::Text(text)) => fits(text, usize::from(*most))?,
        (Some(BoardFieldKind::Lines(most)), BoardValue::Lines(lines)) => {
            if lines.len() > usize::from(*most) {
                return Err(EditError::TooMany(usize::from(*most)));
            }
            lines.iter().try_for_each(|line| fits(line, limits::LINE_CHARS))?;
        }
        _ => return Err(EditError::Gone),
    }
    let fields = &mut document.exercises.entry(exercise).or_default().board.fields;
    if value.is_blank() {
        fields.remove(field);
    } else {
        fields.insert(field.clone(), value.clone());
    }
    Ok(())
}

pub(super) fn note(document: &mut Document, exercise: ExerciseId, text: &str) -> Result<(), EditError> {
    fits(text, limits::TEXT_CHARS)?;
    text.clone_into(&mut document.exercises.entry(exercise).or_default().notes);
    Ok(())
}

/// One cell of a table on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Which field.
    pub field: FieldId,
    /// Which row.
    pub row: QuestionId,
    /// Which column.
    pub column: FieldId,
}

pub(super) fn write_cell(
    document: &mut Document,
    exercise: ExerciseId,
    cell: &Cell,
    text: &str,
) -> Result<(), EditError> {
    let field = content(exercise).board.iter().find(|known| known.id == cell.field);
    let Some(BoardFieldKind::Table(table)) = field.map(|field| &field.kind) else {
        return Err(EditError::Gone);
    };
    let column = table.columns.iter().find(|column| column.id == cell.column).ok_or(EditError::Gone)?;
    check_cell(document, column.kind, text)?;
    if !rows_of(document, exercise, &table.rows).iter().any(|row| row.id == cell.row) {
        return Err(EditError::Gone);
    }
    put(&mut document.exercises.entry(exercise).or_default().board, cell, text)
}

/// Declines what a column of this kind can't hold.
pub(super) fn check_cell(document: &Document, kind: ColumnKind, text: &str) -> Result<(), EditError> {
    match kind {
        ColumnKind::Text(most) => fits(text, usize::from(most)),
        ColumnKind::Department => fits(text, limits::NAME_CHARS),
        ColumnKind::Leader if text.is_empty() => Ok(()),
        ColumnKind::Leader => {
            let leader = LeaderId::parse(text).ok().and_then(|id| document.leader(&id));
            leader.map(|_| ()).ok_or(EditError::Gone)
        }
    }
}

fn put(board: &mut Board, cell: &Cell, text: &str) -> Result<(), EditError> {
    let mut rows = match board.fields.remove(&cell.field) {
        Some(BoardValue::Table(rows)) => rows,
        _ => BTreeMap::new(),
    };
    let row = rows.entry(cell.row.clone()).or_default();
    if text.trim().is_empty() {
        row.remove(&cell.column);
    } else {
        row.insert(cell.column.clone(), text.to_owned());
    }
    rows.retain(|_, row| !row.is_empty());
    if rows.len() > limits::ROWS {
        return Err(EditError::TooMany(limits::ROWS));
    }
    if !rows.is_empty() {
        board.fields.insert(cell.field.clone(), BoardValue::Table(rows));
    }
    Ok(())
}

/// Whether a table names this leader. Ids are random, so that no other text is one.
pub(super) fn names_leader(board: &Board, leader: &LeaderId) -> bool {
    let names = |cells: &BTreeMap<FieldId, String>| cells.values().any(|text| text == leader.as_str());
    board.fields.values().any(|value| match value {
        BoardValue::Table(rows) => rows.values().any(names),
        BoardValue::Records(records) => records.iter().any(|record| names(&record.cells)),
        BoardValue::Text(_) | BoardValue::Lines(_) => false,
    })
}

/// Takes the line of a row out of every table.
pub(super) fn drop_row(board: &mut Board, row: &QuestionId) {
    board.fields.retain(|_, value| match value {
        BoardValue::Table(rows) => {
            rows.remove(row);
            !rows.is_empty()
        }
        BoardValue::Text(_) | BoardValue::Lines(_) | BoardValue::Records(_) => true,
    });
}

pub(super) fn mark(
    document: &mut Document,
    exercise: ExerciseId,
    question: &QuestionId,
    mark: &DiscussionMark,
) -> Result<(), EditError> {
    let state = document.exercises.entry(exercise).or_default();
    if !was_asked(exercise, state, question) {
        return Err(EditError::Gone);
    }
    state.discussion.insert(question.clone(), mark.clone());
    Ok(())
}
