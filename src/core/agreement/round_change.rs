//! Whether agreement or level really changed between two rounds: an exact swap test.
//!
//! If nothing changed, it is a matter of chance which of a leader's two rounds came first. So each leader's rounds are
//! exchanged or not, in all 2ⁿ patterns, and p is the share of patterns whose change is at least as large, in either
//! direction, as the observed one. Range of p: above 0 to 1. Above 14 leaders a fixed pseudo-random sample of patterns
//! stands for all of them; the observed pattern is part of it.
//!
//! Conventions: an item counts the leaders who answered it in both rounds, so both rounds have the same n; items with
//! fewer than three of them are left out. Change is the mean over the items of second − first: of
//! [`super::rating::agreement`], and of the level `100 · (median − 1) / (c − 1)`. All comparisons are between whole
//! numbers. Source: Fisher 1935, the randomisation test of paired data.

use super::MIN_ANSWERS;
use super::random::Random;
use super::rating::halves_product;

/// Most leaders for whom all patterns are tried.
pub const EXACT_UP_TO: usize = 14;
/// Patterns that are sampled for more leaders.
pub const SAMPLE: usize = 1 << EXACT_UP_TO;

/// Ratings of one round: rows are leaders, columns items, `None` missing.
pub type Round = [Vec<Option<f64>>];

/// A change between two rounds and how often chance alone makes one as large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Second minus first round, in points of 0–100.
    pub observed: f64,
    /// Two-sided p of the swap test.
    pub p: f64,
}

/// What the swap test says about two rounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SwapTest {
    /// Change of agreement, mean over the items.
    pub agreement: Change,
    /// Change of level, mean over the items.
    pub level: Change,
    /// Leaders who answered an item in both rounds.
    pub leaders: usize,
    /// Whether all patterns were tried, rather than a sample.
    pub exact: bool,
}

/// Swap test of two rounds on a scale from 1 to `points`; the same leaders and items in both, in the same order.
///
/// `None` if the rounds differ in shape, a rating is not a whole point of the scale, no item has three leaders who
/// answered it in both rounds, or there are fewer than two points.
pub fn swap_test(first: &Round, second: &Round, points: u32) -> Option<SwapTest> {
    if points < 2 {
        return None;
    }
    let leaders = paired_leaders(first, second, points)?;
    let rounds = Rounds::new(&leaders, points)?;
    let exact = leaders.len() <= EXACT_UP_TO;
    let patterns = if exact { all_patterns(leaders.len()) } else { sampled_patterns(leaders.len()) };
    let changes: Vec<Units> = patterns.map(|pattern| rounds.change(&pattern)).collect();
    let observed = *changes.first()?;

    let share = |size: fn(&Units) -> u128| {
        let as_large = changes.iter().filter(|change| size(change) >= size(&observed)).count();
        as_large as f64 / changes.len() as f64
    };
    let change = rounds.in_points(observed);
    Some(SwapTest {
        agreement: Change { observed: change.agreement, p: share(|change| change.agreement.unsigned_abs()) },
        level: Change { observed: change.level, p: share(|change| change.level.unsigned_abs()) },
        leaders: leaders.len(),
        exact,
    })
}

/// What changed between two rounds, in points of 0–100: second minus first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Change of agreement, mean over the items.
    pub agreement: f64,
    /// Change of level, mean over the items.
    pub level: f64,
}

/// The observed change of the [`swap_test`] alone; `None` where that is `None`.
pub fn difference(first: &Round, second: &Round, points: u32) -> Option<Difference> {
    if points < 2 {
        return None;
    }
    let leaders = paired_leaders(first, second, points)?;
    let rounds = Rounds::new(&leaders, points)?;
    Some(rounds.in_points(rounds.change(&vec![false; leaders.len()])))
}

/// A leader's ratings of an item in both rounds, counted from 0; `None` if either is missing.
type Pair = Option<(usize, usize)>;

/// The pairs of each leader who has any; rows are leaders, columns items.
fn paired_leaders(first: &Round, second: &Round, points: u32) -> Option<Vec<Vec<Pair>>> {
    let items = first.first()?.len();
    let even = |round: &Round| round.iter().all(|leader| leader.len() == items);
    let on_scale = |rating: &f64| rating.fract() == 0.0 && (1.0..=f64::from(points)).contains(rating);
    let ratings = || first.iter().chain(second).flatten().flatten();
    if first.len() != second.len() || !even(first) || !even(second) || !ratings().all(on_scale) {
        return None;
    }
    let place = |rating: f64| rating as usize - 1;
    let pairs = |(before, after): (&Vec<Option<f64>>, &Vec<Option<f64>>)| -> Vec<Pair> {
        let pair =
            |(before, after): (&Option<f64>, &Option<f64>)| Some((place((*before)?), place((*after)?)));
        before.iter().zip(after).map(pair).collect()
    };
    let answered_both = |leader: &Vec<Pair>| leader.iter().any(Option::is_some);
    Some(first.iter().zip(second).map(pairs).filter(answered_both).collect())
}

