//! Files that are refused, each for its own reason.

use bearings_core::exchange::{DEPTH_LIMIT, ImportError, Kind, SIZE_LIMIT, check_size, import};
use serde_json::{Value, json};

use super::support::{sample, write};

fn refused(bytes: impl AsRef<[u8]>) -> ImportError {
    import(bytes.as_ref()).expect_err("this should be refused")
}

fn backup() -> Value {
    serde_json::from_str(&write(&sample::named(), Kind::Backup)).unwrap()
}

#[test]
fn nothing_in_it() {
    for empty in ["", "\u{feff}", " \n\t\r\n"] {
        assert_eq!(refused(empty), ImportError::Empty);
    }
}

#[test]
fn garbage() {
    assert_eq!(refused("Dear team,"), ImportError::NotJson { line: 1, column: 1 });
    assert_eq!(refused("{\n  \"format\": bearings"), ImportError::NotJson { line: 2, column: 13 });
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n"), ImportError::NotUtf8 { offset: 0 });
    assert_eq!(refused(b"{\"a\": \"\xff\"}"), ImportError::NotUtf8 { offset: 7 });
}

#[test]
fn of_another_product() {
    let named = |format: &str| ImportError::NotBearings { format: Some(format.to_owned()) };
    assert_eq!(refused(r#"{"format": "sextant", "schema": 1}"#), named("sextant"));
    for foreign in [r#"{"type": "excalidraw"}"#, "[1, 2]", "null", "\"bearings\"", r#"{"format": 1}"#] {
        assert_eq!(refused(foreign), ImportError::NotBearings { format: None }, "{foreign}");
    }
}

#[test]
fn too_large() {
    let most = SIZE_LIMIT;
    assert_eq!(check_size(most), Ok(()));
    assert_eq!(check_size(most + 1), Err(ImportError::TooLarge { bytes: most + 1, most }));
    let large = vec![b' '; most as usize + 1];
    assert_eq!(refused(large), ImportError::TooLarge { bytes: most + 1, most });
}

#[test]
fn nested_without_end() {
    for open in ["[", "{\"a\":", "[{\"a\":"] {
        let error = refused(open.repeat(100_000));
        assert!(matches!(error, ImportError::TooDeep { most: DEPTH_LIMIT, line: 1, .. }), "{error}");
    }
    let brackets_in_text = format!("{{\"format\": \"{}\"}}", "[\\\"{".repeat(100_000));
    assert!(matches!(refused(brackets_in_text), ImportError::NotBearings { .. }));
}

#[test]
fn cut_off_at_any_byte() {
    let text = write(&sample::unnamed(), Kind::Backup);
    for end in 1..text.len() {
        let error = refused(&text.as_bytes()[..end]);
        assert!(matches!(error, ImportError::Incomplete { .. }), "at {end}: {error:?}");
    }
    let last_line = text.lines().count();
    let error = refused(&text[..text.len() - 1]);
    assert_eq!(error, ImportError::Incomplete { line: last_line, column: 0 });
}

#[test]
fn cut_off_within_a_character() {
    assert_eq!(
        refused("{\n\"title\": \"Bä".as_bytes().split_last().unwrap().1),
        ImportError::Incomplete { line: 2, column: 11 }
    );
}

#[test]
fn a_key_twice() {
    let text = write(&sample::named(), Kind::Backup).replace("\"ben\": {", "\"ada\": {");
    assert!(matches!(refused(text), ImportError::RepeatedKey { line: 2.., .. }));
}

#[test]
fn from_a_newer_version() {
    let mut file = backup();
    file["schema"] = json!(7);
    file["app_version"] = json!("3.1.0");
    file["document"] = json!({ "unheard": "of" });
    let newer = ImportError::NewerSchema { found: 7, known: 1, app_version: Some("3.1.0".to_owned()) };
    assert_eq!(refused(file.to_string()), newer);
}

#[test]
fn a_shape_that_is_wrong_names_its_place() {
    let rounds = "/document/exercises/vision/rounds";
    let cases = [
        ("/document/leaders/2/name", json!(7), "document.leaders[2].name"),
        ("/document/leaders/2/id", json!("a b"), "document.leaders[2].id"),
        ("/document/agenda/devices", json!(-1), "document.agenda.devices"),
        ("/document/agenda/devices", json!(1.5), "document.agenda.devices"),
        ("/document/agenda/devices", json!(1e300), "document.agenda.devices"),
        ("/document/created_at", json!("yesterday"), "document.created_at"),
        ("/document/naming", json!("secret"), "document.naming"),
        ("/document/exercises", json!({ "poker": {} }), "document.exercises.poker"),
        ("/document", json!(null), "document"),
        (
            "/document/agenda/items/0/slot",
            json!({ "exercise": "vision", "break": 1 }),
            "document.agenda.items[0].slot",
        ),
        ("/document/agenda/items/0/slot", json!({ "exercise": 7 }), "document.agenda.items[0].slot.exercise"),
        (
            &format!("{rounds}/0/state/revealed/expected/2"),
            json!(0),
            "document.exercises.vision.rounds[0].state.revealed.expected[2]",
        ),
        (
            &format!("{rounds}/0/state/revealed"),
            json!({}),
            "document.exercises.vision.rounds[0].state.revealed",
        ),
        (
            &format!("{rounds}/0/responses/named"),
            json!({ "a b": {} }),
            "document.exercises.vision.rounds[0].responses.named.a b",
        ),
        ("/kind", json!("photo"), "kind"),
        ("/schema", json!("one"), "schema"),
        ("/schema", json!(0), "schema"),
        ("/exported_at", json!(null), "exported_at"),
        (
            &format!("{rounds}/0/responses/named/ben/sheet/answers/believe"),
            json!({ "rating": { "points": "many" } }),
            "document.exercises.vision.rounds[0].responses.named.ben.sheet.answers.believe.rating.points",
        ),
    ];
    for (pointer, wrong, place) in cases {
        let mut file = backup();
        *file.pointer_mut(pointer).unwrap() = wrong;
        match refused(file.to_string()) {
            ImportError::Shape { path, .. } => assert_eq!(path, place),
            other => panic!("{place}: {other}"),
        }
    }
}

#[test]
fn a_field_that_is_missing_names_its_place() {
    let mut file = backup();
    file["document"]["leaders"][4].as_object_mut().unwrap().remove("active");
    let reason = "\"active\" is missing".to_owned();
    assert_eq!(
        refused(file.to_string()),
        ImportError::Shape { path: "document.leaders[4]".to_owned(), reason }
    );
}
