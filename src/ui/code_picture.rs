//! QR codes to be held before a camera: one, or the parts of a long text one after the other.

use std::time::Duration;

use bearings_core::code::Code;
use leptos::prelude::*;

use super::button::{Button, Look};
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::live;

/// How long one part is shown. A camera needs a few pictures of each.
const TURN: Duration = Duration::from_millis(1_200);

/// One code, always dark on light whatever the theme: cameras expect it so.
#[component]
pub fn CodePicture(
    /// The code.
    code: Code,
    /// What it is a code of.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let side = code.view_box().rsplit(' ').next().unwrap_or_default().to_owned();
    view! {
        <svg class="code" viewBox=code.view_box() role="img" aria-label=label shape-rendering="crispEdges">
            <rect class="code-light" x="-4" y="-4" width=side.clone() height=side></rect>
            <path class="code-dark" d=code.path()></path>
        </svg>
    }
}

/// The codes of a text: a single one, or its parts in turn. They go on by themselves unless somebody stops them, or has
/// asked their system for less motion.
#[component]
pub fn CodeParts(
    /// The parts of the text, each as it goes into a code.
    parts: Vec<String>,
    /// What they are codes of.
    label: String,
) -> impl IntoView {
    let count = parts.len();
    if count <= 1 {
        let code = parts.first().and_then(|part| Code::of_text(part));
        return code.map(|code| view! { <CodePicture code label/> }).into_any();
    }
    let place = RwSignal::new(0_usize);
    let runs = RwSignal::new(!page::wants_less_motion());
    let step = move |by: usize| place.update(|place| *place = (*place + by) % count);
    let turn = set_interval_with_handle(
        move || {
            if runs.get_untracked() {
                step(1)
            }
        },
        TURN,
    )
    .ok();
    on_cleanup(move || turn.iter().for_each(|turn| turn.clear()));
    let by_hand = move |by: usize| {
        runs.set(false);
        step(by);
    };
    let said = move || t_with("ui.code.part", &[("number", &(place.get() + 1)), ("count", &count)]);
    let shown = move || {
        let code = parts.get(place.get()).and_then(|part| Code::of_text(part));
        let label = format!("{label}, {}", said());
        code.map(|code| view! { <CodePicture code label/> })
    };
    view! {
        <div class="code-parts stack is-tight">
            {live(shown)}
            <p class="note">{said}</p>
            <div class="cluster">
                <Button label=t("ui.code.previous") on_press=move |()| by_hand(count - 1) look=Look::Quiet/>
                <Button
                    label=Signal::derive(move || t(if runs.get() { "ui.code.stop" } else { "ui.code.run" }))
                    on_press=move |()| runs.update(|runs| *runs = !*runs)
                    look=Look::Quiet
                />
                <Button label=t("ui.code.next") on_press=move |()| by_hand(1) look=Look::Quiet/>
            </div>
        </div>
    }
    .into_any()
}
