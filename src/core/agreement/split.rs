//! Agreement on how to split 100 points over options.
//!
//! Formula: `100 · (1 − D / D_max)`.
//!
//! - `D` is the mean over leaders of the distance to the mean profile; the distance is the total variation, half the
//!   sum of absolute differences of shares, 0 to 1.
//! - `D_max = 1 − Σ (n_j / n)²` with the counts n_j as even as possible over the k options: every leader puts
//!   everything on one option, and the options are chosen as evenly as n allows. No answer has a larger `D`, because
//!   `D` is convex in each profile and so is largest where every profile is a single option.
//!
//! Range 0 to 100, no unit. Fewer than three profiles or fewer than two options: undefined. The total variation is
//! a standard distance between distributions; dividing by `D_max` is our convention.

use super::one_voice::{Span, leave_one_out};
use super::{MIN_ANSWERS, even_square_sum};

/// Points a leader splits.
pub const TOTAL: f64 = 100.0;

/// Agreement of `profiles`, each a leader's points per option that sum to [`TOTAL`], 0 to 100.
///
/// `None` for fewer than three profiles, fewer than two options, or profiles of different length.
pub fn agreement(profiles: &[impl AsRef<[f64]>]) -> Option<f64> {
    let n = profiles.len();
    let options = profiles.first()?.as_ref().len();
    if n < MIN_ANSWERS || options < 2 || profiles.iter().any(|profile| profile.as_ref().len() != options) {
        return None;
    }
    // n² · D_max, and n² · D by the same factor: whole numbers when the points are.
    let largest = (n * n) as f64 - even_square_sum(n, options);
    let observed = (0..options).map(|option| deviation_sum(profiles, option)).sum::<f64>() / (2.0 * TOTAL);
    Some((100.0 * (largest - observed) / largest).clamp(0.0, 100.0))
}

/// Lowest and highest [`agreement`] with any single profile left out; `None` for fewer than four profiles.
pub fn one_voice_range(profiles: &[impl AsRef<[f64]>]) -> Option<Span> {
    let profiles: Vec<&[f64]> = profiles.iter().map(AsRef::as_ref).collect();
    leave_one_out(&profiles, agreement)
}

/// `Σ|n·x − Σx|` over the leaders' points for one option.
fn deviation_sum(profiles: &[impl AsRef<[f64]>], option: usize) -> f64 {
    let points: Vec<f64> =
        profiles.iter().filter_map(|profile| profile.as_ref().get(option).copied()).collect();
    super::rating::deviation_sum(&points)
}
