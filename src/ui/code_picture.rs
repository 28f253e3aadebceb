//! QR codes on the screen.

use std::time::Duration;

use bearings_core::code::Code;
use leptos::prelude::*;

use super::button::{Button, Look, Size};
use super::quiet::LiveRegion;
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::{When, live};

/// How long each of several codes is shown: a camera reads some eight times a second.
const TURN: Duration = Duration::from_millis(1_200);

/// A code, dark on white in either theme: not every camera reads light on dark.
#[component]
pub fn CodePicture(
    /// What is shown.
    code: Code,
    /// What it is: "Invitation as a code".
    label: String,
) -> impl IntoView {
    view! {
        <svg class="code-picture" viewBox=code.view_box() role="img" aria-label=label shape-rendering="crispEdges">
            <rect x="-4" y="-4" width="100%" height="100%" fill="#ffffff"></rect>
            <path d=code.path() fill="#000000"></path>
        </svg>
    }
}

/// One code, or several in turn. They move by themselves unless the person prefers less motion, until they are stopped
/// or turned by hand.
#[component]
pub fn CodeParts(
    /// The text of each code, as `bearings_core::code::parts` gives them; none where the whole is too long for codes.
    parts: Vec<String>,
    /// What the codes are together: "Your reply as a code".
    label: String,
) -> impl IntoView {
    let codes = parts.iter().map(|part| Code::of_text(part)).collect::<Option<Vec<_>>>().unwrap_or_default();
    match codes.as_slice() {
        [] => view! { <p class="note">{t("codes.too_long")}</p> }.into_any(),
        [code] => view! { <CodePicture code=code.clone() label/> }.into_any(),
        _ => in_turn(codes, label),
    }
}

fn in_turn(codes: Vec<Code>, label: String) -> AnyView {
    let count = codes.len();
    let place = RwSignal::new(0_usize);
    let moves = RwSignal::new(!page::prefers_less_motion());
    let said = RwSignal::new(String::new());
    let words = move || t_with("codes.part", &[("number", &(place.get() + 1)), ("count", &count)]);
    let turn = move |steps: usize| place.update(|place| *place = (*place + steps) % count);
    move_while(moves, move || turn(1));
    let by_hand = move |steps: usize| {
        moves.set(false);
        turn(steps);
        // Only what was asked for is said aloud: the codes that move by themselves would talk without end.
        said.set(untrack(words));
    };
    let picture = move || {
        let name = format!("{label}, {}", words());
        codes.get(place.get()).cloned().map(|code| view! { <CodePicture code label=name/> })
    };
    view! {
        <div class="code-parts">
            {live(picture)}
            <p class="code-place">{live(words)}</p>
            <div class="cluster">
                <Button label=t("codes.previous") on_press=move |()| by_hand(count - 1) size=Size::Row look=Look::Quiet/>
                <When
                    when=move || moves.get()
                    fallback=move || view! { <Button label=t("codes.move") on_press=move |()| moves.set(true) size=Size::Row/> }
                >
                    <Button label=t("codes.pause") on_press=move |()| moves.set(false) size=Size::Row/>
                </When>
                <Button label=t("codes.next") on_press=move |()| by_hand(1) size=Size::Row look=Look::Quiet/>
            </div>
            <LiveRegion message=said/>
        </div>
    }
    .into_any()
}

/// Calls `step` again and again while `moves` holds.
fn move_while(moves: RwSignal<bool>, step: impl Fn() + Copy + 'static) {
    let interval = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = interval.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    Effect::new(move |_| {
        stop();
        if moves.get() {
            interval.set_value(set_interval_with_handle(step, TURN).ok());
        }
    });
    on_cleanup(stop);
}
