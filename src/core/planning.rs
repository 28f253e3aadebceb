//! How long an exercise takes with the devices at hand, what would make it shorter, and how far it has come.

mod countdown;
mod pace;
mod passed;

use chrono::{NaiveTime, Timelike};

use crate::exercises::Content;
use crate::model::agenda::MAX_DEVICES;

pub use countdown::Countdown;
pub use pace::{Day, Pace, pace, under_way};
pub use passed::is_passed;

/// Seconds for handing a device to the next leader.
pub const HAND_OVER_SECONDS: u32 = 30;

/// How long an exercise takes, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Until the last leader has answered.
    pub answering: u32,
    /// Brief, reveal, discussion and decision, all together.
    pub together: u32,
}

impl Estimate {
    /// Everything, from the brief to the decision.
    pub fn total(self) -> u32 {
        self.answering + self.together
    }
}

/// How long an exercise takes `leaders` who share `devices`.
///
/// The leaders answer in turns, as many at a time as there are devices. Where a device has to change hands, each turn
/// takes [`HAND_OVER_SECONDS`] more. Begun minutes count whole.
pub fn estimate(content: &Content, leaders: usize, devices: u8) -> Estimate {
    let leaders = u32::try_from(leaders).unwrap_or(u32::MAX);
    let devices = u32::from(devices.max(1));
    let hand_over = if devices < leaders { HAND_OVER_SECONDS } else { 0 };
    let turn = u32::from(content.minutes_per_leader) * 60 + hand_over;
    let answering = leaders.div_ceil(devices).saturating_mul(turn).div_ceil(60);
    Estimate { answering, together: u32::from(content.minutes_together) }
}

/// What a timebox lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// By how many minutes it is too short.
    pub minutes: u32,
    /// With how many devices it would do; `None` where not even one for each leader is enough.
    pub devices: Option<u8>,
    /// Whether it would do if everybody had answered beforehand.
    pub beforehand: bool,
}

/// What a timebox of `minutes` lacks; `None` where it is long enough.
pub fn shortfall(content: &Content, leaders: usize, devices: u8, minutes: u16) -> Option<Shortfall> {
    let minutes = u32::from(minutes);
    let needed = estimate(content, leaders, devices);
    let missing = needed.total().checked_sub(minutes).filter(|missing| *missing > 0)?;
    let fits = |devices: &u8| estimate(content, leaders, *devices).total() <= minutes;
    Some(Shortfall {
        minutes: missing,
        devices: (devices.saturating_add(1)..=MAX_DEVICES).find(fits),
        beforehand: needed.together <= minutes,
    })
}

/// A time of day as people write it: "9:05".
pub fn clock(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// A time of day as a time field holds it: "09:05".
pub fn field_time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Reads what a time field holds; seconds, which some browsers add, are left out.
pub fn read_field_time(text: &str) -> Option<NaiveTime> {
    let (hour, rest) = text.split_once(':')?;
    let minute = rest.split(':').next()?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}
