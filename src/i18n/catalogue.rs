//! The texts by key. Those of the home page are there from the start, the others come with the second file.

use crate::browser::second::is_here;

/// Keys and texts, in the order of the keys; `build.rs` makes them of the files in `locales/`.
pub type Texts = &'static [(&'static str, &'static str)];

const FIRST: Texts = include!(concat!(env!("OUT_DIR"), "/first.rs"));

/// The text of `key`, where a file has it.
pub fn find(key: &str) -> Option<String> {
    let text = text_of(FIRST, key).or_else(|| if is_here() { super::later::find(key) } else { None });
    text.map(str::to_owned)
}

/// The text of `key` in one table.
pub fn text_of(texts: Texts, key: &str) -> Option<&'static str> {
    let place = texts.binary_search_by(|(candidate, _)| (*candidate).cmp(key)).ok()?;
    texts.get(place).map(|(_, text)| *text)
}
