//! The ratings of a round as they count: in time, and with a point of the scale.

use super::questions_asked;
use crate::model::{ExerciseId, LeaderId, Revealed};
use crate::question::{Answer, Question, QuestionKind, RatingAnswer, RatingScale};

/// One rating with the answers that count.
pub(super) struct Rated {
    /// The exercise that asked it.
    pub(super) exercise: ExerciseId,
    /// What was asked.
    pub(super) question: &'static Question,
    /// The scale.
    pub(super) scale: &'static RatingScale,
    /// The answers.
    pub(super) answers: Vec<Given>,
}

/// One answer that counts.
pub(super) struct Given {
    /// Who; `None` in an unnamed round.
    pub(super) leader: Option<LeaderId>,
    /// The point of the scale.
    pub(super) points: u8,
}

/// The ratings of `round`, in the order in which they were asked.
pub(super) fn rated(exercise: ExerciseId, round: Revealed<'_>) -> Vec<Rated> {
    questions_asked(exercise, round).filter_map(|question| one_rated(exercise, round, question)).collect()
}

/// One question of `round`; `None` where it is no rating.
pub(super) fn one_rated(
    exercise: ExerciseId,
    round: Revealed<'_>,
    question: &'static Question,
) -> Option<Rated> {
    let QuestionKind::Rating(scale) = &question.kind else { return None };
    Some(Rated { exercise, question, scale, answers: given(round, question) })
}

/// The answers to a rating that count.
pub(super) fn given(round: Revealed<'_>, question: &Question) -> Vec<Given> {
    let voices = round.round().responses.voices(&question.id).into_iter().filter(|voice| !voice.late);
    voices
        .filter_map(|voice| match voice.value {
            Answer::Rating(RatingAnswer::Points(points)) => {
                Some(Given { leader: voice.leader.cloned(), points: *points })
            }
            _ => None,
        })
        .collect()
}

impl Rated {
    /// The points of the answers that count.
    pub(super) fn points(&self) -> Vec<f64> {
        self.answers.iter().map(|given| f64::from(given.points)).collect()
    }
}
