//! Where a question lies on the map.

use bearings_core::agreement::chance;
use bearings_core::model::ExerciseId;
use bearings_core::results::{AGREED_FROM, ALWAYS_CLEAR_FROM, AgreementMap, Field, MapPlace, agreement_map};

use super::support_edit::{Room, VISION, cases, chosen, lines, points, ranked};
use super::support_rounds::{PULSE, add_round, near};
use proptest::collection::vec;
use proptest::prelude::*;

fn map(room: &Room) -> AgreementMap {
    agreement_map(&room.document)
}

fn placed(id: &str, values: &[u8]) -> MapPlace {
    let letters: String = ('a'..='z').take(values.len()).collect();
    let mut room = Room::named(&letters);
    add_round(&mut room, PULSE, &[(id, values)]);
    map(&room).places.remove(0)
}

#[test]
fn the_four_fields() {
    // Of six, guessing reaches 72.2 once in twenty.
    let cases: [(&[u8], Field); 4] = [
        (&[6, 6, 6, 7, 6, 6], Field::SharedStrength),
        (&[2, 2, 2, 1, 2, 2], Field::SharedProblem),
        (&[7, 7, 7, 7, 1, 1], Field::Uneven),
        (&[1, 1, 1, 7, 7, 1], Field::Split),
    ];
    for (values, field) in cases {
        assert_eq!(placed("same_goals", values).field, Some(field), "{values:?}");
    }
}

#[test]
fn few_answers_may_be_guessing_and_many_are_not() {
    for points in 2..=chance::MAX_POINTS {
        let marks = |answers: std::ops::RangeInclusive<usize>| {
            answers.filter_map(move |answers| chance::rating(answers, points))
        };
        assert!(
            marks(ALWAYS_CLEAR_FROM..=chance::MAX_ANSWERS).all(|mark| mark.p95 < AGREED_FROM),
            "{points}"
        );
    }
    // These six agree to 70.4, and guessing reaches 72.2.
    assert_eq!(placed("same_goals", &[7, 7, 6, 6, 5, 4]).field, Some(Field::Uneven));
}

#[test]
fn a_reversed_statement_lies_where_its_meaning_puts_it() {
    assert_eq!(placed("cling", &[6, 6, 6, 7, 6, 6]).field, Some(Field::SharedProblem));
    assert_eq!(placed("cling", &[2, 2, 2, 1, 2, 2]).field, Some(Field::SharedStrength));
}

#[test]
fn agreement_is_high_from_seventy_on_and_strictly_above_what_guessing_reaches() {
    // Of five, guessing reaches 75 once in twenty. 4 4 4 5 6: mean 4.6, AD .72 of 2.88: 75. 4 4 4 5 5: AD .48: 83.3.
    let (at, above) = (placed("same_goals", &[4, 4, 4, 5, 6]), placed("same_goals", &[4, 4, 4, 5, 5]));
    near(at.agreement, 75.0);
    near(above.agreement, 250.0 / 3.0);
    assert_eq!((at.field, above.field), (Some(Field::Split), Some(Field::SharedProblem)));
    // Of eight it is 66.7. 4 4 4 4 4 6 6 6: mean 4.75, AD 60/64 of 3: 68.75, clear of guessing but below 70.
    let clear = placed("same_goals", &[4, 4, 4, 4, 4, 6, 6, 6]);
    near(clear.agreement, 68.75);
    assert_eq!(clear.field, Some(Field::Split));
}

#[test]
fn the_level_is_high_from_sixty_on() {
    // Level 60 exactly needs a median of 4.6, which no scale of seven has; 4.5 is 58.3 and 5 is 66.7.
    let (low, high) = (placed("same_goals", &[4, 4, 4, 5, 5, 5]), placed("same_goals", &[5, 5, 5, 5, 5, 4]));
    assert_eq!((low.field, high.field), (Some(Field::SharedProblem), Some(Field::SharedStrength)));
}

