//! A report holds what was ticked, opens as a workshop of just that, and without names nobody can be told by an answer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod report_names;

use std::collections::{BTreeMap, BTreeSet};

use bearings_core::exchange::report::{Part, ReportPage, offered, reduced, report_page};
use bearings_core::exchange::{ImportError, Kind, export, import, merge, validate};
use bearings_core::exercises::exercise;
use bearings_core::model::{Document, ExerciseId, LeaderId, Purpose, Responses, RoundState, Timestamp};
use bearings_core::question::Answer;
use bearings_core::results::scores;
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::Value;

const SAMPLES: [&str; 3] = [
    include_str!("../../public/samples/bakery.json"),
    include_str!("../../public/samples/manufacturer.json"),
    include_str!("../../public/samples/startup.json"),
];

fn sample(place: usize) -> Document {
    import(SAMPLES[place].as_bytes()).unwrap().document
}

fn now() -> Timestamp {
    Timestamp::from_timestamp(1_790_000_000, 0).unwrap()
}

fn page(document: &Document, body: &str) -> String {
    let page = ReportPage {
        language: "en",
        title: "A <b>title</b>",
        styles: "h1 { margin: 0 }",
        body,
        has_index: true,
    };
    report_page(&page, document, now(), "1.0.0").unwrap()
}

fn some_of(offered: &[Part], bits: u32) -> BTreeSet<Part> {
    offered.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1).map(|(_, part)| *part).collect()
}

/// The longer texts and lines that were answered in an exercise.
fn words(document: &Document, id: ExerciseId) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut take = |answer: &Answer| match answer {
        Answer::Text(text) => drop(words.insert(text.clone())),
        Answer::List(lines) => words.extend(lines.iter().cloned()),
        _ => {}
    };
    for round in document.exercise(id).into_iter().flat_map(|state| &state.rounds) {
        match &round.responses {
            Responses::Named(by_leader) => {
                by_leader.values().flat_map(|of| of.sheet.answers.values()).for_each(&mut take);
            }
            Responses::Unnamed(unnamed) => {
                unnamed.answers.values().flat_map(|heap| heap.values()).for_each(|said| take(&said.value));
            }
        }
    }
    words.into_iter().filter(|words| words.len() > 24).collect()
}

proptest! {
    #![proptest_config(Config { cases: 48, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_was_ticked_comes_back_and_nothing_else(place in 0..3_usize, bits in any::<u32>()) {
        let document = sample(place);
        let parts = some_of(&offered(&document), bits);
        let reduced = reduced(&document, &parts);
        prop_assert_eq!(validate(&reduced), Ok(()));
        let page = page(&reduced, "");
        let back = import(page.as_bytes()).unwrap();
        prop_assert_eq!(&back.document, &reduced);
        prop_assert!(back.notices.is_empty());
        prop_assert_eq!(back.kind, Kind::Results);
        prop_assert_eq!(offered(&back.document).iter().copied().collect::<BTreeSet<_>>(), kept(&reduced, &parts));
        for (id, state) in &document.exercises {
            let rest = serde_json::to_string(&without(&document, *id)).unwrap();
            if !parts.contains(&Part::Answers(*id)) {
                prop_assert!(words(&document, *id).iter().all(|words| rest.contains(words) || !page.contains(words)));
            }
            let agreed = &state.board.fields;
            prop_assert_eq!(
                reduced.exercise(*id).is_some_and(|state| state.board.fields == *agreed),
                parts.contains(&Part::Agreed(*id)) || reduced.exercise(*id).is_some() && agreed.is_empty()
            );
        }
        prop_assert_eq!(reduced.decisions == document.decisions, parts.contains(&Part::Decisions) || document.decisions.is_empty());
        prop_assert_eq!(reduced.actions == document.actions, parts.contains(&Part::Actions) || document.actions.is_empty());
    }

    #[test]
    fn taken_into_its_own_workshop_a_report_changes_nothing(place in 0..3_usize, bits in any::<u32>()) {
        let document = sample(place);
        let reduced = reduced(&document, &some_of(&offered(&document), bits));
        prop_assert_eq!(merge(&document, &reduced).unwrap().document, document);
    }
}

