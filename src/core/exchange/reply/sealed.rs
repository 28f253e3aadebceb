//! Keys, and boxes that only their owner opens.

use std::fmt;

use crypto_box::aead::rand_core::{CryptoRng, Error, RngCore};
use data_encoding::BASE64URL_NOPAD;
use serde::{Serialize, Serializer};

use crate::model::ReplyKey;
use crate::model::reply_key::{KEY_BYTES, KeyError};

/// What replies are sealed to. It may be known to anybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(crypto_box::PublicKey);

/// What opens the replies to a workshop. Whoever has it reads them.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretKey(crypto_box::SecretKey);

impl PublicKey {
    pub(super) fn as_bytes(&self) -> &[u8; KEY_BYTES] {
        self.0.as_bytes()
    }

    /// Seals `plain`; `None` for more than the cipher can take. `once` must never be used again.
    pub(super) fn seal(&self, plain: &[u8], once: [u8; KEY_BYTES]) -> Option<Vec<u8>> {
        self.0.seal(&mut Once(once), plain).ok()
    }
}

impl TryFrom<String> for PublicKey {
    type Error = KeyError;

    fn try_from(text: String) -> Result<Self, KeyError> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| KeyError)?;
        let bytes: [u8; KEY_BYTES] = bytes.try_into().map_err(|_| KeyError)?;
        Ok(Self(crypto_box::PublicKey::from_bytes(bytes)))
    }
}

impl Serialize for PublicKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64URL_NOPAD.encode(self.0.as_bytes()))
    }
}

impl SecretKey {
    /// A key from random bytes; the caller brings the randomness.
    pub fn from_random(random: [u8; KEY_BYTES]) -> Self {
        Self(crypto_box::SecretKey::from_bytes(random))
    }

    pub(super) fn bytes(&self) -> [u8; KEY_BYTES] {
        self.0.to_bytes()
    }

    /// What is sealed to it.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.public_key())
    }

    /// Opens a box; `None` where it was sealed to another key or altered.
    pub(super) fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        self.0.unseal(sealed).ok()
    }
}

impl From<&ReplyKey> for SecretKey {
    fn from(key: &ReplyKey) -> Self {
        Self::from_random(key.bytes())
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey")
    }
}

/// Gives out the bytes that the caller drew, for the one key that sealing asks for.
struct Once([u8; KEY_BYTES]);

impl CryptoRng for Once {}

impl RngCore for Once {
    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        bytes.iter_mut().zip(self.0).for_each(|(byte, drawn)| *byte = drawn);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(bytes);
        Ok(())
    }

    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use data_encoding::HEXLOWER;

    // Made with libsodium by PyNaCl 1.6.2: `SealedBox(PublicKey(key)).encrypt(MESSAGE)`, and its parts
    // (`crypto_box` under BLAKE2b-192 of both keys) with the key 40 41 … 5f for this one message.
    const MESSAGE: &[u8] = b"Three leaders say five, two say one.";
    const PUBLIC: &str = "07a37cbc142093c8b755dc1b10e86cb426374ad16aa853ed0bdfc0b2b86d1c7c";
    const SEALED: &str = "0e01a04f1ff42ef75b5f5c7ab067f219468ddd73701ede962fef10d3d4126a330fa2d85210be641eee2afa0f\
        802e8349da8cb84be8d77c6f50e81dc3103d3a792037acb00d4e7268955118e88dbb657f151f6b21";
    const SEALED_WITH_KNOWN_KEY: &str = "79a631eede1bf9c98f12032cdeadd0e7a079398fc786b88cc846ec89af85a51a0e05074e\
        8360e286fa4cc7e0f4afd1fcada4c1a74abc7a82ef3f2b245fcd09ee142bdd13b7b0d0cc9399c19299219b8a8917091b";

    fn counting(from: u8) -> [u8; KEY_BYTES] {
        std::array::from_fn(|place| from + place as u8)
    }

    fn bytes(hex: &str) -> Vec<u8> {
        HEXLOWER.decode(hex.as_bytes()).unwrap()
    }

    #[test]
    fn a_box_of_libsodium_opens() {
        let secret = SecretKey::from_random(counting(1));
        assert_eq!(secret.public().as_bytes().to_vec(), bytes(PUBLIC));
        assert_eq!(secret.open(&bytes(SEALED)).unwrap(), MESSAGE);
    }

    #[test]
    fn a_box_is_the_one_that_libsodium_makes() {
        let public = SecretKey::from_random(counting(1)).public();
        assert_eq!(public.seal(MESSAGE, counting(64)).unwrap(), bytes(SEALED_WITH_KNOWN_KEY));
    }

    #[test]
    fn keys_are_written_and_read() {
        let written =
            |key: &PublicKey| serde_json::from_value::<String>(serde_json::to_value(key).unwrap()).unwrap();
        let key = ReplyKey::from_random(counting(7));
        let public = SecretKey::from(&key).public();
        assert_eq!(ReplyKey::try_from(String::from(key.clone())), Ok(key.clone()));
        assert_eq!(PublicKey::try_from(written(&public)), Ok(public));
        for wrong in ["", "AAAA", &"A".repeat(44), &"=".repeat(43), &"é".repeat(22)] {
            assert_eq!(PublicKey::try_from(wrong.to_owned()), Err(KeyError), "{wrong}");
            assert_eq!(ReplyKey::try_from(wrong.to_owned()), Err(KeyError), "{wrong}");
        }
        assert!(!format!("{key:?} {:?}", SecretKey::from(&key)).contains(&String::from(key)));
    }
}
