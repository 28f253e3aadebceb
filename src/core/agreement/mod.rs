//! The statistics: how far the answers of a leadership team agree, and on what level.
//!
//! One file per family. Every function is pure: numbers in, a typed result out, `None` where the figure is not
//! defined. Three rules hold in all of them:
//!
//! - **Missing answers are left out** before a figure is computed; the caller counts them aloud.
//! - **0/0 is undefined**, never 0 and never 100.
//! - **Nothing is rounded before it is compared.** Ratings are whole scale points, so sums of deviations are whole
//!   numbers and exact in `f64`; a figure is one division of two such numbers. Two figures that are equal as
//!   fractions are therefore equal as `f64`.
//!
//! | module | question | what it gives |
//! |---|---|---|
//! | [`rating`] | Rating | agreement 0–100, one-voice range |
//! | [`chance`] | Rating | agreement of answers at random |
//! | [`chance_mean`] | Rating | the same for several ratings together |
//! | [`camps`] | Rating | two camps |
//! | [`level`] | Rating | median, level 0–100 |
//! | [`within_group`] | Rating | average deviation, r_wg and their practical limits |
//! | [`van_der_eijk`] | Rating | agreement A of a distribution, for the export |
//! | [`round_change`] | Rating | exact swap test between two rounds |
//! | [`choice`] | Choice | agreement 0–100, one-voice range |
//! | [`split`] | Split | agreement 0–100, one-voice range |
//! | [`ranking`] | Ranking | Kendall's W, agreement 0–100, Borda scores |
//! | [`kemeny`] | Ranking | all orders that contradict the leaders least |
//! | [`lists`] | List | mean pairwise Jaccard, shares, who named what |
//! | [`culture`] | Split | profiles over aspects and types |

pub mod camps;
pub mod chance;
mod chance_known;
pub mod chance_mean;
pub mod choice;
pub mod culture;
pub mod kemeny;
pub mod level;
pub mod lists;
mod one_voice;
mod random;
pub mod ranking;
pub mod rating;
pub mod round_change;
pub mod split;
pub mod van_der_eijk;
pub mod within_group;

pub use one_voice::Span;

/// Fewest answers that get a figure; below it answers are shown side by side (our convention).
pub const MIN_ANSWERS: usize = 3;

/// Squared sizes of the groups, summed, when `n` answers are spread as evenly as possible over `options`.
///
/// The even spread is the answer on which a team agrees least. `options` must not be 0.
fn even_square_sum(n: usize, options: usize) -> f64 {
    let small = n / options;
    let large_groups = n % options;
    let small_groups = options - large_groups;
    let (small_size, large_size) = (small as f64, (small + 1) as f64);
    large_groups as f64 * large_size * large_size + small_groups as f64 * small_size * small_size
}
