//! Who answers for what: the matrix of decision rights, and what each leader's role consists of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::EnumIter;

use super::goals::PriorityRef;
use super::ids::{LeaderId, QuestionId};

/// Decision rights and role charters of a workshop.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Roles {
    /// The letters in which the team speaks of parts.
    #[serde(default)]
    pub vocabulary: Vocabulary,
    /// The part of each leader in each domain and decision; who has none is left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rights: BTreeMap<QuestionId, BTreeMap<LeaderId, Part>>,
    /// What was agreed about each leader's role beyond that.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub charters: BTreeMap<LeaderId, Charter>,
}

/// Which letters stand for the parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Vocabulary {
    /// Responsible, accountable, consulted, informed.
    #[default]
    Raci,
    /// Driver, approver, contributor, informed.
    Daci,
    /// Recommend, agree, perform, input, decide.
    Rapid,
}

/// What somebody does in one matter, whatever letter stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Has the last word and answers for it.
    Decides,
    /// Has the last word, and does it too.
    DecidesAndDoes,
    /// Does it, or drives it.
    Does,
    /// Prepares a proposal.
    Recommends,
    /// Has to agree before it can go on.
    Agrees,
    /// Is heard before.
    Consulted,
    /// Is told after.
    Informed,
}

/// What was agreed about one leader's role, beside the matrix.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Charter {
    /// The priorities to which the leader contributes, in the words that they had when they were chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributes: Vec<PriorityRef>,
    /// What the others can count on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub promise: String,
}

impl Roles {
    /// Whether nothing was agreed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The part of `leader` in `matter`.
    pub fn part(&self, matter: &QuestionId, leader: &LeaderId) -> Option<Part> {
        self.rights.get(matter)?.get(leader).copied()
    }

    /// Who decides in `matter`; one leader, if all is well.
    pub fn deciders<'a>(&'a self, matter: &QuestionId) -> impl Iterator<Item = &'a LeaderId> + use<'a> {
        let parts = self.rights.get(matter).into_iter().flatten();
        parts.filter(|(_, part)| part.decides()).map(|(leader, _)| leader)
    }

    /// Whether anything here is about `leader`.
    pub fn names(&self, leader: &LeaderId) -> bool {
        self.charters.contains_key(leader) || self.rights.values().any(|parts| parts.contains_key(leader))
    }
}

impl Charter {
    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        self.contributes.is_empty() && self.promise.trim().is_empty()
    }
}

impl Vocabulary {
    /// The name in files and translation keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Raci => "raci",
            Self::Daci => "daci",
            Self::Rapid => "rapid",
        }
    }

    /// The letters for a part; `None` where this vocabulary has no word for it.
    pub const fn letters(self, part: Part) -> Option<&'static str> {
        match (self, part) {
            (Self::Raci | Self::Daci, Part::Decides) => Some("A"),
            (Self::Raci, Part::DecidesAndDoes) => Some("AR"),
            (Self::Raci, Part::Does) | (Self::Rapid, Part::Recommends) => Some("R"),
            (Self::Raci | Self::Daci, Part::Consulted) => Some("C"),
            (Self::Raci | Self::Daci, Part::Informed) | (Self::Rapid, Part::Consulted) => Some("I"),
            (Self::Daci, Part::DecidesAndDoes) => Some("AD"),
            (Self::Daci, Part::Does) | (Self::Rapid, Part::Decides) => Some("D"),
            (Self::Rapid, Part::DecidesAndDoes) => Some("DP"),
            (Self::Rapid, Part::Does) => Some("P"),
            (Self::Rapid, Part::Agrees) => Some("A"),
            (Self::Raci | Self::Daci, Part::Recommends | Part::Agrees) | (Self::Rapid, Part::Informed) => {
                None
            }
        }
    }
}

impl Part {
    /// The name in files and translation keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Decides => "decides",
            Self::DecidesAndDoes => "decides_and_does",
            Self::Does => "does",
            Self::Recommends => "recommends",
            Self::Agrees => "agrees",
            Self::Consulted => "consulted",
            Self::Informed => "informed",
        }
    }

    /// Whether it is the last word.
    pub const fn decides(self) -> bool {
        matches!(self, Self::Decides | Self::DecidesAndDoes)
    }

    /// Whether it is the work.
    pub const fn does(self) -> bool {
        matches!(self, Self::DecidesAndDoes | Self::Does)
    }
}
