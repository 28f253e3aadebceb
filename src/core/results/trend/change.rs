//! What changed from one round to the next, and whether that may be said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use super::TrendRound;
use crate::agreement::round_change::{
    Change, Difference, Differences, Figures, Round, SwapTest, differences, swap_test_up_to,
};
use crate::model::{LeaderId, RoundNumber};
use crate::question::RatingScale;
use crate::results::Movement;
use crate::results::rated::Rated;

/// Fewest leaders, each of whom answered both rounds, over whom a change is claimed (our convention).
pub const MIN_LEADERS: usize = 6;
/// The most often that chance alone may make a change as large as one that is claimed: once in twenty (the usual
/// convention).
pub const MOST_BY_CHANCE: f64 = 0.05;
/// Distances from the team nearer to each other than this are the same: they are sums of fractions.
const SAME_WITHIN: f64 = 1e-9;

/// What changed between two rounds of some ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundChange {
    /// The round it is counted from.
    pub from: RoundNumber,
    /// The round it leads to.
    pub to: RoundNumber,
    /// Leaders who answered one of the ratings in both rounds; none where answers carry no name.
    pub leaders: usize,
    /// Whether a change could be tested: enough leaders answered both rounds, and enough of them the same ratings, on
    /// scales of one length.
    pub tested: bool,
    /// How agreement changed, where that may be claimed.
    pub agreement: Option<Step>,
    /// How the level changed, where that may be claimed.
    pub level: Option<Step>,
    /// Who came closer to the team and who moved away; `None` where nobody answered both rounds by name, or the
    /// questions were others.
    pub movement: Option<Movement>,
}

/// A change that may be claimed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Later minus earlier round, in points of 0–100, over leaders and ratings of both.
    pub by: f64,
    /// How often chance alone makes one as large, at most [`MOST_BY_CHANCE`].
    pub p: f64,
}

/// Which changes are to be claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sought {
    /// All that hold.
    Any,
    /// Only those for the worse.
    Falls,
}

/// The change between two rounds of the same ratings. Nothing is claimed of questions that changed their meaning.
pub(super) fn between(
    before: (&TrendRound, &[&Rated]),
    after: (&TrendRound, &[&Rated]),
    sought: Sought,
) -> RoundChange {
    let (from, to) = (before.0, after.0);
    let pairs =
        if from.content_version == to.content_version { pairs(before.1, after.1) } else { Vec::new() };
    let leaders: BTreeSet<&LeaderId> = pairs.iter().flat_map(|pair| pair.points.keys().copied()).collect();
    let claims = claims(&leaders, &pairs, sought);
    let (agreement, level) = claims.unwrap_or_default();
    RoundChange {
        from: from.number,
        to: to.number,
        leaders: leaders.len(),
        tested: claims.is_some(),
        agreement,
        level,
        movement: movement(&leaders, &pairs),
    }
}

/// One rating that was asked in both rounds.
struct Pair<'a> {
    scale: &'static RatingScale,
    /// The points before and after of each leader who answered both, counted from the worst one.
    points: BTreeMap<&'a LeaderId, (u8, u8)>,
    /// Mean points of everybody, before and after.
    means: (f64, f64),
}

fn pairs<'a>(before: &[&'a Rated], after: &[&'a Rated]) -> Vec<Pair<'a>> {
    let pair = |earlier: &&'a Rated| {
        let later = after.iter().find(|later| later.question.id == earlier.question.id)?;
        let (mut old, new) = (by_leader(earlier), by_leader(later));
        old.retain(|leader, _| new.contains_key(leader));
        let points = old.iter().filter_map(|(leader, old)| Some((*leader, (*old, *new.get(leader)?))));
        Some(Pair { scale: earlier.scale, points: points.collect(), means: (mean(earlier), mean(later)) })
    };
    before.iter().filter_map(pair).collect()
}

fn by_leader(rated: &Rated) -> BTreeMap<&LeaderId, u8> {
    let points = |points| rated.scale.above_worst(points);
    rated.answers.iter().filter_map(|given| Some((given.leader.as_ref()?, points(given.points)))).collect()
}

fn mean(rated: &Rated) -> f64 {
    let points = rated.answers.iter().map(|given| f64::from(rated.scale.above_worst(given.points)));
    points.sum::<f64>() / rated.answers.len() as f64
}

/// Changes of agreement and of level that may be claimed.
type Claims = (Option<Step>, Option<Step>);

