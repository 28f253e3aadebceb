//! The clock on this device.

use bearings_core::actions::Day;
use bearings_core::model::Timestamp;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// Now.
pub fn now() -> Timestamp {
    moment(js_sys::Date::now())
}

/// Today, where this device is.
pub fn today() -> NaiveDate {
    here().date()
}

/// Today and when it began, where this device is.
pub fn day() -> Day {
    let midnight = js_sys::Date::new_0();
    midnight.set_hours(0);
    midnight.set_minutes(0);
    midnight.set_seconds(0);
    midnight.set_milliseconds(0);
    Day { date: today(), began_at: moment(midnight.get_time()) }
}

/// What the clock on the wall says, where this device is.
pub fn time_of_day() -> NaiveTime {
    here().time()
}

fn moment(milliseconds: f64) -> Timestamp {
    Timestamp::from_timestamp_millis(milliseconds as i64).unwrap_or_default()
}

fn here() -> NaiveDateTime {
    let minutes_behind = js_sys::Date::new_0().get_timezone_offset();
    (now() - TimeDelta::minutes(minutes_behind as i64)).naive_utc()
}
