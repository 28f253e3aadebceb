//! The reveal of a Text: side by side, with the words in common marked. There is no figure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::model::{LeaderId, Revealed};
use crate::question::{Answer, Question};

/// A stretch of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The characters, unchanged.
    pub text: String,
    /// A word that other leaders used too.
    pub common: bool,
}

/// One leader's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Who; `None` in an unnamed round.
    pub leader: Option<LeaderId>,
    /// The words, cut where marking begins and ends. Joined they are the answer, letter by letter.
    pub segments: Vec<Segment>,
    /// Came after the reveal.
    pub late: bool,
}

/// The reveal of one Text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextResult {
    /// Every statement, late ones included.
    pub statements: Vec<Statement>,
    /// Words that at least two leaders used, with how many did, the most used first. Late statements don't count.
    pub common: Vec<(String, usize)>,
    /// Expected, but without a text.
    pub missing: usize,
}

/// Words too plain to be worth marking.
static PLAIN_WORDS: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("plain_words/en.txt").split_whitespace().collect());

/// The result of a Text.
pub fn text(round: Revealed<'_>, question: &Question) -> TextResult {
    let voices = round.round().responses.voices(&question.id);
    let texts: Vec<_> = voices
        .iter()
        .filter_map(|voice| match voice.value {
            Answer::Text(text) if !text.trim().is_empty() => {
                Some((voice.leader.cloned(), text.as_str(), voice.late))
            }
            _ => None,
        })
        .collect();
    let on_time: Vec<&str> = texts.iter().filter(|(.., late)| !late).map(|(_, text, _)| *text).collect();
    let common = common_words(&on_time);
    let marked: BTreeSet<&str> = common.iter().map(|(word, _)| word.as_str()).collect();
    TextResult {
        missing: super::missing(round, on_time.len()),
        statements: texts
            .iter()
            .map(|(leader, text, late)| Statement {
                leader: leader.clone(),
                segments: segments(text, &marked),
                late: *late,
            })
            .collect(),
        common,
    }
}

fn common_words(texts: &[&str]) -> Vec<(String, usize)> {
    let mut used_by: BTreeMap<String, usize> = BTreeMap::new();
    for text in texts {
        let words: BTreeSet<String> =
            words(text).filter_map(|(word, is_word)| stem(word).filter(|_| is_word)).collect();
        for word in words {
            *used_by.entry(word).or_default() += 1;
        }
    }
    let mut common: Vec<_> = used_by.into_iter().filter(|(_, count)| *count > 1).collect();
    common.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    common
}

fn segments(text: &str, marked: &BTreeSet<&str>) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    for (piece, is_word) in words(text) {
        let common = is_word && stem(piece).is_some_and(|word| marked.contains(word.as_str()));
        match segments.last_mut() {
            Some(last) if last.common == common => last.text.push_str(piece),
            _ => segments.push(Segment { text: piece.to_owned(), common }),
        }
    }
    segments
}

/// Cuts a text into words and what stands between them; joined again they are the text.
fn words(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next()?.is_alphanumeric();
        let end = rest.find(|c: char| c.is_alphanumeric() != is_word).unwrap_or(rest.len());
        let (piece, tail) = rest.split_at(end);
        rest = tail;
        Some((piece, is_word))
    })
}

/// A word without capitals and plural s; `None` for words too short or too plain to mark.
fn stem(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let singular = lower.strip_suffix('s').filter(|stem| stem.chars().count() >= 3 && !stem.ends_with('s'));
    let stem = singular.unwrap_or(&lower);
    let plain = PLAIN_WORDS.contains(stem) || PLAIN_WORDS.contains(lower.as_str());
    (stem.chars().count() >= 3 && !plain).then(|| stem.to_owned())
}
