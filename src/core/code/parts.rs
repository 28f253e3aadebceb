//! A long text in parts, each small enough for one code.
//!
//! A part is `BRGP1.<checksum>.<number>.<count>.<chunk>`: the CRC-32 of the whole text in eight capital hexadecimal
//! digits, which part it is, from 1, of how many, and what is in it. Parts of a text in capitals and digits are in
//! capitals and digits too.

use super::qr::{MAX_CHARS, room};
use crate::exchange::checksum::crc32;

/// What every part begins with; it says which format follows.
pub const PART_MARK: &str = "BRGP1.";
/// The most parts that a text is spread over.
pub const MAX_PARTS: usize = 32;

/// Whose part it is: the checksum of the whole text, and over how many parts it is spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Set {
    pub(super) checksum: u32,
    pub(super) count: usize,
}

/// A part that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) set: Set,
    /// Counted from 1, at most the count of its set.
    pub(super) number: usize,
    pub(super) chunk: &'a str,
}

/// The texts of the codes that show `text`: itself where it fits in one, else as few parts of about the same length as
/// can be. None where it is longer than [`MAX_PARTS`] parts hold, some 18,000 characters.
pub fn parts(text: &str) -> Vec<String> {
    if text.len() <= room(text) {
        return vec![text.to_owned()];
    }
    let set = |count| Set { checksum: crc32(text.as_bytes()), count };
    let spread = |count| -> Option<Vec<String>> {
        let chunks =
            (1..=count).map(|number| Part { set: set(count), number, chunk: chunk(text, number, count) });
        let parts: Vec<String> = chunks.map(Part::to_text).collect();
        parts.iter().all(|part| part.len() <= room(text)).then_some(parts)
    };
    (2..=MAX_PARTS).find_map(spread).unwrap_or_default()
}

/// The part of `text` with this number, counted from 1.
fn chunk(text: &str, number: usize, count: usize) -> &str {
    let cut = |number: usize| {
        let place = text.len() * number / count;
        (0..=place).rev().find(|place| text.is_char_boundary(*place)).unwrap_or_default()
    };
    text.get(cut(number - 1)..cut(number)).unwrap_or_default()
}

impl<'a> Part<'a> {
    fn to_text(self) -> String {
        let Self { set: Set { checksum, count }, number, chunk } = self;
        format!("{PART_MARK}{checksum:08X}.{number}.{count}.{chunk}")
    }

    /// Reads exactly what [`parts`] writes.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let mut fields = text.strip_prefix(PART_MARK)?.splitn(4, '.');
        let mut field = || fields.next();
        let checksum = u32::from_str_radix(field()?, 16).ok()?;
        let number: usize = field()?.parse().ok()?;
        let count: usize = field()?.parse().ok()?;
        let part = Self { set: Set { checksum, count }, number, chunk: field()? };
        let is_possible = (2..=MAX_PARTS).contains(&count) && (1..=count).contains(&number);
        let is_sized = !part.chunk.is_empty() && text.len() <= MAX_CHARS;
        // Numbers can be written in other ways too, such as with a plus.
        (is_possible && is_sized && part.to_text() == text).then_some(part)
    }
}
