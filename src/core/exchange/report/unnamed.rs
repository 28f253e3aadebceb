//! Answers without those who gave them.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::can_be_unnamed;
use crate::model::ids::fingerprint;
use crate::model::responses::{Heap, Unlinked, UnnamedResponses};
use crate::model::{CardRef, Document, LeaderId, QuestionId, Response, Responses, Round, SheetId};

/// Takes the names off all answers, as if they had been given unnamed. Rounds in which that is impossible go whole,
/// and answers that came late go, because a late one is known by its lateness.
pub(super) fn without_names(document: &mut Document) {
    for (id, state) in &mut document.exercises {
        let id = *id;
        state.rounds.retain(|round| can_be_unnamed(id, round));
        state.rounds.iter_mut().for_each(take_apart);
    }
}

/// Takes the sheets of a round apart.
fn take_apart(round: &mut Round) {
    let Responses::Named(by_leader) = &round.responses else { return };
    let on_time: BTreeMap<&LeaderId, &Response> = by_leader
        .iter()
        .filter(|(_, response)| response.handed_in.as_ref().is_some_and(|handed_in| !handed_in.late))
        .collect();
    let questions: BTreeSet<&QuestionId> = on_time.values().flat_map(|of| of.sheet.answers.keys()).collect();
    let mut unnamed = UnnamedResponses {
        handed_in: on_time.keys().map(|leader| (*leader).clone()).collect(),
        ..UnnamedResponses::default()
    };
    for question in questions {
        let answers = on_time.iter().filter_map(|(leader, of)| {
            let answer = of.sheet.answers.get(question)?;
            Some((*leader, answer, serde_json::to_string(answer).unwrap_or_default()))
        });
        let (heap, sheets) = heap(&format!("answer/{question}"), answers.collect());
        unnamed.answers.insert(question.clone(), heap);
        if let Some(grouping) = round.groupings.get_mut(question) {
            for group in &mut grouping.groups {
                let moved = |card: &CardRef| {
                    let sheet = sheets.get(&card.sheet)?.clone();
                    Some(CardRef { sheet, line: card.line })
                };
                group.cards = group.cards.iter().filter_map(moved).collect();
            }
            grouping.drop_empty_groups();
        }
    }
    let predicted: BTreeSet<&QuestionId> =
        on_time.values().flat_map(|of| of.sheet.predictions.keys()).collect();
    for question in predicted {
        let predictions = on_time.iter().filter_map(|(leader, of)| {
            let guess = of.sheet.predictions.get(question)?;
            Some((*leader, guess, format!("{guess:03}")))
        });
        unnamed
            .predictions
            .insert(question.clone(), heap(&format!("guess/{question}"), predictions.collect()).0);
    }
    round.responses = Responses::Unnamed(unnamed);
}

/// Things that were said, as a heap whose order follows from what was said and not from who said it; and which id
/// each sheet has in it. `name` tells heaps apart: no id is in two of them.
fn heap<T: Clone>(
    name: &str,
    mut said: Vec<(&LeaderId, &T, String)>,
) -> (Heap<T>, BTreeMap<SheetId, SheetId>) {
    said.sort_by(|one, other| one.2.cmp(&other.2));
    let (mut heap, mut sheets) = (Heap::new(), BTreeMap::new());
    for (place, (leader, value, _)) in said.into_iter().enumerate() {
        let id = SheetId::from_random(fingerprint(&format!("{name}/{place}")));
        sheets.insert(SheetId::from(leader), id.clone());
        heap.insert(id, Unlinked { value: value.clone(), late: false });
    }
    (heap, sheets)
}
