//! The honest duration of an exercise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod planning_passed;
mod support_edit;

use bearings_core::exercises::{Content, content};
use bearings_core::model::agenda::MAX_DEVICES;
use bearings_core::model::{Agenda, AgendaItem, AgendaItemId, ExerciseId, Slot, Stage};
use bearings_core::planning::{
    Countdown, Day, Pace, clock, estimate, field_time, pace, read_field_time, shortfall, under_way,
};
use chrono::NaiveTime;

fn eight_and_forty() -> Content {
    Content { minutes_per_leader: 8, minutes_together: 40, ..Content::default() }
}

#[test]
fn leaders_answer_in_turns_and_hand_over() {
    let content = eight_and_forty();
    let answering = |leaders, devices| estimate(&content, leaders, devices).answering;
    // Six turns of eight and a half minutes.
    assert_eq!(answering(6, 1), 51);
    // Three turns, the last half minute counts whole.
    assert_eq!(answering(6, 2), 26);
    // Two turns, one device pausing in the second.
    assert_eq!(answering(6, 4), 17);
    // Nobody waits, nothing is handed over.
    assert_eq!(answering(6, 6), 8);
    assert_eq!(answering(6, 60), 8);
    assert_eq!(answering(1, 1), 8);
    assert_eq!(answering(0, 1), 0);
}

#[test]
fn no_device_counts_as_one() {
    let content = eight_and_forty();
    assert_eq!(estimate(&content, 6, 0), estimate(&content, 6, 1));
}

#[test]
fn more_devices_never_take_longer() {
    let content = content(ExerciseId::Vision);
    for leaders in 0..=50 {
        for devices in 1..MAX_DEVICES {
            let (fewer, more) =
                (estimate(content, leaders, devices), estimate(content, leaders, devices + 1));
            assert!(more.total() <= fewer.total(), "{leaders} leaders, {devices} devices");
        }
    }
}

#[test]
fn a_timebox_that_is_long_enough_lacks_nothing() {
    let content = eight_and_forty();
    assert_eq!(shortfall(&content, 6, 1, 91), None);
    assert_eq!(shortfall(&content, 0, 1, 40), None);
}

#[test]
fn a_short_timebox_names_the_devices_that_would_do() {
    let content = eight_and_forty();
    let lacks = shortfall(&content, 6, 1, 75).expect("51 and 40 are more than 75");
    assert_eq!((lacks.minutes, lacks.devices, lacks.beforehand), (16, Some(2), true));
    let lacks = shortfall(&content, 6, 2, 50).expect("26 and 40 are more than 50");
    assert_eq!((lacks.minutes, lacks.devices), (16, Some(6)));
}

#[test]
fn a_timebox_that_nothing_saves_says_so() {
    let lacks = shortfall(&eight_and_forty(), 6, 1, 30).expect("40 alone are more than 30");
    assert_eq!((lacks.devices, lacks.beforehand), (None, false));
    let lacks = shortfall(&eight_and_forty(), 6, 1, 45).expect("8 and 40 are more than 45");
    assert_eq!((lacks.devices, lacks.beforehand), (None, true));
}

#[test]
fn the_devices_named_are_the_fewest_that_do() {
    let content = content(ExerciseId::Vision);
    for minutes in 1..200 {
        if let Some(devices) = shortfall(content, 12, 1, minutes).and_then(|lacks| lacks.devices) {
            assert!(estimate(content, 12, devices).total() <= u32::from(minutes));
            assert!(estimate(content, 12, devices - 1).total() > u32::from(minutes));
        }
    }
}

