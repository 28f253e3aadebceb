//! The clock on this device.

use bearings_core::model::Timestamp;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// Now.
pub fn now() -> Timestamp {
    let milliseconds = js_sys::Date::now();
    Timestamp::from_timestamp_millis(milliseconds as i64).unwrap_or_default()
}

/// Today, where this device is.
pub fn today() -> NaiveDate {
    here().date()
}

/// What the clock on the wall says, where this device is.
pub fn time_of_day() -> NaiveTime {
    here().time()
}

fn here() -> NaiveDateTime {
    let minutes_behind = js_sys::Date::new_0().get_timezone_offset();
    (now() - TimeDelta::minutes(minutes_behind as i64)).naive_utc()
}
