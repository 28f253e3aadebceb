//! The compass dial: ticks around a circle.

use std::f64::consts::TAU;

/// A tick of a dial, in the units of the view box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DialTick {
    /// Outer end.
    pub outer: (f64, f64),
    /// Inner end.
    pub inner: (f64, f64),
}

/// A point at `degrees`, clockwise from the top, `radius` away from (`center`, `center`).
pub fn point(center: f64, radius: f64, degrees: f64) -> (f64, f64) {
    let (sin, cos) = (degrees / 360.0 * TAU).sin_cos();
    (center + radius * sin, center - radius * cos)
}

/// Lengths of the ticks of a dial, longest first: every thirty degrees, every ten, and the rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TickLengths {
    /// At each 30 degrees.
    pub thirty: f64,
    /// At each 10 degrees.
    pub ten: f64,
    /// At each further tick.
    pub rest: f64,
}

/// Ticks inwards from a circle of `radius`, one for each `step` degrees.
pub fn ticks(center: f64, radius: f64, step: u32, lengths: TickLengths) -> Vec<DialTick> {
    (0..360)
        .step_by(step.max(1) as usize)
        .map(|degree: u32| {
            let length = match degree {
                degree if degree % 30 == 0 => lengths.thirty,
                degree if degree % 10 == 0 => lengths.ten,
                _ => lengths.rest,
            };
            let angle = f64::from(degree);
            DialTick { outer: point(center, radius, angle), inner: point(center, radius - length, angle) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn north_is_up_and_east_is_right() {
        let (x, y) = point(10.0, 5.0, 0.0);
        assert!((x - 10.0).abs() < 1e-9 && (y - 5.0).abs() < 1e-9);
        let (x, y) = point(10.0, 5.0, 90.0);
        assert!((x - 15.0).abs() < 1e-9 && (y - 10.0).abs() < 1e-9);
    }

    #[test]
    fn ticks_point_inwards_by_their_length() {
        let lengths = TickLengths { thirty: 9.0, ten: 6.0, rest: 3.0 };
        let ticks = ticks(0.0, 100.0, 5, lengths);
        assert_eq!(ticks.len(), 72);
        let inner = |index: usize| ticks[index].inner.0.hypot(ticks[index].inner.1);
        assert!((inner(0) - 91.0).abs() < 1e-9);
        assert!((inner(1) - 97.0).abs() < 1e-9);
        assert!((inner(2) - 94.0).abs() < 1e-9);
    }
}
