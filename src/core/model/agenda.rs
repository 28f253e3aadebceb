//! The day: exercises and breaks in order, each with its timebox.

use chrono::{NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoEnumIterator};

use super::ids::AgendaItemId;

/// The exercises that this version knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(!try_from, !into, rename_all = "snake_case")
)]
#[serde(try_from = "String", into = "&'static str")]
pub enum ExerciseId {
    /// Where the company goes, and what comes first.
    Vision,
    /// What is told to whom.
    Messaging,
    /// Who answers for what and who decides.
    Roles,
    /// Who carries which part of what the company wants to reach.
    Goals,
    /// How things are done today, and how they are wanted.
    Culture,
    /// How well the team pulls together, asked again and again.
    Pulse,
}

impl ExerciseId {
    /// The name in addresses and files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Vision => "vision",
            Self::Messaging => "messaging",
            Self::Roles => "roles",
            Self::Goals => "goals",
            Self::Culture => "culture",
            Self::Pulse => "pulse",
        }
    }
}

impl From<ExerciseId> for &'static str {
    fn from(id: ExerciseId) -> Self {
        id.as_str()
    }
}

impl TryFrom<String> for ExerciseId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::iter().find(|id| id.as_str() == text).ok_or_else(|| format!("there is no exercise \"{text}\""))
    }
}

/// What happens in one stretch of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// An exercise.
    Exercise(ExerciseId),
    /// A break.
    Break,
}

/// One stretch of the day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgendaItem {
    /// Stable id.
    pub id: AgendaItemId,
    /// What happens.
    pub slot: Slot,
    /// The timebox in minutes, 1 to [`MAX_MINUTES`].
    pub minutes: u16,
}

/// The longest timebox, in minutes.
pub const MAX_MINUTES: u16 = 480;
/// The most devices that set-up counts with.
pub const MAX_DEVICES: u8 = 60;

/// The plan of the day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agenda {
    /// When the day starts, local time.
    pub starts_at: NaiveTime,
    /// How many devices the leaders share for answering, 1 to [`MAX_DEVICES`].
    pub devices: u8,
    /// The stretches in order.
    pub items: Vec<AgendaItem>,
}

/// One item of the agenda with its clock times.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduled<'a> {
    /// The item.
    pub item: &'a AgendaItem,
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends; past midnight the clock starts anew.
    pub until: NaiveTime,
}

impl Agenda {
    /// Every item with the time at which it begins and ends.
    pub fn schedule(&self) -> Vec<Scheduled<'_>> {
        let mut clock = self.starts_at;
        self.items
            .iter()
            .map(|item| {
                let from = clock;
                clock += TimeDelta::minutes(i64::from(item.minutes));
                Scheduled { item, from, until: clock }
            })
            .collect()
    }

    /// The length of the day in minutes.
    pub fn total_minutes(&self) -> u32 {
        self.items.iter().map(|item| u32::from(item.minutes)).sum()
    }

    /// The exercises in order.
    pub fn exercises(&self) -> impl Iterator<Item = ExerciseId> + '_ {
        self.items.iter().filter_map(|item| match item.slot {
            Slot::Exercise(exercise) => Some(exercise),
            Slot::Break => None,
        })
    }
}
