//! One record of the browser's storage: a seal that shows any damage, a header that is readable alone, the document.
//!
//! ```text
//! bearings-record 1c291ca3 5120          checksum (CRC-32) and length in bytes of all that follows
//! {"schema":1,"revision":7,…}            the header
//! {"id":"…",…}                           the document, whole: drafts and hidden answers included
//! ```
//!
//! Each workshop has two slots that are written in turn, so that a write that fails half-way spoils the older one only,
//! and a mirror in the browser's database, which outlives a browser that is killed.

mod choose;
mod slots;
mod summary;

pub use choose::{Choice, Copies, Source, choose, deleted, deleted_at, follows};
pub use slots::{Slot, parse_key};
pub use summary::Summary;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use super::checksum::crc32;
use super::decode::decode;
use super::place::Place;
use super::{ImportError, Notice, SCHEMA, WriteError, json, read};
use crate::model::{Document, Timestamp};

/// What every record begins with.
pub const MAGIC: &str = "bearings-record";

/// What a record says about its document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// The schema of the document.
    pub schema: u32,
    /// Grows with every save. It alone says what is newer; clocks don't.
    pub revision: u64,
    /// The last revision of the mirror that this one was made from; where there is no mirror, the revision before.
    pub base: u64,
    /// Which tab wrote it.
    pub writer: String,
    /// When, by the clock of this device; only shown.
    pub saved_at: Timestamp,
    /// Enough of the document to list it.
    pub summary: Summary,
}

/// A record that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// What the record says about its document.
    pub header: Header,
    /// The document.
    pub document: Document,
    /// What was put right or left aside.
    pub notices: Vec<Notice>,
}

/// Why a record was not read.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum EnvelopeError {
    /// Something else is stored here.
    #[error("not a record of a workshop")]
    NotARecord,
    /// It is shorter or longer than it says.
    #[error("{found} bytes, the record says {expected}")]
    Length {
        /// What the record says.
        expected: u64,
        /// What is there.
        found: u64,
    },
    /// Its bytes are not the ones that were written.
    #[error("the checksum is wrong")]
    Checksum,
    /// Sealed properly, but the header can't be read.
    #[error("the header: {0}")]
    Header(ImportError),
    /// Sealed properly, but the document was not taken in; a newer schema is told so here.
    #[error(transparent)]
    Body(#[from] ImportError),
}

impl EnvelopeError {
    /// Whether a newer version of the app wrote the record.
    pub fn is_newer(&self) -> bool {
        matches!(self, Self::Body(ImportError::NewerSchema { .. }))
    }
}

/// Seals a document as a record.
///
/// # Errors
/// [`WriteError`], which no document is known to cause.
pub fn seal(
    document: &Document,
    revision: u64,
    base: u64,
    writer: &str,
    saved_at: Timestamp,
) -> Result<String, WriteError> {
    let summary = Summary::of(document);
    let header = Header { schema: SCHEMA, revision, base, writer: writer.to_owned(), saved_at, summary };
    let content = format!("{}\n{}", serde_json::to_string(&header)?, serde_json::to_string(document)?);
    Ok(format!("{}\n{content}", seal_line(&content)))
}

/// Reads a record.
///
/// # Errors
/// [`EnvelopeError`] where it is damaged or its document doesn't hold together.
pub fn open(record: &str) -> Result<Stored, EnvelopeError> {
    let (header, body) = parts(record)?;
    let (document, notices) = read::body(body, header.schema)?;
    Ok(Stored { header, document, notices })
}

/// Reads the header of a record, whose seal is checked whole, without reading its document.
///
/// # Errors
/// [`EnvelopeError`] where the record is damaged.
pub fn peek(record: &str) -> Result<Header, EnvelopeError> {
    parts(record).map(|(header, _)| header)
}

fn parts(record: &str) -> Result<(Header, &str), EnvelopeError> {
    let (seal, content) = record.split_once('\n').ok_or(EnvelopeError::NotARecord)?;
    check_seal(seal, content)?;
    let (header, body) = content.split_once('\n').unwrap_or((content, ""));
    Ok((read_header(header)?, body))
}

fn seal_line(content: &str) -> String {
    format!("{MAGIC} {:08x} {}", crc32(content.as_bytes()), content.len())
}

fn check_seal(seal: &str, content: &str) -> Result<(), EnvelopeError> {
    let length = seal.strip_prefix(MAGIC).and_then(|rest| rest.rsplit_once(' ')).map(|(_, length)| length);
    let expected: u64 = length.and_then(|length| length.parse().ok()).ok_or(EnvelopeError::NotARecord)?;
    let found = content.len() as u64;
    if found != expected {
        return Err(EnvelopeError::Length { expected, found });
    }
    if seal == seal_line(content) { Ok(()) } else { Err(EnvelopeError::Checksum) }
}

fn read_header(text: &str) -> Result<Header, EnvelopeError> {
    let value = json::parse(text).map_err(EnvelopeError::Header)?;
    decode(&value, &Place::root("header"), &mut Vec::new()).map_err(|error| wrong_header(&value, error))
}

/// The header of a newer version may look unlike this version's.
fn wrong_header(header: &Value, error: ImportError) -> EnvelopeError {
    match header.get("schema").and_then(Value::as_u64).map(u32::try_from) {
        Some(Ok(found)) if found > SCHEMA => {
            ImportError::NewerSchema { found, known: SCHEMA, app_version: None }.into()
        }
        _ => EnvelopeError::Header(error),
    }
}
