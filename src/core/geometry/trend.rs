//! A row of a trend: two figures in each round, and whether the way from one round to the next may be called a change.

use super::axis::share;

/// Height of the picture of a row, in pixels.
pub const HEIGHT: f64 = 132.0;
/// Free above 100 and below 0, in pixels: a figure's number stands there.
const MARGIN: f64 = 22.0;

/// Both figures of one round, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendPoint {
    /// Agreement.
    pub agreement: f64,
    /// Level.
    pub level: f64,
    /// Agreement is clearer than guessing.
    pub is_clear: bool,
}

/// What lies between two points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tie {
    /// The questions were not the same.
    #[default]
    None,
    /// A difference that is no change to speak of.
    Faint,
    /// A change that may be claimed.
    Claimed,
}

/// One row over the rounds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendRow {
    /// Which ratings.
    pub name: String,
    /// The points, a place for each round; `None` where the row has no figure.
    pub points: Vec<Option<TrendPoint>>,
    /// From each point to the next that there is: of agreement and of level.
    pub ties: Vec<(Tie, Tie)>,
}

/// A line of the picture: its ends as shares of the width and pixels from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TieLine {
    /// The earlier end.
    pub from: (f64, f64),
    /// The later end.
    pub to: (f64, f64),
    /// A change that may be claimed.
    pub is_claimed: bool,
}

/// Where a round stands: the middle of its share of the width.
pub fn across(round: usize, rounds: usize) -> f64 {
    (round as f64 + 0.5) / rounds.max(1) as f64
}

/// Where a figure stands, in pixels from the top.
pub fn down(figure: f64) -> f64 {
    MARGIN + (1.0 - share(figure)) * (HEIGHT - 2.0 * MARGIN)
}

/// The lines of one of the figures.
pub fn lines(
    row: &TrendRow,
    figure: impl Fn(&TrendPoint) -> f64,
    tie: impl Fn(&(Tie, Tie)) -> Tie,
) -> Vec<TieLine> {
    let place = |(round, point): (usize, &Option<TrendPoint>)| {
        let figure = figure(point.as_ref()?);
        Some((across(round, row.points.len()), down(figure)))
    };
    let places: Vec<(f64, f64)> = row.points.iter().enumerate().filter_map(place).collect();
    let ends = places.iter().zip(places.iter().skip(1)).zip(&row.ties);
    ends.filter_map(|((from, to), ties)| {
        let tie = tie(ties);
        (tie != Tie::None).then_some(TieLine { from: *from, to: *to, is_claimed: tie == Tie::Claimed })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(agreement: f64, level: f64) -> Option<TrendPoint> {
        Some(TrendPoint { agreement, level, is_clear: true })
    }

    #[test]
    fn rounds_share_the_width_and_figures_the_height() {
        assert_eq!([across(0, 2), across(1, 2)], [0.25, 0.75]);
        assert_eq!([down(100.0), down(0.0)], [MARGIN, HEIGHT - MARGIN]);
        assert_eq!(down(120.0), down(100.0));
        assert_eq!(across(0, 0), 0.5);
    }

    #[test]
    fn a_line_leads_over_a_round_without_a_figure_and_never_between_different_questions() {
        let row = TrendRow {
            name: String::new(),
            points: vec![point(20.0, 50.0), None, point(60.0, 50.0), point(70.0, 50.0)],
            ties: vec![(Tie::Claimed, Tie::Faint), (Tie::None, Tie::None)],
        };
        let agreement = lines(&row, |point| point.agreement, |ties| ties.0);
        let (from, to) = ((across(0, 4), down(20.0)), (across(2, 4), down(60.0)));
        assert_eq!(agreement, [TieLine { from, to, is_claimed: true }]);
        let level = lines(&row, |point| point.level, |ties| ties.1);
        assert_eq!(level.iter().map(|line| line.is_claimed).collect::<Vec<_>>(), [false]);
    }
}
