//! Sealed replies: what goes in comes out, for one key only, and whatever else arrives is told apart.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_answers;
mod support_edit;

use std::collections::BTreeMap;

use bearings_core::exchange::UNPACKED_LIMIT;
use bearings_core::exchange::reply::{
    Claim, KEY_BYTES, MARK, PublicKey, Reply, ReplyError, ReplySheet, SealError, SealedReply, SecretKey, find,
};
use bearings_core::exercises::content_for;
use bearings_core::model::{
    DeviceId, ExerciseId, LeaderId, Purpose, QuestionId, RoundNumber, Sheet, Timestamp, WorkshopId,
};
use bearings_core::question::{Answer, Question, QuestionKind};
use crypto_box::aead::rand_core::{CryptoRng, Error, RngCore};
use proptest::prelude::*;
use strum::IntoEnumIterator;
use support_answers::an_answer;
use support_edit::Dice;

/// What a QR code of version 15 holds in capital letters and digits, with a quarter of it for damage (ISO/IEC 18004).
const CODE_CHARS: usize = 600;

fn key(from: u8) -> SecretKey {
    SecretKey::from_random([from; KEY_BYTES])
}

/// Everything that an exercise asks out of itself, answered by a die.
fn sheet(exercise: ExerciseId, purpose: Purpose, dice: &mut Dice) -> ReplySheet {
    let content = content_for(exercise, purpose);
    let answers = content
        .questions
        .iter()
        .filter(|question| question.row.is_none())
        .filter(|question| has_options(question))
        .map(|question| (question.id.clone(), an_answer(&question.kind, dice, &BTreeMap::new())))
        .collect();
    let sheet = Sheet { answers, predictions: BTreeMap::new() };
    ReplySheet { exercise, round: RoundNumber(1), content_version: content.version, sheet }
}

/// Whether a question can be answered without a workshop, which gives some of them their options.
fn has_options(question: &Question) -> bool {
    match &question.kind {
        QuestionKind::Choice(options) | QuestionKind::Ranking(options) | QuestionKind::Split(options) => {
            !options.options.is_empty()
        }
        _ => true,
    }
}

fn reply(seed: u64, exercises: &[ExerciseId]) -> Reply {
    let mut dice = Dice::new(seed);
    Reply {
        workshop: WorkshopId::from_random(dice.next()),
        from: Claim::Leader(LeaderId::from_random(dice.next())),
        device: DeviceId::from_random(dice.next()),
        turn: dice.next() as u32,
        at: Timestamp::default(),
        sheets: exercises.iter().map(|exercise| sheet(*exercise, Purpose::Answers, &mut dice)).collect(),
    }
}

/// A vote from a fist to five fingers.
fn vote(seed: u64) -> Reply {
    let sheets = vec![sheet(ExerciseId::Vision, Purpose::Commitment, &mut Dice::new(seed))];
    Reply { sheets, ..reply(seed, &[]) }
}

fn sealed(reply: &Reply, to: &PublicKey, once: u8) -> SealedReply {
    reply.seal(to, [once; KEY_BYTES]).unwrap()
}

/// The only reply in a text.
fn only(text: &str) -> Result<SealedReply, ReplyError> {
    let mut found = find(text);
    assert_eq!(found.len(), 1, "{text}");
    found.remove(0)
}

fn opened(text: &str, with: &SecretKey) -> Result<Reply, ReplyError> {
    only(text)?.open(with)
}

#[test]
fn a_reply_to_each_exercise_comes_out_as_it_went_in() {
    for exercise in ExerciseId::iter() {
        let given = reply(3, &[exercise]);
        let text = sealed(&given, &key(1).public(), 9).to_text();
        assert_eq!(opened(&text, &key(1)), Ok(given.clone()));
        assert!(!text.contains(given.workshop.as_str()));
    }
}

#[test]
fn a_claimed_name_travels_as_it_was_typed_but_for_what_turns_the_reading_round() {
    let claims = |name: &str| Reply { from: Claim::Name(name.to_owned()), ..reply(4, &[ExerciseId::Vision]) };
    let text = sealed(&claims("Žofie > O'Neill\u{202e}"), &key(1).public(), 2).to_text();
    assert_eq!(opened(&text, &key(1)), Ok(claims("Žofie > O'Neill")));
}

