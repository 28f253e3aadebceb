//! The fix: one line per leader, crossing or missing; a ring as wide as the mean miss.

use std::f64::consts::TAU;

/// Everything that a fix shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FixData {
    /// Each leader's distance from the team as a share of the widest possible, 0 to 1; none where unmeasured.
    pub distances: Vec<f64>,
    /// Shuffles the angles; the same for the same picture.
    pub seed: u64,
}

/// A line of sight, in the units of the view box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// Start.
    pub from: (f64, f64),
    /// End.
    pub to: (f64, f64),
}

/// How far off the centre a line can be drawn, as a share of the radius: beyond it would be too short to see.
const WIDEST: f64 = 0.9;

/// One line for each of `distances`, which are shares of the widest possible distance from the team, inside a circle
/// of `radius` around (`center`, `center`).
///
/// A line's distance from the centre is its leader's distance. The angles are spread evenly and shuffled by `seed`,
/// so that they tell nobody's place on the list, and the same seed draws the same picture.
pub fn sights(distances: &[f64], seed: u64, center: f64, radius: f64) -> Vec<Sight> {
    let angles = angles(distances.len(), seed);
    distances.iter().zip(angles).map(|(distance, angle)| sight(*distance, angle, center, radius)).collect()
}

/// The radius of the ring: the mean of `distances`; none without any.
pub fn ring(distances: &[f64], radius: f64) -> Option<f64> {
    if distances.is_empty() {
        return None;
    }
    let mean = distances.iter().map(|distance| drawn(*distance)).sum::<f64>() / distances.len() as f64;
    Some(mean * radius)
}

fn drawn(distance: f64) -> f64 {
    if distance.is_finite() { distance.clamp(0.0, WIDEST) } else { WIDEST }
}

fn sight(distance: f64, angle: f64, center: f64, radius: f64) -> Sight {
    let off = drawn(distance) * radius;
    let half = (radius * radius - off * off).max(0.0).sqrt();
    let (sin, cos) = angle.sin_cos();
    let foot = (center - sin * off, center + cos * off);
    Sight { from: (foot.0 - cos * half, foot.1 - sin * half), to: (foot.0 + cos * half, foot.1 + sin * half) }
}

/// Evenly spread directions in shuffled order; every other one looks from the opposite side.
fn angles(count: usize, seed: u64) -> Vec<f64> {
    let mut state = seed;
    let turn = unit(&mut state);
    let step = TAU / 2.0 / count.max(1) as f64;
    let mut angles: Vec<f64> = (0..count)
        .map(|index| {
            let wobble = (unit(&mut state) - 0.5) * 0.5;
            let side = if index % 2 == 0 { 0.0 } else { TAU / 2.0 };
            (index as f64 + turn + wobble) * step + side
        })
        .collect();
    for last in (1..angles.len()).rev() {
        let other = (unit(&mut state) * (last + 1) as f64) as usize;
        angles.swap(last, other.min(last));
    }
    angles
}

/// The next number from 0 to 1 of a SplitMix64 sequence.
fn unit(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    (mixed >> 11) as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance_from_center(sight: &Sight, center: f64) -> f64 {
        let (dx, dy) = (sight.to.0 - sight.from.0, sight.to.1 - sight.from.1);
        let length = dx.hypot(dy);
        ((center - sight.from.0) * dy - (center - sight.from.1) * dx).abs() / length
    }

    #[test]
    fn each_line_misses_the_centre_by_its_distance() {
        let distances = [0.0, 0.1, 0.35, 0.8];
        let sights = sights(&distances, 7, 50.0, 40.0);
        for (sight, distance) in sights.iter().zip(distances) {
            assert!((distance_from_center(sight, 50.0) - distance * 40.0).abs() < 1e-9, "{distance}");
        }
    }

    #[test]
    fn every_line_ends_on_the_circle() {
        for sight in sights(&[0.0, 0.5, 0.95, 2.0, f64::NAN], 3, 0.0, 10.0) {
            for (x, y) in [sight.from, sight.to] {
                assert!((x.hypot(y) - 10.0).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn the_same_seed_draws_the_same_picture() {
        let distances = [0.2; 6];
        assert_eq!(sights(&distances, 11, 0.0, 1.0), sights(&distances, 11, 0.0, 1.0));
        assert_ne!(sights(&distances, 11, 0.0, 1.0), sights(&distances, 12, 0.0, 1.0));
    }

    #[test]
    fn the_ring_is_the_mean_distance() {
        assert_eq!(ring(&[0.25, 0.75], 50.0), Some(25.0));
        assert_eq!(ring(&[], 50.0), None);
    }
}
