//! Tying goals together: help and harm.

use crate::edit::EditError;
use crate::edit::lists::{add, find, fits, remove};
use crate::model::goals::LinkKind;
use crate::model::{Cascade, GoalId, GoalLink, limits};

/// One change of what ties two goals together.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkEdit {
    /// Ties two goals.
    Add(GoalLink),
    /// Help becomes harm, or harm help.
    Turn {
        /// One goal.
        one: GoalId,
        /// The other.
        other: GoalId,
        /// What it is now.
        kind: LinkKind,
    },
    /// Says why.
    Explain {
        /// One goal.
        one: GoalId,
        /// The other.
        other: GoalId,
        /// Why.
        why: String,
    },
    /// Unties two goals.
    Remove {
        /// One goal.
        one: GoalId,
        /// The other.
        other: GoalId,
    },
}

pub(super) fn apply(cascade: &mut Cascade, edit: &LinkEdit) -> Result<(), EditError> {
    match edit {
        LinkEdit::Add(link) => tie(cascade, link),
        LinkEdit::Turn { one, other, kind } => {
            find(&mut cascade.links, |link| link.ties(one, other))?.kind = *kind;
            Ok(())
        }
        LinkEdit::Explain { one, other, why } => {
            fits(why, limits::LINE_CHARS)?;
            find(&mut cascade.links, |link| link.ties(one, other))?.why.clone_from(why);
            Ok(())
        }
        LinkEdit::Remove { one, other } => remove(&mut cascade.links, |link| link.ties(one, other)).map(drop),
    }
}

fn tie(cascade: &mut Cascade, link: &GoalLink) -> Result<(), EditError> {
    fits(&link.why, limits::LINE_CHARS)?;
    if link.from == link.to {
        return Err(EditError::GoalInItself);
    }
    if cascade.goal(&link.from).is_none() || cascade.goal(&link.to).is_none() {
        return Err(EditError::Gone);
    }
    add(&mut cascade.links, link.clone(), |known| known.ties(&link.from, &link.to), limits::GOAL_LINKS)
}
