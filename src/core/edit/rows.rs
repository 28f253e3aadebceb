//! The rows of a matrix: what the facilitator asks about.

use super::EditError;
use super::board::drop_row;
use super::lists::{add, find, fits, relocate, remove};
use crate::exercises::{content, rows_of};
use crate::model::{Document, ExerciseId, QuestionId, limits};
use crate::question::Row;

/// One change of the rows of a matrix. Rounds that were opened keep the rows they asked.
#[derive(Clone, Debug, PartialEq)]
pub enum RowEdit {
    /// Adds one at the end.
    Add(Row),
    /// Changes what a row is called.
    Text {
        /// Which.
        id: QuestionId,
        /// The new words.
        text: String,
    },
    /// Changes for whom it is.
    Note {
        /// Which.
        id: QuestionId,
        /// The new words.
        note: String,
    },
    /// Puts it at another place, counted from 0.
    Move {
        /// Which.
        id: QuestionId,
        /// Where.
        to: usize,
    },
    /// Takes it out, and its line on the board.
    Remove(QuestionId),
}

impl RowEdit {
    pub(super) fn field(&self) -> Option<String> {
        match self {
            Self::Text { id, .. } => Some(format!("{id}/text")),
            Self::Note { id, .. } => Some(format!("{id}/note")),
            Self::Add(_) | Self::Move { .. } | Self::Remove(_) => None,
        }
    }
}

pub(super) fn apply(
    document: &mut Document,
    exercise: ExerciseId,
    matrix: &QuestionId,
    edit: &RowEdit,
) -> Result<(), EditError> {
    let questions = &content(exercise).questions;
    if !questions.iter().any(|question| question.id == *matrix && question.rows.is_some()) {
        return Err(EditError::Gone);
    }
    let mut rows = rows_of(document, exercise, matrix);
    let state = document.exercises.entry(exercise).or_default();
    match edit {
        RowEdit::Add(row) => {
            [&row.text, &row.note].into_iter().try_for_each(|text| fits(text, limits::NAME_CHARS))?;
            let other =
                |(id, rows): (&QuestionId, &Vec<Row>)| id != matrix && rows.iter().any(|r| r.id == row.id);
            if questions.iter().any(|question| question.id == row.id) || state.rows.iter().any(other) {
                return Err(EditError::IdTaken);
            }
            add(&mut rows, row.clone(), |known| known.id == row.id, limits::ROWS)?;
        }
        RowEdit::Text { id, text } => {
            fits(text, limits::NAME_CHARS)?;
            find(&mut rows, |row| row.id == *id)?.text.clone_from(text);
        }
        RowEdit::Note { id, note } => {
            fits(note, limits::NAME_CHARS)?;
            find(&mut rows, |row| row.id == *id)?.note.clone_from(note);
        }
        RowEdit::Move { id, to } => relocate(&mut rows, |row| row.id == *id, *to)?,
        RowEdit::Remove(id) => {
            remove(&mut rows, |row| row.id == *id)?;
            drop_row(&mut state.board, id);
            document.roles.rights.remove(id);
        }
    }
    state.rows.insert(matrix.clone(), rows);
    Ok(())
}
