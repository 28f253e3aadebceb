//! From bytes to text: UTF-8, and UTF-16 where a byte order mark says so.

use super::SurveyError;

/// What the archives begin with that spreadsheets are stored in: the newer ones, and the older ones.
const ARCHIVES: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// The text of a file, without its byte order mark.
pub(super) fn text_of(bytes: &[u8]) -> Result<String, SurveyError> {
    if ARCHIVES.iter().any(|start| bytes.starts_with(start)) {
        return Err(SurveyError::Spreadsheet);
    }
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, 3),
        rest => utf8(rest, 0),
    }
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<String, SurveyError> {
    let text = std::str::from_utf8(bytes);
    text.map(str::to_owned).map_err(|error| SurveyError::Encoding { offset: skipped + error.valid_up_to() })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, SurveyError> {
    const MARK: usize = 2;
    let (pairs, odd) = bytes.as_chunks::<2>();
    if !odd.is_empty() {
        return Err(SurveyError::Encoding { offset: MARK + bytes.len() - 1 });
    }
    let mut offset = MARK;
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|letter| {
            let letter = letter.map_err(|_| SurveyError::Encoding { offset })?;
            offset += 2 * letter.len_utf16();
            Ok(letter)
        })
        .collect()
}
