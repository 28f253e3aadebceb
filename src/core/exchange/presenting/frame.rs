//! Which picture of a scene the second screen shows.

use super::Scene;
use crate::model::{
    DiscussionStatus, ExerciseId, ExerciseState, Purpose, QuestionId, Revealed, RoundNumber, Stage,
};
use crate::results::{discussion_queue, questions_asked};

/// What is shown of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Why it matters and what will happen.
    Brief,
    /// Who has answered.
    Answering,
    /// What the answers of a round say.
    Found(RoundNumber),
    /// One question that is talked about.
    Talk(RoundNumber, QuestionId),
    /// What is agreed.
    Agreed,
}

impl Scene {
    /// What is shown of the exercise that the room is in. What has no answers yet is still at its brief. A question that
    /// the facilitator has before them goes before the stage: the talk may come to it from any screen.
    pub fn frame(&self) -> Option<Frame> {
        let exercise = self.exercise?;
        let state = self.document.exercise(exercise);
        let revealed = state.and_then(|state| Some((state, state.last_revealed(Purpose::Answers)?)));
        let chosen = revealed.and_then(|(_, round)| self.chosen(exercise, round));
        if let (Some(talk), None) = (chosen, &self.answering) {
            return Some(talk);
        }
        let found = |(_, round): (_, Revealed<'_>)| Frame::Found(round.round().number);
        Some(match self.stage {
            Stage::Brief => Frame::Brief,
            _ if self.answering.is_some() => Frame::Answering,
            Stage::Answer | Stage::Reveal => revealed.map_or(Frame::Brief, found),
            Stage::Discuss => {
                revealed.map_or(Frame::Brief, |(state, round)| first_open(exercise, state, round))
            }
            Stage::Decide => Frame::Agreed,
        })
    }

    /// The question that the facilitator has before them, where the round has asked it.
    fn chosen(&self, exercise: ExerciseId, round: Revealed<'_>) -> Option<Frame> {
        let question = self.question.as_ref()?;
        let is_asked = questions_asked(exercise, round).any(|asked| asked.id == *question);
        is_asked.then(|| Frame::Talk(round.round().number, question.clone()))
    }
}

/// The first question that is still to be talked about, else what the round says.
fn first_open(exercise: ExerciseId, state: &ExerciseState, round: Revealed<'_>) -> Frame {
    let number = round.round().number;
    let mut queue = discussion_queue(exercise, state, round).into_iter();
    let open = queue.find(|item| item.mark.status == DiscussionStatus::Open);
    open.map_or(Frame::Found(number), |item| Frame::Talk(number, item.question.id.clone()))
}
