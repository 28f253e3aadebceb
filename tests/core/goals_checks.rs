//! Every check: a case that fires it, one that does not, and one in which nothing is known.

use bearings_core::edit::{GoalField, KpiField};
use bearings_core::exercises::goals::{Finding, Gap, MOST_PER_OWNER, measure_gap};
use bearings_core::model::Document;
use bearings_core::model::goals::{Direction, Incentive, Kpi, LinkKind, Reward, Timing};

use super::support_goals::{found, id, leader_id, linked, owner, priority, sound, with, with_kpi, workshop};

/// Those findings that `wanted` accepts, with no priorities known.
fn only(document: &Document, wanted: fn(&Finding) -> bool) -> Vec<Finding> {
    found(document, &[]).into_iter().filter(wanted).collect()
}

fn paid(reward: Reward, against: Option<&str>) -> GoalField {
    GoalField::Incentive(Some(Incentive { reward, text: String::new(), against: against.map(priority) }))
}

fn without_words(document: &Document, goal: &str) -> Document {
    with(document, goal, GoalField::Text("  ".to_owned()))
}

#[test]
fn a_goal_without_parent() {
    let is = |finding: &Finding| matches!(finding, Finding::NoParent { .. });
    let alone = workshop(&["c1", ".! d1", ". d2"]);
    assert_eq!(only(&alone, is), [Finding::NoParent { goal: id("d1") }]);
    assert_eq!(only(&workshop(&["c1", ". d1", ". . p1", "c2"]), is), []);
    assert_eq!(only(&without_words(&alone, "d1"), is), []);
}

#[test]
fn a_goal_of_the_company_that_nobody_carries() {
    let is = |finding: &Finding| matches!(finding, Finding::NotCarried { .. });
    let bare = workshop(&["c1", ". d1", "c2"]);
    assert_eq!(only(&bare, is), [Finding::NotCarried { goal: id("c2") }]);
    assert_eq!(only(&workshop(&["c1", ". d1"]), is), []);
    assert_eq!(only(&without_words(&bare, "c2"), is), []);
    // A carrier that says nothing yet carries nothing yet.
    assert_eq!(only(&without_words(&bare, "d1"), is).len(), 2);
}

#[test]
fn a_priority_without_goal() {
    let priorities = [priority("one"), priority("two")];
    let is = |finding: &Finding| matches!(finding, Finding::PriorityWithoutGoal { .. });
    let document = with(&workshop(&["c1"]), "c1", GoalField::Priority(Some(priority("one"))));
    let find = |document: &Document, known| found(document, known).into_iter().filter(is).collect::<Vec<_>>();
    assert_eq!(find(&document, &priorities), [Finding::PriorityWithoutGoal { priority: priority("two") }]);
    assert_eq!(find(&document, &priorities[..1]), []);
    assert_eq!(find(&document, &[]), []);
    assert_eq!(find(&workshop(&[]), &priorities), []);
}

#[test]
fn a_measure_that_is_none() {
    let kpi = |name: &str, baseline, target, direction| Kpi {
        name: name.to_owned(),
        baseline,
        target,
        direction,
        ..Kpi::default()
    };
    let cases = [
        (kpi("", None, None, Direction::Rise), Some(Gap::Measure)),
        (kpi("  ", Some(1.0), Some(2.0), Direction::Rise), Some(Gap::Measure)),
        (kpi("Share", Some(1.0), None, Direction::Rise), Some(Gap::Target)),
        (kpi("Share", None, Some(2.0), Direction::Rise), Some(Gap::Baseline)),
        (kpi("Share", Some(1.0), Some(2.0), Direction::Rise), None),
        (kpi("Share", Some(1.0), Some(2.0), Direction::Fall), Some(Gap::WrongWay)),
        (kpi("Share", Some(2.0), Some(2.0), Direction::Rise), Some(Gap::WrongWay)),
        (kpi("Share", Some(2.0), Some(1.0), Direction::Fall), None),
        (kpi("Share", Some(2.0), Some(2.0), Direction::Hold), None),
        (kpi("", None, None, Direction::Done), None),
    ];
    for (kpi, gap) in cases {
        assert_eq!(measure_gap(&kpi), gap, "{kpi:?}");
    }
    let is = |finding: &Finding| matches!(finding, Finding::NotMeasurable { .. });
    let vague = workshop(&["c1"]);
    assert_eq!(only(&vague, is), [Finding::NotMeasurable { goal: id("c1"), gap: Gap::Measure }]);
    assert_eq!(only(&sound(&vague, "c1"), is), []);
    assert_eq!(only(&without_words(&vague, "c1"), is), []);
}

#[test]
fn a_goal_without_a_date() {
    let is = |finding: &Finding| matches!(finding, Finding::NotDated { .. });
    let open = workshop(&["c1"]);
    assert_eq!(only(&open, is), [Finding::NotDated { goal: id("c1") }]);
    assert_eq!(only(&sound(&open, "c1"), is), []);
    assert_eq!(only(&without_words(&open, "c1"), is), []);
}

