//! The fragment of the address, and the page's title.

use bearings_core::route::Route;

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

/// Names the page in the title bar.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
