//! Texts by key, with the plurals of the browser's own `Intl`.

use bearings::browser::intl::plural_category;
use bearings::i18n::{number_word, t, t_count, t_with};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_browser_knows_the_plurals_of_each_language() {
    assert_eq!(plural_category("en", 1), "one");
    assert_eq!(plural_category("en", 0), "other");
    assert_eq!(plural_category("pl", 3), "few");
    assert_eq!(plural_category("ar", 0), "zero");
}

#[wasm_bindgen_test]
fn a_value_that_looks_like_a_placeholder_stays_as_it_was_typed() {
    let text = t_with("ui.field.out_of_range", &[("min", &"{max}"), ("max", &7)]);
    assert!(text.contains("{max}") && text.contains('7'), "{text}");
}

#[wasm_bindgen_test]
fn a_place_without_a_value_stays_visible() {
    assert!(t_with("ui.field.out_of_range", &[("min", &1)]).contains("{max}"));
}

#[wasm_bindgen_test]
fn a_key_without_a_text_shows_itself() {
    assert_eq!(t("no.such.key"), "no.such.key");
    assert_eq!(t_count("no.such.key", 2, &[]), "no.such.key.other");
}

#[wasm_bindgen_test]
fn a_number_without_a_word_is_written_in_digits() {
    assert_eq!(number_word(4711), "4711");
}
