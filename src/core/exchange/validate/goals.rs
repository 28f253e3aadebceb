//! The cascade of goals.

use std::collections::{BTreeMap, BTreeSet};

use super::faults::{FaultReason, Faults};
use crate::exchange::place::Place;
use crate::model::goals::{GoalOwner, Kpi, Level, PriorityRef};
use crate::model::{Cascade, Goal, GoalId, GoalLink, limits};

pub(super) fn check(cascade: &Cascade, root: &Place<'_>, faults: &mut Faults<'_>) {
    let place = root.key("goals");
    faults.count(&place, cascade.goals.len(), limits::GOALS);
    faults.unique(&place, &mut cascade.goals.iter().map(|goal| goal.id.as_str()));
    let levels: BTreeMap<&GoalId, Level> = cascade.goals.iter().map(|goal| (&goal.id, goal.level)).collect();
    for (index, goal) in cascade.goals.iter().enumerate() {
        check_goal(goal, &levels, &place.index(index), faults);
    }
    let place = root.key("links");
    faults.count(&place, cascade.links.len(), limits::GOAL_LINKS);
    let mut tied = BTreeSet::new();
    for (index, link) in cascade.links.iter().enumerate() {
        let place = place.index(index);
        check_link(link, &levels, &place, faults);
        if !tied.insert((link.from.as_str().min(link.to.as_str()), link.from.as_str().max(link.to.as_str())))
        {
            faults.add(&place, FaultReason::Repeated(link.to.to_string()));
        }
    }
}

fn check_goal(goal: &Goal, levels: &BTreeMap<&GoalId, Level>, place: &Place<'_>, faults: &mut Faults<'_>) {
    faults.text(&place.key("text"), &goal.text, limits::LINE_CHARS);
    if let Some(parent) = &goal.parent {
        let place = place.key("parent");
        let level = levels.get(parent);
        faults.known(&place, level.is_some(), parent.as_str());
        if level.is_some_and(|level| *level >= goal.level) {
            faults.add(&place, FaultReason::NotAbove(parent.to_string()));
        }
    }
    match &goal.owner {
        Some(GoalOwner::Leader(id)) => faults.leader(&place.key("owner").key("leader"), id),
        Some(GoalOwner::Person(name)) => {
            faults.text(&place.key("owner").key("person"), name, limits::NAME_CHARS);
        }
        None => {}
    }
    priority(goal.priority.as_ref(), &place.key("priority"), faults);
    measure(&goal.kpi, &place.key("kpi"), faults);
    if let Some(incentive) = &goal.incentive {
        let place = place.key("incentive");
        faults.text(&place.key("text"), &incentive.text, limits::LINE_CHARS);
        priority(incentive.against.as_ref(), &place.key("against"), faults);
    }
}

fn priority(priority: Option<&PriorityRef>, place: &Place<'_>, faults: &mut Faults<'_>) {
    if let Some(priority) = priority {
        faults.text(&place.key("text"), &priority.text, limits::LINE_CHARS);
    }
}

fn measure(kpi: &Kpi, place: &Place<'_>, faults: &mut Faults<'_>) {
    faults.text(&place.key("name"), &kpi.name, limits::LINE_CHARS);
    faults.text(&place.key("unit"), &kpi.unit, limits::UNIT_CHARS);
    faults.text(&place.key("source"), &kpi.source, limits::LINE_CHARS);
    for (key, number) in [("baseline", kpi.baseline), ("target", kpi.target)] {
        if number.is_some_and(|number| number.abs() > limits::MEASURE) {
            faults.add(&place.key(key), FaultReason::TooLarge);
        }
    }
}

fn check_link(
    link: &GoalLink,
    levels: &BTreeMap<&GoalId, Level>,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    for (key, end) in [("from", &link.from), ("to", &link.to)] {
        faults.known(&place.key(key), levels.contains_key(end), end.as_str());
    }
    if link.from == link.to {
        faults.add(place, FaultReason::TiedToItself(link.to.to_string()));
    }
    faults.text(&place.key("why"), &link.why, limits::LINE_CHARS);
}
