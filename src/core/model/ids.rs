//! Identifiers: one newtype per kind of thing, so that a leader's id cannot be passed for a group's.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The longest identifier that is accepted, in bytes.
pub const MAX_ID_LENGTH: usize = 40;

/// A text that is no identifier: empty, too long, or with characters other than `a–z A–Z 0–9 _ -`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("\"{0}\" is not an identifier")]
pub struct IdError(pub String);

fn check(text: &str) -> Result<(), IdError> {
    let legal = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !text.is_empty() && text.len() <= MAX_ID_LENGTH && text.chars().all(legal) {
        return Ok(());
    }
    Err(IdError(text.chars().take(MAX_ID_LENGTH).collect()))
}

/// Thirteen characters that stand for 64 random bits.
fn spell(random: u64) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    (0..13)
        .map(|place| {
            let index = (random >> (place * 5)) & 31;
            ALPHABET.get(index as usize).map_or('a', |byte| char::from(*byte))
        })
        .collect()
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = "^[A-Za-z0-9_-]{1,40}$")))]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier.
            ///
            /// # Errors
            /// [`IdError`] for anything but 1 to [`MAX_ID_LENGTH`] letters, digits, `_` and `-`.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                check(text).map(|()| Self(text.to_owned()))
            }

            /// An identifier from 64 random bits; the caller brings the randomness.
            pub fn from_random(random: u64) -> Self {
                Self(spell(random))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// One workshop.
    WorkshopId
);
id!(
    /// One leader of the company.
    LeaderId
);
id!(
    /// One entry of the agenda.
    AgendaItemId
);
id!(
    /// One question of an exercise; stable across versions of the app.
    QuestionId
);
id!(
    /// One option of a Choice, Ranking or Split.
    OptionId
);
id!(
    /// One field of a board.
    FieldId
);
id!(
    /// One leader's answer to one question: the leader's id in a named round, a random one that links nothing to
    /// nobody in an unnamed round.
    SheetId
);
id!(
    /// One group of cards with the same meaning.
    GroupId
);
id!(
    /// One official priority.
    PriorityId
);
id!(
    /// One record of a list on a board.
    RecordId
);
id!(
    /// One goal of the cascade.
    GoalId
);
id!(
    /// One contradiction that was found: the same one has the same id.
    InsightId
);
id!(
    /// One decision.
    DecisionId
);
id!(
    /// One action.
    ActionId
);
id!(
    /// One device that somebody answered on, drawn anew for each workshop.
    DeviceId
);

impl InsightId {
    /// The id of what `rule` says of what `identity` spells out.
    pub(crate) fn of(rule: &str, identity: &str) -> Self {
        Self(format!("{rule}-{}", spell(fingerprint(identity))))
    }
}

/// Fowler, Noll and Vo's hash of a text (FNV-1a), for ids that follow from words.
pub(crate) fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

impl From<&LeaderId> for SheetId {
    fn from(leader: &LeaderId) -> Self {
        Self(leader.0.clone())
    }
}

impl From<&LeaderId> for OptionId {
    fn from(leader: &LeaderId) -> Self {
        Self(leader.0.clone())
    }
}
