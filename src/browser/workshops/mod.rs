//! The workshops on this device: sealed records in localStorage, two slots each, mirrored in the browser's database, and
//! in memory whatever could not be stored.
//!
//! - Every revision goes into a slot at once and is then confirmed by the mirror, which is on the disk when it says so.
//! - The mirror takes a revision only over the one that this window has read or written last. What another window was
//!   quicker to store is never written over; where there is no mirror, the slots are asked instead.
//! - A record that could not be read is never written over: it is set aside first.
//! - What a write did not take stays in memory until the page is closed.

mod held;
mod listing;
mod record;
pub mod snapshots;
mod taken;

use std::convert::Infallible;

use bearings_core::exchange::envelope::{self, Choice, Copies, EnvelopeError, Slot, Source, Stored};
use bearings_core::exchange::snapshot::Why;
use bearings_core::exchange::{SCHEMA, WriteError};
use bearings_core::model::{Document, Timestamp, WorkshopId};
use thiserror::Error;

pub use listing::{
    DamagedRecord, Deleted, Listed, Listing, damaged_text, discard, is_any_stored, is_stored, list,
};
pub use record::{Record, Written};
pub use taken::{note_taken, taken_at};

use super::mirror;
use super::storage::{self, StorageError};

/// A workshop that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The workshop.
    pub document: Document,
    /// What is known of its record.
    pub record: Record,
    /// When it was stored; `None` where its last change is only in memory.
    pub saved_at: Option<Timestamp>,
    /// Versions of other windows that were found and are kept among the earlier states.
    pub beside: Vec<Document>,
}

/// Why a workshop was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotOpened {
    /// It is not on this device.
    #[error("no such workshop on this device")]
    Missing,
    /// A newer version of the app wrote it.
    #[error("written by a newer version")]
    Newer,
    /// Its records can't be read.
    #[error("the record is damaged")]
    Damaged,
}

/// Why a workshop was not stored. It is then held in memory.
#[derive(Debug, Error)]
pub enum SaveError {
    /// The browser took it in neither place.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// Another window has stored another revision.
    #[error("another revision is stored")]
    ChangedElsewhere,
    /// Another window has deleted it.
    #[error("deleted in another window")]
    Deleted,
    /// A newer version of the app wrote what is stored.
    #[error("written by a newer version")]
    Newer,
    /// It could not be written as text.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// Where a revision is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In a slot and in the mirror.
    Twice,
    /// In a slot only: a browser that is killed may lose the last minute.
    HereOnly,
    /// In the mirror only.
    MirrorOnly,
}

/// Opens a workshop: what is held in memory, or else the record that counts.
///
/// # Errors
/// [`NotOpened`] where there is none.
pub async fn open(id: &WorkshopId) -> Result<Opened, NotOpened> {
    if let Some((document, record)) = held::get(id) {
        return Ok(Opened { document, record, saved_at: None, beside: Vec::new() });
    }
    let (choice, mirror) = read_copies(id).await;
    let mut record = Record::of(id, &choice, mirror.as_deref());
    record.catch_up(&choice, mirror.clone()).await;
    let is_written_over = choice.chosen.is_some();
    let beside = keep_what_would_be_lost(id, &choice, mirror.as_deref(), is_written_over).await;
    match choice.chosen {
        Some((_, Stored { header, document, .. })) => {
            Ok(Opened { document, record, saved_at: Some(header.saved_at), beside })
        }
        None if choice.is_newer() => Err(NotOpened::Newer),
        None if !choice.damaged.is_empty() => Err(NotOpened::Damaged),
        None => Err(NotOpened::Missing),
    }
}

/// Stores a workshop as the newest of its id, over whatever is stored or held under it.
///
/// # Errors
/// [`SaveError`] where it was not stored; except over a newer version's record it is then held in memory.
pub async fn put(document: &Document) -> Result<Timestamp, SaveError> {
    let (choice, mirror) = read_copies(&document.id).await;
    if choice.is_newer() {
        return Err(SaveError::Newer);
    }
    keep_what_would_be_lost(&document.id, &choice, mirror.as_deref(), true).await;
    save(&mut Record::of(&document.id, &choice, mirror.as_deref()), document).await
}

/// Stores the next revision of a workshop and says when. What is not stored is held in memory.
///
/// # Errors
/// [`SaveError`] where it was not stored.
pub async fn save(record: &mut Record, document: &Document) -> Result<Timestamp, SaveError> {
    let saved = write_and_confirm(record, document).await;
    match &saved {
        Ok(_) => held::forget(&record.id),
        Err(_) => hold(document, record),
    }
    saved
}

async fn write_and_confirm(record: &mut Record, document: &Document) -> Result<Timestamp, SaveError> {
    let written = record.write(document)?;
    confirm(record, &written).await?;
    Ok(written.at)
}

