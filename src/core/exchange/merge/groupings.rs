//! Groupings: ours stay, else theirs come; new cards mean that the room must look again.

use super::report::{MergeReport, RoundRef};
use crate::exchange::cards::Cards;
use crate::model::{CardRef, Grouping, QuestionId, Round};

/// Settles the groupings of the `merged` round: ours, refitted to the merged cards, or theirs where we have none or
/// nothing is left of ours.
pub(super) fn add(merged: &mut Round, ours: &Round, theirs: &Round, at: RoundRef, report: &mut MergeReport) {
    let only_theirs = theirs.groupings.keys().filter(|question| !ours.groupings.contains_key(*question));
    for question in ours.groupings.keys().chain(only_theirs) {
        let now = Cards::of(merged, question);
        let refitted = [ours, theirs].into_iter().find_map(|side| refitted(side, question, &now));
        let (grouping, again) = refitted.unwrap_or_default();
        if again {
            report.regroup.push((at, question.clone()));
        }
        merged.groupings.insert(question.clone(), grouping);
    }
}

/// The grouping of one side, without the cards that are gone or say something else, if anything is left of it. And
/// whether it was confirmed and must be confirmed again, because a card that counts was not there then.
fn refitted(side: &Round, question: &QuestionId, now: &Cards<'_>) -> Option<(Grouping, bool)> {
    let mut grouping = side.groupings.get(question)?.clone();
    let before = Cards::of(side, question);
    let same = |card: &CardRef| match (before.get(card), now.get(card)) {
        (Some(before), Some(now)) => before.line == now.line,
        _ => false,
    };
    for group in &mut grouping.groups {
        group.cards.retain(same);
    }
    grouping.groups.retain(|group| !group.cards.is_empty() || group.official.is_some());
    let new = now.iter().any(|(card, now)| !now.late && before.get(&card) != Some(now));
    let again = grouping.confirmed && new;
    grouping.confirmed &= !new;
    let untouched = grouping.groups.is_empty() && !grouping.confirmed;
    (!untouched).then_some((grouping, again))
}
