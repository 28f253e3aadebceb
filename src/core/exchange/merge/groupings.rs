//! Groupings: ours stay, else theirs come; new cards mean that the room must look again.

use std::collections::{BTreeMap, BTreeSet};

use super::report::{MergeReport, RoundRef};
use crate::model::{CardRef, Grouping, QuestionId, Round};
use crate::question::Answer;

/// Settles the groupings of the `merged` round: ours, refitted to the merged cards, or theirs where we have none or
/// nothing is left of ours.
pub(super) fn add(merged: &mut Round, ours: &Round, theirs: &Round, at: RoundRef, report: &mut MergeReport) {
    let questions: BTreeSet<&QuestionId> = ours.groupings.keys().chain(theirs.groupings.keys()).collect();
    for question in questions {
        let cards_now = cards(merged, question);
        let refitted = |side: &Round| {
            let mut grouping = side.groupings.get(question)?.clone();
            let again = refit(&mut grouping, &cards(side, question), &cards_now);
            (!is_untouched(&grouping)).then_some((grouping, again))
        };
        let (grouping, again) = refitted(ours).or_else(|| refitted(theirs)).unwrap_or_default();
        if again {
            report.regroup.push((at, question.clone()));
        }
        merged.groupings.insert(question.clone(), grouping);
    }
}

fn is_untouched(grouping: &Grouping) -> bool {
    grouping.groups.is_empty() && !grouping.confirmed
}

/// What is on a card, and whether it counts.
#[derive(PartialEq)]
struct Card<'a> {
    line: &'a str,
    late: bool,
}

fn cards<'a>(round: &'a Round, question: &QuestionId) -> BTreeMap<CardRef, Card<'a>> {
    let mut cards = BTreeMap::new();
    for voice in round.responses.voices(question) {
        let Answer::List(lines) = voice.value else { continue };
        for (number, line) in (0..=u8::MAX).zip(lines) {
            let card = CardRef { sheet: voice.sheet.clone(), line: number };
            cards.insert(card, Card { line, late: voice.late });
        }
    }
    cards
}

/// Takes cards that are gone or say something else out of their groups. Whether a confirmed grouping must be
/// confirmed again, because a card that counts was not there when it was made.
fn refit(
    grouping: &mut Grouping,
    base: &BTreeMap<CardRef, Card<'_>>,
    now: &BTreeMap<CardRef, Card<'_>>,
) -> bool {
    let same = |card: &CardRef| match (base.get(card), now.get(card)) {
        (Some(base), Some(now)) => base.line == now.line,
        _ => false,
    };
    for group in &mut grouping.groups {
        group.cards.retain(same);
    }
    grouping.groups.retain(|group| !group.cards.is_empty() || group.official.is_some());
    let new = now.iter().any(|(card, now)| !now.late && base.get(card) != Some(now));
    let again = grouping.confirmed && new;
    grouping.confirmed &= !new;
    again
}