#[test]
fn three_and_four_have_a_place_but_lie_in_no_field_and_two_have_no_place() {
    let of_four = placed("same_goals", &[6, 6, 6, 6]);
    assert_eq!((of_four.agreement, of_four.field, of_four.item.answers), (100.0, None, 4));
    let mut room = Room::named("abc");
    add_round(&mut room, PULSE, &[("same_goals", &[6, 6, 0])]);
    assert_eq!(map(&room), AgreementMap::default());
}

#[test]
fn a_blind_spot_is_marked_wherever_it_lies() {
    let mut room = Room::named("abcdef");
    room.with(PULSE).open(&["same_goals", "visible"]);
    for (name, value) in ["a", "b", "c", "d", "e", "f"].iter().zip([1, 2, 7, 4, 5, 7]) {
        room.answer(name, "same_goals", points(value)).predict(name, "same_goals", 5);
        room.answer(name, "visible", points(value)).hand_in(name);
    }
    room.reveal();
    let blind: Vec<(&str, bool)> = map(&room)
        .places
        .iter()
        .map(|place| (place.item.question.id.as_str(), place.item.is_blind))
        .collect();
    assert_eq!(blind, [("same_goals", true), ("visible", false)]);
}

#[test]
fn what_has_no_level_stands_beside_the_map() {
    let mut room = Room::named("abc");
    room.official("p1", "Depth")
        .official("p2", "Growth")
        .with(ExerciseId::Messaging)
        .open(&["leads", "facts"]);
    for name in ["a", "b", "c"] {
        room.answer(name, "website", chosen("p1")).answer(name, "facts", points(4)).hand_in(name);
    }
    room.reveal();
    let found = map(&room);
    let strip: Vec<_> = found
        .strip
        .iter()
        .map(|beside| {
            (beside.item.question.id.as_str(), beside.agreement, beside.shared, beside.item.answers)
        })
        .collect();
    assert_eq!(strip, [("website", Some(100.0), true, 3)]);
    assert_eq!(found.places.len(), 1);
}

#[test]
fn a_list_has_a_verdict_and_no_figure_once_it_is_grouped() {
    let mut room = Room::named("abc");
    let lists = ["Depth", "Growth", "Depth"].map(|text| lines([text]));
    room.open(&["priorities"]).all_answer("priorities", &lists).reveal();
    assert!(map(&room).strip.is_empty());
    room.confirm();
    let strip = map(&room).strip;
    assert_eq!((strip.len(), strip[0].agreement, strip[0].shared), (1, None, false));
    assert_eq!((strip[0].item.exercise, strip[0].item.round.0), (VISION, 1));
}

#[test]
fn a_ranking_of_goals_stands_beside_the_map() {
    use bearings_core::edit::{Edit, GoalEdit};
    use bearings_core::model::goals::Level;
    use bearings_core::model::{Goal, GoalId};
    let mut room = Room::named("abc");
    let goals = ["one", "two"]
        .map(|id| Goal { text: id.to_owned(), ..Goal::new(GoalId::parse(id).unwrap(), Level::Company) });
    room.edit(Edit::Goal(GoalEdit::Add { goals: goals.to_vec(), after: None }));
    room.with(ExerciseId::Goals).open(&["order"]);
    room.all_answer("order", &[ranked(&["one", "two"]), ranked(&["one", "two"]), ranked(&["one", "two"])]);
    room.reveal();
    let strip = map(&room).strip;
    assert_eq!((strip.len(), strip[0].agreement, strip[0].shared), (1, Some(100.0), true));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_place_keeps_its_bounds_and_five_are_in_a_field(values in vec(1_u8..8, 3..9), turned in any::<bool>()) {
        let place = placed(if turned { "cling" } else { "same_goals" }, &values);
        prop_assert!((0.0..=100.0).contains(&place.agreement) && (0.0..=100.0).contains(&place.level));
        prop_assert_eq!(place.field.is_some(), values.len() >= 5);
        let strong = matches!(place.field, Some(Field::SharedStrength | Field::Uneven));
        prop_assert!(!strong || place.level >= 60.0);
    }
}
