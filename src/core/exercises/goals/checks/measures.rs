//! Whether anybody could tell that a goal is reached, by when, and early enough.

use super::Finding;
use crate::exercises::goals::{Checked, is_written};
use crate::model::goals::{Direction, Kpi, Level, Timing};

/// What a measure lacks to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// It does not say what is counted.
    Measure,
    /// It does not say where it should get to.
    Target,
    /// It does not say where it stands, so nobody can see it move.
    Baseline,
    /// Its target lies the other way than it should go.
    WrongWay,
}

/// What a measure lacks first, if anything. What is done or not done needs no number.
pub fn measure_gap(kpi: &Kpi) -> Option<Gap> {
    if kpi.direction == Direction::Done {
        return None;
    }
    if kpi.name.trim().is_empty() && kpi.unit.trim().is_empty() {
        return Some(Gap::Measure);
    }
    let Some(target) = kpi.target else { return Some(Gap::Target) };
    let Some(baseline) = kpi.baseline else { return Some(Gap::Baseline) };
    let leads_there = match kpi.direction {
        Direction::Rise => target > baseline,
        Direction::Fall => target < baseline,
        Direction::Hold | Direction::Done => true,
    };
    if leads_there { None } else { Some(Gap::WrongWay) }
}

/// Goals that nobody could measure.
pub(super) fn not_measurable(checked: &Checked<'_>) -> Vec<Finding> {
    let vague = checked.goals().filter_map(|goal| Some((goal, measure_gap(&goal.kpi)?)));
    vague.map(|(goal, gap)| Finding::NotMeasurable { goal: goal.id.clone(), gap }).collect()
}

/// Goals without a date.
pub(super) fn not_dated(checked: &Checked<'_>) -> Vec<Finding> {
    let open_ended = checked.goals().filter(|goal| goal.kpi.due.is_none());
    open_ended.map(|goal| Finding::NotDated { goal: goal.id.clone() }).collect()
}

/// Goals of the company with measures, none of which moves before the result does. Where nothing is measured at all,
/// that comes first.
pub(super) fn no_leading(checked: &Checked<'_>) -> Vec<Finding> {
    let companys = checked.goals().filter(|goal| goal.level == Level::Company);
    let blind = companys.filter(|goal| {
        let line = checked.outline.subtree(&goal.id);
        let mut measured =
            line.iter().filter(|goal| is_written(goal) && measure_gap(&goal.kpi).is_none()).peekable();
        let is_measured = measured.peek().is_some();
        is_measured && !measured.any(|goal| goal.kpi.timing == Some(Timing::Leading))
    });
    blind.map(|goal| Finding::NoLeading { goal: goal.id.clone() }).collect()
}
