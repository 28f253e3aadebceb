//! Which answers fit which question.

use std::collections::BTreeSet;

use thiserror::Error;

use super::{Answer, Options, QuestionKind, RatingAnswer};
use crate::model::OptionId;

/// Points that a complete Split shares out.
pub const SPLIT_TOTAL: u32 = 100;

/// Why an answer does not fit its question.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AnswerError {
    /// The answer is of another question type.
    #[error("this answer is of another kind than its question")]
    WrongKind,
    /// A rating off its scale.
    #[error("{points} is not on the scale from {first} to {last}")]
    OffTheScale {
        /// What was answered.
        points: u8,
        /// The lowest point.
        first: u8,
        /// The highest point.
        last: u8,
    },
    /// An option that the question does not have.
    #[error("there is no option \"{0}\"")]
    UnknownOption(OptionId),
    /// An option that is named twice.
    #[error("option \"{0}\" is named twice")]
    RepeatedOption(OptionId),
    /// A Split that gives away more than it has.
    #[error("{0} points are given away, there are 100")]
    TooManyPoints(u32),
    /// More lines than asked for.
    #[error("{lines} lines, at most {most} fit")]
    TooManyLines {
        /// What was answered.
        lines: usize,
        /// The limit.
        most: usize,
    },
    /// A line or text over its limit.
    #[error("{chars} characters, at most {most} fit")]
    TooLong {
        /// What was answered.
        chars: usize,
        /// The limit.
        most: usize,
    },
}

/// Checks that `answer` fits a question of this `kind`.
///
/// An unfinished Split (under 100 points) is valid here: it may be a sheet in progress.
///
/// # Errors
/// The first [`AnswerError`] found.
pub fn validate(kind: &QuestionKind, answer: &Answer) -> Result<(), AnswerError> {
    match (kind, answer) {
        (QuestionKind::Rating(_), Answer::Rating(RatingAnswer::CantSay)) => Ok(()),
        (QuestionKind::Rating(scale), Answer::Rating(RatingAnswer::Points(points))) => {
            if (scale.first..=scale.last).contains(points) {
                return Ok(());
            }
            Err(AnswerError::OffTheScale { points: *points, first: scale.first, last: scale.last })
        }
        (QuestionKind::Choice(options), Answer::Choice(chosen)) => known(options, [chosen]),
        (QuestionKind::Ranking(options), Answer::Ranking(places)) => known(options, places.iter().flatten()),
        (QuestionKind::Split(options), Answer::Split(points)) => {
            known(options, points.keys())?;
            let given: u32 = points.values().map(|points| u32::from(*points)).sum();
            if given <= SPLIT_TOTAL { Ok(()) } else { Err(AnswerError::TooManyPoints(given)) }
        }
        (QuestionKind::List(limits), Answer::List(lines)) => {
            let most = usize::from(limits.lines);
            if lines.len() > most {
                return Err(AnswerError::TooManyLines { lines: lines.len(), most });
            }
            lines.iter().try_for_each(|line| fits(line, limits.chars))
        }
        (QuestionKind::Text(limits), Answer::Text(text)) => fits(text, limits.chars),
        _ => Err(AnswerError::WrongKind),
    }
}

fn known<'a>(options: &Options, named: impl IntoIterator<Item = &'a OptionId>) -> Result<(), AnswerError> {
    let mut seen = BTreeSet::new();
    for id in named {
        if !options.options.iter().any(|option| option.id == *id) {
            return Err(AnswerError::UnknownOption(id.clone()));
        }
        if !seen.insert(id) {
            return Err(AnswerError::RepeatedOption(id.clone()));
        }
    }
    Ok(())
}

fn fits(text: &str, most: u16) -> Result<(), AnswerError> {
    let (chars, most) = (text.chars().count(), usize::from(most));
    if chars <= most { Ok(()) } else { Err(AnswerError::TooLong { chars, most }) }
}
