//! The content of an exercise: texts and questions as data, one JSON file per language.

use serde::Deserialize;

use crate::model::{Document, FieldId, LeaderId, QuestionId};
use crate::question::Question;

/// Everything an exercise says and asks.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Content {
    /// Grows by one whenever a question changes its meaning; rounds remember it.
    pub version: u32,
    /// The exercise's name.
    pub title: String,
    /// Its purpose in one line.
    pub summary: String,
    /// The suggested timebox for the whole exercise, in minutes.
    pub minutes: u16,
    /// What one leader needs for answering, in minutes.
    pub minutes_per_leader: u16,
    /// What brief, reveal, discussion and decision need together, in minutes.
    pub minutes_together: u16,
    /// The brief.
    pub brief: Brief,
    /// The pages of the answer sheet.
    pub steps: Vec<Step>,
    /// The questions.
    pub questions: Vec<Question>,
    /// The fields of the board.
    pub board: Vec<BoardField>,
}

impl Content {
    /// What one leader needs for `asked` of the questions, in whole minutes.
    pub fn minutes_for(&self, asked: usize) -> usize {
        let all = self.questions.len().max(1);
        (usize::from(self.minutes_per_leader) * asked).div_ceil(all)
    }
}

/// The first stage.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brief {
    /// The heading.
    pub heading: String,
    /// Why it matters, in three sentences.
    pub why: Vec<String>,
    /// What will happen, step by step.
    pub what: Vec<String>,
    /// What the facilitator may say.
    pub script: Vec<String>,
    /// A fact from research that is worth showing, with its source.
    pub fact: String,
}

/// One page of the answer sheet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// A word above the heading, such as "Today"; empty for none.
    #[serde(default)]
    pub eyebrow: String,
    /// The heading; the question's own text where this is empty.
    #[serde(default)]
    pub heading: String,
    /// The questions on this page.
    pub questions: Vec<QuestionId>,
}

/// One field of the board.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardField {
    /// Stable id.
    pub id: FieldId,
    /// What may be written in it.
    pub kind: BoardFieldKind,
    /// Its name.
    pub label: String,
    /// One sentence of help.
    pub hint: String,
    /// The List question whose groups can be taken over into it.
    #[serde(default)]
    pub from_groups: Option<QuestionId>,
}

/// What a field of the board may hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoardFieldKind {
    /// Running text of at most this many characters.
    Text(u16),
    /// At most this many short lines, in order.
    Lines(u8),
    /// A line for each row of a matrix.
    Table(BoardTable),
    /// Records that the team adds itself.
    Records(BoardRecords),
}

/// A field of records.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardRecords {
    /// What one of them is called, such as "Hand-over".
    pub name: String,
    /// The words on the button that adds one.
    pub add: String,
    /// What is written down of each.
    pub columns: Vec<Column>,
}

/// A field with a line for each row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardTable {
    /// The matrix whose rows it has.
    pub rows: QuestionId,
    /// What is written down for each row.
    pub columns: Vec<Column>,
}

/// One column of a table on the board.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Stable id.
    pub id: FieldId,
    /// Its name.
    pub label: String,
    /// What may be written in it.
    pub kind: ColumnKind,
}

impl Column {
    /// What a cell of this column says to a reader: of a leader, the name.
    pub fn shown<'a>(&self, document: &'a Document, cell: &'a str) -> &'a str {
        let leader = || document.leader(&LeaderId::parse(cell).ok()?);
        match self.kind {
            ColumnKind::Leader => leader().map_or(cell, |leader| &leader.name),
            ColumnKind::Text(_) | ColumnKind::Department => cell,
        }
    }
}

/// What a cell of a column may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Text of at most this many characters.
    Text(u16),
    /// The id of a leader.
    Leader,
    /// A department: those of the leaders are offered, but it may be any.
    Department,
}
