//! A cascade to play with, written as an outline.

use bearings_core::edit::{
    Edit, EditError, GoalEdit, GoalField, KpiField, LeaderEdit, LinkEdit, Step, apply,
};
use bearings_core::exercises::goals::{Checked, Finding, findings};
use bearings_core::model::goals::{GoalOwner, Level, LinkKind, PriorityRef};
use bearings_core::model::{
    Cascade, Document, Goal, GoalId, GoalLink, Leader, LeaderId, OptionId, Timestamp, WorkshopId,
};
use chrono::NaiveDate;

pub fn id(text: &str) -> GoalId {
    GoalId::parse(text).unwrap()
}

pub fn leader_id(text: &str) -> LeaderId {
    LeaderId::parse(text).unwrap()
}

pub fn owner(leader: &str) -> GoalOwner {
    GoalOwner::Leader(leader_id(leader))
}

pub fn priority(text: &str) -> PriorityRef {
    PriorityRef { id: OptionId::parse(text).unwrap(), text: format!("Priority {text}") }
}

pub fn goal(name: &str, level: Level, parent: Option<&str>) -> Goal {
    Goal { text: format!("Goal {name}"), parent: parent.map(id), ..Goal::new(id(name), level) }
}

pub fn moment() -> Timestamp {
    Timestamp::from_timestamp(1_795_500_000, 0).unwrap()
}

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 31).unwrap()
}

/// A workshop with leaders `ana`, `ben` and `eva`, and goals from lines such as `c1`, `. d1`, `. . p1`: dots are the
/// level, and a goal serves the last one before it of the next higher level. `.! d1` serves none.
pub fn workshop(outline: &[&str]) -> Document {
    let mut document = Document::new(WorkshopId::parse("goals").unwrap(), moment());
    let leaders = ["ana", "ben", "eva"].map(|name| Leader {
        id: leader_id(name),
        name: name.to_owned(),
        role: String::new(),
        department: String::new(),
        speaks_last: false,
        active: true,
    });
    document = edited(&document, Edit::Leader(LeaderEdit::Add(leaders.to_vec())));
    let mut goals: Vec<Goal> = Vec::new();
    for line in outline {
        let (dots, name) = line.rsplit_once(' ').unwrap_or(("", line));
        let level = Level::Company.shifted(dots.matches('.').count() as isize).unwrap();
        let above = goals.iter().rev().find(|goal| goal.level < level && !dots.contains('!'));
        let parent = above.map(|goal| goal.id.to_string());
        goals.push(goal(name, level, parent.as_deref()));
    }
    edited(&document, Edit::Goal(GoalEdit::Add { goals, after: None }))
}

/// The outline that [`workshop`] takes, read off a cascade. `!` also marks a goal that serves one two levels up.
pub fn outline(cascade: &Cascade) -> Vec<String> {
    let outline = cascade.outline();
    let line = |goal: &Goal| {
        let dots = [".", "."][..goal.level.depth()].join(" ");
        let alone = if goal.level > Level::Company && goal.parent.is_none() { "!" } else { "" };
        let space = if goal.level == Level::Company { "" } else { " " };
        format!("{dots}{alone}{space}{}", goal.id)
    };
    outline.rows().into_iter().map(|row| line(row.goal)).collect()
}

pub fn edited(document: &Document, edit: Edit) -> Document {
    apply(document, &edit).unwrap_or_else(|error| panic!("{edit:?}: {error}"))
}

pub fn declined(document: &Document, edit: GoalEdit) -> EditError {
    apply(document, &Edit::Goal(edit)).unwrap_err()
}

pub fn with(document: &Document, goal: &str, field: GoalField) -> Document {
    edited(document, Edit::Goal(GoalEdit::Update { id: id(goal), field }))
}

pub fn with_kpi(document: &Document, goal: &str, field: KpiField) -> Document {
    with(document, goal, GoalField::Kpi(field))
}

pub fn stepped(document: &Document, goal: &str, step: Step) -> Document {
    edited(document, Edit::Goal(GoalEdit::Step { id: id(goal), step }))
}

pub fn linked(document: &Document, from: &str, to: &str, kind: LinkKind) -> Document {
    let link = GoalLink { from: id(from), to: id(to), kind, why: String::new() };
    edited(document, Edit::Goal(GoalEdit::Link(LinkEdit::Add(link))))
}

/// Everything found, with these priorities.
pub fn found(document: &Document, priorities: &[PriorityRef]) -> Vec<Finding> {
    findings(&Checked::new(document, priorities))
}

/// The workshop with a goal measured from 20 to 50 by a day, ahead of the result, and owned by Ana.
pub fn sound(document: &Document, goal: &str) -> Document {
    use bearings_core::model::goals::Timing;
    let fields = [
        KpiField::Unit("%".to_owned()),
        KpiField::Baseline(Some(20.0)),
        KpiField::Target(Some(50.0)),
        KpiField::Due(Some(day())),
        KpiField::Timing(Some(Timing::Leading)),
    ];
    let document = with(document, goal, GoalField::Owner(Some(owner("ana"))));
    fields.into_iter().fold(document, |document, field| with_kpi(&document, goal, field))
}
