//! The company and the surroundings it works in; Culture reads them to choose fitting practices.

use serde::{Deserialize, Serialize};
use strum::EnumIter;

/// The company that holds the workshop.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Organisation {
    /// Its name as it should stand on the report.
    pub name: String,
    /// What it does, in the team's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub industry: String,
    /// How fast its market changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turbulence: Option<Turbulence>,
    /// Where it is in its growth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth: Option<GrowthPhase>,
    /// How many people work there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<CompanySize>,
}

/// How fast the market changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Turbulence {
    /// Customers, rivals and technology stay much the same for years.
    Calm,
    /// Changes come, but can be seen coming.
    Moving,
    /// Something important changes every few months.
    Stormy,
}

/// Where the company is in its growth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GrowthPhase {
    /// Still looking for what works.
    Founding,
    /// Growing fast.
    Growing,
    /// Established and steady.
    Established,
    /// Shrinking, restructuring or passing to new owners.
    Renewing,
}

/// How many people work in the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CompanySize {
    /// Up to 9.
    UpTo9,
    /// 10 to 49.
    UpTo49,
    /// 50 to 249.
    UpTo249,
    /// 250 and more.
    From250,
}