#[test]
fn another_key_opens_nothing() {
    let text = sealed(&reply(5, &[ExerciseId::Pulse]), &key(1).public(), 2).to_text();
    assert_eq!(opened(&text, &key(2)), Err(ReplyError::OtherKey));
}

#[test]
fn one_reply_does_not_show_that_it_equals_another() {
    let given = reply(6, &[ExerciseId::Pulse]);
    let to = key(1).public();
    assert_ne!(sealed(&given, &to, 2).to_text(), sealed(&given, &to, 3).to_text());
}

#[test]
fn replies_are_found_in_a_chat_in_their_order_and_once() {
    let to = key(1).public();
    let texts: Vec<String> =
        (1..=3).map(|seed| sealed(&reply(seed, &[ExerciseId::Vision]), &to, seed as u8).to_text()).collect();
    let [first, second, third] = &texts[..] else { unreachable!() };
    let chat = format!(
        "[09:01] Ana: here it is\n{first}\n[09:02] Ben: {second}, sorry for the delay\n[09:05] Ana: again {first}\n\
         https://example.org/#/reply/{}\n",
        third.to_lowercase(),
    );
    let found: Vec<String> = find(&chat).into_iter().map(|reply| reply.unwrap().to_text()).collect();
    assert_eq!(found, texts);
}

#[test]
fn a_reply_survives_broken_and_quoted_lines() {
    let given = reply(7, &[ExerciseId::Culture]);
    let text = sealed(&given, &key(1).public(), 2).to_text();
    let letters: Vec<char> = text.chars().collect();
    // A program that breaks lines leaves the mark at the front whole: it breaks at a certain width.
    for (width, end) in [(72, "\r\n> "), (76, "\n"), (40, "\u{200b}"), (64, " \n\t>> ")] {
        let broken: Vec<String> = letters.chunks(width).map(|line| line.iter().collect()).collect();
        assert_eq!(opened(&broken.join(end), &key(1)).as_ref(), Ok(&given), "{width} {end:?}");
    }
}

#[test]
fn a_text_without_a_reply_has_none() {
    for text in ["", "BRG", "Nobody answered yet.", "brg 1.", "BRG2.AAAA"] {
        assert_eq!(find(text), [], "{text}");
    }
}

#[test]
fn a_reply_that_ends_early_is_incomplete_wherever_it_ends() {
    let text = sealed(&reply(8, &[ExerciseId::Vision]), &key(1).public(), 2).to_text();
    for end in MARK.len()..text.len() {
        assert_eq!(only(&text[..end]), Err(ReplyError::Incomplete), "{end}");
    }
}

#[test]
fn a_reply_is_refused_whichever_character_is_another() {
    let given = vote(9);
    let text = sealed(&given, &key(1).public(), 2).to_text();
    for place in MARK.len()..text.len() {
        for other in ["A", "7", "!"].iter().filter(|other| text[place..=place] != ***other) {
            let damaged = format!("{}{other}{}", &text[..place], &text[place + 1..]);
            let error = opened(&damaged, &key(1)).unwrap_err();
            assert!(
                matches!(error, ReplyError::Damaged | ReplyError::Incomplete),
                "{place} {other}: {error}"
            );
        }
    }
}

/// A reply with other bytes inside and everything around them put right.
fn altered(text: &str, alter: impl Fn(&mut Vec<u8>)) -> String {
    let mut bytes = data_encoding::BASE32_NOPAD.decode(&text.as_bytes()[MARK.len()..]).unwrap();
    let mut checked = bytes.split_off(6);
    alter(&mut checked);
    let length = (checked.len() as u16 + 4).to_be_bytes();
    let whole = [&length[..], &crc32(&checked).to_be_bytes(), &checked].concat();
    format!("{MARK}{}", data_encoding::BASE32_NOPAD.encode(&whole))
}

/// As in the standard, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    let bit = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc)))
}

