//! The goals of two copies.

use std::collections::BTreeSet;

use super::add_missing;
use crate::model::{Cascade, GoalId};

/// Adds the goals that only `theirs` has, and what ties goals together that we have not tied. A goal of ours stays as
/// it is. A goal of theirs whose place is gone here serves nobody, and the checks say so.
pub(super) fn add(ours: &mut Cascade, theirs: &Cascade) -> Vec<GoalId> {
    let known: BTreeSet<GoalId> = ours.goals.iter().map(|goal| goal.id.clone()).collect();
    let added = add_missing(&mut ours.goals, &theirs.goals, |goal| &goal.id);
    for link in &theirs.links {
        // Between two goals that both sides had, ours has the last word: we may have untied them.
        let is_new = !(known.contains(&link.from) && known.contains(&link.to));
        if is_new && !ours.links.iter().any(|tied| tied.ties(&link.from, &link.to)) {
            ours.links.push(link.clone());
        }
    }
    ours.mend();
    added
}
