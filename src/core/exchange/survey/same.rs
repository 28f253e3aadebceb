//! Whether a survey brings what a round has already: the same file, taken in again.

use super::people::Respondent;
use super::preview::PlannedSheet;
use crate::model::{LeaderId, Responses, Round};
use crate::question::Answer;

/// Whether `round` has every one of these sheets; without names: exactly these answers to each question.
pub(super) fn is_same_as_before(sheets: &[PlannedSheet], round: &Round) -> bool {
    let is_there = |sheet: &PlannedSheet| match &sheet.by {
        Respondent::Leader(leader) => has_sheet(round, leader, sheet),
        Respondent::New(_) => false,
        Respondent::Unnamed => sheet.answers.keys().all(|question| {
            let ours = sheets.iter().filter_map(|sheet| sheet.answers.get(question)).collect();
            let theirs = round.responses.voices(question).into_iter().map(|voice| voice.value).collect();
            are_alike(ours, theirs)
        }),
    };
    !sheets.is_empty() && sheets.iter().all(is_there)
}

fn has_sheet(round: &Round, leader: &LeaderId, sheet: &PlannedSheet) -> bool {
    match &round.responses {
        Responses::Named(by_leader) => {
            by_leader.get(leader).is_some_and(|response| response.sheet.answers == sheet.answers)
        }
        Responses::Unnamed(_) => false,
    }
}

/// Whether both hold the same answers, in whatever order.
fn are_alike(ours: Vec<&Answer>, mut theirs: Vec<&Answer>) -> bool {
    let take = |answer: &Answer| {
        let place = theirs.iter().position(|other| *other == answer);
        place.map(|place| theirs.swap_remove(place)).is_some()
    };
    ours.into_iter().all(take) && theirs.is_empty()
}
