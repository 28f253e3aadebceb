//! What a team agrees on and rates low: agreement is no good news by itself.

use super::{QuestionResult, question_result, questions_asked};
use crate::model::{ExerciseId, Revealed};

/// How many ratings of `round` the team agrees on at the low end of the scale.
pub fn shared_lows(exercise: ExerciseId, round: Revealed<'_>) -> usize {
    let results = questions_asked(exercise, round).map(|question| question_result(round, question));
    results
        .filter(|result| matches!(result, QuestionResult::Rating(rating) if rating.is_shared_low()))
        .count()
}
