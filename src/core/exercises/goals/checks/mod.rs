//! What does not hold together in a cascade. Each check is a function of its own that says which goals it is about;
//! words are made of it elsewhere.

mod lines;
mod measures;
mod people;
mod priorities;

pub use measures::{Gap, measure_gap};
pub use people::MOST_PER_OWNER;

use super::Checked;
use crate::model::goals::PriorityRef;
use crate::model::{GoalId, LeaderId};

/// One thing that does not hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A goal of a department or a person that serves none of a higher level.
    NoParent {
        /// Which.
        goal: GoalId,
    },
    /// A goal of the company that no other serves.
    NotCarried {
        /// Which.
        goal: GoalId,
    },
    /// Two goals that the team said work against each other.
    Conflict {
        /// One.
        one: GoalId,
        /// The other.
        other: GoalId,
    },
    /// Somebody is paid for what harms a priority.
    PaidAgainst {
        /// The goal that the pay hangs on.
        goal: GoalId,
        /// The priority.
        priority: PriorityRef,
        /// The goal for the priority that it works against, where that is what harms it.
        through: Option<GoalId>,
    },
    /// A priority that no goal serves.
    PriorityWithoutGoal {
        /// Which.
        priority: PriorityRef,
    },
    /// A priority that a goal refers to has other words by now.
    PriorityReworded {
        /// The goal.
        goal: GoalId,
        /// As what it refers to the priority.
        named_as: PriorityUse,
        /// The priority in the words that the goal has.
        was: PriorityRef,
        /// The priority in its own words.
        now: PriorityRef,
    },
    /// A goal refers to what is no priority any more.
    PriorityGone {
        /// The goal.
        goal: GoalId,
        /// As what it refers to the priority.
        named_as: PriorityUse,
        /// The priority as it was.
        was: PriorityRef,
    },
    /// Nobody answers for a goal.
    NoOwner {
        /// Which.
        goal: GoalId,
    },
    /// Who answers for a goal does not take part any more.
    OwnerLeft {
        /// The goal.
        goal: GoalId,
        /// Who.
        owner: LeaderId,
    },
    /// Nobody could tell whether a goal is reached.
    NotMeasurable {
        /// Which.
        goal: GoalId,
        /// What is missing.
        gap: Gap,
    },
    /// A goal without a day by which it should be reached.
    NotDated {
        /// Which.
        goal: GoalId,
    },
    /// A goal of the company under which no measure moves before the result does.
    NoLeading {
        /// Which.
        goal: GoalId,
    },
    /// A leader who answers for more than one person can keep in view.
    TooMuch {
        /// Who.
        owner: LeaderId,
        /// For which.
        goals: Vec<GoalId>,
    },
}

/// As what a goal refers to a priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PriorityUse {
    /// The goal serves it.
    Served,
    /// What is paid for the goal pays people to neglect it.
    PaidAgainst,
}

impl Finding {
    /// Whether it breaks a line of the cascade: what is done here does not arrive there.
    pub fn is_broken_line(&self) -> bool {
        matches!(self, Self::NoParent { .. } | Self::NotCarried { .. } | Self::Conflict { .. })
    }

    /// The goals that it is about, the one to mend first.
    pub fn goals(&self) -> Vec<&GoalId> {
        match self {
            Self::NoParent { goal }
            | Self::NotCarried { goal }
            | Self::PriorityReworded { goal, .. }
            | Self::PriorityGone { goal, .. }
            | Self::NoOwner { goal }
            | Self::OwnerLeft { goal, .. }
            | Self::NotMeasurable { goal, .. }
            | Self::NotDated { goal }
            | Self::NoLeading { goal } => vec![goal],
            Self::Conflict { one, other } => vec![one, other],
            Self::PaidAgainst { goal, through, .. } => std::iter::once(goal).chain(through).collect(),
            Self::PriorityWithoutGoal { .. } => Vec::new(),
            Self::TooMuch { goals, .. } => goals.iter().collect(),
        }
    }
}

/// Everything that does not hold together, what breaks the cascade first. Nothing while there is no goal.
pub fn findings(checked: &Checked<'_>) -> Vec<Finding> {
    if checked.goals().next().is_none() {
        return Vec::new();
    }
    let checks: [fn(&Checked<'_>) -> Vec<Finding>; 12] = [
        lines::paid_against,
        lines::conflicts,
        lines::no_parent,
        lines::not_carried,
        lines::priority_without_goal,
        priorities::changed,
        people::no_owner,
        people::left,
        measures::not_measurable,
        measures::not_dated,
        measures::no_leading,
        people::too_much,
    ];
    checks.iter().flat_map(|check| check(checked)).collect()
}
