//! The board: what the team agreed in an exercise.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ids::{FieldId, QuestionId, RecordId};

/// The agreed result of an exercise, field by field. Which fields there are, the exercise's content says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Board {
    /// The fields that hold something.
    pub fields: BTreeMap<FieldId, BoardValue>,
}

/// The content of one field of a board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BoardValue {
    /// Running text.
    Text(String),
    /// Short lines in order.
    Lines(Vec<String>),
    /// Cells by the row of a matrix and by column; empty ones are left out.
    Table(BTreeMap<QuestionId, BTreeMap<FieldId, String>>),
    /// Records that the team adds itself, in order.
    Records(Vec<Record>),
}

/// One record of a list on the board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Record {
    /// Stable id.
    pub id: RecordId,
    /// What stands in each column; empty cells are left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub cells: BTreeMap<FieldId, String>,
}

impl Board {
    /// The records of the field with this name; none where it holds none.
    pub fn records(&self, field: &str) -> &[Record] {
        match self.fields.iter().find(|(known, _)| known.as_str() == field) {
            Some((_, BoardValue::Records(records))) => records,
            _ => &[],
        }
    }
}

impl Record {
    /// What stands in the column with this name, without spaces around it; empty where nothing does.
    pub fn cell(&self, column: &str) -> &str {
        let cell = self.cells.iter().find(|(known, _)| known.as_str() == column);
        cell.map(|(_, text)| text.trim()).unwrap_or_default()
    }
}

impl BoardValue {
    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Lines(lines) => lines.iter().all(|line| line.trim().is_empty()),
            Self::Table(rows) => rows.values().flat_map(BTreeMap::values).all(|cell| cell.trim().is_empty()),
            Self::Records(records) => {
                records.iter().flat_map(|record| record.cells.values()).all(|cell| cell.trim().is_empty())
            }
        }
    }
}
