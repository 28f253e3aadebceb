//! What a company words itself: the rows of a matrix, and options that come from the workshop.

use serde::{Deserialize, Serialize};
use strum::EnumIter;

use crate::model::QuestionId;

/// Where options come from that no content file can know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OptionSource {
    /// The company's priorities, the most important one first.
    Priorities,
    /// The goals of the company.
    CompanyGoals,
    /// The leaders who take part.
    Leaders,
}

impl OptionSource {
    /// The name in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Priorities => "priorities",
            Self::CompanyGoals => "company_goals",
            Self::Leaders => "leaders",
        }
    }
}

/// How a matrix is asked. Each row is a question of its own, with its own answers, figures and place in the
/// discussion; all have the same options.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rows {
    /// The rows until the facilitator changes them.
    pub starter: Vec<Row>,
    /// The text of one row's question, with `{row}` in place of the row.
    pub text: String,
    /// The matter of one row in a few words, with `{row}` in place of the row.
    pub short: String,
}

/// One row of a matrix, as the facilitator words it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Stable id: answers are stored under it.
    pub id: QuestionId,
    /// What it is called, such as "Website".
    pub text: String,
    /// For whom it is, such as "Customers"; empty for nobody in particular.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a question knows of the matrix that it is a row of.
#[derive(Clone, Debug, PartialEq)]
pub struct RowOf {
    /// Which matrix.
    pub matrix: QuestionId,
    /// What the matrix asks.
    pub heading: String,
    /// The row itself.
    pub row: Row,
    /// How many options of the workshop stand before the content's own.
    pub own_options: usize,
}