#[test]
fn no_measure_that_looks_ahead() {
    let is = |finding: &Finding| matches!(finding, Finding::NoLeading { .. });
    let document = sound(&sound(&workshop(&["c1", ". d1"]), "c1"), "d1");
    let lagging =
        |document: &Document, goal: &str| with_kpi(document, goal, KpiField::Timing(Some(Timing::Lagging)));
    let none = lagging(&lagging(&document, "c1"), "d1");
    assert_eq!(only(&none, is), [Finding::NoLeading { goal: id("c1") }]);
    // One anywhere below is enough.
    assert_eq!(only(&lagging(&document, "c1"), is), []);
    let unsaid = with_kpi(&none, "d1", KpiField::Timing(None));
    assert_eq!(only(&unsaid, is), [Finding::NoLeading { goal: id("c1") }]);
    assert_eq!(only(&workshop(&["c1", ". d1"]), is), []);
}

#[test]
fn a_goal_that_nobody_answers_for() {
    let is = |finding: &Finding| matches!(finding, Finding::NoOwner { .. });
    let nobody = workshop(&["c1"]);
    assert_eq!(only(&nobody, is), [Finding::NoOwner { goal: id("c1") }]);
    assert_eq!(only(&sound(&nobody, "c1"), is), []);
    assert_eq!(only(&without_words(&nobody, "c1"), is), []);
}

#[test]
fn an_owner_of_too_much() {
    let is = |finding: &Finding| matches!(finding, Finding::TooMuch { .. });
    let names: Vec<String> = (0..=MOST_PER_OWNER).map(|number| format!("c{number}")).collect();
    let mut document = workshop(&names.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(only(&document, is), []);
    for name in &names[1..] {
        document = with(&document, name, GoalField::Owner(Some(owner("ben"))));
    }
    assert_eq!(only(&document, is), []);
    document = with(&document, "c0", GoalField::Owner(Some(owner("ben"))));
    let goals = names.iter().map(|name| id(name)).collect();
    assert_eq!(only(&document, is), [Finding::TooMuch { owner: leader_id("ben"), goals }]);
    assert_eq!(only(&without_words(&document, "c0"), is), []);
}

#[test]
fn a_declared_conflict() {
    let is = |finding: &Finding| matches!(finding, Finding::Conflict { .. });
    let document = workshop(&["c1", ". d1", ". d2"]);
    let against = linked(&document, "d1", "d2", LinkKind::Conflicts);
    assert_eq!(only(&against, is), [Finding::Conflict { one: id("d1"), other: id("d2") }]);
    assert_eq!(only(&linked(&document, "d1", "d2", LinkKind::Supports), is), []);
    assert_eq!(only(&document, is), []);
    assert_eq!(only(&without_words(&against, "d2"), is), []);
}

#[test]
fn pay_against_a_priority() {
    let is = |finding: &Finding| matches!(finding, Finding::PaidAgainst { .. });
    let document = workshop(&["c1", ". d1", "c2", ". d2"]);
    let said = with(&document, "d1", paid(Reward::Shared, Some("depth")));
    let of = |through| Finding::PaidAgainst { goal: id("d1"), priority: priority("depth"), through };
    assert_eq!(only(&said, is), [of(None)]);
    assert_eq!(only(&with(&document, "d1", paid(Reward::Nobody, Some("depth"))), is), []);

    // Or it hangs on a goal that works against one for the priority, be it only through the goal above.
    let priced = with(&document, "c2", GoalField::Priority(Some(priority("depth"))));
    let through =
        with(&linked(&priced, "d2", "d1", LinkKind::Conflicts), "d1", paid(Reward::Individual, None));
    assert_eq!(only(&through, is), [of(Some(id("d2")))]);
    assert_eq!(only(&with(&through, "d1", paid(Reward::Shared, None)), is), []);
    assert_eq!(only(&with(&through, "d1", GoalField::Incentive(None)), is), []);
    assert_eq!(only(&with(&through, "c2", GoalField::Priority(None)), is), []);
}

#[test]
fn nothing_is_found_in_a_cascade_that_holds_or_is_not_there() {
    assert_eq!(found(&workshop(&[]), &[priority("one")]), []);
    let mut document = workshop(&["c1", ". d1", ". . p1"]);
    for goal in ["c1", "d1", "p1"] {
        document = sound(&document, goal);
    }
    assert_eq!(found(&document, &[]), []);
}

#[test]
fn what_breaks_a_line_says_so() {
    let document = linked(&workshop(&["c1", ".! d1"]), "c1", "d1", LinkKind::Conflicts);
    let broken = found(&document, &[]).into_iter().filter(Finding::is_broken_line);
    let about: Vec<String> = broken
        .map(|finding| finding.goals().into_iter().map(|goal| goal.as_str()).collect::<Vec<_>>().join("+"))
        .collect();
    assert_eq!(about, ["c1+d1", "d1", "c1"]);
}
