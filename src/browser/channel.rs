//! Talking between the windows of one browser.

use leptos::prelude::StoredValue;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// A line to every other window of this browser that has one of the same name.
#[derive(Clone)]
pub struct Channel(BroadcastChannel);

/// A line and what hears it, closed together.
struct Open {
    line: Channel,
    _hear: Closure<dyn Fn(MessageEvent)>,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.line.0.set_onmessage(None);
        self.line.0.close();
    }
}

impl Channel {
    /// Opens a line for as long as the current owner lives; `None` where a browser has none.
    pub fn open(name: &str, on_text: impl Fn(&Channel, String) + 'static) -> Option<Self> {
        let line = Self(BroadcastChannel::new(name).ok()?);
        let answer = line.clone();
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                on_text(&answer, text);
            }
        });
        line.0.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        StoredValue::new_local(Open { line: line.clone(), _hear: hear });
        Some(line)
    }

    /// Says something to the others.
    pub fn say(&self, text: &str) {
        // It fails on a line that is closed; then there is nobody to tell.
        let _ = self.0.post_message(&text.into());
    }
}
