//! A backup that opens with a passphrase only.
//!
//! ```text
//! {
//!   "format": "bearings", "kind": "locked", "schema": 1,
//!   "kdf": { "name": "argon2id", "version": 19, "memory_kib": 65536, "passes": 3, "lanes": 1 },
//!   "salt": "…",        16 random bytes, as base64url without padding, like all that follow
//!   "cipher": "xchacha20poly1305",
//!   "nonce": "…",       24 random bytes
//!   "sealed": "…"       the file that is locked, encrypted, and 16 bytes that authenticate it and what is above it
//! }
//! ```
//!
//! The passphrase becomes the key by Argon2id (RFC 9106), from its bytes in UTF-8, NFC. What is authenticated beside the
//! file is one line: `bearings locked 1 argon2id 19 65536 3 1 SALT xchacha20poly1305`, with the values of the file. So
//! whoever changes what the key is made with has made a file that no passphrase opens. Which of passphrase and file is
//! wrong then, nobody can tell: the cipher only knows that they don't go together.

mod kdf;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Map, Value, json};
use thiserror::Error;

pub use kdf::Kdf;
pub(super) use kdf::KdfFields;

use super::decode::decode;
use super::place::Place;
use super::{FORMAT, ImportError, SIZE_LIMIT, pretty};

/// What the field `kind` of a locked file says.
pub const KIND: &str = "locked";
/// The version of the format around the sealed file; what is sealed has its own.
const SCHEMA: u32 = 1;
const CIPHER: &str = "xchacha20poly1305";
const SALT_BYTES: usize = 16;
const NONCE_BYTES: usize = 24;
/// How many random bytes locking takes.
pub const RANDOM_BYTES: usize = SALT_BYTES + NONCE_BYTES;
/// The fewest characters of a passphrase: as many as NIST SP 800-63B-4 asks for where it is all that there is.
pub const PASSPHRASE_CHARS: usize = 15;

/// A file that waits for its passphrase.
#[derive(Clone, Debug, PartialEq)]
pub struct LockedFile {
    kdf: Kdf,
    salt: [u8; SALT_BYTES],
    nonce: [u8; NONCE_BYTES],
    sealed: Vec<u8>,
}

/// A file that stays shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StaysShut {
    /// Passphrase and file don't go together.
    #[error("the passphrase is another one, or the file was damaged")]
    NoMatch,
    /// This device has less memory than making the key takes.
    #[error("there is too little memory for making the key")]
    NoMemory,
}

/// A file that could not be locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotLocked {
    /// It would be larger than what is read.
    #[error("the locked file would be too large")]
    TooLarge,
    /// This device has less memory than making the key takes.
    #[error("there is too little memory for making the key")]
    NoMemory,
}

/// Locks the text of a file. `random` must never be used again.
///
/// # Errors
/// [`NotLocked`] where the file is too large or there is too little memory.
pub fn lock(file: &str, passphrase: &str, kdf: Kdf, random: [u8; RANDOM_BYTES]) -> Result<String, NotLocked> {
    let mut drawn = random.into_iter();
    let mut next = || drawn.next().unwrap_or_default();
    let salt = std::array::from_fn(|_| next());
    let nonce = std::array::from_fn(|_| next());
    let mut locked = LockedFile { kdf, salt, nonce, sealed: Vec::new() };
    let cipher = locked.cipher(passphrase).ok_or(NotLocked::NoMemory)?;
    let about = locked.about();
    let payload = Payload { msg: file.as_bytes(), aad: about.as_bytes() };
    locked.sealed = cipher.encrypt(XNonce::from_slice(&nonce), payload).map_err(|_| NotLocked::TooLarge)?;
    let text = pretty::indent(&locked.to_json().to_string());
    if text.len() as u64 > SIZE_LIMIT { Err(NotLocked::TooLarge) } else { Ok(text) }
}

impl LockedFile {
    /// The file that was locked.
    ///
    /// # Errors
    /// [`StaysShut`] for a wrong passphrase and a damaged file alike.
    pub fn open(&self, passphrase: &str) -> Result<Vec<u8>, StaysShut> {
        let cipher = self.cipher(passphrase).ok_or(StaysShut::NoMemory)?;
        let about = self.about();
        let payload = Payload { msg: &self.sealed, aad: about.as_bytes() };
        cipher.decrypt(XNonce::from_slice(&self.nonce), payload).map_err(|_| StaysShut::NoMatch)
    }

    fn cipher(&self, passphrase: &str) -> Option<XChaCha20Poly1305> {
        let key = self.kdf.key(passphrase.as_bytes(), &self.salt)?;
        Some(XChaCha20Poly1305::new(&key.into()))
    }

    /// What is authenticated beside the file.
    fn about(&self) -> String {
        format!("{FORMAT} {KIND} {SCHEMA} {} {} {CIPHER}", self.kdf, BASE64URL_NOPAD.encode(&self.salt))
    }

    fn to_json(&self) -> Value {
        let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        json!({
            "format": FORMAT, "kind": KIND, "schema": SCHEMA,
            "kdf": self.kdf.to_json(), "salt": text(&self.salt),
            "cipher": CIPHER, "nonce": text(&self.nonce), "sealed": text(&self.sealed),
        })
    }
}

/// Reads the fields of a locked file, without opening it.
pub(super) fn read(file: &Map<String, Value>) -> Result<LockedFile, ImportError> {
    let schema: u32 = member(file, "schema")?;
    if schema > SCHEMA {
        return Err(ImportError::NewerSchema { found: schema, known: SCHEMA, app_version: None });
    }
    let cipher: String = member(file, "cipher")?;
    if cipher != CIPHER {
        return Err(wrong("cipher", format!("\"{cipher}\" is not known here")));
    }
    let kdf = Kdf::checked(&member::<KdfFields>(file, "kdf")?).map_err(|why| wrong("kdf", why))?;
    Ok(LockedFile {
        kdf,
        salt: fixed(file, "salt")?,
        nonce: fixed(file, "nonce")?,
        sealed: bytes(file, "sealed")?,
    })
}

fn member<T: super::decode::Decode>(file: &Map<String, Value>, key: &str) -> Result<T, ImportError> {
    decode(file.get(key).unwrap_or(&Value::Null), &Place::root(key), &mut Vec::new())
}

fn bytes(file: &Map<String, Value>, key: &str) -> Result<Vec<u8>, ImportError> {
    let text: String = member(file, key)?;
    BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| wrong(key, "no base64url".to_owned()))
}

fn fixed<const COUNT: usize>(file: &Map<String, Value>, key: &str) -> Result<[u8; COUNT], ImportError> {
    let found = bytes(file, key)?;
    let count = found.len();
    found.try_into().map_err(|_| wrong(key, format!("{count} bytes instead of {COUNT}")))
}

fn wrong(path: &str, reason: String) -> ImportError {
    ImportError::Shape { path: path.to_owned(), reason }
}
