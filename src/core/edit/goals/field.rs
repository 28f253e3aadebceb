//! Writing into the fields of a goal.

use chrono::NaiveDate;

use crate::edit::EditError;
use crate::edit::lists::fits;
use crate::model::goals::{Direction, GoalOwner, Incentive, Kpi, PriorityRef, Timing};
use crate::model::{Goal, limits};

/// One field of a goal.
#[derive(Clone, Debug, PartialEq)]
pub enum GoalField {
    /// What is to be reached.
    Text(String),
    /// Who answers for it.
    Owner(Option<GoalOwner>),
    /// The priority that it serves.
    Priority(Option<PriorityRef>),
    /// Part of the measure.
    Kpi(KpiField),
    /// What hangs on it.
    Incentive(Option<Incentive>),
}

/// One field of a goal's measure.
#[derive(Clone, Debug, PartialEq)]
pub enum KpiField {
    /// What is counted.
    Name(String),
    /// In what.
    Unit(String),
    /// Which way it should go.
    Direction(Direction),
    /// Where it stands.
    Baseline(Option<f64>),
    /// Where it should get to.
    Target(Option<f64>),
    /// By when.
    Due(Option<NaiveDate>),
    /// Before the result or with it.
    Timing(Option<Timing>),
    /// Where the number comes from.
    Source(String),
}

impl GoalField {
    /// The name of a field that is typed into.
    pub(super) fn name(&self) -> Option<&'static str> {
        match self {
            Self::Text(_) => Some("text"),
            Self::Owner(Some(GoalOwner::Person(_))) => Some("owner"),
            Self::Owner(_) | Self::Priority(_) => None,
            Self::Incentive(_) => Some("incentive"),
            Self::Kpi(field) => field.name(),
        }
    }
}

impl KpiField {
    fn name(&self) -> Option<&'static str> {
        match self {
            Self::Name(_) => Some("name"),
            Self::Unit(_) => Some("unit"),
            Self::Baseline(_) => Some("baseline"),
            Self::Target(_) => Some("target"),
            Self::Source(_) => Some("source"),
            Self::Due(_) => Some("due"),
            Self::Direction(_) | Self::Timing(_) => None,
        }
    }
}

pub(super) fn write(goal: &mut Goal, field: &GoalField) -> Result<(), EditError> {
    match field {
        GoalField::Text(text) => {
            fits(text, limits::LINE_CHARS)?;
            goal.text.clone_from(text);
        }
        GoalField::Owner(owner) => goal.owner.clone_from(owner),
        GoalField::Priority(priority) => goal.priority.clone_from(priority),
        GoalField::Kpi(field) => write_kpi(&mut goal.kpi, field),
        GoalField::Incentive(incentive) => goal.incentive.clone_from(incentive),
    }
    check(goal)
}

fn write_kpi(kpi: &mut Kpi, field: &KpiField) {
    match field {
        KpiField::Name(name) => kpi.name.clone_from(name),
        KpiField::Unit(unit) => kpi.unit.clone_from(unit),
        KpiField::Direction(direction) => kpi.direction = *direction,
        KpiField::Baseline(number) => kpi.baseline = number.map(thousandths),
        KpiField::Target(number) => kpi.target = number.map(thousandths),
        KpiField::Due(due) => kpi.due = *due,
        KpiField::Timing(timing) => kpi.timing = *timing,
        KpiField::Source(source) => kpi.source.clone_from(source),
    }
}

/// The number without what a file would not keep of it.
fn thousandths(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

/// Declines what is too long or too large of a goal's owner, measure, incentive and priorities.
pub(super) fn check(goal: &Goal) -> Result<(), EditError> {
    let Goal { owner, kpi, incentive, priority, .. } = goal;
    if let Some(GoalOwner::Person(name)) = owner {
        fits(name, limits::NAME_CHARS)?;
    }
    fits(&kpi.name, limits::LINE_CHARS)?;
    fits(&kpi.unit, limits::UNIT_CHARS)?;
    fits(&kpi.source, limits::LINE_CHARS)?;
    [kpi.baseline, kpi.target].into_iter().flatten().try_for_each(measures)?;
    let against = incentive.as_ref().and_then(|incentive| incentive.against.as_ref());
    priority.iter().chain(against).try_for_each(|priority| fits(&priority.text, limits::LINE_CHARS))?;
    incentive.iter().try_for_each(|incentive| fits(&incentive.text, limits::LINE_CHARS))
}

fn measures(number: f64) -> Result<(), EditError> {
    if number.abs() <= limits::MEASURE {
        return Ok(());
    }
    let most = limits::MEASURE as i64;
    Err(EditError::OutOfRange { value: number as i64, least: -most, most })
}
