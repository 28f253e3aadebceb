//! Agreement against level: a mark for each item, its words beside the marks that miss.

/// An item as the map shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LevelMark {
    /// Where it leads.
    pub href: String,
    /// What it is about.
    pub name: String,
    /// Agreement, 0–100.
    pub agreement: f64,
    /// Level, 0–100.
    pub level: f64,
    /// Which of the four shapes.
    pub shape: usize,
    /// No clearer than guessing.
    pub is_hollow: bool,
    /// Expected to agree, and doesn't.
    pub is_blind: bool,
    /// Named without being asked.
    pub is_miss: bool,
    /// The field that it lies in, in words; empty for none.
    pub field: String,
}

/// The height of the map in pixels.
pub const HEIGHT: f64 = 440.0;
/// The most names that stand on the map at once.
const MOST_NAMES: usize = 8;
/// Space that a name needs, as a share of the width and in pixels.
const NAME_WIDE: f64 = 0.3;
const NAME_HIGH: f64 = 22.0;

/// How far across, from 0 at the left to 1 at the right.
pub fn across(agreement: f64) -> f64 {
    (agreement / 100.0).clamp(0.0, 1.0)
}

/// How far down, in pixels.
pub fn down(level: f64) -> f64 {
    HEIGHT * (1.0 - (level / 100.0).clamp(0.0, 1.0))
}

/// Whether the name of a mark stands at its left, for want of room at the right.
pub fn is_at_left(mark: &LevelMark) -> bool {
    across(mark.agreement) > 1.0 - NAME_WIDE
}

/// Which marks have their names beside them: misses first, none over another.
pub fn named(marks: &[LevelMark]) -> Vec<bool> {
    let mut wanted: Vec<usize> = (0..marks.len()).collect();
    let rank = |place: usize| {
        let mark = marks.get(place);
        let mark = mark.filter(|mark| mark.is_miss || mark.is_blind);
        mark.map(|mark| (!mark.is_blind, mark.agreement))
    };
    wanted.retain(|place| rank(*place).is_some());
    wanted.sort_by(|one, other| {
        let (one, other) = (rank(*one).unwrap_or((true, 0.0)), rank(*other).unwrap_or((true, 0.0)));
        one.0.cmp(&other.0).then(one.1.total_cmp(&other.1))
    });
    let mut named = vec![false; marks.len()];
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for place in wanted {
        let Some(mark) = marks.get(place) else { continue };
        let start = across(mark.agreement) - if is_at_left(mark) { NAME_WIDE } else { 0.0 };
        let spot = (start, down(mark.level));
        let is_free =
            |(x, y): &(f64, f64)| (x - spot.0).abs() >= NAME_WIDE || (y - spot.1).abs() >= NAME_HIGH;
        if taken.len() < MOST_NAMES && taken.iter().all(is_free) {
            taken.push(spot);
            if let Some(named) = named.get_mut(place) {
                *named = true;
            }
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(agreement: f64, level: f64, is_blind: bool) -> LevelMark {
        LevelMark { agreement, level, is_blind, is_miss: true, ..LevelMark::default() }
    }

    #[test]
    fn names_stand_clear_of_each_other() {
        let marks: Vec<LevelMark> =
            (0..40).map(|n| mark(f64::from(n * 7 % 100), f64::from(n * 13 % 100), n % 5 == 0)).collect();
        let shown: Vec<&LevelMark> =
            marks.iter().zip(named(&marks)).filter(|(_, named)| *named).map(|(mark, _)| mark).collect();
        assert!((1..=MOST_NAMES).contains(&shown.len()));
        for (place, one) in shown.iter().enumerate() {
            for other in &shown[place + 1..] {
                let start = |mark: &LevelMark| {
                    across(mark.agreement) - if is_at_left(mark) { NAME_WIDE } else { 0.0 }
                };
                let apart = (start(one) - start(other)).abs() >= NAME_WIDE
                    || (down(one.level) - down(other.level)).abs() >= NAME_HIGH;
                assert!(apart);
            }
        }
    }

    #[test]
    fn blind_spots_are_named_first_and_what_is_well_never() {
        let mut marks = vec![mark(20.0, 20.0, false), mark(21.0, 21.0, true)];
        assert_eq!(named(&marks), [false, true]);
        marks.push(LevelMark { agreement: 90.0, level: 90.0, ..LevelMark::default() });
        assert_eq!(named(&marks), [false, true, false]);
    }

    #[test]
    fn the_corners_lie_within() {
        assert_eq!((across(0.0), across(100.0), down(0.0), down(100.0)), (0.0, 1.0, HEIGHT, 0.0));
    }
}
