//! Answers that were collected with a form tool: a table of text with one row for each person.
//!
//! The way in has three steps. [`read_survey`] makes a [`Table`] of the file's bytes. A [`Mapping`] says what each
//! column is, what the words in it stand for and who is who; [`Mapping::suggest`] makes a first one. [`plan`] tells what
//! would come in and what would not, and why; [`edits`] then puts it into the workshop. Nothing is taken in unseen.
//!
//! Questions that can't be told from a table, such as points shared out, can't come in this way; [`takes_surveys`] says
//! of which exercises all can.

mod encoding;
mod error;
mod mapping;
mod people;
mod plan;
mod preview;
mod read;
mod same;
mod take_in;
mod values;

pub use error::SurveyError;
pub use mapping::{Mapping, Target, questions_for, takes_surveys};
pub use people::{Person, Respondent, Stranger};
pub use plan::{naming, plan};
pub use preview::{LeftOut, PlannedSheet, Preview, Reason, Refusal};
pub use read::{Row, Table, check_survey_size, read_survey};
pub use take_in::edits;
pub use values::{Numbers, Reading, Value, Values};

/// The most bytes that are read: a hundred people who write a lot stay far below.
pub const SURVEY_SIZE_LIMIT: u64 = 2_000_000;
/// The most rows that are read.
pub const SURVEY_ROWS: usize = 2_000;
/// The most columns that are read.
pub const SURVEY_COLUMNS: usize = 300;

/// A text as two are compared: small letters, single spaces.
fn key_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
