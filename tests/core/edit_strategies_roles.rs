//! Random edits of Roles: parts, charters, records.

use bearings_core::edit::{Edit, RecordEdit, RolesEdit};
use bearings_core::model::goals::PriorityRef;
use bearings_core::model::{ExerciseId, FieldId, LeaderId, Part, QuestionId, RecordId, Vocabulary};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::support_edit::{leader_id, option_id, question_id};

fn a_leader() -> impl Strategy<Value = LeaderId> {
    select(vec!["a", "b", "c", "d", "nobody"]).prop_map(leader_id)
}

fn a_matter() -> impl Strategy<Value = QuestionId> {
    select(vec!["hire", "hire", "cash", "unheard-of"]).prop_map(question_id)
}

fn a_roles_change() -> impl Strategy<Value = RolesEdit> {
    let part = select(vec![Part::Decides, Part::DecidesAndDoes, Part::Does, Part::Agrees]);
    let vocabulary = select(vec![Vocabulary::Raci, Vocabulary::Daci, Vocabulary::Rapid]);
    let priority = || select(vec!["p1", "p2"]);
    prop_oneof![
        4 => (a_matter(), a_leader(), option::of(part))
            .prop_map(|(matter, leader, part)| RolesEdit::Part { matter, leader, part }),
        1 => (a_matter(), a_leader()).prop_map(|decider| RolesEdit::Decide(vec![decider])),
        1 => vocabulary.prop_map(RolesEdit::Vocabulary),
        2 => (a_leader(), priority(), 0_usize..200).prop_map(|(leader, id, chars)| RolesEdit::Contribute {
            leader,
            priority: PriorityRef { id: option_id(id), text: "x".repeat(chars) },
        }),
        1 => (a_leader(), priority())
            .prop_map(|(leader, id)| RolesEdit::Withdraw { leader, priority: option_id(id) }),
        1 => (a_leader(), select(vec!["", " ", "On time."]))
            .prop_map(|(leader, text)| RolesEdit::Promise { leader, text: text.to_owned() }),
    ]
}

fn a_record_edit() -> impl Strategy<Value = RecordEdit> {
    let id = || select(vec!["h1", "h2"]).prop_map(|id| RecordId::parse(id).unwrap());
    let column = select(vec!["from", "when", "colour"]).prop_map(|id| FieldId::parse(id).unwrap());
    prop_oneof![
        id().prop_map(RecordEdit::Add),
        (id(), column, 0_usize..130).prop_map(|(id, column, chars)| RecordEdit::Write {
            id,
            column,
            text: "x".repeat(chars)
        }),
        id().prop_map(RecordEdit::Remove),
    ]
}

/// One edit of roles.
pub fn a_roles_edit() -> impl Strategy<Value = Edit> {
    let field = select(vec!["hand_overs", "hand_overs", "review"]).prop_map(|id| FieldId::parse(id).unwrap());
    prop_oneof![
        3 => a_roles_change().prop_map(Edit::Roles),
        1 => (field, a_record_edit())
            .prop_map(|(field, edit)| Edit::Record { exercise: ExerciseId::Roles, field, edit }),
    ]
}
