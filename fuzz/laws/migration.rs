//! Documents of every schema with values in them that do not belong there: as a file, as a record, and added to the
//! workshop that they come from.

use std::sync::OnceLock;

use bearings_core::exchange::{ImportError, SCHEMA, import, merge, validate};
use bearings_core::model::Document;
use serde_json::{Value, json};

use super::document::holds_together;
use super::words::record;

/// Whole files to begin with, at least one of every schema.
const BASES: [&str; 5] = [
    include_str!("../../tests/core/fixtures/schema-1-backup.json"),
    include_str!("../../tests/core/fixtures/schema-1-results.json"),
    include_str!("../../tests/core/fixtures/schema-1-unnamed.json"),
    include_str!("../bases/room.json"),
    include_str!("../../public/samples/bakery.json"),
];
/// Bytes that spell one change: which value, counted over the whole document, what becomes of it, and with what.
const STEP: usize = 4;
/// The most changes of one document.
const STEPS: usize = 16;

/// The first byte chooses the file, every four that follow change one value of it.
pub fn migration(data: &[u8]) {
    let Some((base, steps)) = data.split_first() else { return };
    let Some((file, whole)) = bases().get(usize::from(*base) % BASES.len()) else { return };
    let mut file = file.clone();
    for step in steps.chunks_exact(STEP).take(STEPS) {
        change(&mut file["document"], [step[0], step[1], step[2], step[3]]);
    }
    let by_file = import(file.to_string().as_bytes());
    let by_record = import(&as_record(&file));
    match (by_file, by_record) {
        (Ok(file), Ok(record)) => {
            assert_eq!((&file.document, &file.notices), (&record.document, &record.notices));
            holds_together(&file.document);
            adds_up(whole, &file.document);
        }
        (Err(_), Err(_)) => {}
        // In a file the document is one level deeper.
        (Err(ImportError::TooDeep { .. }), Ok(_)) => {}
        (file, record) => panic!("{file:?} and {record:?}"),
    }
}

/// The bases as JSON and as they are read. Figures are worked out anew, so they only cost time here.
fn bases() -> &'static [(Value, Document)] {
    static ONCE: OnceLock<Vec<(Value, Document)>> = OnceLock::new();
    ONCE.get_or_init(|| {
        let base = |text: &str| {
            let mut file: Value = serde_json::from_str(text).expect("a base is JSON");
            file["scores"].take();
            (file, import(text.as_bytes()).expect("a base is read").document)
        };
        BASES.map(base).into()
    })
}

/// Both ways round, and the same file once more adds nothing.
fn adds_up(base: &Document, changed: &Document) {
    for (ours, theirs) in [(base, changed), (changed, base)] {
        let Ok(once) = merge(ours, theirs) else { continue };
        assert_eq!(validate(&once.document), Ok(()));
        let twice = merge(&once.document, theirs).expect("it was added already");
        assert_eq!(twice.document, once.document);
        assert!(twice.report.changes_nothing(), "{:?}", twice.report);
    }
}

fn as_record(file: &Value) -> Vec<u8> {
    let header = json!({
        "schema": file["schema"].as_u64().unwrap_or(u64::from(SCHEMA)), "revision": 2, "base": 1, "writer": "fuzz",
        "saved_at": "2026-11-24T09:00:00Z",
        "summary": { "title": "", "organisation": "", "leaders": 0, "progress": null },
    });
    record(format!("{header}\n{}", file["document"]).as_bytes())
}

fn change(document: &mut Value, [high, low, how, what]: [u8; STEP]) {
    let place = usize::from(u16::from_be_bytes([high, low])) % count(document);
    let donor_place = usize::from(what) * 37 % count(document);
    let donor = nth(document, &mut donor_place.clone()).map(|value| value.clone()).unwrap_or_default();
    let Some(value) = nth(document, &mut place.clone()) else { return };
    match (how % 8, value) {
        (0, value) => *value = donor,
        (1, value) => *value = another(what),
        (2, Value::Array(list)) if !list.is_empty() => drop(list.remove(usize::from(what) % list.len())),
        (3, Value::Array(list)) if !list.is_empty() => {
            let again = list[usize::from(what) % list.len()].clone();
            list.insert(usize::from(what) % (list.len() + 1), again);
        }
        (4, Value::Object(members)) if !members.is_empty() => {
            let key = members.keys().nth(usize::from(what) % members.len()).cloned();
            let _ = key.and_then(|key| members.remove(&key));
        }
        (5, Value::Object(members)) => {
            let key = donor
                .as_str()
                .map_or_else(|| TEXTS[usize::from(what) % TEXTS.len()].to_owned(), str::to_owned);
            members.insert(key, another(what));
        }
        (6, Value::Number(number)) => {
            let now = number.as_i64().unwrap_or_default();
            *number = (now + i64::from(what as i8)).into();
        }
        (7, Value::String(text)) => text.push_str(TEXTS[usize::from(what) % TEXTS.len()]),
        (_, value) => *value = another(what),
    }
}

const TEXTS: [&str; 12] = [
    "",
    "ana",
    "a",
    "vision",
    "believe",
    "\u{202e}x",
    "\u{200b}",
    "2026-02-30",
    "9999-12-31T23:59:59Z",
    "é",
    "0123456789012345678901234567890123456789",
    "=1+1",
];

fn another(what: u8) -> Value {
    match what % 16 {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(0),
        3 => json!(1),
        4 => json!(-1),
        5 => json!(255),
        6 => json!(u64::MAX),
        7 => json!(1e308),
        8 => json!(-0.5),
        9 => json!([]),
        10 => json!({}),
        11 => json!(false),
        12 => json!("x".repeat(3_000)),
        13 => json!(vec![0; 300]),
        _ => json!(TEXTS[usize::from(what / 16) % TEXTS.len()]),
    }
}

/// How many values there are, the document itself included.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// The value at this place, counted as [`count`] counts.
fn nth<'a>(value: &'a mut Value, place: &mut usize) -> Option<&'a mut Value> {
    if *place == 0 {
        return Some(value);
    }
    *place -= 1;
    match value {
        Value::Array(list) => list.iter_mut().find_map(|value| nth(value, place)),
        Value::Object(members) => members.values_mut().find_map(|value| nth(value, place)),
        _ => None,
    }
}
