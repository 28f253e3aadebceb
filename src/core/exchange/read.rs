//! The one way in: from bytes to a document that holds together.

use serde_json::{Map, Value};

use super::clean::clean;
use super::decode::{Decode, decode};
use super::envelope::{self, EnvelopeError, Stored};
use super::error::{ImportError, Notice};
use super::locked;
use super::migrations::{SCHEMA, migrate};
use super::place::Place;
use super::report;
use super::validate::validate;
use super::{FORMAT, Kind, json, scan};
use crate::model::{Document, Round, Timestamp};

/// What a file held.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The workshop.
    pub document: Document,
    /// What kind of file it was.
    pub kind: Kind,
    /// When it was written.
    pub exported_at: Timestamp,
    /// What was put right or left aside.
    pub notices: Vec<Notice>,
}

/// Reads a file that the app wrote: results, a backup, a report, or a record rescued from the browser's storage.
///
/// # Errors
/// [`ImportError`], which names the fault and its place. Nothing panics, whatever the bytes.
pub fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    let text = scan::text(bytes)?;
    if text.starts_with(envelope::MAGIC) {
        return from_record(text);
    }
    let text = report::data_in(text).unwrap_or(Ok(text))?;
    let (value, mut notices) = parse(text)?;
    let mut file = bearings_object(value)?;
    if file.get("kind").and_then(Value::as_str) == Some(locked::KIND) {
        return Err(ImportError::Locked(Box::new(locked::read(&file)?)));
    }
    let schema = schema(&file)?;
    let kind = member(&file, "kind")?;
    let exported_at = member(&file, "exported_at")?;
    let value = file.remove("document").unwrap_or_default();
    notices
        .extend(file.keys().filter(|key| !KNOWN.contains(&key.as_str())).cloned().map(Notice::UnknownField));
    let document = document(value, schema, &mut notices)?;
    Ok(Imported { document, kind, exported_at, notices })
}

/// The fields of a file. `scores` are for readers without the app; they are worked out anew here.
const KNOWN: [&str; 7] = ["format", "kind", "schema", "app_version", "exported_at", "document", "scores"];

/// Reads the document of a record, written by `schema`.
pub(super) fn body(text: &str, schema: u32) -> Result<(Document, Vec<Notice>), ImportError> {
    check_schema(schema, None)?;
    let (value, mut notices) = parse(scan::text(text.as_bytes())?)?;
    let document = document(value, schema, &mut notices)?;
    Ok((document, notices))
}

fn from_record(text: &str) -> Result<Imported, ImportError> {
    match envelope::open(text) {
        Ok(Stored { header, document, notices }) => {
            Ok(Imported { document, kind: Kind::Backup, exported_at: header.saved_at, notices })
        }
        Err(EnvelopeError::Body(error)) => Err(error),
        Err(_) => Err(ImportError::DamagedRecord),
    }
}

fn parse(text: &str) -> Result<(Value, Vec<Notice>), ImportError> {
    let scanned = scan::scan(text)?;
    let value = json::parse(&scanned.text)?;
    let replaced = (scanned.halves > 0).then_some(Notice::ReplacedHalves(scanned.halves));
    Ok((value, replaced.into_iter().collect()))
}

fn bearings_object(value: Value) -> Result<Map<String, Value>, ImportError> {
    let Value::Object(file) = value else {
        return Err(ImportError::NotBearings { format: None });
    };
    match file.get("format").and_then(Value::as_str) {
        Some(FORMAT) => Ok(file),
        other => Err(ImportError::NotBearings { format: other.map(str::to_owned) }),
    }
}

fn schema(file: &Map<String, Value>) -> Result<u32, ImportError> {
    let schema = member(file, "schema")?;
    check_schema(schema, file.get("app_version").and_then(Value::as_str))?;
    Ok(schema)
}

fn check_schema(schema: u32, app_version: Option<&str>) -> Result<(), ImportError> {
    match schema {
        0 => Err(ImportError::Shape { path: "schema".to_owned(), reason: "0 is no schema".to_owned() }),
        1..=SCHEMA => Ok(()),
        found => Err(ImportError::NewerSchema {
            found,
            known: SCHEMA,
            app_version: app_version.map(str::to_owned),
        }),
    }
}

fn member<T: Decode>(file: &Map<String, Value>, key: &str) -> Result<T, ImportError> {
    let value = file.get(key).unwrap_or(&Value::Null);
    decode(value, &Place::root(key), &mut Vec::new())
}

fn document(value: Value, schema: u32, notices: &mut Vec<Notice>) -> Result<Document, ImportError> {
    let mut value = migrate(value, schema);
    clean(&mut value, &Place::DOCUMENT, notices);
    let mut document: Document = decode(&value, &Place::DOCUMENT, notices)?;
    document.exercises.values_mut().flat_map(|state| &mut state.rounds).for_each(Round::settle_absences);
    validate(&document).map_err(ImportError::Invalid)?;
    Ok(document)
}
