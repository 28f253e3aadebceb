//! How the ratings of one exercise went over its rounds.
//!
//! First votes are compared with first votes: only rounds of the purpose [`Purpose::Answers`] count. What a re-vote says
//! is what the talk did, and stands elsewhere.

mod change;

use strum::IntoEnumIterator;

pub use change::{MIN_LEADERS, MOST_BY_CHANCE, RoundChange, Step};

use self::change::Sought;
use super::rated::{Rated, rated};
use super::together::{Over, Together, together};
use crate::agreement::MIN_ANSWERS;
use crate::model::{ExerciseId, ExerciseState, Purpose, Revealed, Round, RoundNumber, RoundState, Timestamp};
use crate::question::{Aspect, Dimension, Question};

/// Which ratings a line is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// All of the exercise.
    All,
    /// Those of an aspect.
    Aspect(Aspect),
    /// Those of a dimension.
    Dimension(Dimension),
}

/// The ratings of one exercise over its rounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The revealed rounds of answers, oldest first.
    pub rounds: Vec<TrendRound>,
    /// A line for each facet that has a figure in any round: all ratings, the aspects, the dimensions.
    pub lines: Vec<Line>,
}

/// One round of a trend.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendRound {
    /// Its number.
    pub number: RoundNumber,
    /// When it was revealed.
    pub revealed_at: Timestamp,
    /// The version of the questions. Rounds of different versions are not compared.
    pub content_version: u32,
    /// How many were expected to answer.
    pub expected: usize,
}

/// One facet over the rounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which ratings.
    pub facet: Facet,
    /// What they say in each of the trend's rounds; `None` where no rating has three answers.
    pub points: Vec<Option<Together>>,
    /// What changed from each point to the next that there is; one less than there are points.
    pub changes: Vec<RoundChange>,
}

/// The trend of an exercise in this state.
pub fn trend(exercise: ExerciseId, state: &ExerciseState) -> Trend {
    let rounds = revealed_rounds(exercise, state);
    let lines = Facet::every().filter_map(|facet| line(facet, &rounds)).collect();
    Trend { rounds: rounds.into_iter().map(|(round, _)| round).collect(), lines }
}

/// A revealed round of answers and its ratings.
type RatedRound = (TrendRound, Vec<Rated>);

fn revealed_rounds(exercise: ExerciseId, state: &ExerciseState) -> Vec<RatedRound> {
    let answers = state.rounds.iter().filter(|round| round.purpose == Purpose::Answers);
    answers.filter_map(|round| Some((trend_round(round)?, rated(exercise, round.revealed()?)))).collect()
}

/// What fell from the round before to the newest of an exercise, for each facet that both measured: the falls in the
/// last change of each line of the [`trend`] that leads to its last round, without all else that the lines show.
pub fn newest_falls(exercise: ExerciseId, state: &ExerciseState) -> Vec<(Facet, RoundChange)> {
    let rounds = revealed_rounds(exercise, state);
    let newest = |facet: Facet| {
        let known = measured(facet, &rounds);
        let [.., before, after] = known.as_slice() else { return None };
        let is_newest = rounds.last().is_some_and(|(newest, _)| newest.number == after.0.number);
        is_newest.then(|| (facet, change::between((before.0, &before.1), (after.0, &after.1), Sought::Falls)))
    };
    Facet::every().filter_map(newest).collect()
}

/// What the ratings of one facet say in one round; `None` where none has three answers.
pub fn of_facet(exercise: ExerciseId, round: Revealed<'_>, facet: Facet) -> Option<Together> {
    let ratings = rated(exercise, round);
    together(&facet.of(&ratings), Over::Exercises)
}

fn trend_round(round: &Round) -> Option<TrendRound> {
    let RoundState::Revealed { at, expected } = &round.state else { return None };
    Some(TrendRound {
        number: round.number,
        revealed_at: *at,
        content_version: round.content_version,
        expected: expected.len(),
    })
}

fn line(facet: Facet, rounds: &[RatedRound]) -> Option<Line> {
    let points: Vec<Option<Together>> =
        rounds.iter().map(|(_, ratings)| together(&facet.of(ratings), Over::Exercises)).collect();
    let known = measured(facet, rounds);
    let pairs = known.iter().zip(known.iter().skip(1));
    let changes = pairs
        .map(|(before, after)| change::between((before.0, &before.1), (after.0, &after.1), Sought::Any))
        .collect();
    points.iter().any(Option::is_some).then_some(Line { facet, points, changes })
}

/// The rounds in which a rating of this facet has a figure, with its ratings.
fn measured(facet: Facet, rounds: &[RatedRound]) -> Vec<(&TrendRound, Vec<&Rated>)> {
    let of_facet = rounds.iter().map(|(round, ratings)| (round, facet.of(ratings)));
    of_facet.filter(|(_, ratings)| ratings.iter().any(|rated| rated.answers.len() >= MIN_ANSWERS)).collect()
}

impl Facet {
    /// Every facet: all ratings, the aspects, the dimensions.
    pub fn every() -> impl Iterator<Item = Self> {
        let aspects = Aspect::iter().map(Self::Aspect);
        std::iter::once(Self::All).chain(aspects).chain(Dimension::iter().map(Self::Dimension))
    }

    fn of(self, ratings: &[Rated]) -> Vec<&Rated> {
        ratings.iter().filter(|rated| self.has(rated.question)).collect()
    }

    fn has(self, question: &Question) -> bool {
        match self {
            Self::All => true,
            Self::Aspect(aspect) => question.aspect == Some(aspect),
            Self::Dimension(dimension) => question.dimension == Some(dimension),
        }
    }
}
