//! A running countdown: the one of the core, read off the clock four times a second.

use std::time::Duration;

use bearings_core::model::Timestamp;
use bearings_core::planning::Countdown;
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::Platform;
use crate::reactive::Lasting;

const TICK: Duration = Duration::from_millis(250);

/// A timer that can be started, paused, lengthened and set anew. It ends with the owner that it was made in.
#[derive(Clone, Copy)]
pub struct Timer {
    countdown: Lasting<Countdown>,
    left: Lasting<i64>,
    interval: StoredValue<Option<IntervalHandle>>,
    now: fn() -> Timestamp,
}

impl Timer {
    /// A timer of so many minutes, which stands still.
    pub fn new(platform: Platform, minutes: u32) -> Self {
        let countdown = Countdown::new(minutes);
        let timer = Self {
            countdown: Lasting::new(countdown),
            left: Lasting::new(countdown.seconds_left(0)),
            interval: StoredValue::new(None),
            now: platform.now,
        };
        on_cleanup(move || timer.end_interval());
        timer
    }

    /// A timer of as many minutes as `minutes` says; while it has not been started, it follows.
    pub fn following(platform: Platform, minutes: Signal<u32>) -> Self {
        let timer = Self::new(platform, minutes.get_untracked());
        Effect::new(move |before: Option<u32>| {
            let minutes = minutes.get();
            if before.is_some_and(|before| before != minutes) && !timer.is_running_now() {
                timer.set(Countdown::new(minutes));
            }
            minutes
        });
        timer
    }

    /// The countdown, tracked.
    pub fn countdown(self) -> Countdown {
        self.countdown.get()
    }

    /// The seconds that are left; negative once it is over.
    pub fn left(self) -> Signal<i64> {
        self.left.into()
    }

    /// Starts it, or lets it go on.
    pub fn start(self) {
        self.change(|countdown, now| countdown.started(now));
    }

    /// Lets it stand still.
    pub fn pause(self) {
        self.change(|countdown, now| countdown.paused(now));
    }

    /// A minute more.
    pub fn longer(self) {
        self.change(|countdown, _| countdown.longer());
    }

    /// A minute less.
    pub fn shorter(self) {
        self.change(|countdown, _| countdown.shorter());
    }

    /// Puts another countdown in place, which runs or stands still as it did.
    pub fn set(self, countdown: Countdown) {
        self.end_interval();
        self.countdown.set(countdown);
        self.tick();
        if countdown.is_running() {
            self.interval.set_value(set_interval_with_handle(move || self.tick(), TICK).ok());
        }
    }

    fn change(self, to: impl FnOnce(Countdown, i64) -> Countdown) {
        self.set(to(self.countdown.get_untracked(), self.clock()));
    }

    fn is_running_now(self) -> bool {
        self.countdown.with_untracked(|countdown| countdown.is_running())
    }

    fn clock(self) -> i64 {
        (self.now)().timestamp_millis()
    }

    /// The interval may fire once more when the timer has left the page.
    fn tick(self) {
        if let Some(countdown) = self.countdown.try_get_untracked() {
            let seconds = countdown.seconds_left(self.clock());
            if self.left.try_get_untracked() != Some(seconds) {
                self.left.try_set(seconds);
            }
        }
    }

    fn end_interval(self) {
        if let Some(handle) = self.interval.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}
