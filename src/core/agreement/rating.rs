//! Agreement on a rating.
//!
//! Formula: `100 · (1 − AD / AD_max)`.
//!
//! - `AD` is the mean absolute deviation from the mean, divisor n (Burke & Dunlap 2002).
//! - `AD_max = 2 (c − 1) ⌊n/2⌋ ⌈n/2⌉ / n²` is its largest value for n answers on c points: half of the team at one
//!   end, half at the other. Dividing by the maximum for this very n lets a team that is split into opposite halves
//!   have 0, whether n is even or odd.
//!
//! Range 0 to 100, no unit. Fewer than three answers or fewer than two scale points: undefined. Only differences
//! between answers enter, so it does not matter whether a scale starts at 0 or at 1.

use super::MIN_ANSWERS;
pub use super::one_voice::Span;
use super::one_voice::leave_one_out;

/// Agreement of `ratings` on a scale of `points` points, 0 (two opposite halves) to 100 (all identical).
///
/// `None` for fewer than three ratings or fewer than two points. Formula, convention and source: see the module.
pub fn agreement(ratings: &[f64], points: u32) -> Option<f64> {
    if ratings.len() < MIN_ANSWERS || points < 2 {
        return None;
    }
    let largest = largest_deviation_sum(ratings.len(), points);
    Some((100.0 * (largest - deviation_sum(ratings)) / largest).clamp(0.0, 100.0))
}

/// Lowest and highest [`agreement`] with any single rating left out, each with the maximum for n − 1.
///
/// `None` for fewer than four ratings, where no such value is defined.
pub fn one_voice_range(ratings: &[f64], points: u32) -> Option<Span> {
    leave_one_out(ratings, |rest| agreement(rest, points))
}

/// `Σ|n·x − Σx|`, which is n² times the average deviation and a whole number when the ratings are.
///
/// Counted from the first rating, so that equal ratings give exactly 0.
pub(super) fn deviation_sum(ratings: &[f64]) -> f64 {
    let n = ratings.len() as f64;
    let origin = ratings.first().copied().unwrap_or_default();
    let sum: f64 = ratings.iter().map(|rating| rating - origin).sum();
    ratings.iter().map(|rating| (n * (rating - origin) - sum).abs()).sum()
}

/// The largest [`deviation_sum`] of `n` ratings on `points` points: `2 (c − 1) ⌊n/2⌋ ⌈n/2⌉`.
pub(super) fn largest_deviation_sum(n: usize, points: u32) -> f64 {
    2.0 * f64::from(points.saturating_sub(1)) * halves_product(n) as f64
}

/// `⌊n/2⌋ · ⌈n/2⌉`, the number of pairs across two halves of a team.
pub(super) fn halves_product(n: usize) -> usize {
    (n / 2) * n.div_ceil(2)
}
