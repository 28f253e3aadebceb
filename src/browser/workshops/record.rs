//! What this window knows of a workshop's stored record, and the next revision of it.

use bearings_core::exchange::SCHEMA;
use bearings_core::exchange::envelope::{self, Choice, Slot, Source};
use bearings_core::model::{Document, Timestamp, WorkshopId};

use super::{Kept, SaveError, listing};
use crate::browser::mirror::{self, MirrorError};
use crate::browser::storage::{self, StorageError};
use crate::browser::{clock, random};

/// What this window knows of a workshop's stored record.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub(super) id: WorkshopId,
    /// The revision that this window expects to find in the slots, if any.
    stored: Option<u64>,
    /// The revision that this window expects to find in the mirror, if any.
    confirmed: Option<u64>,
    /// The highest revision so far; 0 before the first.
    revision: u64,
    next: Slot,
    damaged: Vec<Slot>,
}

/// A revision that was made, and what became of it in the slots.
#[derive(Clone, Debug)]
pub struct Written {
    id: WorkshopId,
    text: String,
    revision: u64,
    /// When.
    pub at: Timestamp,
    /// Whether the slots took it.
    pub here: Result<(), StorageError>,
}

impl Record {
    /// What is known of a workshop once its copies have been read; `mirror` is what the mirror holds.
    pub(super) fn of(id: &WorkshopId, choice: &Choice, mirror: Option<&str>) -> Self {
        let stored = stored_revision(id);
        let confirmed = mirror.and_then(revision_of);
        let gone_at = mirror.and_then(envelope::deleted_at);
        let damaged = choice.damaged.iter().filter_map(|(source, _)| match source {
            Source::Slot(slot) => Some(*slot),
            Source::Mirror => None,
        });
        Self {
            id: id.clone(),
            stored,
            confirmed,
            revision: stored.max(confirmed).max(gone_at).unwrap_or_default(),
            next: choice.next_slot(),
            damaged: damaged.collect(),
        }
    }

    /// Has the mirror take the record that counts where a slot is ahead of it, as after a page that went while it wrote.
    /// Whatever is written next is made from that record, and the mirror has to know it by then.
    pub(super) async fn catch_up(&mut self, choice: &Choice, mirror: Option<String>) {
        let Some((Source::Slot(slot), stored)) = &choice.chosen else { return };
        let Some(text) = storage::read(&slot.key(&self.id)) else { return };
        let take = move |stored: Option<&str>| if stored == mirror.as_deref() { Ok(text) } else { Err(()) };
        // Otherwise another window was quicker, or there is no mirror: the next save finds out.
        if let Ok(Ok(())) = mirror::replace(self.id.as_str(), take).await {
            self.confirmed = Some(stored.header.revision);
        }
    }

    /// Makes the next revision and puts it into a slot, at once.
    ///
    /// # Errors
    /// [`SaveError`] where no revision could be made, or where there is no mirror to arbitrate and another window has
    /// stored another one. What a slot refused is in [`Written::here`].
    pub fn write(&mut self, document: &Document) -> Result<Written, SaveError> {
        if !mirror::answers() {
            // With nothing stored there is nothing to overwrite, whoever took it away.
            let stored = stored_revision(&self.id);
            if stored.is_some() && stored != self.stored {
                return Err(SaveError::ChangedElsewhere);
            }
        }
        let (at, revision) = (clock::now(), self.revision + 1);
        let base = self.confirmed.or(self.stored).unwrap_or_default();
        let text = envelope::seal(document, revision, base, &writer(), at)?;
        self.revision = revision;
        let here = self.put(&text);
        if here.is_ok() {
            self.stored = Some(revision);
            self.next = self.next.other();
        }
        Ok(Written { id: self.id.clone(), text, revision, at, here })
    }

    /// Notes where a revision is stored.
    pub fn note(&mut self, kept: Kept, written: &Written) {
        if kept != Kept::HereOnly {
            self.confirmed = self.confirmed.max(Some(written.revision));
        }
    }

    /// Whether another window has stored something since this one read or wrote last.
    pub async fn is_behind(&self) -> bool {
        match mirror::read(self.id.as_str()).await {
            Ok(Some(stored)) => match envelope::peek(&stored) {
                Ok(header) => header.writer != writer() && Some(header.revision) != self.confirmed,
                Err(_) => envelope::deleted_at(&stored).is_some(),
            },
            Ok(None) => false,
            Err(_) => stored_revision(&self.id).is_some_and(|stored| Some(stored) != self.stored),
        }
    }

    fn put(&mut self, text: &str) -> Result<(), StorageError> {
        if !storage::is_available() {
            return Err(StorageError::Blocked);
        }
        self.make_room()?;
        storage::write(&self.next.key(&self.id), text)
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

    /// Has the mirror take a revision, unless another window came first.
    ///
    /// # Errors
    /// In the inner result [`SaveError`] where the mirror holds what this window has not seen.
    pub async fn confirm(&self, written: &Written) -> Result<Result<(), SaveError>, MirrorError> {
        let (known, text, revision) = (self.confirmed, written.text.clone(), written.revision);
        mirror::replace(written.id.as_str(), move |stored| match stored {
            Some(stored) => may_follow(stored, known, revision)
                .map(|is_newer| if is_newer { text } else { stored.to_owned() }),
            None => Ok(text),
        })
        .await
    }
}

/// Whether a revision of this window may take the place of what the mirror holds; `false` where it is there already.
fn may_follow(stored: &str, known: Option<u64>, revision: u64) -> Result<bool, SaveError> {
    if envelope::deleted_at(stored).is_some() {
        return if known.is_some() { Err(SaveError::Deleted) } else { Ok(true) };
    }
    match envelope::peek(stored) {
        Ok(header) if header.schema > SCHEMA => Err(SaveError::Newer),
        Ok(header) if header.writer == writer() => Ok(header.revision < revision),
        Ok(header) if Some(header.revision) == known => Ok(true),
        Ok(_) => Err(SaveError::ChangedElsewhere),
        Err(error) if error.is_newer() => Err(SaveError::Newer),
        // It was kept elsewhere when the workshop was opened.
        Err(_) => Ok(true),
    }
}

/// The highest revision among the properly sealed records of the slots, whether or not their document can be taken in.
pub(super) fn stored_revision(id: &WorkshopId) -> Option<u64> {
    let slots = [Slot::A, Slot::B].into_iter().filter_map(|slot| storage::read(&slot.key(id)));
    slots.filter_map(|record| revision_of(&record)).max()
}

fn revision_of(record: &str) -> Option<u64> {
    envelope::peek(record).ok().map(|header| header.revision)
}

/// What this window signs its records with.
pub(super) fn writer() -> String {
    thread_local! {
        static WRITER: String = format!("{:016x}", random::bits());
    }
    WRITER.with(String::clone)
}
