//! Which window edits a workshop. The others read along and can take over.

use std::sync::Arc;

use bearings_core::exchange::snapshot::{SnapshotKey, Why};
use bearings_core::model::{Document, WorkshopId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::autosave::{Autosave, Heard, Rival};
use super::saving::Trouble;
use crate::browser::channel::{self, Line};
use crate::browser::windows::{self, Claim, Held};
use crate::browser::workshops::NotOpened;
use crate::browser::{page, workshops};
use crate::i18n::t;
use crate::reactive::Lasting;
use crate::state::{DocumentStore, Session};

/// What windows of one workshop say to each other: "let me edit".
const TAKE: &str = "take";
/// "I have stored something."
const STORED: &str = "stored";
/// "I have deleted it."
const DELETED: &str = "deleted";

/// What this window does with its workshop.
#[derive(Clone, Debug, PartialEq)]
pub enum Editing {
    /// It edits.
    Here,
    /// It reads along while another window edits.
    Elsewhere,
    /// It looks at an earlier state.
    Looking(SnapshotKey),
}

/// What came of showing what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Followed {
    /// It is shown.
    Shown,
    /// It was deleted, and the page says so.
    Deleted,
    /// It could not be opened, or only by losing something.
    NotOpened,
}

/// Keeps one window editing.
#[derive(Clone, Copy)]
pub struct Editor {
    autosave: Autosave,
    store: DocumentStore,
    session: Session,
    id: StoredValue<WorkshopId>,
    held: StoredValue<Option<Held>, LocalStorage>,
    line: Line,
    editing: Lasting<Editing>,
    /// The workshop as it is, while an earlier state is looked at.
    own: StoredValue<Option<Arc<Document>>>,
}

/// Tells other windows that a workshop was deleted in this one.
pub fn tell_deleted(id: &WorkshopId) {
    channel::say(&line_name(id), DELETED);
}

fn line_name(id: &WorkshopId) -> String {
    format!("bearings/windows/{id}")
}

impl Editor {
    /// Begins with what came of asking for the workshop's lock. It ends with the owner that it was started in.
    pub fn start(store: DocumentStore, autosave: Autosave, session: Session, claim: Claim) -> Self {
        let id = store.now().id.clone();
        let (held, editing) = match claim {
            Claim::Ours(held) => (Some(held), Editing::Here),
            Claim::Unguarded => (None, Editing::Here),
            Claim::Theirs => (None, Editing::Elsewhere),
        };
        store.set_reading(editing != Editing::Here);
        let editor = Self {
            autosave,
            store,
            session,
            held: StoredValue::new_local(held),
            line: Line::closed(),
            editing: Lasting::new(editing),
            own: StoredValue::new(None),
            id: StoredValue::new(id.clone()),
        };
        editor.line.open(&line_name(&id), move |said| editor.hear(&said));
        autosave.tell(Heard {
            stored: Callback::new(move |()| editor.line.post(STORED)),
            rival: Callback::new(move |rival| editor.give_way(rival)),
        });
        page::on_return(move || editor.look_around());
        editor
    }

    /// What this window does, tracked.
    pub fn editing(self) -> Editing {
        self.editing.get()
    }

    /// Makes this the window that edits.
    pub fn take_over(self) {
        self.line.post(TAKE);
        let id = self.id.get_value();
        spawn_local(async move {
            match windows::take_over(id.as_str(), move || self.lost()).await {
                Claim::Theirs => self.session.fail(t("keeping.reading.not_taken")),
                Claim::Ours(held) => {
                    // The workshop may have been closed meanwhile; dropping the lock gives it back.
                    if self.held.try_update_value(|ours| *ours = Some(held)).is_some() {
                        self.go_on().await;
                    }
                }
                Claim::Unguarded => self.go_on().await,
            }
        });
    }

    /// Edits from what is stored now.
    async fn go_on(self) {
        let followed = self.follow().await;
        if self.editing.try_get_untracked().is_none() {
            return;
        }
        if followed == Followed::Shown {
            self.editing.set(Editing::Here);
            self.store.set_reading(false);
            return;
        }
        // Another window may be able to.
        self.held.set_value(None);
        if followed == Followed::NotOpened {
            self.session.fail(t("keeping.reading.not_opened"));
        }
    }

    /// Shows what is stored now, unless something of this window would be lost by it.
    async fn follow(self) -> Followed {
        let Some(id) = self.id.try_get_value() else { return Followed::NotOpened };
        if self.autosave.has_unsaved() && !self.keep_aside(&self.store.now()).await {
            return Followed::NotOpened;
        }
        let opened = workshops::open(&id).await;
        if self.editing.try_get_untracked().is_none() {
            return Followed::NotOpened;
        }
        match opened {
            Ok(opened) => {
                self.autosave.adopt(opened);
                Followed::Shown
            }
            Err(NotOpened::Missing) => {
                // The window that deleted it may not have been heard.
                self.autosave.failed(Trouble::Deleted);
                Followed::Deleted
            }
            Err(NotOpened::Newer | NotOpened::Damaged) => Followed::NotOpened,
        }
    }

