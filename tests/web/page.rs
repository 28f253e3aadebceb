//! A place for what is tested.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A place of its own on the page, with `view` in it until the handle is dropped.
pub fn place<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> (HtmlElement, impl Sized)
where
    V::State: 'static,
{
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    let place: HtmlElement = document.create_element("div").expect("an element").unchecked_into();
    document.body().expect("a body").append_child(&place).expect("appended");
    let handle = mount_to(place.clone(), view);
    (place, handle)
}

/// What a selector finds in it.
pub fn all(place: &HtmlElement, selector: &str) -> Vec<Element> {
    let found = place.query_selector_all(selector).expect("a selector");
    (0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into).collect()
}
