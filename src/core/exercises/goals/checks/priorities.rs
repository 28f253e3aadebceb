//! Whether the priorities that goals refer to are still what they were when they were chosen.

use super::{Finding, PriorityUse};
use crate::exercises::goals::{Checked, Standing};
use crate::model::Goal;
use crate::model::goals::{PriorityRef, Reward};

/// Goals that refer to priorities by words that are no longer theirs, or to what is no priority any more.
pub(super) fn changed(checked: &Checked<'_>) -> Vec<Finding> {
    let uses = checked.goals().flat_map(|goal| {
        let served = goal.priority.as_ref().map(|priority| (goal, PriorityUse::Served, priority));
        let against = against(goal).map(|priority| (goal, PriorityUse::PaidAgainst, priority));
        served.into_iter().chain(against)
    });
    uses.filter_map(|(goal, named_as, priority)| {
        let (goal, was) = (goal.id.clone(), priority.clone());
        match checked.standing(priority) {
            Standing::Current(_) => None,
            Standing::Reworded(now) => {
                Some(Finding::PriorityReworded { goal, named_as, was, now: now.clone() })
            }
            Standing::Gone => Some(Finding::PriorityGone { goal, named_as, was }),
        }
    })
    .collect()
}

/// The priority that somebody is paid to neglect, as the team has said.
pub(super) fn against(goal: &Goal) -> Option<&PriorityRef> {
    let incentive = goal.incentive.as_ref().filter(|incentive| incentive.reward != Reward::Nobody)?;
    incentive.against.as_ref()
}
