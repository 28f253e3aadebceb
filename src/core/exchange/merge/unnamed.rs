//! Heaps of an unnamed round. Ids are random, so a heap that comes twice adds nothing.

use std::collections::BTreeMap;

use serde::Serialize;

use super::report::MergeReport;
use super::rounds::Sides;
use crate::model::QuestionId;
use crate::model::responses::{Heap, Unlinked, UnnamedResponses};

pub(super) fn add(
    ours: &mut UnnamedResponses,
    theirs: &UnnamedResponses,
    sides: &Sides,
    report: &mut MergeReport,
) {
    let before = ours.handed_in.len();
    ours.handed_in.extend(theirs.handed_in.iter().cloned());
    let newly = ours.handed_in.len() - before;
    let handed_in = &ours.handed_in;
    ours.drafts.retain(|leader, _| !handed_in.contains(leader));
    let came = add_heaps(&mut ours.answers, &theirs.answers, sides)
        + add_heaps(&mut ours.predictions, &theirs.predictions, sides);
    if came + newly > 0 {
        report.unnamed.push((sides.at, newly));
    }
    if ours.answers.values().any(|heap| heap.len() > ours.handed_in.len()) {
        report.answered_twice.push(sides.at);
    }
}

/// Adds their heaps to ours and says how many entries came.
fn add_heaps<T: Clone + Serialize>(
    ours: &mut BTreeMap<QuestionId, Heap<T>>,
    theirs: &BTreeMap<QuestionId, Heap<T>>,
    sides: &Sides,
) -> usize {
    if sides.ours_late {
        ours.values_mut().flat_map(BTreeMap::values_mut).for_each(|entry| entry.late = true);
    }
    let mut came = 0;
    for (question, theirs) in theirs {
        let ours = ours.entry(question.clone()).or_default();
        for (id, entry) in theirs {
            let theirs = Unlinked { late: entry.late || sides.theirs_late, ..entry.clone() };
            match ours.get_mut(id) {
                Some(ours) => settle(ours, theirs),
                None => {
                    ours.insert(id.clone(), theirs);
                    came += 1;
                }
            }
        }
    }
    came
}

/// An entry that both sides have is the same entry: it was in time if it was on either side.
fn settle<T: Serialize>(ours: &mut Unlinked<T>, theirs: Unlinked<T>) {
    let wording = |value: &T| serde_json::to_string(value).unwrap_or_default();
    ours.late &= theirs.late;
    if wording(&theirs.value) > wording(&ours.value) {
        ours.value = theirs.value;
    }
}
