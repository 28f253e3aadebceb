//! The chance mark against every possible sequence of answers, and against exact counts where those are too many.
#![allow(clippy::unwrap_used, clippy::panic)]

use bearings_core::agreement::{chance, rating};
use std::collections::BTreeMap;

/// Quantile `numerator`/`denominator` of agreements with their counts, by whole numbers.
fn quantile(counts: &[(f64, u128)], numerator: u128, denominator: u128) -> f64 {
    let total: u128 = counts.iter().map(|(_, count)| count).sum();
    let mut reached = 0;
    for (agreement, count) in counts {
        reached += count;
        if denominator * reached >= numerator * total {
            return *agreement;
        }
    }
    panic!("no quantile {numerator}/{denominator}");
}

/// Agreements in ascending order with the number of sequences that have them.
fn ascending(mut counts: Vec<(f64, u128)>) -> Vec<(f64, u128)> {
    counts.sort_by(|one, other| one.0.total_cmp(&other.0));
    counts
}

/// Every sequence of `n` answers, one after the other.
fn every_sequence(n: usize, points: u32) -> Vec<(f64, u128)> {
    let mut counts: BTreeMap<u64, u128> = BTreeMap::new();
    for number in 0..u64::from(points).pow(n as u32) {
        let mut rest = number;
        let mut next = || {
            let answer = rest % u64::from(points);
            rest /= u64::from(points);
            answer as f64
        };
        let answers: Vec<f64> = (0..n).map(|_| next()).collect();
        let agreement = rating::agreement(&answers, points).unwrap();
        *counts.entry(agreement.to_bits()).or_default() += 1;
    }
    ascending(counts.into_iter().map(|(bits, count)| (f64::from_bits(bits), count)).collect())
}

/// Every multiset of answers with the number of its orders: few enough for a dozen leaders.
fn every_multiset(n: usize, points: u32) -> Vec<(f64, u128)> {
    fn fill(
        left: usize,
        point: u32,
        points: u32,
        orders: u128,
        answers: &mut Vec<f64>,
        out: &mut Vec<(f64, u128)>,
    ) {
        if point == points {
            answers.extend(std::iter::repeat_n(f64::from(point), left));
            out.push((rating::agreement(answers, points).unwrap(), orders));
            answers.truncate(answers.len() - left);
            return;
        }
        let mut ways = 1;
        for here in 0..=left {
            answers.extend(std::iter::repeat_n(f64::from(point), here));
            fill(left - here, point + 1, points, orders * ways, answers, out);
            answers.truncate(answers.len() - here);
            ways = ways * (left - here) as u128 / (here as u128 + 1);
        }
    }
    let mut counts = Vec::new();
    fill(n, 1, points, 1, &mut Vec::new(), &mut counts);
    assert_eq!(counts.iter().map(|(_, orders)| orders).sum::<u128>(), u128::from(points).pow(n as u32));
    ascending(counts)
}

fn assert_mark(n: usize, points: u32, counts: &[(f64, u128)]) {
    let mark = chance::rating(n, points).unwrap();
    assert_eq!(mark.median, quantile(counts, 1, 2), "median, n {n}, points {points}");
    assert_eq!(mark.p95, quantile(counts, 19, 20), "95th percentile, n {n}, points {points}");
}

#[test]
fn the_mark_is_that_of_every_sequence() {
    for (points, most) in [(2, 12), (3, 9), (4, 8), (5, 7), (6, 6), (7, 6), (10, 5), (11, 4)] {
        for n in 3..=most {
            assert_mark(n, points, &every_sequence(n, points));
        }
    }
}

#[test]
fn the_mark_is_that_of_every_multiset() {
    for (points, sizes) in
        [(2, [20, 53, 100]), (5, [12, 20, 31]), (6, [11, 15, 20]), (7, [8, 12, 15]), (10, [6, 7, 8])]
    {
        for n in sizes {
            assert_mark(n, points, &every_multiset(n, points));
        }
    }
}

#[test]
fn the_mark_exists_exactly_where_agreement_is_defined() {
    assert_eq!(chance::rating(2, 5), None);
    assert_eq!(chance::rating(0, 5), None);
    assert_eq!(chance::rating(6, 1), None);
    assert_eq!(chance::rating(6, 0), None);
    assert_eq!(chance::rating(chance::MAX_ANSWERS + 1, 5), None);
    assert_eq!(chance::rating(6, chance::MAX_POINTS + 1), None);
    for points in [2, 5, 6, 7, 10, 11, chance::MAX_POINTS] {
        for n in [3, 4, 12, 50, chance::MAX_ANSWERS] {
            let mark = chance::rating(n, points).unwrap();
            assert!(0.0 <= mark.median && mark.median <= mark.p95 && mark.p95 <= 100.0, "{mark:?}");
        }
    }
}

#[test]
fn asking_twice_gives_the_same() {
    assert_eq!(chance::rating(9, 7), chance::rating(9, 7));
}

#[test]
fn more_leaders_agree_less_by_luck() {
    for points in [5, 7, 10] {
        let p95 = |n| chance::rating(n, points).unwrap().p95;
        assert!(p95(4) > p95(8) && p95(8) > p95(16) && p95(16) > p95(50));
    }
}

#[test]
fn marks_that_are_kept_are_those_that_are_counted() {
    for points in [6, 7] {
        for n in 3..=chance::MAX_ANSWERS {
            assert_eq!(
                chance::rating(n, points),
                chance::counted(n, points),
                "{n} answers on {points} points"
            );
        }
    }
}
