//! Which goals an outline shows: folded, searched, or only those that miss something.

use std::collections::BTreeSet;

use super::is_written;
use crate::model::goals::{GoalOwner, Outline, Row};
use crate::model::{Cascade, Document, Goal, GoalId};

/// A line of the outline that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRow {
    /// Which goal.
    pub id: GoalId,
    /// How many goals there are on the way up from it.
    pub depth: usize,
    /// Its place among those shown that serve the same one, from 0.
    pub place: usize,
    /// How many of those are shown.
    pub of: usize,
    /// Whether what is below it is shown; `None` where there is nothing below.
    pub open: Option<bool>,
    /// How many goals below it are not shown.
    pub hidden: usize,
}

/// The lines that are shown. With `kept`, these goals and what is above them, folded or not.
pub fn shown(cascade: &Cascade, folded: &BTreeSet<GoalId>, kept: Option<&BTreeSet<GoalId>>) -> Vec<ShownRow> {
    let outline = cascade.outline();
    let wanted = kept.map(|kept| with_ancestors(&outline, kept));
    let is_wanted = |goal: &Goal| wanted.as_ref().is_none_or(|wanted| wanted.contains(&goal.id));
    let rows: Vec<Row<'_>> = outline.rows().into_iter().filter(|row| is_wanted(row.goal)).collect();
    let mut shown: Vec<ShownRow> = Vec::new();
    let mut closed: Option<usize> = None;
    for (index, row) in rows.iter().enumerate() {
        if closed.is_some_and(|depth| row.depth > depth) {
            continue;
        }
        let below = rows.iter().skip(index + 1).take_while(|other| other.depth > row.depth).count();
        let is_folded = wanted.is_none() && folded.contains(&row.goal.id);
        closed = is_folded.then_some(row.depth);
        shown.push(ShownRow {
            id: row.goal.id.clone(),
            depth: row.depth,
            place: 0,
            of: 0,
            open: (below > 0).then_some(!is_folded),
            hidden: if is_folded { below } else { 0 },
        });
    }
    number(&mut shown);
    shown
}

/// Counts each line among its siblings.
fn number(rows: &mut [ShownRow]) {
    let depths: Vec<usize> = rows.iter().map(|row| row.depth).collect();
    for (index, row) in rows.iter_mut().enumerate() {
        let before = depths.iter().take(index).rev().take_while(|depth| **depth >= row.depth);
        let after = depths.iter().skip(index + 1).take_while(|depth| **depth >= row.depth);
        row.place = before.filter(|depth| **depth == row.depth).count();
        row.of = row.place + 1 + after.filter(|depth| **depth == row.depth).count();
    }
}

fn with_ancestors(outline: &Outline<'_>, kept: &BTreeSet<GoalId>) -> BTreeSet<GoalId> {
    let mut wanted = kept.clone();
    for goal in kept.iter().filter_map(|id| outline.goal(id)) {
        wanted.extend(outline.ancestors(goal).into_iter().map(|above| above.id.clone()));
    }
    wanted
}

/// The goals in which `text` is found: in their words, their measure or the name of their owner.
pub fn matching(document: &Document, text: &str) -> BTreeSet<GoalId> {
    let wanted = text.trim().to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&wanted);
    let owner_has = |goal: &Goal| match &goal.owner {
        Some(GoalOwner::Leader(id)) => {
            document.leader(id).is_some_and(|leader| has(&leader.name) || has(&leader.department))
        }
        Some(GoalOwner::Person(name)) => has(name),
        None => false,
    };
    let goals = document.goals.goals.iter();
    let found = goals.filter(|goal| has(&goal.text) || has(&goal.kpi.name) || owner_has(goal));
    found.map(|goal| goal.id.clone()).collect()
}

/// The goals that can be folded.
pub fn foldable(cascade: &Cascade) -> BTreeSet<GoalId> {
    let rows = cascade.outline().rows();
    rows.into_iter().filter(|row| row.children > 0).map(|row| row.goal.id.clone()).collect()
}

/// From so many goals on a cascade is shown folded at first: more than a screen holds.
const FOLDED_FROM: usize = 60;

/// What is folded when a cascade is first shown.
pub fn folded_at_first(cascade: &Cascade) -> BTreeSet<GoalId> {
    let written = cascade.goals.iter().filter(|goal| is_written(goal)).count();
    if written < FOLDED_FROM { BTreeSet::new() } else { foldable(cascade) }
}
