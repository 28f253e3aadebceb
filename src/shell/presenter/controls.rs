//! Moving the room from the second screen: by the keys of a presenter's remote, and by two buttons.

use bearings_core::exchange::presenting::Move;
use leptos::ev;
use leptos::prelude::*;

use super::follow::Followed;
use crate::browser::page;
use crate::i18n::t;
use crate::reactive::heard;
use crate::ui::{Icon, IconName};

/// Back and on; they are seen under the pointer and under the focus.
#[component]
pub(super) fn Controls(followed: Followed) -> impl IntoView {
    let listener = window_event_listener(ev::keydown, move |event| {
        if let Some(by) = asked_for(&event) {
            event.prevent_default();
            followed.go(by);
        }
    });
    on_cleanup(move || listener.remove());
    let button = move |icon: IconName, label: String, by: Move| {
        view! {
            <button type="button" class="button is-secondary is-normal" on:click=heard(move |_| followed.go(by))>
                <Icon name=icon/>
                <span>{label}</span>
            </button>
        }
    };
    view! {
        <div class="presenter-controls cluster">
            {button(IconName::ChevronLeft, t("lead.present.back"), Move::Back)}
            {button(IconName::ChevronRight, t("lead.present.next"), Move::Next)}
        </div>
    }
}

/// What a key asks for. Held down with another one it belongs to the browser, and Space on a button presses that.
fn asked_for(event: &ev::KeyboardEvent) -> Option<Move> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || event.repeat() {
        return None;
    }
    match event.key().as_str() {
        "ArrowRight" | "PageDown" => Some(Move::Next),
        " " if !page::is_on_button(event) => Some(Move::Next),
        "ArrowLeft" | "PageUp" => Some(Move::Back),
        _ => None,
    }
}
