//! Undo and redo: what is one step, how far it reaches, and when everything is forgotten.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_edit;

use std::sync::Arc;

use bearings_core::edit::{Edit, RoundEdit, WorkshopEdit, apply};
use bearings_core::history::{History, MOST_STEPS};
use bearings_core::model::{Document, WorkshopId};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use support_edit::{Room, answer_edit, at, cases, leader_id, points};

fn titled(title: &str) -> Arc<Document> {
    let mut document = Document::new(WorkshopId::parse("test").unwrap(), at(0));
    title.clone_into(&mut document.title);
    Arc::new(document)
}

fn field(name: &str) -> Option<String> {
    Some(name.to_owned())
}

#[test]
fn undo_and_redo_go_there_and_back() {
    let mut history = History::default();
    assert!(!history.can_undo() && !history.can_redo());
    assert!(history.undo(titled("now")).is_none());
    history.record(titled("a"), None);
    history.record(titled("b"), None);
    assert_eq!(history.undo(titled("c")).unwrap().title, "b");
    assert_eq!(history.undo(titled("b")).unwrap().title, "a");
    assert!(!history.can_undo());
    assert_eq!(history.redo(titled("a")).unwrap().title, "b");
    assert_eq!(history.redo(titled("b")).unwrap().title, "c");
    assert!(!history.can_redo());
    assert!(history.redo(titled("c")).is_none());
}

#[test]
fn typing_in_one_field_is_one_step() {
    let mut history = History::default();
    for title in ["", "S", "St", "Str"] {
        history.record(titled(title), field("title"));
    }
    assert_eq!(history.undo(titled("Stra")).unwrap().title, "");
    assert!(!history.can_undo());
}

#[test]
fn another_field_or_another_kind_of_edit_is_another_step() {
    let mut history = History::default();
    for (title, place) in [("1", "title"), ("2", "industry"), ("3", "title")] {
        history.record(titled(title), field(place));
    }
    history.record(titled("4"), None);
    history.record(titled("5"), None);
    history.record(titled("6"), field("title"));
    for title in ["6", "5", "4", "3", "2", "1"] {
        assert_eq!(history.undo(titled("now")).unwrap().title, title);
    }
}

#[test]
fn typing_goes_on_as_a_new_step_after_undo() {
    let mut history = History::default();
    history.record(titled("a"), field("title"));
    history.record(titled("ab"), None);
    history.undo(titled("abc"));
    history.record(titled("ab"), field("title"));
    assert_eq!(
        history.undo(titled("abd")).unwrap().title,
        "ab",
        "what was typed after undo joined what came before"
    );
}

#[test]
fn a_new_edit_ends_what_could_be_redone() {
    let mut history = History::default();
    history.record(titled("a"), field("title"));
    history.undo(titled("b"));
    assert!(history.can_redo());
    history.record(titled("a"), field("title"));
    assert!(!history.can_redo());
}

#[test]
fn the_oldest_steps_are_forgotten_beyond_the_cap() {
    let mut history = History::default();
    for step in 0..MOST_STEPS + 5 {
        history.record(titled(&step.to_string()), None);
    }
    let mut now = titled("now");
    let mut steps = 0;
    while let Some(before) = history.undo(now.clone()) {
        now = before;
        steps += 1;
    }
    assert_eq!((steps, now.title.as_str()), (MOST_STEPS, "5"));
}

#[test]
fn clearing_forgets_steps_redo_and_typing() {
    let mut history = History::default();
    history.record(titled("a"), None);
    history.record(titled("b"), field("title"));
    history.undo(titled("c"));
    history.clear();
    assert!(!history.can_undo() && !history.can_redo());
    history.record(titled("d"), field("title"));
    assert_eq!(history.undo(titled("e")).unwrap().title, "d");
}

/// As the store does it: after a hand-over nobody's undo brings another's answer back.
#[test]
fn undo_after_a_hand_over_never_shows_what_was_handed_in() {
    let mut room = Room::named("ab");
    room.open(&["believe"]);
    let mut history = History::default();
    let mut document = Arc::new(room.document.clone());
    let hand_in = RoundEdit::HandIn { leader: leader_id("a"), at: at(2), ids: Vec::new() };
    let edits = [
        Edit::Workshop(WorkshopEdit::Title("Days".to_owned())),
        room.round_edit(answer_edit("a", "believe", points(7))),
        room.round_edit(hand_in),
        room.round_edit(answer_edit("b", "believe", points(1))),
    ];
    for edit in edits {
        let after = Arc::new(apply(&document, &edit).unwrap());
        if edit.is_final() {
            history.clear();
        } else {
            history.record(document, edit.field());
        }
        document = after;
    }
    let before = history.undo(document).unwrap();
    assert!(before.exercises.values().all(|state| state.rounds[0].responses.has_handed_in(&leader_id("a"))));
    assert!(!history.can_undo(), "undo crosses the hand-over");
}

proptest! {
    #![proptest_config(cases(128))]

    /// All the way back and all the way forth again ends where it began.
    #[test]
    fn back_and_forth_ends_where_it_began(
        edits in vec((0u32..1000, option::of(select(vec!["title", "industry"]))), 0..150),
    ) {
        let mut history = History::default();
        let mut now = titled("start");
        for (title, place) in edits {
            history.record(now, place.map(str::to_owned));
            now = titled(&title.to_string());
        }
        let end = now.clone();
        let mut back = 0;
        while let Some(before) = history.undo(now.clone()) {
            now = before;
            back += 1;
        }
        prop_assert!(back <= MOST_STEPS);
        for _ in 0..back {
            now = history.redo(now).unwrap();
        }
        prop_assert_eq!(now, end);
        prop_assert!(!history.can_redo());
    }
}
