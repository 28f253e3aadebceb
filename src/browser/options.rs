//! The options of a drop-down list.
//!
//! A page may have a hundred lists of everybody's names. They are filled in one go: as a part of the page that can change
//! by itself, each of those options takes its time and memory.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlOptionElement, HtmlSelectElement};

/// Keeps the options of a list, by value and label, and which of them is chosen: the first, where none has that value.
pub fn offer(list: Element, (options, chosen): (Signal<Vec<(String, String)>>, Signal<String>)) {
    let Ok(list) = list.dyn_into::<HtmlSelectElement>() else { return };
    Effect::new(move |before: Option<Vec<(String, String)>>| {
        let options = options.get();
        if before.as_ref() != Some(&options) {
            let option = |(value, label): &(String, String)| {
                HtmlOptionElement::new_with_text_and_value(label, value).ok()
            };
            list.replace_children_with_node(&options.iter().filter_map(option).collect::<Array>());
        }
        let place = chosen.with(|chosen| options.iter().position(|(value, _)| value == chosen));
        list.set_selected_index(place.and_then(|place| i32::try_from(place).ok()).unwrap_or_default());
        options
    });
}
