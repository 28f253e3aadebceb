//! A timer with what can be done to it. It ends gently: it says so and counts on.

use bearings_core::planning::Countdown;
use leptos::prelude::*;

use crate::i18n::t;
use crate::reactive::{Selected, When, live};
use crate::state::Timer;
use crate::ui::{Button, Look, Size, TimerFace};

/// The face of a timer, and its buttons.
#[component]
pub fn TimerBlock(
    /// The timer.
    timer: Timer,
    /// The minutes that it is set to anew.
    #[prop(into)]
    minutes: Signal<u32>,
    /// The largest figure of the screen.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let is_running = Selected::new(move || timer.countdown().is_running());
    let is_over = Selected::new(move || timer.left().get() <= 0);
    let reset = move |()| timer.set(Countdown::new(minutes.get_untracked()));
    // The rule below the large face counts its minutes, so it is drawn anew when they change.
    let whole = Selected::new(move || timer.countdown().minutes());
    view! {
        <div class="timer-block">
            {live(move || {
                let of = Signal::stored(whole.get());
                view! { <TimerFace left=timer.left() of large/> }
            })}
            <div class="cluster">
                <When
                    when=move || is_running.get()
                    fallback=move || view! { <Button label=t("timer.start") on_press=move |()| timer.start() size=Size::Row/> }
                >
                    <Button label=t("timer.stop") on_press=move |()| timer.pause() size=Size::Row/>
                </When>
                <Button label=t("timer.longer") on_press=move |()| timer.longer() size=Size::Row look=Look::Quiet/>
                <Button label=t("lead.timer.shorter") on_press=move |()| timer.shorter() size=Size::Row look=Look::Quiet/>
                <Button label=t("timer.reset") on_press=reset size=Size::Row look=Look::Quiet/>
            </div>
            <p class="note" role="status">{live(move || is_over.get().then(|| t("timer.over")))}</p>
        </div>
    }
}
