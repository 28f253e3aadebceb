//! The computed figures as the exported file carries them, readable without the app.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{QuestionResult, blind_spot, question_result, questions_asked};
use crate::agreement::van_der_eijk;
use crate::exercises::content;
use crate::model::{Document, ExerciseId, OptionId, Purpose, Revealed, RoundNumber};
use crate::question::{Aspect, Options, Question, QuestionKind, RatingScale};

/// The figures of every revealed round.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scores {
    /// One entry per exercise that has a revealed round.
    pub exercises: Vec<ExerciseScores>,
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
    /// Mean points of each option of a Split.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub mean_points: BTreeMap<OptionId, f64>,
    /// A List with at least three items named by two thirds each; a Split from 85 on with one largest option.
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
        })
        .filter(|scores| !scores.rounds.is_empty())
        .collect();
    Scores { exercises }
}

fn round_scores(document: &Document, exercise: ExerciseId, round: Revealed<'_>) -> RoundScores {
    RoundScores {
        round: round.round().number,
        purpose: round.round().purpose,
        expected: round.expected().len(),
        questions: questions_asked(exercise, round)
            .map(|question| question_scores(document, round, question))
            .collect(),
    }
}

fn question_scores(document: &Document, round: Revealed<'_>, question: &Question) -> QuestionScores {
    let spot = blind_spot(round, question);
    let mut scores = QuestionScores {
        question: question.id.to_string(),
        text: question.text.clone(),
        aspect: question.aspect,
        expected_alike: spot.map(|spot| spot.expected),
        found_alike: spot.map(|spot| spot.found),
        blind_spot: spot.map(|spot| spot.is_blind),
        ..QuestionScores::default()
    };
    match (question_result(round, question), &question.kind) {
        (Some(QuestionResult::Rating(result)), QuestionKind::Rating(scale)) => {
            rating_scores(&mut scores, &result, scale);
        }
        (Some(QuestionResult::List(result)), _) => list_scores(&mut scores, &result, document),
        (Some(QuestionResult::Split(result)), QuestionKind::Split(options)) => {
            split_scores(&mut scores, &result, options);
        }
        (Some(QuestionResult::Text(result)), _) => {
            scores.answers = result.statements.iter().filter(|statement| !statement.late).count();
            scores.missing = result.missing;
        }
        _ => {}
    }
    scores
}

fn rating_scores(scores: &mut QuestionScores, result: &super::RatingResult, scale: &RatingScale) {
    scores.answers = result.count;
    scores.cant_say = Some(result.cant_say);
    scores.missing = result.missing;
    scores.median = result.median;
    scores.level = result.level;
    let Some(figures) = &result.figures else { return };
    scores.agreement = Some(figures.agreement);
    scores.chance_median = figures.chance.as_ref().map(|chance| chance.median);
    scores.chance_p95 = figures.chance.as_ref().map(|chance| chance.p95);
    scores.one_voice_lowest = figures.one_voice.as_ref().map(|span| span.lowest);
    scores.one_voice_highest = figures.one_voice.as_ref().map(|span| span.highest);
    scores.average_deviation = Some(figures.average_deviation);
    scores.two_camps = Some(figures.camps.is_some());
    let counted: Vec<f64> =
        result.dots.iter().filter(|dot| !dot.late).map(|dot| f64::from(dot.points)).collect();
    scores.van_der_eijk_a = van_der_eijk::counts(&counted, f64::from(scale.first), f64::from(scale.last))
        .and_then(|counts| van_der_eijk::agreement_a(&counts));
}

fn split_scores(scores: &mut QuestionScores, result: &super::SplitResult, options: &Options) {
    scores.answers = result.count;
    scores.missing = result.missing;
    let means = options.options.iter().zip(&result.mean);
    scores.mean_points = means.map(|(option, mean)| (option.id.clone(), *mean)).collect();
    let Some(figures) = &result.figures else { return };
    scores.agreement = Some(figures.agreement);
    scores.one_voice_lowest = figures.one_voice.as_ref().map(|span| span.lowest);
    scores.one_voice_highest = figures.one_voice.as_ref().map(|span| span.highest);
    scores.shared = Some(figures.shared);
}

fn list_scores(scores: &mut QuestionScores, result: &super::ListResult, document: &Document) {
    scores.answers = result.sheets;
    scores.missing = result.missing;
    scores.level = result.recall(&document.official_priorities).map(|recall| recall.level);
    let Some(figures) = &result.figures else { return };
    scores.items = Some(figures.items.len());
    scores.named_by_all = Some(figures.named_by_all);
    scores.named_by_one = Some(figures.named_by_one);
    scores.jaccard_mean_pairwise = figures.jaccard;
    scores.shared = Some(figures.shared);
}
