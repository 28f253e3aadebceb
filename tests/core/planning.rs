//! The honest duration of an exercise.

use bearings_core::exercises::{Content, content};
use bearings_core::model::ExerciseId;
use bearings_core::model::agenda::MAX_DEVICES;
use bearings_core::planning::{clock, estimate, field_time, read_field_time, shortfall};
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
