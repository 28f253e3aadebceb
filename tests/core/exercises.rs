//! The exercises' content: read strictly, complete, and without a repeated id.
//!
//! The app falls back to empty content where a file does not parse, so this is where a mistake shows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::fmt::Debug;

use bearings_core::exercises::{self, BoardFieldKind, Content, REGISTRY};
use bearings_core::model::{ExerciseId, Purpose, limits};
use bearings_core::question::{Question, QuestionKind};
use strum::IntoEnumIterator;

const VISION: &str = include_str!("../../src/core/exercises/vision/content/en.json");
const COMMITMENT: &str = include_str!("../../src/core/exercises/commitment/en.json");

fn distinct<T: Ord + Debug>(what: &str, items: impl IntoIterator<Item = T>) {
    let mut seen = BTreeSet::new();
    for item in items {
        let text = format!("{what}: {item:?} twice");
        assert!(seen.insert(item), "{text}");
    }
}

fn all() -> impl Iterator<Item = &'static Content> {
    ExerciseId::iter().map(exercises::content).chain([exercises::commitment()])
}

fn questions() -> impl Iterator<Item = &'static Question> {
    all().flat_map(|content| &content.questions)
}

#[test]
fn the_registry_has_every_exercise_once() {
    for id in ExerciseId::iter() {
        assert_eq!(REGISTRY.iter().filter(|exercise| exercise.id == id).count(), 1, "{id:?}");
        assert_eq!(exercises::exercise(id).id, id);
    }
    assert_eq!(REGISTRY.len(), ExerciseId::iter().count());
}

#[test]
fn names_in_addresses_are_those_in_files() {
    distinct("names", ExerciseId::iter().map(ExerciseId::as_str));
    for id in ExerciseId::iter() {
        assert_eq!(serde_json::to_value(id).unwrap(), id.as_str());
    }
}

#[test]
fn content_files_parse_and_are_what_the_app_shows() {
    let vision: Content = serde_json::from_str(VISION).unwrap();
    assert_eq!(&vision, exercises::content(ExerciseId::Vision));
    let commitment: Content = serde_json::from_str(COMMITMENT).unwrap();
    assert_eq!(&commitment, exercises::commitment());
}

#[test]
fn no_exercise_fell_back_to_empty_content() {
    for content in all() {
        assert_ne!(*content, Content::default());
    }
}

#[test]
fn an_unknown_field_in_a_content_file_is_a_fault() {
    for known in ["\"version\"", "\"short\"", "\"label\"", "\"script\"", "\"first\"", "\"lines\""] {
        assert!(VISION.contains(known));
        let wrong = VISION.replacen(known, "\"wrong\"", 1);
        assert!(serde_json::from_str::<Content>(&wrong).is_err(), "{known}");
    }
}

#[test]
fn every_exercise_says_what_it_has_to_say() {
    for id in ExerciseId::iter() {
        let content = exercises::content(id);
        let brief = &content.brief;
        for text in [&content.title, &content.summary, &brief.heading] {
            assert!(!text.trim().is_empty(), "{id:?} leaves something unsaid");
        }
        assert_eq!(brief.why.len(), 3, "{id:?}: why it matters, in three sentences");
        assert!(!brief.what.is_empty() && !brief.script.is_empty());
        assert!(content.version >= 1 && content.minutes >= 1 && content.minutes_per_leader >= 1);
        assert!((1..content.minutes).contains(&content.minutes_together), "{id:?}");
        assert!(!content.questions.is_empty() && !content.board.is_empty());
    }
}

#[test]
fn steps_show_every_question_once() {
    for content in all() {
        let shown: Vec<_> = content.steps.iter().flat_map(|step| &step.questions).collect();
        distinct("questions on the pages", &shown);
        for id in &shown {
            assert!(content.questions.iter().any(|question| question.id == **id), "no question {id}");
        }
        assert_eq!(shown.len(), content.questions.len(), "{}: a question is on no page", content.title);
        assert!(content.steps.iter().all(|step| !step.questions.is_empty()), "an empty page");
        let many = content.steps.iter().filter(|step| step.questions.len() > 1);
        assert!(many.into_iter().all(|step| !step.heading.is_empty()), "a page of several needs a heading");
    }
}

