//! The grouping that a List is revealed with: one group per official priority, and cards that say the same letter by
//! letter put together. Everything else is the room's work.

use std::collections::BTreeMap;

use crate::exercises::question;
use crate::model::{CardRef, ExerciseId, Group, GroupId, Grouping, Priority, QuestionId, Round};
use crate::question::{Answer, QuestionKind};

/// What may stand around a line without changing what it says.
const PUNCTUATION: &[char] =
    &['.', ',', ';', ':', '!', '?', '…', '•', '*', '"', '\'', '“', '”', '„', '‘', '’', '«', '»'];

pub(super) fn first_groupings(
    exercise: ExerciseId,
    round: &Round,
    official: &[Priority],
) -> BTreeMap<QuestionId, Grouping> {
    let is_list = |id: &&QuestionId| {
        question(exercise, round.purpose, id).is_some_and(|q| matches!(q.kind, QuestionKind::List(_)))
    };
    round
        .questions
        .iter()
        .filter(is_list)
        .map(|id| (id.clone(), Grouping { groups: groups(round, id, official), confirmed: false }))
        .collect()
}

fn groups(round: &Round, question: &QuestionId, official: &[Priority]) -> Vec<Group> {
    let mut same: BTreeMap<String, Vec<(CardRef, &str)>> = BTreeMap::new();
    for voice in round.responses.voices(question) {
        let Answer::List(lines) = voice.value else { continue };
        for (line, text) in (0u8..).zip(lines) {
            let said = plain(text);
            if !said.is_empty() && !voice.late {
                let card = CardRef { sheet: voice.sheet.to_id(), line };
                same.entry(said).or_default().push((card, text.trim()));
            }
        }
    }
    let mut groups: Vec<Group> = official
        .iter()
        .filter_map(|priority| {
            Some(Group {
                id: GroupId::parse(priority.id.as_str()).ok()?,
                name: priority.text.clone(),
                cards: cards(same.remove(&plain(&priority.text)).unwrap_or_default()),
                official: Some(priority.id.clone()),
            })
        })
        .collect();
    // No official group's id may be taken a second time.
    let mut fresh = (1..)
        .filter_map(|number| GroupId::parse(&format!("same-{number}")).ok())
        .filter(|id| official.iter().all(|priority| priority.id.as_str() != id.as_str()));
    for same in same.into_values().filter(|cards| cards.len() > 1) {
        let name = same.first().map(|(_, text)| (*text).to_owned()).unwrap_or_default();
        groups.extend(fresh.next().map(|id| Group { id, name, cards: cards(same), official: None }));
    }
    groups
}

fn cards(same: Vec<(CardRef, &str)>) -> Vec<CardRef> {
    same.into_iter().map(|(card, _)| card).collect()
}

/// Without capitals, doubled spaces and the punctuation around a line. Marks within it stay: "+10 %" is not "-10 %".
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_matches(PUNCTUATION).trim().to_lowercase()
}
