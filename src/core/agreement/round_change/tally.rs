//! Counting the ratings of many leaders at a time.

/// A set of leaders: the bit of each who is in it.
pub(super) type Leaders = u128;

pub(super) const NOBODY: Leaders = 0;

/// How many ratings lie on each point of the scale, the lowest first. Ratings are counted instead of listed, many
/// leaders at a time, because the test looks at thousands of patterns.
pub(super) struct Tally(Vec<i64>);

impl Tally {
    /// Nothing counted yet on a scale of so many points.
    pub(super) fn new(points: usize) -> Self {
        Self(vec![0; points])
    }

    /// Counts the ratings of some leaders in one round and of others in the other.
    pub(super) fn count(&mut self, one: (&[Leaders], Leaders), other: (&[Leaders], Leaders)) {
        for ((count, mine), theirs) in self.0.iter_mut().zip(one.0).zip(other.0) {
            *count = i64::from((mine & one.1).count_ones() + (theirs & other.1).count_ones());
        }
    }

    fn places(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        (0..).zip(self.0.iter().copied())
    }

    /// `Σ|n·x − Σx|`: n² times the average deviation.
    pub(super) fn deviation_sum(&self) -> i64 {
        let n: i64 = self.0.iter().sum();
        let sum: i64 = self.places().map(|(place, count)| place * count).sum();
        self.places().map(|(place, count)| count * (n * place - sum).abs()).sum()
    }

    /// Twice the median, a whole number for whole ratings.
    pub(super) fn doubled_median(&self) -> i64 {
        let n: i64 = self.0.iter().sum();
        self.rating_at(n / 2) + self.rating_at((n - 1) / 2)
    }

    /// The rating that so many others stand before, in ascending order.
    fn rating_at(&self, before: i64) -> i64 {
        let mut seen = 0;
        let reaches = |(place, count): (i64, i64)| {
            seen += count;
            (seen > before).then_some(place)
        };
        self.places().find_map(reaches).unwrap_or_default()
    }
}
