//! A workshop with a large cascade of goals, for tests, for timing and for trying: always the same for the same size.
//!
//! It is built by the app's own edits and is full of what the checks look for.

use bearings_core::edit::{Edit, EditError, GoalEdit, LeaderEdit, LinkEdit, PriorityEdit, apply};
use bearings_core::exchange::read_date;
use bearings_core::model::goals::{
    Direction, GoalOwner, Incentive, Kpi, Level, LinkKind, PriorityRef, Reward, Timing,
};
use bearings_core::model::{
    Document, Goal, GoalId, GoalLink, Leader, LeaderId, OptionId, Priority, PriorityId, Timestamp, WorkshopId,
};

/// Goals of departments under each goal of the company, and of people under each of those.
const BRANCHES: usize = 9;
/// A goal of the company and all below it.
const TREE: usize = 1 + BRANCHES + BRANCHES * BRANCHES;
/// The tree whose goal of the company nobody carries.
const BARE: usize = 2;
/// The tree in which no measure looks ahead.
const LATE: usize = 3;
/// The tree whose priority has other words by now, and the one whose priority is none any more.
const REWORDED: usize = 4;
const GONE: usize = 5;
/// The leader who does not take part any more.
const LEFT: usize = 7;
/// How many priorities the company has.
const PRIORITIES: usize = 5;

/// A workshop of `leaders` leaders with `goals` goals.
///
/// # Errors
/// [`EditError`] where there are more than a workshop may hold.
pub fn workshop(goals: usize, leaders: usize, at: Timestamp) -> Result<Document, EditError> {
    let mut document = Document::new(WorkshopId::from_random(goals as u64), at);
    document.title = format!("{goals} goals by {leaders} leaders");
    let people = (0..leaders).map(leader).collect();
    let mut edits = vec![Edit::Leader(LeaderEdit::Add(people))];
    edits.extend((0..PRIORITIES).map(|number| Edit::Priority(PriorityEdit::Add(official(number)))));
    let cascade: Vec<Goal> = (0..goals).map(|number| goal(number, leaders)).collect();
    let ids: Vec<GoalId> = cascade.iter().map(|goal| goal.id.clone()).collect();
    edits.push(Edit::Goal(GoalEdit::Add { goals: cascade, after: None }));
    edits.extend(links(&ids).map(|link| Edit::Goal(GoalEdit::Link(LinkEdit::Add(link)))));
    edits.iter().try_fold(document, |document, edit| apply(&document, edit))
}

/// The company's priorities as goals refer to them.
pub fn priorities() -> Vec<PriorityRef> {
    (0..PRIORITIES).map(priority).collect()
}

fn leader(number: usize) -> Leader {
    Leader {
        id: LeaderId::from_random(number as u64),
        name: format!("Leader {}", number + 1),
        role: String::new(),
        department: format!("Department {}", number % BRANCHES + 1),
        speaks_last: number == 0,
        active: number != LEFT,
    }
}

fn official(number: usize) -> Priority {
    Priority { id: PriorityId::from_random(number as u64), text: format!("Priority {}", number + 1) }
}

fn priority(number: usize) -> PriorityRef {
    PriorityRef { id: OptionId::from_random(number as u64), text: format!("Priority {}", number + 1) }
}

/// The priority that a goal of the company serves; the last one is served by none.
fn served(number: usize) -> PriorityRef {
    let now = priority(number % (PRIORITIES - 1));
    match number / TREE {
        REWORDED => PriorityRef { text: format!("{}, as it was", now.text), ..now },
        GONE => priority(PRIORITIES),
        _ => now,
    }
}

fn id(number: usize) -> GoalId {
    GoalId::from_random(number as u64)
}

/// Where the goal of this number stands: on which level, and under which other.
fn place(number: usize) -> (Level, Option<usize>) {
    let (tree, within) = (number / TREE, number % TREE);
    let top = tree * TREE;
    match within {
        0 => (Level::Company, None),
        1..=BRANCHES if tree == BARE => (Level::Department, Some(top - TREE)),
        1..=BRANCHES => (Level::Department, Some(top)),
        _ => (Level::Person, Some(top + 1 + (within - 1 - BRANCHES) / BRANCHES)),
    }
}

/// The goal of this number. What it lacks comes round at steps that share no factor, so that every mix is there.
fn goal(number: usize, leaders: usize) -> Goal {
    let (level, parent) = place(number);
    let every = |step: usize| number % step == step - 1;
    Goal {
        text: format!("Reach what {} {} is about, and keep it", level.as_str(), number + 1),
        parent: parent.filter(|_| !every(17)).map(id),
        owner: (!every(23) && leaders > 0).then(|| owner(number, level, leaders)),
        priority: (level == Level::Company).then(|| served(number)),
        kpi: if every(11) { Kpi::default() } else { kpi(number) },
        incentive: (!every(5)).then(|| Incentive {
            reward: match number % 3 {
                0 => Reward::Nobody,
                1 => Reward::Individual,
                _ => Reward::Shared,
            },
            text: String::new(),
            against: (number % 97 == 1).then(|| priority(0)),
        }),
        ..Goal::new(id(number), level)
    }
}

/// Leaders in turn; of every third goal of a person, an employee.
fn owner(number: usize, level: Level, leaders: usize) -> GoalOwner {
    if level == Level::Person && number.is_multiple_of(3) {
        return GoalOwner::Person(format!("Employee {number}"));
    }
    GoalOwner::Leader(LeaderId::from_random((number % leaders.max(1)) as u64))
}

fn kpi(number: usize) -> Kpi {
    let rises = number.is_multiple_of(2);
    let looks_ahead = number.is_multiple_of(4) && number / TREE != LATE;
    Kpi {
        name: format!("What is counted for goal {}", number + 1),
        unit: "%".to_owned(),
        direction: if rises { Direction::Rise } else { Direction::Fall },
        baseline: Some(if rises { 20.0 } else { 80.0 }),
        target: (number % 13 != 12).then_some(50.5),
        due: read_date(&format!("2027-{:02}-28", 1 + number % 12)).filter(|_| number % 7 != 6),
        timing: (number % 4 != 3).then_some(if looks_ahead { Timing::Leading } else { Timing::Lagging }),
        source: String::new(),
    }
}

/// Every 25th goal and the one seven places on work against each other; every 10th and the third from it help.
fn links(ids: &[GoalId]) -> impl Iterator<Item = GoalLink> + '_ {
    let pairs = |step: usize, distance: usize, kind: LinkKind, why: &'static str| {
        ids.iter().zip(ids.iter().skip(distance)).skip(1).step_by(step).map(move |(from, to)| GoalLink {
            from: from.clone(),
            to: to.clone(),
            kind,
            why: why.to_owned(),
        })
    };
    pairs(25, 7, LinkKind::Conflicts, "Both need the same people in spring.").chain(pairs(
        10,
        3,
        LinkKind::Supports,
        "",
    ))
}
