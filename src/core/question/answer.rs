//! What leaders answer, one variant per question type.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::SPLIT_TOTAL;
use crate::model::OptionId;

/// One leader's answer to one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A point of the scale, or "can't say".
    Rating(RatingAnswer),
    /// The chosen option.
    Choice(OptionId),
    /// Options from first to last; options in one place are tied, options left out are unranked.
    Ranking(Vec<Vec<OptionId>>),
    /// Points per option, 100 in all.
    Split(BTreeMap<OptionId, u8>),
    /// Short lines in order.
    List(Vec<String>),
    /// Running text.
    Text(String),
}

/// An answer to a Rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RatingAnswer {
    /// A point of the scale.
    Points(u8),
    /// Left open on purpose; counted aloud, in no figure.
    CantSay,
}

impl Answer {
    /// Whether nothing was said: an empty text, a list of empty lines.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(lines) => lines.iter().all(|line| line.trim().is_empty()),
            Self::Ranking(places) => places.iter().all(Vec::is_empty),
            Self::Split(points) => points.values().all(|points| *points == 0),
            Self::Rating(_) | Self::Choice(_) => false,
        }
    }

    /// Whether it counts as an answer: not blank, and all points of a Split given away.
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Split(points) => {
                points.values().map(|points| u32::from(*points)).sum::<u32>() == SPLIT_TOTAL
            }
            _ => !self.is_blank(),
        }
    }
}
