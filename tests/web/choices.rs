//! Choosing and ordering by the controls that a leader has: what is handed on, and what a screen reader is told.

use bearings::charts::{BumpChart, HeatMap, HeatRow};
use bearings::ui::{ChoiceInput, ChoiceOption, RankingInput};
use bearings_core::geometry::bump::{BumpColumn, BumpData};
use bearings_core::geometry::heat::HeatDot;
use bearings_core::model::OptionId;
use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::page::{all, place};

fn press(place: &HtmlElement, selector: &str) {
    let element = place.query_selector(selector).expect("a selector").expect("an element to press");
    element.unchecked_into::<HtmlElement>().click();
}

fn id(letter: u64) -> OptionId {
    OptionId::from_random(letter)
}

#[wasm_bindgen_test]
async fn a_letter_is_read_as_its_words_and_chosen_by_a_press() {
    let chosen = RwSignal::new(String::new());
    let option = |value: &str, letter: Option<&str>, text: &str| ChoiceOption {
        value: value.to_owned(),
        letter: letter.map(str::to_owned),
        text: text.to_owned(),
        says_nothing: false,
    };
    let options = vec![option("p1", Some("A"), "Depth"), option("none", None, "None of these")];
    let (place, _handle) = place(move || {
        view! { <ChoiceInput legend="Website" options value=chosen on_choose=move |value| chosen.set(value)/> }
    });
    let labels = all(&place, "label");
    assert_eq!(labels.len(), 2);
    assert_eq!(labels[0].text_content().unwrap_or_default(), "ADepth");
    assert!(
        all(&place, "label [aria-hidden]").iter().all(|face| face.text_content().as_deref() == Some("A"))
    );
    press(&place, "input[value=p1]");
    tick().await;
    assert_eq!(chosen.get_untracked(), "p1");
    let words = all(&place, ".choice-chosen");
    assert_eq!(words.first().and_then(|words| words.text_content()).as_deref(), Some("Depth"));
    press(&place, "input[value=none]");
    tick().await;
    assert_eq!(chosen.get_untracked(), "none");
    assert!(all(&place, ".choice-chosen").is_empty(), "words in the square need no second saying");
}

#[wasm_bindgen_test]
async fn an_order_is_made_by_buttons_alone() {
    let order = RwSignal::new(Vec::<Vec<OptionId>>::new());
    let options =
        vec![(id(1), "Depth".to_owned()), (id(2), "Growth".to_owned()), (id(3), "Brand".to_owned())];
    let (place, _handle) = place(move || {
        view! { <RankingInput legend="Your order" options value=order on_change=move |places| order.set(places)/> }
    });
    assert_eq!(all(&place, ".ranking-put").len(), 3);
    press(&place, &format!("[id$='put-{}']", id(2)));
    tick().await;
    press(&place, &format!("[id$='put-{}']", id(1)));
    tick().await;
    assert_eq!(order.get_untracked(), [vec![id(2)], vec![id(1)]]);
    press(&place, &format!("[id$='up-{}']", id(1)));
    tick().await;
    assert_eq!(order.get_untracked(), [vec![id(1)], vec![id(2)]]);
    press(&place, &format!("[id$='tie-{}']", id(2)));
    tick().await;
    assert_eq!(order.get_untracked(), [vec![id(1), id(2)]]);
    let pressed = all(&place, "[aria-pressed=true]");
    assert_eq!(pressed.len(), 1, "the tie is seen");
    let numbers: Vec<String> =
        all(&place, ".ranking-place").iter().filter_map(|number| number.text_content()).collect();
    assert_eq!(numbers, ["1", "1"]);
    press(&place, &format!("[id$='out-{}']", id(1)));
    tick().await;
    assert_eq!(order.get_untracked(), [vec![id(2)]]);
    assert_eq!(all(&place, ".ranking-put").len(), 2, "the third was never placed");
    assert!(
        !all(&place, "[role=status]")[0].text_content().unwrap_or_default().is_empty(),
        "it is said aloud"
    );
}

/// Opens a disclosure and waits until the browser has told of it.
async fn disclose(place: &HtmlElement, selector: &str) {
    let details = place.query_selector(selector).expect("a selector").expect("a disclosure");
    let told = Promise::new(&mut |done, _| {
        details.add_event_listener_with_callback("toggle", &done).expect("a listener");
    });
    press(place, &format!("{selector} > summary"));
    JsFuture::from(told).await.expect("told");
    tick().await;
}

#[wasm_bindgen_test]
async fn a_heat_map_says_who_chose_what() {
    let dot = |name: &str, late: bool| HeatDot {
        initials: Some(name[..1].to_owned()),
        name: Some(name.to_owned()),
        late,
    };
    let row = HeatRow {
        name: "Website".to_owned(),
        cells: vec![vec![dot("Ana", false), dot("Ben", false)], vec![dot("Cem", true)], Vec::new()],
        ..HeatRow::default()
    };
    let options = [("A", "Depth"), ("B", "Growth"), ("C", "Brand")];
    let options = options.map(|(short, words)| (short.to_owned(), words.to_owned())).to_vec();
    let (place, _handle) =
        place(move || view! { <HeatMap question="Channels" options rows=Signal::stored(vec![row])/> });
    let said = all(&place, "desc")[0].text_content().unwrap_or_default();
    assert!(said.contains("A: Ana and Ben") && said.contains("B: Cem"), "{said}");
    assert_eq!(all(&place, ".dot.is-late").len(), 1);
    assert_eq!(all(&place, ".heat-cell.is-most").len(), 1, "two of two that count");
    disclose(&place, ".as-table").await;
    assert_eq!(all(&place, "tbody td").len(), 5, "three options, agreement, verdict");
}

#[wasm_bindgen_test]
fn a_bump_chart_spells_each_order() {
    let column = |name: &str, places: [Option<f64>; 3]| BumpColumn {
        initials: Some(name[..1].to_owned()),
        name: Some(name.to_owned()),
        places: places.to_vec(),
        late: false,
    };
    let data = BumpData {
        options: ["Depth", "Growth", "Brand"].map(String::from).to_vec(),
        order: vec![1, 0, 2],
        scores: vec![4.0, 2.0, 0.0],
        each: vec![column("Ana", [Some(2.0), Some(1.0), Some(2.0)]), column("Ben", [None, Some(1.0), None])],
        widest: Some(0),
    };
    let (place, _handle) = place(move || view! { <BumpChart data=Signal::stored(data) title="Goals"/> });
    let said = all(&place, "desc")[0].text_content().unwrap_or_default();
    assert!(said.contains("Ana: B, A = C.") && said.contains("Ben: B; not placed: A, C."), "{said}");
    assert_eq!(all(&place, ".bump-node.is-out").len(), 2);
    assert_eq!(all(&place, ".bump-line.is-miss").len(), 2, "the widest one, from column to column");
}
