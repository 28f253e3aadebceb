//! Nothing hidden is in what the second screen is told.

use bearings_core::exchange::presenting::{Frame, Message, Room, scene};
use bearings_core::exercises::content_for;
use bearings_core::model::{
    Document, ExerciseId, Priority, Purpose, QuestionId, Responses, RoundState, Stage,
};
use bearings_core::question::{Answer, RatingAnswer};
use proptest::prelude::*;
use strum::IntoEnumIterator;

use super::support::sample::{self, SECRET};
use super::support::{generate, vision, vision_mut};

fn room() -> Room {
    Room { exercise: Some(ExerciseId::Vision), ..Room::default() }
}

fn told(document: &Document) -> String {
    Message::Show(Box::new(scene(document, &room(), 1))).write().unwrap()
}

/// Everything that Vision can ask.
fn every_question() -> impl Iterator<Item = &'static QuestionId> {
    content_for(ExerciseId::Vision, Purpose::Answers).questions.iter().map(|question| &question.id)
}

#[test]
fn neither_drafts_nor_open_rounds_nor_notes_are_told() {
    for document in [sample::named(), sample::unnamed()] {
        assert!(format!("{document:?}").contains(SECRET));
        assert!(!told(&document).contains(SECRET));
    }
}

#[test]
fn official_priorities_are_told_once_vision_is_revealed() {
    let mut document = sample::named();
    document.official_priorities[0].text = SECRET.to_owned();
    assert!(told(&document).contains(SECRET));
    vision_mut(&mut document).rounds[0].purpose = Purpose::Revote;
    assert!(!told(&document).contains(SECRET));
}

/// The same workshop as if nothing had been answered in what is open: the same people have handed in.
fn emptied(mut document: Document) -> Document {
    let rounds = document.exercises.values_mut().flat_map(|state| &mut state.rounds);
    for round in rounds.filter(|round| round.is_open()) {
        match &mut round.responses {
            Responses::Named(by_leader) => by_leader.values_mut().for_each(|response| {
                response.sheet.answers.clear();
                response.sheet.predictions.clear();
            }),
            Responses::Unnamed(unnamed) => {
                unnamed.answers.clear();
                unnamed.predictions.clear();
                unnamed.drafts.values_mut().for_each(|sheet| sheet.answers.clear());
            }
        }
    }
    document.exercises.values_mut().for_each(|state| state.notes.clear());
    document
}

/// Every text and number that was answered in an open round, in a form that occurs nowhere else.
fn marked(mut document: Document) -> Document {
    let mark = |answer: &mut Answer| match answer {
        Answer::Text(text) => SECRET.clone_into(text),
        Answer::List(lines) => *lines = vec![SECRET.to_owned()],
        Answer::Rating(rating) => *rating = RatingAnswer::Points(5),
        Answer::Choice(_) | Answer::Ranking(_) | Answer::Split(_) => {}
    };
    let rounds = document.exercises.values_mut().flat_map(|state| &mut state.rounds);
    for round in rounds.filter(|round| round.is_open()) {
        match &mut round.responses {
            Responses::Named(by_leader) => {
                by_leader.values_mut().flat_map(|of| of.sheet.answers.values_mut()).for_each(mark);
            }
            Responses::Unnamed(unnamed) => {
                unnamed.drafts.values_mut().flat_map(|of| of.answers.values_mut()).for_each(mark);
                unnamed
                    .answers
                    .values_mut()
                    .flat_map(|heap| heap.values_mut())
                    .for_each(|said| mark(&mut said.value));
            }
        }
    }
    document.exercises.values_mut().for_each(|state| SECRET.clone_into(&mut state.notes));
    document
}

/// The generated workshop, its last round still open.
fn with_open_round(mut document: Document) -> Document {
    if let Some(last) = document.exercises.values_mut().next().and_then(|state| state.rounds.last_mut()) {
        last.state = RoundState::Open;
        last.groupings.clear();
    }
    document.official_priorities.iter_mut().for_each(|Priority { text, .. }| text.push_str(", officially"));
    document
}

proptest! {
    #[test]
    fn no_answer_of_an_open_round_reaches_the_second_screen(document in generate::document()) {
        let document = with_open_round(document);
        let open = marked(document.clone());
        let scene = told(&open);
        prop_assert!(!scene.contains(SECRET));
        // Whatever was answered, points and choices too: the scene is the same as if nothing had been.
        prop_assert_eq!(&scene, &told(&emptied(document.clone())));
        prop_assert_eq!(&scene, &told(&document));
        if !document.official_priorities_revealed() {
            prop_assert!(!scene.contains(", officially"));
        }
    }

    #[test]
    fn a_question_is_shown_at_no_stage_before_its_answers_are_revealed(document in generate::document()) {
        for stage in Stage::iter() {
            let mut document = document.clone();
            vision_mut(&mut document).stage = stage;
            let state = vision(&document);
            let revealed = state.last_revealed(Purpose::Answers).map(|round| round.round().number);
            for question in every_question() {
                let room = Room { question: Some(question.clone()), ..room() };
                if let Some(Frame::Talk(round, _)) = scene(&document, &room, 1).frame() {
                    prop_assert!(Some(round) == revealed && state.open_round().is_none(), "{stage:?}, {question}");
                }
            }
        }
    }
}
