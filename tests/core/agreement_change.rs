//! The swap test between two rounds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use bearings_core::agreement::round_change::{EXACT_UP_TO, SwapTest, swap_test};
use bearings_core::agreement::{level, rating};
use proptest::prelude::*;

const POINTS: u32 = 5;

type Round = Vec<Vec<Option<f64>>>;

/// Two rounds of the same leaders and items, with some answers missing.
fn rounds(leaders: std::ops::Range<usize>) -> impl Strategy<Value = (Round, Round)> {
    let rating = || prop::option::weighted(0.9, (1..=POINTS).prop_map(f64::from));
    (leaders, 1usize..4).prop_flat_map(move |(leaders, items)| {
        let round = || prop::collection::vec(prop::collection::vec(rating(), items), leaders);
        (round(), round())
    })
}

fn whole(rows: &[&[u32]]) -> Round {
    rows.iter().map(|row| row.iter().map(|rating| Some(f64::from(*rating))).collect()).collect()
}

/// Ratings of `item` from the leaders who answered it in both rounds: (first, second).
fn paired(first: &Round, second: &Round, item: usize) -> (Vec<f64>, Vec<f64>) {
    first.iter().zip(second).filter_map(|(before, after)| before[item].zip(after[item])).unzip()
}

/// Mean over the items of second − first, agreement and level, straight from the definition.
fn changes(first: &Round, second: &Round) -> Option<(f64, f64)> {
    let mut changes = Vec::new();
    for item in 0..first[0].len() {
        let (before, after) = paired(first, second, item);
        let agreement = |ratings: &[f64]| rating::agreement(ratings, POINTS);
        let level = |ratings: &[f64]| level::rating(ratings, 1.0, f64::from(POINTS), false);
        if let (Some(agreed), Some(high)) = (agreement(&before), level(&before)) {
            changes.push((agreement(&after).unwrap() - agreed, level(&after).unwrap() - high));
        }
    }
    let n = changes.len() as f64;
    let mean = |part: fn(&(f64, f64)) -> f64| changes.iter().map(part).sum::<f64>() / n;
    (!changes.is_empty()).then(|| (mean(|change| change.0), mean(|change| change.1)))
}

/// The test by its definition: every leader swapped or not, sizes compared with a tolerance for rounding.
fn by_definition(first: &Round, second: &Round) -> Option<[f64; 4]> {
    let observed = changes(first, second)?;
    let (mut agreement, mut level) = (0, 0);
    let patterns = 1 << first.len();
    for pattern in 0..patterns {
        let (mut before, mut after) = (first.clone(), second.clone());
        for leader in (0..first.len()).filter(|leader| pattern >> leader & 1 == 1) {
            std::mem::swap(&mut before[leader], &mut after[leader]);
        }
        let change = changes(&before, &after)?;
        agreement += i32::from(change.0.abs() >= observed.0.abs() - 1e-9);
        level += i32::from(change.1.abs() >= observed.1.abs() - 1e-9);
    }
    let share = |count: i32| f64::from(count) / f64::from(patterns);
    Some([observed.0, share(agreement), observed.1, share(level)])
}

fn assert_near(test: &SwapTest, expected: [f64; 4]) {
    let got = [test.agreement.observed, test.agreement.p, test.level.observed, test.level.p];
    for (got, expected) in got.iter().zip(expected) {
        assert!((got - expected).abs() < 1e-9, "{test:?} against {expected:?}");
    }
}

#[test]
fn two_rounds_that_are_alike_have_not_changed() {
    let round = whole(&[&[1, 4], &[3, 4], &[5, 2], &[2, 2]]);
    let test = swap_test(&round, &round, POINTS).unwrap();
    assert_near(&test, [0.0, 1.0, 0.0, 1.0]);
}

