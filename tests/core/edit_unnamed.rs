//! Unnamed rounds: once handed in, nothing links an answer to a leader, or two answers to each other.

use std::collections::BTreeSet;

use bearings_core::edit::{Edit, EditError, LeaderEdit, RoundEdit, WorkshopEdit, apply};
use bearings_core::model::{Document, Naming, Purpose, Responses, SheetId};
use bearings_core::question::QuestionKind;
use bearings_core::results::{QuestionResult, question_result, questions_asked, rating};
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::Value;

use super::support_edit::{
    Dice, Room, answer_edit, at, leader, leader_id, lines, number, points, question, words,
};

const QUESTIONS: [&str; 4] = ["statement", "priorities", "believe", "money"];

/// Answers that name their leader, so that a search finds them.
fn fill_in(room: &mut Room, name: &str, mark: u8) {
    let text = format!("said by nobody {mark}");
    room.answer(name, "statement", words(&text))
        .answer(name, "priorities", lines([&text, "Growth"]))
        .answer(name, "believe", points(1 + mark % 7))
        .answer(name, "money", points(7 - mark % 7))
        .predict(name, "believe", mark % 5)
        .predict(name, "priorities", mark % 4);
}

fn filled(order: &[(&str, u8)]) -> Document {
    let mut room = Room::unnamed("abcdef");
    room.open(&QUESTIONS);
    for (name, mark) in order {
        fill_in(&mut room, name, *mark);
        // Each leader's ids are the same in whatever order they hand in.
        let ids = Dice::new(u64::from(*mark) * 1_000).sheet_ids(16);
        room.in_round(RoundEdit::HandIn { leader: leader_id(name), at: at(i64::from(*mark)), ids });
    }
    room.document
}

