//! What may stand on a sheet, and what of it counts once it is handed in.

use bearings_core::edit::{Edit, EditError, RoundEdit};
use bearings_core::model::{OptionId, Responses};
use bearings_core::question::{Answer, AnswerError};
use bearings_core::results::scores;

use super::support_edit::{Room, VISION, answer_edit, leader_id, number, points, question_id, words};

#[test]
fn answers_fit_their_questions() {
    let mut room = Room::named("abc");
    room.open(&["believe", "priorities", "statement"]);
    let cases = [
        ("believe", points(0), AnswerError::OffTheScale { points: 0, first: 1, last: 7 }),
        ("believe", points(8), AnswerError::OffTheScale { points: 8, first: 1, last: 7 }),
        ("believe", words("high"), AnswerError::WrongKind),
        ("priorities", Answer::List(vec![String::new(); 6]), AnswerError::TooManyLines { lines: 6, most: 5 }),
        ("priorities", Answer::List(vec!["é".repeat(121)]), AnswerError::TooLong { chars: 121, most: 120 }),
        ("statement", words(&"ü".repeat(601)), AnswerError::TooLong { chars: 601, most: 600 }),
    ];
    for (question, answer, fault) in cases {
        let edit = room.round_edit(answer_edit("a", question, answer));
        assert_eq!(room.declined(&edit), EditError::Answer(fault));
    }
    room.answer("a", "statement", words(&"ü".repeat(600)));
}

#[test]
fn predictions_are_of_key_questions_and_of_the_others_only() {
    let mut room = Room::named("abc");
    room.open(&["believe", "explain"]).predict("a", "believe", 2).predict("a", "believe", 0);
    let predict = |question: &str, count| RoundEdit::Predict {
        leader: leader_id("a"),
        question: question_id(question),
        count: Some(count),
    };
    let too_many = EditError::OutOfRange { value: 3, least: 0, most: 2 };
    assert_eq!(room.declined(&room.round_edit(predict("believe", 3))), too_many);
    assert_eq!(room.declined(&room.round_edit(predict("explain", 1))), EditError::Gone);
}

#[test]
fn blank_answers_are_no_answers() {
    let mut room = Room::named("abc");
    room.open(&["statement", "priorities"]).answer("a", "statement", words(" \n "));
    room.answer("a", "priorities", Answer::List(vec![String::new(), " ".to_owned()])).hand_in("a").reveal();
    let scores = scores(&room.document);
    assert!(scores.exercises[0].rounds[0].questions.iter().all(|question| question.answers == 0));
}

/// A split in progress is valid on the sheet, but a file with one that was handed in is refused.
#[test]
fn an_unfinished_split_is_no_answer() {
    let split = |points: &[u8]| {
        let options = points.iter().zip(["together", "driven"]);
        Answer::Split(options.map(|(points, id)| (OptionId::parse(id).unwrap(), *points)).collect())
    };
    for (given, complete) in [(&[60u8, 40][..], true), (&[60, 30], false), (&[0, 0], false), (&[], false)] {
        assert_eq!(split(given).is_complete(), complete, "{given:?}");
        let mut room = Room::named("a");
        room.open(&["believe"]).answer("a", "believe", points(1));
        let round = &mut room.document.exercises.get_mut(&VISION).unwrap().rounds[0];
        let Responses::Named(by_leader) = &mut round.responses else { panic!("a named round") };
        let sheet = &mut by_leader.get_mut(&leader_id("a")).unwrap().sheet;
        sheet.answers.insert(question_id("money"), split(given));
        room.hand_in("a");
        let Responses::Named(by_leader) = &room.round().responses else { panic!("a named round") };
        assert_eq!(by_leader[&leader_id("a")].sheet.answers.contains_key(&question_id("money")), complete);
    }
}

#[test]
fn strangers_and_lost_rounds_are_gone() {
    let mut room = Room::named("abc");
    room.open(&["believe"]);
    let stranger = room.round_edit(answer_edit("z", "believe", points(1)));
    assert_eq!(room.declined(&stranger), EditError::Gone);
    let edit = answer_edit("a", "believe", points(1));
    let elsewhere = Edit::Round { exercise: VISION, round: number(9), edit };
    assert_eq!(room.declined(&elsewhere), EditError::Gone);
}
