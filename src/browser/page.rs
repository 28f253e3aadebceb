//! The page as a whole: focus, theme, closing.

use std::time::Duration;

use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::{request_animation_frame, set_timeout, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // Focusing what cannot be focused does nothing; there is nothing to tell.
        let _ = element.focus();
    }
}

/// Whether there is an element with this id.
pub fn is_there(id: &str) -> bool {
    element(id).is_some()
}

/// Does `act` once what is now on its way to the screen has got there: a frame is painted after its own callbacks, so
/// the second one from now begins behind the painting, and a task that it makes runs behind all that waited for it.
pub fn after_painting(act: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        request_animation_frame(move || set_timeout(act, Duration::ZERO));
    });
}

/// Writes `text` into the field that an event is about.
pub fn write_field(event: &ev::Event, text: &str) {
    let Some(field) = event.target() else { return };
    if let Some(line) = field.dyn_ref::<HtmlInputElement>() {
        line.set_value(text);
    } else if let Some(lines) = field.dyn_ref::<HtmlTextAreaElement>() {
        lines.set_value(text);
    }
}

/// Moves the focus to the first thing inside the element with this id that matches a selector; whether there is one.
pub fn focus_within(id: &str, selector: &str) -> bool {
    let found = element(id).and_then(|within| within.query_selector(selector).ok().flatten());
    let found = found.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(found) = &found {
        take_up(found);
    }
    found.is_some()
}

/// Moves the focus from a field inside the element with this id to the next one, at last to its main button. A group
/// of radio buttons is one field. Whether it moved: it does not where the focus is in no field.
pub fn focus_next(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let here = document.and_then(|document| document.active_element());
    let (Some(within), Some(here)) = (element(id), here) else { return false };
    let fields = fields(&within);
    let Some(place) = fields.iter().position(|field| field.is_same_node(Some(&here))) else { return false };
    let group = radio_group(&here);
    let mut later = fields.iter().skip(place + 1);
    let next = later.find(|field| group.is_none() || radio_group(field) != group);
    let Some(next) = next else { return false };
    take_up(chosen_of_group(&fields, next).unwrap_or(next));
    true
}

/// Everything to be filled in inside `within`, and its main button.
fn fields(within: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = within.query_selector_all("input, textarea, select, .button.is-primary") else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

/// The name of the group that a radio button belongs to.
fn radio_group(element: &Element) -> Option<String> {
    let radio = element.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "radio")?;
    Some(radio.name())
}

/// The radio button that is chosen in the group of `radio`: the one that Tab goes to.
fn chosen_of_group<'a>(fields: &'a [HtmlElement], radio: &HtmlElement) -> Option<&'a HtmlElement> {
    let group = radio_group(radio)?;
    let is_chosen = |field: &&HtmlElement| {
        radio_group(field).as_ref() == Some(&group)
            && field.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked)
    };
    fields.iter().find(is_chosen)
}

/// Focuses an element as the Tab key does: what is in a line of text is marked.
fn take_up(element: &HtmlElement) {
    // Focusing what cannot be focused does nothing; there is nothing to tell.
    let _ = element.focus();
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // It fails in no page that is shown; where a browser has none, nothing happens.
        let _ = window.print();
    }
}

/// Whether the person has asked the system for less motion.
pub fn prefers_less_motion() -> bool {
    let query = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Opens a screen of the app in a window of its own, or brings that window to the front; whether the browser let it.
pub fn open_window(fragment: &str, name: &str) -> bool {
    let opened = web_sys::window().map(|window| {
        window.open_with_url_and_target_and_features(fragment, name, "popup,width=1280,height=720")
    });
    matches!(opened, Some(Ok(Some(_))))
}

/// Moves the view to the top.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls a row of links that is wider inside than outside, and not the page, until the current one is in its middle;
/// where it is in view already the row stays as it is.
pub fn show_current(row: &HtmlElement) {
    if row.scroll_width() <= row.client_width() {
        return;
    }
    let Some(current) = row.query_selector("[aria-current]").ok().flatten() else { return };
    let (row_box, link_box) = (row.get_bounding_client_rect(), current.get_bounding_client_rect());
    if link_box.left() >= row_box.left() && link_box.right() <= row_box.right() {
        return;
    }
    let aside = (link_box.left() + link_box.right() - row_box.left() - row_box.right()) / 2.0;
    row.set_scroll_left(row.scroll_left() + aside.round() as i32);
}

/// What index.html notes in the element that this selector names.
pub fn note(selector: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.query_selector(selector).ok()??.get_attribute("content")
}

/// Whether the page is the one file that holds the whole app, opened from a disk instead of a host.
pub fn is_file() -> bool {
    let location = web_sys::window().map(|window| window.location());
    location.and_then(|location| location.protocol().ok()).is_some_and(|protocol| protocol == "file:")
}

/// Whether this browser, as that of an iPhone or iPad does, gives an app on the home screen a storage of its own, and
/// whether this is such an app.
pub fn home_screen() -> Option<bool> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"standalone".into()).ok()?.as_bool()
}

/// Does `act` once what is on the page now has been drawn.
pub fn after_drawing(act: impl FnOnce() + 'static) {
    // A frame begins with these and ends with drawing.
    request_animation_frame(|| request_animation_frame(act));
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
    on_visibility(web_sys::VisibilityState::Hidden, "pagehide", leaving);
}

/// Calls `back` whenever the page is seen again: after another tab, a sleep, or from the browser's memory of pages.
pub fn on_return(back: impl Fn() + Clone + 'static) {
    on_visibility(web_sys::VisibilityState::Visible, "pageshow", back);
}

fn on_visibility(state: web_sys::VisibilityState, also: &'static str, act: impl Fn() + Clone + 'static) {
    let changed = act.clone();
    let visibility = window_event_listener_untyped("visibilitychange", move |_| {
        let document = web_sys::window().and_then(|window| window.document());
        if document.is_some_and(|document| document.visibility_state() == state) {
            changed();
        }
    });
    let page = window_event_listener_untyped(also, move |_| act());
    leptos::prelude::on_cleanup(move || {
        visibility.remove();
        page.remove();
    });
}

/// Calls `closing` when the page goes, whether it is closed, reloaded or left.
pub fn on_closing(closing: impl Fn() + 'static) {
    let pagehide = window_event_listener_untyped("pagehide", move |_| closing());
    leptos::prelude::on_cleanup(move || pagehide.remove());
}

/// Whether the disclosure that has been turned is open now.
pub fn is_open(event: &ev::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.has_attribute("open"))
}

/// Whether a key presses the button that has the focus.
pub fn is_on_button(event: &ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| matches!(element.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY"))
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
