//! The timer of one item. It ends gently: it says so and counts on.

use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use crate::i18n::t;
use crate::reactive::{When, live};
use crate::state::use_session;
use crate::ui::{Button, Look, Size, TimerFace};

/// A timer of so many minutes, which the facilitator starts, stops and lengthens.
#[component]
pub(super) fn Timer(minutes: Signal<u32>) -> impl IntoView {
    let session = use_session();
    let now = move || (session.platform.now)().timestamp_millis();
    // Where the clock stands when the timer runs out; `None` while it stands still.
    let ends_at = RwSignal::new(None::<i64>);
    let left = RwSignal::new(i64::from(minutes.get_untracked()) * 60);
    let extra = RwSignal::new(0_u32);
    let interval = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = interval.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        ends_at.set(None);
    };
    let tick = move || {
        if let Some(end) = ends_at.try_get_untracked().flatten() {
            // Read off the clock, so that a page that slept shows the truth when it wakes.
            left.try_set((end - now()).div_euclid(1000));
        }
    };
    let start = move |()| {
        ends_at.set(Some(now() + left.get_untracked() * 1000));
        interval.set_value(set_interval_with_handle(tick, Duration::from_millis(250)).ok());
    };
    let reset = move |()| {
        stop();
        extra.set(0);
        left.set(i64::from(minutes.get_untracked()) * 60);
    };
    let longer = move |()| {
        extra.update(|extra| *extra += 1);
        left.update(|left| *left += 60);
        ends_at.update(|end| *end = end.map(|end| end + 60_000));
    };
    Effect::new(move |before: Option<u32>| {
        let minutes = minutes.get();
        if before.is_some_and(|before| before != minutes) && ends_at.get_untracked().is_none() {
            left.set(i64::from(minutes) * 60);
        }
        minutes
    });
    on_cleanup(move || {
        if let Some(handle) = interval.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    });
    view! {
        <div class="timer-block">
            <TimerFace left of=Signal::derive(move || minutes.get() + extra.get())/>
            <div class="cluster">
                <When
                    when=move || ends_at.get().is_some()
                    fallback=move || view! { <Button label=t("timer.start") on_press=start size=Size::Row/> }
                >
                    <Button label=t("timer.stop") on_press=move |()| stop() size=Size::Row/>
                </When>
                <Button label=t("timer.longer") on_press=longer size=Size::Row look=Look::Quiet/>
                <Button label=t("timer.reset") on_press=reset size=Size::Row look=Look::Quiet/>
            </div>
            <p class="note" role="status">
                {live(move || (left.get() <= 0).then(|| t("timer.over")))}
            </p>
        </div>
    }
}
