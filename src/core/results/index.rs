//! The alignment index: what the ratings of all exercises say together, for each aspect and overall.
//!
//! Agreement and level of an aspect are means over its ratings, within an exercise first and over the exercises then;
//! the index is the mean over the aspects that are measured (our convention). It reads the newest first votes of each
//! exercise: a re-vote after the talk shows what the talk did.

use std::collections::BTreeMap;

use strum::IntoEnumIterator;

use super::rated::{Rated, rated};
use super::together::{Over, Together, together};
use crate::agreement::{MIN_ANSWERS, rating};
use crate::exercises::content;
use crate::model::{Document, ExerciseId, LeaderId, Purpose};
use crate::question::{Aspect, QuestionKind};

/// The alignment index.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// Over all aspects that are measured; `None` where none is.
    pub overall: Option<Together>,
    /// Each aspect, measured or not.
    pub aspects: Vec<AspectIndex>,
}

/// One aspect of the index.
#[derive(Clone, Debug, PartialEq)]
pub struct AspectIndex {
    /// Which.
    pub aspect: Aspect,
    /// What its ratings say; `None` where none has three answers.
    pub measured: Option<Together>,
    /// Agreement of each of its ratings, 0–100.
    pub ratings: Vec<f64>,
    /// How far each leader is from the team on average, as a share of the farthest possible, 0–1; empty where no names
    /// link the answers.
    pub distances: Vec<f64>,
    /// The exercises that this comes from.
    pub from: Vec<ExerciseId>,
    /// The exercises on the agenda that rate this aspect too, but have no figure yet.
    pub waiting: Vec<ExerciseId>,
}

impl Index {
    /// The aspects that are not measured.
    pub fn missing(&self) -> impl Iterator<Item = Aspect> + '_ {
        self.aspects.iter().filter(|aspect| aspect.measured.is_none()).map(|aspect| aspect.aspect)
    }
}

/// The alignment index of a workshop.
pub fn index(document: &Document) -> Index {
    let ratings = newest_ratings(document);
    let all: Vec<&Rated> = ratings.iter().collect();
    Index {
        overall: together(&all, Over::Aspects),
        aspects: Aspect::iter().map(|aspect| of_aspect(document, &ratings, aspect)).collect(),
    }
}

/// The ratings of the newest revealed first votes of every exercise.
pub(super) fn newest_ratings(document: &Document) -> Vec<Rated> {
    let newest = document
        .exercises
        .iter()
        .filter_map(|(exercise, state)| Some((*exercise, state.last_revealed(Purpose::Answers)?)));
    newest.flat_map(|(exercise, round)| rated(exercise, round)).collect()
}

fn of_aspect(document: &Document, ratings: &[Rated], aspect: Aspect) -> AspectIndex {
    let of: Vec<&Rated> = ratings.iter().filter(|rated| rated.question.aspect == Some(aspect)).collect();
    let has_figure = |exercise: ExerciseId| {
        of.iter().any(|rated| rated.exercise == exercise && rated.answers.len() >= MIN_ANSWERS)
    };
    let is_planned = |exercise: ExerciseId| document.agenda.exercises().any(|planned| planned == exercise);
    let (from, others): (Vec<ExerciseId>, Vec<ExerciseId>) =
        ExerciseId::iter().partition(|id| has_figure(*id));
    AspectIndex {
        aspect,
        measured: together(&of, Over::Exercises),
        ratings: of.iter().filter_map(|rated| agreement(rated)).collect(),
        distances: distances(&of),
        waiting: others.into_iter().filter(|id| is_planned(*id) && rates(*id, aspect)).collect(),
        from,
    }
}

fn agreement(rated: &Rated) -> Option<f64> {
    rating::agreement(&rated.points(), rated.scale.points())
}

/// Each leader's mean distance from the mean answer, over the ratings that have a figure.
fn distances(ratings: &[&Rated]) -> Vec<f64> {
    let mut of_leaders: BTreeMap<&LeaderId, Vec<f64>> = BTreeMap::new();
    for rated in ratings.iter().filter(|rated| rated.answers.len() >= MIN_ANSWERS) {
        let points = rated.points();
        let mean = points.iter().sum::<f64>() / points.len() as f64;
        let widest = f64::from(rated.scale.last) - f64::from(rated.scale.first);
        for given in &rated.answers {
            if let Some(leader) = &given.leader {
                let distance = (f64::from(given.points) - mean).abs() / widest;
                of_leaders.entry(leader).or_default().push(distance);
            }
        }
    }
    let means = of_leaders.into_values().map(|all| all.iter().sum::<f64>() / all.len() as f64);
    let mut distances: Vec<f64> = means.collect();
    // In no order that would tell whose is whose.
    distances.sort_by(f64::total_cmp);
    distances
}

/// Whether an exercise has ratings of this aspect.
fn rates(exercise: ExerciseId, aspect: Aspect) -> bool {
    content(exercise)
        .questions
        .iter()
        .any(|question| question.aspect == Some(aspect) && matches!(question.kind, QuestionKind::Rating(_)))
}
