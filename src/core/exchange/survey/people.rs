//! Who a row is by.

use std::collections::BTreeMap;

use super::key_of;
use super::read::Row;
use crate::model::{Document, Leader, LeaderId, limits};

/// Who a name stands for that no leader has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Person {
    /// Nobody of this workshop.
    #[default]
    LeaveOut,
    /// This leader.
    Leader(LeaderId),
    /// Somebody who becomes a leader with this survey.
    Add,
}

/// A name that no leader has, or more than one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranger {
    /// What choices are kept under.
    pub key: String,
    /// The name as the survey has it.
    pub name: String,
    /// Who it stands for.
    pub person: Person,
}

/// Who a sheet is by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Respondent {
    /// A leader.
    Leader(LeaderId),
    /// Somebody of this name who becomes a leader.
    New(String),
    /// One of those who answer without a name.
    Unnamed,
}

/// The name in a row: what stands in the columns that hold it, one after the other.
pub(super) fn name_in(row: &Row, columns: &[usize]) -> String {
    let cells = columns.iter().flat_map(|column| row.cell(*column).split_whitespace());
    let name = cells.collect::<Vec<_>>().join(" ");
    name.chars().take(limits::NAME_CHARS).collect()
}

/// The leaders by name.
pub(super) struct Roster<'a> {
    by_key: BTreeMap<String, Vec<&'a Leader>>,
}

impl<'a> Roster<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let mut by_key: BTreeMap<String, Vec<&Leader>> = BTreeMap::new();
        for leader in document.active_leaders() {
            by_key.entry(key_of(&leader.name)).or_default().push(leader);
        }
        Self { by_key }
    }

    /// The one leader of this name.
    pub(super) fn leader(&self, name: &str) -> Option<&'a Leader> {
        match self.by_key.get(&key_of(name))?.as_slice() {
            [leader] => Some(leader),
            _ => None,
        }
    }
}
