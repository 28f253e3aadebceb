//! The clock on this device.

use bearings_core::model::Timestamp;

/// Now.
pub fn now() -> Timestamp {
    let milliseconds = js_sys::Date::now();
    Timestamp::from_timestamp_millis(milliseconds as i64).unwrap_or_default()
}
