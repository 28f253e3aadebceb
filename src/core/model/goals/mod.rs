//! The cascade: what the company wants to reach, and who carries which part of it.

mod kpi;
mod outline;

use serde::{Deserialize, Serialize};
use strum::EnumIter;

pub use kpi::{Direction, Incentive, Kpi, Reward, Timing};
pub use outline::{Outline, Row};

use super::ids::{GoalId, LeaderId, OptionId};

/// All goals of a workshop and what ties them together.
///
/// A goal serves another of a higher level, so no goal can serve itself by a detour. Goals that serve the same one
/// stand in the order of the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cascade {
    /// The goals.
    pub goals: Vec<Goal>,
    /// Pairs of goals that support each other or work against each other; each pair once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<GoalLink>,
}

/// One goal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Goal {
    /// Stable id.
    pub id: GoalId,
    /// Whose goal it is: the company's, a department's or a person's.
    pub level: Level,
    /// What is to be reached.
    pub text: String,
    /// The goal of a higher level that it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<GoalId>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<GoalOwner>,
    /// The company's priority that it serves. What serves this goal serves the priority too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<PriorityRef>,
    /// How the team sees whether it is reached.
    #[serde(default, skip_serializing_if = "Kpi::is_blank")]
    pub kpi: Kpi,
    /// What anybody gets for it; nothing where the team has not said yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incentive: Option<Incentive>,
}

/// Who answers for a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GoalOwner {
    /// A leader.
    Leader(LeaderId),
    /// Somebody who is no leader, by name.
    Person(String),
}

/// Whose goal a goal is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The company's.
    #[default]
    Company,
    /// A department's.
    Department,
    /// A person's.
    Person,
}

/// A priority of the company, in the words it had when it was chosen: it can still be named after it was reworded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PriorityRef {
    /// The priority's id among the options that the workshop offers.
    pub id: OptionId,
    /// Its words.
    pub text: String,
}

/// What ties two goals together beside the cascade. It has no direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GoalLink {
    /// One goal.
    pub from: GoalId,
    /// The other.
    pub to: GoalId,
    /// Help or harm.
    pub kind: LinkKind,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// How two goals act on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// Reaching one helps to reach the other.
    Supports,
    /// Reaching one makes it harder to reach the other.
    Conflicts,
}

impl Level {
    /// The name in files and translation keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Department => "department",
            Self::Person => "person",
        }
    }

    /// How many levels this one is below the company's.
    pub const fn depth(self) -> usize {
        self as usize
    }

    /// The level that is so many below this one, or above it; `None` where there is none.
    pub fn shifted(self, by: isize) -> Option<Self> {
        match self.depth().checked_add_signed(by)? {
            0 => Some(Self::Company),
            1 => Some(Self::Department),
            2 => Some(Self::Person),
            _ => None,
        }
    }
}

impl GoalOwner {
    /// The leader, where it is one.
    pub fn leader(&self) -> Option<&LeaderId> {
        match self {
            Self::Leader(id) => Some(id),
            Self::Person(_) => None,
        }
    }

    /// Whether it says who it is. A person without a name is still being written down.
    pub fn is_named(&self) -> bool {
        match self {
            Self::Leader(_) => true,
            Self::Person(name) => !name.trim().is_empty(),
        }
    }
}

impl Goal {
    /// Whether somebody answers for it.
    pub fn is_owned(&self) -> bool {
        self.owner.as_ref().is_some_and(GoalOwner::is_named)
    }

    /// The leader who answers for it, where it is one.
    pub fn owning_leader(&self) -> Option<&LeaderId> {
        self.owner.as_ref().and_then(GoalOwner::leader)
    }

    /// A goal of which nothing but its level is known.
    pub fn new(id: GoalId, level: Level) -> Self {
        Self {
            id,
            level,
            text: String::new(),
            parent: None,
            owner: None,
            priority: None,
            kpi: Kpi::default(),
            incentive: None,
        }
    }
}

impl GoalLink {
    /// Whether it ties these two, in whichever order.
    pub fn ties(&self, one: &GoalId, other: &GoalId) -> bool {
        (&self.from, &self.to) == (one, other) || (&self.from, &self.to) == (other, one)
    }

    /// The goal at the other end from `goal`; `None` where `goal` is at neither.
    pub fn other(&self, goal: &GoalId) -> Option<&GoalId> {
        if self.from == *goal {
            Some(&self.to)
        } else if self.to == *goal {
            Some(&self.from)
        } else {
            None
        }
    }
}

impl Cascade {
    /// Whether there is no goal.
    pub fn is_empty(&self) -> bool {
        self.goals.is_empty()
    }

    /// The goal with this id.
    pub fn goal(&self, id: &GoalId) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == *id)
    }

    /// The goals as a tree.
    pub fn outline(&self) -> Outline<'_> {
        Outline::new(&self.goals)
    }

    /// Makes what is not above a goal no longer its parent, and takes out links that lead nowhere.
    pub(crate) fn mend(&mut self) {
        let levels: std::collections::BTreeMap<GoalId, Level> =
            self.goals.iter().map(|goal| (goal.id.clone(), goal.level)).collect();
        for goal in &mut self.goals {
            let level = goal.level;
            goal.parent.take_if(|parent| levels.get(parent).is_none_or(|above| *above >= level));
        }
        self.links.retain(|link| levels.contains_key(&link.from) && levels.contains_key(&link.to));
    }
}
