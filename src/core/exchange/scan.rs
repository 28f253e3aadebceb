//! From bytes to text: size, encoding, nesting, halves of characters. Nothing is parsed before this has passed.

use std::borrow::Cow;

use super::{DEPTH_LIMIT, ImportError, SIZE_LIMIT};

/// Refuses a size before anything is read.
///
/// # Errors
/// [`ImportError::TooLarge`] above [`SIZE_LIMIT`].
pub fn check_size(bytes: u64) -> Result<(), ImportError> {
    if bytes <= SIZE_LIMIT { Ok(()) } else { Err(ImportError::TooLarge { bytes, most: SIZE_LIMIT }) }
}

/// The text of a file, without its byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, ImportError> {
    check_size(bytes.len() as u64)?;
    let text = std::str::from_utf8(bytes).map_err(|error| utf8_error(bytes, error))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_ascii().is_empty() { Err(ImportError::Empty) } else { Ok(text) }
}

fn utf8_error(bytes: &[u8], error: std::str::Utf8Error) -> ImportError {
    let offset = error.valid_up_to();
    if error.error_len().is_some() {
        return ImportError::NotUtf8 { offset };
    }
    let (line, next) = position(bytes, offset);
    ImportError::Incomplete { line, column: next - 1 }
}

/// What [`scan`] made of a text.
pub(super) struct Scanned<'a> {
    /// The text, halves of characters replaced.
    pub(super) text: Cow<'a, str>,
    /// How many were replaced.
    pub(super) halves: usize,
}

/// Looks through JSON text once: how deep it nests, and whether its escapes spell halves of characters.
///
/// A `\u` escape can spell one half of a surrogate pair, which no text in UTF-8 can hold. Each is replaced by
/// `\ufffd`, which is as long, so that positions in later errors stay true.
pub(super) fn scan(text: &str) -> Result<Scanned<'_>, ImportError> {
    let bytes = text.as_bytes();
    let (mut depth, mut quoted, mut at) = (0_usize, false, 0_usize);
    let mut halves = Vec::new();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' if quoted => {
                let length = escape_length(bytes, at);
                if length == HALF {
                    halves.push(at);
                }
                at += length.max(2);
                continue;
            }
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_LIMIT {
            let (line, column) = position(bytes, at);
            return Err(ImportError::TooDeep { most: DEPTH_LIMIT, line, column });
        }
        at += 1;
    }
    Ok(Scanned { halves: halves.len(), text: replace(text, &halves) })
}

/// The length of `\uXXXX`.
const HALF: usize = 6;
/// The length of two of them that spell one character.
const PAIR: usize = 12;

/// How long the escape at `at` is: [`PAIR`] for a whole surrogate pair, [`HALF`] for a lone half, 2 for anything else.
fn escape_length(bytes: &[u8], at: usize) -> usize {
    match unit(bytes, at) {
        Some(0xD800..=0xDBFF) if matches!(unit(bytes, at + HALF), Some(0xDC00..=0xDFFF)) => PAIR,
        Some(0xD800..=0xDFFF) => HALF,
        _ => 2,
    }
}

/// The UTF-16 unit that `\uXXXX` at `at` spells.
fn unit(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..at + HALF)?.strip_prefix(b"\\u")?;
    digits.iter().try_fold(0, |value, digit| Some(value * 16 + char::from(*digit).to_digit(16)?))
}

fn replace<'a>(text: &'a str, halves: &[usize]) -> Cow<'a, str> {
    if halves.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut bytes = text.as_bytes().to_vec();
    for at in halves {
        if let Some(escape) = bytes.get_mut(*at..at + HALF) {
            escape.copy_from_slice(b"\\ufffd");
        }
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

/// Line and column of the byte at `offset`, counted from 1.
fn position(bytes: &[u8], offset: usize) -> (usize, usize) {
    let before = bytes.get(..offset).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    (line, column)
}
