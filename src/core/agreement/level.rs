//! Level: how high a team rates something, beside how far it agrees.

use super::MIN_ANSWERS;

/// Middle value of `values`; the mean of the two middle ones for an even number. `None` for no values.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get((sorted.len() - 1) / 2)?;
    Some((lower + upper) / 2.0)
}

/// Level of a rating, 0 to 100: `100 · (median − min) / (max − min)` on a scale from `min` to `max`.
///
/// A reverse-worded item is turned: `100 · (max − median) / (max − min)`. Range 0 to 100, no unit. `None` for fewer
/// than three ratings (our convention: below that no figure is shown) and for a scale without extent. The median is
/// used because a rating scale is ordinal and teams are small (Stevens 1946): one extreme answer does not move it far.
pub fn rating(ratings: &[f64], min: f64, max: f64, reversed: bool) -> Option<f64> {
    if ratings.len() < MIN_ANSWERS || max <= min {
        return None;
    }
    let middle = median(ratings)?;
    let above = if reversed { max - middle } else { middle - min };
    Some(100.0 * above / (max - min))
}