/// Has the mirror take what was written, and says where it is stored now.
///
/// # Errors
/// [`SaveError`] where it is stored nowhere, or where the mirror holds what this window has not seen.
pub async fn confirm(record: &mut Record, written: &Written) -> Result<Kept, SaveError> {
    let kept = match (record.confirm(written).await, written.here) {
        (Ok(Ok(())), Ok(())) => Kept::Twice,
        (Ok(Ok(())), Err(_)) => Kept::MirrorOnly,
        (Ok(Err(error)), _) => {
            if let SaveError::Deleted = error {
                forget_slots(&record.id);
            }
            return Err(error);
        }
        (Err(_), Ok(())) => Kept::HereOnly,
        (Err(_), Err(error)) => return Err(error.into()),
    };
    record.note(kept, written);
    Ok(kept)
}

/// Keeps in memory what could not be stored.
pub fn hold(document: &Document, record: &Record) {
    held::hold(document.clone(), record.clone());
}

/// Forgets what was held in memory: it is stored.
pub fn let_go(id: &WorkshopId) {
    held::forget(id);
}

/// Takes a workshop off this device, damaged records that were set aside excepted. Its last state is kept among the earlier
/// ones and its other earlier states go.
pub async fn delete(id: &WorkshopId) {
    let states = snapshots::list(id).await;
    if let Ok(opened) = open(id).await
        && snapshots::keep(&opened.document, Why::Delete).await.is_ok()
    {
        // Where they can't be removed there is no database, and so there are none.
        let _ = snapshots::remove(&states).await;
    }
    held::forget(id);
    let here = record::stored_revision(id).unwrap_or_default();
    let mark = move |stored: Option<&str>| {
        let there = stored.and_then(|stored| envelope::peek(stored).ok()).map(|header| header.revision);
        Ok::<_, Infallible>(envelope::deleted(here.max(there.unwrap_or_default())))
    };
    // Without a mirror there is nothing that could bring it back.
    let _ = mirror::replace(id.as_str(), mark).await;
    forget_slots(id);
    taken::forget(id);
}

fn forget_slots(id: &WorkshopId) {
    for slot in [Slot::A, Slot::B] {
        storage::remove(&slot.key(id));
    }
}

/// Whether this browser keeps earlier states, so that a deletion can be taken back.
pub fn keeps_states() -> bool {
    mirror::answers()
}

/// The stored records of a workshop as they are, readable or not.
pub async fn raw_records(id: &WorkshopId) -> Vec<String> {
    let mirror = mirror::read(id.as_str()).await.ok().flatten();
    let slots = [Slot::A, Slot::B].into_iter().filter_map(|slot| storage::read(&slot.key(id)));
    let mut records: Vec<_> =
        slots.chain(mirror.filter(|text| envelope::deleted_at(text).is_none())).collect();
    records.sort();
    records.dedup();
    records
}

async fn read_copies(id: &WorkshopId) -> (Choice, Option<String>) {
    let mirror = mirror::read(id.as_str()).await.ok().flatten();
    let (a, b) = (storage::read(&Slot::A.key(id)), storage::read(&Slot::B.key(id)));
    let copies = Copies { a: a.as_deref(), b: b.as_deref(), mirror: mirror.as_deref() };
    (envelope::choose(copies), mirror)
}

/// Keeps among the earlier states what a save would write over, and gives back the versions of other windows among it.
/// Where nothing can be opened, nothing is saved either, and a damaged mirror stays where it is.
async fn keep_what_would_be_lost(
    id: &WorkshopId,
    choice: &Choice,
    mirror: Option<&str>,
    is_written_over: bool,
) -> Vec<Document> {
    let mut beside = Vec::new();
    for (source, stored) in &choice.beside {
        let is_kept = snapshots::keep(&stored.document, Why::Conflict).await.is_ok();
        if let (Source::Slot(slot), true) = (source, is_kept) {
            storage::remove(&slot.key(id));
            beside.push(stored.document.clone());
        }
    }
    let is_old = choice.chosen.as_ref().is_some_and(|(_, stored)| stored.header.schema < SCHEMA);
    let is_mirror =
        |(source, error): &(Source, _)| *source == Source::Mirror && !EnvelopeError::is_newer(error);
    let is_damaged = is_written_over && choice.damaged.iter().any(is_mirror);
    for (why, is_due) in [(Why::Migration, is_old), (Why::Damaged, is_damaged)] {
        if let (true, Some(text)) = (is_due, mirror) {
            // Where it can't be kept it is not written over either: the same database refuses both.
            let _ = snapshots::keep_text(id, why, super::clock::now(), text).await;
        }
    }
    beside
}
