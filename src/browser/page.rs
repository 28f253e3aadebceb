//! The page as a whole: focus, theme, closing.

use leptos::ev;
use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // Focusing what cannot be focused does nothing; there is nothing to tell.
        let _ = element.focus();
    }
}

/// Moves the focus to the first field inside the element with this id.
pub fn focus_within(id: &str) {
    let field =
        element(id).and_then(|element| element.query_selector("input, textarea, select").ok().flatten());
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // As above.
        let _ = field.focus();
    }
}

/// Moves the view to the top.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // It fails in no page that has an address.
        let _ = window.location().reload();
    }
}

/// Sets or, with `None`, removes the theme that overrides the system's choice.
pub fn set_theme(theme: Option<&str>) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|d| d.document_element());
    if let Some(root) = root {
        // Both only fail for illegal attribute names.
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Removes the fallback that index.html shows until the app runs.
pub fn remove_boot_screen() {
    if let Some(boot) = element("boot") {
        boot.remove();
    }
}

/// Calls `leaving` whenever the page may be about to vanish: hidden, closed, reloaded.
pub fn on_leaving(leaving: impl Fn() + Clone + 'static) {
    let hidden = leaving.clone();
    let visibility = window_event_listener_untyped("visibilitychange", move |_| {
        let document = web_sys::window().and_then(|window| window.document());
        if document.is_some_and(|document| document.visibility_state() == web_sys::VisibilityState::Hidden) {
            hidden();
        }
    });
    let pagehide = window_event_listener_untyped("pagehide", move |_| leaving());
    leptos::prelude::on_cleanup(move || {
        visibility.remove();
        pagehide.remove();
    });
}

/// Whether a key is meant for a field that has an undo of its own.
pub fn is_typing(event: &ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        let field_type = element.get_attribute("type").unwrap_or_default();
        let ticked = matches!(field_type.as_str(), "radio" | "checkbox" | "range" | "file" | "button");
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") && !ticked
    })
}

fn element(id: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.dyn_into().ok()
}
