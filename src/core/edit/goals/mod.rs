//! Editing the cascade of goals.

mod field;
mod links;
mod place;

pub use field::{GoalField, KpiField};
pub use links::LinkEdit;
pub use place::{Spot, Step};

use std::collections::BTreeSet;

use super::EditError;
use super::lists::{find, fits};
use crate::model::goals::{GoalOwner, Level};
use crate::model::{Cascade, Document, Goal, GoalId, limits};

/// One change of the goals.
#[derive(Clone, Debug, PartialEq)]
pub enum GoalEdit {
    /// Adds goals in this order, as one change.
    Add {
        /// The goals. What they serve must be there already or stand before them.
        goals: Vec<Goal>,
        /// The goal behind which they stand; at the end where there is none.
        after: Option<GoalId>,
    },
    /// Changes one field.
    Update {
        /// Which.
        id: GoalId,
        /// What.
        field: GoalField,
    },
    /// Moves a goal with all that is below it by one step.
    Step {
        /// Which.
        id: GoalId,
        /// Where to.
        step: Step,
    },
    /// Puts a goal with all that is below it somewhere else.
    Place {
        /// Which.
        id: GoalId,
        /// Where.
        spot: Spot,
    },
    /// Takes a goal out.
    Remove {
        /// Which.
        id: GoalId,
        /// What becomes of the goals below it.
        below: Below,
    },
    /// What ties two goals together.
    Link(LinkEdit),
}

/// What becomes of the goals below one that is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Below {
    /// They are taken out too.
    Remove,
    /// They serve what it served.
    Lift,
}

impl GoalEdit {
    pub(super) fn field(&self) -> Option<String> {
        match self {
            Self::Update { id, field } => field.name().map(|name| format!("goal/{id}/{name}")),
            Self::Link(LinkEdit::Explain { one, other, .. }) => Some(format!("link/{one}/{other}")),
            _ => None,
        }
    }
}

pub(super) fn apply(document: &mut Document, edit: &GoalEdit) -> Result<(), EditError> {
    match edit {
        GoalEdit::Add { goals, after } => add(document, goals, after.as_ref()),
        GoalEdit::Update { id, field } => {
            if let GoalField::Owner(Some(GoalOwner::Leader(owner))) = field {
                document.leader(owner).ok_or(EditError::Gone)?;
            }
            let goal = find(&mut document.goals.goals, |goal| goal.id == *id)?;
            field::write(goal, field)
        }
        GoalEdit::Step { id, step } => place::step(&mut document.goals, id, *step),
        GoalEdit::Place { id, spot } => place::place(&mut document.goals, id, spot),
        GoalEdit::Remove { id, below } => remove(&mut document.goals, id, *below),
        GoalEdit::Link(edit) => links::apply(&mut document.goals, edit),
    }
}

fn add(document: &mut Document, goals: &[Goal], after: Option<&GoalId>) -> Result<(), EditError> {
    let first = match after {
        Some(after) => {
            document.goals.goals.iter().position(|goal| goal.id == *after).ok_or(EditError::Gone)? + 1
        }
        None => document.goals.goals.len(),
    };
    for (place, goal) in (first..).zip(goals) {
        check_new(document, goal)?;
        document.goals.goals.insert(place, goal.clone());
    }
    Ok(())
}

fn check_new(document: &Document, goal: &Goal) -> Result<(), EditError> {
    let known = &document.goals;
    if known.goal(&goal.id).is_some() {
        return Err(EditError::IdTaken);
    }
    if known.goals.len() >= limits::GOALS {
        return Err(EditError::TooMany(limits::GOALS));
    }
    if goal.owning_leader().is_some_and(|owner| document.leader(owner).is_none()) {
        return Err(EditError::Gone);
    }
    if let Some(parent) = &goal.parent {
        above(known, parent, goal.level)?;
    }
    fits(&goal.text, limits::LINE_CHARS)?;
    field::check(goal)
}

/// Declines a goal above another that is not of a higher level.
fn above(cascade: &Cascade, parent: &GoalId, level: Level) -> Result<(), EditError> {
    let parent = cascade.goal(parent).ok_or(EditError::Gone)?;
    if parent.level < level { Ok(()) } else { Err(EditError::GoalNotAbove) }
}

fn remove(cascade: &mut Cascade, id: &GoalId, below: Below) -> Result<(), EditError> {
    let goal = cascade.goal(id).ok_or(EditError::Gone)?.clone();
    let gone: BTreeSet<GoalId> = match below {
        Below::Remove => cascade.outline().subtree(id).into_iter().map(|goal| goal.id.clone()).collect(),
        Below::Lift => BTreeSet::from([goal.id.clone()]),
    };
    cascade.goals.retain(|goal| !gone.contains(&goal.id));
    for child in cascade.goals.iter_mut().filter(|child| child.parent.as_ref() == Some(id)) {
        child.parent.clone_from(&goal.parent);
    }
    cascade.links.retain(|link| !gone.contains(&link.from) && !gone.contains(&link.to));
    Ok(())
}
