//! Agreement against level: a mark for each item, its words beside the marks that miss.

mod apart;

pub use apart::{Nudge, apart};

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
/// What a letter takes of the width, a little more than it does on a laptop.
const LETTER: f64 = 0.0125;
/// From the middle of a mark to its name, as a share of the width.
const OFFSET: f64 = 0.025;
/// The room that a line needs above and below its middle, in pixels, and how much more a ring around a mark takes.
const HALF_LINE: f64 = 15.0;
const RING: f64 = 8.0;
/// The width that the map is taken to have where pixels across matter: as in the narrowest window with names.
const WIDTH: f64 = 600.0;

/// How far across, from 0 at the left to 1 at the right.
pub fn across(agreement: f64) -> f64 {
    (agreement / 100.0).clamp(0.0, 1.0)
}

/// How far down, in pixels.
pub fn down(level: f64) -> f64 {
    HEIGHT * (1.0 - (level / 100.0).clamp(0.0, 1.0))
}

/// On which side of its mark a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameSide {
    /// Behind it.
    Right,
    /// Before it.
    Left,
    /// Over it.
    Above,
    /// Under it.
    Below,
}

/// The sides in the order in which a name tries them: in line with its mark it is read first.
const SIDES: [NameSide; 4] = [NameSide::Right, NameSide::Left, NameSide::Above, NameSide::Below];
const IN_LINE: [NameSide; 2] = [NameSide::Right, NameSide::Left];

/// The side of each mark's name while somebody asks for it: where it stays within the map.
pub fn side(mark: &LevelMark) -> NameSide {
    let end = across(mark.agreement) + OFFSET + width(mark);
    if end > 1.0 { NameSide::Left } else { NameSide::Right }
}

/// From the middle of a mark to the middle of a line above or below it, in pixels.
pub fn rise(mark: &LevelMark) -> f64 {
    HALF_LINE + 4.0 + ring(mark)
}

fn ring(mark: &LevelMark) -> f64 {
    if mark.is_blind { RING } else { 0.0 }
}

/// Where names stand without being asked for: at the marks that miss, blind spots first, over no other name and over no
/// other mark. Where marks have numbers above them, names stand over no number either, and in line with their marks only:
/// a list has them all.
pub fn named(marks: &[LevelMark], is_numbered: bool) -> Vec<Option<NameSide>> {
    let spots = spots(marks, is_numbered);
    let sides = if is_numbered { &IN_LINE[..] } else { &SIDES[..] };
    let mut wanted: Vec<(usize, &Spot)> =
        spots.iter().enumerate().filter(|(_, spot)| spot.mark.is_miss || spot.mark.is_blind).collect();
    wanted.sort_by(|(_, Spot { mark: one, .. }), (_, Spot { mark: other, .. })| {
        other.is_blind.cmp(&one.is_blind).then(one.agreement.total_cmp(&other.agreement))
    });
    let mut named = vec![None; marks.len()];
    let mut taken: Vec<Room> = Vec::new();
    // A name above or below takes the room of two in line, so those come first; blind spots are named in any case.
    let blind = wanted.iter().filter(|(_, spot)| spot.mark.is_blind).map(|wanted| (wanted, sides));
    let in_line = wanted.iter().map(|wanted| (wanted, &IN_LINE[..]));
    let any = wanted.iter().map(|wanted| (wanted, sides));
    for (&(place, spot), sides) in blind.chain(in_line).chain(any) {
        if taken.len() == MOST_NAMES {
            break;
        }
        if named.get(place).copied().flatten().is_some() {
            continue;
        }
        let is_free = |room: &Room| {
            let over_mark = spots.iter().enumerate().any(|(other, spot)| other != place && room.holds(spot));
            room.is_within() && !over_mark && taken.iter().all(|other| !room.meets(other))
        };
        let free = sides.iter().copied().find(|side| is_free(&Room::of(spot, *side)));
        if let (Some(side), Some(slot)) = (free, named.get_mut(place)) {
            taken.push(Room::of(spot, side));
            *slot = Some(side);
        }
    }
    named
}

/// A mark, how far across it is shown, and the room of what stands above it.
struct Spot<'a> {
    mark: &'a LevelMark,
    x: f64,
    above: f64,
}

fn spots(marks: &[LevelMark], is_numbered: bool) -> Vec<Spot<'_>> {
    let above = if is_numbered { HALF_LINE } else { 0.0 };

    let spot = |(mark, nudge): (_, Nudge)| {
        let mark: &LevelMark = mark;
        Spot { mark, x: across(mark.agreement) + nudge.by / WIDTH, above }
    };
    marks.iter().zip(apart(marks)).map(spot).collect()
}

/// The room that a name takes.
struct Room {
    from: f64,
    to: f64,
    y: f64,
}

impl Room {
    fn of(spot: &Spot, side: NameSide) -> Self {
        let (x, y, width) = (spot.x, down(spot.mark.level), width(spot.mark));
        let over = |y| Self { from: x - width / 2.0, to: x + width / 2.0, y };
        match side {
            NameSide::Right => Self { from: x + OFFSET, to: x + OFFSET + width, y },
            NameSide::Left => Self { from: x - OFFSET - width, to: x - OFFSET, y },
            NameSide::Above => over(y - rise(spot.mark)),
            NameSide::Below => over(y + rise(spot.mark)),
        }
    }

