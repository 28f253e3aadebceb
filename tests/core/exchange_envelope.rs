//! Records of the browser's storage: damage shows, the newest whole one counts.

use bearings_core::exchange::envelope::{
    Choice, Copies, EnvelopeError, Header, Slot, Source, Summary, choose, open, parse_key, peek, seal,
};
use bearings_core::exchange::{ImportError, Kind, import};
use bearings_core::model::{Document, ExerciseId, Stage, WorkshopId};
use proptest::prelude::*;

use super::support::{at, generate, sample};

/// What two slots come to where there is no mirror.
fn slots(a: Option<&str>, b: Option<&str>) -> Choice {
    choose(Copies { a, b, mirror: None })
}

fn record(revision: u64) -> String {
    seal(&sample::unnamed(), revision, revision - 1, "tab-1", at(5)).unwrap()
}

#[test]
fn a_record_keeps_everything() {
    for document in [sample::named(), sample::unnamed()] {
        let stored = open(&seal(&document, 7, 6, "tab-1", at(5)).unwrap()).unwrap();
        assert_eq!(stored.document, document, "drafts included");
        assert_eq!(stored.notices, []);
    }
}

#[test]
fn the_header_is_readable_alone() {
    let header = peek(&record(7)).unwrap();
    let summary = Summary {
        title: "Strategy days".to_owned(),
        organisation: "Halyard Software".to_owned(),
        leaders: 6,
        progress: Some((ExerciseId::Vision, Stage::Reveal)),
    };
    let expected =
        Header { schema: 1, revision: 7, base: 6, writer: "tab-1".to_owned(), saved_at: at(5), summary };
    assert_eq!(header, expected);
    let empty = Document::new(WorkshopId::parse("new").unwrap(), at(0));
    assert_eq!(Summary::of(&empty), Summary::default());
}

#[test]
fn any_flipped_bit_is_seen() {
    let record = record(7);
    for place in 0..record.len() {
        for bit in 0..8 {
            let mut bytes = record.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            let Ok(damaged) = String::from_utf8(bytes) else { continue };
            assert!(peek(&damaged).is_err(), "bit {bit} of byte {place}");
            assert!(open(&damaged).is_err(), "bit {bit} of byte {place}");
        }
    }
}

#[test]
fn any_cut_is_seen() {
    let record = record(7);
    for end in (0..record.len()).filter(|end| record.is_char_boundary(*end)) {
        assert!(open(&record[..end]).is_err(), "at {end}");
    }
    let expected = record.len() as u64 - record.find('\n').unwrap() as u64 - 1;
    let found = expected + 1;
    assert_eq!(open(&format!("{record} ")), Err(EnvelopeError::Length { expected, found }));
}

#[test]
fn other_things_are_no_records() {
    for other in ["", "{}", "{}\n{}", "bearings-record", "bearings-record x y\n"] {
        assert_eq!(open(other), Err(EnvelopeError::NotARecord), "{other:?}");
    }
    assert_eq!(open("bearings-record 00000000 2\n{}"), Err(EnvelopeError::Checksum));
}

/// CRC-32 in its plainest form.
fn crc32(text: &str) -> u32 {
    let bit = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
    !text.bytes().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(byte), bit))
}

/// A record with another content, properly sealed.
pub fn sealed(content: &str) -> String {
    format!("bearings-record {:08x} {}\n{content}", crc32(content), content.len())
}

#[test]
fn a_sealed_record_takes_the_same_path_as_a_file() {
    assert!(matches!(open(&sealed("{}\n{}")), Err(EnvelopeError::Header(_))));
    let record = record(7).replace("\"active\":true", "\"active\":9");
    let content = record.split_once('\n').unwrap().1;
    match open(&sealed(content)) {
        Err(EnvelopeError::Body(ImportError::Shape { path, .. })) => {
            assert_eq!(path, "document.leaders[0].active");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_newer_record_counts() {
    let (older, newer) = (record(8), record(9));
    for (a, b, slot) in [(&older, &newer, Slot::B), (&newer, &older, Slot::A)] {
        let choice = slots(Some(a), Some(b));
        let (chosen, stored) = choice.chosen.as_ref().unwrap();
        assert_eq!((*chosen, stored.header.revision), (Source::Slot(slot), 9));
        assert_eq!(choice.next_slot(), slot.other());
        assert_eq!(choice.damaged, []);
    }
}

#[test]
fn a_damaged_record_gives_way_to_the_other() {
    let (older, newer) = (record(8), record(9).replace("Strategy", "Tragedy!"));
    let choice = slots(Some(&older), Some(&newer));
    assert_eq!(choice.chosen.as_ref().unwrap().1.header.revision, 8);
    assert_eq!(choice.damaged, [(Source::Slot(Slot::B), EnvelopeError::Checksum)]);
    assert_eq!(choice.next_slot(), Slot::B, "over the damaged one");
    let choice = slots(Some("x"), None);
    assert_eq!(
        (choice.chosen, choice.damaged),
        (None, vec![(Source::Slot(Slot::A), EnvelopeError::NotARecord)])
    );
}

#[test]
fn empty_slots_are_no_damage() {
    let nothing = slots(None, None);
    assert_eq!((&nothing.chosen, &nothing.damaged, &nothing.beside), (&None, &vec![], &vec![]));
    assert_eq!(nothing.next_slot(), Slot::A);
    assert_eq!(slots(None, Some(&record(1))).next_slot(), Slot::A);
}

#[test]
fn nothing_older_is_offered_beside_a_record_of_a_newer_version() {
    let content = record(9).split_once('\n').unwrap().1.to_owned();
    let contents = [
        content.replace("{\"schema\":1,", "{\"schema\":2,"),
        "{\"schema\":2,\"shape\":\"unheard of\"}\n?".to_owned(),
    ];
    for newer in contents.map(|content| sealed(&content)) {
        let choice = slots(Some(&record(8)), Some(&newer));
        assert_eq!(choice.chosen, None);
        assert!(choice.damaged[0].1.is_newer());
    }
}

#[test]
fn a_rescued_record_is_read_as_a_file() {
    let imported = import(record(7).as_bytes()).unwrap();
    assert_eq!((imported.document, imported.kind), (sample::unnamed(), Kind::Backup));
    let damaged = record(7).replace("Ada", "Eve");
    assert_eq!(import(damaged.as_bytes()), Err(ImportError::DamagedRecord));
    let record = record(7).replace("\"devices\":1", "\"devices\":0");
    let faulty = sealed(record.split_once('\n').unwrap().1);
    assert!(matches!(import(faulty.as_bytes()), Err(ImportError::Invalid(_))));
}

#[test]
fn keys_name_workshop_and_slot() {
    let workshop = WorkshopId::parse("k3vq9").unwrap();
    assert_eq!(Slot::A.key(&workshop), "bearings/w/k3vq9/a");
    for slot in [Slot::A, Slot::B] {
        assert_eq!(parse_key(&slot.key(&workshop)), Some((workshop.clone(), slot)));
    }
    for other in
        ["bearings/w/k3vq9", "bearings/w/k3vq9/c", "bearings/w/k3vq9/ab", "bearings/w//a", "sextant/w/x/a"]
    {
        assert_eq!(parse_key(other), None, "{other}");
    }
}

proptest! {
    #[test]
    fn any_workshop_comes_back_from_its_record(document in generate::document(), revision in any::<u64>()) {
        let stored = open(&seal(&document, revision, 0, "tab", at(1)).unwrap()).unwrap();
        prop_assert_eq!(stored.document, document);
        prop_assert_eq!(stored.header.revision, revision);
    }
}
