//! The document: everything that one workshop consists of.

pub mod agenda;
pub mod board;
pub mod decision;
pub mod goals;
pub mod grouping;
pub mod ids;
pub mod leader;
pub mod limits;
mod official;
pub mod organisation;
pub mod reply_key;
pub mod responses;
pub mod roles;
pub mod round;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use strum::EnumIter;

use crate::question::Row;

pub use agenda::{Agenda, AgendaItem, ExerciseId, Slot};
pub use board::{Board, BoardValue, Record};
pub use decision::{Action, Decision};
pub use goals::{Cascade, Goal, GoalLink};
pub use grouping::{CardRef, Group, Grouping};
pub use ids::*;
pub use leader::{Leader, Naming, Priority};
pub use organisation::Organisation;
pub use reply_key::{Origin, ReplyKey};
pub use responses::{HandedIn, Response, Responses, Sheet};
pub use roles::{Charter, Part, Roles, Vocabulary};
pub use round::{Progress, Purpose, Revealed, Round, RoundNumber, RoundState};

/// A moment, as the caller's clock gives it. Moments are shown and sort lists, but never decide which of two versions is
/// newer: clocks of two devices differ.
pub type Timestamp = DateTime<Utc>;

/// One workshop, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Which workshop.
    pub id: WorkshopId,
    /// When it was started.
    pub created_at: Timestamp,
    /// What it is called, such as "Strategy days, November".
    pub title: String,
    /// The company.
    pub organisation: Organisation,
    /// Whether the reveal shows who said what.
    pub naming: Naming,
    /// The leaders in the order of the room.
    pub leaders: Vec<Leader>,
    /// The priorities that the company holds to be official; hidden until Vision is revealed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub official_priorities: Vec<Priority>,
    /// The plan of the day.
    pub agenda: Agenda,
    /// What opens the replies of leaders who answer on devices of their own; made with the first invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_key: Option<ReplyKey>,
    /// What happened in each exercise.
    #[serde(default)]
    pub exercises: BTreeMap<ExerciseId, ExerciseState>,
    /// The goals of the company, its departments and its people.
    #[serde(default, skip_serializing_if = "Cascade::is_empty")]
    pub goals: Cascade,
    /// Who decides what, and what each role consists of.
    #[serde(default, skip_serializing_if = "Roles::is_empty")]
    pub roles: Roles,
    /// Contradictions that the team has set aside, each with why.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub set_aside: BTreeMap<InsightId, String>,
    /// What the team decided.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Who does what by when.
    #[serde(default)]
    pub actions: Vec<Action>,
}

/// The five stages of every exercise, always in this order.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Why, what and how long.
    #[default]
    Brief,
    /// Alone and unseen.
    Answer,
    /// Everything at once.
    Reveal,
    /// The misses, widest first.
    Discuss,
    /// Board, commitment, decisions, actions.
    Decide,
}

impl Stage {
    /// The name in addresses and translation keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Answer => "answer",
            Self::Reveal => "reveal",
            Self::Discuss => "discuss",
            Self::Decide => "decide",
        }
    }
}

/// What happened in one exercise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExerciseState {
    /// The stage that the room is in.
    pub stage: Stage,
    /// The stage that the room had come to, where it has gone back from there to look at an earlier one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked_back_from: Option<Stage>,
    /// Every pass of answers, oldest first. A round is added, never overwritten.
    pub rounds: Vec<Round>,
    /// Marks of the discussion queue.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub discussion: BTreeMap<QuestionId, DiscussionMark>,
    /// What the team agreed.
    #[serde(default)]
    pub board: Board,
    /// The rows of each matrix that the facilitator has changed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rows: BTreeMap<QuestionId, Vec<Row>>,
    /// What the facilitator noted. It is for nobody else: of all files only a backup holds it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

/// What the room has done with one item of the discussion queue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DiscussionMark {
    /// Counts as of the highest importance.
    #[serde(default)]
    pub starred: bool,
    /// Talked through, or left for another day.
    #[serde(default)]
    pub status: DiscussionStatus,
}

/// Where an item of the discussion queue stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DiscussionStatus {
    /// To be talked about.
    #[default]
    Open,
    /// Talked through.
    Done,
    /// Left for another day.
    Skipped,
}