    fn is_within(&self) -> bool {
        self.from >= 0.0 && self.to <= 1.0 && (0.0..=HEIGHT).contains(&self.y)
    }

    fn holds(&self, spot: &Spot) -> bool {
        let (below, half) = (self.y - down(spot.mark.level), HALF_LINE + ring(spot.mark));
        let is_level = below < half && below > -half - spot.above;
        spot.x > self.from - OFFSET && spot.x < self.to + OFFSET && is_level
    }

    fn meets(&self, other: &Self) -> bool {
        self.from < other.to && other.from < self.to && (self.y - other.y).abs() < 2.0 * HALF_LINE
    }
}

fn width(mark: &LevelMark) -> f64 {
    mark.name.chars().count() as f64 * LETTER
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(agreement: f64, level: f64, is_blind: bool) -> LevelMark {
        LevelMark { agreement, level, is_blind, is_miss: true, name: "x".repeat(20), ..LevelMark::default() }
    }

    #[test]
    fn names_stand_clear_of_each_other_and_of_all_marks() {
        let marks: Vec<LevelMark> =
            (0..40).map(|n| mark(f64::from(n * 7 % 100), f64::from(n * 13 % 100), n % 5 == 0)).collect();
        let spots = spots(&marks, false);
        let rooms: Vec<(usize, Room)> = named(&marks, false)
            .into_iter()
            .enumerate()
            .filter_map(|(place, side)| Some((place, Room::of(&spots[place], side?))))
            .collect();
        assert!((1..=MOST_NAMES).contains(&rooms.len()));
        for (place, room) in &rooms {
            assert!(room.is_within());
            assert!(spots.iter().enumerate().all(|(other, spot)| other == *place || !room.holds(spot)));
            assert!(rooms.iter().all(|(other, their)| other == place || !room.meets(their)));
        }
    }

    #[test]
    fn blind_spots_are_named_first_and_what_is_well_never() {
        let blind = mark(40.0, 21.0, true);
        let mut marks = vec![mark(20.0, 20.0, false), blind.clone()];
        let above = Some(NameSide::Above);
        assert_eq!(named(&marks, false), [above, Some(NameSide::Right)], "no room at the left of the edge");
        marks.push(LevelMark { agreement: 90.0, level: 90.0, ..LevelMark::default() });
        assert_eq!(named(&marks, false)[2], None);
        // As many blind spots as may be named stand far from each other; the miss has room, but comes after them.
        let spot = |n: u8| LevelMark { level: f64::from(n) * 12.0, ..blind.clone() };
        let mut marks = vec![mark(0.0, 100.0, false)];
        marks.extend((0..8).map(spot));
        let named = named(&marks, false);
        assert_eq!(named[0], None);
        assert!(named[1..].iter().all(Option::is_some));
    }

    #[test]
    fn a_name_in_line_with_its_mark_comes_before_one_above() {
        let well = |agreement, level| LevelMark { is_miss: false, ..mark(agreement, level, false) };
        let marks = [mark(20.0, 50.0, false), well(30.0, 50.0), mark(45.0, 54.0, false), well(55.0, 54.0)];
        assert_eq!(named(&marks, false), [Some(NameSide::Below), None, Some(NameSide::Left), None]);
    }

    #[test]
    fn no_name_stands_over_a_number() {
        let miss = mark(50.0, 50.0, false);
        let marks = [miss.clone(), LevelMark { is_miss: false, level: 45.0, agreement: 60.0, ..miss }];
        assert_eq!(named(&marks, false)[0], Some(NameSide::Right));
        assert_eq!(named(&marks, true)[0], Some(NameSide::Left));
    }

    #[test]
    fn where_both_sides_are_taken_a_name_stands_above_or_below() {
        let beside = |agreement| LevelMark { is_miss: false, ..mark(agreement, 50.0, false) };
        let mut marks = vec![mark(50.0, 50.0, false), beside(40.0), beside(60.0)];
        assert_eq!(named(&marks, false)[0], Some(NameSide::Above));
        marks.push(LevelMark { level: 54.0, ..beside(50.0) });
        assert_eq!(named(&marks, false)[0], Some(NameSide::Below));
        marks.push(LevelMark { level: 46.0, ..beside(50.0) });
        assert_eq!(named(&marks, false)[0], None);
    }

    #[test]
    fn what_stands_at_the_right_edge_is_named_at_its_left() {
        assert_eq!(side(&mark(95.0, 50.0, false)), NameSide::Left);
        assert_eq!(named(&[mark(95.0, 50.0, false)], false), [Some(NameSide::Left)]);
    }

    #[test]
    fn the_corners_lie_within() {
        assert_eq!((across(0.0), across(100.0), down(0.0), down(100.0)), (0.0, 1.0, HEIGHT, 0.0));
    }
}
