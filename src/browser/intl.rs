//! Plurals, dates, times and the spelling of letters, as the browser knows them for every language.

use std::cell::RefCell;
use std::collections::BTreeMap;

use bearings_core::model::Timestamp;
use js_sys::{Array, Date, Intl, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The CLDR plural category ("one", "other", …) of `count` in `language`.
pub fn plural_category(language: &str, count: usize) -> String {
    let make = || Intl::PluralRules::new(&locales(language), &Object::new());
    PLURALS.with(|known| kept(known, language, make)).select(count as f64).into()
}

/// The same text in normal form C: systems spell an "é" in two ways, and a passphrase has to be the same on all of them.
pub fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

/// The time of day, such as "14:32".
pub fn time(language: &str, at: Timestamp) -> String {
    format(language, at, &[("hour", "2-digit"), ("minute", "2-digit")])
}

/// The day, such as "24 November 2026".
pub fn day(language: &str, at: Timestamp) -> String {
    format(language, at, &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// What was made for each language.
type Known<T> = RefCell<BTreeMap<String, T>>;

thread_local! {
    /// Lists show hundreds of days, and making a formatter takes a thousand times as long as using it.
    static SHORT_DAY: Known<Intl::DateTimeFormat> = const { RefCell::new(BTreeMap::new()) };
    /// The same holds of counts.
    static PLURALS: Known<Intl::PluralRules> = const { RefCell::new(BTreeMap::new()) };
    /// And of lists of names.
    static LISTS: Known<Intl::ListFormat> = const { RefCell::new(BTreeMap::new()) };
}

/// What is known for `language`, made at the first time.
fn kept<T: Clone>(known: &Known<T>, language: &str, make: impl FnOnce() -> T) -> T {
    known.borrow_mut().entry(language.to_owned()).or_insert_with(make).clone()
}

/// The day in short, such as "24 Nov 2026".
pub fn short_day(language: &str, at: Timestamp) -> String {
    let parts = [("day", "numeric"), ("month", "short"), ("year", "numeric")];
    written(&SHORT_DAY.with(|known| kept(known, language, || formatter(language, &parts))), at)
}

/// A list as a sentence has it, such as "Ana, Ben and Carla".
pub fn list(language: &str, items: &[String]) -> String {
    let make = || Intl::ListFormat::new(&locales(language), &Object::new().unchecked_into());
    let formatter = LISTS.with(|known| kept(known, language, make));
    formatter.format(&items.iter().map(|item| JsValue::from_str(item)).collect::<Array>()).into()
}

/// Whether both moments are on the same local day.
pub fn same_day(a: Timestamp, b: Timestamp) -> bool {
    let day = |at: Timestamp| Date::new(&JsValue::from_f64(at.timestamp_millis() as f64)).to_date_string();
    day(a) == day(b)
}

fn format(language: &str, at: Timestamp, parts: &[(&str, &str)]) -> String {
    written(&formatter(language, parts), at)
}

fn formatter(language: &str, parts: &[(&str, &str)]) -> Intl::DateTimeFormat {
    let options = Object::new();
    for (name, value) in parts {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let _ = Reflect::set(&options, &JsValue::from_str("hourCycle"), &JsValue::from_str("h23"));
    Intl::DateTimeFormat::new(&locales(language), &options)
}

fn written(formatter: &Intl::DateTimeFormat, at: Timestamp) -> String {
    let date = Date::new(&JsValue::from_f64(at.timestamp_millis() as f64));
    let formatted = formatter.format().call1(&JsValue::UNDEFINED, &date);
    formatted.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn locales(language: &str) -> Array {
    Array::of1(&JsValue::from_str(language))
}
