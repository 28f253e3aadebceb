//! What does not hold together in agreed roles: each finding where it must come, and where it must not.

use bearings_core::edit::{Edit, PriorityEdit, RecordEdit, RolesEdit};
use bearings_core::exercises::roles::{Finding, HandOverGap, findings};
use bearings_core::model::goals::PriorityRef;
use bearings_core::model::{FieldId, Part, RecordId, Vocabulary};

use super::support_edit::{Room, leader_id, option_id, priority_id, question_id};
use super::support_roles::{ROLES, leaders, only_decisions, part_edit};

/// Three leaders and these decisions, nothing else.
fn small(kept: &[&str]) -> Room {
    let mut room = Room::named("abc");
    only_decisions(&mut room, kept);
    room
}

fn found(room: &Room) -> Vec<Finding> {
    findings(&room.document)
}

#[test]
fn nothing_is_held_against_an_empty_board() {
    assert_eq!(found(&Room::named("abc")), []);
}

#[test]
fn each_matter_has_exactly_one_decider() {
    let mut room = small(&["hire", "pay"]);
    room.edit(part_edit("hire", "a", Some(Part::Decides)));
    assert_eq!(found(&room), [Finding::NoDecider { matter: question_id("pay") }]);
    room.edit(part_edit("pay", "b", Some(Part::DecidesAndDoes)));
    assert_eq!(found(&room), []);
    room.edit(part_edit("pay", "a", Some(Part::Decides)));
    let several = Finding::SeveralDeciders { matter: question_id("pay"), leaders: leaders("ab") };
    assert_eq!(found(&room), [several]);
}

#[test]
fn a_decider_who_left_is_named_and_kept() {
    let mut room = small(&["hire"]);
    room.edit(part_edit("hire", "a", Some(Part::Decides))).deactivate("a");
    let left = Finding::DeciderLeft { matter: question_id("hire"), leader: leader_id("a") };
    assert_eq!(found(&room), [left]);
}

#[test]
fn what_is_shared_out_needs_somebody_who_does_it() {
    let mut room = small(&["hire"]);
    room.edit(part_edit("hire", "a", Some(Part::Decides)));
    assert_eq!(found(&room), [], "alone, it is the decider's");
    room.edit(part_edit("hire", "b", Some(Part::Informed)));
    assert_eq!(found(&room), [Finding::NobodyDoes { matter: question_id("hire") }]);
    room.edit(part_edit("hire", "c", Some(Part::Does)));
    assert_eq!(found(&room), []);
}

#[test]
fn nobody_decides_more_than_half_of_everything() {
    let rows = ["hire", "pay", "spend", "stop"];
    let mut room = small(&rows);
    for (row, who) in rows.into_iter().zip(["a", "a", "b", "c"]) {
        room.edit(part_edit(row, who, Some(Part::Decides)));
    }
    assert_eq!(found(&room), [], "half is not more than half");
    room.edit(part_edit("spend", "b", None)).edit(part_edit("spend", "a", Some(Part::Decides)));
    assert_eq!(found(&room), [Finding::DecidesMost { leader: leader_id("a"), decides: 3, of: 4 }]);
    let mut few = small(&["hire", "pay", "spend"]);
    for row in ["hire", "pay", "spend"] {
        few.edit(part_edit(row, "a", Some(Part::Decides)));
    }
    assert_eq!(found(&few), [], "three matters are too few to say so");
}

#[test]
fn parts_without_a_letter_are_counted() {
    let mut room = small(&["hire"]);
    room.edit(Edit::Roles(RolesEdit::Vocabulary(Vocabulary::Rapid)));
    room.edit(part_edit("hire", "a", Some(Part::DecidesAndDoes))).edit(part_edit(
        "hire",
        "b",
        Some(Part::Agrees),
    ));
    assert_eq!(found(&room), []);
    room.edit(Edit::Roles(RolesEdit::Vocabulary(Vocabulary::Raci)));
    assert_eq!(found(&room), [Finding::NoLetter { parts: 1 }]);
}

#[test]
fn a_priority_that_changed_is_told_and_can_be_mended() {
    let mut room = Room::named("ab");
    room.official("p1", "Depth").official("p2", "Growth");
    let contribute = |id: &str, text: &str| {
        let priority = PriorityRef { id: option_id(id), text: text.to_owned() };
        Edit::Roles(RolesEdit::Contribute { leader: leader_id("a"), priority })
    };
    room.edit(contribute("p1", "Depth"));
    let alone = PriorityRef { id: option_id("p2"), text: "Growth".to_owned() };
    assert_eq!(found(&room), [Finding::PriorityWithoutLeader { priority: alone }]);
    room.edit(contribute("p2", "Growth"));
    assert_eq!(found(&room), []);
    room.edit(Edit::Priority(PriorityEdit::Rewrite {
        id: priority_id("p1"),
        text: "Depth first".to_owned(),
    }));
    let [Finding::PriorityChanged { now: Some(now), .. }] = &found(&room)[..] else {
        panic!("{:?}", found(&room))
    };
    assert_eq!(now, "Depth first");
    room.edit(contribute("p1", "Depth first"));
    assert_eq!(found(&room), []);
    room.edit(Edit::Priority(PriorityEdit::Remove(priority_id("p1"))));
    assert!(matches!(&found(&room)[..], [Finding::PriorityChanged { now: None, .. }]));
}

#[test]
fn a_hand_over_says_what_it_leaves_open() {
    let mut room = Room::named("a");
    room.with(ROLES);
    let (id, field) = (RecordId::parse("h1").unwrap(), FieldId::parse("hand_overs").unwrap());
    let records = |edit| Edit::Record { exercise: ROLES, field: field.clone(), edit };
    room.edit(records(RecordEdit::Add(id.clone())));
    assert_eq!(found(&room), [], "an empty one is still being written");
    let gaps = [
        ("from", "Sales", Some(HandOverGap::Ends)),
        ("to", "sales ", Some(HandOverGap::SameEnds)),
        ("to", "Delivery", Some(HandOverGap::What)),
        ("what", "The order, with all sizes", Some(HandOverGap::When)),
        ("when", "A week before", Some(HandOverGap::Standard)),
        ("standard", "Nobody has to ask back", None),
    ];
    for (column, text, gap) in gaps {
        let column = FieldId::parse(column).unwrap();
        room.edit(records(RecordEdit::Write { id: id.clone(), column, text: text.to_owned() }));
        let told: Vec<Finding> =
            gap.map(|gap| Finding::HandOver { record: id.clone(), gap }).into_iter().collect();
        assert_eq!(found(&room), told, "after {text:?}");
    }
}
