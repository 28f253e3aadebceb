//! When a file of a workshop was last taken: known to this device only, and no part of the workshop.

use bearings_core::model::{Timestamp, WorkshopId};

use crate::browser::storage;

const PREFIX: &str = "bearings/exported/";

/// When the last download of one of this workshop's files was started here.
pub fn taken_at(id: &WorkshopId) -> Option<Timestamp> {
    storage::read(&key(id))?.parse().ok()
}

/// Remembers that a download was started.
pub fn note_taken(id: &WorkshopId, at: Timestamp) {
    // Where it can't be kept the reminder comes once too often, which does no harm.
    let _ = storage::write(&key(id), &at.to_rfc3339());
}

pub(super) fn forget(id: &WorkshopId) {
    storage::remove(&key(id));
}

fn key(id: &WorkshopId) -> String {
    format!("{PREFIX}{id}")
}
