//! What ratings say together, as the exported file carries it: the alignment index, and how each exercise went over its
//! rounds.

use serde::Serialize;

use super::together::Together;
use super::{Facet, Index, RoundChange, Step, Trend, index, trend};
use crate::model::{Document, ExerciseId, ExerciseState, RoundNumber};
use crate::question::{Aspect, Dimension};

/// What several ratings say together. What is undefined is left out, never 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TogetherScores {
    /// Mean agreement, 0–100.
    pub agreement: f64,
    /// Mean level, 0–100, reverse-worded statements turned.
    pub level: f64,
    /// Mean absolute deviation as a share of the scale, 0–50.
    pub spread: f64,
    /// Ratings with a figure.
    pub ratings: usize,
    /// Answers to them.
    pub answers: usize,
    /// Leaders who gave them; where no name links them, the most who answered one rating.
    pub leaders: usize,
    /// Median agreement of as many people who guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chance_median: Option<f64>,
    /// Agreement that guessing reaches once in twenty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chance_p95: Option<f64>,
    /// Lowest agreement with any one leader left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_voice_lowest: Option<f64>,
    /// Highest agreement with any one leader left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_voice_highest: Option<f64>,
}

/// The alignment index.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndexScores {
    /// Over all aspects that are measured.
    pub overall: TogetherScores,
    /// Each aspect that is measured.
    pub aspects: Vec<AspectScores>,
    /// The aspects that are not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_measured: Vec<Aspect>,
}

/// One aspect of the index.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AspectScores {
    /// Which.
    pub aspect: Aspect,
    /// The exercises that it comes from.
    pub from: Vec<ExerciseId>,
    /// What its ratings say.
    #[serde(flatten)]
    pub figures: TogetherScores,
}

/// Some ratings of an exercise over its rounds: all of them, or those of an aspect or a dimension.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrendScores {
    /// The aspect of these ratings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<Aspect>,
    /// The dimension of these ratings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dimension: Option<Dimension>,
    /// The first votes in which they have a figure, oldest first.
    pub rounds: Vec<TrendPointScores>,
    /// What changed from each to the next.
    pub changes: Vec<ChangeScores>,
}

/// One round of a trend.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrendPointScores {
    /// Which round.
    pub round: RoundNumber,
    /// What the ratings said in it.
    #[serde(flatten)]
    pub figures: TogetherScores,
}

/// What changed between two rounds. A change that chance may have made is left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeScores {
    /// The earlier round.
    pub from: RoundNumber,
    /// The later one.
    pub to: RoundNumber,
    /// Leaders who answered in both.
    pub leaders: usize,
    /// Whether a change could be tested (swap test; Fisher 1935).
    pub tested: bool,
    /// By how much agreement changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<f64>,
    /// How often chance alone makes as large a change of agreement, 0–1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement_p: Option<f64>,
    /// By how much the level changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<f64>,
    /// How often chance alone makes as large a change of the level, 0–1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level_p: Option<f64>,
    /// Leaders who came closer to the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closer: Option<usize>,
    /// Leaders who moved away from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub away: Option<usize>,
}

/// The index; `None` where no aspect is measured.
pub(super) fn index_scores(document: &Document) -> Option<IndexScores> {
    let Index { overall, aspects } = index(document);
    let measured = aspects.iter().filter_map(|of| {
        let figures = of.measured.as_ref().map(together_scores)?;
        Some(AspectScores { aspect: of.aspect, from: of.from.clone(), figures })
    });
    let missing = aspects.iter().filter(|of| of.measured.is_none()).map(|of| of.aspect);
    Some(IndexScores {
        overall: overall.as_ref().map(together_scores)?,
        aspects: measured.collect(),
        not_measured: missing.collect(),
    })
}

/// How an exercise went; nothing before it was measured twice.
pub(super) fn trend_scores(exercise: ExerciseId, state: &ExerciseState) -> Vec<TrendScores> {
    let Trend { rounds, lines } = trend(exercise, state);
    let line = |line: &super::Line| {
        let (aspect, dimension) = match line.facet {
            Facet::All => (None, None),
            Facet::Aspect(aspect) => (Some(aspect), None),
            Facet::Dimension(dimension) => (None, Some(dimension)),
        };
        let points = rounds.iter().zip(&line.points).filter_map(|(round, point)| {
            let figures = point.as_ref().map(together_scores)?;
            Some(TrendPointScores { round: round.number, figures })
        });
        let changes = line.changes.iter().map(change_scores).collect();
        TrendScores { aspect, dimension, rounds: points.collect(), changes }
    };
    lines.iter().filter(|line| !line.changes.is_empty()).map(line).collect()
}

fn together_scores(found: &Together) -> TogetherScores {
    let (chance, one_voice) = (found.chance(), found.one_voice.as_ref());
    TogetherScores {
        agreement: found.agreement,
        level: found.level,
        spread: found.spread,
        ratings: found.ratings,
        answers: found.answers,
        leaders: found.leaders,
        chance_median: chance.as_ref().map(|chance| chance.median),
        chance_p95: chance.map(|chance| chance.p95),
        one_voice_lowest: one_voice.map(|span| span.lowest),
        one_voice_highest: one_voice.map(|span| span.highest),
    }
}

fn change_scores(change: &RoundChange) -> ChangeScores {
    let by = |step: Option<Step>| step.map(|step| step.by);
    let p = |step: Option<Step>| step.map(|step| step.p);
    ChangeScores {
        from: change.from,
        to: change.to,
        leaders: change.leaders,
        tested: change.tested,
        agreement: by(change.agreement),
        agreement_p: p(change.agreement),
        level: by(change.level),
        level_p: p(change.level),
        closer: change.movement.as_ref().map(|movement| movement.closer),
        away: change.movement.as_ref().map(|movement| movement.away),
    }
}
