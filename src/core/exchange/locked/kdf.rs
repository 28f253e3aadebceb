//! From a passphrase to a key, at a price.

use std::fmt;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde_json::{Value, json};

/// Bytes of the key.
const KEY_BYTES: usize = 32;
const NAME: &str = "argon2id";
/// Version 1.3 of Argon2, as its number is written.
const VERSION: u32 = 19;

/// What a file may ask of the device that opens it: four times the memory of [`Kdf::STANDARD`], and about ten times
/// its time.
const MOST_MEMORY_KIB: u32 = 256 * 1024;
const MOST_PASSES: u32 = 8;
const MOST_LANES: u32 = 8;

/// How hard Argon2id works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kdf {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// The same as a file has it, before it is believed.
pub(in crate::exchange) struct KdfFields {
    pub(in crate::exchange) name: String,
    pub(in crate::exchange) version: u32,
    pub(in crate::exchange) memory_kib: u32,
    pub(in crate::exchange) passes: u32,
    pub(in crate::exchange) lanes: u32,
}

impl Kdf {
    /// 64 MiB and three passes: the second of the two options that RFC 9106 recommends (section 4), for where 2 GiB are
    /// too much. It has four lanes there. WebAssembly runs one thread, which works on lanes one after the other, so
    /// more of them would cost this device as much and save whoever guesses passphrases on many cores three quarters
    /// of the time; with one lane all of it has to be done in turn. It is well above what OWASP's cheat sheet asks for
    /// at least (19 MiB, two passes), and takes a laptop about half a second.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };

    /// For tests, which would take hours with the standard; files with it are opened like any.
    pub const CHEAPEST: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };

    /// What a file says, if no device has to be afraid of it.
    pub(super) fn checked(fields: &KdfFields) -> Result<Self, String> {
        let KdfFields { name, version, memory_kib, passes, lanes } = fields;
        if name != NAME || *version != VERSION {
            return Err(format!("\"{name}\" {version} is not known here"));
        }
        let least = lanes.saturating_mul(8);
        let fits = (1..=MOST_LANES).contains(lanes)
            && (1..=MOST_PASSES).contains(passes)
            && (least..=MOST_MEMORY_KIB).contains(memory_kib);
        if !fits {
            return Err(format!(
                "{memory_kib} KiB, {passes} passes and {lanes} lanes are beyond {MOST_MEMORY_KIB}, {MOST_PASSES} and {MOST_LANES}"
            ));
        }
        Ok(Self { memory_kib: *memory_kib, passes: *passes, lanes: *lanes })
    }

    pub(super) fn to_json(self) -> Value {
        let Self { memory_kib, passes, lanes } = self;
        json!({ "name": NAME, "version": VERSION, "memory_kib": memory_kib, "passes": passes, "lanes": lanes })
    }

    /// The key; `None` where the memory for making it can't be had.
    pub(super) fn key(self, passphrase: &[u8], salt: &[u8]) -> Option<[u8; KEY_BYTES]> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(KEY_BYTES)).ok()?;
        let mut memory: Vec<Block> = Vec::new();
        // Asked for in a way that can be refused: running out of memory would otherwise end the app.
        memory.try_reserve_exact(params.block_count()).ok()?;
        memory.resize(params.block_count(), Block::default());
        let mut key = [0; KEY_BYTES];
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into_with_memory(passphrase, salt, &mut key, &mut memory).ok()?;
        Some(key)
    }
}

impl fmt::Display for Kdf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { memory_kib, passes, lanes } = self;
        write!(f, "{NAME} {VERSION} {memory_kib} {passes} {lanes}")
    }
}
