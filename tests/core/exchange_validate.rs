//! Files whose every value has its type and which still can't be true.

use bearings_core::exchange::{Fault, FaultReason, ImportError, Kind, import, validate};
use bearings_core::model::{Document, Naming, Responses, RoundState, limits};
use bearings_core::question::AnswerError;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::{generate, leader_id, sample, vision_mut, write};

const ROUNDS: &str = "document.exercises.vision.rounds";

fn file(document: &Document) -> Value {
    serde_json::from_str(&write(document, Kind::Backup)).unwrap()
}

/// The only fault of a file in which the value at `path` is `wrong`.
fn fault(mut file: Value, path: &str, wrong: Value) -> Fault {
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    *file.pointer_mut(&pointer).unwrap_or_else(|| panic!("no {path}")) = wrong;
    match import(file.to_string().as_bytes()) {
        Err(ImportError::Invalid(faults)) if faults.len() == 1 => faults.into_iter().next().unwrap(),
        other => panic!("{path}: {other:?}"),
    }
}

fn named(path: &str, wrong: Value) -> (String, FaultReason) {
    let fault = fault(file(&sample::named()), path, wrong);
    (fault.path, fault.reason)
}

fn unnamed(path: &str, wrong: Value) -> (String, FaultReason) {
    let fault = fault(file(&sample::unnamed()), path, wrong);
    (fault.path, fault.reason)
}

fn at(path: &str, reason: FaultReason) -> (String, FaultReason) {
    (path.to_owned(), reason)
}

fn in_rounds(path: &str, reason: FaultReason) -> (String, FaultReason) {
    at(&format!("{ROUNDS}{path}"), reason)
}

fn unknown(id: &str) -> FaultReason {
    FaultReason::Unknown(id.to_owned())
}

fn repeated(id: &str) -> FaultReason {
    FaultReason::Repeated(id.to_owned())
}

#[test]
fn the_samples_hold_together() {
    assert_eq!(validate(&sample::named()), Ok(()));
    assert_eq!(validate(&sample::unnamed()), Ok(()));
}

#[test]
fn ids_are_unique() {
    let twice = json!({ "id": "d1", "text": "", "written_at": "2026-11-24T09:00:00Z" });
    assert_eq!(
        named("document.decisions", json!([twice, twice])),
        at("document.decisions[1]", repeated("d1"))
    );
    assert_eq!(
        named("document.agenda.items[1].id", json!("one")),
        at("document.agenda.items[1]", repeated("one"))
    );
    let questions = in_rounds("[1].questions[1]", repeated("believe"));
    assert_eq!(named(&format!("{ROUNDS}[1].questions"), json!(["believe", "believe"])), questions);
    let cards = format!("{ROUNDS}[0].groupings.priorities.groups[0].cards");
    let twice = json!([{ "sheet": "ada", "line": 0 }, { "sheet": "ada", "line": 0 }]);
    assert_eq!(named(&cards, twice), at(&format!("{cards}[1]"), repeated("ada/0")));
}

#[test]
fn references_lead_somewhere() {
    let simple = [
        ("document.decisions[0].owner", "nobody"),
        ("document.exercises.vision.rounds[0].state.revealed.expected[3]", "nobody"),
        ("document.exercises.vision.rounds[0].groupings.priorities.groups[0].official", "nothing"),
    ];
    for (path, id) in simple {
        assert_eq!(named(path, json!(id)), at(path, unknown(id)));
    }
    assert_eq!(
        named(&format!("{ROUNDS}[0].absent"), json!(["nobody"])),
        in_rounds("[0].absent", unknown("nobody"))
    );
    let cards = "[0].groupings.priorities.groups[0].cards[0]";
    for (sheet, line) in [("ada", 2), ("eva", 0), ("nobody", 0)] {
        let fault = named(&format!("{ROUNDS}{cards}"), json!({ "sheet": sheet, "line": line }));
        assert_eq!(fault, in_rounds(cards, unknown(&format!("{sheet}/{line}"))));
    }
    let board = json!({ "motto": { "text": "Go" } });
    let place = "document.exercises.vision.board";
    assert_eq!(named(place, board), at(&format!("{place}.motto"), unknown("motto")));
    let place = "document.exercises.vision.discussion";
    assert_eq!(named(place, json!({ "weather": {} })), at(&format!("{place}.weather"), unknown("weather")));
}

#[test]
fn numbers_stay_in_their_ranges() {
    let range = |value, least, most| FaultReason::OutOfRange { value, least, most };
    let cases = [
        ("document.agenda.devices", 0, 1, 60),
        ("document.agenda.devices", 61, 1, 60),
        ("document.agenda.items[1].minutes", 481, 1, 480),
        ("document.exercises.vision.rounds[0].content_version", 9, 1, 1),
        ("document.exercises.vision.rounds[2].number", 4_000_000_000, 1, 100_000),
        ("document.exercises.vision.rounds[0].responses.named.ada.sheet.predictions.believe", 100, 0, 99),
    ];
    for (path, value, least, most) in cases {
        assert_eq!(named(path, json!(value)), at(path, range(value, least, most)));
    }
    let order = format!("{ROUNDS}[1].number");
    assert_eq!(named(&order, json!(1)), at(&order, FaultReason::RoundOrder(1)));
}

