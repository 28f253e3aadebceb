//! The two slots of a workshop: their keys, and which of two records counts.

use super::{EnvelopeError, Stored, open, peek};
use crate::model::WorkshopId;

/// One of a workshop's two slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The first.
    A,
    /// The second.
    B,
}

impl Slot {
    /// The one that this one takes turns with.
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// The key under which the browser's storage holds it, such as `bearings/w/k3vq9/a`.
    pub fn key(self, workshop: &WorkshopId) -> String {
        format!("{PREFIX}{workshop}/{}", self.letter())
    }

    const fn letter(self) -> char {
        match self {
            Self::A => 'a',
            Self::B => 'b',
        }
    }
}

const PREFIX: &str = "bearings/w/";

/// Which workshop and slot a key of the browser's storage stands for; `None` for any other key.
pub fn parse_key(key: &str) -> Option<(WorkshopId, Slot)> {
    let (workshop, letter) = key.strip_prefix(PREFIX)?.split_once('/')?;
    let slot = [Slot::A, Slot::B].into_iter().find(|slot| letter.chars().eq([slot.letter()]))?;
    Some((WorkshopId::parse(workshop).ok()?, slot))
}

/// What two slots came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The newest record that could be read.
    pub chosen: Option<(Slot, Stored)>,
    /// The slots that hold something that could not. Its bytes are to be kept elsewhere before the next save.
    pub damaged: Vec<(Slot, EnvelopeError)>,
}

impl Choice {
    /// Where the next save goes: never over the record that was read.
    pub fn next_slot(&self) -> Slot {
        self.chosen.as_ref().map_or(Slot::A, |(slot, _)| slot.other())
    }
}

/// Reads the newer of two slots, or the older one where the newer is damaged. Slots are empty at first.
///
/// Where a newer version of the app wrote one of them, neither is chosen: the older one would be saved over it.
pub fn choose(a: Option<&str>, b: Option<&str>) -> Choice {
    let revision = |record: Option<&str>| peek(record?).ok().map(|header| header.revision);
    let mut slots = [(Slot::A, a), (Slot::B, b)];
    if revision(b) > revision(a) {
        slots.reverse();
    }
    let mut choice = Choice { chosen: None, damaged: Vec::new() };
    for (slot, record) in slots {
        let Some(record) = record else { continue };
        match open(record) {
            Ok(stored) if choice.chosen.is_none() => choice.chosen = Some((slot, stored)),
            Ok(_) => {}
            Err(error) => choice.damaged.push((slot, error)),
        }
    }
    if choice.damaged.iter().any(|(_, error)| error.is_newer()) {
        choice.chosen = None;
    }
    choice
}
