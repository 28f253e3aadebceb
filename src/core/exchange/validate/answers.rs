//! Answers: whose they are, and whether they fit their questions.

use std::collections::{BTreeMap, BTreeSet};

use super::faults::{FaultReason, Faults};
use crate::exchange::place::Place;
use crate::exercises::asked;
use crate::model::responses::{Heap, UnnamedResponses};
use crate::model::{ExerciseId, LeaderId, QuestionId, Response, Responses, Round, Sheet, limits};
use crate::question::{Answer, Question, SPLIT_TOTAL, validate};

pub(super) fn check(id: ExerciseId, round: &Round, place: &Place<'_>, faults: &mut Faults<'_>) {
    let place = place.key("responses");
    let asked = Asked { id, round };
    match &round.responses {
        Responses::Named(by_leader) => named(&asked, by_leader, &place.key("named"), faults),
        Responses::Unnamed(unnamed) => unnamed_round(&asked, unnamed, &place.key("unnamed"), faults),
    }
}

/// The questions of a round.
struct Asked<'a> {
    id: ExerciseId,
    round: &'a Round,
}

impl Asked<'_> {
    fn question(&self, wanted: &QuestionId) -> Option<&'static Question> {
        let is_asked = self.round.questions.contains(wanted);
        is_asked.then(|| asked(self.id, self.round, wanted)).flatten()
    }
}

fn named(
    asked: &Asked<'_>,
    by_leader: &BTreeMap<LeaderId, Response>,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    for (leader, response) in by_leader {
        let place = place.key(leader.as_str());
        faults.leader(&place, leader);
        sheet(asked, &response.sheet, response.handed_in.is_some(), &place.key("sheet"), faults);
        if let Some(handed_in) = &response.handed_in {
            late(asked, handed_in.late, &place.key("handed_in"), faults);
        }
    }
}

fn sheet(asked: &Asked<'_>, sheet: &Sheet, handed_in: bool, place: &Place<'_>, faults: &mut Faults<'_>) {
    for (question, given) in &sheet.answers {
        let place = place.key("answers");
        answer(asked, question, given, handed_in, &place.key(question.as_str()), faults);
    }
    for (question, count) in &sheet.predictions {
        let place = place.key("predictions");
        prediction(asked, question, *count, &place.key(question.as_str()), faults);
    }
}

fn answer(
    asked: &Asked<'_>,
    wanted: &QuestionId,
    given: &Answer,
    handed_in: bool,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    let Some(question) = asked.question(wanted) else {
        return faults.known(place, false, wanted.as_str());
    };
    if let Err(error) = validate(&question.kind, given) {
        faults.add(place, error.into());
    } else if handed_in && let Answer::Split(points) = given {
        let total: u32 = points.values().map(|points| u32::from(*points)).sum();
        if total != SPLIT_TOTAL {
            faults.add(place, FaultReason::UnfinishedSplit(total));
        }
    }
}

/// The count is held against the most leaders that there can be: some may have been taken out since it was given.
fn prediction(asked: &Asked<'_>, wanted: &QuestionId, count: u8, place: &Place<'_>, faults: &mut Faults<'_>) {
    match asked.question(wanted) {
        None => faults.known(place, false, wanted.as_str()),
        Some(question) => {
            if !question.key {
                faults.add(place, FaultReason::NoKeyQuestion(wanted.to_string()));
            }
            faults.range(place, count.into(), 0, limits::LEADERS as u64 - 1);
        }
    }
}

fn late(asked: &Asked<'_>, late: bool, place: &Place<'_>, faults: &mut Faults<'_>) {
    if late && asked.round.is_open() {
        faults.add(&place.key("late"), FaultReason::NotRevealed);
    }
}

fn unnamed_round(asked: &Asked<'_>, unnamed: &UnnamedResponses, place: &Place<'_>, faults: &mut Faults<'_>) {
    for (leader, draft) in &unnamed.drafts {
        let place = place.key("drafts");
        let place = place.key(leader.as_str());
        faults.leader(&place, leader);
        if unnamed.handed_in.contains(leader) {
            faults.add(&place, FaultReason::DraftAfterHandIn(leader.to_string()));
        }
        sheet(asked, draft, false, &place, faults);
    }
    for leader in &unnamed.handed_in {
        faults.leader(&place.key("handed_in"), leader);
    }
    let mut seen = BTreeSet::new();
    heaps(
        asked,
        &unnamed.answers,
        &mut seen,
        &place.key("answers"),
        faults,
        |question, given, place, faults| {
            answer(asked, question, given, true, place, faults);
        },
    );
    heaps(
        asked,
        &unnamed.predictions,
        &mut seen,
        &place.key("predictions"),
        faults,
        |question, count, place, faults| {
            prediction(asked, question, *count, place, faults);
        },
    );
}

/// Checks heaps of answers or predictions, `each` by each. No id may be a leader's or be in two heaps.
fn heaps<'a, T>(
    asked: &Asked<'_>,
    heaps: &'a BTreeMap<QuestionId, Heap<T>>,
    seen: &mut BTreeSet<&'a str>,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
    each: impl Fn(&QuestionId, &T, &Place<'_>, &mut Faults<'_>),
) {
    for (question, heap) in heaps {
        let place = place.key(question.as_str());
        for (id, entry) in heap {
            let place = place.key(id.as_str());
            if faults.is_leader(id.as_str()) || !seen.insert(id.as_str()) {
                faults.add(&place, FaultReason::Linked(id.to_string()));
            }
            late(asked, entry.late, &place, faults);
            each(question, &entry.value, &place, faults);
        }
    }
}
