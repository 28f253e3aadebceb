//! What must hold of every document, whoever wrote it.
//!
//! Types can't say that ids are unique, that references lead somewhere or that a text is short enough. This can. It is
//! never stricter than [`edit`](crate::edit): whatever edits can make, reading takes back.

mod answers;
mod faults;
mod goals;
mod groupings;
mod own;
mod roles;
mod rounds;

pub use faults::{Fault, FaultReason};
pub(super) use rounds::suit;

use faults::Faults;

use super::place::Place;
use crate::exercises::{BoardFieldKind, content, was_asked};
use crate::model::agenda::{MAX_DEVICES, MAX_MINUTES};
use crate::model::{
    Action, Board, BoardValue, Decision, Document, ExerciseId, ExerciseState, LeaderId, limits,
};

/// Checks that a document holds together.
///
/// # Errors
/// The faults found, each with its place; at least one, a hundred at the most.
pub fn validate(document: &Document) -> Result<(), Vec<Fault>> {
    let root = Place::DOCUMENT;
    let mut faults = Faults::new(document);
    frame(document, &root, &mut faults);
    leaders(document, &root, &mut faults);
    priorities(document, &root, &mut faults);
    agenda(document, &root, &mut faults);
    for (id, state) in &document.exercises {
        let place = root.key("exercises");
        exercise(document, *id, state, &place.key(id.as_str()), &mut faults);
    }
    goals::check(&document.goals, &root.key("goals"), &mut faults);
    roles::check(&document.roles, &root.key("roles"), &mut faults);
    set_aside(document, &root.key("set_aside"), &mut faults);
    decisions(&document.decisions, &root.key("decisions"), &mut faults);
    actions(&document.actions, &root.key("actions"), &mut faults);
    faults.into_result()
}

fn frame(document: &Document, root: &Place<'_>, faults: &mut Faults<'_>) {
    let organisation = root.key("organisation");
    faults.text(&root.key("title"), &document.title, limits::NAME_CHARS);
    faults.text(&organisation.key("name"), &document.organisation.name, limits::NAME_CHARS);
    faults.text(&organisation.key("industry"), &document.organisation.industry, limits::NAME_CHARS);
}

fn leaders(document: &Document, root: &Place<'_>, faults: &mut Faults<'_>) {
    let place = root.key("leaders");
    faults.count(&place, document.leaders.len(), limits::LEADERS);
    faults.unique(&place, &mut document.leaders.iter().map(|leader| leader.id.as_str()));
    for (index, leader) in document.leaders.iter().enumerate() {
        let place = place.index(index);
        faults.text(&place.key("name"), &leader.name, limits::NAME_CHARS);
        faults.text(&place.key("role"), &leader.role, limits::NAME_CHARS);
        faults.text(&place.key("department"), &leader.department, limits::NAME_CHARS);
    }
}

fn priorities(document: &Document, root: &Place<'_>, faults: &mut Faults<'_>) {
    let place = root.key("official_priorities");
    faults.count(&place, document.official_priorities.len(), limits::PRIORITIES);
    faults.unique(&place, &mut document.official_priorities.iter().map(|priority| priority.id.as_str()));
    for (index, priority) in document.official_priorities.iter().enumerate() {
        faults.text(&place.index(index).key("text"), &priority.text, limits::LINE_CHARS);
    }
}

fn agenda(document: &Document, root: &Place<'_>, faults: &mut Faults<'_>) {
    let place = root.key("agenda");
    faults.range(&place.key("devices"), document.agenda.devices.into(), 1, MAX_DEVICES.into());
    let (items, place) = (&document.agenda.items, place.key("items"));
    faults.count(&place, items.len(), limits::AGENDA_ITEMS);
    faults.unique(&place, &mut items.iter().map(|item| item.id.as_str()));
    for (index, item) in items.iter().enumerate() {
        faults.range(&place.index(index).key("minutes"), item.minutes.into(), 1, MAX_MINUTES.into());
    }
}

fn exercise(
    document: &Document,
    id: ExerciseId,
    state: &ExerciseState,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    rounds::check(document, id, &state.rounds, &place.key("rounds"), faults);
    own::rows(id, state, place, faults);
    for question in state.discussion.keys() {
        let known = was_asked(id, state, question);
        let place = place.key("discussion");
        faults.known(&place.key(question.as_str()), known, question.as_str());
    }
    board(id, &state.board, &place.key("board"), faults);
    faults.text(&place.key("notes"), &state.notes, limits::TEXT_CHARS);
}

fn board(id: ExerciseId, board: &Board, place: &Place<'_>, faults: &mut Faults<'_>) {
    for (field, value) in &board.fields {
        let place = place.key(field.as_str());
        let kind = content(id).board.iter().find(|known| known.id == *field).map(|known| &known.kind);
        match (kind, value) {
            (None, _) => faults.add(&place, FaultReason::Unknown(field.to_string())),
            (Some(BoardFieldKind::Text(most)), BoardValue::Text(text)) => {
                faults.text(&place.key("text"), text, (*most).into());
            }
            (Some(BoardFieldKind::Lines(most)), BoardValue::Lines(lines)) => {
                let place = place.key("lines");
                faults.count(&place, lines.len(), (*most).into());
                for (index, line) in lines.iter().enumerate() {
                    faults.text(&place.index(index), line, limits::LINE_CHARS);
                }
            }
            (Some(BoardFieldKind::Table(table)), BoardValue::Table(rows)) => {
                own::table(table, rows, &place.key("table"), faults);
            }
            (Some(BoardFieldKind::Records(kind)), BoardValue::Records(records)) => {
                own::records(kind, records, &place.key("records"), faults);
            }
            (Some(_), _) => faults.add(&place, FaultReason::FieldKind),
        }
    }
}

fn set_aside(document: &Document, place: &Place<'_>, faults: &mut Faults<'_>) {
    faults.count(place, document.set_aside.len(), limits::SET_ASIDE);
    for (insight, why) in &document.set_aside {
        faults.text(&place.key(insight.as_str()), why, limits::LINE_CHARS);
    }
}

fn decisions(decisions: &[Decision], place: &Place<'_>, faults: &mut Faults<'_>) {
    faults.count(place, decisions.len(), limits::DECISIONS);
    faults.unique(place, &mut decisions.iter().map(|decision| decision.id.as_str()));
    for (index, decision) in decisions.iter().enumerate() {
        owned_text(&place.index(index), &decision.text, decision.owner.as_ref(), faults);
    }
}

fn actions(actions: &[Action], place: &Place<'_>, faults: &mut Faults<'_>) {
    faults.count(place, actions.len(), limits::DECISIONS);
    faults.unique(place, &mut actions.iter().map(|action| action.id.as_str()));
    for (index, action) in actions.iter().enumerate() {
        owned_text(&place.index(index), &action.text, action.owner.as_ref(), faults);
    }
}

fn owned_text(place: &Place<'_>, text: &str, owner: Option<&LeaderId>, faults: &mut Faults<'_>) {
    faults.text(&place.key("text"), text, limits::TEXT_CHARS);
    if let Some(owner) = owner {
        faults.leader(&place.key("owner"), owner);
    }
}
