//! The collision map: a row for each matter, a column for each leader, a mark where a leader is named.

/// One leader's column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollisionColumn {
    /// Two letters, for where names don't fit.
    pub initials: String,
    /// The name.
    pub name: String,
    /// In how many matters this leader claims to be the one.
    pub total: usize,
    /// That is too much for one.
    pub is_overloaded: bool,
}

/// How often a leader is named in one matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CollisionCell {
    /// By how many, the leader included.
    pub votes: usize,
    /// The leader is one of them.
    pub claims: bool,
}

/// What joins the marks of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CollisionSign {
    /// A thick link between all who claim it.
    Link,
    /// A dashed frame: nobody claims it.
    Frame,
    /// Arrows both ways between these two columns.
    Arrows(usize, usize),
    /// Nothing.
    #[default]
    None,
}

/// One matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollisionRow {
    /// What it is about.
    pub name: String,
    /// The heading that it stands under.
    pub group: String,
    /// The heading is one of a miss.
    pub is_miss: bool,
    /// May be folded away.
    pub is_clear: bool,
    /// What joins the marks.
    pub sign: CollisionSign,
    /// One for each column.
    pub cells: Vec<CollisionCell>,
    /// Votes for what is no leader, one for each of the columns beside.
    pub beside: Vec<usize>,
    /// The row in a sentence.
    pub sentence: String,
}

/// What the map shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollisionData {
    /// The leaders.
    pub columns: Vec<CollisionColumn>,
    /// What can be said besides: several, nobody, don't know.
    pub beside: Vec<String>,
    /// The matters; those of one group together.
    pub rows: Vec<CollisionRow>,
    /// How many have answered.
    pub voters: usize,
}

/// The height of a row in pixels.
pub const ROW: f64 = 44.0;
/// The width that the narrowest picture has for all columns, in pixels.
const NARROWEST: f64 = 312.0;
/// Room before the columns beside, in columns.
const BREAK: f64 = 0.5;
/// The radius of a mark that everybody has named, where there is room, in pixels.
const LARGEST: f64 = 18.0;
/// The radius of a mark that one has named, in pixels.
const SMALLEST: f64 = 9.5;

impl CollisionData {
    /// The middle of a column, those beside counted on; from 0 at the left to 1 at the right.
    pub fn across(&self, column: usize) -> f64 {
        let room = if column < self.columns.len() { 0.5 } else { 0.5 + BREAK };
        (column as f64 + room) / self.width()
    }

    /// From the left edge of the first leader's column to the right edge of the last one's.
    pub fn leaders_end(&self) -> f64 {
        self.columns.len() as f64 / self.width()
    }

    /// The radius of a mark with so many votes, in pixels.
    pub fn radius(&self, votes: usize) -> f64 {
        let largest = self.largest();
        let smallest = SMALLEST.min(largest);
        let share = votes.saturating_sub(1) as f64 / self.voters.saturating_sub(1).max(1) as f64;
        smallest + (largest - smallest) * share.min(1.0)
    }

    /// Whether marks are large enough for a number.
    pub fn has_numbers(&self) -> bool {
        self.largest() >= 8.0
    }

    fn largest(&self) -> f64 {
        (NARROWEST / self.width() / 2.0 - 0.5).clamp(2.0, LARGEST)
    }

    fn width(&self) -> f64 {
        (self.columns.len() + self.beside.len()) as f64 + BREAK
    }
}

impl CollisionRow {
    /// The columns that the link joins, from left to right.
    pub fn claimed(&self) -> Vec<usize> {
        let claimed = self.cells.iter().enumerate().filter(|(_, cell)| cell.claims);
        claimed.map(|(column, _)| column).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(leaders: usize) -> CollisionData {
        CollisionData {
            columns: vec![CollisionColumn::default(); leaders],
            beside: vec![String::new(); 3],
            rows: Vec::new(),
            voters: leaders,
        }
    }

    #[test]
    fn columns_stand_in_order_within_the_picture() {
        for leaders in 1..60 {
            let data = data(leaders);
            let places: Vec<f64> = (0..leaders + 3).map(|column| data.across(column)).collect();
            assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(places.iter().all(|place| (0.0..=1.0).contains(place)));
            assert!(places[leaders - 1] < data.leaders_end() && data.leaders_end() < places[leaders]);
        }
    }

    #[test]
    fn neighbouring_marks_never_touch_on_a_phone() {
        for leaders in 2..40 {
            let data = data(leaders);
            let pitch = NARROWEST * (data.across(1) - data.across(0));
            assert!(2.0 * data.radius(leaders) <= pitch, "{leaders}");
        }
    }

    #[test]
    fn more_votes_are_a_larger_mark() {
        let data = data(6);
        assert!((1..6).all(|votes| data.radius(votes) < data.radius(votes + 1)));
    }
}
