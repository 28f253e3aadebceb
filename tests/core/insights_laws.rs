//! Laws of the insights.

use std::collections::BTreeSet;

use bearings_core::exchange::import;
use bearings_core::exchange::report::{Part, insights_told, offered, reduced};
use bearings_core::insights::{Insight, Rule, insights};
use proptest::collection::vec;
use proptest::prelude::*;
use strum::IntoEnumIterator;

use super::support_edit::{Room, VISION, cases, points};
use super::support_rounds::{PULSE, add_round};

#[test]
fn every_rule_has_a_name_of_its_own() {
    let names: BTreeSet<&str> = Rule::iter().map(Rule::as_str).collect();
    assert_eq!(names.len(), Rule::iter().count());
    assert_eq!(Rule::PriorityWithoutKpi.as_str(), "priority_without_kpi");
}

const ASKED: [&str; 4] = ["explain", "believe", "repeat", "money"];

fn sheets() -> impl Strategy<Value = Vec<[u8; 4]>> {
    vec([0_u8..8, 0_u8..8, 0_u8..8, 0_u8..8], 2..8)
}

/// Both exercises answered, leaders in this order.
fn room(given: &[[u8; 4]]) -> Room {
    let mut room = Room::named(&('a'..='z').take(given.len()).collect::<String>());
    let of = |place: usize| given.iter().map(|sheet| sheet[place]).collect::<Vec<u8>>();
    let columns: Vec<Vec<u8>> = (0..4).map(of).collect();
    let rated = |ids: [&'static str; 4]| -> Vec<(&str, &[u8])> {
        ids.into_iter().zip(&columns).map(|(id, values)| (id, values.as_slice())).collect()
    };
    add_round(&mut room, VISION, &rated(ASKED));
    add_round(&mut room, PULSE, &rated(["same_goals", "doubts", "stop", "cling"]));
    room
}

fn in_order(found: &[Insight]) -> bool {
    let rules: Vec<Rule> = found.iter().map(Insight::rule).collect();
    let places: Vec<usize> =
        rules.iter().map(|rule| rules.iter().position(|first| first == rule).unwrap()).collect();
    places.is_sorted()
}

const SAMPLES: [&str; 3] = [
    include_str!("../../public/samples/bakery.json"),
    include_str!("../../public/samples/manufacturer.json"),
    include_str!("../../public/samples/startup.json"),
];

fn ids(found: &[Insight]) -> BTreeSet<String> {
    found.iter().map(|insight| insight.id().to_string()).collect()
}

#[test]
fn a_report_that_leaves_something_out_says_nothing_that_the_workshop_does_not() {
    let mut is_needed = false;
    for sample in SAMPLES {
        let document = import(sample.as_bytes()).unwrap().document;
        let known = ids(&insights(&document));
        let all = offered(&document);
        let whole = reduced(&document, &all.iter().copied().collect());
        assert_eq!(ids(&insights_told(&document, &whole)), known, "{}", document.title);
        for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
            let parts: BTreeSet<Part> =
                all.iter().copied().filter(|part| part != one && part != other).collect();
            let left = reduced(&document, &parts);
            let told = ids(&insights_told(&document, &left));
            assert!(told.is_subset(&known), "{}: without {one:?} and {other:?}", document.title);
            is_needed |= ids(&insights(&left)) != told;
        }
    }
    assert!(is_needed, "what is left of a workshop alone would say more");
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn whoever_answers_what_the_insights_are_the_same_and_in_order(given in sheets(), turn in 0_usize..8) {
        let found = insights(&room(&given).document);
        let mut turned = given.clone();
        turned.rotate_left(turn % given.len());
        prop_assert_eq!(&found, &insights(&room(&turned).document));
        prop_assert!(in_order(&found));
    }

    #[test]
    fn answers_that_are_not_revealed_say_nothing(given in sheets()) {
        let mut room = room(&given);
        let before = insights(&room.document);
        room.with(VISION).open(&ASKED);
        for letter in ('a'..='z').take(given.len()) {
            let name = letter.to_string();
            room.answer(&name, "believe", points(7)).answer(&name, "money", points(1)).hand_in(&name);
        }
        prop_assert_eq!(before, insights(&room.document));
    }
}
