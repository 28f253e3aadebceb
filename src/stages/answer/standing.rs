//! Where a round stands for whoever answers next.

use bearings_core::model::{
    Document, ExerciseId, LeaderId, Progress, Purpose, Responses, RoundNumber, Stage,
};

use super::super::people::{first_waiting, progress_of};
use super::Way;

/// A leader, the name, and how far that leader is.
pub(super) type Person = (LeaderId, String, Progress);

/// A round as the closed lid sees it: who has answered, nothing of what.
#[derive(Clone, PartialEq)]
pub(super) struct Standing {
    /// Everybody who is asked, in the order of the room.
    pub people: Vec<Person>,
    /// How many questions it asks.
    pub asked: usize,
    /// Why the round is held.
    pub purpose: Purpose,
    /// Whether it is revealed: an answer now comes late.
    pub is_late: bool,
    /// Whether sheets carry no names.
    pub is_unnamed: bool,
}

impl Standing {
    /// Where a round stands, if there is one.
    pub fn of(document: &Document, exercise: ExerciseId, round: Option<RoundNumber>) -> Option<Self> {
        let round = document.exercise(exercise)?.round(round?)?;
        Some(Self {
            people: progress_of(document, round),
            asked: round.questions.len(),
            purpose: round.purpose,
            is_late: !round.is_open(),
            is_unnamed: matches!(round.responses, Responses::Unnamed(_)),
        })
    }

    /// Whether it takes no answers any more: a late one would show whose it is.
    pub fn is_closed(&self) -> bool {
        self.is_late && self.is_unnamed
    }

    /// Whether somebody can still answer.
    pub fn takes_answers(&self) -> bool {
        !self.is_closed() && self.people.iter().any(|(_, _, progress)| *progress != Progress::HandedIn)
    }

    /// Whether the answers to a survey can come into it: nobody puts a vote after the talk into a form tool.
    pub fn takes_survey(&self) -> bool {
        self.takes_answers() && !self.is_late && self.purpose == Purpose::Answers
    }

    /// Whose turn it is: `chosen`'s, else the first one's who can answer now. A sheet of paper without a name may be of
    /// somebody who was marked absent: it takes that place once the others are full.
    pub fn next(&self, way: Way, chosen: Option<LeaderId>) -> Option<LeaderId> {
        if self.is_closed() {
            return None;
        }
        let can_answer =
            |id: &LeaderId| self.progress(id).is_some_and(|progress| progress != Progress::HandedIn);
        let absent = || {
            let absent = self.people.iter().find(|(_, _, progress)| *progress == Progress::Absent);
            absent.filter(|_| way == Way::Paper && self.is_unnamed).map(|(id, ..)| id.clone())
        };
        chosen.filter(can_answer).or_else(|| first_waiting(&self.people)).or_else(absent)
    }

    /// A leader's name.
    pub fn name(&self, leader: &LeaderId) -> &str {
        self.people.iter().find(|(id, ..)| id == leader).map_or("", |(_, name, _)| name)
    }

    /// How far a leader is.
    pub fn progress(&self, leader: &LeaderId) -> Option<Progress> {
        self.people.iter().find(|(id, ..)| id == leader).map(|(_, _, progress)| *progress)
    }

    /// The stage in which the round is revealed.
    pub fn stage_after(&self) -> Stage {
        match self.purpose {
            Purpose::Answers => Stage::Reveal,
            Purpose::Revote => Stage::Discuss,
            Purpose::Commitment => Stage::Decide,
        }
    }
}
