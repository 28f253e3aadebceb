//! What would come in with a survey, and what would not.

use std::collections::BTreeMap;

use super::people::{Respondent, Stranger};
use super::values::Values;
use crate::model::QuestionId;
use crate::question::Answer;

/// What a survey brings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Why nothing can come in at all; what is said of sheets then only tells what would.
    pub refusal: Option<Refusal>,
    /// The number of the round that is opened for it; `None` where one is open.
    pub opens: Option<u32>,
    /// The sheets, in the order of the rows.
    pub sheets: Vec<PlannedSheet>,
    /// Cells of these sheets that are empty.
    pub blanks: usize,
    /// What does not come in, in the order of the rows; of sheets without names in that of the columns and reasons.
    pub left_out: Vec<LeftOut>,
    /// Names that no leader has.
    pub strangers: Vec<Stranger>,
    /// What stands in the columns of ratings.
    pub values: Values,
}

/// A sheet that comes in.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedSheet {
    /// Its row's number.
    pub row: usize,
    /// Who it is by.
    pub by: Respondent,
    /// The answers.
    pub answers: BTreeMap<QuestionId, Answer>,
}

/// A row or a cell that does not come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The row's number; `None` where sheets carry no names, because it would tie what stands in one row together.
    pub row: Option<usize>,
    /// The cell's column, counted from 0; `None` for the whole row.
    pub column: Option<usize>,
    /// Why not.
    pub reason: Reason,
}

/// Why a row or a cell does not come in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The row has more cells than there are columns.
    TooManyCells,
    /// Nothing in the row answers a question.
    Nothing,
    /// The row has no name.
    NoName,
    /// The name is of nobody here.
    Stranger(String),
    /// A later row is by the same person.
    AnsweredAgain,
    /// This leader has handed in.
    HandedIn,
    /// This leader has begun a sheet on this device.
    Begun,
    /// There are more rows than leaders.
    NoRoom,
    /// Nobody has said what this stands for.
    Unread(String),
    /// The number is on no scale.
    OffTheScale(String),
    /// The text was cut to fit.
    Cut {
        /// How long it was, in characters.
        chars: usize,
        /// How long it may be.
        most: usize,
    },
}

/// Why nothing can come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A second vote, or a vote of commitment, is open.
    OtherRound,
    /// Somebody has handed in without a name: nobody could tell who of these that was.
    UnnamedBegun,
    /// No column answers a question.
    NoQuestion,
    /// Two columns answer the same question.
    TwoColumns,
    /// No column holds names.
    NoNames,
    /// No row can be taken.
    NoSheet,
    /// The last round has these very answers.
    SameAsBefore,
}
