//! Joins the parts of texts as they are scanned.

use std::collections::VecDeque;

use super::parts::{Part, Set};
use crate::exchange::checksum::crc32;

/// How many sets of parts are remembered; with the limits of a part that is 300 KB at most.
const MAX_SETS: usize = 16;

/// What a scanned text was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A whole text: the scanned one, which is no part, or the one that its parts make with this as their last.
    Whole(String),
    /// A new part of a text that is not whole yet.
    Part {
        /// How many parts of it are here.
        have: usize,
        /// How many there are.
        count: usize,
    },
    /// A part that is here already, or whose text was given.
    Known,
    /// The last part of a text that has another checksum than its parts say: one of them was misread, and all of them
    /// have to be scanned again.
    Nothing,
}

/// Takes whatever is scanned and gives whole texts: the parts of several texts may come mixed, in any order and
/// repeatedly.
#[derive(Clone, Debug, Default)]
pub struct Collector {
    /// From the oldest to the newest.
    sets: VecDeque<Collected>,
}

#[derive(Clone, Debug)]
struct Collected {
    set: Set,
    /// In their order; none at all once the text was given.
    chunks: Vec<Option<String>>,
}

impl Collector {
    /// Takes a scanned text.
    pub fn take(&mut self, scanned: &str) -> Taken {
        let Some(part) = Part::parse(scanned) else { return Taken::Whole(scanned.to_owned()) };
        let mut collected = self.remove(part.set).unwrap_or_else(|| Collected::new(part.set));
        let taken = collected.take(&part);
        if taken != Taken::Nothing {
            self.keep(collected);
        }
        taken
    }

    fn remove(&mut self, set: Set) -> Option<Collected> {
        let place = self.sets.iter().position(|known| known.set == set)?;
        self.sets.remove(place)
    }

    /// Remembers a set as the newest; room is made by forgetting the oldest.
    fn keep(&mut self, collected: Collected) {
        if self.sets.len() == MAX_SETS {
            self.sets.pop_front();
        }
        self.sets.push_back(collected);
    }
}

impl Collected {
    fn new(set: Set) -> Self {
        Self { set, chunks: vec![None; set.count] }
    }

    fn take(&mut self, part: &Part) -> Taken {
        // The newest reading of a part counts: if one of them was wrong, nothing tells which.
        match self.chunks.get_mut(part.number - 1) {
            Some(place) if place.as_deref() != Some(part.chunk) => *place = Some(part.chunk.to_owned()),
            _ => return Taken::Known,
        }
        let have = self.chunks.iter().flatten().count();
        if have < self.set.count {
            return Taken::Part { have, count: self.set.count };
        }
        let whole: String = self.chunks.drain(..).flatten().collect();
        if crc32(whole.as_bytes()) == self.set.checksum { Taken::Whole(whole) } else { Taken::Nothing }
    }
}
