//! The answers of a round: by leader in a named round, in unlinked heaps in an unnamed one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Timestamp;
use super::ids::{LeaderId, QuestionId, SheetId};
use super::leader::Naming;
use super::reply_key::Origin;
use crate::question::Answer;

/// One leader's sheet: answers by question, and what the leader predicts of the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sheet {
    /// The answers; a question left out has no entry.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// For key questions: how many of the others will answer as this leader did.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub predictions: BTreeMap<QuestionId, u8>,
}

impl Sheet {
    /// Leaves out what was begun and not finished: only a complete answer is handed in.
    pub(crate) fn drop_incomplete(&mut self) {
        self.answers.retain(|_, answer| answer.is_complete());
    }
}

/// A sheet of a named round.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Response {
    /// The answers.
    pub sheet: Sheet,
    /// Set when the leader handed in; a sheet that was not handed in counts in no figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_in: Option<HandedIn>,
}

/// When a sheet was handed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HandedIn {
    /// When.
    pub at: Timestamp,
    /// After the reveal: kept and drawn hollow, in no figure.
    #[serde(default)]
    pub late: bool,
    /// Where it was answered, if on a device of the leader's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Origin>,
}

/// One answer in a heap, linked to nobody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Unlinked_{T}"))]
pub struct Unlinked<T> {
    /// The answer or prediction.
    pub value: T,
    /// Came after the reveal.
    #[serde(default)]
    pub late: bool,
}

/// The answers to one question in an unnamed round, by ids that are random and therefore in no order.
pub type Heap<T> = BTreeMap<SheetId, Unlinked<T>>;

/// The answers of an unnamed round. Handing in takes a sheet apart for good.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnnamedResponses {
    /// Sheets in progress; they leave this device in no file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub drafts: BTreeMap<LeaderId, Sheet>,
    /// Who has handed in.
    pub handed_in: BTreeSet<LeaderId>,
    /// One heap of answers per question.
    pub answers: BTreeMap<QuestionId, Heap<Answer>>,
    /// One heap of predictions per key question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub predictions: BTreeMap<QuestionId, Heap<u8>>,
}

/// The answers of a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Responses {
    /// By leader.
    Named(BTreeMap<LeaderId, Response>),
    /// Unlinked.
    Unnamed(UnnamedResponses),
}

/// The sheet that an answer came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKey<'a> {
    /// In a named round: whose it is.
    Of(&'a LeaderId),
    /// In an unnamed one: that of this single answer.
    Unlinked(&'a SheetId),
}

impl SheetKey<'_> {
    /// The key as an identifier.
    pub fn to_id(self) -> SheetId {
        match self {
            Self::Of(leader) => leader.into(),
            Self::Unlinked(id) => id.clone(),
        }
    }
}

impl PartialEq<SheetId> for SheetKey<'_> {
    fn eq(&self, id: &SheetId) -> bool {
        match self {
            Self::Of(leader) => leader.as_str() == id.as_str(),
            Self::Unlinked(own) => *own == id,
        }
    }
}

/// One answer as the reveal sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice<'a, T> {
    /// The sheet it came from.
    pub sheet: SheetKey<'a>,
    /// The leader; `None` in an unnamed round.
    pub leader: Option<&'a LeaderId>,
    /// What was said.
    pub value: &'a T,
    /// Came after the reveal: in no figure.
    pub late: bool,
}

impl Responses {
    /// No answers yet.
    pub fn empty(naming: Naming) -> Self {
        match naming {
            Naming::Named => Self::Named(BTreeMap::new()),
            Naming::Unnamed => Self::Unnamed(UnnamedResponses::default()),
        }
    }

    /// Whether `leader` has handed in.
    pub fn has_handed_in(&self, leader: &LeaderId) -> bool {
        match self {
            Self::Named(by_leader) => by_leader.get(leader).is_some_and(|r| r.handed_in.is_some()),
            Self::Unnamed(unnamed) => unnamed.handed_in.contains(leader),
        }
    }

    /// Whether `leader` has a sheet that is not handed in.
    pub fn has_begun(&self, leader: &LeaderId) -> bool {
        self.draft(leader).is_some()
    }

    /// The sheet that `leader` is still working on.
    pub fn draft(&self, leader: &LeaderId) -> Option<&Sheet> {
        match self {
            Self::Named(by_leader) => {
                by_leader.get(leader).filter(|r| r.handed_in.is_none()).map(|r| &r.sheet)
            }
            Self::Unnamed(unnamed) => unnamed.drafts.get(leader),
        }
    }

    /// Everybody who has handed in.
    pub fn handed_in(&self) -> BTreeSet<&LeaderId> {
        match self {
            Self::Named(by_leader) => {
                by_leader.iter().filter(|(_, r)| r.handed_in.is_some()).map(|(id, _)| id).collect()
            }
            Self::Unnamed(unnamed) => unnamed.handed_in.iter().collect(),
        }
    }

    /// The answers to `question` that were handed in, late ones included and marked.
    pub(crate) fn voices(&self, question: &QuestionId) -> Vec<Voice<'_, Answer>> {
        match self {
            Self::Named(by_leader) => named_voices(by_leader, |sheet| sheet.answers.get(question)),
            Self::Unnamed(unnamed) => heap_voices(unnamed.answers.get(question)),
        }
    }

    /// The predictions for `question` that were handed in.
    pub(crate) fn predictions(&self, question: &QuestionId) -> Vec<Voice<'_, u8>> {
        match self {
            Self::Named(by_leader) => named_voices(by_leader, |sheet| sheet.predictions.get(question)),
            Self::Unnamed(unnamed) => heap_voices(unnamed.predictions.get(question)),
        }
    }
}

fn named_voices<'a, T>(
    by_leader: &'a BTreeMap<LeaderId, Response>,
    pick: impl Fn(&'a Sheet) -> Option<&'a T>,
) -> Vec<Voice<'a, T>> {
    let voice = |(leader, response): (&'a LeaderId, &'a Response)| {
        let late = response.handed_in.as_ref()?.late;
        let value = pick(&response.sheet)?;
        Some(Voice { sheet: SheetKey::Of(leader), leader: Some(leader), value, late })
    };
    by_leader.iter().filter_map(voice).collect()
}

fn heap_voices<T>(heap: Option<&Heap<T>>) -> Vec<Voice<'_, T>> {
    heap.into_iter()
        .flatten()
        .map(|(id, entry)| Voice {
            sheet: SheetKey::Unlinked(id),
            leader: None,
            value: &entry.value,
            late: entry.late,
        })
        .collect()
}
