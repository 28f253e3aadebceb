//! What does not hold together in the agreed roles. Words are made of it elsewhere.

use std::collections::BTreeMap;

use super::{HAND_OVERS, Matter, matters};
use crate::exercises::goals::priorities;
use crate::exercises::hides_priority;
use crate::model::goals::PriorityRef;
use crate::model::{Document, ExerciseId, LeaderId, OptionId, QuestionId, Record, RecordId};

/// With at least this many decided matters, nobody should decide more than half of them. Our convention.
pub const MOST_OF_ALL: usize = 4;

/// One thing that does not hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Several leaders have the last word.
    SeveralDeciders {
        /// In which matter.
        matter: QuestionId,
        /// Who.
        leaders: Vec<LeaderId>,
    },
    /// Nobody has the last word.
    NoDecider {
        /// In which matter.
        matter: QuestionId,
    },
    /// The one who decides is no longer in the company.
    DeciderLeft {
        /// In which matter.
        matter: QuestionId,
        /// Who.
        leader: LeaderId,
    },
    /// Somebody decides, but nobody does it.
    NobodyDoes {
        /// In which matter.
        matter: QuestionId,
    },
    /// One leader decides more than half of everything.
    DecidesMost {
        /// Who.
        leader: LeaderId,
        /// How many matters.
        decides: usize,
        /// Of how many in which somebody decides.
        of: usize,
    },
    /// A part that the chosen vocabulary has no letter for: it is kept, but not seen.
    NoLetter {
        /// How many parts.
        parts: usize,
    },
    /// A priority to which nobody contributes.
    PriorityWithoutLeader {
        /// Which.
        priority: PriorityRef,
    },
    /// A charter names a priority that was reworded or given up.
    PriorityChanged {
        /// Whose charter.
        leader: LeaderId,
        /// The priority as the charter has it.
        priority: PriorityRef,
        /// Its words of today; `None` where it was given up.
        now: Option<String>,
    },
    /// A hand-over that leaves something open.
    HandOver {
        /// Which.
        record: RecordId,
        /// What is missing first.
        gap: HandOverGap,
    },
}

/// What a hand-over lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HandOverGap {
    /// Who hands over, or to whom.
    Ends,
    /// From a department to itself.
    SameEnds,
    /// What is handed over.
    What,
    /// By when.
    When,
    /// What makes it good enough.
    Standard,
}

/// Everything that does not hold together, what stops people first. Nothing of the matrix before a first part is in it.
pub fn findings(document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    if !document.roles.rights.is_empty() {
        let matters = matters(document);
        found.extend(matters.iter().filter_map(|matter| several_deciders(document, matter)));
        found.extend(matters.iter().filter_map(|matter| decider_left(document, matter)));
        found.extend(matters.iter().filter_map(|matter| no_decider(document, matter)));
        found.extend(decides_most(document, &matters));
        found.extend(matters.iter().filter_map(|matter| nobody_does(document, matter)));
        found.extend(no_letter(document, &matters));
    }
    found.extend(charters(document));
    found.extend(hand_overs(document));
    found
}

fn several_deciders(document: &Document, matter: &Matter) -> Option<Finding> {
    let deciders = in_room_order(document, matter);
    let matter = matter.row.id.clone();
    (deciders.len() > 1).then_some(Finding::SeveralDeciders { matter, leaders: deciders })
}

fn decider_left(document: &Document, matter: &Matter) -> Option<Finding> {
    match in_room_order(document, matter).as_slice() {
        [one] if document.leader(one).is_none_or(|leader| !leader.active) => {
            Some(Finding::DeciderLeft { matter: matter.row.id.clone(), leader: one.clone() })
        }
        _ => None,
    }
}

fn no_decider(document: &Document, matter: &Matter) -> Option<Finding> {
    let is_open = in_room_order(document, matter).is_empty();
    is_open.then(|| Finding::NoDecider { matter: matter.row.id.clone() })
}

