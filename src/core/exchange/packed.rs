//! JSON, deflated: what travels by code or link has to be small.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use serde::Serialize;

use super::clean::clean;
use super::decode::{Decode, decode};
use super::place::Place;
use super::{ImportError, WriteError, json, scan};

/// The most bytes that something packed may have once it is unpacked.
pub const UNPACKED_LIMIT: usize = 64 * 1024;
/// How hard packing tries, of 0 to 10. What is packed is small, so it may try hardest.
const EFFORT: u8 = 10;

/// Why something packed can't be read.
pub(super) enum UnpackError {
    /// It is nothing that was packed.
    Damaged,
    /// More than [`UNPACKED_LIMIT`].
    TooLarge,
    /// What is in it is not what it should be.
    Unreadable(ImportError),
}

/// Packs a value; `None` for more than [`UNPACKED_LIMIT`].
pub(super) fn pack<T: Serialize>(value: &T) -> Result<Option<Vec<u8>>, WriteError> {
    let text = serde_json::to_string(value)?;
    Ok((text.len() <= UNPACKED_LIMIT).then(|| compress_to_vec(text.as_bytes(), EFFORT)))
}

/// Unpacks a value, never more than [`UNPACKED_LIMIT`]. `what` names it in errors.
pub(super) fn unpack<T: Decode>(packed: &[u8], what: &'static str) -> Result<T, UnpackError> {
    let bytes = decompress_to_vec_with_limit(packed, UNPACKED_LIMIT).map_err(|why| match why.status {
        TINFLStatus::HasMoreOutput => UnpackError::TooLarge,
        _ => UnpackError::Damaged,
    })?;
    read(&bytes, what).map_err(UnpackError::Unreadable)
}

fn read<T: Decode>(bytes: &[u8], what: &'static str) -> Result<T, ImportError> {
    let scanned = scan::scan(scan::text(bytes)?)?;
    let mut value = json::parse(&scanned.text)?;
    // What travels is shown to a person, who did not write it.
    clean(&mut value, &Place::root(what), &mut Vec::new());
    // A field that a later version may add is nothing that this one has to keep.
    decode(&value, &Place::root(what), &mut Vec::new())
}
