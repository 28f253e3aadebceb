//! Sheets of a named round, leader by leader.

use std::collections::BTreeMap;

use super::report::{Change, MergeReport, SheetChange};
use super::rounds::Sides;
use crate::model::{LeaderId, Response, Timestamp};

/// Adds their sheets. Where both sides have one of the same leader, [`rank`] decides.
pub(super) fn add(
    ours: &mut BTreeMap<LeaderId, Response>,
    theirs: &BTreeMap<LeaderId, Response>,
    sides: &Sides,
    report: &mut MergeReport,
) {
    if sides.ours_late {
        ours.values_mut().for_each(mark_late);
    }
    for (leader, theirs) in theirs {
        let mut theirs = theirs.clone();
        if sides.theirs_late {
            mark_late(&mut theirs);
        }
        let change = change(ours.get(leader), &theirs);
        if ours.get(leader).is_none_or(|ours| rank(&theirs) > rank(ours)) {
            ours.insert(leader.clone(), theirs);
        }
        if let Some(change) = change {
            report.sheets.push(SheetChange { round: sides.at, leader: leader.clone(), change });
        }
    }
}

fn mark_late(response: &mut Response) {
    if let Some(handed_in) = &mut response.handed_in {
        handed_in.late = true;
    }
}

/// What is worth telling; a draft is not.
fn change(ours: Option<&Response>, theirs: &Response) -> Option<Change> {
    let handed_in = theirs.handed_in.as_ref()?;
    match ours.filter(|ours| ours.handed_in.is_some()) {
        None => Some(Change::Added { late: handed_in.late }),
        Some(ours) if ours.sheet == theirs.sheet => None,
        Some(ours) if rank(theirs) > rank(ours) => Some(Change::Replaced),
        Some(_) => Some(Change::Kept),
    }
}

/// Which of two sheets of one leader stays, the same whichever side is ours: a handed-in one before a draft, one that
/// was there at the reveal before a late one, then the later one. Of two drafts the one with more answers stays. The
/// wording settles the rest.
fn rank(response: &Response) -> (bool, bool, Option<Timestamp>, usize, String) {
    let handed_in = response.handed_in.as_ref();
    let in_time = handed_in.is_some_and(|handed_in| !handed_in.late);
    let wording = serde_json::to_string(&response.sheet).unwrap_or_default();
    (
        handed_in.is_some(),
        in_time,
        handed_in.map(|handed_in| handed_in.at),
        response.sheet.answers.len(),
        wording,
    )
}
