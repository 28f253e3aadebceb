//! Seals and marks, made right again around bytes that are not: without them hardly anything would get past the
//! first check.

use bearings_core::exchange::envelope::MAGIC;
use data_encoding::BASE32_NOPAD;

/// A record of the browser's storage with its seal put right; `None` for anything else.
pub fn sealed_record(data: &[u8]) -> Option<Vec<u8>> {
    let text = data.strip_prefix(MAGIC.as_bytes())?;
    let end = text.iter().position(|byte| *byte == b'\n')?;
    Some(record(&text[end + 1..]))
}

/// Header and document as a record.
pub fn record(content: &[u8]) -> Vec<u8> {
    let mut record = format!("{MAGIC} {:08x} {}\n", crc32(content), content.len()).into_bytes();
    record.extend(content);
    record
}

/// Bytes as the word that travels, such as an invitation.
pub fn word(mark: &str, content: &[u8]) -> Option<String> {
    let length = u16::try_from(content.len() + 4).ok()?;
    let whole = [&length.to_be_bytes()[..], &crc32(content).to_be_bytes(), content].concat();
    Some(format!("{mark}{}", BASE32_NOPAD.encode(&whole)))
}

/// As in the standard, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    let bit = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc)))
}
