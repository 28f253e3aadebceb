//! What is only of this screen and goes with it.

use bearings_core::model::{ExerciseId, LeaderId, RoundNumber};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::Platform;
use crate::reactive::Lasting;

/// One leader's turn at the device.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// In which exercise.
    pub exercise: ExerciseId,
    /// In which round.
    pub round: RoundNumber,
    /// Who.
    pub leader: LeaderId,
}

/// A short message at the foot of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Something to be told, or something that went wrong.
    pub kind: NoticeKind,
}

/// The two kinds of message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// It happened.
    Told,
    /// It did not happen.
    Failed,
}

/// What is only of this screen.
#[derive(Clone, Copy)]
pub struct Session {
    /// Clock, randomness, focus and address.
    pub platform: Platform,
    /// The screen.
    pub route: Lasting<Route>,
    /// A screen was gone to and its heading has not been there yet.
    pub is_arriving: Lasting<bool>,
    /// Whose turn it is; `None` while the lid is closed.
    pub turn: Lasting<Option<Turn>>,
    /// What became of the sheet before, for the lid: "Ana's answers are sealed until the reveal." Empty for nothing.
    pub sealed: Lasting<String>,
    /// A reply that an address has brought, for the workshop that is opened next.
    pub brought: Lasting<Option<String>>,
    /// The message at the foot of the page.
    pub notice: Lasting<Option<Notice>>,
}

/// The session of this window.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// A session that begins at `route`.
    pub fn new(route: Route, platform: Platform) -> Self {
        Self {
            platform,
            route: Lasting::new(route),
            is_arriving: Lasting::new(false),
            turn: Lasting::new(None),
            sealed: Lasting::new(String::new()),
            brought: Lasting::new(None),
            notice: Lasting::new(None),
        }
    }

    /// Says that something happened.
    pub fn tell(&self, text: String) {
        self.notice.set(Some(Notice { text, kind: NoticeKind::Told }));
    }

    /// Says that something did not happen.
    pub fn fail(&self, text: String) {
        self.notice.set(Some(Notice { text, kind: NoticeKind::Failed }));
    }

    /// Closes the lid: nobody's answers are on the screen any more.
    pub fn close_lid(&self) {
        self.turn.set(None);
        self.sealed.set(String::new());
    }
}
