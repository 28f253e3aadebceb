//! Taking a file out: the download is started and remembered; that it arrived nobody can know.

use bearings_core::exchange::locked::{Kdf, NotLocked, lock};
use bearings_core::exchange::{Kind, export, file_name, locked_name};
use bearings_core::model::{Document, Timestamp};
use leptos::prelude::*;

use super::workshop::use_workshop;
use crate::browser::{clock, files, intl, random, workshops};
use crate::i18n::{t, t_with};
use crate::state::{Session, use_session, use_store};

/// The version of the app, for the files it writes.
pub(super) const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// Starts the download of a workshop's file. Says when; `None` where the browser could not make it.
pub fn take_file(session: Session, document: &Document, kind: Kind) -> Option<Timestamp> {
    let now = clock::now();
    let name = file_name(document, kind, clock::today());
    let text = export(document, kind, now, APP_VERSION).map_err(|_| t("shell.file.not_made"));
    start(session, document, &name, text, now)
}

/// The same for a backup that only this passphrase opens. Making the key keeps the page busy for a moment.
fn take_locked(session: Session, document: &Document, passphrase: &str) -> Option<Timestamp> {
    let now = clock::now();
    let name = locked_name(document, clock::today());
    start(session, document, &name, locked(document, passphrase, now), now)
}

fn locked(document: &Document, passphrase: &str, now: Timestamp) -> Result<String, String> {
    let not_made = || t("shell.file.not_made");
    let text = export(document, Kind::Backup, now, APP_VERSION).map_err(|_| not_made())?;
    let random = random::secret().ok_or_else(|| t("shell.locked.no_random"))?;
    lock(&text, &intl::composed(passphrase), Kdf::STANDARD, random).map_err(|why| match why {
        NotLocked::NoMemory => t("shell.locked.no_memory"),
        NotLocked::TooLarge => not_made(),
    })
}

fn start(
    session: Session,
    document: &Document,
    name: &str,
    text: Result<String, String>,
    now: Timestamp,
) -> Option<Timestamp> {
    let started =
        text.and_then(|text| files::download_json(name, &text).map_err(|_| t("shell.file.not_made")));
    if let Err(why) = started {
        session.fail(why);
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
    taker(take_file)
}

/// Takes a backup of the open workshop that only the passphrase opens.
pub fn use_locked_taker() -> Callback<String> {
    taker(|session, document, passphrase| take_locked(session, document, &passphrase))
}

fn taker<T: 'static>(take: fn(Session, &Document, T) -> Option<Timestamp>) -> Callback<T> {
    let (session, store, workshop) = (use_session(), use_store(), use_workshop());
    Callback::new(move |what| {
        if session.turn.with_untracked(Option::is_some) {
            session.fail(t("shell.file.not_in_turn"));
            return;
        }
        if let Some(at) = take(session, &store.now(), what) {
            workshop.taken_at.set(Some(at));
        }
    })
}
