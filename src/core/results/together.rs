//! Several ratings taken together: the mean of their agreements and of their levels.
//!
//! Convention (ours): ratings only, because figures of different question types cannot be compared. The mean is taken
//! within an exercise first and over the exercises then, so that an exercise with many ratings does not outvote one
//! with few. A rating with fewer than three answers is left out; what is missing is never filled in.

use std::collections::{BTreeMap, BTreeSet};

use super::rated::{Given, Rated};
use crate::agreement::chance::Chance;
use crate::agreement::chance_mean::{self, Part};
use crate::agreement::{Span, level, rating, within_group};
use crate::model::{ExerciseId, LeaderId};
use crate::question::Aspect;

/// What several ratings say together.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// Mean agreement, 0–100.
    pub agreement: f64,
    /// Mean level, 0–100, reverse-worded statements turned.
    pub level: f64,
    /// How far answers lie from the mean answer to their rating, on average: mean absolute deviation as a share of the
    /// scale, 0 to 50 points of 0–100.
    pub spread: f64,
    /// Lowest and highest agreement with any one leader left out of all ratings; `None` in unnamed rounds and where
    /// none is defined.
    pub one_voice: Option<Span>,
    /// Ratings with a figure.
    pub ratings: usize,
    /// Answers to these ratings.
    pub answers: usize,
    /// Leaders who gave them; where no name links them, the most who answered one rating.
    pub leaders: usize,
    /// What each rating adds to the mean.
    parts: Vec<Part>,
}

impl Together {
    /// What as many people reach by guessing at the same ratings; it takes thousands of guesses to find out.
    pub fn chance(&self) -> Option<Chance> {
        chance_mean::mean(&self.parts)
    }

    /// Whether the agreement is clearer than guessing.
    pub fn clear_of_chance(&self) -> bool {
        self.chance().is_some_and(|chance| chance.is_passed_by(self.agreement))
    }
}

/// Over which groups, one within the other, the mean is taken.
#[derive(Clone, Copy)]
pub(super) enum Over {
    /// Exercises.
    Exercises,
    /// Exercises within aspects. A rating without an aspect counts nowhere.
    Aspects,
}

/// The two figures of one rating, and how much it counts.
struct Weighted<'a> {
    rated: &'a Rated,
    points: Vec<f64>,
    agreement: f64,
    level: f64,
    weight: f64,
}

/// These ratings together; `None` where none has three answers.
pub(super) fn together(ratings: &[&Rated], over: Over) -> Option<Together> {
    let found = weighted(ratings, over);
    Some(Together {
        agreement: mean(&found, |one| Some(one.agreement))?,
        level: mean(&found, |one| Some(one.level))?,
        spread: mean(&found, |one| one.spread())?,
        one_voice: one_voice(&found, over),
        ratings: found.len(),
        answers: found.iter().map(|one| one.points.len()).sum(),
        leaders: leaders(&found),
        parts: found.iter().map(Weighted::part).collect(),
    })
}

/// The ratings that have figures, with the weights that the groups give them.
fn weighted<'a>(ratings: &[&'a Rated], over: Over) -> Vec<Weighted<'a>> {
    let figures = |rated: &&'a Rated| {
        let (points, scale) = (rated.points(), rated.scale);
        let (first, last) = (f64::from(scale.first), f64::from(scale.last));
        Some(Weighted {
            rated,
            agreement: rating::agreement(&points, scale.points())?,
            level: level::rating(&points, first, last, scale.reverse)?,
            points,
            weight: 0.0,
        })
    };
    let mut found: Vec<Weighted<'a>> =
        ratings.iter().filter(|rated| over.counts(rated)).filter_map(figures).collect();
    let weights = weights(&found.iter().map(|one| one.rated).collect::<Vec<_>>(), over);
    found.iter_mut().zip(weights).for_each(|(one, weight)| one.weight = weight);
    found
}

/// How much each of these ratings counts, by the groups that it is in.
fn weights(ratings: &[&Rated], over: Over) -> Vec<f64> {
    let mut sizes: BTreeMap<Option<Aspect>, BTreeMap<ExerciseId, usize>> = BTreeMap::new();
    for rated in ratings {
        *sizes.entry(over.aspect(rated)).or_default().entry(rated.exercise).or_default() += 1;
    }
    let weight = |rated: &&Rated| {
        let exercises = sizes.get(&over.aspect(rated));
        let ratings = exercises.and_then(|exercises| exercises.get(&rated.exercise));
        let counts = [Some(sizes.len()), exercises.map(BTreeMap::len), ratings.copied()];
        counts.iter().flatten().map(|count| 1.0 / *count as f64).product()
    };
    ratings.iter().map(weight).collect()
}

