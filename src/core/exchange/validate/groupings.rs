//! Groupings: of lists that were revealed, every card real and in one group at the most.

use std::collections::BTreeSet;

use super::faults::{FaultReason, Faults};
use crate::exchange::cards::Cards;
use crate::exchange::place::Place;
use crate::exercises::question;
use crate::model::{Document, ExerciseId, Grouping, PriorityId, Round, limits};
use crate::question::QuestionKind;

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
        if !list {
            faults.add(&place, FaultReason::NoList(wanted.to_string()));
        }
        let cards = Cards::of(round, wanted);
        groups(document, grouping, &cards, &place.key("groups"), faults);
    }
}

fn groups(
    document: &Document,
    grouping: &Grouping,
    known: &Cards<'_>,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    faults.count(place, grouping.groups.len(), limits::GROUPS);
    faults.unique(place, &mut grouping.groups.iter().map(|group| group.id.as_str()));
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
            let spelled = format!("{}/{}", card.sheet, card.line);
            faults.known(&place, known.get(card).is_some(), &spelled);
            if !placed.insert(card) {
                faults.add(&place, FaultReason::Repeated(spelled));
            }
        }
    }
}

fn priority(document: &Document, official: &PriorityId, place: &Place<'_>, faults: &mut Faults<'_>) {
    let known = document.official_priorities.iter().any(|priority| priority.id == *official);
    faults.known(place, known, official.as_str());
}
