//! Decision rights and charters of two copies.

use crate::model::{LeaderId, QuestionId, Roles};

/// Takes over matters and charters that we have nothing on. Where we have agreed something, ours has the last word: a
/// second decider must not come in by a file. Gives back the matters and the leaders that something came in for.
pub(super) fn add(ours: &mut Roles, theirs: &Roles) -> (Vec<QuestionId>, Vec<LeaderId>) {
    if ours.rights.is_empty() && !theirs.rights.is_empty() {
        ours.vocabulary = theirs.vocabulary;
    }
    let mut matters = Vec::new();
    for (matter, parts) in &theirs.rights {
        if !ours.rights.contains_key(matter) {
            ours.rights.insert(matter.clone(), parts.clone());
            matters.push(matter.clone());
        }
    }
    let mut leaders = Vec::new();
    for (leader, charter) in &theirs.charters {
        if !ours.charters.contains_key(leader) {
            ours.charters.insert(leader.clone(), charter.clone());
            leaders.push(leader.clone());
        }
    }
    (matters, leaders)
}
