//! Bytes as one word that survives codes, links and chats, and such words in a longer text.
//!
//! ```text
//! BRG1.          a mark that says what follows, and in which format
//! base32 of
//!   2 bytes      the length of all that follows, the higher byte first
//!   4 bytes      CRC-32 of all that follows, the highest byte first
//!   the content
//! ```
//!
//! Base32 has capital letters and the digits 2 to 7 only. No chat makes italics of them, no link has to spell them in
//! another way, case does not matter, and a QR code packs them tightly. The length tells a word that was cut off from
//! one that was mistyped, and where a word ends that something was appended to.

use data_encoding::BASE32_NOPAD;

use super::checksum::crc32;

/// Bytes before what the length counts.
const LENGTH_BYTES: usize = 2;
/// Bytes of the checksum.
const CHECK_BYTES: usize = 4;
/// Bytes that make one group of characters.
const GROUP_BYTES: usize = 5;
/// Characters of such a group.
const GROUP_CHARS: usize = 8;
/// What programs put where they break a line, beside white space: a mark of quoting, and what nobody sees.
const BREAKS: [char; 5] = ['>', '\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}'];

/// Why a word can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// It ends too early.
    Incomplete,
    /// Something in it was changed.
    Damaged,
}

/// Whether so many bytes fit in a word.
pub(super) fn fits(bytes: usize) -> bool {
    u16::try_from(bytes + CHECK_BYTES).is_ok()
}

/// `content` as one word; `None` for more than [`fits`].
pub(super) fn write(mark: &str, content: &[u8]) -> Option<String> {
    let length = u16::try_from(content.len() + CHECK_BYTES).ok()?;
    let mut bytes = length.to_be_bytes().to_vec();
    bytes.extend(crc32(content).to_be_bytes());
    bytes.extend(content);
    Some(format!("{mark}{}", BASE32_NOPAD.encode(&bytes)))
}

/// The contents of every word with this mark in `text`, in their order; what is between them is ignored. A program that
/// breaks long lines or marks them as quoted does no harm.
pub(super) fn read_all(mark: &str, text: &str) -> Vec<Result<Vec<u8>, Broken>> {
    text.to_ascii_uppercase().split(mark).skip(1).map(read).collect()
}

/// Reads what follows a mark, as far as its own length says.
fn read(text: &str) -> Result<Vec<u8>, Broken> {
    let mut chars = text.chars();
    let head = characters(&mut chars, GROUP_CHARS)?;
    let begun = BASE32_NOPAD.decode(head.as_bytes()).map_err(|_| Broken::Damaged)?;
    let (length, _) = begun.split_first_chunk::<LENGTH_BYTES>().ok_or(Broken::Damaged)?;
    let length = usize::from(u16::from_be_bytes(*length));
    let all = encoded_length(length + LENGTH_BYTES);
    let word = head + &characters(&mut chars, all.saturating_sub(GROUP_CHARS))?;
    let bytes = BASE32_NOPAD.decode(word.as_bytes()).map_err(|_| Broken::Damaged)?;
    content(bytes.get(LENGTH_BYTES..).unwrap_or_default())
}

fn content(bytes: &[u8]) -> Result<Vec<u8>, Broken> {
    let (check, content) = bytes.split_first_chunk::<CHECK_BYTES>().ok_or(Broken::Damaged)?;
    if crc32(content) == u32::from_be_bytes(*check) { Ok(content.to_vec()) } else { Err(Broken::Damaged) }
}

/// How many characters so many bytes make.
fn encoded_length(bytes: usize) -> usize {
    (bytes * GROUP_CHARS).div_ceil(GROUP_BYTES)
}

/// The next `count` characters of a word that may have been broken over several lines.
fn characters(chars: &mut std::str::Chars<'_>, count: usize) -> Result<String, Broken> {
    let is_break = |char: &char| char.is_whitespace() || BREAKS.contains(char);
    let word: String = chars.by_ref().filter(|char| !is_break(char)).take(count).collect();
    match word.chars().count() == count {
        true if word.is_ascii() => Ok(word),
        true => Err(Broken::Damaged),
        false => Err(Broken::Incomplete),
    }
}
