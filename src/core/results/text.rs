//! The reveal of a Text: side by side, with the words in common marked. There is no figure.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{LeaderId, Revealed};
use crate::question::{Answer, Question, QuestionKind, QuestionOption};
use crate::words::{is_plain, mentions, pieces};

/// A stretch of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The characters, unchanged.
    pub text: String,
    /// Whether and why it is marked.
    pub mark: Option<Mark>,
}

/// Why a word is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Other leaders used it too.
    Common,
    /// It is a word of something that is mentioned: of the option at this place, counted from 0.
    Mention(usize),
}

/// One leader's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Who; `None` in an unnamed round.
    pub leader: Option<LeaderId>,
    /// The words, cut where marking begins and ends. Joined they are the answer, letter by letter.
    pub segments: Vec<Segment>,
    /// Which of the options looked for it mentions, by place.
    pub mentions: BTreeSet<usize>,
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
    /// What is looked for in the texts, each with how many mention it; late ones don't count. Empty where nothing is.
    pub mentioned: Vec<(QuestionOption, usize)>,
}

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
    let looked_for = looked_for(round, question);
    let statements: Vec<Statement> = texts
        .iter()
        .map(|(leader, text, late)| {
            let (segments, mentions) = if looked_for.is_empty() {
                (common_segments(text, &common), BTreeSet::new())
            } else {
                mention_segments(text, looked_for)
            };
            Statement { leader: leader.clone(), segments, mentions, late: *late }
        })
        .collect();
    let count = |place: usize| {
        statements.iter().filter(|words| !words.late && words.mentions.contains(&place)).count()
    };
    TextResult {
        missing: super::missing(round, on_time.len()),
        mentioned: looked_for.iter().cloned().enumerate().map(|(at, option)| (option, count(at))).collect(),
        statements,
        common,
    }
}

/// What the workshop wants to find in the answers to `question`.
fn looked_for<'a>(round: Revealed<'a>, question: &Question) -> &'a [QuestionOption] {
    let QuestionKind::Text(limits) = &question.kind else { return &[] };
    let source = limits.mentions.and_then(|source| round.round().options.get(&source));
    source.map(Vec::as_slice).unwrap_or_default()
}

fn mention_segments(text: &str, options: &[QuestionOption]) -> (Vec<Segment>, BTreeSet<usize>) {
    let phrases: Vec<&str> = options.iter().map(|option| option.text.as_str()).collect();
    let found = mentions(text, &phrases);
    let marks = found.words.into_iter().map(|(piece, place)| (piece, place.map(Mark::Mention)));
    (joined(marks), found.phrases)
}

fn common_words(texts: &[&str]) -> Vec<(String, usize)> {
    let mut used_by: BTreeMap<String, usize> = BTreeMap::new();
    for text in texts {
        let words: BTreeSet<String> =
            pieces(text).filter_map(|(word, is_word)| stem(word).filter(|_| is_word)).collect();
        for word in words {
            *used_by.entry(word).or_default() += 1;
        }
    }
    let mut common: Vec<_> = used_by.into_iter().filter(|(_, count)| *count > 1).collect();
    common.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    common
}

fn common_segments(text: &str, common: &[(String, usize)]) -> Vec<Segment> {
    let is_common =
        |word: &str| stem(word).is_some_and(|stem| common.iter().any(|(known, _)| *known == stem));
    joined(
        pieces(text).map(|(piece, is_word)| (piece, (is_word && is_common(piece)).then_some(Mark::Common))),
    )
}

/// Pieces with equal marks in one segment.
fn joined<'a>(pieces: impl Iterator<Item = (&'a str, Option<Mark>)>) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    for (piece, mark) in pieces {
        match segments.last_mut() {
            Some(last) if last.mark == mark => last.text.push_str(piece),
            _ => segments.push(Segment { text: piece.to_owned(), mark }),
        }
    }
    segments
}

/// A word without capitals and plural s; `None` for words too short or too plain to mark.
fn stem(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let singular = lower.strip_suffix('s').filter(|stem| stem.chars().count() >= 3 && !stem.ends_with('s'));
    let stem = singular.unwrap_or(&lower);
    let plain = is_plain(stem) || is_plain(&lower);
    (stem.chars().count() >= 3 && !plain).then(|| stem.to_owned())
}
