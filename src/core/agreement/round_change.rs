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

mod patterns;
mod tally;

use self::patterns::patterns;
use self::tally::{Leaders, NOBODY, Tally};
use super::MIN_ANSWERS;
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

/// Most leaders that are compared: one bit each.
pub const MOST_LEADERS: usize = 128;

/// Swap test of two rounds on a scale from 1 to `points`; the same leaders and items in both, in the same order.
///
/// `None` if the rounds differ in shape, a rating is not a whole point of the scale, no item has three leaders who
/// answered it in both rounds, there are more than [`MOST_LEADERS`] of them, or fewer than two points.
pub fn swap_test(first: &Round, second: &Round, points: u32) -> Option<SwapTest> {
    swap_test_up_to(1.0, Figures::BOTH, first, second, points)
}

/// Of which figures a change is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figures {
    /// Of agreement.
    pub agreement: bool,
    /// Of the level.
    pub level: bool,
}

impl Figures {
    /// Of both.
    pub const BOTH: Self = Self { agreement: true, level: true };
    /// Of none.
    pub const NONE: Self = Self { agreement: false, level: false };
}

/// The [`swap_test`], given up as soon as the p of every figure that is sought is sure to be above `most`; `None` then
/// too.
pub fn swap_test_up_to(
    most: f64,
    sought: Figures,
    first: &Round,
    second: &Round,
    points: u32,
) -> Option<SwapTest> {
    let pairs = Pairs::new(first, second, points)?;
    let rounds = Rounds::new(&pairs, pairs.everybody())?;
    let exact = pairs.leaders <= EXACT_UP_TO;
    let patterns = patterns(pairs.leaders);
    let observed = rounds.change(NOBODY);
    let (mut agreement, mut level) = (0_usize, 0_usize);
    let share = |as_large: usize| as_large as f64 / patterns.len() as f64;
    for pattern in patterns.iter() {
        let change = rounds.change(*pattern);
        agreement += usize::from(change.agreement.unsigned_abs() >= observed.agreement.unsigned_abs());
        level += usize::from(change.level.unsigned_abs() >= observed.level.unsigned_abs());
        let may_hold = |is_sought: bool, as_large: usize| is_sought && share(as_large) <= most;
        if !may_hold(sought.agreement, agreement) && !may_hold(sought.level, level) {
            return None;
        }
    }
    let change = rounds.in_points(observed);
    Some(SwapTest {
        agreement: Change { observed: change.agreement, p: share(agreement) },
        level: Change { observed: change.level, p: share(level) },
        leaders: pairs.leaders,
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

/// What changed between two rounds, and what would have changed without each leader.
#[derive(Debug, Clone, PartialEq)]
pub struct Differences {
    /// With everybody: the observed change of the [`swap_test`].
    pub all: Difference,
    /// Without one leader in turn, of those who answered an item twice; `None` where that leaves no item with three.
    pub without_one: Vec<Option<Difference>>,
}

/// The observed change of the [`swap_test`] alone, and that without each leader; `None` where the test is `None`.
pub fn differences(first: &Round, second: &Round, points: u32) -> Option<Differences> {
    let pairs = Pairs::new(first, second, points)?;
    let difference = |present: Leaders| {
        let rounds = Rounds::new(&pairs, present)?;
        Some(rounds.in_points(rounds.change(NOBODY)))
    };
    let without = |leader: usize| difference(pairs.everybody() & !(1 << leader));
    Some(Differences {
        all: difference(pairs.everybody())?,
        without_one: (0..pairs.leaders).map(without).collect(),
    })
}

/// Who rated what in both rounds, of the leaders who did so for any item.
struct Pairs {
    leaders: usize,
    points: usize,
    items: Vec<Item>,
}

/// One item: by point of the scale, from the lowest, who gave it. Only leaders who gave one in both rounds.
struct Item {
    first: Vec<Leaders>,
    second: Vec<Leaders>,
    both: Leaders,
}

impl Pairs {
    fn new(first: &Round, second: &Round, points: u32) -> Option<Self> {
        let count = first.first()?.len();
        let even = |round: &Round| round.iter().all(|leader| leader.len() == count);
        let on_scale = |rating: &f64| rating.fract() == 0.0 && (1.0..=f64::from(points)).contains(rating);
        let ratings = || first.iter().chain(second).flatten().flatten();
        let fits = points >= 2 && first.len() == second.len() && even(first) && even(second);
        if !fits || !ratings().all(on_scale) {
            return None;
        }
        let points = points as usize;
        let mut pairs = Self { leaders: 0, points, items: (0..count).map(|_| Item::new(points)).collect() };
        for (before, after) in first.iter().zip(second) {
            let answered = before.iter().zip(after).any(|pair| matches!(pair, (Some(_), Some(_))));
            if answered && pairs.leaders == MOST_LEADERS {
                return None;
            }
            if answered {
                let ratings = before.iter().zip(after);
                pairs.items.iter_mut().zip(ratings).for_each(|(item, pair)| item.add(pairs.leaders, pair));
                pairs.leaders += 1;
            }
        }
        Some(pairs)
    }

    fn everybody(&self) -> Leaders {
        self.items.iter().fold(NOBODY, |all, item| all | item.both)
    }
}

impl Item {
    fn new(points: usize) -> Self {
        Self { first: vec![NOBODY; points], second: vec![NOBODY; points], both: NOBODY }
    }

    fn add(&mut self, leader: usize, pair: (&Option<f64>, &Option<f64>)) {
        let (Some(before), Some(after)) = pair else { return };
        for (places, rating) in [(&mut self.first, before), (&mut self.second, after)] {
            if let Some(leaders) = places.get_mut(*rating as usize - 1) {
                *leaders |= 1 << leader;
            }
        }
        self.both |= 1 << leader;
    }
}

/// A change in whole units, so that equal changes are equal.
#[derive(Clone, Copy)]
struct Units {
    /// In `100 / (2 (c − 1) · items · common)`.
    agreement: i128,
    /// In `100 / (2 (c − 1) · items)`.
    level: i128,
}

/// The two rounds of some leaders, by the items that enough of them answered twice.
struct Rounds<'a> {
    present: Leaders,
    /// With each item the factor that brings its deviations to the common denominator.
    items: Vec<(&'a Item, i128)>,
    /// Points of the scale.
    points: usize,
    /// Common multiple of the items' denominators of agreement.
    common: i128,
}

impl<'a> Rounds<'a> {
    /// `None` without an item that enough leaders answered twice, or if the common denominator is too large.
    fn new(pairs: &'a Pairs, present: Leaders) -> Option<Self> {
        let answers = |item: &Item| (item.both & present).count_ones() as usize;
        // Agreement of n answers is whole in units of `100 / (2 (c − 1))` by `⌊n/2⌋ · ⌈n/2⌉`.
        let known: Vec<(&Item, i128)> = pairs
            .items
            .iter()
            .filter(|item| answers(item) >= MIN_ANSWERS)
            .map(|item| (item, halves_product(answers(item)) as i128))
            .collect();
        let mut common: i128 = 1;
        for (_, halves) in &known {
            if common % halves != 0 {
                common = common.checked_mul(halves / greatest_common_divisor(common, *halves))?;
            }
        }
        let items: Vec<_> = known.into_iter().map(|(item, halves)| (item, common / halves)).collect();
        (!items.is_empty()).then_some(Self { present, items, points: pairs.points, common })
    }

    /// A change in points of 0–100.
    fn in_points(&self, change: Units) -> Difference {
        let unit = 2.0 * (self.points - 1) as f64 * self.items.len() as f64;
        Difference {
            agreement: 100.0 * change.agreement as f64 / (unit * self.common as f64),
            level: 100.0 * change.level as f64 / unit,
        }
    }

    /// Change between the rounds when the leaders in `swapped` have theirs exchanged.
    fn change(&self, swapped: Leaders) -> Units {
        let mut units = Units { agreement: 0, level: 0 };
        let (mut before, mut after) = (Tally::new(self.points), Tally::new(self.points));
        for (item, factor) in &self.items {
            let (keep, swap) = (self.present & !swapped, self.present & swapped);
            before.count((&item.first, keep), (&item.second, swap));
            after.count((&item.second, keep), (&item.first, swap));
            let closer = before.deviation_sum() - after.deviation_sum();
            units.agreement += i128::from(closer) * factor;
            units.level += i128::from(after.doubled_median() - before.doubled_median());
        }
        units
    }
}

fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}
