//! Ratings: agreement, level, camps, chance, and what is left out of them.

use bearings_core::agreement::Span;
use bearings_core::agreement::camps::{Camp, TwoCamps};
use bearings_core::agreement::chance::Chance;
use bearings_core::agreement::within_group::Band;
use bearings_core::question::{Answer, QuestionKind, RatingScale};
use bearings_core::results::{AGREED_FROM, RatingFigures, RatingResult, Verdict, rating};
use proptest::collection::vec;
use proptest::prelude::*;

use super::support_edit::{Room, cant_say, cases, points, question, revealed_ratings};

fn scale(id: &str) -> &'static RatingScale {
    let QuestionKind::Rating(scale) = &question(id).kind else { panic!("{id} is no rating") };
    scale
}

fn result(room: &Room, id: &str) -> RatingResult {
    rating(room.revealed(), question(id), scale(id))
}

fn of(values: &[u8]) -> RatingResult {
    result(&revealed_ratings("believe", values), "believe")
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

/// Agreement from its definition, in fractions: 100 · (1 − Σ|x − mean| / n / AD_max).
fn agreement_by_hand(values: &[u8], points: u32) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().map(|v| f64::from(*v)).sum::<f64>() / n;
    let deviation = values.iter().map(|v| (f64::from(*v) - mean).abs()).sum::<f64>() / n;
    let most = 2.0 * f64::from(points - 1) * (n / 2.0).floor() * (n / 2.0).ceil() / (n * n);
    100.0 * (1.0 - deviation / most)
}

#[test]
fn three_say_one_to_two_and_three_say_six_to_seven() {
    let result = of(&[1, 2, 2, 6, 6, 7]);
    let figures = result.figures.as_ref().unwrap();
    // Mean 4, deviations 3 2 2 2 2 3 = 14/6; the most that six can deviate is 3: 1 − 7/9.
    near(figures.agreement, 200.0 / 9.0);
    near(figures.average_deviation, 14.0 / 6.0);
    near(figures.average_deviation_limit, 7.0 / 6.0);
    assert_eq!((result.median, result.level), (Some(4.0), Some(50.0)));
    let low = Camp { count: 3, lowest: 1.0, highest: 2.0 };
    let high = Camp { count: 3, lowest: 6.0, highest: 7.0 };
    assert_eq!(figures.camps, Some(TwoCamps { low, high }));
    assert_eq!(result.verdict, Verdict::TwoCamps);
    assert_eq!(figures.band, Some(Band::Lack));
    // Without a 1 or a 7: 10.4/5 of 2.88. Without a 2 or a 6: 11.6/5 of 2.88.
    let Span { lowest, highest } = figures.one_voice.unwrap();
    near(lowest, 100.0 * (1.0 - 2.32 / 2.88));
    near(highest, 100.0 * (1.0 - 2.08 / 2.88));
}

#[test]
fn all_alike_is_agreed_and_opposite_halves_are_not_agreed_at_all() {
    let alike = of(&[6; 6]);
    assert_eq!(alike.figures.as_ref().unwrap().agreement, 100.0);
    assert_eq!((alike.verdict, alike.median), (Verdict::Agreed, Some(6.0)));
    near(alike.level.unwrap(), 500.0 / 6.0);
    for halves in [&[1u8, 7, 1][..], &[1, 1, 7, 7], &[1, 7, 7, 1, 7]] {
        assert_eq!(of(halves).figures.unwrap().agreement, 0.0);
    }
}

#[test]
fn one_or_two_answers_get_no_figure() {
    for values in [&[][..], &[6], &[6, 6]] {
        let mut room = Room::named("abcd");
        let answers: Vec<Answer> = values.iter().map(|value| points(*value)).collect();
        room.open(&["believe"]).all_answer("believe", &answers).hand_in("d").reveal();
        let result = result(&room, "believe");
        assert_eq!(result.count, values.len());
        assert_eq!(result.dots.len(), values.len(), "the answers are shown all the same");
        assert_eq!(result.missing, 4 - values.len());
        assert_eq!((result.figures, result.verdict), (None, Verdict::TooFew));
        assert_eq!((result.median, result.level), (None, None), "{values:?}");
    }
}