/// Every path to a string or key that contains `needle`.
fn places(value: &Value, needle: &str) -> Vec<String> {
    let within = |step: String, value: &Value| -> Vec<String> {
        places(value, needle).into_iter().map(|rest| format!("/{step}{rest}")).collect()
    };
    match value {
        Value::String(text) if text.contains(needle) => vec![String::new()],
        Value::Array(items) => items.iter().enumerate().flat_map(|(n, v)| within(n.to_string(), v)).collect(),
        Value::Object(map) => map
            .iter()
            .flat_map(|(key, v)| {
                let mut found = within(key.clone(), v);
                found.extend((key == needle).then(|| format!("/{key}")));
                found
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn a_leader_stands_in_the_list_of_those_who_handed_in_and_nowhere_near_an_answer() {
    let mut room = Room::named("");
    let letters = ["ana-q", "ben-q", "cleo-q", "dan-q", "eva-q"];
    room.edit(Edit::Leader(LeaderEdit::Add(letters.map(leader).to_vec())));
    room.edit(Edit::Workshop(WorkshopEdit::Naming(Naming::Unnamed))).open(&QUESTIONS);
    for (name, mark) in letters.into_iter().zip(0..) {
        fill_in(&mut room, name, mark);
        room.hand_in(name);
    }
    let json = serde_json::to_value(&room.document).unwrap();
    for name in letters {
        let found = places(&json, name);
        let allowed = |path: &String| path.starts_with("/leaders/") || path.contains("/unnamed/handed_in/");
        assert!(found.iter().all(allowed), "{name} in {found:?}");
    }
    assert!(json["exercises"]["vision"]["rounds"][0]["responses"]["unnamed"].get("drafts").is_none());
}

#[test]
fn no_key_and_no_moment_is_shared_by_two_answers() {
    let document = filled(&[("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5)]);
    let json = serde_json::to_value(&document).unwrap();
    let unnamed = &json["exercises"]["vision"]["rounds"][0]["responses"]["unnamed"];
    let mut keys = BTreeSet::new();
    for kind in ["answers", "predictions"] {
        for (question, heap) in unnamed[kind].as_object().unwrap() {
            for (key, entry) in heap.as_object().unwrap() {
                assert!(keys.insert(key.clone()), "{key} of {question} is used twice");
                let fields: BTreeSet<&String> = entry.as_object().unwrap().keys().collect();
                assert_eq!(fields.len(), 2, "an answer carries more than its value: {fields:?}");
            }
        }
    }
    assert_eq!(keys.len(), 5 * 6);
}

#[test]
fn no_moment_of_handing_in_is_kept() {
    let filled_at = |shift: i64| {
        let mut room = Room::unnamed("abcde");
        room.open(&["believe"]).answer("a", "believe", points(3));
        let ids = Dice::new(1).sheet_ids(4);
        room.in_round(RoundEdit::HandIn { leader: leader_id("a"), at: at(shift), ids });
        serde_json::to_string(&room.document).unwrap()
    };
    assert_eq!(filled_at(10), filled_at(500));
}

proptest! {
    #![proptest_config(super::support_edit::cases(64))]

    #[test]
    fn the_order_of_handing_in_leaves_no_trace(
        order in Just(vec![("a", 1u8), ("b", 2), ("c", 3), ("d", 4), ("e", 5)]).prop_shuffle(),
    ) {
        let sorted = filled(&[("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5)]);
        prop_assert_eq!(
            serde_json::to_string(&filled(&order)).unwrap(),
            serde_json::to_string(&sorted).unwrap()
        );
    }

    /// Who gave which set of answers makes no difference, only which ids were drawn.
    #[test]
    fn exchanged_sheets_give_the_same_heaps(
        names in Just(vec!["a", "b", "c", "d", "e"]).prop_shuffle(),
    ) {
        let order: Vec<(&str, u8)> = names.into_iter().zip(1..).collect();
        let sorted = filled(&[("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5)]);
        prop_assert_eq!(filled(&order), sorted);
    }

    #[test]
    fn dots_stand_in_an_order_of_their_own_for_each_question(seed in any::<u64>()) {
        let mut room = Room::unnamed("abcdefghijklmnopqrst");
        room.dice = Dice::new(seed);
        room.open(&["believe", "money"]);
        for (letter, value) in ('a'..='t').zip((1..=7).cycle()) {
            let name = letter.to_string();
            room.answer(&name, "believe", points(value)).answer(&name, "money", points(value)).hand_in(&name);
        }
        room.reveal();
        let order = |id: &str| -> Vec<u8> {
            let QuestionKind::Rating(scale) = &question(id).kind else { panic!("{id} is no rating") };
            rating(room.revealed(), question(id), scale).dots.iter().map(|dot| dot.points).collect()
        };
        // Twenty equal pairs: in the same order they would lie side by side.
        prop_assert_ne!(order("believe"), order("money"));
    }

    /// Ids that are taken or too few are declined, and an answer of another leader is never overwritten.
    #[test]
    fn ids_are_fresh_or_declined(used in subsequence((0..6usize).collect::<Vec<_>>(), 0..=6)) {
        let mut room = Room::unnamed("abcde");
        room.open(&QUESTIONS);
        let fresh = |from: usize| -> Vec<SheetId> {
            (from..from + 6).map(|n| SheetId::parse(&format!("id-{n}")).unwrap()).collect()
        };
        fill_in(&mut room, "a", 1);
        room.in_round(RoundEdit::HandIn { leader: leader_id("a"), at: at(2), ids: fresh(0) });
        fill_in(&mut room, "b", 2);
        let mut ids = fresh(10);
        for place in &used {
            ids[*place] = fresh(0)[*place].clone();
        }
        let edit = room.round_edit(RoundEdit::HandIn { leader: leader_id("b"), at: at(2), ids });
        match apply(&room.document, &edit) {
            Ok(_) => prop_assert!(used.is_empty(), "an id that is in use was taken"),
            Err(error) => prop_assert_eq!(error, EditError::IdTaken),
        }
    }
}

#[test]
fn too_few_and_repeated_ids_are_declined() {
    let mut room = Room::unnamed("abcde");
    room.open(&QUESTIONS);
    fill_in(&mut room, "a", 1);
    let hand_in = |ids: Vec<SheetId>| RoundEdit::HandIn { leader: leader_id("a"), at: at(2), ids };
    let five = Dice::new(1).sheet_ids(5);
    let repeated = [five.clone(), five.clone()].concat();
    for ids in [Vec::new(), five, repeated] {
        assert_eq!(room.declined(&room.round_edit(hand_in(ids))), EditError::IdTaken);
    }
}

#[test]
fn results_name_nobody_and_have_no_one_voice_range() {
    let mut room = Room::unnamed("abcdef");
    room.open(&QUESTIONS);
    for (name, mark) in ["a", "b", "c", "d", "e", "f"].into_iter().zip(1..) {
        fill_in(&mut room, name, mark);
        room.hand_in(name);
    }
    room.reveal();
    let revealed = room.revealed();
    for asked in questions_asked(super::support_edit::VISION, revealed) {
        match question_result(revealed, asked) {
            QuestionResult::Rating(result) => {
                assert!(result.dots.iter().all(|dot| dot.leader.is_none()));
                assert!(result.figures.unwrap().one_voice.is_none());
            }
            QuestionResult::List(result) => assert!(result.cards.iter().all(|card| card.leader.is_none())),
            QuestionResult::Text(result) => assert!(result.statements.iter().all(|s| s.leader.is_none())),
            QuestionResult::Choice(result) => assert!(result.votes.iter().all(|vote| vote.leader.is_none())),
            QuestionResult::Ranking(result) => assert!(result.rankings.iter().all(|r| r.leader.is_none())),
            QuestionResult::Split(result) => assert!(result.shares.iter().all(|s| s.leader.is_none())),
        }
    }
    let scores = serde_json::to_string(&bearings_core::results::scores(&room.document)).unwrap();
    assert!(!scores.contains("one_voice"), "the range is in the file");
}

#[test]
fn unnamed_is_offered_from_five_leaders_on() {
    let naming = |naming| Edit::Workshop(WorkshopEdit::Naming(naming));
    let four = Room::named("abcd");
    assert_eq!(four.declined(&naming(Naming::Unnamed)), EditError::TooFewForUnnamed(5));
    let mut five = Room::named("abcde");
    five.edit(naming(Naming::Unnamed)).edit(naming(Naming::Named)).edit(naming(Naming::Unnamed));
    five.deactivate("e");
    let open = Room::open_edit(Purpose::Answers, &["believe"]);
    assert_eq!(five.declined(&open), EditError::TooFewForUnnamed(5));
}

#[test]
fn named_or_unnamed_is_settled_by_the_first_round() {
    let mut room = Room::unnamed("abcde");
    room.open(&["believe"]);
    let named = Edit::Workshop(WorkshopEdit::Naming(Naming::Named));
    assert_eq!(room.declined(&named), EditError::NamingSettled);
    room.in_round(RoundEdit::Cancel).edit(named);
}

#[test]
fn an_unnamed_sheet_is_not_taken_back() {
    let mut room = Room::unnamed("abcde");
    room.open(&["believe"]).answer("a", "believe", points(3));
    let start_again = |name: &str| RoundEdit::StartAgain { leader: leader_id(name) };
    room.in_round(start_again("a")).answer("a", "believe", points(4)).hand_in("a");
    assert_eq!(room.declined(&room.round_edit(start_again("a"))), EditError::CannotTakeBack);
    assert_eq!(room.declined(&room.round_edit(start_again("b"))), EditError::Gone);
    let again = room.round_edit(answer_edit("a", "believe", points(7)));
    assert_eq!(room.declined(&again), EditError::AlreadyHandedIn);
}

#[test]
fn two_unnamed_answers_are_not_shown_for_everybody_knows_whose_they_are() {
    let mut room = Room::unnamed("abcde");
    room.open(&["believe"]);
    for name in ["a", "b"] {
        room.answer(name, "believe", points(3)).hand_in(name);
        let reveal = room.round_edit(RoundEdit::Reveal { at: at(3) });
        assert_eq!(room.declined(&reveal), EditError::TooFewToReveal(3));
    }
    room.answer("c", "believe", points(3)).hand_in("c").reveal();
    assert_eq!(room.round().number, number(1));
}

#[test]
fn an_unnamed_round_takes_no_late_answer_because_it_would_show_whose_it_is() {
    let mut room = Room::unnamed("abcdef");
    room.open(&["believe"]);
    for name in ["a", "b", "c", "d", "e"] {
        room.answer(name, "believe", points(6)).hand_in(name);
    }
    room.reveal();
    let late = room.round_edit(answer_edit("f", "believe", points(1)));
    assert_eq!(room.declined(&late), EditError::LateUnnamed);
}

#[test]
fn a_team_that_shrinks_below_five_can_go_on_by_name() {
    let mut room = Room::unnamed("abcde");
    room.open(&["believe"]);
    let by_name = Edit::Workshop(WorkshopEdit::Naming(Naming::Named));
    assert_eq!(room.declined(&by_name), EditError::NamingSettled);
    room.deactivate("e");
    room.edit(by_name);
    assert_eq!(room.document.naming, Naming::Named);
    assert!(matches!(room.round().responses, Responses::Unnamed(_)), "the round stays as it was begun");
}
