//! The figures in the file: of revealed rounds only, and nothing that is undefined.

use std::collections::BTreeSet;

use bearings_core::model::Purpose;
use bearings_core::results::{QuestionScores, scores};
use serde_json::Value;

use super::support_edit::{Room, cant_say, lines, number, points, revealed_ratings, words};

fn first(room: &Room) -> QuestionScores {
    scores(&room.document).exercises[0].rounds[0].questions[0].clone()
}

fn keys(room: &Room) -> Vec<String> {
    let Value::Object(map) = serde_json::to_value(first(room)).unwrap() else { panic!("no object") };
    BTreeSet::from_iter(map.keys().cloned()).into_iter().collect()
}

#[test]
fn an_open_round_has_no_scores() {
    let mut room = Room::named("abc");
    room.open(&["believe"]).all_answer("believe", &[points(1), points(2), points(3)]);
    assert!(scores(&room.document).exercises.is_empty());
    room.reveal().edit(Room::open_edit(Purpose::Revote, &["believe"]));
    room.all_answer("believe", &[points(7), points(7), points(7)]);
    let open = scores(&room.document);
    assert_eq!(open.exercises[0].rounds.len(), 1);
    assert!(!serde_json::to_string(&open).unwrap().contains("100.0"), "the open round shows");
    room.reveal();
    let both = scores(&room.document);
    let numbers: Vec<_> = both.exercises[0].rounds.iter().map(|round| round.round).collect();
    assert_eq!(numbers, [number(1), number(2)]);
    assert_eq!(both.exercises[0].rounds[1].purpose, Purpose::Revote);
}

#[test]
fn the_figures_of_six() {
    let found = first(&revealed_ratings("believe", &[1, 2, 2, 6, 6, 7]));
    let near = |found: Option<f64>, expected: f64| {
        assert!((found.unwrap() - expected).abs() < 1e-9, "{found:?} is not {expected}");
    };
    assert_eq!((found.answers, found.cant_say, found.missing), (6, Some(0), 0));
    assert_eq!((found.median, found.level), (Some(4.0), Some(50.0)));
    near(found.agreement, 200.0 / 9.0);
    near(found.average_deviation, 7.0 / 3.0);
    near(found.one_voice_lowest, 100.0 * (1.0 - 2.32 / 2.88));
    near(found.one_voice_highest, 100.0 * (1.0 - 2.08 / 2.88));
    assert_eq!(found.two_camps, Some(true));
    assert!(found.chance_median.unwrap() < found.chance_p95.unwrap());
    assert!(found.van_der_eijk_a.unwrap() < 0.0, "two humps have less agreement than none");
}

#[test]
fn what_is_undefined_is_left_out() {
    let counts = ["answers", "aspect", "cant_say", "missing", "question", "text"];
    assert_eq!(keys(&revealed_ratings("believe", &[1, 7])), counts);
    let three = keys(&revealed_ratings("believe", &[1, 4, 7]));
    assert!(three.iter().all(|key| !key.starts_with("one_voice")), "no range of three");
    assert!(three.contains(&"agreement".to_owned()));
}

#[test]
fn cant_say_is_counted_and_no_answer() {
    let mut room = Room::named("abcde");
    let answers = [points(5), points(6), points(6), cant_say()];
    room.open(&["believe"]).all_answer("believe", &answers).reveal();
    let found = first(&room);
    assert_eq!((found.answers, found.cant_say, found.missing), (3, Some(1), 1));
}

#[test]
fn a_list_has_figures_only_after_the_room_has_confirmed_its_groups() {
    let mut room = Room::named("abc");
    room.official("p1", "Grow").official("p2", "Bank").open(&["priorities"]);
    room.all_answer("priorities", &[lines(["Grow"]), lines(["Grow", "Hall"]), lines(["Hall"])]).reveal();
    let before = first(&room);
    assert_eq!((before.answers, before.items, before.level, before.shared), (3, None, None, None));
    room.confirm();
    let after = first(&room);
    assert_eq!((after.items, after.named_by_all, after.named_by_one), (Some(2), Some(0), Some(0)));
    assert_eq!(after.shared, Some(false));
    // One of two, one of two, none.
    assert!((after.level.unwrap() - 100.0 / 3.0).abs() < 1e-9);
    assert!((after.jaccard_mean_pairwise.unwrap() - (0.5 + 0.0 + 0.5) / 3.0).abs() < 1e-9);
    assert_eq!(after.agreement, None, "lists have no agreement");
}

#[test]
fn a_text_is_counted_and_never_scored() {
    let mut room = Room::named("abcd");
    room.open(&["statement"]).all_answer("statement", &[words("A"), words("B"), words("C")]).reveal();
    let found = first(&room);
    assert_eq!((found.answers, found.missing), (3, 1));
    assert_eq!(keys(&room), ["answers", "missing", "question", "text"]);
}

#[test]
fn predictions_are_told_beside_what_was_found() {
    let mut room = Room::named("abcd");
    room.open(&["believe"]);
    for (name, value) in [("a", 1), ("b", 2), ("c", 5), ("d", 6)] {
        room.answer(name, "believe", points(value)).predict(name, "believe", 2).hand_in(name);
    }
    room.reveal();
    let found = first(&room);
    assert_eq!((found.expected_alike, found.found_alike), (Some(2.0), Some(1.0)));
    assert_eq!(found.blind_spot, Some(true));
}

#[test]
fn a_commitment_vote_is_in_the_file() {
    let mut room = Room::named("abc");
    room.edit(Room::open_edit(Purpose::Commitment, &["commitment"]));
    room.all_answer("commitment", &[points(2), points(4), points(5)]).reveal();
    let found = first(&room);
    assert_eq!((found.question.as_str(), found.median), ("commitment", Some(4.0)));
}
