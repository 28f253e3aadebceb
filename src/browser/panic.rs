//! When the app itself is at fault: nothing is stored any more, and `public/guard/guard.js` takes over.

use std::panic::{PanicHookInfo, set_hook};
use std::sync::atomic::{AtomicBool, Ordering};

use web_sys::{Event, console};

/// What `guard.js` listens for.
const EVENT: &str = "bearings-stopped";

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on a panic stops the app for good.
pub fn watch() {
    set_hook(Box::new(stop));
}

/// Whether the app has stopped. The document may then be half changed, so nothing may be stored any more.
pub fn has_stopped() -> bool {
    STOPPED.load(Ordering::Relaxed)
}

fn stop(info: &PanicHookInfo<'_>) {
    // Before anything else: what follows may itself fail.
    STOPPED.store(true, Ordering::Relaxed);
    console::error_1(&about(info).into());
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(EVENT)) {
        // Where nobody listens, the boot screen and a reload are what is left.
        let _ = window.dispatch_event(&event);
    }
}

/// Where it happened, and why in the program's own words; words put together at that moment may quote what somebody has
/// typed.
fn about(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    match info.payload().downcast_ref::<&'static str>() {
        Some(words) => format!("stopped at {place}: {words}"),
        None => format!("stopped at {place}"),
    }
}
