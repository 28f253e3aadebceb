//! What is on this device, without reading it all.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use bearings_core::exchange::SCHEMA;
use bearings_core::exchange::envelope::{self, Header, Slot, Summary, parse_key};
use bearings_core::exchange::snapshot::{SnapshotKey, Why};
use bearings_core::model::{Timestamp, WorkshopId};

use super::{held, snapshots, taken};
use crate::browser::second::is_here;
use crate::browser::{mirror, random, storage};

const STORED: &str = "bearings/w/";
const ASIDE: &str = "bearings/damaged/";

/// One workshop of this device.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Which workshop.
    pub id: WorkshopId,
    /// What to show of it; `None` where a newer version of the app wrote it in a form that can't be read.
    pub summary: Option<Summary>,
    /// When it was stored; `None` where its last change is only in memory.
    pub saved_at: Option<Timestamp>,
    /// When a file of it was last taken.
    pub taken_at: Option<Timestamp>,
    /// A newer version of the app wrote it.
    pub newer: bool,
}

/// A record that can't be read.
#[derive(Clone, Debug, PartialEq)]
pub struct DamagedRecord {
    /// The workshop it belonged to.
    pub id: WorkshopId,
    /// The key under which it is stored.
    pub key: String,
    /// How many bytes there are.
    pub bytes: usize,
}

/// What is on this device.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// The workshops, the one that was changed last first.
    pub workshops: Vec<Listed>,
    /// Records that can't be read.
    pub damaged: Vec<DamagedRecord>,
    /// Workshops that were deleted here and can be brought back.
    pub deleted: Vec<Deleted>,
}

/// A workshop that was deleted, in the state in which it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Deleted {
    /// Its last state.
    pub state: SnapshotKey,
    /// What to show of it.
    pub summary: Summary,
}

/// Everything on this device. Only the seals and headers of the records are read.
pub async fn list() -> Listing {
    // Without a database there are the slots.
    let mirror: BTreeMap<String, String> = mirror::read_all().await.unwrap_or_default().into_iter().collect();
    let mut listing = Listing { workshops: Vec::new(), damaged: set_aside(), deleted: Vec::new() };
    let keys = storage::keys(STORED);
    let here = keys.iter().filter_map(|key| parse_key(key)).map(|(id, _)| id);
    let there = mirror.keys().filter_map(|id| WorkshopId::parse(id).ok());
    let ids: BTreeSet<WorkshopId> = here.chain(there).collect();
    for id in ids {
        let copy = mirror.get(id.as_str()).map(String::as_str);
        add_stored(&mut listing, id, copy);
    }
    add_deleted(&mut listing).await;
    for document in held::all() {
        listing.workshops.retain(|listed| listed.id != document.id);
        listing.workshops.push(Listed {
            summary: Some(Summary::of(&document)),
            saved_at: None,
            taken_at: taken::taken_at(&document.id),
            newer: false,
            id: document.id,
        });
    }
    // What is only in memory comes first, then by time.
    listing.workshops.sort_by_key(|listed| (listed.saved_at.is_some(), Reverse(listed.saved_at)));
    listing
}

/// Whether [`list`] may find anything, without reading any of it.
pub async fn is_any_stored() -> bool {
    // What is held in memory was put there by code of the second file.
    let here = is_here() || [STORED, ASIDE].into_iter().any(|prefix| !storage::keys(prefix).is_empty());
    here || storage::has_database().await
}

/// Whether there is a record of a workshop, readable or not.
pub fn is_stored(id: &WorkshopId) -> bool {
    [Slot::A, Slot::B].into_iter().any(|slot| storage::read(&slot.key(id)).is_some())
}

/// The text of a damaged record.
pub fn damaged_text(record: &DamagedRecord) -> Option<String> {
    storage::read(&record.key)
}

/// Takes a damaged record off this device for good.
pub fn discard(record: &DamagedRecord) {
    storage::remove(&record.key);
}

/// Where a damaged record is kept once its slot is needed.
pub(super) fn aside_key(id: &WorkshopId) -> String {
    format!("{ASIDE}{id}/{:016x}", random::bits())
}

fn add_stored(listing: &mut Listing, id: WorkshopId, mirror: Option<&str>) {
    let gone_at = mirror.and_then(envelope::deleted_at);
    let mut newest: Option<Header> = None;
    let mut newer = false;
    let slots = [Slot::A, Slot::B].map(|slot| slot.key(&id));
    let slots = slots.into_iter().filter_map(|key| Some((storage::read(&key)?, Some(key))));
    let mirror = mirror.filter(|_| gone_at.is_none()).map(|record| (record.to_owned(), None));
    for (record, key) in slots.chain(mirror) {
        match envelope::peek(&record) {
            Ok(header) if gone_at.is_some_and(|at| header.revision <= at) => {}
            Ok(header) => {
                newer |= header.schema > SCHEMA;
                newest = newest.into_iter().chain([header]).max_by_key(|header| header.revision);
            }
            Err(error) if error.is_newer() => newer = true,
            Err(_) => {
                let damaged = key.map(|key| DamagedRecord { id: id.clone(), key, bytes: record.len() });
                listing.damaged.extend(damaged);
            }
        }
    }
    if newest.is_some() || newer {
        let (saved_at, summary) = newest.map(|header| (header.saved_at, header.summary)).unzip();
        let taken_at = taken::taken_at(&id);
        listing.workshops.push(Listed { id, summary, saved_at, taken_at, newer });
    }
}

/// The last states of workshops that are no longer here.
async fn add_deleted(listing: &mut Listing) {
    let is_gone = |state: &SnapshotKey| {
        state.why == Why::Delete && listing.workshops.iter().all(|listed| listed.id != state.workshop)
    };
    let mut states: Vec<_> = snapshots::list_all().await.into_iter().filter(is_gone).collect();
    states.dedup_by(|older, newer| older.workshop == newer.workshop);
    for state in states {
        let text = snapshots::text(&state).await;
        if let Some(header) = text.and_then(|text| envelope::peek(&text).ok()) {
            listing.deleted.push(Deleted { state, summary: header.summary });
        }
    }
    listing.deleted.sort_by_key(|deleted| Reverse(deleted.state.at));
}

fn set_aside() -> Vec<DamagedRecord> {
    let record = |key: String| {
        let (id, _) = key.strip_prefix(ASIDE)?.split_once('/')?;
        let id = WorkshopId::parse(id).ok()?;
        let bytes = storage::read(&key)?.len();
        Some(DamagedRecord { id, key, bytes })
    };
    storage::keys(ASIDE).into_iter().filter_map(record).collect()
}
