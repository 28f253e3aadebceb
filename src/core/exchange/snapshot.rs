//! Earlier states of a workshop on this device: what they are called, which are kept, and how one differs from now.

use super::export::without_unnamed_drafts;
use crate::model::{Document, Responses, Timestamp, WorkshopId};

/// How many of the states that are kept without a reason stay.
const MOST_ROUTINE: usize = 10;
/// How many of those stay that were kept before something was done to the workshop.
const MOST_BEFORE: usize = 10;

/// Why a state was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// From time to time while it is worked on.
    Routine,
    /// Answers of a file were about to be added.
    Import,
    /// A file was about to take its place.
    Replace,
    /// An earlier state was about to take its place.
    Restore,
    /// It was about to be deleted.
    Delete,
    /// It was about to be brought to a newer schema.
    Migration,
    /// Another window had stored something else meanwhile.
    Conflict,
    /// It could not be read, and its place was needed.
    Damaged,
    /// A file as it came: it holds fields that this version does not know.
    Original,
}

impl Why {
    const ALL: [(Self, &'static str); 9] = [
        (Self::Routine, "routine"),
        (Self::Import, "import"),
        (Self::Replace, "replace"),
        (Self::Restore, "restore"),
        (Self::Delete, "delete"),
        (Self::Migration, "migration"),
        (Self::Conflict, "conflict"),
        (Self::Damaged, "damaged"),
        (Self::Original, "original"),
    ];

    /// The reason as one word, as it stands in keys.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(why, _)| *why == self).map_or("", |(_, word)| word)
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(why, _)| *why)
    }

    /// Of how many with such a reason the oldest gives way; `None` where each is the only one of its kind and stays.
    const fn most(self) -> Option<usize> {
        match self {
            Self::Routine => Some(MOST_ROUTINE),
            Self::Import | Self::Replace | Self::Restore | Self::Delete | Self::Original => Some(MOST_BEFORE),
            Self::Migration | Self::Conflict | Self::Damaged => None,
        }
    }
}

/// One earlier state: of which workshop, from when, and why it was kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SnapshotKey {
    /// The workshop.
    pub workshop: WorkshopId,
    /// When it was kept, by the clock of this device; only shown.
    pub at: Timestamp,
    /// Why.
    pub why: Why,
}

impl SnapshotKey {
    /// The key under which it is stored, such as `k3vq9/1764338400000/import`. Keys of one workshop are in order of time.
    pub fn to_key(&self) -> String {
        format!(
            "{}{:013}/{}",
            Self::prefix(&self.workshop),
            self.at.timestamp_millis().max(0),
            self.why.word()
        )
    }

    /// What the keys of a workshop's states begin with.
    pub fn prefix(workshop: &WorkshopId) -> String {
        format!("{workshop}/")
    }

    /// Reads a key; `None` for any other text.
    pub fn parse(key: &str) -> Option<Self> {
        let mut parts = key.split('/');
        let workshop = WorkshopId::parse(parts.next()?).ok()?;
        let at = Timestamp::from_timestamp_millis(parts.next()?.parse().ok()?)?;
        let why = Why::parse(parts.next()?)?;
        parts.next().is_none().then_some(Self { workshop, at, why })
    }
}

/// Which states of one workshop can go, the newest of each kind being kept.
pub fn surplus(keys: &[SnapshotKey]) -> Vec<SnapshotKey> {
    let (mut routine, mut before) = (0_usize, 0_usize);
    let mut newest_first: Vec<_> = keys.iter().collect();
    newest_first.sort_by(|a, b| b.cmp(a));
    let is_surplus = |key: &&SnapshotKey| {
        let Some(most) = key.why.most() else { return false };
        let count = if key.why == Why::Routine { &mut routine } else { &mut before };
        *count += 1;
        *count > most
    };
    newest_first.into_iter().filter(is_surplus).cloned().collect()
}

/// A workshop as an earlier state keeps it. Unfinished sheets of unnamed rounds are left out: once they are handed in,
/// nothing on this device may tell whose they were.
pub fn as_snapshot(document: &Document) -> Document {
    without_unnamed_drafts(document)
}

/// Whether a state may be kept from time to time. Not while an unnamed round takes answers: two states on either side of
/// one person's turn would show, side by side, what that person answered.
pub fn may_keep_routinely(document: &Document) -> bool {
    document.open_rounds().all(|(_, round)| match &round.responses {
        Responses::Named(_) => true,
        Responses::Unnamed(unnamed) => unnamed.handed_in.is_empty(),
    })
}

/// How much less or more an earlier state holds than the workshop holds now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Answers, begun sheets included.
    pub answers: i64,
    /// People, whether or not they still take part.
    pub leaders: i64,
    /// Goals.
    pub goals: i64,
    /// Decisions.
    pub decisions: i64,
    /// Actions.
    pub actions: i64,
}

/// How much less (below zero) or more `then` holds than `now`.
pub fn difference(then: &Document, now: &Document) -> Difference {
    let count = |of: fn(&Document) -> usize| {
        let as_number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        as_number(of(then)) - as_number(of(now))
    };
    Difference {
        answers: count(answers),
        leaders: count(|document| document.leaders.len()),
        goals: count(|document| document.goals.goals.len()),
        decisions: count(|document| document.decisions.len()),
        actions: count(|document| document.actions.len()),
    }
}

fn answers(document: &Document) -> usize {
    let rounds = document.exercises.values().flat_map(|state| &state.rounds);
    rounds
        .map(|round| match &round.responses {
            Responses::Named(by_leader) => {
                by_leader.values().map(|response| response.sheet.answers.len()).sum()
            }
            Responses::Unnamed(unnamed) => unnamed.answers.values().map(|heap| heap.len()).sum::<usize>(),
        })
        .sum()
}
