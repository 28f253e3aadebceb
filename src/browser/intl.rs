//! Plurals, dates and times by the browser's `Intl`.

use js_sys::{Array, Intl, Object};
use wasm_bindgen::JsValue;

/// The CLDR plural category ("one", "other", …) of `count` in `language`.
pub fn plural_category(language: &str, count: usize) -> String {
    let rules = Intl::PluralRules::new(&Array::of1(&JsValue::from_str(language)), &Object::new());
    rules.select(count as f64).into()
}
