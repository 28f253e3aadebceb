//! What stands below a goal's words: who answers for it, its measure, and what it lacks. It never reaches into the lines
//! to the next column.

use super::{CascadeNode, ROOM};

/// Estimated width of a letter.
const LETTER: f64 = 6.5;
/// Letters of a name before it is cut, so that a measure has room beside it.
const NAME: usize = 22;
/// The sign before what is missing, and the space before the sign.
const SIGN: f64 = 15.0;
const GAP: f64 = 14.0;

/// The foot of a goal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Foot {
    /// Who answers for it.
    pub owner: String,
    /// Its measure.
    pub note: String,
    /// What it lacks.
    pub miss: Option<Miss>,
    /// Where it ends, from the left edge of the words.
    pub width: f64,
}

/// What a goal lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    /// In a few words.
    pub words: String,
    /// Where its sign stands, from the left edge of the words.
    pub x: f64,
    /// Where its words begin.
    pub words_x: f64,
    /// It stands in a line of its own: there was no room beside the measure.
    pub is_below: bool,
}

impl Foot {
    pub(super) fn of(node: &CascadeNode) -> Self {
        let most = (ROOM / LETTER) as usize;
        let owner = cut(&node.owner, if node.note.is_empty() { most } else { NAME });
        let gap = if owner.is_empty() { 0 } else { 2 };
        let note = cut(&node.note, most.saturating_sub(length(&owner) + gap));
        let width = (length(&owner) + gap + length(&note)) as f64 * LETTER;
        let miss = node.miss.as_ref().map(|words| miss(words, width));
        let end =
            miss.as_ref().map(|miss| miss.words_x + length(&miss.words) as f64 * LETTER).unwrap_or_default();
        Self { owner, note, miss, width: width.max(end) }
    }
}

fn miss(words: &str, beside: f64) -> Miss {
    let x = if beside > 0.0 { beside + GAP } else { 0.0 };
    if x + SIGN + length(words) as f64 * LETTER <= ROOM {
        return Miss { words: words.to_owned(), x, words_x: x + SIGN, is_below: false };
    }
    let most = ((ROOM - SIGN) / LETTER) as usize;
    Miss { words: cut(words, most), x: 0.0, words_x: SIGN, is_below: beside > 0.0 }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The text, or as much of it as so many letters hold.
pub(super) fn cut(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