/// The document without what happened in one exercise.
fn without(document: &Document, id: ExerciseId) -> Document {
    let mut document = document.clone();
    document.exercises.remove(&id);
    document
}

/// What of the ticked parts a reduced workshop can offer again.
fn kept(reduced: &Document, parts: &BTreeSet<Part>) -> BTreeSet<Part> {
    let named = |document: &Document| {
        let mut rounds = document.exercises.values().flat_map(|state| &state.rounds);
        rounds.any(|round| matches!(round.responses, Responses::Named(_)))
    };
    let answered = |id: &ExerciseId| {
        let rounds = reduced.exercise(*id).into_iter().flat_map(|state| &state.rounds);
        rounds.into_iter().any(|round| round.purpose != Purpose::Commitment)
    };
    let is_kept = |part: &Part| match part {
        Part::Names => named(reduced),
        Part::Answers(id) => answered(id),
        // What was agreed may be nothing but a vote, which cannot always be told without names.
        Part::Agreed(_) | Part::Decisions | Part::Actions | Part::Standing => true,
    };
    let mut kept: BTreeSet<Part> = parts.iter().copied().filter(is_kept).collect();
    // Where any answers are, there is something to say about where the team stands.
    kept.remove(&Part::Standing);
    if kept.iter().any(|part| matches!(part, Part::Answers(_))) {
        kept.insert(Part::Standing);
    }
    kept
}

#[test]
fn without_names_the_figures_stay_and_the_sheets_are_apart() {
    for place in 0..3 {
        let document = sample(place);
        let mut parts: BTreeSet<Part> = offered(&document).into_iter().collect();
        let named = reduced(&document, &parts);
        parts.remove(&Part::Names);
        let unnamed = reduced(&document, &parts);
        let rounds = || unnamed.exercises.values().flat_map(|state| &state.rounds);
        assert!(rounds().count() > 0);
        assert!(rounds().all(|round| matches!(round.responses, Responses::Unnamed(_))));
        let figures = |document: &Document| {
            let mut document = document.clone();
            document.exercises.retain(|id, _| !exercise(*id).always_named);
            let mut figures = serde_json::to_value(scores(&document)).unwrap();
            without_one_voice(&mut figures);
            figures
        };
        assert!(figures(&unnamed) == figures(&named), "sample {place}");
    }
}

/// What one voice less would change is worked out only where the voices have names.
fn without_one_voice(figures: &mut Value) {
    match figures {
        Value::Object(members) => {
            members.retain(|key, _| !key.starts_with("one_voice"));
            members.values_mut().for_each(without_one_voice);
        }
        Value::Array(items) => items.iter_mut().for_each(without_one_voice),
        _ => {}
    }
}

#[test]
fn without_names_the_file_is_the_same_whoever_gave_which_answers() {
    for place in 0..3 {
        let document = sample(place);
        let mut parts: BTreeSet<Part> = offered(&document).into_iter().collect();
        parts.remove(&Part::Names);
        let swapped = |question_by_question: bool| {
            let mut document = document.clone();
            document.exercises.values_mut().for_each(|state| {
                // A grouping names the sheets whose lines it holds.
                state.rounds.iter_mut().for_each(|round| round.groupings.clear());
                state.rounds.iter_mut().for_each(|round| swap(&mut round.responses, question_by_question));
            });
            page(&reduced(&document, &parts), "")
        };
        let mut plain = document.clone();
        let rounds = plain.exercises.values_mut().flat_map(|state| &mut state.rounds);
        rounds.for_each(|round| round.groupings.clear());
        let plain = page(&reduced(&plain, &parts), "");
        assert_eq!(plain, swapped(false), "sheets handed round as they are");
        assert_eq!(plain, swapped(true), "answers handed round one by one");
    }
}

