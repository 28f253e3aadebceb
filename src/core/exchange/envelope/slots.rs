//! The two slots of a workshop and their keys.

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
