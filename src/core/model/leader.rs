//! The people who lead, and what they are taken to have agreed.

use serde::{Deserialize, Serialize};

use super::ids::{LeaderId, PriorityId};

/// One leader. Leaders are never deleted once they have answered; they are deactivated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Leader {
    /// Who this is, across every round.
    pub id: LeaderId,
    /// The name that the room uses.
    pub name: String,
    /// The role, such as "Head of sales".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// The department.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub department: String,
    /// Owner or managing director: is invited to speak last.
    #[serde(default)]
    pub speaks_last: bool,
    /// Takes part in new rounds.
    pub active: bool,
}

/// Whether the reveal shows who said what. Settled before anybody answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Naming {
    /// Each dot carries its leader's initials.
    #[default]
    Named,
    /// Nothing links an answer to a person or to another answer.
    Unnamed,
}

/// The fewest leaders for whom unnamed answers are offered.
pub const UNNAMED_FROM: usize = 5;
/// The fewest unnamed sheets that are shown. Who has handed in is known, so with one sheet everybody, and with two
/// each of the two, would know whose answers these are.
pub const UNNAMED_REVEAL_FROM: usize = 3;

/// One priority of the list that the company holds to be official.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Priority {
    /// Stable id.
    pub id: PriorityId,
    /// The priority in the company's words.
    pub text: String,
}
