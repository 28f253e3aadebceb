//! Dots that travel: each leader's keeps its element from round to round.

use std::cell::Cell;
use std::rc::Rc;

use bearings::charts::RatingStrip;
use bearings_core::geometry::strip::{StripData, StripDot};
use js_sys::Array;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit, MutationRecord};

use crate::page::{all, place};

fn strip(answers: &[(&str, f64)]) -> StripData {
    let dot = |(name, value): &(&str, f64)| StripDot {
        value: *value,
        name: Some((*name).to_owned()),
        initials: Some(name.chars().take(2).collect()),
        late: false,
    };
    StripData { first: 1, last: 7, dots: answers.iter().map(dot).collect(), median: Some(4.0), camps: None }
}

/// The dot with these initials.
fn dot(place: &HtmlElement, initials: &str) -> Element {
    let dots = all(place, ".dot");
    let found = dots.into_iter().find(|dot| dot.text_content().as_deref() == Some(initials));
    found.expect("a dot")
}

fn across(dot: &Element) -> Option<String> {
    dot.first_element_child().and_then(|circle| circle.get_attribute("cx"))
}

#[wasm_bindgen_test]
async fn a_dot_goes_to_its_next_answer_without_leaving_the_page() {
    let data = RwSignal::new(strip(&[("Ana", 1.0), ("Ben", 4.0), ("Carla", 7.0)]));
    let (place, _handle) = place(move || view! { <RatingStrip data title="Money"/> });
    let (ana, ben, carla) = (dot(&place, "An"), dot(&place, "Be"), dot(&place, "Ca"));
    assert_eq!(across(&ben).as_deref(), Some("50%"));

    let moves = Rc::new(Cell::new(0));
    let heard: Closure<dyn Fn(Array)> = Closure::new({
        let moves = Rc::clone(&moves);
        move |records: Array| {
            let records = records.iter().map(JsCast::unchecked_into::<MutationRecord>);
            let moved =
                |record: MutationRecord| record.removed_nodes().length() + record.added_nodes().length();
            moves.set(moves.get() + records.map(moved).sum::<u32>());
        }
    });
    let observer = MutationObserver::new(heard.as_ref().unchecked_ref()).expect("an observer");
    let of_children = MutationObserverInit::new();
    of_children.set_child_list(true);
    observer.observe_with_options(&ben.parent_element().expect("a group"), &of_children).expect("observed");
    data.set(strip(&[("Dev", 2.0), ("Ben", 7.0), ("Carla", 4.0)]));
    tick().await;

    assert_eq!((across(&ben).as_deref(), across(&carla).as_deref()), (Some("100%"), Some("50%")));
    assert!(!ana.is_connected(), "who did not answer has no dot");
    let initials: Vec<_> = all(&place, ".dot").iter().filter_map(|dot| dot.text_content()).collect();
    assert_eq!(initials, ["De", "Be", "Ca"]);
    tick().await;
    assert_eq!(moves.get(), 2, "one went, one came, and nobody else moved");
    observer.disconnect();
}

#[wasm_bindgen_test]
async fn a_dot_takes_on_what_is_new_and_drops_what_was() {
    let data = RwSignal::new(strip(&[("Ana", 3.0)]));
    let (place, _handle) = place(move || view! { <RatingStrip data title="Money"/> });
    let ana = dot(&place, "An");
    let change = |change: fn(&mut StripDot)| data.update(|data| data.dots.iter_mut().for_each(change));
    change(|dot| dot.late = true);
    tick().await;
    assert!(ana.is_connected() && ana.class_list().contains("is-late"));
    change(|dot| dot.initials = None);
    tick().await;
    assert_eq!((ana.is_connected(), ana.child_element_count()), (true, 1));
    change(|dot| (dot.late, dot.initials) = (false, Some("AR".to_owned())));
    tick().await;
    assert!(!ana.class_list().contains("is-late"));
    assert_eq!(ana.text_content().as_deref(), Some("AR"));
}
