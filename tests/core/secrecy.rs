//! What is not revealed is in nothing that is told or leaves, and no unnamed answer is tied to another one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};

use bearings_core::exchange::report::{Part, ReportPage, offered, reduced, report_page};
use bearings_core::exchange::{
    DecisionWords, Kind, actions_calendar, answers_csv, decisions_markdown, export, import, validate,
};
use bearings_core::exercises::{REGISTRY, content};
use bearings_core::insights::insights;
use bearings_core::model::responses::Heap;
use bearings_core::model::{
    Document, ExerciseId, ExerciseState, HandedIn, LeaderId, Purpose, Response, Responses, Round,
    RoundNumber, RoundState, Sheet, SheetId, Timestamp,
};
use bearings_core::question::{Answer, Question, QuestionKind, RatingAnswer};
use bearings_core::results::{agreement_map, index, topics, trend};

const SECRET: &str = "Nobody has seen this yet";

const SAMPLES: [&str; 3] = [
    include_str!("../../public/samples/bakery.json"),
    include_str!("../../public/samples/manufacturer.json"),
    include_str!("../../public/samples/startup.json"),
];

fn now() -> Timestamp {
    Timestamp::from_timestamp(1_790_000_000, 0).unwrap()
}

/// The samples, each with every exercise of the registry revealed.
fn workshops() -> Vec<Document> {
    SAMPLES.map(|text| with_pulse(import(text.as_bytes()).unwrap().document)).to_vec()
}

/// No sample has come to Pulse yet.
fn with_pulse(mut document: Document) -> Document {
    let questions: Vec<&Question> = content(ExerciseId::Pulse).questions.iter().collect();
    let leaders: Vec<LeaderId> = document.leaders.iter().map(|leader| leader.id.clone()).collect();
    let answer = |question: &Question, place: usize| match &question.kind {
        QuestionKind::Rating(scale) => {
            Answer::Rating(RatingAnswer::Points(scale.first + (place % scale.points() as usize) as u8))
        }
        _ => Answer::Text(format!("What stands out, said for the {place}. time")),
    };
    let sheet = |leader: usize| {
        let answers = questions.iter().enumerate();
        let answers = answers.map(|(at, question)| (question.id.clone(), answer(question, leader * 3 + at)));
        Sheet { answers: answers.collect(), predictions: BTreeMap::new() }
    };
    let response = |(place, leader): (usize, &LeaderId)| {
        let handed_in = Some(HandedIn { at: now(), late: false, from: None });
        (leader.clone(), Response { sheet: sheet(place), handed_in })
    };
    let round = Round {
        number: RoundNumber(1),
        purpose: Purpose::Answers,
        content_version: content(ExerciseId::Pulse).version,
        questions: questions.iter().map(|question| question.id.clone()).collect(),
        rows: BTreeMap::new(),
        options: BTreeMap::new(),
        opened_at: now(),
        state: RoundState::Revealed { at: now(), expected: leaders.clone() },
        absent: BTreeSet::new(),
        responses: Responses::Named(leaders.iter().enumerate().map(response).collect()),
        groupings: BTreeMap::new(),
    };
    let state = ExerciseState { rounds: vec![round], ..ExerciseState::default() };
    document.exercises.insert(ExerciseId::Pulse, state);
    document
}

/// The same workshop with another round of everything under way: handed in by most, begun by the last.
fn with_open_rounds(mut document: Document) -> Document {
    for state in document.exercises.values_mut() {
        let Some(last) = state.rounds.iter().rev().find(|round| round.purpose == Purpose::Answers) else {
            continue;
        };
        let mut round = last.clone();
        round.number = RoundNumber(state.rounds.last().unwrap().number.0 + 1);
        round.state = RoundState::Open;
        round.groupings.clear();
        match &mut round.responses {
            Responses::Named(by_leader) => {
                by_leader.values_mut().for_each(|of| change_all(of.sheet.answers.values_mut()));
                by_leader.values_mut().last().unwrap().handed_in = None;
            }
            Responses::Unnamed(unnamed) => {
                let said = unnamed.answers.values_mut().flat_map(|heap| heap.values_mut());
                change_all(said.map(|said| &mut said.value));
                let begun = unnamed.handed_in.pop_last().unwrap();
                let (question, heap) = unnamed.answers.iter().next().unwrap();
                let said = heap.values().next().unwrap().value.clone();
                let answers = BTreeMap::from([(question.clone(), said)]);
                unnamed.drafts.insert(begun, Sheet { answers, predictions: BTreeMap::new() });
            }
        }
        state.rounds.push(round);
    }
    document
}

fn change_all<'a>(answers: impl Iterator<Item = &'a mut Answer>) {
    for answer in answers {
        match answer {
            Answer::Text(text) => SECRET.clone_into(text),
            Answer::List(lines) => *lines = vec![SECRET.to_owned()],
            Answer::Rating(rating) => *rating = RatingAnswer::CantSay,
            Answer::Ranking(places) => places.reverse(),
            Answer::Choice(_) | Answer::Split(_) => {}
        }
    }
}

/// The same workshop with all answers unnamed; what is about persons has none then.
fn unnamed(document: &Document) -> Document {
    let mut parts: BTreeSet<Part> = offered(document).into_iter().collect();
    parts.remove(&Part::Names);
    reduced(document, &parts)
}

