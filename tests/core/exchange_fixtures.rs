//! Files of every schema ever released. They are read for ever.

use std::fs;
use std::path::PathBuf;

use bearings_core::exchange::{Kind, SCHEMA};
use bearings_core::model::{Naming, Responses};
use serde_json::Value;

use super::support::{leader_id, read, vision};

fn fixtures() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/core/fixtures");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    files
        .map(|path| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn fixture(name: &str) -> String {
    fixtures().into_iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}")).1
}

#[test]
fn every_fixture_is_read_without_a_notice() {
    for (name, text) in fixtures() {
        assert_eq!(read(&text).notices, [], "{name}");
    }
}

/// So every migration is run by a document of exactly the schema that it starts from.
#[test]
fn every_schema_has_a_fixture() {
    for schema in 1..=SCHEMA {
        let of_schema = |text: &str| {
            let file: Value = serde_json::from_str(text).unwrap();
            file["schema"] == schema
        };
        let found = fixtures().iter().any(|(_, text)| of_schema(text));
        assert!(found, "no file of schema {schema} in tests/core/fixtures");
    }
}

#[test]
fn schema_1_backup() {
    let imported = read(&fixture("schema-1-backup.json"));
    assert_eq!(imported.kind, Kind::Backup);
    assert_eq!(imported.document.title, "Strategy days");
    assert_eq!(imported.document.leaders.len(), 6);
    assert_eq!(imported.document.decisions.len(), 1);
    let rounds = &vision(&imported.document).rounds;
    assert_eq!(rounds.iter().map(|round| round.is_open()).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(rounds[0].responses.handed_in().len(), 4);
    assert!(rounds[0].responses.has_begun(&leader_id("eva")));
}

#[test]
fn schema_1_results() {
    let imported = read(&fixture("schema-1-results.json"));
    assert_eq!(imported.kind, Kind::Results);
    assert_eq!(vision(&imported.document).rounds.len(), 2);
    assert_eq!(vision(&imported.document).board.fields.len(), 2);
}

#[test]
fn schema_1_unnamed() {
    let imported = read(&fixture("schema-1-unnamed.json"));
    assert_eq!(imported.document.naming, Naming::Unnamed);
    let Responses::Unnamed(unnamed) = &vision(&imported.document).rounds[0].responses else {
        panic!("named answers in an unnamed workshop");
    };
    assert_eq!(unnamed.answers.values().map(|heap| heap.len()).sum::<usize>(), 2);
}
