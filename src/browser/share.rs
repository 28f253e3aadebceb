//! Handing a text on: the clipboard, and the device's own way of sharing.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// Whether something that newer browsers have is there, and where it is allowed.
fn has(name: &str) -> bool {
    navigator().is_some_and(|navigator| {
        js_sys::Reflect::get(&navigator, &name.into()).is_ok_and(|found| !found.is_undefined())
    })
}

/// Copies a text. Returns whether the browser did; on pages without encryption it can't.
pub async fn copy(text: String) -> bool {
    let Some(navigator) = navigator().filter(|_| has("clipboard")) else { return false };
    JsFuture::from(navigator.clipboard().write_text(&text)).await.is_ok()
}

/// Whether this device can share a text with its other programs.
pub fn can_share() -> bool {
    has("share")
}

/// Opens the device's own dialog for sharing a text. Nobody tells whether it was sent.
pub async fn share(title: &str, text: &str) {
    let Some(navigator) = navigator().filter(|_| has("share")) else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    // The person may close the dialog again; that is no failure.
    let _ = JsFuture::from(navigator.share_with_data(&data).unchecked_into::<js_sys::Promise>()).await;
}
