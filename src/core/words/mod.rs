//! Words: cutting texts into them, telling their forms from each other, and finding what a text mentions.

mod mentions;
mod stem;

use std::collections::BTreeSet;
use std::sync::LazyLock;

pub use mentions::{Mentions, mentions};
pub use stem::stem;

/// Words too plain to say what a text is about.
static PLAIN: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("plain/en.txt").split_whitespace().collect());

/// Whether a word, in small letters, is too plain to say what a text is about.
pub fn is_plain(word: &str) -> bool {
    PLAIN.contains(word)
}

/// Cuts a text into words and what stands between them; joined again they are the text.
pub fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next()?.is_alphanumeric();
        let end = rest.find(|c: char| c.is_alphanumeric() != is_word).unwrap_or(rest.len());
        let (piece, tail) = rest.split_at(end);
        rest = tail;
        Some((piece, is_word))
    })
}
