//! The fragment of the address, and the page's title.

use bearings_core::route::Route;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, MouseEvent};

/// Links to screens; one that asks for another window or for a file is left to the browser.
const LINKS: &str = "a[href^='#/']:not([target], [download])";
/// By this the browser tells that the address has changed.
const CHANGED: &str = "hashchange";

/// The screen that the address names.
pub fn current() -> Route {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    Route::parse(&fragment)
}

/// The address of the app itself, as far as its fragment: what links for other devices begin with.
pub fn of_app() -> String {
    let location = web_sys::window().map(|window| window.location());
    let whole = location.and_then(|location| location.href().ok()).unwrap_or_default();
    whole.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// Goes to another screen, as a step that the back button takes back.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        // Setting a fragment fails in no browser; if it did, the screen would merely stay.
        let _ = window.location().set_hash(&route.to_fragment());
    }
}

/// Goes where a link to a screen leads as soon as it is pressed. Left to itself, a browser would first paint the old screen
/// once more and only then tell of the new address.
pub fn follow_link(press: &MouseEvent) {
    if pressed_fragment(press).is_some_and(|fragment| step_to(&fragment)) {
        press.prevent_default();
    }
}

/// The fragment of another screen, where a press on a link asks for that and nothing else.
fn pressed_fragment(press: &MouseEvent) -> Option<String> {
    let with_key = press.alt_key() || press.ctrl_key() || press.meta_key() || press.shift_key();
    if press.default_prevented() || press.button() != 0 || with_key {
        return None;
    }
    let pressed = press.target()?.dyn_into::<Element>().ok()?;
    let fragment = pressed.closest(LINKS).ok()??.get_attribute("href")?;
    let here = web_sys::window()?.location().hash().ok()?;
    (fragment != here).then_some(fragment)
}

/// Takes the step and tells of it; whether the browser let it.
fn step_to(fragment: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let step = |history: web_sys::History| history.push_state_with_url(&JsValue::NULL, "", Some(fragment));
    let is_taken = window.history().and_then(step).is_ok();
    is_taken && Event::new(CHANGED).and_then(|event| window.dispatch_event(&event)).is_ok()
}

/// Names the page in the title bar.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
