//! What a revealed round shows: answers first, figures second.
//!
//! Everything here takes a [`Revealed`] round, which an open round cannot give.

mod change;
mod choice;
mod claims;
mod headline;
mod index;
mod list;
mod map;
mod prediction;
mod queue;
mod ranking;
mod rated;
mod rating;
mod scores;
mod scores_together;
mod scoring;
mod shared_low;
mod split;
mod text;
mod together;
mod trend;

pub use change::{Movement, movement};
pub use choice::{ChoiceFigures, ChoiceResult, MatrixResult, Vote, choice, matrices, matrix};
pub use claims::{Claims, Standing, claims};
pub use headline::{Headline, headline};
pub use index::{AspectIndex, Index, index};
pub use list::{Card, Item, ListFigures, ListResult, Recall, Recalled, SHARED_ITEMS, list};
pub use map::{
    ALWAYS_CLEAR_FROM, AgreementMap, FIELD_FROM, Field, MapItem, MapPlace, StripItem, agreement_map,
};
pub use prediction::{BlindSpot, blind_spot};
pub use queue::{DEFAULT_MINUTES_AN_ITEM, Prompt, QueueItem, Topic, discussion_queue, how_many_fit, topics};
pub use ranking::{BestOrders, MOST_ORDERS, Mover, Ranked, RankingFigures, RankingResult, ranking};
pub use rating::{AGREED_FROM, Dot, HIGH_FROM, RatingFigures, RatingResult, Verdict, rating};
pub use scores::{ExerciseScores, MatrixScores, QuestionScores, RoundScores, Scores, scores};
pub use shared_low::shared_lows;
pub(crate) use split::largest_of;
pub use split::{SHARED_FROM, Shares, SplitFigures, SplitResult, complete as complete_split, split};
pub use text::{Mark, Segment, Statement, TextResult, text};

pub use together::Together;
pub use trend::{
    Facet, Line, MIN_LEADERS, MOST_BY_CHANCE, RoundChange, Step, Trend, TrendRound, newest_falls, of_facet,
    trend,
};

use crate::exercises;
use crate::model::{ExerciseId, Revealed};
use crate::question::{Question, QuestionKind};

/// The result of one question.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionResult {
    /// Of a Rating.
    Rating(RatingResult),
    /// Of a Choice, or of one row of a matrix.
    Choice(ChoiceResult),
    /// Of a Ranking.
    Ranking(RankingResult),
    /// Of a List.
    List(ListResult),
    /// Of a Split.
    Split(SplitResult),
    /// Of a Text.
    Text(TextResult),
}

/// The result of `question` in `round`.
pub fn question_result(round: Revealed<'_>, question: &Question) -> QuestionResult {
    match &question.kind {
        QuestionKind::Rating(scale) => QuestionResult::Rating(rating(round, question, scale)),
        QuestionKind::Choice(options) => QuestionResult::Choice(choice(round, question, options)),
        QuestionKind::Ranking(options) => QuestionResult::Ranking(ranking(round, question, options)),
        QuestionKind::List(_) => QuestionResult::List(list(round, question)),
        QuestionKind::Split(options) => QuestionResult::Split(split(round, question, options)),
        QuestionKind::Text(_) => QuestionResult::Text(text(round, question)),
    }
}

/// The questions that were asked in `round`, in order.
pub fn questions_asked(
    exercise: ExerciseId,
    round: Revealed<'_>,
) -> impl Iterator<Item = &'static Question> + '_ {
    round.round().questions.iter().filter_map(move |id| exercises::asked(exercise, round.round(), id))
}

/// How many of those expected handed in nothing, or left this question open.
fn missing(round: Revealed<'_>, answered: usize) -> usize {
    round.expected().len().saturating_sub(answered)
}
