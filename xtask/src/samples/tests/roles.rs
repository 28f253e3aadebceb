//! What each sample shows in Roles.

use bearings_core::exercises::roles::{CollisionMap, Finding, collision_map, findings};
use bearings_core::model::{Document, ExerciseId};
use bearings_core::results::Standing;

use super::{document, expected, pairs, queue, revealed};

fn map(document: &Document) -> CollisionMap {
    collision_map(revealed(document, ExerciseId::Roles))
}

/// Matters that are not clear, the most urgent first.
fn unclear(map: &CollisionMap) -> Vec<&str> {
    let matters = map.matters.iter().filter(|matter| !matches!(matter.claims.standing, Standing::Clear(_)));
    matters.map(|matter| matter.question.id.as_str()).collect()
}

fn overloaded(map: &CollisionMap) -> Vec<(&str, usize)> {
    let heavy = map.loads.iter().filter(|load| load.is_overloaded);
    heavy.map(|load| (load.leader.as_str(), load.claimed)).collect()
}

/// What does not hold together in the agreed roles, by kind and what it is about.
fn unsettled(document: &Document) -> Vec<(&'static str, String)> {
    let told = |finding: &Finding| match finding {
        Finding::NoDecider { matter } => ("no decider", matter.to_string()),
        Finding::DecidesMost { leader, .. } => ("decides most", leader.to_string()),
        Finding::PriorityWithoutLeader { priority } => ("priority alone", priority.text.clone()),
        Finding::HandOver { record, .. } => ("hand-over", record.to_string()),
        _ => ("other", String::new()),
    };
    findings(document).iter().map(told).collect()
}

#[test]
fn the_bakery_has_most_on_one_desk_and_three_things_on_none() {
    let document = document("bakery");
    let map = map(&document);
    assert_eq!(
        queue(&document, ExerciseId::Roles),
        expected([("stop", "nobody claims"), ("technology", "nobody claims"), ("automate", "nobody claims")])
    );
    assert_eq!((map.collisions(), map.unclaimed()), (0, 3));
    assert_eq!(unclear(&map), ["technology", "stop", "automate"]);
    assert_eq!(overloaded(&map), [("greta", 10)]);
    let open = [
        ("no decider", "technology"),
        ("no decider", "stop"),
        ("no decider", "automate"),
        ("decides most", "greta"),
        ("priority alone", "Hand the bakery over"),
    ];
    assert_eq!(unsettled(&document), pairs(&open));
}

#[test]
fn the_manufacturer_s_roles_are_clear_but_for_one() {
    let document = document("manufacturer");
    let map = map(&document);
    assert_eq!(
        queue(&document, ExerciseId::Roles),
        expected([("promise", "several claim"), ("receiving", "two camps"), ("spend", "shared")])
    );
    assert_eq!((map.collisions(), map.unclaimed()), (1, 0));
    assert_eq!(unclear(&map), ["promise"]);
    assert_eq!(overloaded(&map), []);
    assert_eq!(unsettled(&document), pairs(&[("priority alone", "Train our own skilled workers")]));
}

#[test]
fn the_startup_decides_the_same_things_twice() {
    let document = document("startup");
    let map = map(&document);
    assert_eq!(
        queue(&document, ExerciseId::Roles),
        expected([
            ("next_in_product", "several claim"),
            ("discount", "several claim"),
            ("promise", "several claim")
        ])
    );
    assert_eq!((map.collisions(), map.unclaimed()), (3, 3));
    let matters =
        ["discount", "promise", "next_in_product", "stop", "delivery", "refuse", "borrow_people", "spend"];
    assert_eq!(unclear(&map), matters);
    assert_eq!(overloaded(&map), []);
    let open = [
        ("no decider", "delivery"),
        ("no decider", "discount"),
        ("no decider", "promise"),
        ("no decider", "refuse"),
        ("no decider", "next_in_product"),
        ("no decider", "stop"),
        ("no decider", "borrow_people"),
        ("no decider", "spend"),
        ("hand-over", "hand-over-1"),
    ];
    assert_eq!(unsettled(&document), pairs(&open));
}
