//! Heaps of an unnamed round. Ids are random, so a heap that comes twice adds nothing.

use std::collections::BTreeMap;

use serde::Serialize;

use super::report::{MergeReport, RoundRef};
use crate::model::QuestionId;
use crate::model::responses::{Heap, Unlinked, UnnamedResponses};

/// Whether `ours` has answers or people that `theirs` doesn't have.
pub(super) fn has_more(ours: &UnnamedResponses, theirs: &UnnamedResponses) -> bool {
    !ours.handed_in.is_subset(&theirs.handed_in)
        || more_in(&ours.answers, &theirs.answers)
        || more_in(&ours.predictions, &theirs.predictions)
}

fn more_in<T>(ours: &BTreeMap<QuestionId, Heap<T>>, theirs: &BTreeMap<QuestionId, Heap<T>>) -> bool {
    ours.iter().any(|(question, heap)| {
        let theirs = theirs.get(question);
        heap.keys().any(|id| !theirs.is_some_and(|theirs| theirs.contains_key(id)))
    })
}

pub(super) fn add(
    ours: &mut UnnamedResponses,
    theirs: &UnnamedResponses,
    at: RoundRef,
    report: &mut MergeReport,
) {
    let before = ours.handed_in.len();
    ours.handed_in.extend(theirs.handed_in.iter().cloned());
    let newly = ours.handed_in.len() - before;
    let handed_in = &ours.handed_in;
    ours.drafts.retain(|leader, _| !handed_in.contains(leader));
    let came =
        add_heaps(&mut ours.answers, &theirs.answers) + add_heaps(&mut ours.predictions, &theirs.predictions);
    if came + newly > 0 {
        report.unnamed.push((at, newly));
    }
    if ours.answers.values().any(|heap| heap.len() > ours.handed_in.len()) {
        report.answered_twice.push(at);
    }
}

/// Adds their heaps to ours and says how many entries came.
fn add_heaps<T: Clone + Serialize>(
    ours: &mut BTreeMap<QuestionId, Heap<T>>,
    theirs: &BTreeMap<QuestionId, Heap<T>>,
) -> usize {
    let mut came = 0;
    for (question, theirs) in theirs {
        let ours = ours.entry(question.clone()).or_default();
        for (id, entry) in theirs {
            match ours.get_mut(id) {
                Some(ours) => settle(ours, entry),
                None => {
                    ours.insert(id.clone(), entry.clone());
                    came += 1;
                }
            }
        }
    }
    came
}

/// An entry that both sides have is the same entry: it was in time if it was on either side.
fn settle<T: Clone + Serialize>(ours: &mut Unlinked<T>, theirs: &Unlinked<T>) {
    let wording = |value: &T| serde_json::to_string(value).unwrap_or_default();
    ours.late &= theirs.late;
    if wording(&theirs.value) > wording(&ours.value) {
        ours.value = theirs.value.clone();
    }
}