impl Over {
    fn counts(self, rated: &Rated) -> bool {
        matches!(self, Self::Exercises) || rated.question.aspect.is_some()
    }

    fn aspect(self, rated: &Rated) -> Option<Aspect> {
        match self {
            Self::Exercises => None,
            Self::Aspects => rated.question.aspect,
        }
    }
}

impl Weighted<'_> {
    fn part(&self) -> Part {
        Part { answers: self.points.len(), points: self.rated.scale.points(), weight: self.weight }
    }

    /// The average deviation as a share of the scale, in points of 0–100.
    fn spread(&self) -> Option<f64> {
        let steps = self.rated.scale.points().saturating_sub(1);
        Some(100.0 * within_group::average_deviation(&self.points)? / f64::from(steps))
    }
}

/// The weighted mean, 0–100; the weights of what is found add up to 1.
fn mean(found: &[Weighted<'_>], figure: impl Fn(&Weighted<'_>) -> Option<f64>) -> Option<f64> {
    if found.is_empty() {
        return None;
    }
    let sum = found.iter().map(|one| Some(one.weight * figure(one)?)).sum::<Option<f64>>()?;
    // Weights such as a third do not add up to 1 exactly.
    Some(sum.clamp(0.0, 100.0))
}

/// The mean agreement without each leader in turn, spanned.
fn one_voice(found: &[Weighted<'_>], over: Over) -> Option<Span> {
    if given(found).any(|given| given.leader.is_none()) {
        return None;
    }
    let voices: Vec<Voices<'_>> = found.iter().map(Voices::new).collect();
    let all_weights: Vec<f64> = found.iter().map(|one| one.weight).collect();
    let without = |leader: &LeaderId| {
        let stays = |voices: &Voices<'_>| voices.without(leader);
        let agreements: Vec<Option<f64>> = voices.iter().map(stays).collect();
        let kept: Vec<f64> = agreements.iter().copied().flatten().collect();
        // What had just enough answers falls out, and the rest shares its weight.
        let weights = if kept.len() == all_weights.len() {
            all_weights.clone()
        } else {
            let left = found.iter().zip(&agreements).filter(|(_, agreement)| agreement.is_some());
            weights(&left.map(|(one, _)| one.rated).collect::<Vec<_>>(), over)
        };
        let sum: f64 = kept.iter().zip(weights).map(|(agreement, weight)| weight * agreement).sum();
        (!kept.is_empty()).then(|| sum.clamp(0.0, 100.0))
    };
    let figures: Vec<f64> = named(found).into_iter().filter_map(without).collect();
    let lowest = figures.iter().copied().reduce(f64::min)?;
    let highest = figures.iter().copied().reduce(f64::max)?;
    Some(Span { lowest, highest })
}

/// The agreement of one rating without any single leader. It depends on the answer that is left out and not on whose it
/// is, so it is computed once for each point of the scale.
struct Voices<'a> {
    given: BTreeMap<&'a LeaderId, u8>,
    all: f64,
    without_points: BTreeMap<u8, Option<f64>>,
}

impl<'a> Voices<'a> {
    fn new(one: &Weighted<'a>) -> Self {
        let answers = &one.rated.answers;
        let given: BTreeMap<&LeaderId, u8> =
            answers.iter().filter_map(|given| Some((given.leader.as_ref()?, given.points))).collect();
        let without = |points: &u8| {
            let mut rest = one.points.clone();
            if let Some(place) = rest.iter().position(|known| *known == f64::from(*points)) {
                rest.swap_remove(place);
            }
            rating::agreement(&rest, one.rated.scale.points())
        };
        let points: BTreeSet<u8> = given.values().copied().collect();
        let without_points = points.iter().map(|points| (*points, without(points))).collect();
        Self { given, all: one.agreement, without_points }
    }

    fn without(&self, leader: &LeaderId) -> Option<f64> {
        match self.given.get(leader) {
            None => Some(self.all),
            Some(points) => self.without_points.get(points).copied().flatten(),
        }
    }
}

fn given<'a>(found: &[Weighted<'a>]) -> impl Iterator<Item = &'a Given> {
    found.iter().flat_map(|one| &one.rated.answers)
}

fn named<'a>(found: &[Weighted<'a>]) -> BTreeSet<&'a LeaderId> {
    given(found).filter_map(|given| given.leader.as_ref()).collect()
}

fn leaders(found: &[Weighted<'_>]) -> usize {
    let most = found.iter().map(|one| one.points.len()).max().unwrap_or_default();
    named(found).len().max(most)
}
