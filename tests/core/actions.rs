//! Actions as a team meets them again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_edit;

use bearings_core::actions::{Day, is_overdue, is_written, standing};
use bearings_core::model::{Action, ActionId, ExerciseId};
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;

use support_edit::{Room, VISION, at, cases};

fn action(id: &str, origin: Option<ExerciseId>, minute: i64, done: bool) -> Action {
    let (id, written_at) = (ActionId::parse(id).unwrap(), at(minute));
    Action { id, text: String::new(), owner: None, due: None, origin, done, written_at }
}

fn today() -> NaiveDate {
    at(0).date_naive()
}

fn day(date: NaiveDate) -> Day {
    Day { date, began_at: date.and_time(NaiveTime::MIN).and_utc() }
}

fn names(ids: &[ActionId]) -> Vec<&str> {
    ids.iter().map(ActionId::as_str).collect()
}

#[test]
fn what_was_open_comes_first_what_is_done_last() {
    let mut room = Room::named("abc");
    let yesterday = -24 * 60;
    room.document.actions = vec![
        action("new", Some(VISION), 5, false),
        action("kept", Some(VISION), yesterday, true),
        action("old", Some(VISION), yesterday, false),
        action("other", Some(ExerciseId::Pulse), yesterday, false),
    ];
    let of_vision = standing(&room.document, Some(VISION), day(today()));
    assert_eq!(names(&of_vision.carried), ["old"]);
    assert_eq!(names(&of_vision.new), ["new"]);
    assert_eq!(names(&of_vision.done), ["kept"]);
    assert_eq!(names(&standing(&room.document, None, day(today())).carried), ["old", "other"]);
}

#[test]
fn what_was_written_before_the_exercise_was_asked_again_is_from_last_time() {
    let mut room = Room::named("abc");
    room.open(&["believe"]);
    let opened_at = room.document.exercise(VISION).unwrap().rounds[0].opened_at;
    let minute = (opened_at - at(0)).num_minutes();
    room.document.actions = vec![
        action("before", Some(VISION), minute - 1, false),
        action("after", Some(VISION), minute + 1, false),
    ];
    let found = standing(&room.document, Some(VISION), day(opened_at.date_naive()));
    assert_eq!((names(&found.carried), names(&found.new)), (vec!["before"], vec!["after"]));
}

#[test]
fn a_day_begins_at_its_own_midnight_wherever_the_team_is() {
    let mut room = Room::named("abc");
    room.document.actions = vec![action("morning", Some(VISION), 0, false)];
    for behind in [-11, -1, 0, 1, 8] {
        let began_at = at(0) - TimeDelta::hours(3);
        let date = (began_at - TimeDelta::hours(behind)).date_naive();
        let found = standing(&room.document, Some(VISION), Day { date, began_at });
        assert_eq!(names(&found.new), ["morning"], "written three hours after midnight");
        let found = standing(&room.document, Some(VISION), Day { date, began_at: at(1) });
        assert_eq!(names(&found.carried), ["morning"], "written before midnight");
    }
}

#[test]
fn overdue_is_what_is_open_after_its_last_day() {
    let due = |days: u64, done: bool| Action {
        due: today().checked_sub_days(Days::new(days)),
        ..action("a", None, 0, done)
    };
    assert!(is_overdue(&due(1, false), today()));
    assert!(!is_overdue(&due(0, false), today()));
    assert!(!is_overdue(&due(1, true), today()));
    assert!(!is_overdue(&action("a", None, 0, false), today()));
}

#[test]
fn an_action_without_words_is_not_written_yet() {
    let says = |text: &str| is_written(&Action { text: text.to_owned(), ..action("a", None, 0, false) });
    assert!(says("Ask the bank") && says(" x "));
    assert!(!says("") && !says(" \t\n\u{a0}"));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_action_stands_in_exactly_one_group(given in prop::collection::vec((any::<bool>(), -3000_i64..3000), 0..12)) {
        let mut room = Room::named("abc");
        room.document.actions = given.iter().enumerate().map(|(place, (done, minute))| {
            action(&format!("a{place}"), Some(VISION), *minute, *done)
        }).collect();
        let found = standing(&room.document, Some(VISION), day(today()));
        let mut all: Vec<ActionId> = [found.carried, found.new, found.done].concat();
        all.sort();
        let mut expected: Vec<ActionId> = room.document.actions.iter().map(|action| action.id.clone()).collect();
        expected.sort();
        prop_assert_eq!(all, expected);
    }
}
