//! Roles in files and in merges.

use bearings_core::edit::{Edit, PriorityEdit, RecordEdit, RolesEdit};
use bearings_core::exchange::{FaultReason, ImportError, Kind, export, import, merge};
use bearings_core::model::goals::PriorityRef;
use bearings_core::model::{Document, FieldId, Part, RecordId, Vocabulary};
use bearings_core::results::scores;
use serde_json::{Value, json};

use super::support_edit::{Room, at, leader_id, option_id, priority_id, question_id};
use super::support_roles::{ROLES, part_edit, said};

fn agreed() -> Room {
    let mut room = said(&[("discount", "abab"), ("hire", "aaaa")]);
    room.official("p1", "Depth");
    room.edit(Edit::Roles(RolesEdit::Vocabulary(Vocabulary::Daci)));
    room.edit(part_edit("hire", "a", Some(Part::DecidesAndDoes))).edit(part_edit(
        "hire",
        "b",
        Some(Part::Informed),
    ));
    let priority = PriorityRef { id: option_id("p1"), text: "Depth".to_owned() };
    room.edit(Edit::Roles(RolesEdit::Contribute { leader: leader_id("b"), priority }));
    room.edit(Edit::Roles(RolesEdit::Promise {
        leader: leader_id("b"),
        text: "A price within a day.".to_owned(),
    }));
    let (id, field) = (RecordId::parse("h1").unwrap(), FieldId::parse("hand_overs").unwrap());
    let record = |edit| Edit::Record { exercise: ROLES, field: field.clone(), edit };
    room.edit(record(RecordEdit::Add(id.clone())));
    let column = FieldId::parse("from").unwrap();
    room.edit(record(RecordEdit::Write { id, column, text: "Sales".to_owned() }));
    room.edit(record(RecordEdit::Add(RecordId::parse("h2").unwrap())));
    room
}

fn written(document: &Document, kind: Kind) -> String {
    export(document, kind, at(9), "0.1.0").unwrap()
}

#[test]
fn files_keep_everything() {
    let room = agreed();
    let again = import(written(&room.document, Kind::Backup).as_bytes()).unwrap();
    assert_eq!(again.notices, []);
    assert_eq!(again.document, room.document);
    assert_eq!(scores(&again.document), scores(&room.document));
    let results = import(written(&room.document, Kind::Results).as_bytes()).unwrap().document;
    assert_eq!(results.roles.rights, room.document.roles.rights);
    assert_eq!(results.exercises, room.document.exercises);
}

#[test]
fn a_file_says_who_claims_what() {
    let file: Value = serde_json::from_str(&written(&agreed().document, Kind::Results)).unwrap();
    let questions = file["scores"]["exercises"][0]["rounds"][0]["questions"].as_array().unwrap();
    let of = |id: &str| questions.iter().find(|scores| scores["question"] == id).unwrap();
    assert_eq!(of("discount")["claimed_by"], json!(["a", "b"]));
    assert_eq!(of("discount")["standing"], "collision");
    assert_eq!(of("hire")["standing"], "clear");
    assert_eq!(of("clarity").get("standing"), None);
}

#[test]
fn what_can_not_be_true_is_named() {
    let fault = |pointer: &str, wrong: Value| {
        let mut file: Value = serde_json::from_str(&written(&agreed().document, Kind::Backup)).unwrap();
        *file.pointer_mut(&format!("/document/{pointer}")).unwrap() = wrong;
        match import(file.to_string().as_bytes()) {
            Err(ImportError::Invalid(faults)) => faults[0].clone(),
            other => panic!("{pointer}: {other:?}"),
        }
    };
    let lost = fault("roles/rights/hire", json!({ "lost": "decides" }));
    assert_eq!(
        (lost.path.as_str(), lost.reason),
        ("document.roles.rights.hire.lost", FaultReason::Unknown("lost".to_owned()))
    );
    let lost = fault("roles/charters", json!({ "lost": { "promise": "x" } }));
    assert_eq!(lost.reason, FaultReason::Unknown("lost".to_owned()));
    let twice = json!([{ "id": "p1", "text": "Depth" }, { "id": "p1", "text": "Depth" }]);
    assert_eq!(fault("roles/charters/b/contributes", twice).reason, FaultReason::Repeated("p1".to_owned()));
    let records = "exercises/roles/board/hand_overs/records";
    assert_eq!(fault(&format!("{records}/1/id"), json!("h1")).reason, FaultReason::Repeated("h1".to_owned()));
    let unknown = fault(&format!("{records}/0/cells"), json!({ "colour": "red" }));
    assert_eq!(unknown.reason, FaultReason::Unknown("colour".to_owned()));
    let long = fault(&format!("{records}/0/cells/from"), json!("x".repeat(121)));
    assert!(matches!(long.reason, FaultReason::TooLong { most: 120, .. }));
}

#[test]
fn results_do_not_tell_official_priorities_that_are_hidden() {
    let room = agreed();
    assert!(written(&room.document, Kind::Backup).contains("Depth"));
    let results = written(&room.document, Kind::Results);
    assert!(!results.contains("Depth") && results.contains("A price within a day."));
}

#[test]
fn a_merge_fills_what_is_empty_and_brings_in_no_second_decider() {
    let base = Room::named("abc");
    let (mut ours, mut theirs) = (base.clone(), base);
    ours.edit(part_edit("hire", "a", Some(Part::Decides)));
    theirs.edit(part_edit("hire", "b", Some(Part::Decides))).edit(part_edit("pay", "b", Some(Part::Decides)));
    theirs.edit(Edit::Roles(RolesEdit::Promise { leader: leader_id("c"), text: "Mondays".to_owned() }));
    let merged = merge(&ours.document, &theirs.document).unwrap();
    let roles = &merged.document.roles;
    assert_eq!(roles.deciders(&question_id("hire")).collect::<Vec<_>>(), [&leader_id("a")]);
    assert_eq!(roles.deciders(&question_id("pay")).collect::<Vec<_>>(), [&leader_id("b")]);
    assert_eq!(merged.report.matters, [question_id("pay")]);
    assert_eq!(merged.report.charters, [leader_id("c")]);
    let again = merge(&merged.document, &theirs.document).unwrap();
    assert_eq!(again.document, merged.document);
    assert!(again.report.changes_nothing());
}

#[test]
fn a_reworded_priority_stays_in_the_file_as_it_was_ticked() {
    let mut room = agreed();
    room.edit(Edit::Priority(PriorityEdit::Rewrite {
        id: priority_id("p1"),
        text: "Depth first".to_owned(),
    }));
    let again = import(written(&room.document, Kind::Backup).as_bytes()).unwrap().document;
    assert_eq!(again.roles.charters[&leader_id("b")].contributes[0].text, "Depth");
}
