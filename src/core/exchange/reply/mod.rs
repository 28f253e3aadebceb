//! A reply: what a leader answered on a device of their own, sealed so that only the workshop can read it.
//!
//! The same text travels by every way, as a code, a link, a file or a line in a chat. It is a word of the kind that
//! `exchange::armour` describes, with the mark `BRG1.` and this content:
//!
//! ```text
//!   8 bytes                the beginning of the key it is sealed to
//!   32 bytes               a key that was drawn for this reply alone
//!   16 bytes and the rest  the sealed box: the reply as JSON, deflated
//! ```
//!
//! Length and checksum are outside of the seal, so that a reply that was cut off or mistyped is told from one that is
//! sealed to another workshop. What they cannot tell, the seal does: nobody can change a reply or make one up from
//! another without its being refused.
//!
//! The box is the sealed box of libsodium: X25519 with a key for this message, XSalsa20 and Poly1305, and BLAKE2b of both
//! public keys for a nonce. Whoever sealed it cannot open it again.

mod intake;
mod sealed;
mod sealed_reply;
mod tray;

use serde::Serialize;
use thiserror::Error;

pub use intake::{Opened, Verdict, leader_of};
pub use sealed::{PublicKey, SecretKey};
pub use sealed_reply::{MARK, SealedReply, find};
pub use tray::{Arrival, Found, Tray};

use super::packed::{self, UnpackError};
use super::{ImportError, WriteError};
pub use crate::model::reply_key::KEY_BYTES;
use crate::model::{DeviceId, ExerciseId, LeaderId, RoundNumber, Sheet, Timestamp, WorkshopId};

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
    /// When it was sealed, by the clock of that device; it is only shown.
    pub at: Timestamp,
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
    /// More than [`UNPACKED_LIMIT`](super::UNPACKED_LIMIT) bytes, sealed or unpacked.
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
        let packed = packed::pack(self)?.ok_or(SealError::TooLarge)?;
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
        packed::unpack(&packed, "reply").map_err(|why| match why {
            UnpackError::Damaged => ReplyError::Damaged,
            UnpackError::TooLarge => ReplyError::TooLarge,
            UnpackError::Unreadable(error) => ReplyError::Unreadable(error),
        })
    }
}
