//! Whether the lines of the cascade lead somewhere, and whether they pull the same way.

use super::Finding;
use super::priorities::against;
use crate::exercises::goals::{Checked, is_written};
use crate::model::goals::{Level, LinkKind, PriorityRef, Reward};
use crate::model::{Goal, GoalId};

/// Goals of departments and people that serve nothing.
pub(super) fn no_parent(checked: &Checked<'_>) -> Vec<Finding> {
    let alone =
        checked.goals().filter(|goal| goal.level > Level::Company && checked.outline.parent(goal).is_none());
    alone.map(|goal| Finding::NoParent { goal: goal.id.clone() }).collect()
}

/// Goals of the company that nobody below carries.
pub(super) fn not_carried(checked: &Checked<'_>) -> Vec<Finding> {
    let bare = checked.goals().filter(|goal| goal.level == Level::Company && checked.carriers(goal) == 0);
    bare.map(|goal| Finding::NotCarried { goal: goal.id.clone() }).collect()
}

/// Priorities that no goal serves.
pub(super) fn priority_without_goal(checked: &Checked<'_>) -> Vec<Finding> {
    let unserved = checked.unserved().into_iter();
    unserved.map(|priority| Finding::PriorityWithoutGoal { priority: priority.clone() }).collect()
}

/// Goals that work against each other, as the team has said.
pub(super) fn conflicts(checked: &Checked<'_>) -> Vec<Finding> {
    let conflict =
        |(one, other): (&Goal, &Goal)| Finding::Conflict { one: one.id.clone(), other: other.id.clone() };
    opponents(checked).map(conflict).collect()
}

/// Pay that rewards against a priority: because the team says so, or because it hangs on a goal that works against
/// one for the priority.
pub(super) fn paid_against(checked: &Checked<'_>) -> Vec<Finding> {
    let paid = |goal: &Goal, priority: &PriorityRef, through: Option<&GoalId>| Finding::PaidAgainst {
        goal: goal.id.clone(),
        priority: priority.clone(),
        through: through.cloned(),
    };
    let said = checked.goals().filter_map(|goal| Some(paid(goal, checked.current(against(goal)?)?, None)));
    let both_ways = opponents(checked).flat_map(|(one, other)| [(one, other), (other, one)]);
    let through = both_ways.filter_map(|(goal, harmed)| {
        let incentive = goal.incentive.as_ref()?;
        // What everybody gets together gives nobody a reason to win at the others' cost.
        let is_own = incentive.reward == Reward::Individual && incentive.against.is_none();
        let priority =
            checked.served_priority(harmed).filter(|_| is_own).and_then(|served| checked.current(served))?;
        Some(paid(goal, priority, Some(&harmed.id)))
    });
    said.chain(through).collect()
}

fn opponents<'a>(checked: &Checked<'a>) -> impl Iterator<Item = (&'a Goal, &'a Goal)> {
    let links = checked.cascade.links.iter().filter(|link| link.kind == LinkKind::Conflicts);
    links.filter_map(|link| {
        let (one, other) = (checked.outline.goal(&link.from)?, checked.outline.goal(&link.to)?);
        (is_written(one) && is_written(other)).then_some((one, other))
    })
}
