//! Points shared out over options: what is left of them, and the bars that show them.

use crate::question::SPLIT_TOTAL;

/// How far one press of plus, minus or an arrow key goes.
pub const STEP: u32 = 5;

/// One leader's split, or the team's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplitBar {
    /// In the disc beside the bar; none where answers are unnamed.
    pub initials: Option<String>,
    /// Whose it is, for the table; none where answers are unnamed.
    pub name: Option<String>,
    /// The points, in the order of the options.
    pub points: Vec<f64>,
    /// It came after the reveal: drawn hollow and dashed, in no figure.
    pub late: bool,
}

/// Everything that the bars of one split show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplitBarsData {
    /// The options' words.
    pub options: Vec<String>,
    /// The mean of the answers that count, in the order of the options.
    pub mean: Option<Vec<f64>>,
    /// One per answer, in a fixed order.
    pub each: Vec<SplitBar>,
}

/// A part of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Which option, from 0.
    pub option: usize,
    /// Start along the bar, 0 to 1.
    pub from: f64,
    /// End along the bar, 0 to 1.
    pub to: f64,
}

impl Segment {
    /// Length along the bar.
    pub fn length(&self) -> f64 {
        self.to - self.from
    }

    /// The middle along the bar.
    pub fn middle(&self) -> f64 {
        (self.from + self.to) / 2.0
    }
}

/// The letter of an option: A, B, C and so on; after Z its number.
pub fn letter(option: usize) -> String {
    match u8::try_from(option) {
        Ok(place @ 0..=25) => char::from(b'A' + place).to_string(),
        _ => (option + 1).to_string(),
    }
}

/// How many points are given away.
pub fn given(points: &[u32]) -> u32 {
    points.iter().fold(0, |sum, points| sum.saturating_add(*points))
}

/// How many points are left to give.
pub fn left(points: &[u32]) -> u32 {
    SPLIT_TOTAL.saturating_sub(given(points))
}

/// What the option at `place` can have of the `wanted` points: no more than it has already and what is left.
pub fn limited(points: &[u32], place: usize, wanted: u32) -> u32 {
    let has = points.get(place).copied().unwrap_or_default();
    wanted.min(has.saturating_add(left(points)))
}

/// The next multiple of [`STEP`] above `points`.
pub fn step_up(points: u32) -> u32 {
    (points / STEP).saturating_add(1).saturating_mul(STEP)
}

/// The next multiple of [`STEP`] below `points`, or nothing.
pub fn step_down(points: u32) -> u32 {
    points.saturating_sub(1) / STEP * STEP
}

/// The multiple of [`STEP`] nearest to `points`.
pub fn nearest_step(points: u32) -> u32 {
    points.saturating_add(STEP / 2) / STEP * STEP
}

/// Gives what is left evenly to all options; single points that do not divide go to the first ones.
pub fn spread(points: &[u32]) -> Vec<u32> {
    let count = u32::try_from(points.len()).unwrap_or(u32::MAX).max(1);
    let (share, over) = (left(points) / count, left(points) % count);
    let more = |place: u32| share + u32::from(place < over);
    points.iter().zip(0..).map(|(points, place)| points.saturating_add(more(place))).collect()
}

/// The parts of a bar of 100 points in order, without empty ones; what is beyond the end is cut off.
pub fn segments(points: &[f64]) -> Vec<Segment> {
    let share = |points: f64| (points / f64::from(SPLIT_TOTAL)).clamp(0.0, 1.0);
    let mut sum = 0.0;
    let place = |(option, points): (usize, &f64)| {
        let from = share(sum);
        sum += if points.is_finite() { points.max(0.0) } else { 0.0 };
        Segment { option, from, to: share(sum) }
    };
    points.iter().enumerate().map(place).filter(|segment| segment.length() > 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_have_letters() {
        assert_eq!([0, 3, 25, 26].map(letter), ["A", "D", "Z", "27"]);
    }

    #[test]
    fn nobody_gives_more_than_is_left() {
        let points = [30, 35, 20, 5];
        assert_eq!(left(&points), 10);
        assert_eq!(limited(&points, 3, 40), 15);
        assert_eq!(limited(&points, 3, 0), 0);
        assert_eq!(limited(&[60, 48], 0, 70), 60, "nothing more while too much is given");
        assert_eq!(limited(&[60, 48], 0, 20), 20);
    }

    #[test]
    fn steps_meet_the_multiples_of_five() {
        assert_eq!([0, 3, 5, 33].map(step_up), [5, 5, 10, 35]);
        assert_eq!([0, 3, 5, 33].map(step_down), [0, 0, 0, 30]);
        assert_eq!([0, 2, 3, 7, 98].map(nearest_step), [0, 0, 5, 5, 100]);
    }

    #[test]
    fn spreading_gives_all_and_takes_from_nobody() {
        assert_eq!(spread(&[0, 0, 0, 0]), [25, 25, 25, 25]);
        assert_eq!(spread(&[30, 35, 20, 5]), [33, 38, 22, 7]);
        assert_eq!(spread(&[60, 48]), [60, 48]);
        assert!(spread(&[]).is_empty());
        for first in 0..=100 {
            let before = [first, 0, 0];
            let after = spread(&before);
            assert_eq!(given(&after), 100);
            assert!(after.iter().zip(before).all(|(after, before)| *after >= before));
        }
    }

    #[test]
    fn segments_follow_each_other_without_empty_ones() {
        let parts = segments(&[30.0, 0.0, 20.0, 50.0]);
        assert_eq!(parts.iter().map(|part| part.option).collect::<Vec<_>>(), [0, 2, 3]);
        assert!(parts.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert_eq!(parts.last().map(|part| part.to), Some(1.0));
    }

    #[test]
    fn too_many_points_are_cut_off_at_the_end() {
        let parts = segments(&[60.0, 48.0, 10.0]);
        assert_eq!(parts.len(), 2);
        assert_eq!(parts.last().map(|part| (part.from, part.to)), Some((0.6, 1.0)));
        assert!(segments(&[f64::NAN, -3.0]).is_empty());
    }
}
