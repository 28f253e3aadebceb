//! The board and the marks of the discussion queue.

use super::EditError;
use super::lists::fits;
use crate::exercises::{BoardFieldKind, content};
use crate::model::{BoardValue, DiscussionMark, Document, ExerciseId, FieldId, QuestionId, limits};

pub(super) fn write(
    document: &mut Document,
    exercise: ExerciseId,
    field: &FieldId,
    value: &BoardValue,
) -> Result<(), EditError> {
    let kind = content(exercise).board.iter().find(|known| known.id == *field).map(|known| known.kind);
    match (kind, value) {
        (Some(BoardFieldKind::Text(most)), BoardValue::Text(text)) => fits(text, usize::from(most))?,
        (Some(BoardFieldKind::Lines(most)), BoardValue::Lines(lines)) => {
            if lines.len() > usize::from(most) {
                return Err(EditError::TooMany(usize::from(most)));
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

pub(super) fn mark(
    document: &mut Document,
    exercise: ExerciseId,
    question: &QuestionId,
    mark: &DiscussionMark,
) -> Result<(), EditError> {
    if !content(exercise).questions.iter().any(|known| known.id == *question) {
        return Err(EditError::Gone);
    }
    document.exercises.entry(exercise).or_default().discussion.insert(question.clone(), mark.clone());
    Ok(())
}
