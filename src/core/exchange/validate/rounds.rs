//! Rounds: their order, who takes part in them, and what only a revealed one can have.

use super::faults::{FaultReason, Faults};
use super::{answers, groupings, own};
use crate::exchange::place::Place;
use crate::exercises::{asked, content_for, exercise};
use crate::model::{
    Document, ExerciseId, LeaderId, Naming, QuestionId, Responses, Round, RoundState, limits,
};

/// The highest number of a round. Numbers of rounds that were left out of a file stay unused, so it is far above the
/// number of rounds.
const HIGHEST_NUMBER: u32 = 100_000;

pub(super) fn check(
    document: &Document,
    id: ExerciseId,
    rounds: &[Round],
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    faults.count(place, rounds.len(), limits::ROUNDS);
    let (mut last, mut open) = (0, false);
    for (index, round) in rounds.iter().enumerate() {
        let place = place.index(index);
        let number = round.number.0;
        faults.range(&place.key("number"), number.into(), 1, HIGHEST_NUMBER.into());
        if number <= last {
            faults.add(&place.key("number"), FaultReason::RoundOrder(number));
        }
        if open && round.is_open() {
            faults.add(&place.key("state"), FaultReason::SecondOpenRound);
        }
        last = number;
        open |= round.is_open();
        questions(id, round, &place, faults);
        own::round(id, round, &place, faults);
        people(round, &place, faults);
        if !suit(&round.responses, document.naming, id) {
            faults.add(&place.key("responses"), FaultReason::Naming);
        }
        answers::check(id, round, &place, faults);
        groupings::check(document, id, round, &place, faults);
    }
}

fn questions(id: ExerciseId, round: &Round, place: &Place<'_>, faults: &mut Faults<'_>) {
    let newest = content_for(id, round.purpose).version;
    faults.range(&place.key("content_version"), round.content_version.into(), 1, newest.into());
    let place = place.key("questions");
    faults.unique(&place, &mut round.questions.iter().map(QuestionId::as_str));
    for (index, wanted) in round.questions.iter().enumerate() {
        let known = asked(id, round, wanted).is_some();
        faults.known(&place.index(index), known, wanted.as_str());
    }
}

fn people(round: &Round, place: &Place<'_>, faults: &mut Faults<'_>) {
    for leader in &round.absent {
        faults.leader(&place.key("absent"), leader);
    }
    if let RoundState::Revealed { expected, .. } = &round.state {
        let place = place.key("state");
        let place = place.key("revealed");
        let place = place.key("expected");
        faults.unique(&place, &mut expected.iter().map(LeaderId::as_str));
        for (index, leader) in expected.iter().enumerate() {
            faults.leader(&place.index(index), leader);
        }
    }
}

/// Whether a round of this exercise may hold such answers in a workshop that is named or unnamed. A team that became
/// too small for unnamed answers goes on by name, so a named workshop may have unnamed rounds from before.
pub(in crate::exchange) fn suit(responses: &Responses, naming: Naming, id: ExerciseId) -> bool {
    match responses {
        Responses::Named(_) => naming == Naming::Named || exercise(id).always_named,
        Responses::Unnamed(_) => !exercise(id).always_named,
    }
}
