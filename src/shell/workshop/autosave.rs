//! Saving without being asked: soon after each change, at once when the page may vanish.

use std::sync::Arc;
use std::time::Duration;

use bearings_core::exchange::snapshot::Why;
use bearings_core::model::{Document, Timestamp};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::saving::{Saving, Trouble};
use crate::browser::workshops::{self, Kept, Opened, Record, SaveError, Written, snapshots};
use crate::browser::{clock, page, storage};
use crate::reactive::Lasting;
use crate::state::DocumentStore;

/// Milliseconds of quiet after which a change is saved.
const QUIET: i64 = 250;
/// Milliseconds after which a change is saved even though changes go on.
const AT_THE_LATEST: i64 = 1_000;
/// Milliseconds of work after which a state is kept to come back to.
const STATE_EVERY: i64 = 10 * 60_000;

/// Keeps one open workshop stored.
#[derive(Clone, Copy)]
pub struct Autosave {
    pub(super) store: DocumentStore,
    record: StoredValue<Record>,
    /// The document that is stored or on its way.
    stored: StoredValue<Option<Arc<Document>>>,
    changed_at: StoredValue<Option<Timestamp>>,
    /// When a state was kept last; before the first change none is.
    state_at: StoredValue<Option<Timestamp>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    state: Lasting<Saving>,
    /// Whether the browser was asked to keep what is stored here.
    has_asked: StoredValue<bool>,
    /// What happens once a revision is stored, and when another window was quicker.
    heard: StoredValue<Option<Heard>>,
}

/// What the rest of the page does about saving.
#[derive(Clone, Copy)]
pub struct Heard {
    /// A revision is stored.
    pub stored: Callback<()>,
    /// Another window has stored something else.
    pub rival: Callback<Rival>,
}

/// What this window has, where another one was quicker.
#[derive(Clone)]
pub struct Rival {
    /// The document.
    pub document: Arc<Document>,
    /// What this window knows of its record.
    pub record: Record,
}

impl Autosave {
    /// Begins with a workshop as it was opened; `saved_at` is `None` where its last change is not stored yet. It ends
    /// with the owner that it was started in.
    pub fn start(store: DocumentStore, record: Record, saved_at: Option<Timestamp>) -> Self {
        let autosave = Self {
            store,
            record: StoredValue::new(record),
            stored: StoredValue::new(saved_at.map(|_| store.now())),
            changed_at: StoredValue::new(None),
            state_at: StoredValue::new(None),
            timer: StoredValue::new(None),
            state: Lasting::new(as_opened(saved_at)),
            has_asked: StoredValue::new(false),
            heard: StoredValue::new(None),
        };
        Effect::new(move |_| {
            store.get();
            autosave.plan();
        });
        page::on_leaving(move || autosave.flush());
        on_cleanup(move || autosave.flush());
        autosave
    }

    /// Has `heard` told what happens.
    pub fn tell(self, heard: Heard) {
        self.heard.set_value(Some(heard));
    }

    /// How it stands with saving.
    pub fn state(self) -> Signal<Saving> {
        self.state.into()
    }

    /// Saves now what is not saved yet.
    pub fn flush(self) {
        if let Some((record, written, document)) = self.write() {
            spawn_local(async move { self.confirm(record, written, document).await });
        }
    }

    /// Takes no more edits and waits until everything is stored. Returns whether it is.
    pub async fn close(self) -> bool {
        let written = self.write();
        self.store.set_reading(true);
        if let Some((record, written, document)) = written {
            self.confirm(record, written, document).await;
        }
        matches!(self.state.try_get_untracked(), Some(Saving::Saved(_) | Saving::SavedOnce(_)))
    }

    /// Shows the workshop again after something else was shown in its place.
    pub fn show_again(self, document: Arc<Document>) {
        let is_stored = self.is_stored(&document);
        self.store.show(Document::clone(&document));
        if is_stored {
            self.stored.set_value(Some(self.store.now()));
        }
    }

    /// Goes on with a workshop as it is stored now.
    pub fn adopt(self, opened: Opened) {
        self.stop_timer();
        self.record.set_value(opened.record);
        self.store.show(opened.document);
        self.stored.set_value(Some(self.store.now()));
        self.state.set(as_opened(opened.saved_at));
    }

    /// Whether there is something that is not on its way yet.
    pub fn has_unsaved(self) -> bool {
        !self.is_stored(&self.store.now())
    }

    /// Whether what is stored is not what this window wrote or read last.
    pub async fn is_behind(self) -> bool {
        let Some(record) = self.record.try_get_value() else { return false };
        record.is_behind().await
    }

