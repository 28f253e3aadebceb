//! Files that are taken in, and what is told about them.

use bearings_core::exchange::{Imported, Kind, Notice, import, read_date, read_time, read_timestamp};
use bearings_core::model::{Document, Responses, Timestamp};
use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::{at, generate, read, sample, vision, write};

fn backup() -> Value {
    serde_json::from_str(&write(&sample::named(), Kind::Backup)).unwrap()
}

fn read_value(file: &Value) -> Imported {
    read(&file.to_string())
}

#[test]
fn what_was_written_is_read() {
    let imported = read(&write(&sample::named(), Kind::Backup));
    let expected =
        Imported { document: sample::named(), kind: Kind::Backup, exported_at: at(600), notices: Vec::new() };
    assert_eq!(imported, expected);
}

#[test]
fn a_byte_order_mark_and_white_space_are_no_fault() {
    let text = format!("\u{feff}\r\n {}\n", write(&sample::named(), Kind::Backup));
    assert_eq!(read(&text).document, sample::named());
}

#[test]
fn scores_are_not_believed() {
    let mut file = backup();
    file["scores"] = json!({ "anything": [1, 2, 3] });
    assert_eq!(read_value(&file), read_value(&backup()));
}

#[test]
fn fields_that_nobody_knows_are_told() {
    let mut file = backup();
    file["mood"] = json!("sunny");
    file["document"]["leaders"][2]["nickname"] = json!("C");
    file["document"]["exercises"]["vision"]["rounds"][0]["responses"]["named"]["ben"]["sheet"]["weight"] =
        json!(2);
    let told = read_value(&file).notices;
    let paths = [
        "mood",
        "document.leaders[2].nickname",
        "document.exercises.vision.rounds[0].responses.named.ben.sheet.weight",
    ];
    assert_eq!(told, paths.map(|path| Notice::UnknownField(path.to_owned())));
}

#[test]
fn disguises_are_taken_out_and_told() {
    let mut file = backup();
    file["document"]["leaders"][1]["name"] = json!("Be\u{202e}n\u{0}\r");
    file["document"]["title"] = json!("Days\n\u{2066}two\u{2069}\t!");
    let imported = read_value(&file);
    assert_eq!(imported.document.leaders[1].name, "Ben");
    assert_eq!(imported.document.title, "Days\ntwo\t!");
    let paths = ["document.leaders[1].name", "document.title"];
    assert_eq!(imported.notices, paths.map(|path| Notice::CleanedText(path.to_owned())));
}

#[test]
fn whoever_has_handed_in_is_not_absent_whatever_a_file_says() {
    let mut file = backup();
    file["document"]["exercises"]["vision"]["rounds"][0]["absent"] = json!(["ada", "fin"]);
    let imported = read_value(&file);
    let absent = &vision(&imported.document).rounds[0].absent;
    assert_eq!(absent.iter().map(|leader| leader.as_str()).collect::<Vec<_>>(), ["fin"]);
}

/// What joins and parts letters in Persian and emoji, and lines in Khmer, belongs to the text.
#[test]
fn characters_that_scripts_need_stay() {
    let name = "\u{645}\u{6cc}\u{200c}\u{62e} 👩\u{200d}🔬 \u{1781}\u{200b}\u{1781} \u{200f}א";
    let mut file = backup();
    file["document"]["leaders"][1]["name"] = json!(name);
    let imported = read_value(&file);
    assert_eq!((imported.document.leaders[1].name.as_str(), imported.notices), (name, vec![]));
}

#[test]
fn any_flipped_bit_gives_a_workshop_that_holds_together_or_a_reason() {
    let mut file: Value = serde_json::from_str(&write(&sample::unnamed(), Kind::Backup)).unwrap();
    file.as_object_mut().unwrap().remove("scores");
    let text = file.to_string().into_bytes();
    for place in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone();
            bytes[place] ^= 1 << bit;
            if let Ok(imported) = import(&bytes) {
                let holds = bearings_core::exchange::validate(&imported.document);
                assert_eq!(holds, Ok(()), "bit {bit} of byte {place}");
            }
        }
    }
}

