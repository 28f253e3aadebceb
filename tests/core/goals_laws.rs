//! What holds of any cascade: whatever edits do, it stays a tree; and its figures depend on what it says, not on who
//! sits where or what anything is called.

use std::collections::{BTreeMap, BTreeSet};

use bearings_core::edit::{Below, Edit, GoalEdit, LeaderEdit, LeaderField, Spot, Step, apply};
use bearings_core::exchange::{merge, validate};
use bearings_core::exercises::goals::{Checked, Finding, findings, levels};
use bearings_core::model::goals::{Level, PriorityRef};
use bearings_core::model::{Document, GoalId, Leader, LeaderId, OptionId};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::cascade;
use super::support_goals::moment;

fn a_size() -> impl Strategy<Value = usize> {
    prop_oneof![4 => 0_usize..120, 1 => Just(500_usize)]
}

fn made(goals: usize) -> Document {
    cascade::workshop(goals, 30, moment()).unwrap()
}

fn an_edit(goals: usize) -> impl Strategy<Value = GoalEdit> {
    let id = move || (0..goals + 1).prop_map(|number| GoalId::from_random(number as u64));
    let level = select(vec![Level::Company, Level::Department, Level::Person]);
    let spot = (level, prop::option::of(id()), prop::option::of(id()))
        .prop_map(|(level, parent, after)| Spot { level, parent, after });
    let step = select(vec![Step::Up, Step::Down, Step::In, Step::Out]);
    let below = select(vec![Below::Remove, Below::Lift]);
    prop_oneof![
        6 => (id(), step).prop_map(|(id, step)| GoalEdit::Step { id, step }),
        3 => (id(), spot).prop_map(|(id, spot)| GoalEdit::Place { id, spot }),
        1 => (id(), below).prop_map(|(id, below)| GoalEdit::Remove { id, below }),
    ]
}

/// A cascade after some edits; those that are declined change nothing.
fn edited() -> impl Strategy<Value = Document> {
    (5_usize..110).prop_flat_map(|goals| {
        vec(an_edit(goals), 0..40).prop_map(move |edits| {
            edits
                .into_iter()
                .fold(made(goals), |document, edit| apply(&document, &Edit::Goal(edit)).unwrap_or(document))
        })
    })
}

