//! Whether somebody answers for each goal, and nobody for too many.

use std::collections::BTreeMap;

use super::Finding;
use crate::exercises::goals::Checked;
use crate::model::{GoalId, LeaderId};

/// The most goals that one leader can keep in view: our convention.
pub const MOST_PER_OWNER: usize = 5;

/// Goals that nobody answers for.
pub(super) fn no_owner(checked: &Checked<'_>) -> Vec<Finding> {
    let unowned = checked.goals().filter(|goal| !goal.is_owned());
    unowned.map(|goal| Finding::NoOwner { goal: goal.id.clone() }).collect()
}

/// Goals of leaders who do not take part any more.
pub(super) fn left(checked: &Checked<'_>) -> Vec<Finding> {
    let left = checked.goals().filter_map(|goal| {
        let owner = goal.owning_leader()?;
        let is_left = checked.leaders.iter().any(|leader| leader.id == *owner && !leader.active);
        is_left.then(|| Finding::OwnerLeft { goal: goal.id.clone(), owner: owner.clone() })
    });
    left.collect()
}

/// Leaders who answer for too many goals, the most burdened first.
pub(super) fn too_much(checked: &Checked<'_>) -> Vec<Finding> {
    let mut owned: BTreeMap<&LeaderId, Vec<GoalId>> = BTreeMap::new();
    for goal in checked.goals() {
        if let Some(owner) = goal.owning_leader() {
            owned.entry(owner).or_default().push(goal.id.clone());
        }
    }
    let mut burdened: Vec<_> = owned.into_iter().filter(|(_, goals)| goals.len() > MOST_PER_OWNER).collect();
    burdened.sort_by_key(|(_, goals)| std::cmp::Reverse(goals.len()));
    burdened.into_iter().map(|(owner, goals)| Finding::TooMuch { owner: owner.clone(), goals }).collect()
}