/// Everything that leaves for others, under its name.
fn leaves(document: &Document) -> BTreeMap<&'static str, String> {
    let words = DecisionWords {
        title: "Title".to_owned(),
        decisions: "Decisions".to_owned(),
        actions: "Actions".to_owned(),
        agreed: "Agreed".to_owned(),
        nothing: "Nothing".to_owned(),
        by: &|date| date.to_string(),
        beside: &|_| Vec::new(),
    };
    let all = offered(document).into_iter().collect();
    let page = ReportPage { language: "en", title: "Title", styles: "", body: "", has_index: true };
    BTreeMap::from([
        ("results", export(document, Kind::Results, now(), "1.0.0").unwrap()),
        ("answers", answers_csv(document)),
        ("decisions", decisions_markdown(document, &words)),
        ("calendar", actions_calendar(document, "Title", now()).unwrap_or_default()),
        ("report", report_page(&page, &reduced(document, &all), now(), "1.0.0").unwrap()),
    ])
}

/// Everything that screens tell of the whole.
fn told(document: &Document) -> BTreeMap<&'static str, String> {
    let trends: Vec<_> = document.exercises.iter().map(|(id, state)| trend(*id, state)).collect();
    BTreeMap::from([
        ("insights", format!("{:?}", insights(document))),
        ("index", format!("{:?}", index(document))),
        ("map", format!("{:?}", agreement_map(document))),
        ("topics", format!("{:?}", topics(document))),
        ("trends", format!("{trends:?}")),
    ])
}

fn same(one: &BTreeMap<&'static str, String>, other: &BTreeMap<&'static str, String>, what: &str) {
    for (name, text) in one {
        assert!(*text == other[name], "{what}: {name}");
    }
}

#[test]
fn an_open_round_changes_nothing_that_is_told_or_leaves() {
    for named in workshops() {
        for document in [unnamed(&named), named] {
            let open = with_open_rounds(document.clone());
            assert_eq!(validate(&open), Ok(()));
            let what = format!("{}, {:?}", document.organisation.name, document.naming);
            assert!(export(&open, Kind::Backup, now(), "1.0.0").unwrap().contains(SECRET), "{what}");
            same(&leaves(&document), &leaves(&open), &what);
            same(&told(&document), &told(&open), &what);
        }
    }
}

/// The law would hold of nothing at all, too.
#[test]
fn every_exercise_has_a_round_that_is_hidden() {
    for document in workshops() {
        let open = with_open_rounds(document);
        for exercise in REGISTRY {
            let hidden = open.exercise(exercise.id).and_then(|state| state.open_round());
            assert!(hidden.is_some_and(|round| round.responses.handed_in().len() > 2), "{:?}", exercise.id);
        }
    }
}

#[test]
fn no_key_of_an_unnamed_answer_stands_in_two_heaps_or_is_a_leaders() {
    for document in workshops() {
        let document = import(leaves(&unnamed(&document))["results"].as_bytes()).unwrap().document;
        let mut seen = BTreeSet::new();
        for heap in heaps(&document) {
            for id in heap {
                let is_leader = document.leaders.iter().any(|leader| leader.id.as_str() == id.as_str());
                assert!(!is_leader && seen.insert(id.clone()), "{id}");
            }
        }
        assert!(!seen.is_empty());
    }
}

fn heaps(document: &Document) -> Vec<Vec<SheetId>> {
    let rounds = document.exercises.values().flat_map(|state| &state.rounds);
    let of_round = |round: &Round| match &round.responses {
        Responses::Named(_) => Vec::new(),
        Responses::Unnamed(unnamed) => {
            let answers = unnamed.answers.values().map(|heap| heap.keys().cloned().collect());
            let predictions = unnamed.predictions.values().map(|heap| heap.keys().cloned().collect());
            answers.chain(predictions).collect::<Vec<Vec<SheetId>>>()
        }
    };
    rounds.flat_map(of_round).collect()
}

#[test]
fn the_order_of_unnamed_answers_says_nothing() {
    for document in workshops() {
        let mut document = unnamed(&document);
        let rounds = document.exercises.values_mut().flat_map(|state| &mut state.rounds);
        // A grouping names the cards that it holds.
        rounds.for_each(|round| round.groupings.clear());
        let mut drawn_anew = document.clone();
        let rounds = drawn_anew.exercises.values_mut().flat_map(|state| &mut state.rounds);
        let mut next = 7_u64;
        for round in rounds {
            let Responses::Unnamed(unnamed) = &mut round.responses else { continue };
            unnamed.answers.values_mut().for_each(|heap| draw_anew(heap, &mut next));
            unnamed.predictions.values_mut().for_each(|heap| draw_anew(heap, &mut next));
        }
        let (before, after) = (leaves(&document), leaves(&drawn_anew));
        for name in ["answers", "decisions", "calendar"] {
            assert!(before[name] == after[name], "{name} of {}", document.organisation.name);
        }
        same(&told(&document), &told(&drawn_anew), &document.organisation.name);
    }
}

/// Gives every answer another key; their order becomes another one.
fn draw_anew<T>(heap: &mut Heap<T>, next: &mut u64) {
    let before = std::mem::take(heap);
    for (_, said) in before {
        *next = next.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        heap.insert(SheetId::from_random(*next), said);
    }
}
