//! Taking a file out: the download is started and remembered; that it arrived nobody can know.

use bearings_core::exchange::{Kind, export, file_name};
use bearings_core::model::{Document, Timestamp};
use leptos::prelude::*;

use super::workshop::use_workshop;
use crate::browser::{clock, files, workshops};
use crate::i18n::{t, t_with};
use crate::state::{Session, use_session, use_store};

/// The version of the app, for the files it writes.
pub(super) const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// Starts the download of a workshop's file. Says when; `None` where the browser could not make it.
pub fn take_file(session: Session, document: &Document, kind: Kind) -> Option<Timestamp> {
    let now = clock::now();
    let name = file_name(document, kind, clock::today());
    let text = export(document, kind, now, APP_VERSION).ok();
    if text.and_then(|text| files::download_json(&name, &text).ok()).is_none() {
        session.fail(t("shell.file.not_made"));
        return None;
    }
    workshops::note_taken(&document.id, now);
    session.tell(t_with("shell.file.started", &[("name", &name)]));
    Some(now)
}

/// Starts the download of a text that is no file of the workshop, and tells the person.
pub fn download_text(session: Session, name: &str, media_type: &str, text: &str) {
    match files::download(name, media_type, text) {
        Ok(()) => session.tell(t_with("shell.file.started", &[("name", &name)])),
        Err(_) => session.fail(t("shell.file.not_made")),
    }
}

/// Starts the download of a stored record as it is.
pub fn download_record(session: Session, name: &str, record: &str) {
    download_text(session, name, "application/json", record);
}

/// Takes a file of the open workshop. Not while somebody answers: a backup holds what the others have answered.
pub fn use_file_taker() -> Callback<Kind> {
    let (session, store, workshop) = (use_session(), use_store(), use_workshop());
    Callback::new(move |kind| {
        if session.turn.with_untracked(Option::is_some) {
            session.fail(t("shell.file.not_in_turn"));
            return;
        }
        if let Some(at) = take_file(session, &store.now(), kind) {
            workshop.taken_at.set(Some(at));
        }
    })
}
