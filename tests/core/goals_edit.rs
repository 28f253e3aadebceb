//! Adding, writing, moving and taking out goals.

use bearings_core::edit::{
    Below, Edit, EditError, GoalEdit, GoalField, KpiField, LeaderEdit, LinkEdit, Spot, Step,
};
use bearings_core::model::goals::{GoalOwner, Level, LinkKind};
use bearings_core::model::{Document, GoalLink, limits};

use super::support_goals::{
    declined, edited, goal, id, leader_id, linked, outline, owner, stepped, with, with_kpi, workshop,
};

const TREE: [&str; 7] = ["c1", ". d1", ". . p1", ". . p2", ". d2", "c2", ".! d3"];

fn moved(document: &Document, goal: &str, step: Step) -> Vec<String> {
    outline(&stepped(document, goal, step).goals)
}

#[test]
fn a_goal_is_added_behind_another_or_at_the_end() {
    let document = workshop(&["c1", "c2"]);
    let add = |name: &str, after| {
        let goals = vec![goal(name, Level::Company, None)];
        edited(&document, Edit::Goal(GoalEdit::Add { goals, after }))
    };
    assert_eq!(outline(&add("new", Some(id("c1"))).goals), ["c1", "new", "c2"]);
    assert_eq!(outline(&add("new", None).goals), ["c1", "c2", "new"]);
}

#[test]
fn what_does_not_fit_is_not_added() {
    let document = workshop(&TREE);
    let add = |goal| declined(&document, GoalEdit::Add { goals: vec![goal], after: None });
    assert_eq!(add(goal("c1", Level::Company, None)), EditError::IdTaken);
    assert_eq!(add(goal("new", Level::Company, Some("c1"))), EditError::GoalNotAbove);
    assert_eq!(add(goal("new", Level::Department, Some("p1"))), EditError::GoalNotAbove);
    assert_eq!(add(goal("new", Level::Person, Some("lost"))), EditError::Gone);
    let mut unknown = goal("new", Level::Company, None);
    unknown.owner = Some(owner("nobody"));
    assert_eq!(add(unknown), EditError::Gone);
    let mut long = goal("new", Level::Company, None);
    long.text = "x".repeat(limits::LINE_CHARS + 1);
    assert!(matches!(add(long), EditError::TooLong { .. }));
    let goals = (0..=limits::GOALS).map(|number| goal(&format!("n{number}"), Level::Company, None));
    let add = GoalEdit::Add { goals: goals.collect(), after: None };
    assert_eq!(declined(&workshop(&[]), add), EditError::TooMany(limits::GOALS));
}

#[test]
fn a_step_up_or_down_passes_one_sibling_with_all_below() {
    let document = workshop(&TREE);
    assert_eq!(moved(&document, "d2", Step::Up), ["c1", ". d2", ". d1", ". . p1", ". . p2", "c2", ".! d3"]);
    assert_eq!(moved(&document, "p1", Step::Down), ["c1", ". d1", ". . p2", ". . p1", ". d2", "c2", ".! d3"]);
    assert_eq!(moved(&document, "c1", Step::Down), ["c2", "c1", ". d1", ". . p1", ". . p2", ". d2", ".! d3"]);
    for (goal, step) in [("c1", Step::Up), ("c2", Step::Down), ("p1", Step::Up), ("d3", Step::Up)] {
        assert_eq!(
            declined(&document, GoalEdit::Step { id: id(goal), step }),
            EditError::GoalAtEnd,
            "{goal}"
        );
    }
}

#[test]
fn a_step_in_serves_the_goal_before_and_a_step_out_leaves_it() {
    let document = workshop(&TREE);
    let inside = stepped(&document, "c2", Step::In);
    assert_eq!(outline(&inside.goals), ["c1", ". d1", ". . p1", ". . p2", ". d2", ". c2", ".! d3"]);
    assert_eq!(outline(&stepped(&inside, "c2", Step::Out).goals), TREE);
    assert_eq!(moved(&document, "d2", Step::In), ["c1", ". d1", ". . p1", ". . p2", ". . d2", "c2", ".! d3"]);
    // A goal that serves none keeps its level and finds the last one that it can serve.
    assert_eq!(moved(&document, "d3", Step::In), ["c1", ". d1", ". . p1", ". . p2", ". d2", "c2", ". d3"]);
    assert_eq!(moved(&document, "d3", Step::Out), ["c1", ". d1", ". . p1", ". . p2", ". d2", "c2", "d3"]);
    let step = |goal: &str, step| declined(&document, GoalEdit::Step { id: id(goal), step });
    assert_eq!(step("p2", Step::In), EditError::GoalTooDeep);
    assert_eq!(step("c1", Step::In), EditError::GoalNotAbove);
    assert_eq!(step("c1", Step::Out), EditError::GoalAtEnd);
    let full = workshop(&["c0", "c1", ". d1", ". . p1"]);
    assert_eq!(declined(&full, GoalEdit::Step { id: id("c1"), step: Step::In }), EditError::GoalTooDeep);
}

#[test]
fn what_is_below_goes_along() {
    let document = workshop(&["c1", ". d1", ". . p1", "c2"]);
    assert_eq!(moved(&document, "d1", Step::Out), ["c1", "d1", ". p1", "c2"]);
    let spot = Spot { level: Level::Department, parent: Some(id("c2")), after: None };
    let placed = edited(&document, Edit::Goal(GoalEdit::Place { id: id("d1"), spot }));
    assert_eq!(outline(&placed.goals), ["c1", "c2", ". d1", ". . p1"]);
}

