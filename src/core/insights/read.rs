//! What the rules read: the newest first votes of an exercise.

use super::Place;
use crate::exercises::asked;
use crate::model::{Document, ExerciseId, Purpose, QuestionId, Revealed, Stage};
use crate::question::{Question, QuestionKind};
use crate::results::{RatingResult, rating};

/// The newest revealed first votes of an exercise.
pub(super) fn newest(document: &Document, exercise: ExerciseId) -> Option<Votes<'_>> {
    let round = document.exercise(exercise)?.last_revealed(Purpose::Answers)?;
    Some(Votes { exercise, round })
}

/// The newest revealed first votes of every exercise that has some.
pub(super) fn every_newest(document: &Document) -> impl Iterator<Item = Votes<'_>> {
    document.exercises.keys().filter_map(|exercise| newest(document, *exercise))
}

/// Whether the room has come to the end of an exercise, so that what is not written down there is not going to be.
pub(super) fn is_through(document: &Document, exercise: ExerciseId) -> bool {
    document.exercise(exercise).is_some_and(|state| state.reached() == Stage::Decide)
}

/// The revealed first votes of one exercise.
#[derive(Clone, Copy)]
pub(super) struct Votes<'a> {
    pub(super) exercise: ExerciseId,
    pub(super) round: Revealed<'a>,
}

impl Votes<'_> {
    /// The question with this id, if it was asked.
    pub(super) fn question(self, id: &str) -> Option<&'static Question> {
        let id = QuestionId::parse(id).ok()?;
        let round = self.round.round();
        asked(self.exercise, round, &id).filter(|_| round.questions.contains(&id))
    }

    /// The result of the rating with this id.
    pub(super) fn rating(self, id: &str) -> Option<RatingResult> {
        let question = self.question(id)?;
        let QuestionKind::Rating(scale) = &question.kind else { return None };
        Some(rating(self.round, question, scale))
    }

    /// The level of the rating with this id, 0–100; `None` for fewer than three answers.
    pub(super) fn level(self, id: &str) -> Option<f64> {
        self.rating(id)?.level
    }

    /// Where one of its questions is shown, or all of them.
    pub(super) fn place(self, question: Option<&QuestionId>) -> Place {
        Place {
            exercise: self.exercise,
            stage: Stage::Reveal,
            round: Some(self.round.round().number),
            question: question.cloned(),
        }
    }
}
