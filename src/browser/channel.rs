//! Messages between windows of this app, on this device and in this browser.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// A channel: what one window posts, all others that have opened the same one hear. It closes when it is dropped.
pub struct Channel {
    channel: BroadcastChannel,
    /// Has to live as long as the browser may call it.
    _hear: Closure<dyn Fn(MessageEvent)>,
}

impl Channel {
    /// Opens the channel of this name; `None` where a browser has none. `hear` gets each text that another window posts.
    pub fn open(name: &str, hear: impl Fn(String) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let hear: Closure<dyn Fn(MessageEvent)> = Closure::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                hear(text);
            }
        });
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        Some(Self { channel, _hear: hear })
    }

    /// Posts a text to the other windows.
    pub fn post(&self, text: &str) {
        // It fails only on a channel that is closed, and then nobody waits for it.
        let _ = self.channel.post_message(&text.into());
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
