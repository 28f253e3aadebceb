//! The finding above a reveal.

use bearings_core::results::{Headline, headline, shared_lows};

use super::support_edit::{Room, VISION, points, question_id, words};

const RATINGS: [&str; 3] = ["explain", "believe", "money"];

/// Leaders a, b, c … answer each of [`RATINGS`] with their column of `rows`.
fn room(rows: [&[u8]; 3]) -> Room {
    let letters: String = ('a'..='z').take(rows[0].len()).collect();
    let mut room = Room::named(&letters);
    room.open(&RATINGS);
    for (place, letter) in letters.chars().enumerate() {
        let name = letter.to_string();
        for (id, row) in RATINGS.iter().zip(rows) {
            if row[place] > 0 {
                room.answer(&name, id, points(row[place]));
            }
        }
        room.hand_in(&name);
    }
    room.reveal();
    room
}

fn of(rows: [&[u8]; 3]) -> Headline {
    headline(VISION, room(rows).revealed())
}

#[test]
fn two_leaders_are_read_side_by_side() {
    assert_eq!(of([&[6, 6], &[6, 6], &[6, 6]]), Headline::SideBySide);
}

#[test]
fn texts_have_no_headline_in_numbers() {
    let mut room = Room::named("abc");
    room.open(&["statement"]).all_answer("statement", &[words("A"), words("B"), words("C")]).reveal();
    assert_eq!(headline(VISION, room.revealed()), Headline::NoRatings);
}

#[test]
fn agreed_on_all() {
    assert_eq!(of([&[6; 5], &[5; 5], &[7; 5]]), Headline::AllAgreed { of: 3 });
}

#[test]
fn agreed_on_some_names_the_widest_miss() {
    let found = of([&[6; 5], &[1, 2, 4, 6, 7], &[2, 3, 4, 5, 6]]);
    assert_eq!(found, Headline::Some { agreed: 1, of: 3, widest: question_id("believe") });
}

#[test]
fn of_equal_misses_the_first_asked_is_named() {
    let found = of([&[6; 5], &[1, 2, 4, 6, 7], &[7, 6, 4, 2, 1]]);
    assert_eq!(found, Headline::Some { agreed: 1, of: 3, widest: question_id("believe") });
}

#[test]
fn ratings_without_enough_answers_are_not_counted_as_agreed() {
    let found = of([&[6; 5], &[1, 7, 0, 0, 0], &[6; 5]]);
    assert_eq!(found, Headline::AgreedWhereKnown { agreed: 2, unknown: 1 });
}

#[test]
fn agreement_on_a_low_mark_is_counted() {
    let room = room([&[2; 6], &[6; 6], &[3, 2, 2, 3, 2, 3]]);
    assert_eq!(headline(VISION, room.revealed()), Headline::AllAgreed { of: 3 });
    assert_eq!(shared_lows(VISION, room.revealed()), 2);
}

#[test]
fn a_low_mark_that_is_not_agreed_is_a_miss_and_not_counted() {
    assert_eq!(
        shared_lows(VISION, self::room([&[1, 1, 1, 7, 7, 7], &[6; 6], &[1, 2, 4, 5, 6, 7]]).revealed()),
        0
    );
}
