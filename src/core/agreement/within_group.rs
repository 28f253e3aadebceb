//! Classic indices of agreement within a group on one rating: average deviation and r_wg.
//!
//! Shown beside the answers, in scale points and in words. Their cut-offs are conventions, and they mean something
//! else for three leaders than for twelve.

use super::rating::deviation_sum;

/// Fewest ratings for an average deviation or an r_wg to be defined.
const MIN_RATINGS: usize = 2;
/// Fewest ratings from which r_wg is put into words (our convention).
pub const MIN_ANSWERS_FOR_BAND: usize = 5;

/// Average deviation from the mean, in scale points: `AD = Σ|x − mean| / n`.
///
/// Divisor n, not n − 1. Range 0 to half the extent of the scale. `None` for fewer than two ratings.
/// Source: Burke, Finkelstein & Dusig 1999.
pub fn average_deviation(ratings: &[f64]) -> Option<f64> {
    let n = ratings.len();
    (n >= MIN_RATINGS).then(|| deviation_sum(ratings) / (n * n) as f64)
}

/// Largest average deviation that counts as practical agreement, in scale points: `c / 6` for c points.
///
/// Source: Burke & Dunlap 2002.
pub fn ad_cutoff(points: u32) -> f64 {
    f64::from(points) / 6.0
}

/// The limit as Burke & Dunlap (2002) print it, to one decimal, for the scales they print it for.
///
/// Only for comparison with the literature: nothing is decided by it.
pub fn ad_cutoff_printed(points: u32) -> Option<f64> {
    match points {
        5 => Some(0.8),
        7 => Some(1.2),
        9 => Some(1.5),
        11 => Some(1.8),
        _ => None,
    }
}

/// An average deviation against its practical limit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AdPractical {
    /// [`average_deviation`], in scale points.
    pub ad: f64,
    /// [`ad_cutoff`], in scale points.
    pub cutoff: f64,
    /// Whether the average deviation is at most the limit, compared without rounding.
    pub acceptable: bool,
}

/// Compares the average deviation of `ratings` on `points` points with `c / 6`.
///
/// Compared as `6 · Σ|n·x − Σx| ≤ c · n²`, whole numbers on both sides. `None` for fewer than two ratings.
/// Source: Burke & Dunlap 2002.
pub fn ad_practical(ratings: &[f64], points: u32) -> Option<AdPractical> {
    let ad = average_deviation(ratings)?;
    let n = ratings.len();
    let acceptable = 6.0 * deviation_sum(ratings) <= f64::from(points) * (n * n) as f64;
    Some(AdPractical { ad, cutoff: ad_cutoff(points), acceptable })
}

/// How answers would be distributed if nobody had an opinion; r_wg measures against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NullDistribution {
    /// Every scale point equally likely.
    Uniform,
    /// A slight tendency towards one end of the scale.
    SlightSkew,
}

/// Variance of one rating under a null distribution, in squared scale points.
///
/// Uniform: `(c² − 1) / 12` (James, Demaree & Wolf 1984), for c of at least 2. Slight skew: the table of LeBreton &
/// Senter 2008 (as in the R package WGA), for 5 to 11 points; there is no formula. Otherwise `None`.
pub fn null_variance(points: u32, null: NullDistribution) -> Option<f64> {
    let (numerator, denominator) = null_variance_fraction(points, null)?;
    Some(numerator / denominator)
}

/// [`null_variance`] as numerator and denominator, both whole, so that bands can be told exactly.
fn null_variance_fraction(points: u32, null: NullDistribution) -> Option<(f64, f64)> {
    match null {
        NullDistribution::Uniform if points < 2 => None,
        NullDistribution::Uniform => {
            let c = f64::from(points);
            Some((c * c - 1.0, 12.0))
        }
        NullDistribution::SlightSkew => {
            let hundredths = match points {
                5 => 134.0,
                6 => 185.0,
                7 => 290.0,
                8 => 347.0,
                9 => 566.0,
                10 => 630.0,
                11 => 731.0,
                _ => return None,
            };
            Some((hundredths, 100.0))
        }
    }
}

/// Agreement within the group on one item: `r_wg = 1 − s² / null_variance`, cut at 0.
///
/// `s²` is the sample variance, divisor n − 1. Range 0 to 1, no unit; more variance than the null gives 0. `None` for
/// fewer than two ratings or a null variance that is not positive. Source: James, Demaree & Wolf 1984.
pub fn r_wg(ratings: &[f64], null_variance: f64) -> Option<f64> {
    let n = ratings.len();
    if n < MIN_RATINGS || null_variance <= 0.0 {
        return None;
    }
    let variance = square_deviation_sum(ratings) / (n * (n - 1)) as f64;
    Some((1.0 - variance / null_variance).max(0.0))
}

/// r_wg in words. The names and limits are a convention of LeBreton & Senter (2008), not a law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Up to .30.
    Lack,
    /// Above .30, up to .50.
    Weak,
    /// Above .50, up to .70.
    Moderate,
    /// Above .70, up to .90.
    Strong,
    /// Above .90.
    VeryStrong,
}

/// The [`Band`] of r_wg under the uniform and the slight-skew null; the lower one wins.
///
/// r_wg is compared with the limits as whole numbers, never rounded. `None` for fewer than five ratings and for
/// scales outside the slight-skew table (5 to 11 points).
pub fn band(ratings: &[f64], points: u32) -> Option<Band> {
    if ratings.len() < MIN_ANSWERS_FOR_BAND {
        return None;
    }
    let uniform = band_under(ratings, null_variance_fraction(points, NullDistribution::Uniform)?);
    let skewed = band_under(ratings, null_variance_fraction(points, NullDistribution::SlightSkew)?);
    Some(uniform.min(skewed))
}

/// Band of r_wg under one null variance `(numerator, denominator)`.
fn band_under(ratings: &[f64], (numerator, denominator): (f64, f64)) -> Band {
    let n = ratings.len();
    let observed = 100.0 * square_deviation_sum(ratings) * denominator;
    let expected = numerator * (n * (n - 1)) as f64;
    // r_wg > limit/100 is the same as 100 · s² < (100 − limit) · null_variance.
    let above = |limit: f64| observed < (100.0 - limit) * expected;
    if above(90.0) {
        Band::VeryStrong
    } else if above(70.0) {
        Band::Strong
    } else if above(50.0) {
        Band::Moderate
    } else if above(30.0) {
        Band::Weak
    } else {
        Band::Lack
    }
}

/// `n · Σx² − (Σx)²`, which is n (n − 1) times the sample variance and whole when the ratings are.
///
/// Counted from the first rating, so that equal ratings give exactly 0.
fn square_deviation_sum(ratings: &[f64]) -> f64 {
    let origin = ratings.first().copied().unwrap_or_default();
    let (sum, squares) = ratings.iter().fold((0.0, 0.0), |(sum, squares), rating| {
        let distance = rating - origin;
        (sum + distance, squares + distance * distance)
    });
    (ratings.len() as f64 * squares - sum * sum).max(0.0)
}
