//! What happens to a chosen file, step by step. Nothing is stored before the file has been read and checked whole.

use std::sync::Arc;

use bearings_core::exchange::locked::LockedFile;
use bearings_core::exchange::snapshot::Why;
use bearings_core::exchange::{
    ImportError, Imported, Kind, Merged, Notice, check_size, import, merge, with_new_id,
};
use bearings_core::model::{Document, WorkshopId};
use bearings_core::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dialogs;
use crate::browser::files::ChosenFile;
use crate::browser::workshops::{self, NotOpened, SaveError, snapshots};
use crate::browser::{address, clock, random};
use crate::i18n::t;
use crate::shell::messages;
use crate::shell::take_file::take_file;
use crate::shell::words;
use crate::state::{DocumentStore, Session, use_session};

/// How a file begins that holds all that a browser had stored; `public/guard/stored.js` writes it.
const EVERYTHING: &[u8] = br#"{"format":"bearings-rescue""#;

/// What there is to say or ask about a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// It was not taken in, and why.
    Refused(Vec<String>),
    /// A passphrase has to open it first.
    Locked(Arc<LockedFile>),
    /// The workshop is here already, under this name.
    Exists(Arc<Imported>, String),
    /// The workshop is here, written by a newer version or damaged, so it can only be kept beside it.
    OnlyBeside(Arc<Imported>),
    /// It is to take the place of the one here, which has this name.
    Replace(Arc<Imported>, String),
    /// It was taken in, and this is what was done; then the way leads to the workshop.
    Done(Vec<String>, WorkshopId),
}

/// The way of files into the app, on one screen.
#[derive(Clone, Copy)]
pub struct FileIntake {
    session: Session,
    open: Option<DocumentStore>,
    /// The file as it came, where it holds what this version does not know.
    original: StoredValue<Option<String>>,
    pub(super) question: RwSignal<Option<Question>>,
}

impl FileIntake {
    /// For the screen that it is made in; `open` is the document of the workshop that this screen belongs to.
    pub fn new(open: Option<DocumentStore>) -> Self {
        let (original, question) = (StoredValue::new(None), RwSignal::new(None));
        Self { session: use_session(), open, original, question }
    }

    /// Takes what a field or a drop brings.
    pub fn taker(self) -> UnsyncCallback<Vec<ChosenFile>> {
        UnsyncCallback::new(move |files| self.take(files))
    }

    /// The dialogs, to stand anywhere on the screen.
    pub fn dialogs(self) -> impl IntoView {
        dialogs::dialogs(self)
    }

    /// Takes what was chosen or dropped.
    pub fn take(self, mut files: Vec<ChosenFile>) {
        let Some(file) = files.pop() else { return };
        if !files.is_empty() {
            self.ask(Question::Refused(vec![t("shell.import.several"), t("shell.import.unchanged")]));
            return;
        }
        // The size is known before anything is read.
        if let Err(error) = check_size(file.size()) {
            self.ask(Question::Refused(messages::import_error(&error)));
            return;
        }
        spawn_local(async move {
            match file.read().await {
                Ok(bytes) => self.read(&bytes).await,
                Err(_) => self
                    .ask(Question::Refused(vec![t("shell.import.unreadable"), t("shell.import.unchanged")])),
            }
        });
    }

    pub(super) async fn read(self, bytes: &[u8]) {
        if let Some(route) = route_in(bytes) {
            return address::go(&route);
        }
        if bytes.starts_with(EVERYTHING) {
            self.ask(Question::Refused(vec![t("shell.import.everything"), t("shell.import.unchanged")]));
            return;
        }
        match import(bytes) {
            Ok(imported) => {
                let has_unknown =
                    imported.notices.iter().any(|notice| matches!(notice, Notice::UnknownField(_)));
                let text = has_unknown.then(|| String::from_utf8_lossy(bytes).into_owned());
                if self.original.try_update_value(|original| *original = text).is_some() {
                    self.place(imported).await;
                }
            }
            Err(ImportError::Locked(file)) => self.ask(Question::Locked(Arc::new(*file))),
            Err(error) => self.ask(Question::Refused(messages::import_error(&error))),
        }
    }