#[test]
fn no_goal_ends_up_below_itself() {
    let document = workshop(&["c1", ". d1", ". . p1", "c2"]);
    let place = |goal: &str, level, parent: &str| {
        let spot = Spot { level, parent: Some(id(parent)), after: None };
        declined(&document, GoalEdit::Place { id: id(goal), spot })
    };
    assert_eq!(place("c1", Level::Person, "d1"), EditError::GoalInItself);
    assert_eq!(place("d1", Level::Department, "d1"), EditError::GoalInItself);
    assert_eq!(place("c1", Level::Department, "c2"), EditError::GoalTooDeep);
    assert_eq!(place("d1", Level::Company, "c2"), EditError::GoalNotAbove);
}

#[test]
fn a_goal_leaves_alone_or_with_all_below() {
    let document = linked(&workshop(&TREE), "p1", "d2", LinkKind::Conflicts);
    let remove = |goal: &str, below| edited(&document, Edit::Goal(GoalEdit::Remove { id: id(goal), below }));
    let lifted = remove("d1", Below::Lift);
    assert_eq!(outline(&lifted.goals), ["c1", ". . p1", ". . p2", ". d2", "c2", ".! d3"]);
    assert_eq!(lifted.goals.goal(&id("p1")).unwrap().parent, Some(id("c1")));
    assert_eq!(lifted.goals.links.len(), 1);
    let removed = remove("d1", Below::Remove);
    assert_eq!(outline(&removed.goals), ["c1", ". d2", "c2", ".! d3"]);
    assert_eq!(removed.goals.links, []);
    assert_eq!(
        outline(&remove("c1", Below::Lift).goals),
        ["c2", ".! d1", ". . p1", ". . p2", ".! d2", ".! d3"]
    );
}

#[test]
fn a_measure_keeps_thousandths_and_has_a_limit() {
    let document = workshop(&["c1"]);
    let target = |number| with_kpi(&document, "c1", KpiField::Target(Some(number))).goals.goals[0].kpi.target;
    assert_eq!(target(0.1 + 0.2), Some(0.3));
    assert_eq!(target(-12.3456), Some(-12.346));
    for number in [limits::MEASURE * 2.0, f64::INFINITY, f64::NAN] {
        let field = GoalField::Kpi(KpiField::Baseline(Some(number)));
        let error = declined(&document, GoalEdit::Update { id: id("c1"), field });
        assert!(matches!(error, EditError::OutOfRange { .. }), "{number}: {error}");
    }
}

#[test]
fn two_goals_are_tied_once() {
    let document = linked(&workshop(&TREE), "d1", "d2", LinkKind::Supports);
    let tie = |from: &str, to: &str| {
        let link = GoalLink { from: id(from), to: id(to), kind: LinkKind::Conflicts, why: String::new() };
        declined(&document, GoalEdit::Link(LinkEdit::Add(link)))
    };
    assert_eq!(tie("d2", "d1"), EditError::IdTaken);
    assert_eq!(tie("d2", "d2"), EditError::GoalInItself);
    assert_eq!(tie("d2", "lost"), EditError::Gone);
    let (one, other) = (id("d2"), id("d1"));
    let turn = LinkEdit::Turn { one: one.clone(), other: other.clone(), kind: LinkKind::Conflicts };
    let turned = edited(&document, Edit::Goal(GoalEdit::Link(turn)));
    assert_eq!(turned.goals.links[0].kind, LinkKind::Conflicts);
    let explain = LinkEdit::Explain { one: one.clone(), other: other.clone(), why: "Same people".to_owned() };
    let explained = edited(&turned, Edit::Goal(GoalEdit::Link(explain)));
    assert_eq!(explained.goals.links[0].why, "Same people");
    let untied = edited(&explained, Edit::Goal(GoalEdit::Link(LinkEdit::Remove { one, other })));
    assert_eq!(untied.goals.links, []);
}

#[test]
fn somebody_else_owns_a_goal_by_name() {
    let kim = GoalOwner::Person("Kim Lee".to_owned());
    let document = with(&workshop(&["c1"]), "c1", GoalField::Owner(Some(kim.clone())));
    assert_eq!(document.goals.goal(&id("c1")).unwrap().owner, Some(kim));
    let long = GoalField::Owner(Some(GoalOwner::Person("x".repeat(limits::NAME_CHARS + 1))));
    let edit = GoalEdit::Update { id: id("c1"), field: long };
    assert!(matches!(declined(&document, edit), EditError::TooLong { .. }));
}

#[test]
fn whoever_owns_a_goal_stays() {
    let document = with(&workshop(&["c1"]), "c1", GoalField::Owner(Some(owner("ana"))));
    let remove = Edit::Leader(LeaderEdit::Remove(leader_id("ana")));
    assert_eq!(bearings_core::edit::apply(&document, &remove).unwrap_err(), EditError::LeaderNeeded);
}

#[test]
fn typing_into_one_field_is_one_step_of_undo() {
    let update = |field| Edit::Goal(GoalEdit::Update { id: id("c1"), field }).field();
    assert_eq!(update(GoalField::Text("a".to_owned())), update(GoalField::Text("ab".to_owned())));
    assert_ne!(
        update(GoalField::Text("a".to_owned())),
        update(GoalField::Kpi(KpiField::Name("a".to_owned())))
    );
    assert_eq!(update(GoalField::Owner(None)), None);
    let somebody = |name: &str| update(GoalField::Owner(Some(GoalOwner::Person(name.to_owned()))));
    assert!(somebody("K").is_some() && somebody("K") == somebody("Kim"));
    assert_eq!(Edit::Goal(GoalEdit::Step { id: id("c1"), step: Step::Up }).field(), None);
}
