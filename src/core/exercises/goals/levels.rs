//! How good a cascade is, in shares that can be counted by hand.

use serde::Serialize;

use super::Checked;
use super::checks::measure_gap;
use crate::model::Goal;
use crate::model::goals::{Level, Reward, Timing};

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Share {
    /// How many.
    pub part: usize,
    /// Of how many.
    pub whole: usize,
}

/// The level scores of a cascade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Levels {
    /// Goals with an owner, a place in the cascade and a dated measure, of all goals: the level of the exercise.
    pub sound: Share,
    /// Lines that lead somewhere: goals of departments and people that serve one, goals of the company that are
    /// carried, priorities that have a goal, of all of these.
    pub coverage: Share,
    /// Goals with a dated measure, of all goals.
    pub measured: Share,
    /// Measures that move before the result does, of all measures.
    pub leading: Share,
    /// Goals whose reward is shared, of those of which the reward is known.
    pub shared: Share,
}

impl Share {
    /// The share of those that `counts` accepts.
    fn of<'a>(goals: impl Iterator<Item = &'a Goal>, counts: impl Fn(&Goal) -> bool) -> Self {
        goals.fold(Self::default(), |share, goal| Self {
            part: share.part + usize::from(counts(goal)),
            whole: share.whole + 1,
        })
    }

    /// From 0 to 100; nothing where there is nothing to count.
    pub fn percent(self) -> Option<f64> {
        (self.whole > 0).then(|| 100.0 * self.part as f64 / self.whole as f64)
    }
}

/// The level scores. Goals without words count nowhere.
pub fn levels(checked: &Checked<'_>) -> Levels {
    let measurable = |goal: &&Goal| measure_gap(&goal.kpi).is_none();
    let is_measured = |goal: &Goal| measurable(&goal) && goal.kpi.due.is_some();
    let has_place = |goal: &Goal| goal.level == Level::Company || checked.outline.parent(goal).is_some();
    let is_line = |goal: &Goal| match goal.level {
        Level::Company => checked.carriers(goal) > 0,
        Level::Department | Level::Person => has_place(goal),
    };
    let lines = Share::of(checked.goals(), is_line);
    let (priorities, unserved) = (checked.priorities.len(), checked.unserved().len());
    let coverage = match lines.whole {
        0 => Share::default(),
        _ => Share { part: lines.part + priorities - unserved, whole: lines.whole + priorities },
    };
    let rewarded = checked.goals().filter(|goal| goal.incentive.is_some());
    Levels {
        sound: Share::of(checked.goals(), |goal| goal.is_owned() && has_place(goal) && is_measured(goal)),
        coverage,
        measured: Share::of(checked.goals(), is_measured),
        leading: Share::of(checked.goals().filter(measurable), |goal| {
            goal.kpi.timing == Some(Timing::Leading)
        }),
        shared: Share::of(rewarded, |goal| {
            goal.incentive.as_ref().is_some_and(|incentive| incentive.reward == Reward::Shared)
        }),
    }
}
