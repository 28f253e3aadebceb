//! Collecting what is wrong with a document.

use std::collections::BTreeSet;

use thiserror::Error;

use crate::exchange::place::Place;
use crate::model::{Document, LeaderId};
use crate::question::AnswerError;

/// One thing that can't be true of a workshop.
#[derive(Clone, Debug, PartialEq, Error)]
#[error("{path}: {reason}")]
pub struct Fault {
    /// Where, such as `document.leaders[2].name`.
    pub path: String,
    /// What.
    pub reason: FaultReason,
}

/// What can't be true.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum FaultReason {
    /// An id or a mention that is there a second time.
    #[error("\"{0}\" is there twice")]
    Repeated(String),
    /// It names something that the workshop doesn't have.
    #[error("there is no \"{0}\"")]
    Unknown(String),
    /// More than a workshop may hold.
    #[error("{count} entries, at most {most} fit")]
    TooMany {
        /// How many there are.
        count: usize,
        /// The limit.
        most: usize,
    },
    /// A text over its limit.
    #[error("{chars} characters, at most {most} fit")]
    TooLong {
        /// Its length.
        chars: usize,
        /// The limit.
        most: usize,
    },
    /// A number outside its range.
    #[error("{value} is not between {least} and {most}")]
    OutOfRange {
        /// The number.
        value: u64,
        /// The least.
        least: u64,
        /// The most.
        most: u64,
    },
    /// An answer that doesn't fit its question.
    #[error(transparent)]
    Answer(#[from] AnswerError),
    /// A Split that was handed in before all its points were given away.
    #[error("{0} points are given away, not 100")]
    UnfinishedSplit(u32),
    /// Round numbers that don't ascend.
    #[error("round {0} is out of order")]
    RoundOrder(u32),
    /// A second open round of one exercise.
    #[error("another round of this exercise is open")]
    SecondOpenRound,
    /// Named answers in an unnamed workshop, or the other way round.
    #[error("named and unnamed don't go together here")]
    Naming,
    /// An answer of an unnamed round under the id of a leader, or under the id of another answer: it would tell who
    /// said it, or what else the same person said.
    #[error("\"{0}\" would link an unnamed answer")]
    Linked(String),
    /// Something that only a revealed round can have.
    #[error("the round is not revealed")]
    NotRevealed,
    /// A draft of somebody who has handed in.
    #[error("\"{0}\" has handed in and can't have a draft")]
    DraftAfterHandIn(String),
    /// A prediction for a question that asks for none.
    #[error("\"{0}\" is no key question")]
    NoKeyQuestion(String),
    /// A grouping of a question that is no List.
    #[error("\"{0}\" is no list")]
    NoList(String),
    /// A goal under one that is not of a higher level.
    #[error("\"{0}\" is not of a higher level")]
    NotAbove(String),
    /// A goal that is tied to itself.
    #[error("\"{0}\" is tied to itself")]
    TiedToItself(String),
    /// A measure that is beyond all counting.
    #[error("this number is too large")]
    TooLarge,
    /// A field of a board that holds the wrong kind of thing.
    #[error("this field of the board holds something else")]
    FieldKind,
}

/// The most faults that are told; a file with more is beyond mending by hand.
const MOST_FAULTS: usize = 100;

/// What was found so far.
///
/// Its methods take texts instead of closures or types of ids: they are called from many places, and what they do is
/// in the app once.
pub(super) struct Faults<'a> {
    leaders: BTreeSet<&'a str>,
    found: Vec<Fault>,
}

impl<'a> Faults<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut leaders = BTreeSet::new();
        leaders.extend(document.leaders.iter().map(|leader| leader.id.as_str()));
        Self { leaders, found: Vec::new() }
    }

    pub(super) fn into_result(self) -> Result<(), Vec<Fault>> {
        if self.found.is_empty() { Ok(()) } else { Err(self.found) }
    }

    pub(super) fn add(&mut self, place: &Place<'_>, reason: FaultReason) {
        if self.found.len() < MOST_FAULTS {
            self.found.push(Fault { path: place.to_string(), reason });
        }
    }

    pub(super) fn text(&mut self, place: &Place<'_>, text: &str, most: usize) {
        // A text has at least as many bytes as characters, so most need no counting.
        if text.len() > most {
            let chars = text.chars().count();
            if chars > most {
                self.add(place, FaultReason::TooLong { chars, most });
            }
        }
    }

    pub(super) fn count(&mut self, place: &Place<'_>, count: usize, most: usize) {
        if count > most {
            self.add(place, FaultReason::TooMany { count, most });
        }
    }

    pub(super) fn range(&mut self, place: &Place<'_>, value: u64, least: u64, most: u64) {
        if !(least..=most).contains(&value) {
            self.add(place, FaultReason::OutOfRange { value, least, most });
        }
    }

    pub(super) fn known(&mut self, place: &Place<'_>, known: bool, id: &str) {
        if !known {
            self.add(place, FaultReason::Unknown(id.to_owned()));
        }
    }

    pub(super) fn leader(&mut self, place: &Place<'_>, leader: &LeaderId) {
        let known = self.is_leader(leader.as_str());
        self.known(place, known, leader.as_str());
    }

    /// Whether `id` is a leader's.
    pub(super) fn is_leader(&self, id: &str) -> bool {
        self.leaders.contains(id)
    }

    /// Every id of a list is there once.
    pub(super) fn unique(&mut self, place: &Place<'_>, ids: &mut dyn Iterator<Item = &str>) {
        let mut seen = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.add(&place.index(index), FaultReason::Repeated(id.to_owned()));
            }
        }
    }
}
