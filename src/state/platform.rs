//! What views need of the platform, handed in by the shell so that they don't name the browser.

use bearings_core::actions::Day;
use bearings_core::model::Timestamp;
use bearings_core::route::Route;

/// Clock, randomness, focus and address.
#[derive(Clone, Copy)]
pub struct Platform {
    /// The clock on this device.
    pub now: fn() -> Timestamp,
    /// The calendar where this device is.
    pub day: fn() -> Day,
    /// Sixty-four random bits.
    pub bits: fn() -> u64,
    /// Moves the focus to the element with this id.
    pub focus: fn(&str),
    /// Moves the view to the top.
    pub scroll_to_top: fn(),
    /// Goes to another screen.
    pub go: fn(&Route),
}