#[test]
fn ids_are_not_repeated() {
    for content in all() {
        distinct("questions", content.questions.iter().map(|question| &question.id));
        distinct("fields", content.board.iter().map(|field| &field.id));
    }
    for question in questions() {
        if let QuestionKind::Choice(options) | QuestionKind::Ranking(options) | QuestionKind::Split(options) =
            &question.kind
        {
            distinct("options", options.options.iter().map(|option| &option.id));
            let has_own = options.options.len() >= 2 || options.from.is_some();
            assert!(has_own, "{}: nothing to choose from", question.id);
        }
    }
}

#[test]
fn scales_go_up_and_limits_can_be_kept() {
    for question in questions() {
        assert!(!question.text.trim().is_empty() && !question.short.trim().is_empty(), "{}", question.id);
        match &question.kind {
            QuestionKind::Rating(scale) => {
                assert!(scale.first < scale.last, "{}", question.id);
                assert!(scale.points() <= 11, "{}", question.id);
                assert!(!scale.low.is_empty() && !scale.high.is_empty(), "{}: worded ends", question.id);
            }
            QuestionKind::List(list) => {
                assert!(list.lines >= 1 && list.chars >= 1);
                assert!(usize::from(list.chars) <= limits::LINE_CHARS, "{}", question.id);
            }
            QuestionKind::Text(text) => {
                assert!((1..=limits::TEXT_CHARS).contains(&usize::from(text.chars)), "{}", question.id);
            }
            QuestionKind::Choice(_) | QuestionKind::Ranking(_) | QuestionKind::Split(_) => {}
        }
    }
}

#[test]
fn every_rating_of_an_exercise_carries_an_aspect() {
    for question in ExerciseId::iter().flat_map(|id| &exercises::content(id).questions) {
        if let QuestionKind::Rating(_) = question.kind {
            assert!(question.aspect.is_some(), "{} enters no aspect's figure", question.id);
        }
    }
}

#[test]
fn one_to_three_key_questions_of_a_kind_that_can_be_predicted() {
    for content in ExerciseId::iter().map(exercises::content) {
        let key: Vec<_> = content.questions.iter().filter(|question| question.key).collect();
        assert!((1..=3).contains(&key.len()), "{}: {}", content.title, key.len());
        assert!(key.iter().all(|question| !matches!(question.kind, QuestionKind::Text(_))));
    }
    assert!(exercises::commitment().questions.iter().all(|question| !question.key));
}

#[test]
fn boards_fit_their_limits_and_take_over_from_lists() {
    for content in all() {
        for field in &content.board {
            assert!(!field.label.is_empty() && !field.hint.is_empty(), "{}", field.id);
            match &field.kind {
                BoardFieldKind::Text(chars) => {
                    assert!((1..=limits::TEXT_CHARS).contains(&usize::from(*chars)), "{}", field.id);
                }
                BoardFieldKind::Lines(lines) => {
                    assert!((1..=limits::BOARD_LINES).contains(&usize::from(*lines)), "{}", field.id);
                }
                BoardFieldKind::Records(records) => {
                    assert!(!records.name.is_empty() && !records.add.is_empty(), "{}", field.id);
                    distinct("columns", records.columns.iter().map(|column| &column.id));
                }
                BoardFieldKind::Table(table) => {
                    let matrix = content.questions.iter().find(|question| question.id == table.rows);
                    assert!(matrix.is_some_and(|question| question.rows.is_some()), "{}", field.id);
                    distinct("columns", table.columns.iter().map(|column| &column.id));
                }
            }
            if let Some(list) = &field.from_groups {
                let source = content.questions.iter().find(|question| question.id == *list).unwrap();
                assert!(matches!(source.kind, QuestionKind::List(_)), "{}", field.id);
                assert!(matches!(field.kind, BoardFieldKind::Lines(_)), "{}", field.id);
            }
        }
    }
}

#[test]
fn the_commitment_vote_is_fist_to_five() {
    let [question] = &exercises::commitment().questions[..] else { panic!("one question") };
    let QuestionKind::Rating(scale) = &question.kind else { panic!("a rating") };
    assert_eq!((scale.first, scale.last, scale.reverse), (0, 5, false));
    for id in ExerciseId::iter() {
        assert!(exercises::question(id, Purpose::Commitment, &question.id).is_some());
        assert!(exercises::question(id, Purpose::Answers, &question.id).is_none());
        let first = &exercises::content(id).questions[0].id;
        assert!(exercises::question(id, Purpose::Revote, first).is_some());
        assert!(exercises::question(id, Purpose::Commitment, first).is_none());
    }
}
