//! Decision rights and charters: what edits do, and what they decline.

use bearings_core::edit::{Edit, EditError, LeaderEdit, RolesEdit, RowEdit};
use bearings_core::exercises::roles::{charter, clear_deciders, matters};
use bearings_core::model::goals::PriorityRef;
use bearings_core::model::{Part, Vocabulary, limits};
use strum::IntoEnumIterator;

use super::support_edit::{Room, leader_id, option_id, question_id};
use super::support_roles::{ROLES, leaders, new_row, part_edit, row_edit, said};

fn priority(id: &str, text: &str) -> PriorityRef {
    PriorityRef { id: option_id(id), text: text.to_owned() }
}

#[test]
fn a_part_is_given_changed_and_taken_back() {
    let mut room = Room::named("ab");
    room.edit(part_edit("hire", "a", Some(Part::Decides))).edit(part_edit("hire", "b", Some(Part::Does)));
    let deciders =
        |room: &Room| room.document.roles.deciders(&question_id("hire")).cloned().collect::<Vec<_>>();
    assert_eq!(deciders(&room), leaders("a"));
    room.edit(part_edit("hire", "b", Some(Part::DecidesAndDoes)));
    assert_eq!(deciders(&room), leaders("ab"), "two can be written down, the checks say so");
    room.edit(part_edit("hire", "a", None)).edit(part_edit("hire", "b", None));
    assert!(room.document.roles.is_empty());
}

#[test]
fn unknown_matters_and_leaders_are_declined() {
    let room = Room::named("a");
    assert_eq!(room.declined(&part_edit("lunch", "a", Some(Part::Decides))), EditError::Gone);
    assert_eq!(room.declined(&part_edit("hire", "z", Some(Part::Decides))), EditError::Gone);
    let promise = RolesEdit::Promise { leader: leader_id("z"), text: String::new() };
    assert_eq!(room.declined(&Edit::Roles(promise)), EditError::Gone);
    let long = RolesEdit::Promise { leader: leader_id("a"), text: "x".repeat(limits::TEXT_CHARS + 1) };
    assert!(matches!(room.declined(&Edit::Roles(long)), EditError::TooLong { .. }));
}

#[test]
fn a_row_that_goes_takes_its_parts_along_and_a_new_one_can_have_some() {
    let mut room = Room::named("a");
    room.edit(part_edit("hire", "a", Some(Part::Decides)));
    room.edit(row_edit("decisions", RowEdit::Remove(question_id("hire"))));
    assert!(room.document.roles.is_empty());
    room.edit(row_edit("domains", RowEdit::Add(new_row("export", "Export"))));
    room.edit(part_edit("export", "a", Some(Part::Decides)));
    assert_eq!(matters(&room.document).len(), 19);
    assert_eq!(charter(&room.document, &leader_id("a")).answers_for, ["Export"]);
}

#[test]
fn every_vocabulary_names_the_last_word_and_what_it_can_not_name_is_kept() {
    for vocabulary in Vocabulary::iter() {
        for part in [Part::Decides, Part::DecidesAndDoes, Part::Does, Part::Consulted] {
            assert!(vocabulary.letters(part).is_some(), "{vocabulary:?} {part:?}");
        }
        let named: Vec<&str> = Part::iter().filter_map(|part| vocabulary.letters(part)).collect();
        let mut distinct = named.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), named.len(), "{vocabulary:?}: one letter, one part");
    }
    let mut room = Room::named("a");
    room.edit(Edit::Roles(RolesEdit::Vocabulary(Vocabulary::Rapid)));
    room.edit(part_edit("hire", "a", Some(Part::Agrees)));
    room.edit(Edit::Roles(RolesEdit::Vocabulary(Vocabulary::Daci)));
    assert_eq!(room.document.roles.part(&question_id("hire"), &leader_id("a")), Some(Part::Agrees));
}

#[test]
fn what_was_clear_is_taken_over_and_nothing_that_was_agreed_is_touched() {
    let mut room = said(&[("discount", "abab"), ("hire", "aaaa"), ("stop", "bbbb"), ("cash", "cccc")]);
    room.edit(part_edit("stop", "d", Some(Part::Decides)));
    let clear = clear_deciders(&room.document);
    assert_eq!(clear, [(question_id("cash"), leader_id("c")), (question_id("hire"), leader_id("a"))]);
    room.edit(Edit::Roles(RolesEdit::Decide(clear)));
    assert_eq!(charter(&room.document, &leader_id("c")).answers_for, ["Cash"]);
    assert!(clear_deciders(&room.document).is_empty());
    room.deactivate("a").edit(part_edit("hire", "a", None));
    assert!(clear_deciders(&room.document).is_empty(), "nobody who has left takes anything over");
    let again = RolesEdit::Decide(vec![(question_id("stop"), leader_id("a"))]);
    room.edit(Edit::Roles(again));
    assert_eq!(room.document.roles.deciders(&question_id("stop")).cloned().collect::<Vec<_>>(), leaders("d"));
}

#[test]
fn a_charter_follows_the_matrix_and_keeps_what_was_ticked() {
    let mut room = Room::named("ab");
    room.official("p1", "Depth").official("p2", "Growth").with(ROLES);
    room.edit(part_edit("cash", "a", Some(Part::Decides))).edit(part_edit(
        "hire",
        "a",
        Some(Part::Consulted),
    ));
    let contribute = |id: &str, text: &str| {
        Edit::Roles(RolesEdit::Contribute { leader: leader_id("a"), priority: priority(id, text) })
    };
    room.edit(contribute("p2", "Growth")).edit(contribute("p9", "An old one"));
    let shown = charter(&room.document, &leader_id("a"));
    assert_eq!(shown.answers_for, ["Cash"]);
    assert_eq!(shown.takes_part, [("Hiring for a permanent post".to_owned(), Part::Consulted)]);
    let ticks: Vec<(&str, bool, bool)> = shown
        .priorities
        .iter()
        .map(|of| (of.priority.text.as_str(), of.contributes, of.is_current))
        .collect();
    assert_eq!(ticks, [("Depth", false, true), ("Growth", true, true), ("An old one", true, false)]);
    let withdraw =
        |id: &str| Edit::Roles(RolesEdit::Withdraw { leader: leader_id("a"), priority: option_id(id) });
    room.edit(withdraw("p2")).edit(withdraw("p9"));
    assert!(room.document.roles.charters.is_empty());
}

#[test]
fn a_leader_with_a_part_or_a_charter_is_not_removed_but_can_leave() {
    let mut room = Room::named("ab");
    room.edit(part_edit("hire", "a", Some(Part::Informed)));
    assert_eq!(room.declined(&Edit::Leader(LeaderEdit::Remove(leader_id("a")))), EditError::LeaderNeeded);
    let promise = RolesEdit::Promise { leader: leader_id("b"), text: "A price within a day.".to_owned() };
    room.edit(Edit::Roles(promise));
    assert_eq!(room.declined(&Edit::Leader(LeaderEdit::Remove(leader_id("b")))), EditError::LeaderNeeded);
    room.deactivate("a");
    assert_eq!(room.document.roles.part(&question_id("hire"), &leader_id("a")), Some(Part::Informed));
}
