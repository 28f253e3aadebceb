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
    /// What is shown of the exercise that the room is in. What has no answers yet is still at its brief.
    pub fn frame(&self) -> Option<Frame> {
        let exercise = self.exercise?;
        let state = self.document.exercise(exercise);
        let revealed = state.and_then(|state| Some((state, state.last_revealed(Purpose::Answers)?)));
        let found = |(_, round): (_, Revealed<'_>)| Frame::Found(round.round().number);
        Some(match self.stage {
            Stage::Brief => Frame::Brief,
            _ if self.answering.is_some() => Frame::Answering,
            Stage::Answer | Stage::Reveal => revealed.map_or(Frame::Brief, found),
            Stage::Discuss => {
                revealed.map_or(Frame::Brief, |(state, round)| self.talk(exercise, state, round))
            }
            Stage::Decide => Frame::Agreed,
        })
    }

    /// The question that the facilitator has before them, else the first one that is still to be talked about.
    fn talk(&self, exercise: ExerciseId, state: &ExerciseState, round: Revealed<'_>) -> Frame {
        let number = round.round().number;
        let is_asked =
            |id: &&QuestionId| questions_asked(exercise, round).any(|question| question.id == **id);
        if let Some(question) = self.question.as_ref().filter(is_asked) {
            return Frame::Talk(number, question.clone());
        }
        let mut queue = discussion_queue(exercise, state, round).into_iter();
        let open = queue.find(|item| item.mark.status == DiscussionStatus::Open);
        open.map_or(Frame::Found(number), |item| Frame::Talk(number, item.question.id.clone()))
    }
}
