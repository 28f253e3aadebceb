//! The cards of a List question: every line of every list that was handed in.

use crate::model::responses::Voice;
use crate::model::{CardRef, QuestionId, Round};
use crate::question::Answer;

/// What is on a card, and whether it came too late to count.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Card<'a> {
    pub(super) line: &'a str,
    pub(super) late: bool,
}

/// The cards of one question of a round.
pub(super) struct Cards<'a>(Vec<Voice<'a, Answer>>);

impl<'a> Cards<'a> {
    pub(super) fn of(round: &'a Round, question: &QuestionId) -> Self {
        Self(round.responses.voices(question))
    }

    /// The card that `wanted` names.
    pub(super) fn get(&self, wanted: &CardRef) -> Option<Card<'a>> {
        let voice = self.0.iter().find(|voice| voice.sheet == wanted.sheet)?;
        let line = lines(voice).get(usize::from(wanted.line))?;
        Some(Card { line, late: voice.late })
    }

    /// Every card with its name.
    pub(super) fn iter(&self) -> impl Iterator<Item = (CardRef, Card<'a>)> + '_ {
        self.0.iter().flat_map(|voice| {
            (0..=u8::MAX).zip(lines(voice)).map(|(line, text)| {
                (CardRef { sheet: voice.sheet.to_id(), line }, Card { line: text, late: voice.late })
            })
        })
    }
}

fn lines<'a>(voice: &Voice<'a, Answer>) -> &'a [String] {
    match voice.value {
        Answer::List(lines) => lines,
        _ => &[],
    }
}
