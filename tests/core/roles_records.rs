//! Records on a board.

use bearings_core::edit::{Edit, EditError, RecordEdit};
use bearings_core::model::{BoardValue, FieldId, RecordId, limits};

use super::support_edit::Room;
use super::support_roles::ROLES;

fn field(name: &str) -> FieldId {
    FieldId::parse(name).unwrap()
}

fn id(name: &str) -> RecordId {
    RecordId::parse(name).unwrap()
}

fn edit(edit: RecordEdit) -> Edit {
    Edit::Record { exercise: ROLES, field: field("hand_overs"), edit }
}

fn write(record: &str, column: &str, text: &str) -> Edit {
    edit(RecordEdit::Write { id: id(record), column: field(column), text: text.to_owned() })
}

fn ids(room: &Room) -> Vec<String> {
    match room.document.exercise(ROLES).and_then(|state| state.board.fields.get(&field("hand_overs"))) {
        Some(BoardValue::Records(records)) => records.iter().map(|record| record.id.to_string()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn records_are_added_written_and_removed_in_order() {
    let mut room = Room::named("a");
    room.edit(edit(RecordEdit::Add(id("z")))).edit(edit(RecordEdit::Add(id("b"))));
    assert_eq!(ids(&room), ["z", "b"], "in the order in which they came");
    room.edit(write("z", "what", "Orders")).edit(write("z", "what", " "));
    assert_eq!(ids(&room), ["z", "b"], "an empty one stays until it is removed");
    room.edit(edit(RecordEdit::Remove(id("z")))).edit(edit(RecordEdit::Remove(id("b"))));
    assert!(room.document.exercise(ROLES).unwrap().board.fields.is_empty());
}

#[test]
fn what_does_not_fit_is_declined() {
    let mut room = Room::named("a");
    room.edit(edit(RecordEdit::Add(id("z"))));
    assert_eq!(room.declined(&edit(RecordEdit::Add(id("z")))), EditError::IdTaken);
    assert_eq!(room.declined(&write("q", "what", "Orders")), EditError::Gone);
    assert_eq!(room.declined(&write("z", "colour", "red")), EditError::Gone);
    assert!(matches!(room.declined(&write("z", "when", &"x".repeat(81))), EditError::TooLong { .. }));
    let elsewhere = Edit::Record { exercise: ROLES, field: field("review"), edit: RecordEdit::Add(id("y")) };
    assert_eq!(room.declined(&elsewhere), EditError::Gone);
    for number in 1..limits::RECORDS {
        room.edit(edit(RecordEdit::Add(id(&format!("r{number}")))));
    }
    assert_eq!(room.declined(&edit(RecordEdit::Add(id("more")))), EditError::TooMany(limits::RECORDS));
}

#[test]
fn a_whole_list_can_not_be_written_over() {
    let mut room = Room::named("a");
    room.edit(edit(RecordEdit::Add(id("z"))));
    let value = BoardValue::Records(Vec::new());
    let over = Edit::Board { exercise: ROLES, field: field("hand_overs"), value };
    assert_eq!(room.declined(&over), EditError::Gone);
}