impl ExerciseState {
    /// The stage that the room has come to, whatever it looks at now.
    pub fn reached(&self) -> Stage {
        self.looked_back_from.map_or(self.stage, |from| from.max(self.stage))
    }

    /// Goes to a stage. An earlier one is only looked at.
    pub(crate) fn go_to(&mut self, stage: Stage) {
        let reached = self.reached();
        self.stage = stage;
        self.looked_back_from = Some(reached).filter(|reached| *reached > stage);
    }

    /// Begins anew at a stage, or stays at an earlier one.
    pub(crate) fn fall_back_to(&mut self, stage: Stage) {
        self.stage = self.stage.min(stage);
        self.looked_back_from = None;
    }

    /// The round that takes answers now.
    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| round.is_open())
    }

    /// The round with this number.
    pub fn round(&self, number: RoundNumber) -> Option<&Round> {
        self.rounds.iter().find(|round| round.number == number)
    }

    /// The newest revealed round of this purpose.
    pub fn last_revealed(&self, purpose: Purpose) -> Option<Revealed<'_>> {
        self.rounds.iter().rev().filter(|round| round.purpose == purpose).find_map(Round::revealed)
    }
}

impl Document {
    /// An empty workshop.
    pub fn new(id: WorkshopId, created_at: Timestamp) -> Self {
        Self {
            id,
            created_at,
            title: String::new(),
            organisation: Organisation::default(),
            naming: Naming::default(),
            leaders: Vec::new(),
            official_priorities: Vec::new(),
            agenda: Agenda {
                starts_at: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
                devices: 1,
                items: Vec::new(),
            },
            reply_key: None,
            exercises: BTreeMap::new(),
            goals: Cascade::default(),
            roles: Roles::default(),
            set_aside: BTreeMap::new(),
            decisions: Vec::new(),
            actions: Vec::new(),
        }
    }

    /// The leader with this id.
    pub fn leader(&self, id: &LeaderId) -> Option<&Leader> {
        self.leaders.iter().find(|leader| leader.id == *id)
    }

    /// Leaders who take part in new rounds, in the order of the room.
    pub fn active_leaders(&self) -> impl Iterator<Item = &Leader> {
        self.leaders.iter().filter(|leader| leader.active)
    }

    /// What happened in `exercise`, if it was ever begun.
    pub fn exercise(&self, exercise: ExerciseId) -> Option<&ExerciseState> {
        self.exercises.get(&exercise)
    }

    /// How many sheets were taken apart in unnamed rounds. When it grows, no older copy may stay behind that still holds
    /// a sheet in one piece.
    pub fn unlinked_sheets(&self) -> usize {
        let rounds = self.exercises.values().flat_map(|state| &state.rounds);
        rounds
            .map(|round| match &round.responses {
                Responses::Named(_) => 0,
                Responses::Unnamed(unnamed) => unnamed.handed_in.len(),
            })
            .sum()
    }

    /// The rounds that take answers now, each with its exercise.
    pub fn open_rounds(&self) -> impl Iterator<Item = (ExerciseId, &Round)> {
        self.exercises.iter().filter_map(|(id, state)| Some((*id, state.open_round()?)))
    }

    /// Whether any round was ever opened; from then on named or unnamed is settled.
    pub fn has_rounds(&self) -> bool {
        self.exercises.values().any(|state| !state.rounds.is_empty())
    }

    /// Who is expected to answer `round` now: the active leaders, and whoever answered before leaving.
    pub fn expected(&self, round: &Round) -> Vec<LeaderId> {
        match &round.state {
            RoundState::Revealed { expected, .. } => expected.clone(),
            RoundState::Open => self
                .leaders
                .iter()
                .filter(|leader| leader.active || round.responses.has_handed_in(&leader.id))
                .map(|leader| leader.id.clone())
                .collect(),
        }
    }

    /// How many others `leader` is asked about in a prediction: whoever is expected to answer `round`, less the leader.
    pub fn others(&self, round: &Round, leader: &LeaderId) -> usize {
        self.expected(round).iter().filter(|expected| *expected != leader).count()
    }
}
