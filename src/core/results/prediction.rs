//! What the leaders expected of each other, beside what was so.

use super::choice::choice;
use super::list::{first_meanings, list};
use super::rated::given;
use super::{complete_split, largest_of};
use crate::agreement::{MIN_ANSWERS, level::median};
use crate::model::Revealed;
use crate::question::{Question, QuestionKind};

/// Ratings this many points apart still count as alike in a prediction.
pub const ALIKE_WITHIN: u8 = 1;

/// Expected and found on a key question, as counts of the other leaders.
///
/// Each leader was asked about all the others, but only those who answered can be found alike: whoever is missing or
/// can't say is left out of what was found, as of every figure. So each count is held against its own number of
/// others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BlindSpot {
    /// How many others each leader was asked about.
    pub others: usize,
    /// Median of how many of [`others`](Self::others) a leader expected to answer alike.
    pub expected: f64,
    /// How many others answered, for each leader who did.
    pub others_answered: usize,
    /// Median of how many of [`others_answered`](Self::others_answered) answered alike.
    pub found: f64,
    /// Expected at least two thirds of the others, found fewer than half of those who answered.
    pub is_blind: bool,
}

/// Expected beside found on `question`; `None` with fewer than three answers or predictions, or for a List whose
/// grouping is not confirmed.
pub fn blind_spot(round: Revealed<'_>, question: &Question) -> Option<BlindSpot> {
    let predictions: Vec<f64> = round
        .round()
        .responses
        .predictions(&question.id)
        .iter()
        .filter(|voice| !voice.late)
        .map(|voice| f64::from(*voice.value))
        .collect();
    if predictions.len() < MIN_ANSWERS {
        return None;
    }
    let alike = match &question.kind {
        QuestionKind::Rating(_) => {
            let alike = |a: u8, b: u8| a.abs_diff(b) <= ALIKE_WITHIN;
            counts_of_others(&given(round, question), |a, b| alike(a.points, b.points))
        }
        QuestionKind::List(_) => {
            let result = list(round, question);
            result.figures.as_ref()?;
            counts_of_others(&first_meanings(&result), |a, b| a == b)
        }
        QuestionKind::Split(options) => {
            let voices = round.round().responses.voices(&question.id);
            let counted = voices.iter().filter(|voice| !voice.late);
            let largest: Vec<_> = counted
                .filter_map(|voice| Some(largest_of(&complete_split(voice.value, options)?)))
                .collect();
            counts_of_others(&largest, |a, b| !a.is_disjoint(b))
        }
        QuestionKind::Choice(options) => {
            let votes = choice(round, question, options).votes;
            let counted: Vec<_> = votes.iter().filter(|vote| !vote.late).map(|vote| &vote.option).collect();
            counts_of_others(&counted, |a, b| a == b)
        }
        QuestionKind::Ranking(_) | QuestionKind::Text(_) => return None,
    };
    if alike.len() < MIN_ANSWERS {
        return None;
    }
    let others = round.expected().len().saturating_sub(1);
    let others_answered = alike.len() - 1;
    let (expected, found) = (median(&predictions)?, median(&alike)?);
    let is_blind = expected * 3.0 >= others as f64 * 2.0 && found * 2.0 < others_answered as f64;
    Some(BlindSpot { others, expected, others_answered, found, is_blind })
}

/// For each answer, how many of the others are alike.
fn counts_of_others<T>(answers: &[T], alike: impl Fn(&T, &T) -> bool) -> Vec<f64> {
    answers
        .iter()
        .map(|mine| answers.iter().filter(|theirs| alike(mine, theirs)).count().saturating_sub(1) as f64)
        .collect()
}
