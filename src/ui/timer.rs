//! The face of the timer.

use bearings_core::geometry::rule::timer_ticks;
use leptos::prelude::*;

use super::rule::{Side, rule};
use crate::i18n::{t_count, t_with};
use crate::reactive::live;

/// Minutes and seconds, two digits each at least.
fn clock(seconds: u64) -> String {
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// How much time is left of how much.
#[component]
pub fn TimerFace(
    /// Seconds left; negative when over time.
    #[prop(into)]
    left: Signal<i64>,
    /// Minutes in all.
    #[prop(into)]
    of: Signal<u32>,
    /// The largest figure of the screen, over its rule.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let words = move || {
        let minutes = of.get();
        if left.get() < 0 {
            t_with("ui.timer.over", &[("minutes", &minutes)])
        } else if large {
            t_count("ui.timer.left_minutes", minutes as usize, &[])
        } else {
            t_with("ui.timer.left", &[("minutes", &minutes)])
        }
    };
    let progress = Signal::derive(move || {
        let whole = f64::from(of.get()) * 60.0;
        Some(if whole > 0.0 { 1.0 - left.get() as f64 / whole } else { 1.0 })
    });
    let line = large.then_some(move || rule(&timer_ticks(of.get()), progress, true, Side::Below));
    view! {
        <div class="timer" class:is-large=large class:is-over=Signal::derive(move || left.get() < 0) role="timer">
            <p class="timer-words">
                <span class="timer-clock">{live(move || clock(left.get().unsigned_abs()))}</span>
                <span class="timer-of">{words}</span>
            </p>
            {line}
        </div>
    }
}
