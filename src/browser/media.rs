//! How much room a window has.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, MediaQueryList};

/// Below this the pictures have no room for names; the style sheets know the same width.
const NARROW: &str = "(width < 600px)";

/// Follows whether a media query holds, until it is dropped.
struct Watch {
    query: MediaQueryList,
    _heard: Closure<dyn Fn(Event)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.query.set_onchange(None);
    }
}

/// Whether the window is as narrow as a phone's, now and whenever that changes, for as long as the owner lasts.
pub fn is_narrow() -> Signal<bool> {
    let query = web_sys::window().and_then(|window| window.match_media(NARROW).ok().flatten());
    // What is only for narrow windows does no harm in others.
    let Some(query) = query else { return Signal::stored(true) };
    let is_narrow = RwSignal::new(query.matches());
    let changed = query.clone();
    let heard: Closure<dyn Fn(Event)> = Closure::new(move |_| {
        let _ = is_narrow.try_set(changed.matches());
    });
    query.set_onchange(Some(heard.as_ref().unchecked_ref()));
    StoredValue::new_local(Watch { query, _heard: heard });
    is_narrow.into()
}