#[test]
fn three_answers_have_figures_and_four_a_one_voice_range() {
    let three = of(&[5, 6, 7]).figures.unwrap();
    near(three.agreement, agreement_by_hand(&[5, 6, 7], 7));
    assert_eq!((three.one_voice, three.band, three.camps), (None, None, None));
    assert!(of(&[5, 6, 7, 7]).figures.unwrap().one_voice.is_some());
}

#[test]
fn cant_say_and_missing_are_counted_and_left_out() {
    let mut room = Room::named("abcdefgh");
    let answers = [points(2), points(3), points(3), cant_say(), cant_say()];
    room.open(&["believe"]).all_answer("believe", &answers).hand_in("f").absent("g").reveal();
    room.answer("g", "believe", cant_say()).hand_in("g");
    room.answer("h", "believe", points(7)).hand_in("h");
    let result = result(&room, "believe");
    assert_eq!((result.count, result.cant_say, result.missing), (3, 2, 3));
    near(result.figures.unwrap().agreement, agreement_by_hand(&[2, 3, 3], 7));
    assert_eq!(result.median, Some(3.0));
    assert_eq!(result.dots.iter().filter(|dot| dot.late).count(), 1);
}

#[test]
fn a_reversed_scale_turns_the_level_and_nothing_else() {
    let room = revealed_ratings("believe", &[1, 2, 2, 3]);
    let plain = result(&room, "believe");
    let turned = RatingScale { reverse: true, ..scale("believe").clone() };
    let turned = rating(room.revealed(), question("believe"), &turned);
    near(plain.level.unwrap(), 100.0 / 6.0);
    near(turned.level.unwrap(), 500.0 / 6.0);
    assert_eq!((turned.figures, turned.median), (plain.figures, plain.median));
}

#[test]
fn a_scale_from_zero_has_its_zero() {
    let mut room = Room::named("abc");
    room.edit(Room::open_edit(bearings_core::model::Purpose::Commitment, &["commitment"]));
    room.all_answer("commitment", &[points(0), points(3), points(5)]).reveal();
    let result = result(&room, "commitment");
    assert_eq!((result.median, result.level), (Some(3.0), Some(60.0)));
    near(result.figures.unwrap().agreement, agreement_by_hand(&[0, 3, 5], 6));
}

#[test]
fn agreement_is_claimed_only_strictly_above_what_guessing_reaches() {
    let figures = of(&[5, 6, 6, 7]).figures.unwrap();
    let with = |agreement| RatingFigures {
        agreement,
        chance: Some(Chance { median: 40.0, p95: 75.0 }),
        ..figures.clone()
    };
    assert!(!with(75.0).clear_of_chance());
    assert!(with(75.1).clear_of_chance());
    assert!(!RatingFigures { chance: None, ..figures.clone() }.clear_of_chance());
}

#[test]
fn every_verdict_has_its_answers() {
    assert_eq!(of(&[5, 6, 6, 7, 6]).verdict, Verdict::Agreed);
    assert_eq!(of(&[1, 4, 7]).verdict, Verdict::Guessing);
    assert_eq!(of(&[1, 1, 6, 6, 6]).verdict, Verdict::TwoCamps);
    let partly = of(&[2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7]);
    let figures = partly.figures.unwrap();
    let Chance { p95, .. } = figures.chance.unwrap();
    assert!(figures.agreement < AGREED_FROM && figures.agreement > p95, "{} {p95}", figures.agreement);
    assert_eq!(partly.verdict, Verdict::Partly);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn agreement_holds_against_its_definition(values in vec(1u8..=7, 3..12)) {
        let found = of(&values).figures.unwrap().agreement;
        prop_assert!((found - agreement_by_hand(&values, 7)).abs() < 1e-9);
        prop_assert!((0.0..=100.0).contains(&found));
        let alike = values.iter().all(|value| *value == values[0]);
        prop_assert_eq!(found == 100.0, alike);
    }

    #[test]
    fn figures_do_not_depend_on_who_said_what(
        (values, shuffled) in vec(1u8..=7, 3..12).prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle())),
    ) {
        let (one, other) = (of(&values), of(&shuffled));
        prop_assert_eq!(one.verdict, other.verdict);
        prop_assert_eq!(one.median, other.median);
        prop_assert_eq!(one.figures, other.figures);
    }
}
