//! Writing files: what of a workshop leaves the device, and in which form.

use serde::Serialize;
use thiserror::Error;

use super::{FORMAT, Kind, SCHEMA, pretty};
use crate::model::{Document, ExerciseState, Responses, Timestamp};
use crate::results::{Scores, scores};

/// A document that could not be written as JSON.
#[derive(Debug, Error)]
#[error("cannot be written as JSON: {0}")]
pub struct WriteError(#[from] serde_json::Error);

/// One workshop as a file: results or a backup of the app Bearings.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct File<'a> {
    /// Always "bearings".
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    format: &'a str,
    /// What was left out of the file, if anything.
    kind: Kind,
    /// The version of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = SCHEMA)))]
    schema: u32,
    /// The version of the app that wrote the file.
    app_version: &'a str,
    /// When it was written.
    exported_at: Timestamp,
    /// The workshop.
    document: &'a Document,
    /// What follows from the answers, for readers without the app. Importing ignores it.
    scores: Scores,
}

/// Writes a workshop as an indented JSON file.
///
/// Results hold only what was revealed. A backup holds the hidden answers too. Drafts of unnamed rounds are in
/// neither: they still carry their leader's id, and no file may.
///
/// # Errors
/// [`WriteError`], which no document is known to cause.
pub fn export(
    document: &Document,
    kind: Kind,
    exported_at: Timestamp,
    app_version: &str,
) -> Result<String, WriteError> {
    let document = &match kind {
        Kind::Results => revealed_only(document),
        Kind::Backup => without_unnamed_drafts(document),
    };
    write(document, scores(document), kind, exported_at, app_version)
}

/// Writes a document whole, with the figures that go with it.
pub(super) fn write(
    document: &Document,
    scores: Scores,
    kind: Kind,
    exported_at: Timestamp,
    app_version: &str,
) -> Result<String, WriteError> {
    let file = File { format: FORMAT, kind, schema: SCHEMA, app_version, exported_at, document, scores };
    Ok(pretty::indent(&serde_json::to_string(&file)?))
}

/// The workshop as far as everybody may see it.
pub(super) fn revealed_only(document: &Document) -> Document {
    let mut document = without_unnamed_drafts(document);
    document.reply_key = None;
    document.exercises.values_mut().for_each(drop_hidden);
    if !document.official_priorities_revealed() {
        let hidden: Vec<_> =
            document.official_priorities.iter().map(|priority| priority.id.clone()).collect();
        document.forget_official_priorities(&hidden);
    }
    document
}

/// Drops the facilitator's notes, open rounds whole and, from revealed ones, the sheets that were not handed in.
fn drop_hidden(state: &mut ExerciseState) {
    state.notes.clear();
    state.rounds.retain(|round| !round.is_open());
    for round in &mut state.rounds {
        if let Responses::Named(by_leader) = &mut round.responses {
            by_leader.retain(|_, response| response.handed_in.is_some());
            // Which device it came from is nobody else's business.
            by_leader
                .values_mut()
                .filter_map(|response| response.handed_in.as_mut())
                .for_each(|at| at.from = None);
        }
    }
}

pub(super) fn without_unnamed_drafts(document: &Document) -> Document {
    let mut document = document.clone();
    for round in document.exercises.values_mut().flat_map(|state| &mut state.rounds) {
        if let Responses::Unnamed(unnamed) = &mut round.responses {
            unnamed.drafts.clear();
        }
    }
    document
}
