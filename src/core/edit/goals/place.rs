//! Moving goals. A goal takes along what is below it, and its levels move with its own.

use super::above;
use crate::edit::EditError;
use crate::edit::lists::relocate;
use crate::model::goals::{Level, Outline};
use crate::model::{Cascade, Goal, GoalId};

/// One step of a goal in the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Before the one that stands before it.
    Up,
    /// Behind the one that stands behind it.
    Down,
    /// It serves a goal that it stood beside or below.
    In,
    /// It stands beside the goal that it served.
    Out,
}

/// Where a goal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// On which level.
    pub level: Level,
    /// Which goal it serves.
    pub parent: Option<GoalId>,
    /// The goal behind which it stands; before all others where there is none.
    pub after: Option<GoalId>,
}

pub(super) fn step(cascade: &mut Cascade, id: &GoalId, step: Step) -> Result<(), EditError> {
    let outline = cascade.outline();
    let goal = outline.goal(id).ok_or(EditError::Gone)?;
    let spot = match step {
        Step::Up => beside(&outline, goal, -1)?,
        Step::Down => beside(&outline, goal, 1)?,
        Step::In => inside(&outline, goal)?,
        Step::Out => outside(&outline, goal)?,
    };
    place(cascade, id, &spot)
}

/// The spot before the sibling above, or behind the one below.
fn beside(outline: &Outline<'_>, goal: &Goal, by: isize) -> Result<Spot, EditError> {
    let siblings = outline.siblings(goal);
    let place = siblings.iter().position(|sibling| sibling.id == goal.id).ok_or(EditError::Gone)?;
    let to = place.checked_add_signed(by).filter(|to| *to < siblings.len()).ok_or(EditError::GoalAtEnd)?;
    let others = siblings.iter().filter(|sibling| sibling.id != goal.id);
    let after = to.checked_sub(1).and_then(|before| others.clone().nth(before));
    Ok(Spot { level: goal.level, parent: goal.parent.clone(), after: after.map(|goal| goal.id.clone()) })
}

/// Below the nearest goal above it in the outline that it could serve as it is; where there is none, below the sibling
/// before it, a level further down.
fn inside(outline: &Outline<'_>, goal: &Goal) -> Result<Spot, EditError> {
    let siblings = outline.siblings(goal);
    let before: Vec<&Goal> = siblings.iter().copied().take_while(|sibling| sibling.id != goal.id).collect();
    let candidates: Vec<&Goal> = match goal.parent {
        Some(_) => before.iter().flat_map(|sibling| outline.subtree(&sibling.id)).collect(),
        None => outline.rows().into_iter().map(|row| row.goal).take_while(|row| row.id != goal.id).collect(),
    };
    let served = candidates.into_iter().rev().find(|candidate| candidate.level < goal.level);
    let (parent, level) = match (served, before.last()) {
        (Some(served), _) => (served, goal.level),
        (None, Some(sibling)) => (*sibling, sibling.level.shifted(1).ok_or(EditError::GoalTooDeep)?),
        (None, None) => return Err(EditError::GoalNotAbove),
    };
    let last = outline.children(&parent.id).last().map(|last| last.id.clone());
    Ok(Spot { level, parent: Some(parent.id.clone()), after: last })
}

/// Beside the goal that it serves, behind it; a goal that serves none goes up a level.
fn outside(outline: &Outline<'_>, goal: &Goal) -> Result<Spot, EditError> {
    match outline.parent(goal) {
        Some(parent) => {
            Ok(Spot { level: parent.level, parent: parent.parent.clone(), after: Some(parent.id.clone()) })
        }
        None => {
            let level = goal.level.shifted(-1).ok_or(EditError::GoalAtEnd)?;
            Ok(Spot {
                level,
                parent: None,
                after: outline.roots().filter(|root| root.level <= level).last().map(|root| root.id.clone()),
            })
        }
    }
}

pub(super) fn place(cascade: &mut Cascade, id: &GoalId, spot: &Spot) -> Result<(), EditError> {
    let outline = cascade.outline();
    let goal = outline.goal(id).ok_or(EditError::Gone)?;
    let subtree = outline.subtree(id);
    let is_inside = |other: &GoalId| subtree.iter().any(|goal| goal.id == *other);
    if spot.parent.as_ref().is_some_and(is_inside) || spot.after.as_ref().is_some_and(is_inside) {
        return Err(EditError::GoalInItself);
    }
    if let Some(parent) = &spot.parent {
        above(cascade, parent, spot.level)?;
    }
    let by = spot.level.depth() as isize - goal.level.depth() as isize;
    let moved = |goal: &&Goal| Some((goal.id.clone(), goal.level.shifted(by)?));
    let levels: Vec<(GoalId, Level)> =
        subtree.iter().map(moved).collect::<Option<_>>().ok_or(EditError::GoalTooDeep)?;
    let from = cascade.goals.iter().position(|goal| goal.id == *id).ok_or(EditError::Gone)?;
    let to = match &spot.after {
        None => 0,
        Some(after) => {
            let after = cascade.goals.iter().position(|goal| goal.id == *after).ok_or(EditError::Gone)?;
            // Taking the goal out first moves everything behind it forward by one.
            if after < from { after + 1 } else { after }
        }
    };
    for goal in &mut cascade.goals {
        if let Some((_, level)) = levels.iter().find(|(moved, _)| *moved == goal.id) {
            goal.level = *level;
        }
        if goal.id == *id {
            goal.parent.clone_from(&spot.parent);
        }
    }
    relocate(&mut cascade.goals, |goal| goal.id == *id, to)
}
