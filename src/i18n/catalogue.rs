//! The texts by key. Those of the home page are there from the start, the others come with the second file.

use crate::browser::second::is_here;

/// Keys and texts, in the order of the keys; `build.rs` makes one of each file in `locales/`.
pub type Texts = &'static [(&'static str, &'static str)];

const FIRST: Texts = include!(concat!(env!("OUT_DIR"), "/home.rs"));

/// The text of `key`, where a file has it.
pub fn find(key: &str) -> Option<String> {
    let text = in_file(FIRST, key).or_else(|| if is_here() { super::later::find(key) } else { None });
    text.map(str::to_owned)
}

/// The text of `key` in one file.
pub fn in_file(texts: Texts, key: &str) -> Option<&'static str> {
    let place = texts.binary_search_by(|(candidate, _)| (*candidate).cmp(key)).ok()?;
    texts.get(place).map(|(_, text)| *text)
}
