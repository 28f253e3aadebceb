//! Backups that a passphrase opens: nothing of them can be read without it, and nothing in them can be changed.

use bearings_core::exchange::locked::{Kdf, LockedFile, NotLocked, RANDOM_BYTES, StaysShut, lock};
use bearings_core::exchange::{ImportError, Kind, SIZE_LIMIT, import};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::{sample, write};

const PASSPHRASE: &str = "correct horse battery stäple";

/// Made with libsodium by PyNaCl 1.6.2: `pwhash.argon2id.kdf(32, PASSPHRASE, SALT, opslimit=3, memlimit=64 MiB)`, then
/// `crypto_aead_xchacha20poly1305_ietf_encrypt` with the line that `exchange::locked` describes. Salt and nonce are
/// the bytes 0 to 15 and 16 to 39. The second is the same with `opslimit=1, memlimit=8 KiB`.
const OF_LIBSODIUM: [(Kdf, &str); 2] = [
    (Kdf::STANDARD, "xUWVWMtZkk3vqgofaNPTaYrJvWmQm-v0IrXo-UWzrixzdWjZTQ"),
    (Kdf::CHEAPEST, "NF9H_B98wV0I5xPxt5wqPMvYVzFG8Uu_JjWRL8SicXKIAM-RgA"),
];

fn counting() -> [u8; RANDOM_BYTES] {
    std::array::from_fn(|place| place as u8)
}

fn cheap(file: &str, passphrase: &str) -> String {
    lock(file, passphrase, Kdf::CHEAPEST, counting()).unwrap()
}

fn locked(file: impl AsRef<[u8]>) -> LockedFile {
    match import(file.as_ref()) {
        Err(ImportError::Locked(locked)) => *locked,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_locked_file_is_the_one_that_libsodium_makes() {
    for (kdf, sealed) in OF_LIBSODIUM {
        let file = lock("{\"format\":\"bearings\"}", PASSPHRASE, kdf, counting()).unwrap();
        let value: Value = serde_json::from_str(&file).unwrap();
        assert_eq!(value["sealed"], sealed);
        assert_eq!(locked(&file).open(PASSPHRASE).unwrap(), b"{\"format\":\"bearings\"}");
    }
}

#[test]
fn a_backup_opens_with_its_passphrase_and_is_the_same_as_before() {
    let backup = write(&sample::unnamed(), Kind::Backup);
    let file = cheap(&backup, PASSPHRASE);
    let opened = locked(&file).open(PASSPHRASE).unwrap();
    assert_eq!(String::from_utf8(opened.clone()).unwrap(), backup);
    assert_eq!(import(&opened).unwrap().kind, Kind::Backup);
}

#[test]
fn nothing_of_a_backup_can_be_read_in_its_locked_file() {
    let backup = write(&sample::named(), Kind::Backup);
    let file = cheap(&backup, PASSPHRASE);
    for word in ["Halyard", "Strategy", "Ada", "believe", "vision", "unrevealed", PASSPHRASE, "document"] {
        assert!(!file.contains(word), "{word}");
    }
}

#[test]
fn another_passphrase_opens_nothing() {
    let file = locked(cheap("{}", PASSPHRASE));
    for wrong in
        ["", "correct horse battery staple", "correct horse battery stäple ", "Correct horse battery stäple"]
    {
        assert_eq!(file.open(wrong), Err(StaysShut::NoMatch), "{wrong}");
    }
}

#[test]
fn any_flipped_bit_shuts_a_file_for_good() {
    let file = cheap("{}", PASSPHRASE);
    for place in 0..file.len() {
        for bit in 0..7 {
            let mut bytes = file.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            match import(&bytes) {
                Ok(_) => panic!("bit {bit} of byte {place}"),
                Err(ImportError::Locked(changed)) if *changed == locked(&file) => {}
                // Memory beyond this test's patience is asked for where a digit became another.
                Err(ImportError::Locked(changed)) => {
                    assert_eq!(
                        changed.open(PASSPHRASE),
                        Err(StaysShut::NoMatch),
                        "bit {bit} of byte {place}"
                    );
                }
                Err(_) => {}
            }
        }
    }
}

#[test]
fn any_cut_is_seen() {
    let file = cheap("{}", PASSPHRASE);
    for end in 1..file.trim_end().len() {
        assert!(matches!(import(&file.as_bytes()[..end]), Err(ImportError::Incomplete { .. })), "{end}");
    }
}

#[test]
fn no_file_can_ask_for_more_than_a_device_has() {
    let wrong = [
        ("/kdf/memory_kib", json!(4_000_000_000_u32), "kdf"),
        ("/kdf/memory_kib", json!(256 * 1024 + 1), "kdf"),
        ("/kdf/memory_kib", json!(7), "kdf"),
        ("/kdf/memory_kib", json!(-1), "kdf.memory_kib"),
        ("/kdf/passes", json!(0), "kdf"),
        ("/kdf/passes", json!(9), "kdf"),
        ("/kdf/lanes", json!(0), "kdf"),
        ("/kdf/lanes", json!(9), "kdf"),
        ("/kdf/name", json!("pbkdf2"), "kdf"),
        ("/kdf/version", json!(16), "kdf"),
        ("/cipher", json!("none"), "cipher"),
        ("/salt", json!("AAAA"), "salt"),
        ("/nonce", json!(""), "nonce"),
        ("/sealed", json!("not base64!"), "sealed"),
        ("/sealed", json!(null), "sealed"),
    ];
    let file: Value = serde_json::from_str(&cheap("{}", PASSPHRASE)).unwrap();
    for (pointer, value, place) in wrong {
        let mut file = file.clone();
        *file.pointer_mut(pointer).unwrap() = value;
        match import(file.to_string().as_bytes()) {
            Err(ImportError::Shape { path, .. }) => assert_eq!(path, place),
            other => panic!("{pointer}: {other:?}"),
        }
    }
    let mut newer = file;
    newer["schema"] = json!(2);
    assert!(matches!(import(newer.to_string().as_bytes()), Err(ImportError::NewerSchema { found: 2, .. })));
}

#[test]
fn what_is_made_with_other_values_opens_with_none() {
    let mut file: Value = serde_json::from_str(&cheap("{}", PASSPHRASE)).unwrap();
    file["kdf"]["memory_kib"] = json!(16);
    assert_eq!(locked(file.to_string()).open(PASSPHRASE), Err(StaysShut::NoMatch));
}

#[test]
fn a_file_that_could_not_be_read_again_is_not_locked() {
    let large = " ".repeat(SIZE_LIMIT as usize * 3 / 4);
    assert_eq!(lock(&large, PASSPHRASE, Kdf::CHEAPEST, counting()), Err(NotLocked::TooLarge));
}

proptest! {
    #[test]
    fn whatever_is_locked_is_opened(file in "\\PC{0,300}", passphrase in "\\PC{0,60}", random in any::<[u8; RANDOM_BYTES]>()) {
        let written = lock(&file, &passphrase, Kdf::CHEAPEST, random).unwrap();
        prop_assert_eq!(locked(&written).open(&passphrase), Ok(file.clone().into_bytes()));
        prop_assert_eq!(locked(&written).open(&format!("{passphrase}x")), Err(StaysShut::NoMatch));
    }

    #[test]
    fn the_same_file_never_looks_the_same(one in any::<[u8; RANDOM_BYTES]>(), other in any::<[u8; RANDOM_BYTES]>()) {
        prop_assume!(one != other);
        let written = |random| lock("{}", PASSPHRASE, Kdf::CHEAPEST, random).unwrap();
        prop_assert_ne!(written(one), written(other));
    }
}
