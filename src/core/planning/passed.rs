//! Which stages of an exercise lie behind it, whatever screen is open.

use crate::model::{Document, ExerciseId, ExerciseState, Purpose, Revealed, Stage};
use crate::results::{QueueItem, discussion_queue};

/// Whether what a stage is there for has been done:
///
/// - Brief: a round was opened.
/// - Answer and Reveal: the first votes are revealed, and none takes answers.
/// - Discuss: that, and no miss is open, or the room has gone on to decide.
/// - Decide: a commitment vote is revealed, or a decision was written down.
pub fn is_passed(document: &Document, exercise: ExerciseId, stage: Stage) -> bool {
    let Some(state) = document.exercise(exercise) else { return false };
    match stage {
        Stage::Brief => !state.rounds.is_empty(),
        Stage::Answer | Stage::Reveal => is_revealed(state),
        Stage::Discuss => {
            is_revealed(state) && (state.reached() == Stage::Decide || is_talked_through(exercise, state))
        }
        Stage::Decide => {
            state.last_revealed(Purpose::Commitment).is_some()
                || document.decisions.iter().any(|decision| decision.origin == Some(exercise))
        }
    }
}

fn is_revealed(state: &ExerciseState) -> bool {
    let first_votes = || state.rounds.iter().filter(|round| round.purpose == Purpose::Answers);
    first_votes().next().is_some() && first_votes().all(|round| !round.is_open())
}

fn is_talked_through(exercise: ExerciseId, state: &ExerciseState) -> bool {
    let is_over =
        |round: Revealed<'_>| !discussion_queue(exercise, state, round).iter().any(QueueItem::is_open_miss);
    state.last_revealed(Purpose::Answers).is_some_and(is_over)
}
