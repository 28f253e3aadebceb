//! The workshops on this device: sealed records in localStorage, two slots each, and in memory whatever could not be
//! stored.
//!
//! - A record is only written over the revision that this tab has read or written last.
//! - A record that could not be read is never written over: it is set aside first.
//! - What a write did not take stays in memory until the page is closed.

mod held;
mod listing;
mod taken;

use bearings_core::exchange::WriteError;
use bearings_core::exchange::envelope::{self, Choice, Slot};
use bearings_core::model::{Document, Timestamp, WorkshopId};
use thiserror::Error;

pub use listing::{DamagedRecord, Listed, Listing, damaged_text, discard, is_any_stored, is_stored, list};
pub use taken::{note_taken, taken_at};

use super::storage::{self, StorageError};
use super::{clock, random};

/// What this tab knows of a workshop's stored record.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    id: WorkshopId,
    /// The revision that this tab expects to find stored, if any.
    stored: Option<u64>,
    /// The highest revision so far; 0 before the first.
    revision: u64,
    next: Slot,
    damaged: Vec<Slot>,
}

/// A workshop that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The workshop.
    pub document: Document,
    /// What is known of its record.
    pub record: Record,
    /// When it was stored; `None` where its last change is only in memory.
    pub saved_at: Option<Timestamp>,
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
    /// The browser did not take it.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// Another tab has stored another revision.
    #[error("another revision is stored")]
    ChangedElsewhere,
    /// A newer version of the app wrote what is stored.
    #[error("written by a newer version")]
    Newer,
    /// It could not be written as text.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// Opens a workshop: what is held in memory, or else its newest readable record.
///
/// # Errors
/// [`NotOpened`] where there is none.
pub fn open(id: &WorkshopId) -> Result<Opened, NotOpened> {
    if let Some((document, record)) = held::get(id) {
        return Ok(Opened { document, record, saved_at: None });
    }
    let choice = read_slots(id);
    let record = Record::of(id, &choice);
    match choice.chosen {
        Some((_, stored)) => {
            Ok(Opened { document: stored.document, record, saved_at: Some(stored.header.saved_at) })
        }
        None if choice.damaged.iter().any(|(_, error)| error.is_newer()) => Err(NotOpened::Newer),
        None if !choice.damaged.is_empty() => Err(NotOpened::Damaged),
        None => Err(NotOpened::Missing),
    }
}

/// Stores a workshop as the newest of its id, over whatever is stored or held under it.
///
/// # Errors
/// [`SaveError`] where it was not stored; except over a newer version's record it is then held in memory.
pub fn put(document: &Document) -> Result<Timestamp, SaveError> {
    let choice = read_slots(&document.id);
    if choice.damaged.iter().any(|(_, error)| error.is_newer()) {
        return Err(SaveError::Newer);
    }
    save(&mut Record::of(&document.id, &choice), document)
}

/// Stores the next revision of a workshop and says when. What is not stored is held in memory.
///
/// # Errors
/// [`SaveError`] where it was not stored.
pub fn save(record: &mut Record, document: &Document) -> Result<Timestamp, SaveError> {
    let saved = record.write(document);
    match &saved {
        Ok(_) => held::forget(&record.id),
        Err(_) => held::hold(document.clone(), record.clone()),
    }
    saved
}

/// Takes a workshop off this device, damaged records that were set aside excepted.
pub fn delete(id: &WorkshopId) {
    held::forget(id);
    for slot in [Slot::A, Slot::B] {
        storage::remove(&slot.key(id));
    }
    taken::forget(id);
}

/// The stored records of a workshop as they are, readable or not.
pub fn raw_records(id: &WorkshopId) -> Vec<String> {
    [Slot::A, Slot::B].iter().filter_map(|slot| storage::read(&slot.key(id))).collect()
}

fn read_slots(id: &WorkshopId) -> Choice {
    let (a, b) = (storage::read(&Slot::A.key(id)), storage::read(&Slot::B.key(id)));
    envelope::choose(a.as_deref(), b.as_deref())
}

/// The highest revision among the properly sealed records, whether or not their document can be taken in.
fn stored_revision(id: &WorkshopId) -> Option<u64> {
    raw_records(id)
        .iter()
        .filter_map(|record| envelope::peek(record).ok())
        .map(|header| header.revision)
        .max()
}

impl Record {
    fn of(id: &WorkshopId, choice: &Choice) -> Self {
        let stored = stored_revision(id);
        let damaged = choice.damaged.iter().map(|(slot, _)| *slot).collect();
        let revision = stored.unwrap_or_default();
        Self { id: id.clone(), stored, revision, next: choice.next_slot(), damaged }
    }

    fn write(&mut self, document: &Document) -> Result<Timestamp, SaveError> {
        if !storage::is_available() {
            return Err(StorageError::Blocked.into());
        }
        // With nothing stored there is nothing to overwrite, whoever took it away.
        let stored = stored_revision(&self.id);
        if stored.is_some() && stored != self.stored {
            return Err(SaveError::ChangedElsewhere);
        }
        self.make_room()?;
        let (now, next) = (clock::now(), self.revision + 1);
        let text = envelope::seal(document, next, self.stored.unwrap_or_default(), &writer(), now)?;
        storage::write(&self.next.key(&self.id), &text)?;
        self.revision = next;
        self.stored = Some(next);
        self.next = self.next.other();
        Ok(now)
    }

    /// Sets a damaged record aside before its slot is written.
    fn make_room(&mut self) -> Result<(), StorageError> {
        if self.damaged.contains(&self.next) {
            let key = self.next.key(&self.id);
            if let Some(record) = storage::read(&key) {
                storage::write(&listing::aside_key(&self.id), &record)?;
                storage::remove(&key);
            }
            self.damaged.retain(|slot| *slot != self.next);
            self.stored = stored_revision(&self.id);
        }
        Ok(())
    }
}

/// What this tab signs its records with.
fn writer() -> String {
    thread_local! {
        static WRITER: String = format!("{:016x}", random::bits());
    }
    WRITER.with(String::clone)
}
