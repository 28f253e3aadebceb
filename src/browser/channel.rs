//! Messages between windows of this app, on this device and in this browser.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// A line between windows: what one posts, all others that have opened the same one hear.
struct Channel {
    channel: BroadcastChannel,
    /// Has to live as long as the browser may call it.
    _hear: Closure<dyn Fn(MessageEvent)>,
}

/// A window's end of a line. It closes with the owner that it was made in; where a browser has no such lines, nothing is
/// heard and nothing arrives.
#[derive(Clone, Copy)]
pub struct Line(StoredValue<Option<Channel>, LocalStorage>);

impl Line {
    /// An end that is not open yet.
    pub fn closed() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Opens the line of this name; `hear` gets each text that another window posts.
    pub fn open(self, name: &str, hear: impl Fn(String) + 'static) {
        self.0.set_value(Channel::open(name, hear));
    }

    /// Posts a text to the other windows.
    pub fn post(self, text: &str) {
        // A line that is closed posts nothing, and then nobody waits for it.
        let _ = self.0.try_with_value(|channel| {
            channel.as_ref().map(|channel| channel.channel.post_message(&text.into()))
        });
    }
}

/// Posts one text to the windows that have opened the line of this name.
pub fn say(name: &str, text: &str) {
    if let Ok(channel) = BroadcastChannel::new(name) {
        // A text can always be posted.
        let _ = channel.post_message(&text.into());
        channel.close();
    }
}

impl Channel {
    fn open(name: &str, hear: impl Fn(String) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let hear: Closure<dyn Fn(MessageEvent)> = Closure::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                hear(text);
            }
        });
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        Some(Self { channel, _hear: hear })
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
