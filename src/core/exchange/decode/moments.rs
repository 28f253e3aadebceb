//! Dates, times of day and moments, as JSON spells them. (chrono's own reader knows every format there is, and weighs
//! accordingly.)

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{At, Decode, Error};
use crate::model::Timestamp;

/// Reads a date such as `2026-11-24`.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.rsplitn(3, '-');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next().filter(|year| year.len() >= 4)?);
    NaiveDate::from_ymd_opt(year.parse().ok()?, two_digits(month)?, two_digits(day)?)
}

/// Reads a time of day such as `09:30:00` or `09:30:00.250`.
pub fn read_time(text: &str) -> Option<NaiveTime> {
    let (text, nanoseconds) = match text.split_once('.') {
        Some((text, fraction)) => (text, nanoseconds(fraction)?),
        None => (text, 0),
    };
    let mut parts = text.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    NaiveTime::from_hms_nano_opt(two_digits(hour)?, two_digits(minute)?, two_digits(second)?, nanoseconds)
}

/// Reads a moment such as `2026-11-24T09:30:00Z` or `2026-11-24T10:30:00+01:00`.
pub fn read_timestamp(text: &str) -> Option<Timestamp> {
    let (date, rest) = text.split_once('T')?;
    let (time, ahead) = match rest.strip_suffix('Z') {
        Some(time) => (time, TimeDelta::zero()),
        None => {
            let sign = rest.rfind(['+', '-'])?;
            (rest.get(..sign)?, offset(rest.get(sign..)?)?)
        }
    };
    let local = NaiveDateTime::new(read_date(date)?, read_time(time)?);
    Some(DateTime::from_naive_utc_and_offset(local.checked_sub_signed(ahead)?, chrono::Utc))
}

/// How far a zone such as `+01:00` is ahead.
fn offset(text: &str) -> Option<TimeDelta> {
    let (ahead, text) = match text.strip_prefix('-') {
        Some(text) => (-1, text),
        None => (1, text.strip_prefix('+')?),
    };
    let (hours, minutes) = text.split_once(':')?;
    Some(TimeDelta::minutes(ahead * i64::from(two_digits(hours)? * 60 + two_digits(minutes)?)))
}

fn two_digits(text: &str) -> Option<u32> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn nanoseconds(fraction: &str) -> Option<u32> {
    let digits = (1..=9).contains(&fraction.len()) && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = digits.then(|| fraction.parse().ok()).flatten()?;
    Some(number * 10_u32.pow(9 - fraction.len() as u32))
}

impl Decode for NaiveDate {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        read_date(at.text()?).ok_or_else(|| at.wrong(&"no date such as 2026-11-24"))
    }
}

impl Decode for NaiveTime {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        read_time(at.text()?).ok_or_else(|| at.wrong(&"no time such as 09:30:00"))
    }
}

impl Decode for Timestamp {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        read_timestamp(at.text()?).ok_or_else(|| at.wrong(&"no moment such as 2026-11-24T09:30:00Z"))
    }
}
