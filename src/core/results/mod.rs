//! What a revealed round shows: answers first, figures second.
//!
//! Everything here takes a [`Revealed`] round, which an open round cannot give.

mod change;
mod headline;
mod list;
mod prediction;
mod queue;
mod rating;
mod scores;
mod shared_low;
mod split;
mod text;

pub use change::{Movement, movement};
pub use headline::{Headline, headline};
pub use list::{Card, Item, ListFigures, ListResult, Recall, Recalled, SHARED_ITEMS, list};
pub use prediction::{BlindSpot, blind_spot};
pub use queue::{DEFAULT_MINUTES_AN_ITEM, Prompt, QueueItem, discussion_queue, how_many_fit};
pub use rating::{AGREED_FROM, Dot, HIGH_FROM, RatingFigures, RatingResult, Verdict, rating};
pub use scores::{ExerciseScores, QuestionScores, RoundScores, Scores, scores};
pub use shared_low::shared_lows;
pub(crate) use split::largest_of;
pub use split::{SHARED_FROM, Shares, SplitFigures, SplitResult, complete as complete_split, split};
pub use text::{Segment, Statement, TextResult, text};

use crate::exercises;
use crate::model::{ExerciseId, Revealed};
use crate::question::{Question, QuestionKind};

/// The result of one question.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionResult {
    /// Of a Rating.
    Rating(RatingResult),
    /// Of a List.
    List(ListResult),
    /// Of a Split.
    Split(SplitResult),
    /// Of a Text.
    Text(TextResult),
}

/// The result of `question` in `round`; `None` for question types that have no reveal yet.
pub fn question_result(round: Revealed<'_>, question: &Question) -> Option<QuestionResult> {
    match &question.kind {
        QuestionKind::Rating(scale) => Some(QuestionResult::Rating(rating(round, question, scale))),
        QuestionKind::List(_) => Some(QuestionResult::List(list(round, question))),
        QuestionKind::Text(_) => Some(QuestionResult::Text(text(round, question))),
        QuestionKind::Split(options) => Some(QuestionResult::Split(split(round, question, options))),
        QuestionKind::Choice(_) | QuestionKind::Ranking(_) => None,
    }
}

/// The questions that were asked in `round`, in order.
pub fn questions_asked(
    exercise: ExerciseId,
    round: Revealed<'_>,
) -> impl Iterator<Item = &'static Question> + '_ {
    let purpose = round.round().purpose;
    round.round().questions.iter().filter_map(move |id| exercises::question(exercise, purpose, id))
}

/// How many of those expected handed in nothing, or left this question open.
fn missing(round: Revealed<'_>, answered: usize) -> usize {
    round.expected().len().saturating_sub(answered)
}
