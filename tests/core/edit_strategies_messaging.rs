//! Random edits of Messaging: rows, rounds that ask them, choices, cells.

use bearings_core::edit::{Cell, Edit, RoundEdit, RowEdit};
use bearings_core::model::{DiscussionMark, ExerciseId, FieldId, Purpose};
use bearings_core::question::{Answer, Row};
use proptest::prelude::*;
use proptest::sample::select;

use super::support_edit::{Dice, answer_edit, at, leader_id, number, option_id, question_id, words};

const MESSAGING: ExerciseId = ExerciseId::Messaging;

fn a_row() -> impl Strategy<Value = &'static str> {
    select(vec!["website", "website", "bank", "fair", "sentence", "leads"])
}

fn a_row_edit() -> impl Strategy<Value = RowEdit> {
    prop_oneof![
        a_row().prop_map(|id| RowEdit::Add(Row {
            id: question_id(id),
            text: "Trade fair".to_owned(),
            note: String::new(),
        })),
        (a_row(), 0_usize..130)
            .prop_map(|(id, chars)| RowEdit::Text { id: question_id(id), text: "x".repeat(chars) }),
        (a_row(), 0_usize..9).prop_map(|(id, to)| RowEdit::Move { id: question_id(id), to }),
        a_row().prop_map(|id| RowEdit::Remove(question_id(id))),
    ]
}

fn a_round_edit() -> impl Strategy<Value = RoundEdit> {
    let leader = || select(vec!["a", "b", "c", "d", "e", "f"]);
    let option = select(vec!["p1", "p2", "none", "cant_say", "unheard-of"]);
    prop_oneof![
        8 => (leader(), a_row(), option)
            .prop_map(|(who, row, option)| answer_edit(who, row, Answer::Choice(option_id(option)))),
        1 => leader().prop_map(|who| answer_edit(who, "sentence", words("Growth comes first."))),
        3 => (leader(), any::<u64>()).prop_map(|(who, seed)| RoundEdit::HandIn {
            leader: leader_id(who),
            at: at(5),
            ids: Dice::new(seed).sheet_ids(16),
        }),
        2 => Just(RoundEdit::Reveal { at: at(6) }),
    ]
}

/// One edit of Messaging.
pub fn a_messaging_edit() -> impl Strategy<Value = Edit> {
    let purpose = select(vec![Purpose::Answers, Purpose::Answers, Purpose::Revote]);
    let questions =
        select(vec![vec!["sentence", "leads", "facts"], vec!["leads"], vec!["website"], vec!["fair"]]);
    let column = select(vec!["wording", "who", "when"]);
    prop_oneof![
        6 => (select(vec![1_u32, 1, 2]), a_round_edit())
            .prop_map(|(round, edit)| Edit::Round { exercise: MESSAGING, round: number(round), edit }),
        3 => (purpose, questions).prop_map(|(purpose, questions)| Edit::OpenRound {
            exercise: MESSAGING,
            purpose,
            questions: questions.into_iter().map(question_id).collect(),
            at: at(1),
        }),
        2 => a_row_edit().prop_map(|edit| Edit::Rows {
            exercise: MESSAGING,
            matrix: question_id("leads"),
            edit,
        }),
        1 => (a_row(), column, select(vec!["", "a", "Come and see."])).prop_map(|(row, column, text)| {
            let field = FieldId::parse("wordings").unwrap();
            let cell = Cell { field, row: question_id(row), column: FieldId::parse(column).unwrap() };
            Edit::Cell { exercise: MESSAGING, cell, text: text.to_owned() }
        }),
        1 => a_row().prop_map(|row| Edit::Discussion {
            exercise: MESSAGING,
            question: question_id(row),
            mark: DiscussionMark::default(),
        }),
    ]
}
