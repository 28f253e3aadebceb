//! Which round belongs to which, and what becomes of its state.

use super::report::{LeftOut, MergeReport, RoundRef};
use super::{groupings, named, unnamed};
use crate::exchange::validate::suit;
use crate::model::{ExerciseId, ExerciseState, Naming, Responses, Round, RoundState, Stage};

/// Adds the rounds of `theirs`: first into those that we have too, then the others.
pub(super) fn add(
    ours: &mut ExerciseState,
    theirs: &ExerciseState,
    id: ExerciseId,
    naming: Naming,
    report: &mut MergeReport,
) {
    let known = |number| ours.rounds.iter().any(|round: &Round| round.number == number);
    let (shared, new): (Vec<&Round>, Vec<&Round>) =
        theirs.rounds.iter().partition(|round| known(round.number));
    for theirs in shared {
        into_ours(ours, theirs, id, report);
    }
    for theirs in new {
        append(ours, theirs, id, naming, report);
    }
}

fn append(
    ours: &mut ExerciseState,
    theirs: &Round,
    id: ExerciseId,
    naming: Naming,
    report: &mut MergeReport,
) {
    let at = RoundRef { exercise: id, number: theirs.number };
    if !suit(&theirs.responses, naming, id) {
        return report.left_out.push((at, LeftOut::OtherNaming));
    }
    if theirs.is_open() && ours.open_round().is_some() {
        return report.left_out.push((at, LeftOut::AnotherIsOpen));
    }
    let mut round = theirs.clone();
    if let Responses::Unnamed(unnamed) = &mut round.responses {
        unnamed.drafts.clear();
    }
    let place = ours.rounds.partition_point(|round| round.number < theirs.number);
    ours.rounds.insert(place, round);
    report.rounds.push(at);
}

fn into_ours(state: &mut ExerciseState, theirs: &Round, id: ExerciseId, report: &mut MergeReport) {
    let at = RoundRef { exercise: id, number: theirs.number };
    let Some(round) = state.rounds.iter_mut().find(|round| round.number == theirs.number) else {
        return;
    };
    if let Some(why) = left_out(round, theirs) {
        return report.left_out.push((at, why));
    }
    let ours = round.clone();
    round.state = state_of_both(&ours.state, &theirs.state);
    let revealed_by_theirs = ours.is_open() && !theirs.is_open();
    match (&mut round.responses, &theirs.responses) {
        (Responses::Named(sheets), Responses::Named(more)) => {
            let theirs_late = theirs.is_open() && !ours.is_open();
            let sides = Sides { ours_late: revealed_by_theirs, theirs_late, at };
            named::add(sheets, more, &sides, report);
        }
        (Responses::Unnamed(heaps), Responses::Unnamed(more)) => unnamed::add(heaps, more, at, report),
        _ => {}
    }
    round.absent.extend(theirs.absent.iter().cloned());
    round.settle_absences();
    groupings::add(round, &ours, theirs, at, report);
    if revealed_by_theirs {
        state.stage = state.stage.max(Stage::Reveal);
    }
}

/// Why two rounds of one number are not merged, if they are not.
fn left_out(ours: &Round, theirs: &Round) -> Option<LeftOut> {
    let same = ours.purpose == theirs.purpose
        && ours.content_version == theirs.content_version
        && ours.questions == theirs.questions
        && ours.rows == theirs.rows
        && ours.options == theirs.options;
    match (&ours.responses, &theirs.responses) {
        _ if !same => Some(LeftOut::OtherQuestions),
        (Responses::Named(_), Responses::Named(_)) => None,
        (Responses::Unnamed(ours_given), Responses::Unnamed(theirs_given)) => {
            let late = match (ours.is_open(), theirs.is_open()) {
                (true, false) => unnamed::has_more(ours_given, theirs_given),
                (false, true) => unnamed::has_more(theirs_given, ours_given),
                _ => false,
            };
            late.then_some(LeftOut::LateUnnamed)
        }
        _ => Some(LeftOut::OtherNaming),
    }
}

/// What a merge of two sheets needs to know of the two rounds.
pub(super) struct Sides {
    /// Ours is open and theirs is revealed: what only we have comes after the reveal.
    pub(super) ours_late: bool,
    /// Theirs is open and ours is revealed.
    pub(super) theirs_late: bool,
    /// Which round.
    pub(super) at: RoundRef,
}

/// Revealed if either is. Were both, then whoever either expected was expected.
fn state_of_both(ours: &RoundState, theirs: &RoundState) -> RoundState {
    match (ours, theirs) {
        (RoundState::Open, theirs) => theirs.clone(),
        (RoundState::Revealed { .. }, RoundState::Open) => ours.clone(),
        (RoundState::Revealed { at, expected }, RoundState::Revealed { expected: also, .. }) => {
            let more = also.iter().filter(|leader| !expected.contains(leader));
            RoundState::Revealed { at: *at, expected: expected.iter().chain(more).cloned().collect() }
        }
    }
}
