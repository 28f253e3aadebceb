//! The heat map of choices: rows by options, a dot per leader in each cell.

/// One leader's choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatDot {
    /// In the disc; none where answers are unnamed.
    pub initials: Option<String>,
    /// Whose it is, for the table; none where answers are unnamed.
    pub name: Option<String>,
    /// It came after the reveal: drawn hollow and dashed, in no figure.
    pub late: bool,
}

/// The dots of each option of one row, in the options' order.
pub type HeatCells = Vec<Vec<HeatDot>>;

/// How the dots of a map stand in their cells: all alike, so that cells can be compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeatDots {
    /// Radius in pixels.
    pub radius: f64,
    /// From one dot to the next, in pixels.
    pub pitch: f64,
    /// How many stand side by side.
    pub per_line: usize,
    /// With initials; small dots have none, and a count in their place.
    pub has_initials: bool,
}

/// The width that the narrowest picture has for all columns, in pixels.
const NARROWEST: f64 = 300.0;
/// Most lines of dots with initials in one cell.
const MOST_LINES: usize = 4;
/// The least height of a row, in pixels.
const LEAST_HEIGHT: f64 = 44.0;
/// Room above and below the dots of a cell, in pixels.
const ROOM: f64 = 8.0;
/// Room for the count below small dots, in pixels.
const COUNT: f64 = 16.0;

/// The dots that fit into the fullest cell on the narrowest screen.
pub fn dots(options: usize, rows: &[&HeatCells]) -> HeatDots {
    let column = NARROWEST / options.max(1) as f64;
    let cells = || rows.iter().copied().flatten();
    let fullest = cells().map(Vec::len).max().unwrap_or_default();
    let is_named = cells().flatten().any(|dot| dot.initials.is_some());
    let side_by_side = |pitch: f64| ((column / pitch) as usize).clamp(1, 4);
    let large = HeatDots { radius: 12.0, pitch: 25.0, per_line: side_by_side(25.0), has_initials: true };
    if is_named && fullest.div_ceil(large.per_line) <= MOST_LINES {
        return large;
    }
    HeatDots { radius: 5.0, pitch: 12.0, per_line: side_by_side(12.0), has_initials: false }
}

impl HeatDots {
    /// The height of a row with these cells.
    pub fn height(&self, cells: &HeatCells) -> f64 {
        let fullest = cells.iter().map(Vec::len).max().unwrap_or_default();
        let lines = fullest.div_ceil(self.per_line) as f64;
        let count = if self.has_initials { 0.0 } else { COUNT };
        (lines * self.pitch + count + 2.0 * ROOM).max(LEAST_HEIGHT)
    }

    /// Where dot `index` of `count` stands: across from the middle of its cell, and down from the top of the row, whose
    /// height is `height`.
    pub fn place(&self, index: usize, count: usize, height: f64) -> (f64, f64) {
        let (line, lines) = (index / self.per_line, count.div_ceil(self.per_line));
        let in_line = self.per_line.min(count - line * self.per_line);
        let across = (index % self.per_line) as f64 - (in_line as f64 - 1.0) / 2.0;
        let middle = if self.has_initials { height / 2.0 } else { (height - COUNT) / 2.0 };
        let down = line as f64 - (lines as f64 - 1.0) / 2.0;
        (across * self.pitch, middle + down * self.pitch)
    }
}

/// Dots that count.
pub fn counted(dots: &[HeatDot]) -> usize {
    dots.iter().filter(|dot| !dot.late).count()
}

/// The tint of a cell from 0, none, to 3: up to a third of the choices, up to two thirds, more.
pub fn tint(count: usize, of: usize) -> u8 {
    match count {
        0 => 0,
        _ if count * 3 <= of => 1,
        _ if count * 3 < of * 2 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(dots: usize) -> Vec<HeatDot> {
        vec![HeatDot { initials: Some("AB".into()), ..HeatDot::default() }; dots]
    }

    fn map(options: usize, fullest: usize) -> HeatCells {
        let mut cells = vec![Vec::new(); options];
        cells[0] = cell(fullest);
        cells
    }

    #[test]
    fn dots_fit_their_column_on_a_phone() {
        for options in 1..20 {
            for fullest in 1..40 {
                let dots = dots(options, &[&map(options, fullest)]);
                let wide = dots.per_line as f64 * dots.pitch;
                assert!(dots.per_line == 1 || wide <= NARROWEST / options as f64, "{options} {fullest}");
            }
        }
    }

    #[test]
    fn a_crowd_has_small_dots() {
        assert!(dots(5, &[&map(5, 6)]).has_initials);
        assert!(!dots(5, &[&map(5, 20)]).has_initials);
    }

    #[test]
    fn every_dot_stands_within_its_row() {
        for count in 1..30 {
            let cells = map(6, count);
            let dots = dots(6, &[&cells]);
            let height = dots.height(&cells);
            for index in 0..count {
                let (_, y) = dots.place(index, count, height);
                assert!(y - dots.radius >= 0.0 && y + dots.radius <= height, "{index} of {count}: {y}");
            }
        }
    }

    #[test]
    fn two_thirds_are_the_darkest_tint() {
        assert_eq!([0, 1, 2, 3, 4, 6].map(|count| tint(count, 6)), [0, 1, 1, 2, 3, 3]);
        assert_eq!(tint(2, 3), 3);
    }
}
