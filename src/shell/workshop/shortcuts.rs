//! Undo and redo by keyboard.

use bearings_core::route::Route;
use leptos::ev;
use leptos::prelude::*;

use crate::browser::page;
use crate::state::{DocumentStore, Session};

/// Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again; Cmd on a Mac. Fields that are typed into keep their own undo.
pub fn listen(store: DocumentStore, session: Session) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let Some(step) = step(&event).filter(|_| !page::is_typing(&event) && is_allowed(session)) else {
            return;
        };
        event.prevent_default();
        match step {
            Step::Back => store.undo(),
            Step::Again => store.redo(),
        }
    });
    on_cleanup(move || listener.remove());
}

enum Step {
    Back,
    Again,
}

fn step(event: &ev::KeyboardEvent) -> Option<Step> {
    if event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Step::Back),
        ("z", true) | ("y", false) => Some(Step::Again),
        _ => None,
    }
}

/// Not while answers are taken, whether the lid is up or somebody's sheet is open.
fn is_allowed(session: Session) -> bool {
    let answering = session.route.with_untracked(Route::takes_answers);
    !answering && session.turn.with_untracked(Option::is_none)
}
