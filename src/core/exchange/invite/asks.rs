//! What one round of an invitation asks.

use std::collections::BTreeMap;

use serde::Serialize;
use thiserror::Error;

use crate::exercises::{asked, content_for};
use crate::model::{
    Document, ExerciseId, Naming, Purpose, QuestionId, Responses, Round, RoundNumber, RoundState, Timestamp,
};
use crate::question::{OptionSource, Question, QuestionOption, Row};

/// A round that takes answers from other devices.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InvitedRound {
    /// Of which exercise.
    pub exercise: ExerciseId,
    /// Its number.
    pub number: RoundNumber,
    /// Why it is held.
    pub purpose: Purpose,
    /// The version of the content that it asks.
    pub content_version: u32,
    /// How many others are expected to answer, for predictions.
    pub others: u8,
    /// The reveal shows no names.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unnamed: bool,
    /// Which questions; none where it asks them all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questions: Option<Vec<QuestionId>>,
    /// The rows of each matrix; none where they are the exercise's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<BTreeMap<QuestionId, Vec<Row>>>,
    /// Options that come from the workshop.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<OptionSource, Vec<QuestionOption>>,
}

/// An invitation to what this version of the app does not ask.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("version {version} of {exercise}, this app has {known}", exercise = .exercise.as_str())]
pub struct NotAsked {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// The version that is asked.
    pub version: u32,
    /// The version that this app has.
    pub known: u32,
}

impl InvitedRound {
    /// What is to be known of `round` elsewhere.
    pub(super) fn of(document: &Document, exercise: ExerciseId, round: &Round) -> Self {
        let others = document.expected(round).len().saturating_sub(1);
        Self {
            exercise,
            number: round.number,
            purpose: round.purpose,
            content_version: round.content_version,
            others: u8::try_from(others).unwrap_or(u8::MAX),
            unnamed: matches!(round.responses, Responses::Unnamed(_)),
            questions: (round.questions != all(exercise, round.purpose, &round.rows))
                .then(|| round.questions.clone()),
            rows: (round.rows != starters(exercise, round.purpose)).then(|| round.rows.clone()),
            options: round.options.clone(),
        }
    }

    /// Whether it asks about texts that only the company has.
    pub(super) fn has_own_texts(&self) -> bool {
        self.rows.is_some() || !self.options.is_empty()
    }

    /// The round, to be answered on this device; by name, because nobody else answers here.
    pub(crate) fn to_round(&self, opened_at: Timestamp) -> Round {
        let rows = self.rows.clone().unwrap_or_else(|| starters(self.exercise, self.purpose));
        let questions = self.questions.clone().unwrap_or_else(|| all(self.exercise, self.purpose, &rows));
        Round {
            number: self.number,
            purpose: self.purpose,
            content_version: self.content_version,
            questions,
            rows,
            options: self.options.clone(),
            opened_at,
            state: RoundState::Open,
            absent: Default::default(),
            responses: Responses::empty(Naming::Named),
            groupings: Default::default(),
        }
    }

    pub(super) fn check(&self) -> Result<(), NotAsked> {
        let known = content_for(self.exercise, self.purpose).version;
        let round = self.to_round(Timestamp::default());
        let is_known = |question| asked(self.exercise, &round, question).is_some();
        let fits = self.content_version == known
            && !round.questions.is_empty()
            && round.questions.iter().all(is_known);
        let error = || NotAsked { exercise: self.exercise, version: self.content_version, known };
        fits.then_some(()).ok_or_else(error)
    }
}

/// The rows that the exercise brings itself.
fn starters(exercise: ExerciseId, purpose: Purpose) -> BTreeMap<QuestionId, Vec<Row>> {
    let questions = &content_for(exercise, purpose).questions;
    let matrix = |question: &Question| Some((question.id.clone(), question.rows.as_ref()?.starter.clone()));
    questions.iter().filter_map(matrix).collect()
}

/// Every question of the exercise, a matrix row by row.
fn all(exercise: ExerciseId, purpose: Purpose, rows: &BTreeMap<QuestionId, Vec<Row>>) -> Vec<QuestionId> {
    let mut all = Vec::new();
    for question in &content_for(exercise, purpose).questions {
        match &question.rows {
            Some(_) => all.extend(rows.get(&question.id).into_iter().flatten().map(|row| row.id.clone())),
            None => all.push(question.id.clone()),
        }
    }
    all
}
