//! Following the main window: asks it for the scene, keeps the last one, and notices when it falls silent.

use std::time::Duration;

use bearings_core::exchange::presenting::{Answering, Frame, Message, Move, Scene, Spot};
use bearings_core::model::{Document, ExerciseId, Timestamp, WorkshopId};
use bearings_core::planning::Countdown;
use leptos::prelude::*;

use super::channel_name;
use crate::browser::channel::Line;
use crate::browser::page;
use crate::reactive::Lasting;
use crate::state::{DocumentStore, Session, Timer};

/// How often the main window is asked. It answers even in the background, where its own timers sleep.
const ASK_EVERY: Duration = Duration::from_secs(2);
/// Questions without an answer after which the main window counts as silent.
const PATIENCE: u32 = 2;

/// How it stands between the windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// The main window has not been heard yet.
    Waiting,
    /// It answers.
    Here,
    /// It does not answer any more.
    Silent,
    /// It said that it closes.
    Closed,
}

/// What is shown: the picture of an exercise, or `None` where there is no exercise.
type Shown = Option<(ExerciseId, Frame)>;

/// What was heard of the main window.
#[derive(Clone, Copy)]
pub(super) struct Followed {
    /// The workshop as far as everybody may see it.
    pub store: DocumentStore,
    /// The picture; `None` before the first scene.
    pub shown: Lasting<Option<Shown>>,
    /// Where the room is.
    pub spot: Lasting<Option<Spot>>,
    /// The round that takes answers.
    pub answering: Lasting<Option<Answering>>,
    /// Where to answer on one's own phone.
    pub invitation: Lasting<Option<String>>,
    /// The timer, while there is one.
    pub timer: Lasting<Option<Timer>>,
    /// How it stands between the windows.
    pub link: Lasting<Link>,
    clockwork: Timer,
    /// The number of the scene that is shown; 0 before the first.
    seen: StoredValue<u32>,
    /// How often it was asked since it was last heard.
    asked: StoredValue<u32>,
    line: Line,
}

impl Followed {
    /// Begins to follow the main window of a workshop, until the owner that it was begun in ends.
    pub fn start(session: Session, id: &WorkshopId) -> Self {
        let followed = Self {
            store: DocumentStore::new(Document::new(id.clone(), Timestamp::default())),
            shown: Lasting::new(None),
            spot: Lasting::new(None),
            answering: Lasting::new(None),
            invitation: Lasting::new(None),
            timer: Lasting::new(None),
            link: Lasting::new(Link::Waiting),
            clockwork: Timer::new(session.platform, 0),
            seen: StoredValue::new(0),
            asked: StoredValue::new(0),
            line: Line::closed(),
        };
        followed.line.open(&channel_name(id), move |text| followed.hear(&text));
        followed.ask();
        let interval = set_interval_with_handle(move || followed.ask(), ASK_EVERY).ok();
        on_cleanup(move || {
            if let Some(interval) = interval {
                interval.clear();
            }
        });
        followed
    }

    /// Asks the main window to move the room.
    pub fn go(self, by: Move) {
        self.post(&Message::Go(by));
    }

    fn ask(self) {
        // The interval may fire once more when the page has gone on.
        let Some(seen) = self.seen.try_get_value() else { return };
        let asked = self.asked.get_value();
        if asked >= PATIENCE && self.link.get_untracked() != Link::Closed {
            change(self.link, Link::Silent);
        }
        self.asked.set_value(asked.saturating_add(1));
        self.post(&Message::Hello { seen });
    }

    fn hear(self, text: &str) {
        if self.seen.try_get_value().is_none() {
            return;
        }
        match Message::read(text) {
            Ok(Message::Show(scene)) => {
                self.answered();
                self.show(*scene);
            }
            Ok(Message::Same) => self.answered(),
            Ok(Message::Bye) => self.link.set(Link::Closed),
            // Another second screen, or another version of the app.
            Ok(Message::Hello { .. } | Message::Go(_)) | Err(_) => {}
        }
    }

    fn answered(self) {
        self.asked.set_value(0);
        change(self.link, Link::Here);
    }

    fn show(self, scene: Scene) {
        self.seen.set_value(scene.number);
        let shown = Some(scene.frame().zip(scene.exercise).map(|(frame, exercise)| (exercise, frame)));
        let (spot, timer) = (scene.spot(), scene.timer.map(Countdown::from));
        if *self.store.now() != scene.document {
            self.store.show(scene.document);
        }
        change(self.spot, spot);
        change(self.answering, scene.answering);
        change(self.invitation, scene.invitation);
        self.set_timer(timer);
        if self.shown.with_untracked(|before| *before != shown) {
            self.shown.set(shown);
            page::scroll_to_top();
        }
    }

    fn set_timer(self, countdown: Option<Countdown>) {
        if let Some(countdown) = countdown {
            self.clockwork.set(countdown);
        }
        let is_there = self.timer.with_untracked(Option::is_some);
        if is_there != countdown.is_some() {
            self.timer.set(countdown.map(|_| self.clockwork));
        }
    }

    fn post(self, message: &Message) {
        if let Ok(text) = message.write() {
            self.line.post(&text);
        }
    }
}

/// Sets a signal where its value differs, so that nothing is drawn anew that has stayed as it was.
fn change<T: PartialEq + Send + Sync + 'static>(signal: Lasting<T>, to: T) {
    if signal.with_untracked(|before| *before != to) {
        signal.set(to);
    }
}
