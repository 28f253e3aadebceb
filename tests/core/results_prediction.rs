//! Expected beside found, and the edges of a blind spot.

use bearings_core::question::Answer;
use bearings_core::results::{BlindSpot, blind_spot};

use super::support_edit::{Room, cant_say, lines, points, question};

/// One answer and one prediction for each leader, and `absent` more leaders who say nothing.
fn room(id: &str, sheets: &[(Answer, u8)], absent: usize) -> Room {
    let letters: String = ('a'..='z').take(sheets.len() + absent).collect();
    let mut room = Room::named(&letters);
    room.open(&[id]);
    for (letter, (answer, count)) in ('a'..).zip(sheets) {
        let name = letter.to_string();
        room.answer(&name, id, answer.clone()).predict(&name, id, *count).hand_in(&name);
    }
    room.reveal();
    room
}

fn rated(values: &[u8], predictions: &[u8], absent: usize) -> Option<BlindSpot> {
    let sheets: Vec<(Answer, u8)> =
        values.iter().zip(predictions).map(|(value, count)| (points(*value), *count)).collect();
    blind_spot(room("believe", &sheets, absent).revealed(), question("believe"))
}

#[test]
fn exactly_two_thirds_expected_is_enough() {
    // Three others each; every leader has one other within a point.
    let at_two_thirds = rated(&[1, 2, 5, 6], &[2, 2, 2, 2], 0).unwrap();
    assert_eq!((at_two_thirds.expected, at_two_thirds.found, at_two_thirds.others), (2.0, 1.0, 3));
    assert!(at_two_thirds.is_blind);
    let below = rated(&[1, 2, 5, 6], &[2, 2, 1, 1], 0).unwrap();
    assert_eq!(below.expected, 1.5);
    assert!(!below.is_blind);
}

#[test]
fn exactly_half_found_is_not_blind() {
    // Four others each. Three alike: counts 2 2 2 0 0, the median is half of four.
    let at_half = rated(&[1, 1, 1, 4, 7], &[4; 5], 0).unwrap();
    assert_eq!((at_half.found, at_half.others, at_half.is_blind), (2.0, 4, false));
    let below_half = rated(&[1, 1, 3, 5, 7], &[4; 5], 0).unwrap();
    assert_eq!((below_half.found, below_half.is_blind), (0.0, true));
}

#[test]
fn a_point_apart_is_alike_and_two_are_not() {
    assert_eq!(rated(&[3, 4, 5], &[2; 3], 0).unwrap().found, 1.0);
    assert_eq!(rated(&[3, 5, 7], &[2; 3], 0).unwrap().found, 0.0);
}

#[test]
fn what_was_expected_of_all_is_not_held_against_the_few_who_answered() {
    // Two of five others is a modest guess, though only two others answered.
    let modest = rated(&[1, 4, 7], &[2, 2, 2], 3).unwrap();
    assert_eq!((modest.others, modest.others_answered), (5, 2));
    assert!(!modest.is_blind, "two of five is less than two thirds");
    let sure = rated(&[1, 4, 7], &[4, 4, 4], 3).unwrap();
    assert!(sure.is_blind);
    // All who answered agree: nothing to be blind to, though half of the team is missing.
    assert!(!rated(&[4, 4, 4], &[5, 5, 5], 3).unwrap().is_blind);
}

#[test]
fn fewer_than_three_answers_or_predictions_say_nothing() {
    assert_eq!(rated(&[1, 7], &[1, 1], 2), None);
    let mut room = Room::named("abcd");
    room.open(&["believe"]).predict("a", "believe", 3).predict("b", "believe", 3);
    room.all_answer("believe", &[points(1), points(3), points(5), points(7)]).reveal();
    assert_eq!(blind_spot(room.revealed(), question("believe")), None);
}

#[test]
fn cant_say_is_like_nobody() {
    let sheets = [(points(4), 3), (points(4), 3), (points(4), 3), (cant_say(), 0)];
    let spot = blind_spot(room("believe", &sheets, 0).revealed(), question("believe")).unwrap();
    assert_eq!((spot.found, spot.others_answered), (2.0, 2));
}

#[test]
fn late_answers_and_late_predictions_do_not_count() {
    let mut room = Room::named("abcd");
    room.open(&["believe"]);
    for (name, value) in [("a", 4), ("b", 4), ("c", 4)] {
        room.answer(name, "believe", points(value)).predict(name, "believe", 1).hand_in(name);
    }
    room.reveal();
    let before = blind_spot(room.revealed(), question("believe"));
    room.answer("d", "believe", points(1)).predict("d", "believe", 3).hand_in("d");
    assert_eq!(blind_spot(room.revealed(), question("believe")), before);
}

#[test]
fn a_list_is_alike_in_its_first_item_once_the_room_has_confirmed_the_groups() {
    let sheets = [
        (lines(["Grow", "Hire"]), 3),
        (lines(["grow", "Hall"]), 3),
        (lines(["Hire", "Grow"]), 3),
        (lines(["Hall"]), 2),
    ];
    let mut room = room("priorities", &sheets, 0);
    assert_eq!(blind_spot(room.revealed(), question("priorities")), None);
    room.confirm();
    let spot = blind_spot(room.revealed(), question("priorities")).unwrap();
    // Same first: one other for the first two, none for the rest.
    assert_eq!((spot.expected, spot.found, spot.is_blind), (3.0, 0.5, true));
}
