//! The open workshop. Nothing else writes it.

use std::sync::Arc;
use std::time::Duration;

use bearings_core::edit::{Edit, EditError, apply};
use bearings_core::history::History;
use bearings_core::model::{Document, ExerciseId, ExerciseState, LeaderId, Round, RoundNumber};
use leptos::prelude::*;

use crate::reactive::{Lasting, Selected};

/// Without a key for this long, typing has paused.
const PAUSE: Duration = Duration::from_millis(300);

/// The open workshop: a whole document behind one signal, replaced by each edit.
#[derive(Clone, Copy)]
pub struct DocumentStore {
    document: Lasting<Arc<Document>>,
    history: StoredValue<History>,
    revision: Lasting<u64>,
    declined: Lasting<Option<EditError>>,
    /// The document as it was when somebody began to type, until there is a pause; else the document.
    settled: Lasting<Arc<Document>>,
    pause: StoredValue<Option<TimeoutHandle>>,
    /// Edits are not taken: another window edits, or an earlier state is looked at.
    is_reading: Lasting<bool>,
    before_change: StoredValue<Vec<Box<dyn Fn()>>, LocalStorage>,
}

/// The store of the workshop that this part of the page belongs to.
pub fn use_store() -> DocumentStore {
    expect_context()
}

impl DocumentStore {
    /// A store for `document`. To be created at the owner that outlives every view of it.
    pub fn new(document: Document) -> Self {
        let document = Arc::new(document);
        Self {
            document: Lasting::new(Arc::clone(&document)),
            history: StoredValue::new(History::default()),
            revision: Lasting::new(0),
            declined: Lasting::new(None),
            settled: Lasting::new(document),
            pause: StoredValue::new(None),
            is_reading: Lasting::new(false),
            before_change: StoredValue::new_local(Vec::new()),
        }
    }

    /// The document now, tracked.
    pub fn get(&self) -> Arc<Document> {
        self.document.get()
    }

    /// The document now, untracked.
    pub fn now(&self) -> Arc<Document> {
        self.document.get_untracked()
    }

    /// Something read off the document now, untracked.
    pub fn with_now<T>(&self, read: impl FnOnce(&Document) -> T) -> T {
        self.document.with_untracked(|document| read(document))
    }

    /// Part of the document, recomputed with each edit and passed on only when it differs.
    pub fn select<T>(&self, pick: impl Fn(&Document) -> T + Send + Sync + 'static) -> Selected<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let document = self.document;
        Selected::new(move || document.with(|document| pick(document)))
    }

    /// How many times the document has changed since it was opened, tracked.
    pub fn revision(&self) -> u64 {
        self.revision.get()
    }

    /// Why the last edit was declined, tracked; `None` after one that was taken.
    pub fn declined(&self) -> Option<EditError> {
        self.declined.get()
    }

    /// The document as it is whenever nobody is typing, tracked: it follows after typing once there is a pause, and
    /// after every other change at once. For what takes longer to draw than the next key may wait.
    pub fn settled(&self) -> Arc<Document> {
        self.settled.get()
    }

    /// Part of the document as it is whenever nobody is typing, passed on only when it differs.
    pub fn select_settled<T>(&self, pick: impl Fn(&Document) -> T + Send + Sync + 'static) -> Selected<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let settled = self.settled;
        Selected::new(move || settled.with(|document| pick(document)))
    }

    /// Whether this window only reads, tracked: then no edit is taken.
    pub fn is_reading(&self) -> bool {
        self.is_reading.get()
    }

    /// Whether this window only reads, untracked.
    pub fn is_reading_now(&self) -> bool {
        self.is_reading.try_get_untracked().unwrap_or(true)
    }

    /// Lets this window only read, or edit again.
    pub fn set_reading(&self, is_reading: bool) {
        self.is_reading.set(is_reading);
    }

    /// Applies `edit`. Returns whether it was taken; why not is in [`declined`](Self::declined).
    pub fn dispatch(&self, edit: Edit) -> bool {
        if self.is_reading_now() {
            return false;
        }
        let before = self.now();
        match apply(&before, &edit) {
            Ok(after) => {
                self.declined.set(None);
                if after == *before {
                    return true;
                }
                self.history.update_value(|history| {
                    if edit.is_final() {
                        history.clear();
                    } else if !edit.is_silent() {
                        history.record(before, edit.field());
                    }
                });
                self.replace(Arc::new(after), edit.field().is_some());
                true
            }
            Err(reason) => {
                self.declined.set(Some(reason));
                false
            }
        }
    }

