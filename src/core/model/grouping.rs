//! Cards with the same meaning, put together by hand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ids::{GroupId, PriorityId, SheetId};

/// One line of one leader's list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CardRef {
    /// Whose list.
    pub sheet: SheetId,
    /// Which line, counted from 0.
    pub line: u8,
}

/// Cards that mean the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group {
    /// Stable id.
    pub id: GroupId,
    /// What the team calls it.
    pub name: String,
    /// The cards in it. A card is in one group at the most.
    pub cards: Vec<CardRef>,
    /// The official priority that it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<PriorityId>,
}

/// All groups of one List question. A card in no group stands for itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Grouping {
    /// The groups in the order in which they are shown.
    pub groups: Vec<Group>,
    /// The figures are shown only once the room has confirmed the grouping.
    pub confirmed: bool,
}

impl Grouping {
    /// The group that holds `card`.
    pub fn group_of(&self, card: &CardRef) -> Option<&Group> {
        self.groups.iter().find(|group| group.cards.contains(card))
    }

    /// The group of each card that is in one.
    pub fn by_card(&self) -> BTreeMap<&CardRef, &Group> {
        // The first of several groups wins, as in `group_of`.
        let groups = self.groups.iter().rev();
        groups.flat_map(|group| group.cards.iter().map(move |card| (card, group))).collect()
    }

    /// Takes out groups that hold no card, unless they stand for an official priority.
    pub(crate) fn drop_empty_groups(&mut self) {
        self.groups.retain(|group| !group.cards.is_empty() || group.official.is_some());
    }
}