/// Changes of agreement and of level that hold: enough leaders, hardly ever by chance, and in the same direction
/// whichever leader is left out. `None` where nothing can be tested; only ratings with equally long scales can be
/// tested together.
fn claims(leaders: &BTreeSet<&LeaderId>, pairs: &[Pair<'_>], sought: Sought) -> Option<Claims> {
    let points = common_points(pairs).filter(|_| leaders.len() >= MIN_LEADERS)?;
    let leaders: Vec<&LeaderId> = leaders.iter().copied().collect();
    let holds = one_direction(&leaders, pairs, points, sought)?;
    if holds == Figures::NONE {
        return Some((None, None));
    }
    let Some(test) = tested(&leaders, pairs, points, holds) else { return Some((None, None)) };
    let step = |change: Change, holds: bool| {
        (holds && change.p <= MOST_BY_CHANCE).then_some(Step { by: change.observed, p: change.p })
    };
    Some((step(test.agreement, holds.agreement), step(test.level, holds.level)))
}

/// The points before and after of each leader in each rating, where a leader answered both.
type Answers = Vec<Vec<Option<(u8, u8)>>>;

/// Tests that were made before: a test looks at thousands of patterns and depends on nothing but the answers, which no
/// longer change once a round is revealed.
static KNOWN: Mutex<BTreeMap<TestKey, Option<SwapTest>>> = Mutex::new(BTreeMap::new());

/// The points of the scale, of which figures a change is sought, and the answers.
type TestKey = (u32, Figures, Answers);

/// The test, where it lets anything be claimed.
fn tested(leaders: &[&LeaderId], pairs: &[Pair<'_>], points: u32, holds: Figures) -> Option<SwapTest> {
    let row = |leader: &&LeaderId| pairs.iter().map(|pair| pair.points.get(leader).copied()).collect();
    let key: TestKey = (points, holds, leaders.iter().map(row).collect());
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(test) = known().get(&key) {
        return *test;
    }
    let (first, second) = rounds(leaders, pairs);
    let test = swap_test_up_to(MOST_BY_CHANCE, holds, &first, &second, points);
    known().insert(key, test);
    test
}

fn common_points(pairs: &[Pair<'_>]) -> Option<u32> {
    let points = pairs.first()?.scale.points();
    pairs.iter().all(|pair| pair.scale.points() == points).then_some(points)
}

/// Which figures change as it is sought, and in one direction whichever leader is left out; `None` where no rating has
/// enough answers in both rounds.
fn one_direction(leaders: &[&LeaderId], pairs: &[Pair<'_>], points: u32, sought: Sought) -> Option<Figures> {
    let (first, second) = rounds(leaders, pairs);
    let Differences { all, without_one } = differences(&first, &second, points)?;
    let keeps = |figure: fn(&Difference) -> f64| {
        let same =
            |other: &Option<Difference>| other.is_some_and(|other| figure(&other) * figure(&all) > 0.0);
        (sought == Sought::Any || figure(&all) < 0.0) && without_one.iter().all(same)
    };
    Some(Figures { agreement: keeps(|change| change.agreement), level: keeps(|change| change.level) })
}

/// The two rounds as the swap test takes them: rows are leaders, columns ratings, points counted from 1 for the worst.
fn rounds(leaders: &[&LeaderId], pairs: &[Pair<'_>]) -> (Box<Round>, Box<Round>) {
    let table = |pick: fn(&(u8, u8)) -> u8| -> Box<Round> {
        let row = |leader: &&LeaderId| {
            pairs.iter().map(|pair| pair.points.get(leader).map(|both| f64::from(pick(both)) + 1.0)).collect()
        };
        leaders.iter().map(row).collect()
    };
    (table(|both| both.0), table(|both| both.1))
}

/// Who came closer. A leader's distance is that to the mean of everybody who answered in that round, over the ratings
/// that the leader answered in both.
fn movement(leaders: &BTreeSet<&LeaderId>, pairs: &[Pair<'_>]) -> Option<Movement> {
    let mut movement = Movement::default();
    for leader in leaders {
        let farther: f64 = pairs.iter().filter_map(|pair| pair.farther(leader)).sum();
        if farther < -SAME_WITHIN {
            movement.closer += 1;
        } else if farther > SAME_WITHIN {
            movement.away += 1;
        } else {
            movement.same += 1;
        }
    }
    (!leaders.is_empty()).then_some(movement)
}

impl Pair<'_> {
    /// How much farther from the mean a leader is after than before, as a share of the scale.
    fn farther(&self, leader: &LeaderId) -> Option<f64> {
        let (before, after) = self.points.get(leader)?;
        let distance = |points: u8, mean: f64| (f64::from(points) - mean).abs();
        let farther = distance(*after, self.means.1) - distance(*before, self.means.0);
        Some(farther / f64::from(self.scale.points().saturating_sub(1)))
    }
}
