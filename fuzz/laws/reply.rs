//! What arrives as a reply, sealed by whoever knows the key of the workshop, which is not only who was invited.

use std::sync::OnceLock;

use bearings_core::edit::apply;
use bearings_core::exchange::reply::{Found, MARK, SecretKey, Tray, find};
use bearings_core::exchange::{import, validate};
use bearings_core::model::Document;
use crypto_box::aead::rand_core::{CryptoRng, Error, RngCore};
use miniz_oxide::deflate::compress_to_vec;

use super::words::word;

/// A workshop in which every exercise takes answers.
const ROOM: &[u8] = include_bytes!("../bases/room.json");

/// The bytes as a text in which replies may be, and as what is in one that is sealed rightly: packed, and to be packed.
pub fn reply(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        arrives(text);
    }
    for plain in [data.to_vec(), compress_to_vec(data, 1)] {
        if let Some(text) = sealed(&plain) {
            arrives(&text);
        }
    }
}

/// It comes into the tray, and whatever of it comes in leaves a valid workshop and is known from then on.
fn arrives(text: &str) {
    let room = room();
    for found in find(text).into_iter().flatten() {
        assert_eq!(find(&found.to_text()), [Ok(found)]);
    }
    let mut tray = Tray::default();
    tray.add(room, text);
    for arrival in tray.arrivals().to_vec() {
        if let Found::Ours { leader: None, .. } = arrival.found {
            tray.assign(arrival.number, room.leaders.first().map(|leader| leader.id.clone()));
        }
        let mut document = room.clone();
        for edit in tray.edits(room, arrival.number, true) {
            document = apply(&document, &edit).expect("what was judged to come in comes in");
        }
        assert_eq!(validate(&document), Ok(()));
        for edit in tray.edits(&document, arrival.number, false) {
            document = apply(&document, &edit).expect("twice");
        }
        assert_eq!(validate(&document), Ok(()));
    }
}

fn room() -> &'static Document {
    static ONCE: OnceLock<Document> = OnceLock::new();
    ONCE.get_or_init(|| import(ROOM).expect("the room is read").document)
}

/// Any bytes, sealed to the key of the room as if they were a reply.
fn sealed(plain: &[u8]) -> Option<String> {
    let key = SecretKey::from(room().reply_key.as_ref()?).public();
    let key = serde_json::to_value(&key).ok()?;
    let key = data_encoding::BASE64URL_NOPAD.decode(key.as_str()?.as_bytes()).ok()?;
    let public = crypto_box::PublicKey::from_bytes(key.try_into().ok()?);
    let sealed = public.seal(&mut Steps(0), plain).ok()?;
    word(MARK, &[&public.as_bytes()[..8], &sealed].concat())
}

/// Counts: what is random to a key only has to be the same every time.
struct Steps(u8);

impl CryptoRng for Steps {}

impl RngCore for Steps {
    fn next_u32(&mut self) -> u32 {
        self.next_u64() as u32
    }

    fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(1);
        u64::from(self.0)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.next_u64() as u8);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}
