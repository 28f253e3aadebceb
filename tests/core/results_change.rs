//! Who moved between two rounds.

use bearings_core::model::Purpose;
use bearings_core::question::QuestionKind;
use bearings_core::results::{Movement, QuestionResult, movement, rating};

use super::support_edit::{Room, points, question};

fn result(room: &Room, round: usize) -> QuestionResult {
    let QuestionKind::Rating(scale) = &question("money").kind else { panic!("no rating") };
    QuestionResult::Rating(rating(room.state().rounds[round].revealed().unwrap(), question("money"), scale))
}

fn moved(room: &Room) -> Option<Movement> {
    movement(&result(room, 0), &result(room, 1))
}

/// Two rounds of `money`; 0 stands for no answer.
fn rounds(mut room: Room, first: &[u8], second: &[u8]) -> Room {
    for (purpose, values) in [(Purpose::Answers, first), (Purpose::Revote, second)] {
        room.edit(Room::open_edit(purpose, &["money"]));
        for (letter, value) in ('a'..).zip(values) {
            let name = letter.to_string();
            if *value > 0 {
                room.answer(&name, "money", points(*value));
            }
            room.hand_in(&name);
        }
        room.reveal();
    }
    room
}

#[test]
fn nearer_to_the_mean_of_their_round_or_farther() {
    // Means 4 and 14/3; distances 3 0 3 and 5/3 2/3 7/3.
    let room = rounds(Room::named("abc"), &[1, 4, 7], &[3, 4, 7]);
    assert_eq!(moved(&room), Some(Movement { closer: 2, away: 1, same: 0 }));
}

#[test]
fn equal_distances_are_equal_though_the_rounds_differ_in_size() {
    // Means 4 and 4 of three and of two: distances 2 0 2 and 2 2.
    let room = rounds(Room::named("abc"), &[2, 4, 6], &[2, 6, 0]);
    assert_eq!(moved(&room), Some(Movement { closer: 0, away: 1, same: 1 }));
    // Thirds: distances 5/3 in both rounds.
    let room = rounds(Room::named("abc"), &[1, 2, 5], &[5, 2, 1]);
    assert_eq!(moved(&room).unwrap().same, 1);
}

#[test]
fn everybody_agreeing_moves_everybody_who_was_apart() {
    let room = rounds(Room::named("abcd"), &[1, 3, 5, 7], &[6, 6, 6, 6]);
    assert_eq!(moved(&room), Some(Movement { closer: 4, away: 0, same: 0 }));
}

#[test]
fn nobody_in_both_rounds_is_no_movement() {
    let room = rounds(Room::named("abc"), &[2, 0, 0], &[0, 3, 4]);
    assert_eq!(moved(&room), None);
}

#[test]
fn late_answers_do_not_move() {
    let mut room = rounds(Room::named("abcd"), &[1, 4, 7], &[4, 4, 4]);
    let before = moved(&room);
    room.answer("d", "money", points(1)).hand_in("d");
    assert_eq!(moved(&room), before);
}

#[test]
fn unnamed_answers_do_not_travel() {
    let room = rounds(Room::unnamed("abcde"), &[1, 2, 3, 4, 5], &[3, 3, 3, 3, 3]);
    assert_eq!(moved(&room), None);
}
