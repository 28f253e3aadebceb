//! Which priorities anybody could see moving.

use super::Checked;
use super::checks::measure_gap;
use crate::model::goals::PriorityRef;
use crate::model::{Goal, GoalId};

/// The priorities that no measurable goal serves, each with the goals that do serve it. Nothing while there is no goal.
pub fn without_measure(checked: &Checked<'_>) -> Vec<(PriorityRef, Vec<GoalId>)> {
    if checked.goals().next().is_none() {
        return Vec::new();
    }
    let of_priority = |priority: &PriorityRef| {
        let serves =
            |goal: &&Goal| checked.served_priority(goal).is_some_and(|served| served.id == priority.id);
        let goals: Vec<&Goal> = checked.goals().filter(serves).collect();
        let is_measured = goals.iter().any(|goal| measure_gap(&goal.kpi).is_none());
        let ids = goals.iter().map(|goal| goal.id.clone()).collect();
        (!is_measured).then(|| (priority.clone(), ids))
    };
    checked.priorities.iter().filter_map(of_priority).collect()
}
