//! A reply: what a leader answered on a device of their own, sealed so that only the workshop can read it.
//!
//! The same text travels by every way, as a code, a link, a file or a line in a chat:
//!
//! ```text
//! BRG1.                    which format
//! base32 of
//!   2 bytes                the length of all that follows, the higher byte first
//!   4 bytes                CRC-32 of all that follows, the highest byte first
//!   8 bytes                the beginning of the key it is sealed to
//!   32 bytes               a key that was drawn for this reply alone
//!   16 bytes and the rest  the sealed box: the reply as JSON, deflated
//! ```
//!
//! Base32 has capital letters and the digits 2 to 7 only. No chat makes italics of them, case does not matter, and a QR
//! code packs them tightly. The length and the checksum are outside of the seal, so that a reply that was cut off or
//! mistyped is told from one that is sealed to another workshop. What they cannot tell, the seal does: nobody can change
//! a reply or make one up from another without its being refused.
//!
//! The box is the sealed box of libsodium: X25519 with a key for this message, XSalsa20 and Poly1305, and BLAKE2b of both
//! public keys for a nonce. Whoever sealed it cannot open it again.

mod armour;
mod sealed;

use serde::Serialize;
use thiserror::Error;

pub use armour::{MARK, SealedReply, find};
pub use sealed::{KEY_BYTES, PublicKey, SecretKey};

use super::decode::decode;
use super::place::Place;
use super::{ImportError, WriteError, json, scan};
use crate::model::{DeviceId, ExerciseId, LeaderId, RoundNumber, Sheet, WorkshopId};

/// The most bytes that a reply may have once it is unpacked.
pub const UNPACKED_LIMIT: usize = 64 * 1024;
/// How hard packing tries, of 0 to 10. A reply is small, so it may try hardest.
const EFFORT: u8 = 10;

/// What one leader answered elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reply {
    /// For which workshop.
    pub workshop: WorkshopId,
    /// Who says to have answered. Nothing proves it.
    pub from: Claim,
    /// The device that it was answered on. Only a reply from the same device replaces an earlier one unasked.
    pub device: DeviceId,
    /// Grows with every reply of that device; it alone says which of two is newer.
    pub turn: u32,
    /// The answers, a sheet for each exercise.
    pub sheets: Vec<ReplySheet>,
}

/// Who says to have answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// A leader whom the invitation named.
    Leader(LeaderId),
    /// A name that was typed, where the invitation named nobody.
    Name(String),
}

/// The answers to one exercise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReplySheet {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// Which of its rounds.
    pub round: RoundNumber,
    /// The version of the content that was answered.
    pub content_version: u32,
    /// The answers.
    pub sheet: Sheet,
}

/// A text that looks like a reply, but can't be used.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ReplyError {
    /// It ends too early.
    #[error("the reply is incomplete")]
    Incomplete,
    /// Something in it was changed on its way.
    #[error("the reply is damaged")]
    Damaged,
    /// It is sealed to the key of another workshop.
    #[error("the reply is sealed to another workshop")]
    OtherKey,
    /// It names this workshop's key, but was not sealed with it, or altered since.
    #[error("the reply was not sealed for this workshop or was altered")]
    Forged,
    /// More than [`UNPACKED_LIMIT`] bytes, sealed or unpacked.
    #[error("the reply is larger than any answer sheet")]
    TooLarge,
    /// It opens, but what is in it is no reply.
    #[error("the reply cannot be read: {0}")]
    Unreadable(#[from] ImportError),
}

/// A reply that could not be written.
#[derive(Debug, Error)]
pub enum SealError {
    /// It could not be written as JSON.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// More than fits in one reply.
    #[error("the reply is larger than any answer sheet")]
    TooLarge,
}

impl Reply {
    /// Seals a reply to the workshop's key. `once` are random bytes that must never be used for another reply.
    ///
    /// # Errors
    /// [`SealError`] for more than fits in a reply.
    pub fn seal(&self, to: &PublicKey, once: [u8; KEY_BYTES]) -> Result<SealedReply, SealError> {
        let text = serde_json::to_string(self).map_err(WriteError::from)?;
        if text.len() > UNPACKED_LIMIT {
            return Err(SealError::TooLarge);
        }
        let packed = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), EFFORT);
        let sealed = to.seal(&packed, once).ok_or(SealError::TooLarge)?;
        SealedReply::new(to, sealed).ok_or(SealError::TooLarge)
    }
}

impl SealedReply {
    /// Opens a reply with the workshop's key.
    ///
    /// # Errors
    /// [`ReplyError`] for whatever is not exactly what somebody sealed to this key.
    pub fn open(&self, with: &SecretKey) -> Result<Reply, ReplyError> {
        if !self.is_to(&with.public()) {
            return Err(ReplyError::OtherKey);
        }
        let packed = with.open(self.sealed()).ok_or(ReplyError::Forged)?;
        let bytes =
            miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, UNPACKED_LIMIT).map_err(|why| {
                match why.status {
                    miniz_oxide::inflate::TINFLStatus::HasMoreOutput => ReplyError::TooLarge,
                    _ => ReplyError::Damaged,
                }
            })?;
        Ok(read(&bytes)?)
    }
}

fn read(bytes: &[u8]) -> Result<Reply, ImportError> {
    let scanned = scan::scan(scan::text(bytes)?)?;
    let value = json::parse(&scanned.text)?;
    // A field that a later version may add is nothing that this one has to keep.
    decode(&value, &Place::root("reply"), &mut Vec::new())
}
