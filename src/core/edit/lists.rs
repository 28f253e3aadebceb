//! Helpers for lists and texts that several edits share, and the official priorities.

use super::EditError;
use crate::model::{Document, Priority, PriorityId, limits};

/// One change of the official priorities.
#[derive(Clone, Debug, PartialEq)]
pub enum PriorityEdit {
    /// Adds one at the end.
    Add(Priority),
    /// Changes the words.
    Rewrite {
        /// Which.
        id: PriorityId,
        /// The new words.
        text: String,
    },
    /// Puts it at another place, counted from 0.
    Move {
        /// Which.
        id: PriorityId,
        /// Where.
        to: usize,
    },
    /// Takes it out.
    Remove(PriorityId),
}

pub(super) fn apply(document: &mut Document, edit: &PriorityEdit) -> Result<(), EditError> {
    let list = &mut document.official_priorities;
    match edit {
        PriorityEdit::Add(priority) => {
            fits(&priority.text, limits::LINE_CHARS)?;
            add(list, priority.clone(), |known| known.id == priority.id, limits::PRIORITIES)
        }
        PriorityEdit::Rewrite { id, text } => {
            fits(text, limits::LINE_CHARS)?;
            find(list, |priority| priority.id == *id)?.text.clone_from(text);
            Ok(())
        }
        PriorityEdit::Move { id, to } => relocate(list, |priority| priority.id == *id, *to),
        PriorityEdit::Remove(id) => {
            remove(list, |priority| priority.id == *id)?;
            let groupings = document
                .exercises
                .values_mut()
                .flat_map(|state| &mut state.rounds)
                .flat_map(|round| round.groupings.values_mut());
            for grouping in groupings {
                for group in &mut grouping.groups {
                    group.official.take_if(|official| official == id);
                }
                grouping.drop_empty_groups();
            }
            Ok(())
        }
    }
}

/// Declines a text of more than `most` characters.
pub(super) fn fits(text: &str, most: usize) -> Result<(), EditError> {
    let chars = text.chars().count();
    if chars <= most { Ok(()) } else { Err(EditError::TooLong { chars, most }) }
}

/// Adds `item` unless its id is taken or the list is full.
pub(super) fn add<T>(
    list: &mut Vec<T>,
    item: T,
    same: impl Fn(&T) -> bool,
    most: usize,
) -> Result<(), EditError> {
    if list.iter().any(same) {
        return Err(EditError::IdTaken);
    }
    if list.len() >= most {
        return Err(EditError::TooMany(most));
    }
    list.push(item);
    Ok(())
}

/// The item that `wanted` accepts.
pub(super) fn find<T>(list: &mut [T], wanted: impl Fn(&T) -> bool) -> Result<&mut T, EditError> {
    list.iter_mut().find(|item| wanted(item)).ok_or(EditError::Gone)
}

/// Takes the item that `wanted` accepts out of the list.
pub(super) fn remove<T>(list: &mut Vec<T>, wanted: impl Fn(&T) -> bool) -> Result<T, EditError> {
    let place = list.iter().position(wanted).ok_or(EditError::Gone)?;
    Ok(list.remove(place))
}

/// Puts the item that `wanted` accepts at place `to`, or last where the list is shorter.
pub(super) fn relocate<T>(
    list: &mut Vec<T>,
    wanted: impl Fn(&T) -> bool,
    to: usize,
) -> Result<(), EditError> {
    let item = remove(list, wanted)?;
    list.insert(to.min(list.len()), item);
    Ok(())
}
