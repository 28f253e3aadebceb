//! Replies as text, and where they are in a longer one.

use data_encoding::BASE32_NOPAD;

use super::{KEY_BYTES, PublicKey, ReplyError};
use crate::exchange::checksum::crc32;

/// What every reply begins with; it says which format follows.
pub const MARK: &str = "BRG1.";

/// Bytes before what the length counts.
const LENGTH_BYTES: usize = 2;
/// Bytes of the checksum.
const CHECK_BYTES: usize = 4;
/// Bytes that tell to which key a reply is sealed.
const TO_BYTES: usize = 8;
/// Bytes that a sealed box has at least: the key of this reply and the seal.
const BOX_BYTES: usize = KEY_BYTES + 16;
/// Bytes that make one group of characters.
const GROUP_BYTES: usize = 5;
/// What programs put where they break a line, beside white space: a mark of quoting, and what nobody sees.
const BREAKS: [char; 5] = ['>', '\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}'];
/// Characters of such a group.
const GROUP_CHARS: usize = 8;

/// A reply that arrived whole, and is not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedReply {
    to: [u8; TO_BYTES],
    sealed: Vec<u8>,
}

impl SealedReply {
    /// A box that is sealed to `to`; `None` for one that is too large for a reply.
    pub(super) fn new(to: &PublicKey, sealed: Vec<u8>) -> Option<Self> {
        let reply = Self { to: beginning(to), sealed };
        u16::try_from(reply.checked().len() + CHECK_BYTES).ok().map(|_| reply)
    }

    pub(super) fn is_to(&self, key: &PublicKey) -> bool {
        self.to == beginning(key)
    }

    pub(super) fn sealed(&self) -> &[u8] {
        &self.sealed
    }

    /// The reply as one word, the same for a code, a link, a file and a chat.
    pub fn to_text(&self) -> String {
        let checked = self.checked();
        // No longer than a length can say, see `new`.
        let length = (checked.len() + CHECK_BYTES) as u16;
        let mut bytes = length.to_be_bytes().to_vec();
        bytes.extend(crc32(&checked).to_be_bytes());
        bytes.extend(checked);
        format!("{MARK}{}", BASE32_NOPAD.encode(&bytes))
    }

    /// What the checksum is of.
    fn checked(&self) -> Vec<u8> {
        [self.to.as_slice(), self.sealed.as_slice()].concat()
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, ReplyError> {
        let (check, checked) = bytes.split_first_chunk::<CHECK_BYTES>().ok_or(ReplyError::Damaged)?;
        let (to, sealed) = checked.split_first_chunk::<TO_BYTES>().ok_or(ReplyError::Damaged)?;
        if crc32(checked) != u32::from_be_bytes(*check) || sealed.len() < BOX_BYTES {
            return Err(ReplyError::Damaged);
        }
        Ok(Self { to: *to, sealed: sealed.to_vec() })
    }
}

fn beginning(key: &PublicKey) -> [u8; TO_BYTES] {
    std::array::from_fn(|place| key.as_bytes().get(place).copied().unwrap_or_default())
}

/// Every reply in `text`, such as a whole chat, in its order; what is between them is ignored. A program that breaks
/// long lines or marks them as quoted does no harm. The same reply twice is given once.
pub fn find(text: &str) -> Vec<Result<SealedReply, ReplyError>> {
    let upper = text.to_ascii_uppercase();
    let mut found = Vec::new();
    for after in upper.split(MARK).skip(1) {
        let reply = read(after);
        if !found.contains(&reply) {
            found.push(reply);
        }
    }
    found
}

/// Reads what follows a mark, as far as its own length says.
fn read(text: &str) -> Result<SealedReply, ReplyError> {
    let mut chars = text.chars();
    let head = characters(&mut chars, GROUP_CHARS)?;
    let begun = BASE32_NOPAD.decode(head.as_bytes()).map_err(|_| ReplyError::Damaged)?;
    let (length, _) = begun.split_first_chunk::<LENGTH_BYTES>().ok_or(ReplyError::Damaged)?;
    let length = usize::from(u16::from_be_bytes(*length));
    let all = encoded_length(length + LENGTH_BYTES);
    let word = head + &characters(&mut chars, all.saturating_sub(GROUP_CHARS))?;
    let bytes = BASE32_NOPAD.decode(word.as_bytes()).map_err(|_| ReplyError::Damaged)?;
    SealedReply::from_bytes(bytes.get(LENGTH_BYTES..).unwrap_or_default())
}

/// How many characters so many bytes make.
fn encoded_length(bytes: usize) -> usize {
    (bytes * GROUP_CHARS).div_ceil(GROUP_BYTES)
}

/// The next `count` characters of a word that may have been broken over several lines.
fn characters(chars: &mut std::str::Chars<'_>, count: usize) -> Result<String, ReplyError> {
    let is_break = |char: &char| char.is_whitespace() || BREAKS.contains(char);
    let word: String = chars.by_ref().filter(|char| !is_break(char)).take(count).collect();
    match word.chars().count() == count {
        true if word.is_ascii() => Ok(word),
        true => Err(ReplyError::Damaged),
        false => Err(ReplyError::Incomplete),
    }
}
