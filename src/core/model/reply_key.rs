//! The key that opens the replies to a workshop, and where a reply came from.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::ids::DeviceId;

/// How many bytes a key has.
pub const KEY_BYTES: usize = 32;

/// What opens the replies to a workshop. Whoever has it can read them, so it is in backups and in no other file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = "^[A-Za-z0-9_-]{43}$")))]
pub struct ReplyKey([u8; KEY_BYTES]);

/// A text that is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this is no key of 43 characters")]
pub struct KeyError;

impl ReplyKey {
    /// A key from random bytes; the caller brings the randomness.
    pub const fn from_random(random: [u8; KEY_BYTES]) -> Self {
        Self(random)
    }

    /// The bytes of the key.
    pub const fn bytes(&self) -> [u8; KEY_BYTES] {
        self.0
    }
}

impl TryFrom<String> for ReplyKey {
    type Error = KeyError;

    fn try_from(text: String) -> Result<Self, KeyError> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| KeyError)?;
        bytes.try_into().map(Self).map_err(|_| KeyError)
    }
}

impl From<ReplyKey> for String {
    fn from(key: ReplyKey) -> Self {
        BASE64URL_NOPAD.encode(&key.0)
    }
}

impl fmt::Debug for ReplyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReplyKey")
    }
}

/// Where a sheet was answered, if not on the device of the workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Origin {
    /// On which device. Only a reply from the same one replaces the sheet unasked.
    pub device: DeviceId,
    /// Grows with every reply of that device; it alone says which of two is newer.
    pub turn: u32,
}
