//! The scene: everything that the second screen shows.

use serde::Serialize;

use super::Spot;
use crate::exchange::export::revealed_only;
use crate::exercises::asked;
use crate::model::{
    Document, ExerciseId, Progress, Purpose, QuestionId, Responses, Round, RoundNumber, Stage,
};
use crate::planning::Countdown;

/// What of the main window matters beside its document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Room {
    /// The exercise that the room is in.
    pub exercise: Option<ExerciseId>,
    /// The question that is talked about.
    pub question: Option<QuestionId>,
    /// The timer, if it was started.
    pub timer: Option<Countdown>,
    /// The link under which leaders answer on their own phones, for a code to scan.
    pub invitation: Option<String>,
}

/// Everything that the second screen shows; nothing in it is hidden from anybody.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scene {
    /// Grows with each scene, so that a window knows whether it has the newest.
    pub number: u32,
    /// The workshop as far as everybody may see it.
    pub document: Document,
    /// The exercise that the room is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exercise: Option<ExerciseId>,
    /// The stage of that exercise.
    pub stage: Stage,
    /// The round of that exercise that takes answers now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answering: Option<Answering>,
    /// The question that is talked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
    /// The timer, if it was started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timer: Option<Timer>,
    /// The link under which leaders answer on their own phones, for a code to scan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invitation: Option<String>,
}

/// A round under way: who, never what.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answering {
    /// Which round.
    pub round: RoundNumber,
    /// Why it is held.
    pub purpose: Purpose,
    /// What a vote after the talk asks; empty where all of an exercise is asked.
    pub questions: Vec<String>,
    /// Who has answered.
    pub who: Who,
}

/// Who has answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// By name, in the order of the room.
    Named(Vec<Person>),
    /// In an unnamed round: how many of how many.
    Counted {
        /// How many have handed in.
        answered: usize,
        /// How many are asked.
        of: usize,
    },
}

/// A leader, and whether the answers are there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The name that the room uses.
    pub name: String,
    /// Whether the answers are there.
    pub status: Status,
}

/// Whether somebody's answers are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// They are.
    Answered,
    /// Not yet.
    Waiting,
    /// Can't answer now.
    Absent,
}

/// A timer as another window of this device can go on with it: both read the same clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Timer {
    /// How many minutes it is of.
    pub minutes: u32,
    /// Milliseconds that are left where it stands still.
    pub left: i64,
    /// When it runs out, in milliseconds; `None` where it stands still.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<i64>,
}

impl From<Countdown> for Timer {
    fn from(countdown: Countdown) -> Self {
        Self { minutes: countdown.minutes(), left: countdown.left(0), ends_at: countdown.ends_at() }
    }
}

impl From<Timer> for Countdown {
    fn from(timer: Timer) -> Self {
        Self::known(timer.minutes, timer.ends_at, timer.left)
    }
}

/// What the second screen shows of a workshop whose room is there.
pub fn scene(document: &Document, room: &Room, number: u32) -> Scene {
    let state = room.exercise.and_then(|exercise| document.exercise(exercise));
    let open = state.and_then(|state| state.open_round());
    Scene {
        number,
        document: revealed_only(document),
        exercise: room.exercise,
        stage: state.map(|state| state.stage).unwrap_or_default(),
        answering: room.exercise.zip(open).map(|(exercise, round)| answering(document, exercise, round)),
        question: room.question.clone(),
        timer: room.timer.map(Timer::from),
        invitation: room.invitation.clone(),
    }
}

impl Scene {
    /// Where the room is.
    pub fn spot(&self) -> Option<Spot> {
        self.exercise.map(|exercise| Spot { exercise, stage: self.stage })
    }
}

fn answering(document: &Document, exercise: ExerciseId, round: &Round) -> Answering {
    let text = |id| asked(exercise, round, id).map(|question| question.text.clone());
    let questions = match round.purpose {
        Purpose::Revote => round.questions.iter().filter_map(text).collect(),
        Purpose::Answers | Purpose::Commitment => Vec::new(),
    };
    Answering { round: round.number, purpose: round.purpose, questions, who: who(document, round) }
}

fn who(document: &Document, round: &Round) -> Who {
    let expected = document.expected(round);
    let people = expected.iter().filter_map(|id| {
        let status = match round.progress(id) {
            Progress::HandedIn => Status::Answered,
            Progress::Absent => Status::Absent,
            Progress::Begun | Progress::Waiting => Status::Waiting,
        };
        Some(Person { name: document.leader(id)?.name.clone(), status })
    });
    match round.responses {
        Responses::Named(_) => Who::Named(people.collect()),
        Responses::Unnamed(_) => {
            let with: Vec<Status> = people.map(|person| person.status).collect();
            let count = |wanted: Status| with.iter().filter(|status| **status == wanted).count();
            Who::Counted { answered: count(Status::Answered), of: with.len() - count(Status::Absent) }
        }
    }
}
