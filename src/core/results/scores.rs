//! The computed figures as the exported file carries them, readable without the app.

use std::collections::BTreeMap;

use serde::Serialize;

use super::scores_together::{IndexScores, TrendScores, index_scores, trend_scores};
use super::scoring::{matrix_scores, question_scores};
use super::{matrices, questions_asked};
use crate::exercises::content;
use crate::exercises::goals::{Checked, Levels, levels, priorities};
use crate::model::{Document, ExerciseId, LeaderId, OptionId, Purpose, QuestionId, Revealed, RoundNumber};
use crate::question::{Aspect, Dimension};

/// The figures of every revealed round.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scores {
    /// One entry per exercise that has a revealed round.
    pub exercises: Vec<ExerciseScores>,
    /// The level scores of the cascade of goals, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goals: Option<Levels>,
    /// The alignment index, where any aspect is measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<IndexScores>,
}

/// The figures of one exercise.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExerciseScores {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// Its name.
    pub title: String,
    /// One entry per revealed round, oldest first.
    pub rounds: Vec<RoundScores>,
    /// How its ratings went from first vote to first vote, once there are two.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub trend: Vec<TrendScores>,
}

/// The figures of one round.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundScores {
    /// Which round.
    pub round: RoundNumber,
    /// Why it was held.
    pub purpose: Purpose,
    /// How many leaders were expected to answer.
    pub expected: usize,
    /// One entry per question.
    pub questions: Vec<QuestionScores>,
    /// One entry per matrix of choices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub matrices: Vec<MatrixScores>,
}

/// The figures of a matrix: of several choices among the same options.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MatrixScores {
    /// The matrix's id.
    pub matrix: QuestionId,
    /// What was asked.
    pub text: String,
    /// The questions that are its rows.
    pub rows: Vec<QuestionId>,
    /// Mean of the rows' agreements, 0–100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<f64>,
    /// How often each option was chosen over all rows.
    pub chosen: BTreeMap<OptionId, usize>,
}

/// The figures of one question. What is undefined is left out, never 0.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionScores {
    /// The question's id.
    pub question: String,
    /// What was asked.
    pub text: String,
    /// The aspect of alignment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<Aspect>,
    /// The dimension of alignment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dimension: Option<Dimension>,
    /// Answers that count.
    pub answers: usize,
    /// "Can't say".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cant_say: Option<usize>,
    /// Expected, but without an answer.
    pub missing: usize,
    /// Median in scale points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<f64>,
    /// Level, 0–100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<f64>,
    /// Agreement, 0–100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<f64>,
    /// Median agreement of as many people who guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chance_median: Option<f64>,
    /// Agreement that guessing reaches once in twenty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chance_p95: Option<f64>,
    /// Lowest agreement with any one answer left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_voice_lowest: Option<f64>,
    /// Highest agreement with any one answer left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_voice_highest: Option<f64>,
    /// Mean absolute deviation from the mean, in scale points (Burke & Dunlap 2002).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_deviation: Option<f64>,
    /// Van der Eijk's agreement A, −1 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub van_der_eijk_a: Option<f64>,
    /// Two camps with nobody between.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub two_camps: Option<bool>,
    /// Distinct items of a List, after grouping.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<usize>,
    /// Items named by everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_by_all: Option<usize>,
    /// Items named by one leader only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_by_one: Option<usize>,
    /// Mean pairwise Jaccard of the lists, 0–1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jaccard_mean_pairwise: Option<f64>,
    /// How many chose each option of a Choice.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub chosen: BTreeMap<OptionId, usize>,
    /// The options chosen most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub most_frequent: Vec<OptionId>,
    /// Share of the choices that the most frequent option has, 0–1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_frequent_share: Option<f64>,
    /// Of a Choice among the leaders: who named themselves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claimed_by: Vec<LeaderId>,
    /// Of a Choice among the leaders: how the matter stands between them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<&'static str>,
    /// Kendall's W of a Ranking, tie-corrected, 0–1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kendall_w: Option<f64>,
    /// Mean W of as many people who order at random, without ties.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chance_mean_w: Option<f64>,
    /// Borda score of each option of a Ranking.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub borda: BTreeMap<OptionId, f64>,
    /// How many orders contradict the rankings least (Kemeny 1959).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kemeny_optima: Option<usize>,
    /// Those orders, or the first few of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kemeny_orders: Vec<Vec<OptionId>>,
    /// Mean points of each option of a Split.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub mean_points: BTreeMap<OptionId, f64>,
    /// A List with at least three items named by two thirds each; a Split from 85 on with one largest option; a Choice
    /// that two thirds make alike; a Ranking from 70 on with a single best order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// Median of how many others a leader expected to answer alike.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_alike: Option<f64>,
    /// Median of how many others did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found_alike: Option<f64>,
    /// Expected to agree, doesn't.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blind_spot: Option<bool>,
}

fn goal_scores(document: &Document) -> Option<Levels> {
    let priorities = priorities(document);
    (!document.goals.is_empty()).then(|| levels(&Checked::new(document, &priorities)))
}

/// The figures of everything that is revealed.
pub fn scores(document: &Document) -> Scores {
    let exercises = document
        .exercises
        .iter()
        .map(|(exercise, state)| ExerciseScores {
            exercise: *exercise,
            title: content(*exercise).title.clone(),
            rounds: state
                .rounds
                .iter()
                .filter_map(|round| round.revealed())
                .map(|round| round_scores(document, *exercise, round))
                .collect(),
            trend: trend_scores(*exercise, state),
        })
        .filter(|scores| !scores.rounds.is_empty())
        .collect();
    Scores { exercises, goals: goal_scores(document), index: index_scores(document) }
}

fn round_scores(document: &Document, exercise: ExerciseId, round: Revealed<'_>) -> RoundScores {
    RoundScores {
        round: round.round().number,
        purpose: round.round().purpose,
        expected: round.expected().len(),
        questions: questions_asked(exercise, round)
            .map(|question| question_scores(document, round, question))
            .collect(),
        matrices: matrices(round, questions_asked(exercise, round))
            .into_iter()
            .map(|(matrix, result)| matrix_scores(matrix, &result))
            .collect(),
    }
}
