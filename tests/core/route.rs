//! Addresses: each screen has one, each one leads to its screen, and everything else leads nowhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_edit;

use std::collections::BTreeSet;

use bearings_core::model::WorkshopId;
use bearings_core::route::{Route, RouteKind};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use strum::IntoEnumIterator;

use support_edit::cases;

fn every() -> Vec<Route> {
    Route::every(&WorkshopId::parse("w1_a-Z").unwrap())
}

#[test]
fn every_screen_is_found_again_at_its_address() {
    for route in every() {
        assert_eq!(Route::parse(&route.to_fragment()), route);
        assert!(route.to_fragment().starts_with("#/"));
    }
}

#[test]
fn no_two_screens_share_an_address() {
    let all = every();
    let addresses: BTreeSet<String> = all.iter().map(Route::to_fragment).collect();
    assert_eq!(addresses.len(), all.len());
}

#[test]
fn every_kind_of_screen_is_among_the_examples() {
    let shown: Vec<RouteKind> = every().iter().map(RouteKind::from).collect();
    for kind in RouteKind::iter() {
        assert!(shown.contains(&kind), "{kind:?} is missing");
    }
}

#[test]
fn a_screen_belongs_to_the_workshop_that_its_address_names() {
    let id = WorkshopId::parse("w1_a-Z").unwrap();
    for route in every() {
        let named = route.to_fragment().contains(id.as_str());
        assert_eq!(route.workshop(), named.then_some(&id), "{route:?}");
    }
}

#[test]
fn answers_are_given_where_nothing_else_is_shown() {
    for route in every() {
        let address = route.to_fragment();
        let takes = address.ends_with("/answer") || address.ends_with("/entry");
        assert_eq!(route.takes_answers(), takes, "{address}");
        assert!(!takes || route.is_of_exercise(), "{address}");
    }
}

#[test]
fn an_empty_address_is_home() {
    for fragment in ["", "#", "#/", "/"] {
        assert_eq!(Route::parse(fragment), Route::Home, "{fragment:?}");
    }
}

#[test]
fn garbage_leads_nowhere() {
    for fragment in [
        "#/w",
        "#/w/",
        "#/nowhere",
        "#/method/more",
        "#/w/abc/nowhere",
        "#/w/abc/vision",
        "#/w/abc/vision/unheard-of",
        "#/w/abc/unheard-of/sheet",
        "#/w/abc/vision/entry/more",
        "#/w/abc/Vision/brief",
        "#/w/abc/vision/brief/more",
        "#/w/a b",
        "#/w/%3Cscript%3E",
        "#/w/../setup/x/y",
        "#/w/äöü",
        "#/w/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "javascript:alert(1)",
        "#/\u{0}",
    ] {
        assert_eq!(Route::parse(fragment), Route::NotFound, "{fragment:?}");
    }
}

#[test]
fn what_is_appended_to_follow_people_changes_nothing() {
    for route in every() {
        for appended in ["?utm_source=mail&utm_medium=x", "&fbclid=IwAR0_-x", "/?gclid=1", "?", "&"] {
            let fragment = format!("{}{appended}", route.to_fragment());
            assert_eq!(Route::parse(&fragment), route, "{fragment}");
        }
    }
}

#[test]
fn an_address_that_was_spelled_with_percent_signs_up_to_four_times_is_read() {
    for route in every() {
        let mut fragment = route.to_fragment();
        for _ in 0..4 {
            fragment = utf8_percent_encode(&fragment, NON_ALPHANUMERIC).to_string();
            assert_eq!(Route::parse(&fragment), route, "{fragment}");
        }
    }
    for broken in ["%", "%2", "%zz/%C3", "#/w/%FF%FE", "%2525252525"] {
        assert_eq!(Route::parse(broken), Route::NotFound, "{broken}");
    }
}

#[test]
fn an_address_beyond_all_measure_is_read_like_any() {
    let long = "a/".repeat(1_000_000);
    assert_eq!(Route::parse(&long), Route::NotFound);
    assert_eq!(Route::parse(&format!("#/w/{long}")), Route::NotFound);
    assert_eq!(Route::parse(&"%25".repeat(700_000)), Route::NotFound);
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn any_address_is_read_without_a_fault(fragment in "\\PC{0,80}") {
        let route = Route::parse(&fragment);
        prop_assert_eq!(Route::parse(&route.to_fragment()), route);
    }

    #[test]
    fn near_misses_are_read_too(
        parts in proptest::collection::vec("w|vision|brief|sheet|entry|setup|method|decisions|files|[a-z0-9_-]{1,6}", 0..6),
    ) {
        let route = Route::parse(&format!("#/{}", parts.join("/")));
        prop_assert_eq!(Route::parse(&route.to_fragment()), route);
    }

    #[test]
    fn any_workshop_has_its_addresses(id in "[a-zA-Z0-9_-]{1,40}") {
        let id = WorkshopId::parse(&id).unwrap();
        for route in Route::every(&id) {
            prop_assert_eq!(Route::parse(&route.to_fragment()), route);
        }
    }
}
