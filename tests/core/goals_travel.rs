//! Goals in files and in merges.

use bearings_core::edit::{Below, Edit, GoalEdit, GoalField, Spot};
use bearings_core::exchange::{FaultReason, ImportError, Kind, export, import, merge};
use bearings_core::model::goals::{GoalOwner, Incentive, Level, LinkKind, Reward};
use bearings_core::model::{Document, Priority, PriorityId};
use serde_json::{Value, json};

use super::cascade;
use super::support_goals::{edited, id, linked, moment, outline, priority, sound, with, workshop};

fn file(document: &Document, kind: Kind) -> String {
    export(document, kind, moment(), "0.1.0").unwrap()
}

fn read(text: &str) -> Document {
    let imported = import(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(imported.notices, []);
    imported.document
}

fn told() -> Document {
    let document = sound(&workshop(&["c1", ". d1", ".! d2"]), "d1");
    let document = linked(&document, "d1", "d2", LinkKind::Conflicts);
    let paid =
        Incentive { reward: Reward::Individual, text: "3 %".to_owned(), against: Some(priority("one")) };
    let document = with(&document, "d2", GoalField::Incentive(Some(paid)));
    let kim = GoalOwner::Person("Kim Lee".to_owned());
    let document = with(&document, "d2", GoalField::Owner(Some(kim)));
    with(&document, "c1", GoalField::Priority(Some(priority("one"))))
}

#[test]
fn goals_come_back_as_they_were() {
    for document in [told(), workshop(&[]), cascade::workshop(500, 30, moment()).unwrap()] {
        for kind in [Kind::Backup, Kind::Results] {
            assert_eq!(read(&file(&document, kind)).goals.goals.len(), document.goals.goals.len());
        }
        assert_eq!(read(&file(&document, Kind::Backup)), document);
    }
}

#[test]
fn a_workshop_without_goals_says_nothing_of_them() {
    assert!(!file(&workshop(&[]), Kind::Backup).contains("goals\": {"));
}

#[test]
fn the_level_scores_are_in_the_file() {
    let file: Value = serde_json::from_str(&file(&told(), Kind::Results)).unwrap();
    assert_eq!(file["scores"]["goals"]["sound"], json!({ "part": 1, "whole": 3 }));
    let empty: Value =
        serde_json::from_str(&super::goals_travel::file(&workshop(&[]), Kind::Results)).unwrap();
    assert_eq!(empty["scores"].get("goals"), None);
}

#[test]
fn results_do_not_tell_official_priorities_that_are_hidden() {
    let mut document = told();
    document.official_priorities =
        vec![Priority { id: PriorityId::parse("one").unwrap(), text: "Priority one".to_owned() }];
    assert!(!file(&document, Kind::Results).contains("Priority one"));
    assert!(file(&document, Kind::Backup).contains("Priority one"));
}

#[test]
fn what_can_not_be_true_is_named() {
    let fault = |pointer: &str, wrong: Value| {
        let mut file: Value = serde_json::from_str(&file(&told(), Kind::Backup)).unwrap();
        *file.pointer_mut(&format!("/document/goals/{pointer}")).unwrap() = wrong;
        match import(file.to_string().as_bytes()) {
            Err(ImportError::Invalid(faults)) => faults[0].clone(),
            other => panic!("{pointer}: {other:?}"),
        }
    };
    let reason = |pointer, wrong| fault(pointer, wrong).reason;
    assert_eq!(reason("goals/1/parent", json!("d1")), FaultReason::NotAbove("d1".to_owned()));
    assert_eq!(reason("goals/1/parent", json!("lost")), FaultReason::Unknown("lost".to_owned()));
    assert_eq!(reason("goals/1/owner/leader", json!("lost")), FaultReason::Unknown("lost".to_owned()));
    let long = FaultReason::TooLong { chars: 121, most: 120 };
    assert_eq!(reason("goals/2/owner/person", json!("x".repeat(121))), long);
    assert_eq!(reason("goals/1/kpi/target", json!(1e13)), FaultReason::TooLarge);
    assert_eq!(reason("goals/1/id", json!("c1")), FaultReason::Repeated("c1".to_owned()));
    assert_eq!(reason("links/0/from", json!("d2")), FaultReason::TiedToItself("d2".to_owned()));
    assert_eq!(fault("links/0/to", json!("lost")).path, "document.goals.links[0].to");
}

#[test]
fn shapes_that_are_wrong_name_their_place() {
    let mut file: Value = serde_json::from_str(&file(&told(), Kind::Backup)).unwrap();
    file["document"]["goals"]["goals"][1]["kpi"]["target"] = json!("fifty");
    let error = import(file.to_string().as_bytes()).unwrap_err().to_string();
    assert!(error.contains("document.goals.goals[1].kpi.target"), "{error}");
}

#[test]
fn a_merge_adds_what_only_they_have() {
    let ours = workshop(&["c1", ". d1"]);
    let goals = vec![super::support_goals::goal("d2", Level::Department, Some("c1"))];
    let theirs = edited(&ours, Edit::Goal(GoalEdit::Add { goals, after: None }));
    let theirs = with(&theirs, "d1", GoalField::Text("Reworded".to_owned()));
    let theirs = linked(&theirs, "d1", "d2", LinkKind::Supports);
    let merged = merge(&ours, &theirs).unwrap();
    assert_eq!(outline(&merged.document.goals), ["c1", ". d1", ". d2"]);
    assert_eq!(merged.document.goals.goal(&id("d1")).unwrap().text, "Goal d1");
    assert_eq!(merged.document.goals.links.len(), 1);
    assert_eq!(merged.report.goals, [id("d2")]);
    let again = merge(&merged.document, &theirs).unwrap();
    assert_eq!(again.document, merged.document);
    assert!(again.report.changes_nothing());
}

#[test]
fn a_goal_whose_place_is_gone_here_serves_nobody() {
    let base = workshop(&["c1", ". d1", "c2"]);
    let goals = vec![super::support_goals::goal("p1", Level::Person, Some("d1"))];
    let theirs = edited(&base, Edit::Goal(GoalEdit::Add { goals, after: None }));
    let spot = Spot { level: Level::Person, parent: Some(id("c2")), after: None };
    let ours = edited(&base, Edit::Goal(GoalEdit::Place { id: id("d1"), spot }));
    let merged = merge(&ours, &theirs).unwrap().document;
    assert_eq!(merged.goals.goal(&id("p1")).unwrap().parent, None);

    let removed = edited(&base, Edit::Goal(GoalEdit::Remove { id: id("d1"), below: Below::Remove }));
    assert_eq!(outline(&merge(&removed, &theirs).unwrap().document.goals), ["c1", ". d1", ". . p1", "c2"]);
}

#[test]
fn what_we_untied_stays_untied() {
    let theirs = linked(&workshop(&["c1", "c2"]), "c1", "c2", LinkKind::Supports);
    assert_eq!(merge(&workshop(&["c1", "c2"]), &theirs).unwrap().document.goals.links, []);
}
