//! A list that drops down: what it offers, what is chosen, what is handed on.

use bearings::ui::SelectField;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlSelectElement};

use crate::page::{all, place};

fn options(names: &[&str]) -> Vec<(String, String)> {
    names.iter().map(|name| (name.to_lowercase(), (*name).to_owned())).collect()
}

#[wasm_bindgen_test]
async fn a_list_shows_what_is_chosen_whatever_is_offered() {
    let offered = RwSignal::new(options(&["Nobody", "Ana", "Ben"]));
    let chosen = RwSignal::new("ben".to_owned());
    let (place, _handle) = place(move || {
        view! { <SelectField label="Owner" options=offered value=chosen on_change=move |value| chosen.set(value)/> }
    });
    tick().await;
    let list: HtmlSelectElement = all(&place, "select").remove(0).unchecked_into();
    let labels =
        || all(&place, "option").iter().filter_map(|option| option.text_content()).collect::<Vec<_>>();
    assert_eq!(labels(), ["Nobody", "Ana", "Ben"]);
    assert_eq!(list.value(), "ben");

    chosen.set("ana".to_owned());
    tick().await;
    assert_eq!(list.value(), "ana");

    let ana = all(&place, "option").remove(1);
    offered.set(options(&["Nobody", "Carla", "Ana"]));
    tick().await;
    assert_eq!(labels(), ["Nobody", "Carla", "Ana"]);
    assert_eq!(list.value(), "ana");
    assert!(!ana.is_connected(), "what was offered before is gone");

    chosen.set("somebody who has left".to_owned());
    tick().await;
    assert_eq!(list.selected_index(), 0, "the first stands for what is not there");

    list.set_selected_index(1);
    list.dispatch_event(&Event::new("change").expect("an event")).expect("heard");
    tick().await;
    assert_eq!((chosen.get_untracked().as_str(), list.selected_index()), ("carla", 1));
}
