//! What the team decided, and who does what by when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Timestamp;
use super::agenda::ExerciseId;
use super::ids::{ActionId, DecisionId, LeaderId};

/// Something the team decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    /// Stable id.
    pub id: DecisionId,
    /// What was decided.
    pub text: String,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<LeaderId>,
    /// By when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The exercise it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<ExerciseId>,
    /// When it was written down.
    pub written_at: Timestamp,
}

/// Something that somebody will do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    /// Stable id.
    pub id: ActionId,
    /// What will be done.
    pub text: String,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<LeaderId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The exercise it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<ExerciseId>,
    /// Done or not.
    pub done: bool,
    /// When it was written down.
    pub written_at: Timestamp,
}
