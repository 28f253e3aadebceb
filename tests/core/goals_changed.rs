//! What goals refer to changes after it was chosen: priorities are reworded or dropped, owners leave.

use bearings_core::edit::{Edit, GoalField, LeaderEdit, LeaderField, PriorityEdit};
use bearings_core::exercises::goals::{Checked, Finding, PriorityUse, findings, levels, priorities};
use bearings_core::model::goals::{GoalOwner, Incentive, PriorityRef, Reward};
use bearings_core::model::{Document, Priority, PriorityId};

use super::support_goals::{edited, found, id, leader_id, owner, priority, sound, with, workshop};

const OFFICIAL: [&str; 2] = ["one", "two"];

/// A workshop whose goal `c1` serves the first priority and whose `d1` is paid against it.
fn told() -> Document {
    let document = OFFICIAL.into_iter().fold(workshop(&["c1", ". d1"]), |document, name| {
        let PriorityRef { text, .. } = priority(name);
        let official = Priority { id: PriorityId::parse(name).unwrap(), text };
        edited(&document, Edit::Priority(PriorityEdit::Add(official)))
    });
    let document = with(&document, "c1", GoalField::Priority(Some(priority("one"))));
    with(&document, "d1", paid(Reward::Shared, priority("one")))
}

fn paid(reward: Reward, against: PriorityRef) -> GoalField {
    GoalField::Incentive(Some(Incentive { reward, text: String::new(), against: Some(against) }))
}

/// What has changed, with the priorities as they are now. Vision is not to be asked, so nothing hides them.
fn changed(document: &Document) -> Vec<Finding> {
    let known: Vec<PriorityRef> = document
        .official_priorities
        .iter()
        .map(|official| PriorityRef { text: official.text.clone(), ..priority(official.id.as_str()) })
        .collect();
    let is = |finding: &Finding| {
        matches!(
            finding,
            Finding::PriorityReworded { .. } | Finding::PriorityGone { .. } | Finding::PaidAgainst { .. }
        )
    };
    found(document, &known).into_iter().filter(is).collect()
}

fn official(document: &Document, edit: PriorityEdit) -> Document {
    edited(document, Edit::Priority(edit))
}

fn against(text: &str) -> Finding {
    let priority = PriorityRef { text: text.to_owned(), ..priority("one") };
    Finding::PaidAgainst { goal: id("d1"), priority, through: None }
}

#[test]
fn a_priority_that_is_as_it_was() {
    assert_eq!(changed(&told()), [against("Priority one")]);
}

#[test]
fn a_priority_that_was_reworded() {
    let text = "In other words".to_owned();
    let id_of_one = PriorityId::parse("one").unwrap();
    let document = official(&told(), PriorityEdit::Rewrite { id: id_of_one, text: text.clone() });
    let now = PriorityRef { text: text.clone(), ..priority("one") };
    let reworded = |goal: &str, named_as| Finding::PriorityReworded {
        goal: id(goal),
        named_as,
        was: priority("one"),
        now: now.clone(),
    };
    let (served, in_pay) = (reworded("c1", PriorityUse::Served), reworded("d1", PriorityUse::PaidAgainst));
    assert_eq!(
        changed(&document),
        [against(&text), served, in_pay],
        "and whatever else is said names it anew"
    );
    let mended = with(&document, "c1", GoalField::Priority(Some(now.clone())));
    let mended = with(&mended, "d1", paid(Reward::Shared, now.clone()));
    assert_eq!(changed(&mended), [against(&text)]);
}

#[test]
fn a_priority_that_was_dropped() {
    let document = official(&told(), PriorityEdit::Remove(PriorityId::parse("one").unwrap()));
    let gone =
        |goal: &str, named_as| Finding::PriorityGone { goal: id(goal), named_as, was: priority("one") };
    let both = [gone("c1", PriorityUse::Served), gone("d1", PriorityUse::PaidAgainst)];
    assert_eq!(changed(&document), both, "nobody is paid against what is no priority");
    let unpaid = with(&document, "d1", paid(Reward::Nobody, priority("one")));
    assert_eq!(changed(&unpaid), both[..1], "what nobody is paid for harms nothing");
    let mended = with(&unpaid, "c1", GoalField::Priority(Some(priority("two"))));
    assert_eq!(changed(&mended), []);
    let unwritten = with(&unpaid, "c1", GoalField::Text(String::new()));
    assert_eq!(changed(&unwritten), []);
}

#[test]
fn nothing_is_said_of_priorities_that_are_not_known() {
    let document = told();
    let said = findings(&Checked::new(&document, &[]));
    let changed = said
        .iter()
        .any(|finding| matches!(finding, Finding::PriorityGone { .. } | Finding::PriorityReworded { .. }));
    assert!(!changed);
    assert_eq!(priorities(&workshop(&["c1"])), []);
}

#[test]
fn an_owner_who_left() {
    let document = sound(&workshop(&["c1", ". d1"]), "c1");
    let active = |active| {
        let (id, field) = (leader_id("ana"), LeaderField::Active(active));
        edited(&document, Edit::Leader(LeaderEdit::Update { id, field }))
    };
    let left = |document: &Document| {
        let is = |finding: &Finding| matches!(finding, Finding::OwnerLeft { .. });
        found(document, &[]).into_iter().filter(is).collect::<Vec<_>>()
    };
    assert_eq!(left(&document), []);
    let gone = active(false);
    assert_eq!(left(&gone), [Finding::OwnerLeft { goal: id("c1"), owner: leader_id("ana") }]);
    assert_eq!(gone.goals, document.goals, "and nothing is lost");
    assert_eq!(left(&active(true)), []);
    assert_eq!(left(&with(&gone, "c1", GoalField::Owner(Some(owner("ben"))))), []);
}

#[test]
fn somebody_who_is_no_leader_answers_for_a_goal() {
    let somebody = |name: &str| GoalField::Owner(Some(GoalOwner::Person(name.to_owned())));
    let is_unowned = |document: &Document| {
        found(document, &[]).iter().any(|finding| matches!(finding, Finding::NoOwner { .. }))
    };
    let document = sound(&workshop(&["c1"]), "c1");
    let owned = with(&document, "c1", somebody("Kim Lee"));
    assert!(!is_unowned(&owned));
    assert_eq!(levels(&Checked::new(&owned, &[])), levels(&Checked::new(&document, &[])));
    let unnamed = with(&document, "c1", somebody(" "));
    assert!(is_unowned(&unnamed), "a name that is still to be written is none");
    assert_eq!(levels(&Checked::new(&unnamed, &[])).sound.part, 0);
}
