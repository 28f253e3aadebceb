//! Which of a few phrases a text mentions, by their words.
//!
//! A phrase is mentioned when the text has two of its words in any form, or one where the phrase has no more than two.
//! Plain words don't count, and neither do words that several of the phrases share, since they would tell nothing
//! apart. Both are our convention. What a text means in other words it does not find; reading is left to the room.

use std::collections::BTreeSet;

use super::{is_plain, pieces, stem};

/// Fewer letters make no word that would say what a text is about.
const FEWEST_LETTERS: usize = 3;
/// A phrase of so many words needs one of them in the text, a longer one two.
const SHORT_PHRASE: usize = 2;

/// What a text mentions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions<'a> {
    /// The text in pieces, joined the text again, each with the mentioned phrase that it is a word of.
    pub words: Vec<(&'a str, Option<usize>)>,
    /// The phrases that are mentioned, by place.
    pub phrases: BTreeSet<usize>,
}

/// Finds which of `phrases` the `text` mentions, and by which words.
pub fn mentions<'a>(text: &'a str, phrases: &[&str]) -> Mentions<'a> {
    let telling = telling_stems(phrases);
    let said = stems(text);
    let is_mentioned = |stems: &BTreeSet<String>| {
        let needed = if stems.len() <= SHORT_PHRASE { 1 } else { 2 };
        stems.intersection(&said).count() >= needed
    };
    let mentioned: BTreeSet<usize> =
        telling.iter().enumerate().filter(|(_, stems)| is_mentioned(stems)).map(|(place, _)| place).collect();
    let phrase_of = |word: &str| {
        let stem = telling_stem(word)?;
        let holds = |place: &&usize| telling.get(**place).is_some_and(|stems| stems.contains(&stem));
        mentioned.iter().find(holds).copied()
    };
    let words = pieces(text).map(|(piece, is_word)| (piece, is_word.then(|| phrase_of(piece)).flatten()));
    Mentions { words: words.collect(), phrases: mentioned }
}

/// The stems of each phrase that no other phrase has; all of them where none is its own.
fn telling_stems(phrases: &[&str]) -> Vec<BTreeSet<String>> {
    let all: Vec<BTreeSet<String>> = phrases.iter().map(|phrase| stems(phrase)).collect();
    let own = |stems: &BTreeSet<String>| {
        let is_own = |stem: &&String| all.iter().filter(|other| other.contains(*stem)).count() == 1;
        let own: BTreeSet<String> = stems.iter().filter(is_own).cloned().collect();
        if own.is_empty() { stems.clone() } else { own }
    };
    all.iter().map(own).collect()
}

fn stems(text: &str) -> BTreeSet<String> {
    pieces(text).filter(|(_, is_word)| *is_word).filter_map(|(word, _)| telling_stem(word)).collect()
}

fn telling_stem(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    (lower.chars().count() >= FEWEST_LETTERS && !is_plain(&lower)).then(|| stem(&lower))
}
