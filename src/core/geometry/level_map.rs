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
/// What a letter takes of the width, a little more than it does on a laptop.
const LETTER: f64 = 0.0125;
/// From the middle of a mark to its name, as a share of the width.
const OFFSET: f64 = 0.025;
/// The room that a line needs above and below its middle, in pixels.
const HALF_LINE: f64 = 15.0;

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
}

/// The side of each mark's name while somebody asks for it: where it stays within the map.
pub fn side(mark: &LevelMark) -> NameSide {
    let end = across(mark.agreement) + OFFSET + width(mark);
    if end > 1.0 { NameSide::Left } else { NameSide::Right }
}

/// Where names stand without being asked for: beside the marks that miss, blind spots first, over no other name and
/// over no other mark.
pub fn named(marks: &[LevelMark]) -> Vec<Option<NameSide>> {
    let mut wanted: Vec<(usize, &LevelMark)> =
        marks.iter().enumerate().filter(|(_, mark)| mark.is_miss || mark.is_blind).collect();
    wanted.sort_by(|(_, one), (_, other)| {
        other.is_blind.cmp(&one.is_blind).then(one.agreement.total_cmp(&other.agreement))
    });
    let mut named = vec![None; marks.len()];
    let mut taken: Vec<Room> = Vec::new();
    for (place, mark) in wanted {
        if taken.len() == MOST_NAMES {
            break;
        }
        let is_free = |room: &Room| {
            let over_mark = marks.iter().enumerate().any(|(other, mark)| other != place && room.holds(mark));
            room.is_within() && !over_mark && taken.iter().all(|other| !room.meets(other))
        };
        let free = [NameSide::Right, NameSide::Left].into_iter().find(|side| is_free(&Room::of(mark, *side)));
        if let (Some(side), Some(slot)) = (free, named.get_mut(place)) {
            taken.push(Room::of(mark, side));
            *slot = Some(side);
        }
    }
    named
}

/// The room that a name takes.
struct Room {
    from: f64,
    to: f64,
    y: f64,
}

impl Room {
    fn of(mark: &LevelMark, side: NameSide) -> Self {
        let (x, y, width) = (across(mark.agreement), down(mark.level), width(mark));
        match side {
            NameSide::Right => Self { from: x + OFFSET, to: x + OFFSET + width, y },
            NameSide::Left => Self { from: x - OFFSET - width, to: x - OFFSET, y },
        }
    }

    fn is_within(&self) -> bool {
        self.from >= 0.0 && self.to <= 1.0
    }

    fn holds(&self, mark: &LevelMark) -> bool {
        let x = across(mark.agreement);
        x > self.from - OFFSET && x < self.to + OFFSET && (down(mark.level) - self.y).abs() < HALF_LINE
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
        let rooms: Vec<(usize, Room)> = named(&marks)
            .into_iter()
            .enumerate()
            .filter_map(|(place, side)| Some((place, Room::of(&marks[place], side?))))
            .collect();
        assert!((1..=MOST_NAMES).contains(&rooms.len()));
        for (place, room) in &rooms {
            assert!(room.is_within());
            assert!(marks.iter().enumerate().all(|(other, mark)| other == *place || !room.holds(mark)));
            assert!(rooms.iter().all(|(other, their)| other == place || !room.meets(their)));
        }
    }

    #[test]
    fn blind_spots_are_named_first_and_what_is_well_never() {
        let mut marks = vec![mark(20.0, 20.0, false), mark(40.0, 21.0, true)];
        assert_eq!(named(&marks), [None, Some(NameSide::Right)], "no room at the left of the edge");
        marks.push(LevelMark { agreement: 90.0, level: 90.0, ..LevelMark::default() });
        assert_eq!(named(&marks)[2], None);
    }

    #[test]
    fn what_stands_at_the_right_edge_is_named_at_its_left() {
        assert_eq!(side(&mark(95.0, 50.0, false)), NameSide::Left);
        assert_eq!(named(&[mark(95.0, 50.0, false)]), [Some(NameSide::Left)]);
    }

    #[test]
    fn the_corners_lie_within() {
        assert_eq!((across(0.0), across(100.0), down(0.0), down(100.0)), (0.0, 1.0, HEIGHT, 0.0));
    }
}
