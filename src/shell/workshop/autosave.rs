//! Saving without being asked: soon after each change, at once when the page may vanish.

use std::sync::Arc;
use std::time::Duration;

use bearings_core::model::{Document, Timestamp};
use leptos::prelude::*;

use super::saving::{Saving, Trouble};
use crate::browser::workshops::{self, Record};
use crate::browser::{clock, page};
use crate::state::DocumentStore;

/// Milliseconds of quiet after which a change is saved.
const QUIET: i64 = 250;
/// Milliseconds after which a change is saved even though changes go on.
const AT_THE_LATEST: i64 = 2_000;

/// Keeps one open workshop stored.
#[derive(Clone, Copy)]
pub struct Autosave {
    store: DocumentStore,
    record: StoredValue<Record>,
    /// The document that is stored.
    stored: StoredValue<Option<Arc<Document>>>,
    changed_at: StoredValue<Option<Timestamp>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    state: RwSignal<Saving>,
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
            timer: StoredValue::new(None),
            state: RwSignal::new(saved_at.map_or(Saving::Pending, Saving::Saved)),
        };
        Effect::new(move |_| {
            store.get();
            autosave.plan();
        });
        page::on_leaving(move || autosave.flush());
        on_cleanup(move || autosave.flush());
        autosave
    }

    /// How it stands with saving.
    pub fn state(self) -> Signal<Saving> {
        self.state.into()
    }

    /// Saves now what is not saved yet.
    pub fn flush(self) {
        self.stop_timer();
        let document = self.store.now();
        if self.is_stored(&document) {
            return;
        }
        self.changed_at.set_value(None);
        let was = self.stored.get_value();
        let mut saved = self.record.try_update_value(|record| workshops::save(record, &document));
        if was.is_some_and(|was| was.unlinked_sheets() != document.unlinked_sheets()) {
            // The other slot still holds the sheet in one piece, with its leader's name.
            saved = self.record.try_update_value(|record| workshops::save(record, &document));
        }
        match saved {
            Some(Ok(at)) => {
                self.stored.set_value(Some(document));
                self.state.set(Saving::Saved(at));
            }
            // It stays to be saved, and is tried again with the next change.
            Some(Err(error)) => self.state.set(Saving::Failed(Trouble::from(&error))),
            None => {}
        }
    }

    /// Plans a save after a change.
    fn plan(self) {
        if self.is_stored(&self.store.now()) {
            return;
        }
        self.stop_timer();
        let now = clock::now();
        let since = self.changed_at.get_value().unwrap_or(now);
        self.changed_at.set_value(Some(since));
        let left = AT_THE_LATEST - (now - since).num_milliseconds();
        let delay = Duration::from_millis(left.clamp(0, QUIET).unsigned_abs());
        self.timer.set_value(set_timeout_with_handle(move || self.flush(), delay).ok());
        if let Saving::Saved(_) = self.state.get_untracked() {
            self.state.set(Saving::Pending);
        }
    }

    fn is_stored(self, document: &Arc<Document>) -> bool {
        self.stored.with_value(|stored| stored.as_ref().is_some_and(|stored| Arc::ptr_eq(stored, document)))
    }

    fn stop_timer(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }
}
