//! Ahead or behind: what the agenda says against where the room is.

use chrono::{NaiveTime, Timelike};

use crate::model::agenda::Agenda;
use crate::model::{AgendaItem, ExerciseId, Slot, Stage};

const MINUTES_A_DAY: i64 = 24 * 60;

/// Where the clock stands in the plan of the day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Day<'a> {
    /// The day has not begun.
    Before,
    /// This is planned now.
    During(&'a AgendaItem),
    /// Everything planned is over.
    After,
}

/// Whether the room keeps to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The room is where it should be.
    OnTime,
    /// So many minutes earlier than planned.
    Ahead(u32),
    /// So many minutes later than planned.
    Behind(u32),
}

/// What should be under way `now`, by the clock on the wall.
pub fn under_way(agenda: &Agenda, now: NaiveTime) -> Day<'_> {
    let clock = since_start(agenda, now);
    if clock < 0 {
        return Day::Before;
    }
    let mut until = 0;
    let planned = agenda.items.iter().find(|item| {
        until += i64::from(item.minutes);
        clock < until
    });
    planned.map_or(Day::After, Day::During)
}

/// How far the room, which is in this stage of `exercise`, is from the plan; `None` where the exercise is not planned.
///
/// An exercise has its whole slot: anywhere within it the room is on time, before it ahead, after it behind. Whoever has
/// come to the decision may also be in the breaks that follow. Where an exercise is planned twice, the nearer one counts.
pub fn pace(agenda: &Agenda, exercise: ExerciseId, stage: Stage, now: NaiveTime) -> Option<Pace> {
    let clock = since_start(agenda, now);
    let slots = slots(agenda, exercise, stage);
    let off = slots.into_iter().map(|(from, until)| off(clock, from, until)).min_by_key(|off| off.abs())?;
    let minutes = u32::try_from(off.unsigned_abs()).unwrap_or(u32::MAX);
    Some(match off {
        0 => Pace::OnTime,
        ..0 => Pace::Ahead(minutes),
        1.. => Pace::Behind(minutes),
    })
}

/// Minutes after the end, or negative before the beginning, of a slot; at its very end the next one has begun.
fn off(clock: i64, from: i64, until: i64) -> i64 {
    if clock < from { clock - from } else { (clock - until + 1).max(0) }
}

/// The stretches of the day, in minutes since its start, in which the room may be in this stage of `exercise`.
fn slots(agenda: &Agenda, exercise: ExerciseId, stage: Stage) -> Vec<(i64, i64)> {
    let mut slots: Vec<(i64, i64)> = Vec::new();
    let mut from = 0;
    let mut is_in_breaks = false;
    for item in &agenda.items {
        let until = from + i64::from(item.minutes);
        let is_wanted = item.slot == Slot::Exercise(exercise);
        match (item.slot, slots.last_mut()) {
            (Slot::Break, Some(last)) if is_in_breaks => last.1 = until,
            (Slot::Exercise(_), _) if is_wanted => slots.push((from, until)),
            _ => {}
        }
        is_in_breaks = (is_wanted && stage == Stage::Decide) || (is_in_breaks && item.slot == Slot::Break);
        from = until;
    }
    slots
}

/// Minutes since the day began; negative before. A clock has no date, so what lies between the end of one day and the
/// beginning of the next counts half to each.
fn since_start(agenda: &Agenda, now: NaiveTime) -> i64 {
    let minute = |time: NaiveTime| i64::from(time.num_seconds_from_midnight() / 60);
    let clock = (minute(now) - minute(agenda.starts_at)).rem_euclid(MINUTES_A_DAY);
    let total = i64::from(agenda.total_minutes());
    let idle = (MINUTES_A_DAY - total).max(0);
    if idle > 0 && clock >= total + idle / 2 { clock - MINUTES_A_DAY } else { clock }
}