/// A change in whole units, so that equal changes are equal.
#[derive(Clone, Copy)]
struct Units {
    /// In `100 / (2 (c − 1) · items · common)`.
    agreement: i128,
    /// In `100 / (2 (c − 1) · items)`.
    level: i128,
}

/// The two rounds, item by item.
struct Rounds {
    items: Vec<Item>,
    /// Points of the scale.
    points: usize,
    /// Common multiple of the items' denominators of agreement.
    common: i128,
}

struct Item {
    /// By leader, as in the pattern.
    pairs: Vec<Pair>,
    /// `⌊n/2⌋ · ⌈n/2⌉`: agreement is whole in units of `100 / (2 (c − 1))` by this.
    halves: i128,
}

impl Rounds {
    /// `None` without an item that enough leaders answered twice, or if the common denominator is too large.
    fn new(leaders: &[Vec<Pair>], points: u32) -> Option<Self> {
        let mut items = Vec::new();
        let mut common: i128 = 1;
        for item in 0..leaders.first()?.len() {
            let pairs: Vec<Pair> = leaders.iter().map(|leader| leader.get(item).copied().flatten()).collect();
            let n = pairs.iter().flatten().count();
            if n < MIN_ANSWERS {
                continue;
            }
            let halves = halves_product(n) as i128;
            common = common.checked_mul(halves / greatest_common_divisor(common, halves))?;
            items.push(Item { pairs, halves });
        }
        (!items.is_empty()).then_some(Self { items, points: points as usize, common })
    }

    /// A change in points of 0–100.
    fn in_points(&self, change: Units) -> Difference {
        let unit = 2.0 * (self.points - 1) as f64 * self.items.len() as f64;
        Difference {
            agreement: 100.0 * change.agreement as f64 / (unit * self.common as f64),
            level: 100.0 * change.level as f64 / unit,
        }
    }

    /// Change between the rounds when the leaders marked in `pattern` have theirs exchanged.
    fn change(&self, pattern: &[bool]) -> Units {
        let mut units = Units { agreement: 0, level: 0 };
        let (mut before, mut after) = (Tally(vec![0; self.points]), Tally(vec![0; self.points]));
        for item in &self.items {
            item.count(pattern, &mut before, &mut after);
            let closer = before.deviation_sum() - after.deviation_sum();
            units.agreement += i128::from(closer) * (self.common / item.halves);
            units.level += i128::from(after.doubled_median() - before.doubled_median());
        }
        units
    }
}

impl Item {
    /// Counts the ratings before and after, exchanged where `pattern` says so.
    fn count(&self, pattern: &[bool], before: &mut Tally, after: &mut Tally) {
        before.0.fill(0);
        after.0.fill(0);
        for (pair, swapped) in self.pairs.iter().zip(pattern) {
            let Some((first, second)) = *pair else { continue };
            let (first, second) = if *swapped { (second, first) } else { (first, second) };
            before.add(first);
            after.add(second);
        }
    }
}

/// How many ratings lie on each point of the scale, the lowest first. Ratings are counted instead of listed because the
/// test looks at thousands of patterns.
struct Tally(Vec<i64>);

impl Tally {
    fn add(&mut self, place: usize) {
        if let Some(count) = self.0.get_mut(place) {
            *count += 1;
        }
    }

    fn places(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        (0..).zip(self.0.iter().copied())
    }

    /// `Σ|n·x − Σx|`: n² times the average deviation.
    fn deviation_sum(&self) -> i64 {
        let n: i64 = self.0.iter().sum();
        let sum: i64 = self.places().map(|(place, count)| place * count).sum();
        self.places().map(|(place, count)| count * (n * place - sum).abs()).sum()
    }

    /// Twice the median, a whole number for whole ratings.
    fn doubled_median(&self) -> i64 {
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

fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

/// Which leaders have their rounds exchanged; the first pattern exchanges nobody's.
type Patterns = Box<dyn Iterator<Item = Vec<bool>>>;

/// All patterns that leave the first leader alone. The other half are their mirror images, with the same size of
/// change, and so do not alter the share.
fn all_patterns(leaders: usize) -> Patterns {
    let others = leaders.saturating_sub(1);
    Box::new(
        (0_u32..1 << others)
            .map(move |bits| (0..leaders).map(|leader| (bits << 1) >> leader & 1 == 1).collect()),
    )
}

/// The observed pattern and pseudo-random ones up to [`SAMPLE`].
fn sampled_patterns(leaders: usize) -> Patterns {
    let mut random = Random::new();
    let sampled = (1..SAMPLE).map(move |_| (0..leaders).map(|_| random.bits() >> 63 == 1).collect());
    Box::new(std::iter::once(vec![false; leaders]).chain(sampled))
}
