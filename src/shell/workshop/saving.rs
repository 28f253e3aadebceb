//! How it stands with saving, in words.

use bearings_core::exchange::Kind;
use bearings_core::model::Timestamp;
use leptos::prelude::*;

use super::use_workshop;
use crate::browser::storage::StorageError;
use crate::browser::workshops::SaveError;
use crate::i18n::t;
use crate::shell::take_file::use_file_taker;
use crate::shell::words::time_or_day;
use crate::ui::{SaveState, SaveStatus};

/// How it stands with saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything is stored, the last change at this moment.
    Saved(Timestamp),
    /// The same, but in one place only: a browser that is killed may lose the last minute.
    SavedOnce(Timestamp),
    /// A change is about to be stored.
    Pending,
    /// The last change was not stored.
    Failed(Trouble),
}

/// Why a change was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// This browser stores nothing for this page.
    Blocked,
    /// The storage is full, or refuses for a reason that it doesn't tell.
    Full,
    /// The browser stored something else than it was given.
    Unreliable,
    /// The usual storage takes nothing more; the browser's database has the last change.
    OnePlace,
    /// Another window changed the workshop.
    Elsewhere,
    /// Another window deleted the workshop.
    Deleted,
    /// A newer version of the app changed the workshop.
    Newer,
    /// The workshop can't be written as text.
    Unwritable,
}

impl From<&SaveError> for Trouble {
    fn from(error: &SaveError) -> Self {
        match error {
            SaveError::Storage(StorageError::Blocked) => Self::Blocked,
            SaveError::Storage(StorageError::Refused) => Self::Full,
            SaveError::Storage(StorageError::ReadBack) => Self::Unreliable,
            SaveError::ChangedElsewhere => Self::Elsewhere,
            SaveError::Deleted => Self::Deleted,
            SaveError::Newer => Self::Newer,
            SaveError::Write(_) => Self::Unwritable,
        }
    }
}

impl Trouble {
    /// Why, in a few words, for the header.
    pub fn short(self) -> String {
        t(match self {
            Self::Blocked => "shell.save.blocked",
            Self::Full => "shell.save.full",
            Self::Unreliable => "shell.save.unreliable",
            Self::OnePlace => "shell.save.one_place",
            Self::Elsewhere => "shell.save.elsewhere",
            Self::Deleted => "shell.save.deleted",
            Self::Newer => "shell.save.newer",
            Self::Unwritable => "shell.save.unwritable",
        })
    }

    /// What happened, what is safe and what to do.
    pub fn explained(self) -> String {
        t(match self {
            Self::Blocked => "shell.save.blocked_explained",
            Self::Full => "shell.save.full_explained",
            Self::Unreliable => "shell.save.unreliable_explained",
            Self::OnePlace => "shell.save.one_place_explained",
            Self::Elsewhere => "shell.save.elsewhere_explained",
            Self::Deleted => "shell.save.deleted_explained",
            Self::Newer => "shell.save.newer_explained",
            Self::Unwritable => "shell.save.unwritable_explained",
        })
    }
}

/// The save state in the header.
#[component]
pub fn SaveWords() -> impl IntoView {
    let workshop = use_workshop();
    let take = use_file_taker();
    let state = Signal::derive(move || match workshop.saving.get() {
        Saving::Saved(at) => SaveState::Saved { time: time_or_day(at), note: String::new() },
        Saving::SavedOnce(at) => SaveState::Saved { time: time_or_day(at), note: t("shell.save.once") },
        Saving::Pending => SaveState::Saving,
        Saving::Failed(trouble) => {
            SaveState::Failed { sentence: trouble.short(), action: t("shell.save.take_file") }
        }
    });
    view! { <SaveStatus state on_action=move |()| take.run(Kind::Backup)/> }
}