    fn hear(self, said: &str) {
        // The line may bring one more message when the workshop has been closed.
        let Some(editing) = self.editing.try_get_untracked() else { return };
        match said {
            TAKE if editing != Editing::Elsewhere => self.hand_over(),
            STORED if editing == Editing::Elsewhere => spawn_local(async move {
                self.follow().await;
            }),
            DELETED => self.autosave.failed(Trouble::Deleted),
            _ => {}
        }
    }

    /// Lets another window edit, once everything of this one is stored.
    fn hand_over(self) {
        self.look_back();
        // Nobody's answers stay on a screen that is left.
        self.session.close_lid();
        spawn_local(async move {
            let is_stored = self.autosave.close().await;
            if !is_stored && self.held.try_with_value(Option::is_some) == Some(true) {
                // What is not stored must not get lost; the other window can still take the lock away.
                self.store.set_reading(false);
                return;
            }
            if self.editing.try_get_untracked().is_some() {
                self.editing.set(Editing::Elsewhere);
                self.held.set_value(None);
            }
        });
    }

    /// Another window has taken the lock away.
    pub(super) fn lost(self) {
        let Some(editing) = self.editing.try_get_untracked() else { return };
        if editing == Editing::Elsewhere {
            return;
        }
        self.look_back();
        self.session.close_lid();
        self.editing.set(Editing::Elsewhere);
        self.store.set_reading(true);
        self.held.set_value(None);
        spawn_local(async move {
            self.follow().await;
        });
    }

    /// Another window was quicker: what this one has is kept beside it, and this one goes on with what is stored.
    fn give_way(self, Rival { document, record }: Rival) {
        let Some(id) = self.id.try_get_value() else { return };
        spawn_local(async move {
            let opened = workshops::open(&id).await;
            let is_kept = match &opened {
                Ok(opened) if opened.beside.contains(&document) => true,
                Ok(_) => self.keep_aside(&document).await,
                Err(_) => false,
            };
            match opened {
                Ok(opened) if is_kept => {
                    if self.editing.try_get_untracked().is_some() {
                        self.session.close_lid();
                        self.autosave.adopt(opened);
                        self.session.fail(t("keeping.reading.rival"));
                    }
                }
                _ => self.autosave.not_stored(&document, &record, Trouble::Elsewhere),
            }
        });
    }

    async fn keep_aside(self, document: &Document) -> bool {
        workshops::snapshots::keep(document, Why::Conflict).await.is_ok()
    }

    /// After a sleep, or when the page comes back: whether another window has stored something meanwhile.
    fn look_around(self) {
        spawn_local(async move {
            if !self.autosave.is_behind().await {
                return;
            }
            match self.editing.try_get_untracked() {
                Some(Editing::Here) if self.autosave.has_unsaved() => self.autosave.flush(),
                Some(Editing::Here | Editing::Elsewhere) => {
                    self.follow().await;
                }
                Some(Editing::Looking(_)) | None => {}
            }
        });
    }

    /// Shows an earlier state, to be read only.
    pub fn look_at(self, state: SnapshotKey, document: Document) {
        if self.editing.get_untracked() != Editing::Here {
            return;
        }
        self.autosave.flush();
        self.own.set_value(Some(self.store.now()));
        self.store.set_reading(true);
        self.store.show(document);
        self.editing.set(Editing::Looking(state));
    }

    /// Shows the workshop as it is again. Returns the state that was looked at.
    pub fn look_back(self) -> Option<Arc<Document>> {
        let own = self.own.try_update_value(Option::take).flatten()?;
        let looked_at = self.store.now();
        self.autosave.show_again(own);
        self.store.set_reading(false);
        self.editing.set(Editing::Here);
        Some(looked_at)
    }

    /// The workshop as it is, while an earlier state is looked at.
    pub fn own(self) -> Option<Arc<Document>> {
        self.own.get_value()
    }

    /// Puts an earlier state in place. What is there now is kept first, and undo takes it back.
    pub fn restore(self, document: Document) {
        self.look_back();
        if self.editing.get_untracked() != Editing::Here {
            return;
        }
        let before = self.store.now();
        spawn_local(async move {
            // Undo brings it back as well; the kept state outlives the page.
            let _ = workshops::snapshots::keep(&before, Why::Restore).await;
        });
        self.store.restore(document);
    }
}
