//! What leaders say of the goals against the cascade.

use std::collections::BTreeMap;

use bearings_core::edit::{Below, Edit, GoalEdit, GoalField, KpiField};
use bearings_core::exercises::goals::Finding;
use bearings_core::exercises::{hides_priority, without_hidden_priorities};
use bearings_core::insights::{Evidence, Rule};
use bearings_core::model::goals::{Incentive, Level, PriorityRef, Reward};
use bearings_core::model::{ExerciseId, Goal, GoalId, Stage};
use bearings_core::question::Answer;

use super::support_edit::{Room, chosen, option_id, points, question_id, ranked};
use super::{add_answers, evidence, found, silent};

const GOALS: ExerciseId = ExerciseId::Goals;

fn id(text: &str) -> GoalId {
    GoalId::parse(text).unwrap()
}

fn depth() -> PriorityRef {
    PriorityRef { id: option_id("p1"), text: "Depth".to_owned() }
}

/// Three leaders, the priority Depth, and the company's goals one and two.
fn room() -> Room {
    let mut room = Room::named("abc");
    room.official("p1", "Depth");
    let goals =
        ["one", "two"].map(|name| Goal { text: name.to_owned(), ..Goal::new(id(name), Level::Company) });
    room.edit(Edit::Goal(GoalEdit::Add { goals: goals.to_vec(), after: None }));
    room.with(GOALS);
    room
}

fn set(room: &mut Room, goal: &str, field: GoalField) {
    room.edit(Edit::Goal(GoalEdit::Update { id: id(goal), field }));
}

fn paid(reward: Reward, against: Option<PriorityRef>) -> Room {
    let mut room = room();
    let incentive = Incentive { reward, text: String::new(), against };
    set(&mut room, "two", GoalField::Incentive(Some(incentive)));
    room
}

#[test]
fn paid_to_neglect_a_priority() {
    let room = paid(Reward::Individual, Some(depth()));
    let Evidence::PaidAgainst { goal, priority, through } = evidence(&room.document, Rule::PaidAgainst)
    else {
        panic!("another rule")
    };
    assert_eq!((goal, priority, through), (id("two"), depth(), None));
    let place = &found(&room.document, Rule::PaidAgainst)[0].place;
    assert_eq!((place.exercise, place.stage, place.round), (GOALS, Stage::Decide, None));
}

#[test]
fn of_a_priority_that_is_still_to_be_asked_for_nothing_is_said() {
    let mut room = paid(Reward::Individual, Some(depth()));
    room.with(ExerciseId::Vision).open(&["believe"]).all_answer("believe", &[points(3)]);
    assert!(hides_priority(&room.document, &depth().id));
    silent(&room.document, Rule::PaidAgainst);
    let shown = serde_json::to_string(&*without_hidden_priorities(&room.document)).unwrap();
    assert!(!shown.contains("Depth"));
    room.reveal();
    assert_eq!(*without_hidden_priorities(&room.document), room.document);
    assert_eq!(found(&room.document, Rule::PaidAgainst).len(), 1);
}

#[test]
fn pay_against_nothing_and_no_pay_are_no_contradiction() {
    silent(&paid(Reward::Individual, None).document, Rule::PaidAgainst);
    silent(&paid(Reward::Nobody, Some(depth())).document, Rule::PaidAgainst);
    silent(&room().document, Rule::PaidAgainst);
    silent(&Room::named("abc").document, Rule::PaidAgainst);
}

fn through(room: &mut Room) -> &mut Room {
    room.edit(Edit::Stage { exercise: GOALS, stage: Stage::Decide })
}

#[test]
fn a_priority_that_no_measurable_goal_serves() {
    let mut room = room();
    silent(&room.document, Rule::PriorityWithoutKpi);
    through(&mut room);
    let goals = |room: &Room| {
        let Evidence::PriorityWithoutKpi { priority, goals } =
            evidence(&room.document, Rule::PriorityWithoutKpi)
        else {
            panic!("another rule")
        };
        assert_eq!(priority, depth());
        goals
    };
    assert_eq!(goals(&room), []);
    set(&mut room, "one", GoalField::Priority(Some(depth())));
    assert_eq!(goals(&room), [id("one")]);
    for field in [KpiField::Unit("%".to_owned()), KpiField::Baseline(Some(1.0)), KpiField::Target(Some(2.0))]
    {
        set(&mut room, "one", GoalField::Kpi(field));
    }
    silent(&room.document, Rule::PriorityWithoutKpi);
}

#[test]
fn a_measure_below_a_goal_counts_for_the_priority_above() {
    let mut room = room();
    through(&mut room);
    set(&mut room, "one", GoalField::Priority(Some(depth())));
    let mut below = Goal { text: "below".to_owned(), ..Goal::new(id("below"), Level::Department) };
    below.parent = Some(id("one"));
    below.kpi.direction = bearings_core::model::goals::Direction::Done;
    room.edit(Edit::Goal(GoalEdit::Add { goals: vec![below], after: None }));
    silent(&room.document, Rule::PriorityWithoutKpi);
}

