//! The gate to the texts of all other screens.

use super::catalogue::{Texts, text_of};

const LATER: Texts = include!(concat!(env!("OUT_DIR"), "/later.rs"));

/// The text of `key`, where a file has it.
#[inline(never)]
pub fn find(key: &str) -> Option<&'static str> {
    text_of(LATER, key)
}
