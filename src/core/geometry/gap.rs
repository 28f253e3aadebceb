//! Gaps: a line from what is to what is wanted, and the leaders it is the mean of.

use super::radar::axis_end;

/// One row: points from 0 to 100.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GapRow {
    /// The plain name.
    pub name: String,
    /// The scholarly name.
    pub scholarly: String,
    /// Mean points today.
    pub today: f64,
    /// Mean points wanted.
    pub wanted: f64,
    /// Wanted minus today.
    pub gap: f64,
    /// It is a miss.
    pub large: bool,
    /// Each leader's points today; empty where answers are unnamed.
    pub each: Vec<f64>,
}

impl GapRow {
    /// The lowest and the highest leader's points.
    pub fn range(&self) -> Option<(f64, f64)> {
        let lowest = self.each.iter().copied().reduce(f64::min)?;
        let highest = self.each.iter().copied().reduce(f64::max)?;
        Some((lowest, highest))
    }
}

/// Where the rows' common axis ends.
pub fn end(rows: &[GapRow]) -> u32 {
    axis_end(rows.iter().flat_map(|row| [row.today, row.wanted].into_iter().chain(row.each.iter().copied())))
}

/// The rows with the widest gap first; equal ones stay in their order.
pub fn widest_first(rows: &[GapRow]) -> Vec<GapRow> {
    let mut sorted = rows.to_vec();
    sorted.sort_by(|a, b| b.gap.abs().total_cmp(&a.gap.abs()));
    sorted
}

/// Points as a share of an axis up to `end`.
pub fn share(points: f64, end: u32) -> f64 {
    let share = points / f64::from(end);
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}

/// A gap as it is read: whole points with a sign. A gap that is not large is never rounded up to one that reads so.
pub fn signed(gap: f64, large: bool) -> String {
    let whole = gap.abs().round();
    let points = if !large && whole >= 10.0 { gap.abs().floor() } else { whole };
    if points == 0.0 {
        return "0".to_owned();
    }
    let sign = if gap > 0.0 { '+' } else { '\u{2212}' };
    format!("{sign}{points:.0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, gap: f64) -> GapRow {
        GapRow { name: name.into(), today: 20.0, wanted: 20.0 + gap, gap, ..GapRow::default() }
    }

    #[test]
    fn the_widest_gap_comes_first_whatever_its_sign() {
        let rows = widest_first(&[row("a", 5.0), row("b", -9.0), row("c", 13.0), row("d", -5.0)]);
        assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["c", "b", "a", "d"]);
    }

    #[test]
    fn a_leader_beyond_the_mean_widens_the_axis() {
        let rows = [GapRow { each: vec![12.0, 50.5], ..row("a", 5.0) }];
        assert_eq!(end(&rows), 60);
        assert_eq!(rows[0].range(), Some((12.0, 50.5)));
        assert_eq!(row("a", 5.0).range(), None);
    }

    #[test]
    fn signs_are_typographic() {
        assert_eq!(signed(13.2, true), "+13");
        assert_eq!(signed(-8.6, false), "−9");
        assert_eq!(signed(-0.4, false), "0");
    }

    #[test]
    fn a_gap_just_below_ten_does_not_read_as_large() {
        assert_eq!(signed(9.8, false), "+9");
        assert_eq!(signed(-9.97, false), "−9");
        assert_eq!(signed(10.0, true), "+10");
    }

    #[test]
    fn places_stay_on_the_axis() {
        assert_eq!(share(25.0, 50), 0.5);
        assert_eq!(share(-1.0, 50), 0.0);
        assert_eq!(share(60.0, 50), 1.0);
        assert_eq!(share(f64::NAN, 50), 0.0);
    }
}
