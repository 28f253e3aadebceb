//! A reply that is still sealed, as a text and in a longer one.

use super::{KEY_BYTES, PublicKey, ReplyError};
use crate::exchange::armour::{self, Broken};

/// What every reply begins with; it says which format follows.
pub const MARK: &str = "BRG1.";

/// Bytes that tell to which key a reply is sealed.
const TO_BYTES: usize = 8;
/// Bytes that a sealed box has at least: the key of this reply and the seal.
const BOX_BYTES: usize = KEY_BYTES + 16;

/// A reply that arrived whole, and is not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedReply {
    to: [u8; TO_BYTES],
    sealed: Vec<u8>,
}

impl SealedReply {
    /// A box that is sealed to `to`; `None` for one that is too large for a reply.
    pub(super) fn new(to: &PublicKey, sealed: Vec<u8>) -> Option<Self> {
        armour::fits(TO_BYTES + sealed.len()).then(|| Self { to: beginning(to), sealed })
    }

    /// Whether it is sealed to this key.
    pub fn is_to(&self, key: &PublicKey) -> bool {
        self.to == beginning(key)
    }

    pub(super) fn sealed(&self) -> &[u8] {
        &self.sealed
    }

    /// The reply as one word, the same for a code, a link, a file and a chat.
    pub fn to_text(&self) -> String {
        let content = [self.to.as_slice(), self.sealed.as_slice()].concat();
        // It fits, see `new`.
        armour::write(MARK, &content).unwrap_or_default()
    }

    fn from_content(content: &[u8]) -> Result<Self, ReplyError> {
        let (to, sealed) = content.split_first_chunk::<TO_BYTES>().ok_or(ReplyError::Damaged)?;
        if sealed.len() < BOX_BYTES {
            return Err(ReplyError::Damaged);
        }
        Ok(Self { to: *to, sealed: sealed.to_vec() })
    }
}

fn beginning(key: &PublicKey) -> [u8; TO_BYTES] {
    std::array::from_fn(|place| key.as_bytes().get(place).copied().unwrap_or_default())
}

/// Every reply in `text`, such as a whole chat, in its order; what is between them is ignored. The same reply twice is
/// given once.
pub fn find(text: &str) -> Vec<Result<SealedReply, ReplyError>> {
    let mut found = Vec::new();
    for content in armour::read_all(MARK, text) {
        let reply = match content {
            Ok(content) => SealedReply::from_content(&content),
            Err(Broken::Incomplete) => Err(ReplyError::Incomplete),
            Err(Broken::Damaged) => Err(ReplyError::Damaged),
        };
        if !found.contains(&reply) {
            found.push(reply);
        }
    }
    found
}