#[test]
fn whoever_alters_a_reply_and_its_checksum_is_found_out() {
    let text = sealed(&vote(10), &key(1).public(), 2).to_text();
    assert!(opened(&altered(&text, |_| ()), &key(1)).is_ok());
    let length = data_encoding::BASE32_NOPAD.decode(&text.as_bytes()[MARK.len()..]).unwrap().len() - 6;
    for place in 8..length {
        let forged = altered(&text, |bytes| bytes[place] ^= 1);
        assert_eq!(opened(&forged, &key(1)), Err(ReplyError::Forged), "{place}");
    }
    assert_eq!(opened(&altered(&text, |bytes| bytes[0] ^= 1), &key(1)), Err(ReplyError::OtherKey));
}

/// Counts; for tests it is random enough.
struct Steps(u8);

impl CryptoRng for Steps {}

impl RngCore for Steps {
    fn next_u32(&mut self) -> u32 {
        self.next_u64() as u32
    }

    fn next_u64(&mut self) -> u64 {
        self.0 += 1;
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

/// Seals any bytes to the key of ones as if they were a reply.
fn sealed_bytes(plain: &[u8]) -> String {
    let to = key(1);
    let public = crypto_box::SecretKey::from_bytes([1; KEY_BYTES]).public_key();
    let sealed = public.seal(&mut Steps(0), plain).unwrap();
    altered(&self::sealed(&reply(1, &[]), &to.public(), 5).to_text(), |bytes| {
        bytes.truncate(8);
        bytes.extend(&sealed);
    })
}

#[test]
fn what_unpacks_to_too_much_is_refused_before_it_does() {
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![b' '; 40 * UNPACKED_LIMIT], 10);
    assert!(bomb.len() < 4_000);
    assert_eq!(opened(&sealed_bytes(&bomb), &key(1)), Err(ReplyError::TooLarge));
}

#[test]
fn what_is_sealed_and_is_no_reply_cannot_be_read() {
    for text in
        ["", "{}", "[1,2", "{\"workshop\":\"w\",\"workshop\":\"v\"}", "\u{feff}null", &"[".repeat(9_000)]
    {
        let packed = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 10);
        let error = opened(&sealed_bytes(&packed), &key(1)).unwrap_err();
        assert!(matches!(error, ReplyError::Unreadable(_)), "{text}: {error}");
    }
    assert_eq!(opened(&sealed_bytes(&[0xff; 40]), &key(1)), Err(ReplyError::Damaged));
}

#[test]
fn more_than_a_sheet_is_not_sealed() {
    let mut given = reply(11, &[ExerciseId::Vision]);
    let long = Answer::Text("a".repeat(UNPACKED_LIMIT));
    given.sheets[0].sheet.answers.insert(QuestionId::parse("not").unwrap(), long);
    assert!(matches!(given.seal(&key(1).public(), [2; KEY_BYTES]), Err(SealError::TooLarge)));
}

#[test]
fn a_vote_fits_one_code_and_the_longest_exercise_three() {
    let chars = |reply: &Reply| sealed(reply, &key(1).public(), 2).to_text().len();
    assert!(chars(&vote(12)) <= CODE_CHARS, "{}", chars(&vote(12)));
    for exercise in ExerciseId::iter() {
        let chars = chars(&reply(12, &[exercise]));
        assert!(chars <= 3 * CODE_CHARS, "{}: {chars}", exercise.as_str());
    }
}

proptest! {
    #[test]
    fn any_text_is_searched_without_harm(text in "\\PC{0,200}", tail in "[A-Z2-7> \\n]{0,120}") {
        for found in find(&format!("{text}{MARK}{tail}{text}")).into_iter().flatten() {
            prop_assert!(found.open(&key(1)).is_err());
        }
    }

    #[test]
    fn any_reply_round_trips(seed in any::<u64>(), once in any::<[u8; KEY_BYTES]>(), secret in any::<[u8; KEY_BYTES]>()) {
        let secret = SecretKey::from_random(secret);
        let given = reply(seed, &[ExerciseId::Vision, ExerciseId::Pulse]);
        let text = given.seal(&secret.public(), once).unwrap().to_text();
        prop_assert_eq!(opened(&text, &secret), Ok(given));
    }
}
