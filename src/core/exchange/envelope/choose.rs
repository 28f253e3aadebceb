//! Which of a workshop's records counts: the two slots, and the mirror that arbitrates between windows.
//!
//! The mirror is written in transactions, so its revision is the one that all windows agree on. A slot may be ahead of it,
//! because a page that goes can still write a slot but no longer wait for the mirror. Then its base tells:
//!
//! - it was made from the mirror's record, or by the same window: it is what came next, and counts;
//! - it was made from an older one: another window was quicker, so the mirror counts and the slot is kept beside it.

use super::{EnvelopeError, Header, Slot, Stored, open};

/// What marks a workshop in the mirror that was deleted.
const DELETED: &str = "bearings-deleted";

/// Everything that is stored of a workshop, as text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Copies<'a> {
    /// The first slot.
    pub a: Option<&'a str>,
    /// The second slot.
    pub b: Option<&'a str>,
    /// The mirror: a record, or the mark of a deletion.
    pub mirror: Option<&'a str>,
}

/// Where a record is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// One of the slots.
    Slot(Slot),
    /// The mirror.
    Mirror,
}

/// What the copies came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The record that counts, if one could be read.
    pub chosen: Option<(Source, Stored)>,
    /// Copies that hold something that could not be read. Their bytes are to be kept elsewhere before the next save.
    pub damaged: Vec<(Source, EnvelopeError)>,
    /// What another window had stored when it was no longer its turn. It is to be kept beside the one that counts.
    pub beside: Vec<(Source, Stored)>,
    next: Slot,
}

impl Choice {
    /// Where the next save goes: never over the newest slot that was read.
    pub fn next_slot(&self) -> Slot {
        self.next
    }

    /// Whether a newer version of the app wrote one of the copies.
    pub fn is_newer(&self) -> bool {
        self.damaged.iter().any(|(_, error)| error.is_newer())
    }
}

/// The mark of a workshop that was deleted at this revision.
pub fn deleted(revision: u64) -> String {
    format!("{DELETED} {revision}")
}

/// The revision at which a workshop was deleted, where `text` is such a mark.
pub fn deleted_at(text: &str) -> Option<u64> {
    text.strip_prefix(DELETED)?.trim().parse().ok()
}

/// Reads all copies and says which one counts.
///
/// Where a newer version of the app wrote one of them, none is chosen: an older one would be saved over it.
pub fn choose(copies: Copies<'_>) -> Choice {
    let slots = [(Slot::A, copies.a), (Slot::B, copies.b)];
    let mut damaged = Vec::new();
    let mut read = |source, record: &str| open(record).map_err(|error| damaged.push((source, error))).ok();
    let gone_at = copies.mirror.and_then(deleted_at);
    let mirror = copies.mirror.filter(|_| gone_at.is_none()).and_then(|record| read(Source::Mirror, record));
    let mut read_slots: Vec<_> = slots
        .into_iter()
        .filter_map(|(slot, record)| Some((slot, read(Source::Slot(slot), record?)?)))
        .collect();
    read_slots.sort_by_key(|(_, stored)| stored.header.revision);
    let next = read_slots.last().map_or(Slot::A, |(newest, _)| newest.other());
    let is_there = |(_, stored): &(Slot, Stored)| gone_at.is_none_or(|at| stored.header.revision > at);
    let mut ahead: Vec<_> =
        read_slots.into_iter().filter(is_there).map(|(slot, stored)| (Source::Slot(slot), stored)).collect();
    let mut choice = Choice { chosen: None, damaged, beside: Vec::new(), next };
    match mirror {
        Some(mirror) => beside_mirror(&mut choice, mirror, ahead),
        None => choice.chosen = ahead.pop(),
    }
    if choice.is_newer() {
        choice.chosen = None;
    }
    choice
}

fn beside_mirror(choice: &mut Choice, mirror: Stored, slots: Vec<(Source, Stored)>) {
    let mut chosen = (Source::Mirror, mirror);
    for (source, stored) in slots {
        let known = &chosen.1.header;
        if stored.header.revision > known.revision && follows(&stored.header, known) {
            chosen = (source, stored);
        } else if is_rival(&stored, &chosen.1) {
            choice.beside.push((source, stored));
        }
    }
    choice.chosen = Some(chosen);
}

/// Whether a record was made from the one that is known, with nothing of another window in between.
pub fn follows(record: &Header, known: &Header) -> bool {
    record.base == known.revision || record.writer == known.writer
}

/// Whether a record holds what the one that counts has never seen.
fn is_rival(record: &Stored, chosen: &Stored) -> bool {
    record.header.revision >= chosen.header.revision
        && record.header.writer != chosen.header.writer
        && record.document != chosen.document
}