    /// Applies all of `edits`, or none if one is declined. Returns whether they were taken. Undo does not reach behind them.
    pub fn dispatch_all(&self, edits: &[Edit]) -> bool {
        if self.is_reading_now() {
            return false;
        }
        let step = |document: Document, edit: &Edit| apply(&document, edit);
        match edits.iter().try_fold(Document::clone(&self.now()), step) {
            Ok(after) => {
                self.declined.set(None);
                self.load(after);
                true
            }
            Err(reason) => {
                self.declined.set(Some(reason));
                false
            }
        }
    }

    /// Puts another document in place, as an import or a merge does. Undo does not reach behind it. Returns whether it was
    /// taken.
    pub fn load(&self, document: Document) -> bool {
        let takes = !self.is_reading_now();
        if takes {
            self.show(document);
        }
        takes
    }

    /// Shows the document as it is stored, or was at another time, also in a window that only reads.
    pub fn show(&self, document: Document) {
        self.close_history();
        self.replace(Arc::new(document), false);
    }

    /// Puts an earlier state in place, which undo takes back.
    pub fn restore(&self, document: Document) {
        let before = self.now();
        self.history.update_value(|history| history.record(before, None));
        self.replace(Arc::new(document), false);
    }

    /// Forgets what undo and redo could bring back: at each hand-over.
    pub fn close_history(&self) {
        self.history.update_value(History::clear);
        self.revision.update(|revision| *revision += 1);
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        if self.is_reading_now() {
            return;
        }
        let now = self.now();
        if let Some(before) = self.history.try_update_value(|history| history.undo(now)).flatten() {
            self.replace(before, false);
        }
    }

    /// Takes the last undone step again.
    pub fn redo(&self) {
        if self.is_reading_now() {
            return;
        }
        let now = self.now();
        if let Some(after) = self.history.try_update_value(|history| history.redo(now)).flatten() {
            self.replace(after, false);
        }
    }

    /// Whether there is a step to take back, tracked.
    pub fn can_undo(&self) -> bool {
        self.revision.get();
        self.history.with_value(History::can_undo)
    }

    /// Whether there is a step to take again, tracked.
    pub fn can_redo(&self) -> bool {
        self.revision.get();
        self.history.with_value(History::can_redo)
    }

    /// Does `act` before each change, so that nothing of it reaches what `act` takes away.
    pub fn before_change(&self, act: impl Fn() + 'static) {
        self.before_change.update_value(|acts| acts.push(Box::new(act)));
    }

    fn replace(&self, document: Arc<Document>, is_typing: bool) {
        self.before_change.with_value(|acts| acts.iter().for_each(|act| act()));
        self.document.set(Arc::clone(&document));
        self.end_pause();
        if is_typing {
            let store = *self;
            self.pause.set_value(set_timeout_with_handle(move || store.settle(), PAUSE).ok());
        } else {
            self.settled.set(document);
        }
        self.revision.update(|revision| *revision += 1);
    }

    /// Takes over what was typed. A workshop that was closed in between has nobody to show it to.
    fn settle(self) {
        if let Some(document) = self.document.try_get_untracked() {
            self.settled.try_set(document);
        }
    }

    fn end_pause(&self) {
        if let Some(Some(timer)) = self.pause.try_update_value(Option::take) {
            timer.clear();
        }
    }

    /// What happened in `exercise`, tracked as a part.
    pub fn exercise(&self, exercise: ExerciseId) -> Selected<ExerciseState> {
        self.select(move |document| document.exercise(exercise).cloned().unwrap_or_default())
    }

    /// A leader's name as it is now, tracked; empty when there is no such leader.
    pub fn leader_name(&self, id: &LeaderId) -> String {
        self.document
            .with(|document| document.leader(id).map(|leader| leader.name.clone()).unwrap_or_default())
    }

    /// A round as it is now, untracked.
    pub fn round(&self, exercise: ExerciseId, number: RoundNumber) -> Option<Round> {
        self.now().exercise(exercise).and_then(|state| state.round(number)).cloned()
    }
}