/// The findings with goals and leaders under other names.
fn renamed(finding: Finding, goal: &dyn Fn(&GoalId) -> GoalId) -> Finding {
    match finding {
        Finding::NoParent { goal: id } => Finding::NoParent { goal: goal(&id) },
        Finding::NotCarried { goal: id } => Finding::NotCarried { goal: goal(&id) },
        Finding::Conflict { one, other } => Finding::Conflict { one: goal(&one), other: goal(&other) },
        Finding::PaidAgainst { goal: id, priority, through } => {
            Finding::PaidAgainst { goal: goal(&id), priority, through: through.map(|id| goal(&id)) }
        }
        Finding::NoOwner { goal: id } => Finding::NoOwner { goal: goal(&id) },
        Finding::NotMeasurable { goal: id, gap } => Finding::NotMeasurable { goal: goal(&id), gap },
        Finding::NotDated { goal: id } => Finding::NotDated { goal: goal(&id) },
        Finding::NoLeading { goal: id } => Finding::NoLeading { goal: goal(&id) },
        Finding::TooMuch { owner, goals } => {
            Finding::TooMuch { owner, goals: goals.iter().map(goal).collect() }
        }
        Finding::PriorityReworded { goal: id, named_as, was, now } => {
            Finding::PriorityReworded { goal: goal(&id), named_as, was, now }
        }
        Finding::PriorityGone { goal: id, named_as, was } => {
            Finding::PriorityGone { goal: goal(&id), named_as, was }
        }
        Finding::OwnerLeft { goal: id, owner } => Finding::OwnerLeft { goal: goal(&id), owner },
        Finding::PriorityWithoutGoal { .. } => finding,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_edited_stays_a_tree(document in edited()) {
        prop_assert_eq!(validate(&document), Ok(()));
        let outline = document.goals.outline();
        let shown: BTreeSet<&GoalId> = outline.rows().iter().map(|row| &row.goal.id).collect();
        prop_assert_eq!(shown.len(), document.goals.goals.len(), "each goal is in the outline once");
        for row in outline.rows() {
            prop_assert!(outline.parent(row.goal).is_none_or(|parent| parent.level < row.goal.level));
            prop_assert!(outline.ancestors(row.goal).len() == row.depth && row.depth <= 2);
        }
    }

    #[test]
    fn merged_goals_are_a_tree_and_twice_is_once(ours in edited(), theirs in edited()) {
        let ours = Document { id: theirs.id.clone(), ..ours };
        let once = merge(&ours, &theirs).unwrap().document;
        prop_assert_eq!(validate(&once), Ok(()));
        let twice = merge(&once, &theirs).unwrap();
        prop_assert_eq!(&twice.document, &once);
        prop_assert!(twice.report.changes_nothing());
    }

    #[test]
    fn in_and_out_again_is_where_it_was(goals in 5_usize..110, number in 0_usize..110) {
        let document = made(goals);
        let id = GoalId::from_random((number % goals) as u64);
        let stepped = |document: &Document, step| apply(document, &Edit::Goal(GoalEdit::Step { id: id.clone(), step }));
        let has_parent = document.goals.goal(&id).unwrap().parent.is_some();
        let is_companys = document.goals.goal(&id).unwrap().level == Level::Company;
        if let (true, Ok(inside)) = (has_parent || is_companys, stepped(&document, Step::In)) {
            let back = stepped(&inside, Step::Out).unwrap();
            let of = |document: &Document| document.goals.goal(&id).unwrap().clone();
            prop_assert_eq!(of(&back), of(&document));
        }
    }

    #[test]
    fn the_order_of_leaders_changes_no_figure(goals in a_size(), seed in any::<u64>()) {
        let document = made(goals);
        let mut moved = document.clone();
        moved.leaders.sort_by_key(|leader| leader.name.bytes().fold(seed, |hash, byte| hash.rotate_left(7) ^ u64::from(byte)));
        same(&document, &moved)?;
    }

    #[test]
    fn an_absent_leader_changes_no_figure(goals in a_size()) {
        let document = made(goals);
        let absent = Leader {
            id: LeaderId::parse("absent").unwrap(),
            name: "Absent".to_owned(),
            role: String::new(),
            department: String::new(),
            speaks_last: false,
            active: true,
        };
        let more = apply(&document, &Edit::Leader(LeaderEdit::Add(vec![absent]))).unwrap();
        same(&document, &more)?;
    }

    #[test]
    fn a_leaders_name_changes_no_figure(goals in a_size(), who in 0_usize..30) {
        let document = made(goals);
        let id = document.leaders[who].id.clone();
        let rename = LeaderEdit::Update { id, field: LeaderField::Name("Somebody else".to_owned()) };
        same(&document, &apply(&document, &Edit::Leader(rename)).unwrap())?;
    }

    #[test]
    fn other_ids_change_no_figure(goals in a_size(), salt in any::<u32>()) {
        let document = made(goals);
        let new: BTreeMap<GoalId, GoalId> = document.goals.goals.iter().enumerate()
            .map(|(place, goal)| (goal.id.clone(), GoalId::from_random(u64::from(salt) << 20 | place as u64)))
            .collect();
        let other = |id: &GoalId| new[id].clone();
        let mut moved = document.clone();
        for goal in &mut moved.goals.goals {
            goal.id = other(&goal.id);
            goal.parent = goal.parent.as_ref().map(other);
        }
        for link in &mut moved.goals.links {
            (link.from, link.to) = (other(&link.from), other(&link.to));
        }
        let priorities = cascade::priorities();
        let (before, after) = (Checked::new(&document, &priorities), Checked::new(&moved, &priorities));
        prop_assert_eq!(levels(&before), levels(&after));
        let expected: Vec<Finding> = findings(&before).into_iter().map(|finding| renamed(finding, &other)).collect();
        prop_assert_eq!(findings(&after), expected);
    }

    #[test]
    fn other_words_for_a_priority_change_no_figure(goals in a_size(), which in 0_usize..5) {
        let document = made(goals);
        let mut priorities = cascade::priorities();
        let before = levels(&Checked::new(&document, &priorities));
        priorities[which].text = "In other words".to_owned();
        prop_assert_eq!(levels(&Checked::new(&document, &priorities)), before);
    }

    #[test]
    fn shares_are_shares(document in edited(), known in 0_usize..5) {
        let priorities: Vec<PriorityRef> = cascade::priorities().into_iter().take(known).collect();
        let levels = levels(&Checked::new(&document, &priorities));
        for share in [levels.sound, levels.coverage, levels.measured, levels.leading, levels.shared] {
            prop_assert!(share.part <= share.whole);
            prop_assert!(share.percent().is_none_or(|percent| (0.0..=100.0).contains(&percent)));
        }
    }

    #[test]
    fn findings_are_about_goals_that_are_there(document in edited()) {
        let priorities = cascade::priorities();
        for finding in findings(&Checked::new(&document, &priorities)) {
            for goal in finding.goals() {
                prop_assert!(document.goals.goal(goal).is_some(), "{:?}", finding);
            }
        }
    }
}

/// Findings and figures of two workshops, with the same priorities.
fn same(one: &Document, other: &Document) -> Result<(), TestCaseError> {
    let priorities = cascade::priorities();
    let (one, other) = (Checked::new(one, &priorities), Checked::new(other, &priorities));
    prop_assert_eq!(levels(&one), levels(&other));
    prop_assert_eq!(findings(&one), findings(&other));
    Ok(())
}

#[test]
fn the_large_cascade_has_something_of_everything() {
    let (document, priorities) = (made(500), cascade::priorities());
    assert_eq!((document.goals.goals.len(), document.leaders.len()), (500, 30));
    let kinds: BTreeSet<String> = findings(&Checked::new(&document, &priorities))
        .iter()
        .map(|finding| format!("{finding:?}").split(' ').next().unwrap().to_owned())
        .collect();
    assert_eq!(kinds.len(), 13, "{kinds:?}");
    assert!(priorities.iter().all(|priority| OptionId::parse(priority.id.as_str()).is_ok()));
}
