//! Actions as a team meets them again: what was open last time first, then what is new, then what is done.

use chrono::NaiveDate;

use crate::model::{Action, ActionId, Document, ExerciseId, Purpose, Timestamp};

/// A day, where whoever looks at the actions is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub date: NaiveDate,
    /// Its midnight.
    pub began_at: Timestamp,
}

/// Actions by how they stand, each group in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Not done, and from before: written on an earlier day, or before the exercise was asked again.
    pub carried: Vec<ActionId>,
    /// Not done, written since.
    pub new: Vec<ActionId>,
    /// Done.
    pub done: Vec<ActionId>,
}

/// The actions that came from `origin`, or all of them, as they stand on the day `today`.
pub fn standing(document: &Document, origin: Option<ExerciseId>, today: Day) -> Standing {
    let mut standing = Standing::default();
    let wanted = |action: &&Action| origin.is_none() || action.origin == origin;
    for action in document.actions.iter().filter(wanted) {
        let group = if action.done {
            &mut standing.done
        } else if is_from_before(document, action, today) {
            &mut standing.carried
        } else {
            &mut standing.new
        };
        group.push(action.id.clone());
    }
    standing
}

/// Whether an action says anything: one that was added and left empty is shown only where it can be written.
pub fn is_written(action: &Action) -> bool {
    !action.text.trim().is_empty()
}

/// Whether an action should have been done before the day `today`.
pub fn is_overdue(action: &Action, today: NaiveDate) -> bool {
    !action.done && action.due.is_some_and(|due| due < today)
}

fn is_from_before(document: &Document, action: &Action, today: Day) -> bool {
    let asked_again = || {
        let state = document.exercise(action.origin?)?;
        let newest = state.rounds.iter().rev().find(|round| round.purpose == Purpose::Answers)?;
        Some(action.written_at < newest.opened_at)
    };
    action.written_at < today.began_at || asked_again().unwrap_or_default()
}