    /// Puts the next revision into its slot.
    fn write(self) -> Option<(Record, Written, Arc<Document>)> {
        self.stop_timer();
        let document = self.store.now();
        if self.is_stored(&document) || self.store.is_reading_now() {
            return None;
        }
        self.changed_at.set_value(None);
        let was = self.stored.get_value();
        self.stored.set_value(Some(Arc::clone(&document)));
        let mut written = self.record.try_update_value(|record| record.write(&document))?;
        if was.as_ref().is_some_and(|was| was.unlinked_sheets() != document.unlinked_sheets()) {
            // The other slot still holds the sheet in one piece, with its leader's name.
            written = self.record.try_update_value(|record| record.write(&document))?;
        }
        self.keep_state(was);
        let record = self.record.get_value();
        match written {
            Ok(written) => Some((record, written, document)),
            Err(error) => {
                self.fail(&error, &record, &document);
                None
            }
        }
    }

    /// Has the database confirm a revision, also when the page has gone on to another workshop meanwhile.
    async fn confirm(self, mut record: Record, written: Written, document: Arc<Document>) {
        match workshops::confirm(&mut record, &written).await {
            Ok(kept) => {
                workshops::let_go(&document.id);
                let _ = self.record.try_update_value(|record| record.note(kept, &written));
                self.done(kept, written.at, &document);
            }
            Err(error) => self.fail(&error, &record, &document),
        }
    }

    fn done(self, kept: Kept, at: Timestamp, document: &Arc<Document>) {
        // The workshop may have been closed, or changed again.
        if self.stored.try_with_value(|_| ()).is_none() {
            return;
        }
        if self.is_stored(document) {
            self.state.set(match kept {
                Kept::Twice => Saving::Saved(at),
                Kept::HereOnly => Saving::SavedOnce(at),
                Kept::MirrorOnly => Saving::Failed(Trouble::OnePlace),
            });
        }
        if let Some(heard) = self.heard.get_value() {
            heard.stored.run(());
        }
        if document.has_rounds() && !self.has_asked.get_value() {
            // Now there are answers that are worth keeping, and whoever is asked knows for what.
            self.has_asked.set_value(true);
            storage::ask_to_persist();
        }
    }

    fn fail(self, error: &SaveError, record: &Record, document: &Arc<Document>) {
        match (error, self.heard.try_get_value().flatten()) {
            (SaveError::ChangedElsewhere, Some(heard)) => {
                heard.rival.run(Rival { document: Arc::clone(document), record: record.clone() });
            }
            _ => self.not_stored(document, record, Trouble::from(error)),
        }
    }

    /// Says why a document is not stored. It is held in memory, stays to be saved and is tried again with the next change.
    pub fn not_stored(self, document: &Arc<Document>, record: &Record, trouble: Trouble) {
        workshops::hold(document, record);
        if self.stored.try_with_value(|_| ()).is_none() {
            return;
        }
        if self.is_stored(document) {
            self.stored.set_value(None);
        }
        self.failed(trouble);
    }

    /// Shows why saving failed.
    pub fn failed(self, trouble: Trouble) {
        self.state.set(Saving::Failed(trouble));
    }

    /// Plans a save after a change.
    fn plan(self) {
        if self.store.is_reading_now() || self.is_stored(&self.store.now()) {
            return;
        }
        self.stop_timer();
        let now = clock::now();
        let since = self.changed_at.get_value().unwrap_or(now);
        self.changed_at.set_value(Some(since));
        let left = AT_THE_LATEST - (now - since).num_milliseconds();
        let delay = Duration::from_millis(left.clamp(0, QUIET).unsigned_abs());
        self.timer.set_value(set_timeout_with_handle(move || self.flush(), delay).ok());
        if let Saving::Saved(_) | Saving::SavedOnce(_) = self.state.get_untracked() {
            self.state.set(Saving::Pending);
        }
    }

    /// Keeps the state from before a change, at the first one and then from time to time.
    fn keep_state(self, before: Option<Arc<Document>>) {
        let now = clock::now();
        let is_due = |at: Timestamp| (now - at).num_milliseconds() >= STATE_EVERY;
        if let (Some(before), true) = (before, self.state_at.get_value().is_none_or(is_due)) {
            self.state_at.set_value(Some(now));
            spawn_local(async move {
                // A state is a convenience; the workshop itself is stored all the same.
                let _ = snapshots::keep(&before, Why::Routine).await;
            });
        }
    }

    fn is_stored(self, document: &Arc<Document>) -> bool {
        let is_it = |stored: &Option<Arc<Document>>| {
            stored.as_ref().is_some_and(|stored| Arc::ptr_eq(stored, document))
        };
        self.stored.try_with_value(is_it).unwrap_or_default()
    }

    fn stop_timer(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }
}

/// How it stands with saving where a workshop has just been read.
fn as_opened(saved_at: Option<Timestamp>) -> Saving {
    match saved_at {
        Some(at) if workshops::keeps_states() => Saving::Saved(at),
        Some(at) => Saving::SavedOnce(at),
        None => Saving::Pending,
    }
}
