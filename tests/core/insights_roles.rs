//! Who decides, against what was seen and against the culture that is wanted; and setting a finding aside.

use bearings_core::edit::{Edit, RolesEdit};
use bearings_core::exchange::{Kind, export, import};
use bearings_core::exercises::{content, culture::culture_text};
use bearings_core::insights::{Evidence, Rule, insights};
use bearings_core::model::{ExerciseId, Part, Stage, limits};
use bearings_core::question::Answer;

use super::support_edit::{Room, at, chosen, leader_id, question_id};
use super::{add_answers, evidence, found, silent};

const ROLES: ExerciseId = ExerciseId::Roles;

/// Three leaders, two of whom each claim discounts while nobody claims stopping; hiring is clear.
fn said(stage: Stage) -> Room {
    let mut room = Room::named("abc");
    room.with(ROLES).open(&["decisions"]);
    for (name, discount, stop) in [("a", "a", "nobody"), ("b", "b", "nobody"), ("c", "a", "c")] {
        let stop = if name == "c" { "nobody" } else { stop };
        room.answer(name, "discount", chosen(discount)).answer(name, "stop", chosen(stop));
        room.answer(name, "hire", chosen("a")).hand_in(name);
    }
    room.reveal().edit(Edit::Stage { exercise: ROLES, stage });
    room
}

fn decide(room: &mut Room, matter: &str, leader: &str) {
    let (matter, leader) = (question_id(matter), leader_id(leader));
    room.edit(Edit::Roles(RolesEdit::Part { matter, leader, part: Some(Part::Decides) }));
}

#[test]
fn matters_with_two_owners_or_none_and_nobody_who_decides() {
    let mut room = said(Stage::Decide);
    let Evidence::UndecidedMatters { matters } = evidence(&room.document, Rule::UndecidedMatters) else {
        panic!("another rule")
    };
    assert_eq!(matters, [question_id("discount"), question_id("stop")]);
    decide(&mut room, "discount", "a");
    decide(&mut room, "stop", "c");
    silent(&room.document, Rule::UndecidedMatters);
    decide(&mut room, "stop", "b");
    assert_eq!(found(&room.document, Rule::UndecidedMatters).len(), 1, "two deciders are none");
}

#[test]
fn before_the_room_decides_nothing_is_missing() {
    silent(&said(Stage::Discuss).document, Rule::UndecidedMatters);
    let mut room = Room::named("abc");
    room.with(ROLES).open(&["decisions"]).edit(Edit::Stage { exercise: ROLES, stage: Stage::Decide });
    silent(&room.document, Rule::UndecidedMatters);
}

#[test]
fn of_a_matter_that_two_answered_nobody_can_tell() {
    let mut room = Room::named("abc");
    room.with(ROLES).open(&["decisions"]);
    for name in ["a", "b"] {
        room.answer(name, "discount", chosen(name)).hand_in(name);
    }
    room.reveal().edit(Edit::Stage { exercise: ROLES, stage: Stage::Decide });
    silent(&room.document, Rule::UndecidedMatters);
}

/// A culture that is wanted, given by all alike.
fn wanting(room: &mut Room, wanted: [u8; 4]) {
    let answer = |points: [u8; 4]| {
        let kinds = culture_text().types.iter().map(|kind| kind.id.clone());
        Answer::Split(kinds.zip(points).collect())
    };
    let of = |id: &str| if id.starts_with("today") { [25; 4] } else { wanted };
    let ids = content(ExerciseId::Culture).questions.iter().map(|question| question.id.as_str());
    let given: Vec<(&str, Vec<Answer>)> = ids.map(|id| (id, vec![answer(of(id)); 3])).collect();
    add_answers(room, ExerciseId::Culture, &given);
}

#[test]
fn togetherness_is_wanted_and_one_decides_most() {
    let mut room = Room::named("abc");
    wanting(&mut room, [55, 15, 15, 15]);
    room.edit(Edit::Stage { exercise: ROLES, stage: Stage::Decide });
    silent(&room.document, Rule::CultureAgainstDecisions);
    for matter in ["hire", "pay", "spend", "stop"] {
        decide(&mut room, matter, "a");
    }
    let Evidence::CultureAgainstDecisions { wanted, .. } =
        evidence(&room.document, Rule::CultureAgainstDecisions)
    else {
        panic!("another rule")
    };
    assert_eq!(wanted.as_str(), "clan");
    for (matter, leader) in [("pay", "b"), ("spend", "b"), ("hire", "c")] {
        let part = |leader: &str, part| RolesEdit::Part {
            matter: question_id(matter),
            leader: leader_id(leader),
            part,
        };
        room.edit(Edit::Roles(part("a", None))).edit(Edit::Roles(part(leader, Some(Part::Decides))));
    }
    silent(&room.document, Rule::CultureAgainstDecisions);
}

#[test]
fn order_is_wanted_and_matters_are_left_open() {
    let mut room = Room::named("abc");
    wanting(&mut room, [15, 15, 15, 55]);
    silent(&room.document, Rule::CultureAgainstDecisions);
    decide(&mut room, "hire", "a");
    silent(&room.document, Rule::CultureAgainstDecisions);
    room.edit(Edit::Stage { exercise: ROLES, stage: Stage::Decide });
    let Evidence::CultureAgainstDecisions { open, .. } =
        evidence(&room.document, Rule::CultureAgainstDecisions)
    else {
        panic!("another rule")
    };
    assert_eq!(open, 18);
}

#[test]
fn what_is_set_aside_keeps_its_reason_and_its_name_until_a_new_round() {
    let mut room = said(Stage::Decide);
    let id = found(&room.document, Rule::UndecidedMatters)[0].id();
    let set_aside = |why: Option<String>| Edit::SetAside { insight: id.clone(), why };
    room.edit(set_aside(Some("We decide on Friday.".to_owned())));
    let text = export(&room.document, Kind::Backup, at(9), "0.1.0").unwrap();
    assert_eq!(import(text.as_bytes()).unwrap().document, room.document);
    let ids: std::collections::BTreeSet<_> =
        insights(&room.document).iter().map(|insight| insight.id()).collect();
    assert_eq!(ids.len(), insights(&room.document).len(), "no two have the same");
    decide(&mut room, "discount", "a");
    assert_ne!(
        found(&room.document, Rule::UndecidedMatters)[0].id(),
        id,
        "the reason was given for other matters"
    );
    room.edit(set_aside(None));
    assert!(room.document.set_aside.is_empty());
    let long = set_aside(Some("x".repeat(limits::LINE_CHARS + 1)));
    assert!(matches!(room.declined(&long), bearings_core::edit::EditError::TooLong { .. }));
    room.open(&["decisions"]);
    for (name, discount) in [("a", "a"), ("b", "b"), ("c", "a")] {
        room.answer(name, "stop", chosen(discount)).hand_in(name);
    }
    room.reveal().edit(Edit::Stage { exercise: ROLES, stage: Stage::Decide });
    assert_ne!(found(&room.document, Rule::UndecidedMatters)[0].id(), id, "a new round says it anew");
}
