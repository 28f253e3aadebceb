//! The files and records that a workshop travels in.
//!
//! Whatever is read, from a file or from the browser's storage, takes one path: size, encoding and nesting ([`import`])
//! → JSON → schema → migrations on the JSON → decoding → [`validate`]. A document that came through it holds together.
//! Nothing here touches the platform: bytes and texts come in and go out.

pub mod answering;
mod armour;
mod calendar;
mod cards;
pub(crate) mod checksum;
mod clean;
mod csv;
mod decode;
pub mod envelope;
mod error;
mod export;
mod file_name;
pub mod invite;
mod json;
pub mod locked;
mod markdown;
pub mod merge;
mod migrations;
mod packed;
mod place;
pub mod presenting;
mod pretty;
mod read;
pub mod reply;
pub mod report;
mod scan;
#[cfg(feature = "schema")]
pub mod schema;
pub mod snapshot;
pub mod survey;
pub mod validate;

use serde::{Deserialize, Serialize};

pub use calendar::actions_calendar;
pub use clean::is_disguise;
pub use csv::answers_csv;
pub use decode::{read_date, read_time, read_timestamp};
pub use error::{ImportError, Notice};
pub use export::{WriteError, export};
pub use file_name::{
    extract_name, file_name, invite_name, locked_name, picture_name, reply_name, report_name,
};
pub use markdown::{AgreedTable, DecisionWords, decisions_markdown};
pub use merge::{Merged, merge, with_new_id};
pub use migrations::SCHEMA;
pub use packed::UNPACKED_LIMIT;
pub use read::{Imported, import};
pub use scan::check_size;
pub use validate::{Fault, FaultReason, validate};

/// What the field `format` of every file says.
pub const FORMAT: &str = "bearings";
/// The most bytes that are read.
pub const SIZE_LIMIT: u64 = 10_000_000;
/// How deep brackets may nest. A workshop needs 16.
pub const DEPTH_LIMIT: usize = 64;

/// What leaves a workshop in the formats of other programs. It is never read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extract {
    /// The revealed answers as CSV.
    Answers,
    /// Decisions, actions and boards as Markdown.
    Decisions,
    /// The open actions as a calendar.
    Actions,
}

impl Extract {
    /// How the names of its files end, without the hyphen before it.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Answers => "answers.csv",
            Self::Decisions => "decisions.md",
            Self::Actions => "actions.ics",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Answers => "text/csv",
            Self::Decisions => "text/markdown",
            Self::Actions => "text/calendar",
        }
    }
}

/// The two kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What the team has revealed and agreed, to hand on.
    Results,
    /// Everything that is needed to go on in another browser, hidden answers included.
    Backup,
}

impl Kind {
    /// The name in files and their names.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Results => "results",
            Self::Backup => "backup",
        }
    }
}