#[test]
fn times_are_written_and_read() {
    let early = NaiveTime::from_hms_opt(9, 5, 0).expect("a time of day");
    assert_eq!(clock(early), "9:05");
    assert_eq!(field_time(early), "09:05");
    assert_eq!(read_field_time("09:05"), Some(early));
    assert_eq!(read_field_time("09:05:30"), Some(early));
    for text in ["", "9", "25:00", "09:60", "ab:cd", ":"] {
        assert_eq!(read_field_time(text), None, "{text}");
    }
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

/// From nine: Vision for 75 minutes, Messaging for 45, a break of 15, Roles for 60.
fn day() -> Agenda {
    let item = |id: &str, slot, minutes| AgendaItem { id: AgendaItemId::parse(id).unwrap(), slot, minutes };
    let exercise = Slot::Exercise;
    let items = vec![
        item("a", exercise(ExerciseId::Vision), 75),
        item("b", exercise(ExerciseId::Messaging), 45),
        item("c", Slot::Break, 15),
        item("d", exercise(ExerciseId::Roles), 60),
    ];
    Agenda { starts_at: time(9, 0), devices: 1, items }
}

#[test]
fn the_plan_says_what_is_under_way() {
    let agenda = day();
    let planned = |hour, minute| match under_way(&agenda, time(hour, minute)) {
        Day::Before => "before",
        Day::During(item) => item.id.as_str(),
        Day::After => "after",
    };
    let found = [
        (0, 30),
        (8, 59),
        (9, 0),
        (10, 14),
        (10, 15),
        (11, 0),
        (11, 14),
        (11, 15),
        (12, 14),
        (12, 15),
        (22, 0),
    ];
    let found = found.map(|(hour, minute)| planned(hour, minute));
    assert_eq!(found, ["before", "before", "a", "a", "b", "c", "c", "d", "d", "after", "after"]);
}

#[test]
fn the_room_is_ahead_or_behind_by_minutes() {
    let agenda = day();
    let at = |exercise, stage, hour, minute| pace(&agenda, exercise, stage, time(hour, minute));
    let (vision, messaging, roles) = (ExerciseId::Vision, ExerciseId::Messaging, ExerciseId::Roles);
    for (hour, minute) in [(9, 0), (9, 40), (10, 14)] {
        assert_eq!(at(vision, Stage::Reveal, hour, minute), Some(Pace::OnTime), "{hour}:{minute}");
    }
    assert_eq!(at(vision, Stage::Reveal, 10, 15), Some(Pace::Behind(1)));
    assert_eq!(at(vision, Stage::Decide, 10, 22), Some(Pace::Behind(8)));
    assert_eq!(at(messaging, Stage::Brief, 10, 10), Some(Pace::Ahead(5)));
    assert_eq!(at(vision, Stage::Brief, 8, 50), Some(Pace::Ahead(10)), "before the day");
    assert_eq!(at(messaging, Stage::Decide, 11, 10), Some(Pace::OnTime), "decided, and in the break");
    assert_eq!(at(messaging, Stage::Discuss, 11, 10), Some(Pace::Behind(11)), "still talking in the break");
    assert_eq!(at(messaging, Stage::Decide, 11, 20), Some(Pace::Behind(6)));
    assert_eq!(at(roles, Stage::Decide, 12, 30), Some(Pace::Behind(16)), "after the day");
    assert_eq!(at(ExerciseId::Pulse, Stage::Brief, 9, 0), None, "what is not planned has no time");
}

#[test]
fn an_exercise_that_is_planned_twice_is_measured_at_the_nearer_time() {
    let mut agenda = day();
    agenda.items.push(AgendaItem {
        id: AgendaItemId::parse("e").unwrap(),
        slot: Slot::Exercise(ExerciseId::Vision),
        minutes: 30,
    });
    assert_eq!(pace(&agenda, ExerciseId::Vision, Stage::Brief, time(12, 20)), Some(Pace::OnTime));
    assert_eq!(pace(&agenda, ExerciseId::Vision, Stage::Brief, time(9, 20)), Some(Pace::OnTime));
}

#[test]
fn a_day_may_go_past_midnight() {
    let agenda = Agenda { starts_at: time(23, 0), ..day() };
    assert_eq!(under_way(&agenda, time(0, 20)), Day::During(&agenda.items[1]));
    assert_eq!(pace(&agenda, ExerciseId::Vision, Stage::Decide, time(0, 22)), Some(Pace::Behind(8)));
}

#[test]
fn a_countdown_keeps_the_moment_at_which_it_runs_out() {
    let fresh = Countdown::new(15);
    assert_eq!((fresh.minutes(), fresh.seconds_left(0), fresh.is_begun()), (15, 900, false));
    let running = fresh.started(1_000);
    assert!(running.is_running() && running.is_begun());
    assert_eq!(running.seconds_left(1_000), 900);
    assert_eq!(running.seconds_left(1_001), 900, "a begun second counts");
    assert_eq!(running.seconds_left(61_000), 840);
    assert_eq!(running.seconds_left(901_000), 0);
    assert_eq!(running.seconds_left(911_000), -10, "it counts on");
    let paused = running.paused(61_000);
    assert_eq!((paused.seconds_left(999_000), paused.is_running(), paused.is_begun()), (840, false, true));
    assert_eq!(paused.started(999_000).seconds_left(1_000_000), 839);
}

#[test]
fn a_countdown_is_made_longer_and_shorter_by_minutes() {
    let running = Countdown::new(2).started(0);
    assert_eq!((running.longer().minutes(), running.longer().seconds_left(0)), (3, 180));
    assert_eq!(running.longer().shorter(), running);
    assert_eq!((running.shorter().minutes(), running.shorter().seconds_left(0)), (1, 60));
    assert_eq!(running.shorter().shorter(), running.shorter(), "no less than a minute");
    let fresh = Countdown::new(2);
    assert_eq!((fresh.longer(), fresh.longer().is_begun()), (Countdown::new(3), false));
    let longest = Countdown::new(u32::MAX);
    assert_eq!(longest.longer(), longest);
}
