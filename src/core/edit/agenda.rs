//! Planning the day.

use chrono::NaiveTime;

use super::EditError;
use super::lists::{add, find, relocate, remove};
use crate::model::agenda::{MAX_DEVICES, MAX_MINUTES};
use crate::model::{AgendaItem, AgendaItemId, Document, limits};

/// One change of the agenda.
#[derive(Clone, Debug, PartialEq)]
pub enum AgendaEdit {
    /// When the day starts.
    StartsAt(NaiveTime),
    /// How many devices the leaders share.
    Devices(u8),
    /// Adds an entry at the end.
    Add(AgendaItem),
    /// Changes a timebox.
    SetMinutes {
        /// Which entry.
        id: AgendaItemId,
        /// The minutes.
        minutes: u16,
    },
    /// Puts an entry at another place, counted from 0.
    Move {
        /// Which entry.
        id: AgendaItemId,
        /// Where.
        to: usize,
    },
    /// Takes an entry out; what an exercise produced stays.
    Remove(AgendaItemId),
}

pub(super) fn apply(document: &mut Document, edit: &AgendaEdit) -> Result<(), EditError> {
    let agenda = &mut document.agenda;
    match edit {
        AgendaEdit::StartsAt(time) => agenda.starts_at = *time,
        AgendaEdit::Devices(devices) => {
            in_range(*devices, 1, MAX_DEVICES)?;
            agenda.devices = *devices;
        }
        AgendaEdit::Add(item) => {
            in_range(item.minutes, 1, MAX_MINUTES)?;
            add(&mut agenda.items, item.clone(), |known| known.id == item.id, limits::AGENDA_ITEMS)?;
        }
        AgendaEdit::SetMinutes { id, minutes } => {
            in_range(*minutes, 1, MAX_MINUTES)?;
            find(&mut agenda.items, |item| item.id == *id)?.minutes = *minutes;
        }
        AgendaEdit::Move { id, to } => relocate(&mut agenda.items, |item| item.id == *id, *to)?,
        AgendaEdit::Remove(id) => {
            remove(&mut agenda.items, |item| item.id == *id)?;
        }
    }
    Ok(())
}

fn in_range<T: Into<i64> + Copy>(value: T, least: T, most: T) -> Result<(), EditError> {
    let (value, least, most) = (value.into(), least.into(), most.into());
    if (least..=most).contains(&value) { Ok(()) } else { Err(EditError::OutOfRange { value, least, most }) }
}
