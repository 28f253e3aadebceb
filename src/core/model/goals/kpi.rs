//! How a goal is measured, and what is paid for reaching it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::EnumIter;

use super::PriorityRef;

/// The measure of a goal. Nothing in it has to be filled in; what is missing, the checks say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Kpi {
    /// What is counted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// In what, such as "%" or "contracts a month".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Which way it should go.
    pub direction: Direction,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// Where it should get to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Whether it moves before the result does, or with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// Where the number comes from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// Which way a measure should go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    #[default]
    Rise,
    /// Less is better.
    Fall,
    /// It should stay where it is.
    Hold,
    /// It is done or it is not; there is nothing to count.
    Done,
}

/// When a measure moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// Before the result: it warns while there is time.
    Leading,
    /// With the result: it says what has happened.
    Lagging,
}

/// What hangs on reaching a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Incentive {
    /// Who gets something.
    pub reward: Reward,
    /// What, such as "3 % of each contract".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// A priority of the company that it pays people to neglect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<PriorityRef>,
}

/// Who gets something for reaching a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reward {
    /// Nobody.
    Nobody,
    /// Whoever reaches it.
    Individual,
    /// Everybody who shares in the common result.
    Shared,
}

impl Kpi {
    /// Whether nothing is said yet.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

impl Direction {
    /// The name in files and translation keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rise => "rise",
            Self::Fall => "fall",
            Self::Hold => "hold",
            Self::Done => "done",
        }
    }
}

impl Timing {
    /// The name in files and translation keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Leading => "leading",
            Self::Lagging => "lagging",
        }
    }
}

impl Reward {
    /// The name in files and translation keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Individual => "individual",
            Self::Shared => "shared",
        }
    }
}