    /// A new workshop is stored at once; about one that is here somebody has to decide.
    async fn place(self, imported: Imported) {
        match self.here(&imported.document.id).await {
            Ok(here) => self.ask(Question::Exists(Arc::new(imported), words::workshop_name(&here))),
            Err(NotOpened::Missing) => {
                self.keep(imported.document.clone(), messages::notices(&imported.notices)).await;
            }
            Err(NotOpened::Newer | NotOpened::Damaged) => self.ask(Question::OnlyBeside(Arc::new(imported))),
        }
    }

    /// The workshop of this id as it is here now.
    async fn here(self, id: &WorkshopId) -> Result<Arc<Document>, NotOpened> {
        match self.open_if(id) {
            Some(store) => Ok(store.now()),
            None => workshops::open(id).await.map(|opened| Arc::new(opened.document)),
        }
    }

    fn open_if(self, id: &WorkshopId) -> Option<DocumentStore> {
        self.open.filter(|store| store.now().id == *id)
    }

    /// Adds the file's answers to the workshop that is here.
    pub(super) async fn add_answers(self, imported: Arc<Imported>) {
        let Ok(ours) = self.here(&imported.document.id).await else { return self.replace(imported).await };
        match merge(&ours, &imported.document) {
            Ok(Merged { document, report }) => {
                self.keep_state(&ours, Why::Import).await;
                let mut lines = messages::merge_report(&report, &document);
                lines.extend(messages::notices(&imported.notices));
                self.keep(document, lines).await;
            }
            Err(error) => self.ask(Question::Refused(messages::merge_error(&error))),
        }
    }

    /// Stores the file's workshop under an id of its own.
    pub(super) async fn keep_both(self, imported: Arc<Imported>) {
        let copy = with_new_id(&imported.document, WorkshopId::from_random(random::bits()));
        self.keep(copy, messages::notices(&imported.notices)).await;
    }

    /// Puts the file's workshop in the place of the one that is here.
    pub(super) async fn replace(self, imported: Arc<Imported>) {
        if let Ok(ours) = self.here(&imported.document.id).await {
            self.keep_state(&ours, Why::Replace).await;
        }
        self.keep(imported.document.clone(), messages::notices(&imported.notices)).await;
    }

    /// Takes a backup of the workshop that is here, before it is replaced.
    pub(super) async fn back_up(self, imported: Arc<Imported>) {
        if let Ok(document) = self.here(&imported.document.id).await {
            take_file(self.session, &document, Kind::Backup);
        }
    }

    /// Keeps what is here before a file changes it. Where the browser can't, the file is taken in all the same: whoever
    /// asked for it was offered a backup.
    async fn keep_state(self, document: &Document, why: Why) {
        let _ = snapshots::keep(document, why).await;
    }

    async fn keep(self, document: Document, lines: Vec<String>) {
        let id = document.id.clone();
        match self.open_if(&id) {
            Some(store) => {
                if !store.load(document) {
                    self.ask(Question::Refused(vec![
                        t("keeping.import.reading"),
                        t("shell.import.unchanged"),
                    ]));
                    return;
                }
            }
            None => {
                if let Err(SaveError::Newer) = workshops::put(&document).await {
                    self.ask(Question::Refused(vec![
                        t("shell.import.newer_here"),
                        t("shell.import.unchanged"),
                    ]));
                    return;
                }
                // Any other failure leaves the workshop in memory, and its own header says so.
            }
        }
        if let Some(text) = self.original.try_get_value().flatten() {
            // What this version does not know stays in the file as it came, which its owner has as well.
            let _ = snapshots::keep_text(&id, Why::Original, clock::now(), &text).await;
        }
        if lines.is_empty() {
            self.go(id);
        } else {
            self.ask(Question::Done(lines, id));
        }
    }

    /// Goes on to the workshop.
    pub(super) fn go(self, id: WorkshopId) {
        // The screen may have been left while the file was stored.
        let _ = self.question.try_set(None);
        if self.open_if(&id).is_none() {
            address::go(&Route::Overview(id));
        }
    }

    /// Leaves everything as it is.
    pub(super) fn close(self) {
        self.question.set(None);
    }

    pub(super) fn ask(self, question: Question) {
        // The screen may have been left while the file was read.
        let _ = self.question.try_set(Some(question));
    }
}

/// Where a text file leads that holds an invitation or a sealed reply.
fn route_in(bytes: &[u8]) -> Option<Route> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.trim_start().starts_with(['{', '<']))?;
    Some(Route::parse(text)).filter(|route| matches!(route, Route::Invited(_) | Route::Reply(_)))
}