#[test]
fn halves_of_characters_are_replaced_and_told() {
    let text = write(&sample::named(), Kind::Backup);
    let cases = [
        (r"\ud83e", "\u{fffd}", 1),
        (r"\udded\ud83e", "\u{fffd}\u{fffd}", 2),
        (r"\ud83e\udded", "🧭", 0),
        (r"\\ud83e", r"\ud83e", 0),
        (r"\ud83e\u0041", "\u{fffd}A", 1),
        (r"\uD83E\\\uDDED", "\u{fffd}\\\u{fffd}", 2),
    ];
    for (spelled, meant, halves) in cases {
        let imported = read(&text.replace("Strategy days", spelled));
        assert_eq!(imported.document.title, meant, "{spelled}");
        let told: Vec<Notice> = (halves > 0).then_some(Notice::ReplacedHalves(halves)).into_iter().collect();
        assert_eq!(imported.notices, told, "{spelled}");
    }
}

#[test]
fn moments_are_read_as_json_spells_them() {
    let moment = |text: &str| read_timestamp(text).map(|moment| moment.to_rfc3339());
    let cases = [
        ("2026-11-24T09:30:00Z", "2026-11-24T09:30:00+00:00"),
        ("2026-11-24T09:30:00.25Z", "2026-11-24T09:30:00.250+00:00"),
        ("2026-11-24T00:30:00+01:00", "2026-11-23T23:30:00+00:00"),
        ("2026-11-24T23:30:00-05:30", "2026-11-25T05:00:00+00:00"),
    ];
    for (text, meant) in cases {
        assert_eq!(moment(text).as_deref(), Some(meant));
    }
    let wrong = [
        "",
        "T",
        "2026-11-24",
        "2026-11-24T09:30Z",
        "2026-11-24T24:00:00Z",
        "2026-02-30T09:30:00Z",
        "26-11-24T09:30:00Z",
        "2026-11-24T09:30:00",
        "2026-11-24T9:30:00Z",
        "2026-11-24T09:30:00.Z",
        "2026-11-24T09:30:00+1:00",
        "2026-11-24T09:30:00.0123456789Z",
        "2026-11-24T09:30:00:00Z",
        "2026-11-24T09:30:00+aa:00",
        "é-11-24T09:30:00Z",
    ];
    for text in wrong {
        assert_eq!(moment(text), None, "{text}");
    }
    assert_eq!(read_date("2028-02-29"), NaiveDate::from_ymd_opt(2028, 2, 29));
    assert_eq!(read_time("23:59:59"), NaiveTime::from_hms_opt(23, 59, 59));
}

fn without_unnamed_drafts(mut document: Document) -> Document {
    for round in document.exercises.values_mut().flat_map(|state| &mut state.rounds) {
        if let Responses::Unnamed(unnamed) = &mut round.responses {
            unnamed.drafts.clear();
        }
    }
    document
}

proptest! {
    #[test]
    fn any_moment_comes_back(seconds in -90_000_000_000..400_000_000_000_i64, nanoseconds in 0..1_000_000_000_u32) {
        let moment = Timestamp::from_timestamp(seconds, nanoseconds).unwrap();
        let written = serde_json::to_value(moment).unwrap();
        prop_assert_eq!(read_timestamp(written.as_str().unwrap()), Some(moment));
    }

    #[test]
    fn any_workshop_comes_back_from_its_backup(document in generate::document()) {
        let imported = read(&write(&document, Kind::Backup));
        prop_assert_eq!(imported.document, without_unnamed_drafts(document));
        prop_assert_eq!(imported.notices, vec![]);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(import(&bytes).is_err());
    }

    #[test]
    fn any_change_of_a_file_is_read_or_refused(place in any::<proptest::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write(&sample::unnamed(), Kind::Backup).into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(imported) = import(&bytes) {
            prop_assert_eq!(bearings_core::exchange::validate(&imported.document), Ok(()));
        }
    }
}
