//! Agreement on a choice among options.
//!
//! Formula: `100 · (P − P_min) / (1 − P_min)`.
//!
//! - `P` is the share of pairs of leaders who chose the same option, the observed agreement of Fleiss (1971) for one
//!   subject: `Σ n_j (n_j − 1) / (n (n − 1))`.
//! - `P_min` is `P` for counts as even as possible over the k options, the smallest value n answers can have.
//!   Rescaling by it is our convention: the most dispersed answer has 0 for every n and k.
//!
//! Range 0 to 100, no unit. Fewer than three answers or fewer than two options: undefined.

use super::one_voice::{Span, leave_one_out};
use super::{MIN_ANSWERS, even_square_sum};

/// Agreement of `choices`, each the index of one of `options` options, 0 (as even as possible) to 100 (all the same).
///
/// `None` for fewer than three choices, fewer than two options, or an index that is not an option.
pub fn agreement(choices: &[usize], options: usize) -> Option<f64> {
    let n = choices.len();
    if n < MIN_ANSWERS || options < 2 || choices.iter().any(|&choice| choice >= options) {
        return None;
    }
    // A pair is ordered here; `Σ n_j (n_j − 1)` is `Σ n_j² − n`, and the n cancels in the difference to the minimum.
    let fewest = even_square_sum(n, options);
    let all = (n * n) as f64;
    Some(100.0 * (square_sum(choices) - fewest) / (all - fewest))
}

/// Lowest and highest [`agreement`] with any single choice left out; `None` for fewer than four choices.
pub fn one_voice_range(choices: &[usize], options: usize) -> Option<Span> {
    leave_one_out(choices, |rest| agreement(rest, options))
}

/// `Σ n_j²` over the options that were chosen.
fn square_sum(choices: &[usize]) -> f64 {
    let mut sorted = choices.to_vec();
    sorted.sort_unstable();
    sorted.chunk_by(|a, b| a == b).map(|same| (same.len() * same.len()) as f64).sum()
}
