//! A round: one pass of answers to an exercise. A re-vote, a commitment vote and next quarter are rounds too.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Timestamp;
use super::grouping::Grouping;
use super::ids::{LeaderId, QuestionId};
use super::responses::Responses;
use crate::question::{OptionSource, QuestionOption, Row};

/// The number of a round within its exercise, counted from 1.
///
/// Counting instead of drawing an id is what lets two laptops that started from one file add up their answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct RoundNumber(pub u32);

/// Why a round is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The exercise's questions, answered before anything was shown.
    Answers,
    /// The same questions, or some of them, after the talk.
    Revote,
    /// Fist to five: will I stand behind what we decided?
    Commitment,
}

impl Purpose {
    /// The name in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Revote => "revote",
            Self::Commitment => "commitment",
        }
    }
}

/// Whether the answers may be seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundState {
    /// Answers come in; nobody sees them.
    Open,
    /// The facilitator has shown everything at once.
    Revealed {
        /// When.
        at: Timestamp,
        /// Who was expected to answer at that moment, in the leaders' order.
        expected: Vec<LeaderId>,
    },
}

/// One pass of answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Round {
    /// Its number within the exercise.
    pub number: RoundNumber,
    /// Why it is held.
    pub purpose: Purpose,
    /// The version of the exercise's content that was asked.
    pub content_version: u32,
    /// The questions asked, in order. A matrix is asked row by row.
    pub questions: Vec<QuestionId>,
    /// The rows that were asked of each matrix, as they were worded then.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rows: BTreeMap<QuestionId, Vec<Row>>,
    /// The options that came from the workshop, as they were then.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<OptionSource, Vec<QuestionOption>>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// Open or revealed.
    pub state: RoundState,
    /// Leaders who can't answer now; they never block the others.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub absent: BTreeSet<LeaderId>,
    /// The answers.
    pub responses: Responses,
    /// Cards grouped by meaning, for each List question of a revealed round.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub groupings: BTreeMap<QuestionId, Grouping>,
}

/// How far a leader is in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing yet.
    Waiting,
    /// Begun, not handed in.
    Begun,
    /// Handed in.
    HandedIn,
    /// Can't answer now.
    Absent,
}

impl Round {
    /// Whether the answers are still hidden.
    pub fn is_open(&self) -> bool {
        matches!(self.state, RoundState::Open)
    }

    /// The round as one whose answers may be seen; `None` while it is open.
    ///
    /// Every figure and every picture starts here, so an open round has none.
    pub fn revealed(&self) -> Option<Revealed<'_>> {
        match &self.state {
            RoundState::Open => None,
            RoundState::Revealed { at, expected } => Some(Revealed { round: self, at: *at, expected }),
        }
    }

    /// Whoever has handed in is not absent. Everything that changes a round keeps to it; a file may not.
    pub(crate) fn settle_absences(&mut self) {
        let responses = &self.responses;
        self.absent.retain(|leader| !responses.has_handed_in(leader));
    }

    /// How far `leader` is.
    pub fn progress(&self, leader: &LeaderId) -> Progress {
        if self.responses.has_handed_in(leader) {
            Progress::HandedIn
        } else if self.absent.contains(leader) {
            Progress::Absent
        } else if self.responses.has_begun(leader) {
            Progress::Begun
        } else {
            Progress::Waiting
        }
    }
}

/// A round whose answers may be seen.
#[derive(Clone, Copy, Debug)]
pub struct Revealed<'a> {
    round: &'a Round,
    at: Timestamp,
    expected: &'a [LeaderId],
}

impl<'a> Revealed<'a> {
    /// The round.
    pub fn round(self) -> &'a Round {
        self.round
    }

    /// When they were shown.
    pub fn at(self) -> Timestamp {
        self.at
    }

    /// Who was expected to answer.
    pub fn expected(self) -> &'a [LeaderId] {
        self.expected
    }
}
