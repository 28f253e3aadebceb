//! Pulse: its questions are crossed, and what is worded in reverse counts in reverse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::collections::BTreeMap;

use bearings_core::exercises::{Content, content, exercise};
use bearings_core::model::{ExerciseId, Revealed};
use bearings_core::question::{Answer, Aspect, Dimension, Question, QuestionKind, RatingScale};
use bearings_core::results::{
    Prompt, QuestionResult, Verdict, discussion_queue, question_result, shared_lows,
};
use strum::IntoEnumIterator;

mod support_edit;

use support_edit::{Room, points};

const PULSE: ExerciseId = ExerciseId::Pulse;
const TEXT: &str = include_str!("../../src/core/exercises/pulse/content/en.json");

fn ratings() -> impl Iterator<Item = (&'static Question, &'static RatingScale)> {
    content(PULSE).questions.iter().filter_map(|question| match &question.kind {
        QuestionKind::Rating(scale) => Some((question, scale)),
        _ => None,
    })
}

fn scale(reverse: bool) -> &'static Question {
    ratings().find(|(_, scale)| scale.reverse == reverse).unwrap().0
}

#[test]
fn the_content_file_is_what_the_app_shows() {
    let read: Content = serde_json::from_str(TEXT).unwrap();
    assert_eq!(&read, content(PULSE));
    assert!(!exercise(PULSE).always_named);
}

#[test]
fn each_aspect_meets_each_dimension_once() {
    let mut cells: BTreeMap<(Aspect, Dimension), usize> = BTreeMap::new();
    for (question, _) in ratings() {
        *cells.entry((question.aspect.unwrap(), question.dimension.unwrap())).or_default() += 1;
    }
    for aspect in Aspect::iter() {
        for dimension in Dimension::iter() {
            assert_eq!(cells.get(&(aspect, dimension)), Some(&1), "{aspect:?} × {dimension:?}");
        }
    }
    assert_eq!(ratings().count(), 20);
}

#[test]
fn all_ratings_have_the_same_scale_of_seven() {
    for (question, scale) in ratings() {
        assert_eq!((scale.first, scale.last), (1, 7), "{}", question.id);
    }
}

#[test]
fn a_fifth_is_worded_in_reverse_one_of_each_aspect() {
    let turned: Vec<&Question> = ratings().filter(|(_, scale)| scale.reverse).map(|(q, _)| q).collect();
    assert_eq!(turned.len(), 4);
    for aspect in Aspect::iter() {
        assert_eq!(turned.iter().filter(|question| question.aspect == Some(aspect)).count(), 1, "{aspect:?}");
    }
    for dimension in Dimension::iter() {
        let of = turned.iter().filter(|question| question.dimension == Some(dimension)).count();
        assert!(of <= 1, "{dimension:?}");
    }
}

#[test]
fn a_page_for_each_aspect_with_an_open_question_at_its_end() {
    let content = content(PULSE);
    assert_eq!(content.steps.len(), Aspect::iter().count());
    for (step, aspect) in content.steps.iter().zip(Aspect::iter()) {
        let asked: Vec<&Question> = step
            .questions
            .iter()
            .map(|id| content.questions.iter().find(|question| question.id == *id).unwrap())
            .collect();
        assert!(asked.iter().all(|question| question.aspect == Some(aspect)));
        assert_eq!(asked.len(), 6);
        assert!(matches!(asked[5].kind, QuestionKind::Text(_)));
    }
}

fn asked(reverse: bool, values: [u8; 6]) -> (Room, &'static Question) {
    let question = scale(reverse);
    let mut room = Room::named("abcdef");
    let answers: Vec<Answer> = values.into_iter().map(points).collect();
    let id = question.id.as_str();
    room.with(PULSE).open(&[id]).all_answer(id, &answers).reveal();
    (room, question)
}

fn result(round: Revealed<'_>, question: &Question) -> bearings_core::results::RatingResult {
    let QuestionResult::Rating(result) = question_result(round, question) else { panic!("a rating") };
    result
}

#[test]
fn of_a_reversed_statement_a_high_answer_is_bad_and_dots_stay_as_answered() {
    // Median 6.5 of 1 to 7: (6.5 − 1) / 6 = 91.67 as it stands, (7 − 6.5) / 6 = 8.33 turned.
    let values = [7, 7, 6, 7, 6, 6];
    for (reverse, level) in [(false, 91.67), (true, 8.33)] {
        let (room, question) = asked(reverse, values);
        let result = result(room.revealed(), question);
        assert!((result.level.unwrap() - level).abs() < 0.01);
        assert_eq!(result.median, Some(6.5));
        let dots: Vec<u8> = result.dots.iter().map(|dot| dot.points).collect();
        assert_eq!(dots, values);
        assert_eq!(result.verdict, Verdict::Agreed);
        assert_eq!(result.is_shared_low(), reverse);
        assert_eq!(shared_lows(PULSE, room.revealed()), usize::from(reverse));
        let queue = discussion_queue(PULSE, room.state(), room.revealed());
        assert_eq!(queue[0].prompt, Prompt::Agreed { median: 6.5 });
    }
}

#[test]
fn agreement_is_the_same_whichever_way_a_statement_is_worded() {
    let figures = |reverse| {
        let (room, question) = asked(reverse, [1, 2, 6, 7, 4, 3]);
        result(room.revealed(), question).figures
    };
    assert_eq!(figures(false), figures(true));
}
