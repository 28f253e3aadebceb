//! The tray of the open workshop: it stays while its screens change, and goes with the page.

use bearings_core::exchange::reply::Tray;
use bearings_core::model::LeaderId;
use leptos::prelude::*;

use crate::i18n::{t, t_count};
use crate::reactive::Lasting;
use crate::state::{DocumentStore, Session};

/// What has arrived for the open workshop.
#[derive(Clone, Copy)]
pub struct ReplyTray {
    store: DocumentStore,
    session: Session,
    tray: Lasting<Tray>,
}

/// The tray of the workshop that this part of the page belongs to.
pub fn use_tray() -> ReplyTray {
    expect_context()
}

impl ReplyTray {
    /// A tray with nothing in it but what an address has brought.
    pub fn new(store: DocumentStore, session: Session) -> Self {
        let tray = Self { store, session, tray: Lasting::new(Tray::default()) };
        if let Some(brought) = session.brought.try_update(Option::take).flatten() {
            tray.look_through(&brought);
        }
        tray
    }

    /// What lies in it, tracked.
    pub fn get(self) -> Tray {
        self.tray.get()
    }

    /// Looks for replies in a text. Says how many there were.
    pub fn look_through(self, text: &str) -> usize {
        let document = self.store.now();
        self.tray.try_update(|tray| tray.add(&document, text)).unwrap_or_default()
    }

    /// The same, and tells the person.
    pub fn look_through_and_tell(self, text: &str) {
        match self.look_through(text) {
            0 => self.session.fail(t("devices.found_none")),
            count => self.session.tell(t_count("devices.found", count, &[])),
        }
    }

    /// The facilitator says whose a reply is.
    pub fn assign(self, number: u32, leader: Option<LeaderId>) {
        self.tray.update(|tray| tray.assign(number, leader));
    }

    /// Takes something out of it.
    pub fn put_away(self, number: u32) {
        self.tray.update(|tray| tray.put_away(number));
    }

    /// Takes in everything that needs no asking.
    pub fn take_ready(self) {
        let ready = self.tray.with_untracked(|tray| tray.ready(&self.store.now()));
        let taken = ready.into_iter().filter(|number| self.take(*number, false)).count();
        self.session.tell(t_count("devices.taken", taken, &[]));
    }

    /// Takes in what the facilitator has said a word about.
    pub fn take_with_word(self, number: u32) {
        if self.take(number, true) {
            self.session.tell(t_count("devices.taken", 1, &[]));
        }
    }

    fn take(self, number: u32, word_given: bool) -> bool {
        // Each in its turn: of two replies from one leader the second one is judged beside the first.
        let edits = self.tray.with_untracked(|tray| tray.edits(&self.store.now(), number, word_given));
        let taken = !edits.is_empty() && self.store.dispatch_all(&edits);
        if taken {
            self.put_away(number);
        }
        taken
    }
}