fn nobody_does(document: &Document, matter: &Matter) -> Option<Finding> {
    let parts = document.roles.rights.get(&matter.row.id)?;
    let is_decided = parts.values().any(|part| part.decides());
    // Whoever decides alone, with no other part beside, has not been thought through to the work yet: one finding
    // for each such matter would drown the rest.
    let is_shared_out = parts.len() > 1;
    let is_done = parts.values().any(|part| part.does());
    (is_decided && is_shared_out && !is_done).then(|| Finding::NobodyDoes { matter: matter.row.id.clone() })
}

fn decides_most(document: &Document, matters: &[Matter]) -> Option<Finding> {
    let mut counts: BTreeMap<LeaderId, usize> = BTreeMap::new();
    let mut of = 0;
    for matter in matters {
        let deciders = in_room_order(document, matter);
        of += usize::from(!deciders.is_empty());
        for leader in deciders {
            *counts.entry(leader).or_default() += 1;
        }
    }
    let (leader, decides) = counts.into_iter().find(|(_, decides)| decides * 2 > of)?;
    (of >= MOST_OF_ALL).then_some(Finding::DecidesMost { leader, decides, of })
}

fn no_letter(document: &Document, matters: &[Matter]) -> Option<Finding> {
    let vocabulary = document.roles.vocabulary;
    let parts = matters.iter().filter_map(|matter| document.roles.rights.get(&matter.row.id));
    let parts = parts.flat_map(BTreeMap::values).filter(|part| vocabulary.letters(**part).is_none()).count();
    (parts > 0).then_some(Finding::NoLetter { parts })
}

fn in_room_order(document: &Document, matter: &Matter) -> Vec<LeaderId> {
    let is_decider =
        |leader: &LeaderId| document.roles.part(&matter.row.id, leader).is_some_and(|part| part.decides());
    document.leaders.iter().map(|leader| &leader.id).filter(|id| is_decider(id)).cloned().collect()
}

fn charters(document: &Document) -> Vec<Finding> {
    let now = priorities(document);
    let chosen =
        || {
            document.roles.charters.iter().flat_map(|(leader, charter)| {
                charter.contributes.iter().map(move |priority| (leader, priority))
            })
        };
    let current = |id: &OptionId| now.iter().find(|priority| priority.id == *id);
    let mut found: Vec<Finding> = Vec::new();
    for (leader, priority) in chosen().filter(|(_, priority)| !hides_priority(document, &priority.id)) {
        let today = current(&priority.id).map(|today| today.text.clone());
        if today.as_ref() != Some(&priority.text) {
            let (leader, priority) = (leader.clone(), priority.clone());
            found.push(Finding::PriorityChanged { leader, priority, now: today });
        }
    }
    if chosen().next().is_some() {
        let nobody = |priority: &&PriorityRef| chosen().all(|(_, known)| known.id != priority.id);
        let alone = now.iter().filter(nobody).cloned();
        found.extend(alone.map(|priority| Finding::PriorityWithoutLeader { priority }));
    }
    found
}

fn hand_overs(document: &Document) -> Vec<Finding> {
    let gap =
        |record: &Record| Some(Finding::HandOver { record: record.id.clone(), gap: hand_over_gap(record)? });
    document
        .exercise(ExerciseId::Roles)
        .into_iter()
        .flat_map(|state| state.board.records(HAND_OVERS))
        .filter_map(gap)
        .collect()
}

/// What is missing first; nothing while the record is still empty.
fn hand_over_gap(record: &Record) -> Option<HandOverGap> {
    let (from, to) = (record.cell("from"), record.cell("to"));
    if record.cells.values().all(|text| text.trim().is_empty()) {
        return None;
    }
    if from.is_empty() || to.is_empty() {
        return Some(HandOverGap::Ends);
    }
    if from.to_lowercase() == to.to_lowercase() {
        return Some(HandOverGap::SameEnds);
    }
    let missing =
        [("what", HandOverGap::What), ("when", HandOverGap::When), ("standard", HandOverGap::Standard)];
    missing.into_iter().find(|(name, _)| record.cell(name).is_empty()).map(|(_, gap)| gap)
}
