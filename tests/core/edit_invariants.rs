//! What holds in every document, whatever edits made it.

use std::collections::BTreeSet;
use std::fmt::Debug;

use bearings_core::model::{
    BoardValue, CardRef, Document, ExerciseId, ExerciseState, LeaderId, QuestionId, Responses, Round, Sheet,
    SheetId, limits,
};
use bearings_core::question::{Answer, Question, QuestionKind, validate};
use bearings_core::results;
use bearings_core::{exchange, exercises};

/// Panics with a sentence where `document` is not as every document must be.
pub fn check(document: &Document) {
    distinct("leaders", document.leaders.iter().map(|leader| &leader.id));
    distinct("priorities", document.official_priorities.iter().map(|priority| &priority.id));
    distinct("agenda", document.agenda.items.iter().map(|item| &item.id));
    distinct("decisions", document.decisions.iter().map(|decision| &decision.id));
    distinct("actions", document.actions.iter().map(|action| &action.id));
    let owners = document.decisions.iter().filter_map(|decision| decision.owner.as_ref());
    for owner in owners.chain(document.actions.iter().filter_map(|action| action.owner.as_ref())) {
        assert!(document.leader(owner).is_some(), "nobody is {owner}");
    }
    for (exercise, state) in &document.exercises {
        check_exercise(document, *exercise, state);
    }
    assert_eq!(exchange::validate(document), Ok(()), "a file of it would be refused");
    let json = serde_json::to_string(document).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), *document, "reads back differently");
    let scores = serde_json::to_string(&results::scores(document)).unwrap();
    assert!(!scores.contains(":null"), "a figure that is no number: {scores}");
}

fn check_exercise(document: &Document, exercise: ExerciseId, state: &ExerciseState) {
    let numbers: Vec<u32> = state.rounds.iter().map(|round| round.number.0).collect();
    assert!(numbers.is_sorted_by(|a, b| a < b), "rounds out of order: {numbers:?}");
    assert!(state.rounds.iter().filter(|round| round.is_open()).count() <= 1, "two open rounds");
    for (id, value) in &state.board.fields {
        assert!(exercises::content(exercise).board.iter().any(|field| field.id == *id), "no field {id}");
        match value {
            // A record that is still empty has been added on purpose.
            BoardValue::Records(records) => assert!(!records.is_empty(), "an empty list is kept"),
            other => assert!(!other.is_blank(), "a blank field is kept"),
        }
        if let BoardValue::Lines(lines) = value {
            assert!(lines.len() <= limits::BOARD_LINES, "too many lines in {id}");
        }
    }
    for id in state.discussion.keys() {
        let is_content = exercises::content(exercise).questions.iter().any(|known| known.id == *id);
        let was_asked = state.rounds.iter().any(|round| round.questions.contains(id));
        assert!(is_content || was_asked, "no {id}");
    }
    for round in &state.rounds {
        check_round(document, exercise, round);
        let Some(revealed) = round.revealed() else { continue };
        results::headline(exercise, revealed);
        results::discussion_queue(exercise, state, revealed);
    }
}

fn check_round(document: &Document, exercise: ExerciseId, round: &Round) {
    distinct("questions of a round", round.questions.iter());
    assert!(!round.questions.is_empty(), "a round without questions");
    let known = |id: &QuestionId| exercises::asked(exercise, round, id).unwrap();
    let asked = |id: &QuestionId| {
        assert!(round.questions.contains(id), "{id} was not asked");
        known(id)
    };
    let leader = |id: &LeaderId| assert!(document.leader(id).is_some(), "nobody is {id}");
    round.absent.iter().for_each(leader);
    round.responses.handed_in().into_iter().for_each(leader);
    let sheet = |sheet: &Sheet| {
        for (id, answer) in &sheet.answers {
            assert_eq!(validate(&asked(id).kind, answer), Ok(()), "{id}");
        }
        for (id, count) in &sheet.predictions {
            prediction(asked(id), *count);
        }
    };
    match &round.responses {
        Responses::Named(by_leader) => {
            for (id, response) in by_leader {
                leader(id);
                sheet(&response.sheet);
                let late = response.handed_in.as_ref().is_some_and(|handed_in| handed_in.late);
                assert!(!(late && round.is_open()), "late before the reveal");
            }
        }
        Responses::Unnamed(unnamed) => {
            for (id, draft) in &unnamed.drafts {
                leader(id);
                sheet(draft);
                assert!(!unnamed.handed_in.contains(id), "a draft of a leader who has handed in");
            }
            for (id, heap) in &unnamed.answers {
                assert!(heap.len() <= unnamed.handed_in.len(), "more answers than leaders");
                for entry in heap.values() {
                    assert_eq!(validate(&asked(id).kind, &entry.value), Ok(()), "{id}");
                    assert!(!(entry.late && round.is_open()), "late before the reveal");
                }
            }
            for (id, heap) in &unnamed.predictions {
                heap.values().for_each(|entry| prediction(asked(id), entry.value));
            }
        }
    }
    if let Some(revealed) = round.revealed() {
        revealed.expected().iter().for_each(leader);
        distinct("expected", revealed.expected().iter());
    } else {
        assert!(round.groupings.is_empty(), "a grouping before the reveal");
    }
    check_groupings(document, round, asked);
}

/// Leaders may have been taken out since, so the most there can be is the limit.
fn prediction(question: &Question, count: u8) {
    assert!(question.key, "a prediction for {}, which is no key question", question.id);
    assert!(usize::from(count) < limits::LEADERS, "{count} others");
}

fn check_groupings<'a>(document: &Document, round: &Round, asked: impl Fn(&QuestionId) -> &'a Question) {
    for (id, grouping) in &round.groupings {
        assert!(matches!(asked(id).kind, QuestionKind::List(_)), "{id} has no cards");
        distinct("groups", grouping.groups.iter().map(|group| &group.id));
        distinct("cards", grouping.groups.iter().flat_map(|group| &group.cards));
        for group in &grouping.groups {
            assert!(!group.cards.is_empty() || group.official.is_some(), "an empty group");
            if let Some(official) = &group.official {
                let known = document.official_priorities.iter().any(|priority| priority.id == *official);
                assert!(known, "{official} is no official priority");
            }
            for card in &group.cards {
                assert!(
                    line(round, id, card).is_some_and(|line| !line.trim().is_empty()),
                    "no card {card:?}"
                );
            }
        }
    }
}

/// The line that a card stands for.
fn line<'a>(round: &'a Round, question: &QuestionId, card: &CardRef) -> Option<&'a String> {
    let answer = match &round.responses {
        Responses::Named(by_leader) => {
            let owner = by_leader.iter().find(|(id, _)| SheetId::from(*id) == card.sheet);
            owner.filter(|(_, r)| r.handed_in.is_some())?.1.sheet.answers.get(question)
        }
        Responses::Unnamed(unnamed) => Some(&unnamed.answers.get(question)?.get(&card.sheet)?.value),
    };
    let Some(Answer::List(lines)) = answer else { return None };
    lines.get(usize::from(card.line))
}

fn distinct<T: Ord + Debug>(what: &str, items: impl Iterator<Item = T>) {
    let mut seen = BTreeSet::new();
    for item in items {
        let text = format!("{what}: {item:?} twice");
        assert!(seen.insert(item), "{text}");
    }
}