#[test]
fn without_goals_or_priorities_no_priority_lacks_a_measure() {
    let mut none = Room::named("abc");
    none.official("p1", "Depth");
    silent(&through(&mut none).document, Rule::PriorityWithoutKpi);
    let mut hidden = Room::named("abc");
    let goal = Goal { text: "one".to_owned(), ..Goal::new(id("one"), Level::Company) };
    hidden.edit(Edit::Goal(GoalEdit::Add { goals: vec![goal], after: None }));
    silent(&through(&mut hidden).document, Rule::PriorityWithoutKpi);
}

fn split(one: u8) -> Answer {
    Answer::Split(BTreeMap::from([(option_id("one"), one), (option_id("two"), 100 - one)]))
}

fn ordered(orders: &[[&str; 2]], shares: &[u8]) -> Room {
    let mut room = room();
    let orders = orders.iter().map(|order| ranked(order)).collect();
    let shares = shares.iter().map(|one| split(*one)).collect();
    add_answers(&mut room, GOALS, &[("order", orders), ("effort_now", shares)]);
    room
}

#[test]
fn effort_that_goes_to_another_goal_than_the_first() {
    let room = ordered(&[["one", "two"]; 3], &[20, 30, 40]);
    let Evidence::EffortElsewhere(effort) = evidence(&room.document, Rule::EffortElsewhere) else {
        panic!("another rule")
    };
    assert_eq!((effort.first, effort.most, effort.follows), (option_id("one"), option_id("two"), 0.0));
    let place = &found(&room.document, Rule::EffortElsewhere)[0].place;
    assert_eq!(place.question, Some(question_id("effort_now")));
}

#[test]
fn effort_that_follows_or_is_even_or_unknown_says_nothing() {
    silent(&ordered(&[["one", "two"]; 3], &[70, 60, 80]).document, Rule::EffortElsewhere);
    silent(&ordered(&[["one", "two"]; 3], &[50, 50, 50]).document, Rule::EffortElsewhere);
    silent(&ordered(&[["one", "two"]; 3], &[20, 30]).document, Rule::EffortElsewhere);
    silent(&ordered(&[["one", "two"]; 2], &[20, 30, 40]).document, Rule::EffortElsewhere);
}

fn at_risk(room: &mut Room, goals: [&str; 3]) {
    add_answers(room, GOALS, &[("at_risk", goals.map(chosen).to_vec())]);
}

#[test]
fn the_goal_that_most_fear_for_has_a_hole_in_the_cascade() {
    let mut room = room();
    at_risk(&mut room, ["one", "one", "two"]);
    let Evidence::EndangeredGoal { goal, named_by, of, findings } =
        evidence(&room.document, Rule::EndangeredGoal)
    else {
        panic!("another rule")
    };
    assert_eq!((goal, named_by, of), (id("one"), 2, 3));
    assert!(findings.contains(&Finding::NotCarried { goal: id("one") }));
    assert!(findings.iter().all(|finding| finding.goals().contains(&&id("one"))));
}

#[test]
fn fear_for_none_for_different_ones_or_for_one_that_is_gone_says_nothing() {
    for chosen in [["none"; 3], ["cant_say"; 3], ["one", "two", "none"]] {
        let mut room = room();
        at_risk(&mut room, chosen);
        silent(&room.document, Rule::EndangeredGoal);
    }
    let mut gone = room();
    at_risk(&mut gone, ["one"; 3]);
    assert_eq!(found(&gone.document, Rule::EndangeredGoal).len(), 1);
    gone.edit(Edit::Goal(GoalEdit::Remove { id: id("one"), below: Below::Lift }));
    silent(&gone.document, Rule::EndangeredGoal);
}

#[test]
fn fear_for_a_goal_without_a_hole_says_nothing() {
    let mut room = room();
    at_risk(&mut room, ["one"; 3]);
    let owner = Some(bearings_core::model::goals::GoalOwner::Leader(super::support_edit::leader_id("a")));
    let mut carrier = Goal { text: "below".to_owned(), ..Goal::new(id("below"), Level::Department) };
    carrier.parent = Some(id("one"));
    room.edit(Edit::Goal(GoalEdit::Add { goals: vec![carrier], after: None }));
    set(&mut room, "one", GoalField::Owner(owner));
    for field in [
        KpiField::Unit("%".to_owned()),
        KpiField::Baseline(Some(1.0)),
        KpiField::Target(Some(2.0)),
        KpiField::Due(chrono::NaiveDate::from_ymd_opt(2027, 3, 31)),
        KpiField::Timing(Some(bearings_core::model::goals::Timing::Leading)),
    ] {
        set(&mut room, "one", GoalField::Kpi(field));
    }
    silent(&room.document, Rule::EndangeredGoal);
}
