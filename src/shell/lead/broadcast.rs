//! The main window's side of the second screen: posts the scene after every change, and hears which way it is sent.

use std::time::Duration;

use bearings_core::exchange::presenting::{Message, scene};
use leptos::prelude::*;

use super::moves::move_room;
use crate::browser::channel::Line;
use crate::browser::page;
use crate::shell::presenter::channel_name;
use crate::state::{DocumentStore, Room, Session};

/// Changes are gathered for as long as a frame takes. A window in the background gets no frames, but its timers go on.
const FRAME: Duration = Duration::from_millis(32);
/// A second screen that was not heard for so long, in milliseconds, is gone.
const GONE_AFTER: i64 = 10_000;

/// Tells the second screen of this workshop what to show, for as long as the workshop is open.
pub fn broadcast(store: DocumentStore, session: Session, room: Room) {
    let teller = Teller {
        store,
        session,
        room,
        line: Line::closed(),
        number: StoredValue::new((session.platform.bits)() as u32),
        heard_at: StoredValue::new(None),
        is_planned: StoredValue::new(false),
    };
    let name = channel_name(&store.now().id);
    teller.line.open(&name, move |text| teller.hear(&text));
    Effect::new(move |_| {
        store.settled();
        room.seen();
        teller.plan();
    });
    page::on_closing(move || teller.post(&Message::Bye));
    // Before the channel goes with its owner.
    on_cleanup(move || teller.post(&Message::Bye));
}

#[derive(Clone, Copy)]
struct Teller {
    store: DocumentStore,
    session: Session,
    room: Room,
    line: Line,
    /// Of the scene as it is now.
    number: StoredValue<u32>,
    /// When a second screen was last heard; while there is none, no scene is made.
    heard_at: StoredValue<Option<i64>>,
    is_planned: StoredValue<bool>,
}

impl Teller {
    fn hear(self, text: &str) {
        // The channel may be called once more when the workshop is closed; another version may be in the other window.
        let (Some(number), Ok(message)) = (self.number.try_get_value(), Message::read(text)) else { return };
        if self.store.is_reading_now() {
            return;
        }
        match message {
            Message::Hello { seen } => {
                self.heard_at.set_value(Some(self.clock()));
                if seen == number { self.post(&Message::Same) } else { self.show() }
            }
            Message::Go(by) => move_room(self.store, self.session, self.room, by),
            Message::Show(_) | Message::Same | Message::Bye => {}
        }
    }

    fn plan(self) {
        self.number.update_value(|number| *number = number.wrapping_add(1));
        let is_heard = !self.store.is_reading_now()
            && self.heard_at.get_value().is_some_and(|at| self.clock() - at < GONE_AFTER);
        if is_heard && !self.is_planned.get_value() {
            self.is_planned.set_value(true);
            set_timeout(move || self.show(), FRAME);
        }
    }

    /// Posts the scene; nothing where the workshop has been closed since it was planned.
    fn show(self) {
        if self.is_planned.try_update_value(|is_planned| *is_planned = false).is_none() {
            return;
        }
        let room = untrack(|| self.room.seen());
        self.post(&Message::Show(Box::new(scene(&self.store.now(), &room, self.number.get_value()))));
    }

    fn post(self, message: &Message) {
        if let Ok(text) = message.write() {
            self.line.post(&text);
        }
    }

    fn clock(self) -> i64 {
        (self.session.platform.now)().timestamp_millis()
    }
}