#[test]
fn the_smallest_possible_p_is_two_patterns() {
    let first = whole(&[&[1], &[1], &[1], &[5], &[5], &[5]]);
    let second = whole(&[&[3], &[3], &[3], &[3], &[3], &[3]]);
    let test = swap_test(&first, &second, POINTS).unwrap();
    assert_near(&test, [100.0, 2.0 / 64.0, 0.0, 1.0]);
    assert!(test.exact);
    assert_eq!(test.leaders, 6);
}

#[test]
fn too_little_or_strange_data_has_no_test() {
    let first = whole(&[&[1, 2], &[2, 3], &[4, 4]]);
    assert_eq!(swap_test(&[], &[], POINTS), None);
    assert_eq!(swap_test(&first[..2], &first[..2], POINTS), None);
    assert_eq!(swap_test(&first, &first[..2], POINTS), None);
    assert_eq!(swap_test(&first, &whole(&[&[1], &[2], &[4]]), POINTS), None);
    assert_eq!(swap_test(&first, &first, 3), None, "4 is not on a scale of 3 points");
    assert_eq!(swap_test(&first, &first, 1), None);
    let between = vec![vec![Some(1.5)]; 3];
    assert_eq!(swap_test(&between, &between, POINTS), None);
}

#[test]
fn a_leader_who_missed_a_round_does_not_count() {
    let first = whole(&[&[1], &[2], &[4], &[5]]);
    let second = whole(&[&[2], &[2], &[4], &[3]]);
    let (mut longer_first, mut longer_second) = (first.clone(), second.clone());
    longer_first.push(vec![Some(1.0)]);
    longer_second.push(vec![None]);
    assert_eq!(swap_test(&longer_first, &longer_second, POINTS), swap_test(&first, &second, POINTS));
}

#[test]
fn many_leaders_are_sampled_the_same_way_every_time() {
    let leaders = EXACT_UP_TO + 1;
    let round = |shift: usize| -> Round {
        (0..leaders)
            .map(|leader| vec![Some(f64::from(((leader * 7 + shift * leader) % 5) as u32 + 1))])
            .collect()
    };
    let (first, second) = (round(0), round(1));
    let test = swap_test(&first, &second, POINTS).unwrap();
    assert!(!test.exact);
    assert_eq!(Some(test), swap_test(&first, &second, POINTS));

    let exact = by_definition(&first, &second).unwrap();
    assert!((test.agreement.observed - exact[0]).abs() < 1e-9);
    assert!((test.agreement.p - exact[1]).abs() < 0.02, "{} against {}", test.agreement.p, exact[1]);
    assert!((test.level.p - exact[3]).abs() < 0.02, "{} against {}", test.level.p, exact[3]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_test_is_the_one_of_its_definition((first, second) in rounds(1..8)) {
        let expected = by_definition(&first, &second);
        let test = swap_test(&first, &second, POINTS);
        prop_assert_eq!(test.is_some(), expected.is_some());
        if let (Some(test), Some(expected)) = (test, expected) {
            assert_near(&test, expected);
        }
    }

    #[test]
    fn exchanging_the_rounds_turns_the_sign_and_keeps_p((first, second) in rounds(3..9)) {
        let forth = swap_test(&first, &second, POINTS);
        let back = swap_test(&second, &first, POINTS);
        prop_assert_eq!(forth.is_some(), back.is_some());
        if let (Some(forth), Some(back)) = (forth, back) {
            assert_near(&back, [-forth.agreement.observed, forth.agreement.p, -forth.level.observed, forth.level.p]);
        }
    }

    #[test]
    fn the_order_of_leaders_does_not_matter(
        ((first, second), order) in rounds(3..9)
            .prop_flat_map(|rounds| {
                let order = Just((0..rounds.0.len()).collect::<Vec<_>>()).prop_shuffle();
                (Just(rounds), order)
            })
    ) {
        let reordered = |round: &Round| -> Round { order.iter().map(|leader| round[*leader].clone()).collect() };
        prop_assert_eq!(
            swap_test(&reordered(&first), &reordered(&second), POINTS),
            swap_test(&first, &second, POINTS)
        );
    }
}
