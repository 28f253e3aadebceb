//! The chance mark: how far a team would seem to agree on a rating if everybody answered at random.
//!
//! Convention: n answers, independent of each other, every one of c scale points equally likely; the exact
//! distribution of [`super::rating::agreement`] under it, and its quantiles. The q-quantile is the smallest value v
//! with P(agreement ≤ v) ≥ q. Being above the mark is a precondition for speaking of agreement, not a finding.
//!
//! ## How it is counted
//! Sort the answers into those at or below the whole part t of their mean and those above it. The sum of absolute
//! deviations, times n, is `2 (k · S − n · L)`, where k answers with the sum L lie at or below t and S is the sum of
//! all. So it is enough to count sequences by t, k, L and S: `C(n, k)` places for the low answers, times the ways to
//! reach L with k answers of 0…t, times the ways to reach S − L with n − k answers of t+1…c−1.
//!
//! ## How exact it is
//! Every count is a sum of products of positive whole numbers in `f64`: exact as long as cⁿ < 2⁵³, beyond that within
//! a relative error of 10⁻¹⁰. Compared with whole numbers of any size, for all n and c that are computed here: no
//! cumulative share comes closer to a half or to 19/20 than 8 · 10⁻⁸, so the quantiles are the exact ones.

use super::MIN_ANSWERS;
use super::chance_known::deviations;
use super::rating::halves_product;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Most answers a chance mark is computed for: up to here the arithmetic is proven.
pub const MAX_ANSWERS: usize = 100;
/// Most scale points a chance mark is computed for.
pub const MAX_POINTS: u32 = 20;

/// Agreement of answers at random.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// Median of agreement, 0 to 100.
    pub median: f64,
    /// 95th percentile of agreement, 0 to 100.
    pub p95: f64,
}

impl Chance {
    /// Whether an agreement is clearer than guessing: strictly above what guessing reaches once in twenty.
    pub fn is_passed_by(&self, agreement: f64) -> bool {
        agreement > self.p95
    }
}

/// Marks that were computed before; a mark depends on nothing but its key.
static KNOWN: Mutex<BTreeMap<(usize, u32), Chance>> = Mutex::new(BTreeMap::new());

/// Chance mark for `n` ratings on `points` scale points.
///
/// `None` where agreement is undefined (fewer than three ratings, fewer than two points) and beyond [`MAX_ANSWERS`]
/// or [`MAX_POINTS`]. Computed once per (n, points).
pub fn rating(n: usize, points: u32) -> Option<Chance> {
    if !has_mark(n, points) {
        return None;
    }
    if let Some((median, p95)) = deviations(n, points) {
        let largest = largest_deviation(n, points);
        let at = |deviation: u16| agreement_at(usize::from(deviation), largest);
        return Some(Chance { median: at(median), p95: at(p95) });
    }
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(chance) = known().get(&(n, points)) {
        return Some(*chance);
    }
    let chance = counted(n, points)?;
    known().insert((n, points), chance);
    Some(chance)
}

/// The mark as [`rating`] gives it, counted anew.
pub fn counted(n: usize, points: u32) -> Option<Chance> {
    if !has_mark(n, points) {
        return None;
    }
    let counts = deviation_counts(n, points);
    Some(Chance { median: quantile(&counts, 0.5), p95: quantile(&counts, 0.95) })
}

/// The share of answers at random that has each deviation, from none to the largest possible; agreement falls from 100
/// to 0 over them in equal steps.
///
/// `None` where there is no mark, as for [`rating`].
pub(super) fn deviation_shares(n: usize, points: u32) -> Option<Vec<f64>> {
    if !has_mark(n, points) {
        return None;
    }
    let counts = deviation_counts(n, points);
    let all: f64 = counts.iter().sum();
    Some(counts.into_iter().map(|count| count / all).collect())
}

fn has_mark(n: usize, points: u32) -> bool {
    (MIN_ANSWERS..=MAX_ANSWERS).contains(&n) && (2..=MAX_POINTS).contains(&points)
}

/// The smallest agreement whose cumulative share reaches `share`; `counts` as of [`deviation_counts`].
fn quantile(counts: &[f64], share: f64) -> f64 {
    let needed = share * counts.iter().sum::<f64>();
    let largest = counts.len().saturating_sub(1);
    let mut reached = 0.0;
    for (deviation, count) in counts.iter().enumerate().rev() {
        reached += count;
        if reached >= needed {
            return agreement_at(deviation, largest);
        }
    }
    100.0
}

fn agreement_at(deviation: usize, largest: usize) -> f64 {
    100.0 * largest.saturating_sub(deviation) as f64 / largest as f64
}

/// The largest deviation `k · S − n · L` of n answers.
fn largest_deviation(n: usize, points: u32) -> usize {
    (points as usize).saturating_sub(1) * halves_product(n)
}

/// How many of the cⁿ sequences of answers have each deviation `k · S − n · L`, from 0 to the largest possible.
fn deviation_counts(n: usize, points: u32) -> Vec<f64> {
    let mut counts = vec![0.0; largest_deviation(n, points) + 1];
    let points = points as usize;
    let places = binomials(n);
    for floor in 0..points {
        let low = sum_counts(floor + 1, n);
        let high = sum_counts(points - floor - 1, n);
        // k answers at or below the mean's whole part, n − k above it: pair each k with its complement.
        for (k, ((place, lows), highs)) in places.iter().zip(&low).zip(high.iter().rev()).enumerate() {
            let group = Group { n, floor, k };
            for (low_sum, ways) in lows.iter().enumerate() {
                group.add(&mut counts, low_sum, place * ways, highs);
            }
        }
    }
    counts
}

/// Sequences whose mean has the whole part `floor` and of which `k` answers lie at or below it.
struct Group {
    n: usize,
    floor: usize,
    k: usize,
}

impl Group {
    /// Adds the sequences whose low answers sum to `low_sum` in `low_ways` ways, for every sum of the high ones.
    fn add(&self, counts: &mut [f64], low_sum: usize, low_ways: f64, highs: &[f64]) {
        let high_origin = (self.n - self.k) * (self.floor + 1);
        let first = self.n * self.floor;
        let skipped = first.saturating_sub(low_sum + high_origin);
        for (extra, high_ways) in highs.iter().enumerate().skip(skipped) {
            let sum = low_sum + high_origin + extra;
            if sum >= first + self.n {
                break;
            }
            if let Some(count) = counts.get_mut(self.k * sum - self.n * low_sum) {
                *count += low_ways * high_ways;
            }
        }
    }
}

/// For 0 to `most` answers of 0…`width`−1 each: in how many ways they reach each sum, from 0 to the largest.
fn sum_counts(width: usize, most: usize) -> Vec<Vec<f64>> {
    let mut rows = vec![vec![1.0]];
    for _ in 0..most {
        let before = rows.last().map(Vec::as_slice).unwrap_or_default();
        let mut row = vec![0.0; (before.len() + width).saturating_sub(1)];
        for answer in 0..width {
            row.iter_mut().skip(answer).zip(before).for_each(|(sum, ways)| *sum += ways);
        }
        if width == 0 {
            row.clear();
        }
        rows.push(row);
    }
    rows
}

/// Binomial coefficients C(n, 0) to C(n, n).
fn binomials(n: usize) -> Vec<f64> {
    sum_counts(2, n).pop().unwrap_or_default()
}