/// Gives each leader's answers to another one: whole sheets, or every question by a way of its own.
fn swap(responses: &mut Responses, question_by_question: bool) {
    let Responses::Named(by_leader) = responses else { return };
    let leaders: Vec<LeaderId> = by_leader.keys().cloned().collect();
    let before = by_leader.clone();
    let questions: BTreeSet<_> =
        before.values().flat_map(|of| of.sheet.answers.keys().chain(of.sheet.predictions.keys())).collect();
    for (place, leader) in leaders.iter().enumerate() {
        let own = by_leader.get_mut(leader).unwrap();
        (own.sheet.answers, own.sheet.predictions) = (BTreeMap::new(), BTreeMap::new());
        for (way, question) in questions.iter().enumerate() {
            let by = if question_by_question { way + 1 } else { 1 };
            let from = &before[&leaders[(place + by) % leaders.len()]].sheet;
            own.sheet
                .answers
                .extend(from.answers.get(*question).map(|said| ((*question).clone(), said.clone())));
            own.sheet
                .predictions
                .extend(from.predictions.get(*question).map(|said| ((*question).clone(), *said)));
        }
    }
}

#[test]
fn what_is_not_revealed_is_not_offered_and_changes_nothing() {
    let document = sample(2);
    let all: BTreeSet<Part> = offered(&document).into_iter().collect();
    let mut hidden = document.clone();
    for state in hidden.exercises.values_mut() {
        state.rounds.retain(|round| round.purpose == Purpose::Answers);
        state.rounds.truncate(1);
        for round in &mut state.rounds {
            round.state = RoundState::Open;
            round.groupings.clear();
        }
        state.board = Default::default();
    }
    hidden.roles = Default::default();
    hidden.goals = Default::default();
    assert!(offered(&hidden).iter().all(|part| matches!(part, Part::Decisions | Part::Actions)));
    let mut empty = hidden.clone();
    empty.exercises.values_mut().for_each(|state| state.rounds.clear());
    assert_eq!(page(&reduced(&hidden, &all), ""), page(&reduced(&empty, &all), ""));
}

#[test]
fn names_that_look_like_markup_end_neither_the_page_nor_its_data() {
    let mut document = sample(0);
    let name = "</script><script>alert(1)</script><!-- \u{2028} & \"quoted\"";
    document.leaders[0].name = name.to_owned();
    let parts = offered(&document).into_iter().collect();
    let page = page(&reduced(&document, &parts), "<p>read me</p>");
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script>").count(), 1);
    assert!(page.contains("<title>A &lt;b&gt;title&lt;/b&gt;</title>"));
    assert_eq!(import(page.as_bytes()).unwrap().document.leaders[0].name, name);
}

#[test]
fn the_index_is_in_a_report_of_where_the_team_stands_and_in_no_other() {
    let document = sample(2);
    let told = reduced(&document, &offered(&document).into_iter().collect());
    let figures = |has_index: bool| {
        let page = ReportPage { language: "en", title: "", styles: "", body: "", has_index };
        report_page(&page, &told, now(), "1.0.0").unwrap()
    };
    assert!(figures(true).contains("\"index\": {"));
    assert!(!figures(false).contains("\"index\": {"));
}

#[test]
fn other_pages_are_refused_and_a_torn_one_says_where() {
    let other = "<!doctype html><html><body>hello</body></html>";
    assert_eq!(import(other.as_bytes()), Err(ImportError::NotBearings { format: None }));
    let document = sample(0);
    let whole = page(&reduced(&document, &offered(&document).into_iter().collect()), "");
    let torn = &whole[..whole.len() / 2];
    assert!(matches!(import(torn.as_bytes()), Err(ImportError::Incomplete { .. })));
}

#[test]
fn with_everything_ticked_a_report_holds_what_results_hold() {
    for place in 0..3 {
        let document = sample(place);
        let all = offered(&document).into_iter().collect();
        let results = export(&document, Kind::Results, now(), "1.0.0").unwrap();
        let results = import(results.as_bytes()).unwrap().document;
        let mut report = import(page(&reduced(&document, &all), "").as_bytes()).unwrap().document;
        report.agenda = results.agenda.clone();
        report.exercises.retain(|id, _| results.exercises.contains_key(id));
        let begun = |document: &Document| {
            let mut document = document.clone();
            document.exercises.retain(|_, state| !state.rounds.is_empty());
            document
        };
        assert_eq!(begun(&report), begun(&results));
    }
}
