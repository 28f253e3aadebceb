//! Groupings: of lists that were revealed, every card real and in one group at the most.

use std::collections::BTreeSet;

use super::faults::{FaultReason, Faults};
use crate::exchange::place::Place;
use crate::exercises::question;
use crate::model::{CardRef, Document, ExerciseId, Grouping, PriorityId, QuestionId, Round, limits};
use crate::question::{Answer, QuestionKind};

pub(super) fn check(
    document: &Document,
    id: ExerciseId,
    round: &Round,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    let place = place.key("groupings");
    if round.is_open() && !round.groupings.is_empty() {
        faults.add(&place, FaultReason::NotRevealed);
    }
    for (wanted, grouping) in &round.groupings {
        let place = place.key(wanted.as_str());
        let asked = round.questions.contains(wanted);
        let list = asked
            && question(id, round.purpose, wanted)
                .is_some_and(|question| matches!(question.kind, QuestionKind::List(_)));
        faults.check(&place, list, || FaultReason::NoList(wanted.to_string()));
        groups(document, grouping, &cards(round, wanted), &place.key("groups"), faults);
    }
}

/// Every line of every list that was handed in.
fn cards(round: &Round, question: &QuestionId) -> BTreeSet<CardRef> {
    let lines = |answer: &Answer| match answer {
        Answer::List(lines) => lines.len(),
        _ => 0,
    };
    let voices = round.responses.voices(question);
    let lines = voices.iter().flat_map(|voice| {
        (0..=u8::MAX).take(lines(voice.value)).map(|line| CardRef { sheet: voice.sheet.clone(), line })
    });
    lines.collect()
}

fn groups(
    document: &Document,
    grouping: &Grouping,
    known: &BTreeSet<CardRef>,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    faults.count(place, grouping.groups.len(), limits::GROUPS);
    faults.unique(place, grouping.groups.iter().map(|group| &group.id));
    let mut placed = BTreeSet::new();
    for (index, group) in grouping.groups.iter().enumerate() {
        let place = place.index(index);
        faults.text(&place.key("name"), &group.name, limits::LINE_CHARS);
        if let Some(official) = &group.official {
            priority(document, official, &place.key("official"), faults);
        }
        for (index, card) in group.cards.iter().enumerate() {
            let place = place.key("cards");
            let place = place.index(index);
            let spelled = || format!("{}/{}", card.sheet, card.line);
            faults.check(&place, known.contains(card), || FaultReason::Unknown(spelled()));
            faults.check(&place, placed.insert(card), || FaultReason::Repeated(spelled()));
        }
    }
}

fn priority(document: &Document, official: &PriorityId, place: &Place<'_>, faults: &mut Faults<'_>) {
    let known = document.official_priorities.iter().any(|priority| priority.id == *official);
    faults.check(place, known, || FaultReason::Unknown(official.to_string()));
}
