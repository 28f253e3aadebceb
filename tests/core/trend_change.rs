//! What changed from one round to the next, and when that may be said.

use bearings_core::model::Document;
use bearings_core::question::Aspect;
use bearings_core::results::{Facet, MOST_BY_CHANCE, Movement, RoundChange, trend};

use super::support_edit::Room;
use super::support_rounds::{PULSE, add_round, line, near};

const VISION: Facet = Facet::Aspect(Aspect::SharedVision);

/// The change of the aspect between two rounds.
fn change(leaders: &str, first: &[(&str, &[u8])], second: &[(&str, &[u8])]) -> RoundChange {
    let mut room = Room::named(leaders);
    add_round(&mut room, PULSE, first);
    add_round(&mut room, PULSE, second);
    line(&room, VISION).changes[0].clone()
}

fn of_one(leaders: &str, first: &[u8], second: &[u8]) -> RoundChange {
    change(leaders, &[("same_goals", first)], &[("same_goals", second)])
}

#[test]
fn six_who_came_together_from_two_ends_have_changed() {
    let change = of_one("abcdef", &[1, 7, 1, 7, 1, 7], &[4, 4, 4, 4, 4, 4]);
    let step = change.agreement.unwrap();
    near(step.by, 100.0);
    // Only nobody's exchange and everybody's make a change as large: 2 of 2⁶ patterns.
    near(step.p, 2.0 / 64.0);
    assert_eq!((change.leaders, change.level), (6, None));
    assert_eq!(change.movement, Some(Movement { closer: 6, away: 0, same: 0 }));
}

#[test]
fn of_five_nothing_is_claimed_however_large_it_looks() {
    let change = of_one("abcde", &[1, 7, 1, 7, 1], &[4, 4, 4, 4, 4]);
    assert_eq!((change.leaders, change.agreement, change.level), (5, None, None));
    assert!(!change.tested);
    assert_eq!(change.movement.unwrap().closer, 5);
}

#[test]
fn six_of_whom_one_left_the_second_round_out_are_five() {
    let change = of_one("abcdef", &[1, 7, 1, 7, 1, 7], &[4, 4, 4, 4, 4, 0]);
    assert_eq!((change.leaders, change.agreement), (5, None));
}

#[test]
fn what_chance_makes_as_large_too_often_is_not_claimed() {
    // All six rise from 2 to 6. With the rounds of one or two exchanged the medians are the same, so 44 of 64 patterns
    // make a change as large.
    let change = of_one("abcdef", &[2; 6], &[6; 6]);
    assert_eq!((change.agreement, change.level), (None, None));
    assert!(change.tested);
}

#[test]
fn a_change_that_hangs_on_one_leader_is_not_claimed() {
    // All come together but one, who alone decides whether the rest came closer: without f agreement falls.
    let change = of_one("abcdef", &[4, 4, 4, 4, 4, 7], &[4, 4, 4, 4, 5, 4]);
    assert_eq!(change.agreement, None);
    assert_eq!(change.movement, Some(Movement { closer: 5, away: 1, same: 0 }));
}

#[test]
fn a_level_that_rises_for_all_over_several_ratings_has_changed() {
    let first: [(&str, &[u8]); 4] = [
        ("same_goals", &[1, 2, 3, 1, 2, 3]),
        ("visible", &[3, 1, 2, 2, 3, 1]),
        ("again", &[2, 3, 1, 3, 1, 2]),
        ("backing", &[1, 1, 3, 3, 2, 2]),
    ];
    let second: [(&str, &[u8]); 4] = [
        ("same_goals", &[5, 6, 7, 5, 6, 7]),
        ("visible", &[7, 5, 6, 6, 7, 5]),
        ("again", &[6, 7, 5, 7, 5, 6]),
        ("backing", &[5, 5, 7, 7, 6, 6]),
    ];
    let change = change("abcdef", &first, &second);
    let step = change.level.unwrap();
    near(step.by, 100.0 * 4.0 / 6.0);
    assert!(step.p <= MOST_BY_CHANCE);
    assert_eq!(change.agreement, None, "the answers lie as far apart as before");
}

#[test]
fn of_a_reversed_statement_the_level_rises_where_the_answers_fall() {
    let turned = |values: &[u8]| values.iter().map(|value| 8 - value).collect::<Vec<u8>>();
    let (first, second): (&[u8], &[u8]) = (&[1, 2, 3, 1, 2, 3], &[5, 6, 7, 5, 7, 4]);
    let straight = of_one("abcdef", first, second);
    let (first, second) = (turned(first), turned(second));
    let reversed = change("abcdef", &[("cling", &first)], &[("cling", &second)]);
    assert_eq!(straight, reversed);
}

#[test]
fn movement_adds_up_over_the_ratings_a_leader_answered_twice() {
    // same_goals: means 4 and 4, distances 3 0 3 and 1 0 1. visible: means 4 and 4, distances 0 1 1 and 3 2 1, but c
    // leaves it out the second time, so the means are 4 and 2: distances 0 1 then, and 1 1 now.
    let change = change(
        "abc",
        &[("same_goals", &[1, 4, 7]), ("visible", &[4, 3, 5])],
        &[("same_goals", &[3, 4, 5]), ("visible", &[1, 3, 0])],
    );
    // a: −2 and +1; b: 0 and 0; c: −2.
    assert_eq!(change.movement, Some(Movement { closer: 2, away: 0, same: 1 }));
}

#[test]
fn rounds_that_asked_something_else_are_not_compared() {
    let mut room = Room::named("abcdef");
    add_round(&mut room, PULSE, &[("same_goals", &[1, 7, 1, 7, 1, 7])]);
    add_round(&mut room, PULSE, &[("same_goals", &[4; 6])]);
    let of = |document: &Document| {
        let trend = trend(PULSE, document.exercise(PULSE).unwrap());
        (trend.rounds[1].content_version, trend.lines[0].changes[0].clone())
    };
    let (version, same) = of(&room.document);
    assert!(same.agreement.is_some());
    let mut document = room.document.clone();
    document.exercises.get_mut(&PULSE).unwrap().rounds[1].content_version += 1;
    let (later, other) = of(&document);
    assert_eq!(later, version + 1);
    assert_eq!((other.leaders, other.agreement, other.movement), (0, None, None));
    let other = change("abcdef", &[("same_goals", &[1, 7, 1, 7, 1, 7])], &[("visible", &[4; 6])]);
    assert_eq!((other.leaders, other.agreement, other.movement), (0, None, None));
}