#[test]
fn nothing_is_over_its_limit() {
    let long = |most: usize| (json!("ä".repeat(most + 1)), FaultReason::TooLong { chars: most + 1, most });
    let cases = [
        ("document.title", limits::NAME_CHARS),
        ("document.organisation.name", limits::NAME_CHARS),
        ("document.leaders[5].role", limits::NAME_CHARS),
        ("document.official_priorities[0].text", limits::LINE_CHARS),
        ("document.actions[0].text", limits::TEXT_CHARS),
        ("document.exercises.vision.board.vision.text", 600),
        ("document.exercises.vision.board.not_doing.lines[0]", limits::LINE_CHARS),
    ];
    for (path, most) in cases {
        let (text, reason) = long(most);
        assert_eq!(named(path, text), at(path, reason));
    }
    let lines = "document.exercises.vision.board.not_doing.lines";
    assert_eq!(named(lines, json!(vec!["x"; 13])), at(lines, FaultReason::TooMany { count: 13, most: 12 }));
    assert_eq!(
        named("document.exercises.vision.board.vision", json!({ "lines": [] })).1,
        FaultReason::FieldKind
    );
    assert_eq!(
        validate(&{
            let mut document = sample::named();
            document.title = "ä".repeat(limits::NAME_CHARS);
            document
        }),
        Ok(()),
        "characters count, not bytes"
    );
}

#[test]
fn answers_fit_their_questions() {
    let answers = "[0].responses.named.ada.sheet.answers";
    let cases = [
        (json!({ "rating": { "points": 8 } }), AnswerError::OffTheScale { points: 8, first: 1, last: 7 }),
        (json!({ "text": "yes" }), AnswerError::WrongKind),
    ];
    for (answer, error) in cases {
        let path = format!("{answers}.believe");
        assert_eq!(named(&format!("{ROUNDS}{path}"), answer), in_rounds(&path, FaultReason::Answer(error)));
    }
    let answers = "[1].responses.named.ada.sheet.answers";
    let foreign = named(&format!("{ROUNDS}{answers}"), json!({ "money": { "rating": "cant_say" } }));
    assert_eq!(foreign, in_rounds(&format!("{answers}.money"), unknown("money")), "it was not asked");
    let predictions = "[0].responses.named.ben.sheet.predictions";
    let wrong = named(&format!("{ROUNDS}{predictions}"), json!({ "statement": 1 }));
    assert_eq!(
        wrong,
        in_rounds(&format!("{predictions}.statement"), FaultReason::NoKeyQuestion("statement".into()))
    );
}

#[test]
fn an_open_round_has_nothing_late_and_nothing_grouped() {
    let late = "[2].responses.named.ada.handed_in.late";
    assert_eq!(named(&format!("{ROUNDS}{late}"), json!(true)), in_rounds(late, FaultReason::NotRevealed));
    let mut document = sample::named();
    vision_mut(&mut document).rounds[0].state = RoundState::Open;
    let faults: Vec<_> = validate(&document).unwrap_err().into_iter().map(|f| (f.path, f.reason)).collect();
    assert_eq!(
        faults,
        [
            in_rounds("[0].responses.named.dee.handed_in.late", FaultReason::NotRevealed),
            in_rounds("[0].groupings", FaultReason::NotRevealed),
            in_rounds("[2].state", FaultReason::SecondOpenRound),
        ]
    );
}

#[test]
fn only_lists_are_grouped() {
    let place = format!("{ROUNDS}[0].groupings");
    let grouping = json!({ "believe": { "groups": [], "confirmed": true } });
    assert_eq!(
        named(&place, grouping),
        at(&format!("{place}.believe"), FaultReason::NoList("believe".into()))
    );
}

#[test]
fn named_and_unnamed_do_not_mix() {
    let document = Document { naming: Naming::Unnamed, ..sample::named() };
    let faults = validate(&document).unwrap_err();
    assert_eq!(faults.len(), 3);
    assert!(faults.iter().all(|fault| fault.reason == FaultReason::Naming));
}

#[test]
fn nothing_links_unnamed_answers() {
    let heaps = "[0].responses.unnamed.answers";
    let answer = json!({ "value": { "rating": { "points": 4 } }, "late": false });
    let of_a_leader = unnamed(&format!("{ROUNDS}{heaps}.believe"), json!({ "ada": answer }));
    assert_eq!(of_a_leader, in_rounds(&format!("{heaps}.believe.ada"), FaultReason::Linked("ada".into())));
    let predictions = "[0].responses.unnamed.predictions.believe";
    let same_sheet =
        unnamed(&format!("{ROUNDS}{predictions}"), json!({ "kq3v": { "value": 2, "late": false } }));
    assert_eq!(same_sheet, in_rounds(&format!("{predictions}.kq3v"), FaultReason::Linked("kq3v".into())));
    let mut document = sample::unnamed();
    if let Responses::Unnamed(unnamed) = &mut vision_mut(&mut document).rounds[0].responses {
        unnamed.handed_in.insert(leader_id("ben"));
    }
    let faults = validate(&document).unwrap_err();
    assert_eq!(faults[0].reason, FaultReason::DraftAfterHandIn("ben".into()));
}

#[test]
fn a_hundred_faults_are_enough() {
    let mut file = file(&sample::named());
    let action = |_| json!({ "id": "same", "text": "", "owner": "nobody", "done": true, "written_at": "2026-11-24T09:00:00Z" });
    file["document"]["actions"] = (0..500).map(action).collect();
    match import(file.to_string().as_bytes()) {
        Err(ImportError::Invalid(faults)) => assert_eq!(faults.len(), 100),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn generated_workshops_hold_together(document in generate::document()) {
        prop_assert_eq!(validate(&document), Ok(()));
    }
}
