//! What each sample contradicts itself in, the first three of it.

use bearings_core::insights::insights;

use super::document;

/// The first three findings: the rule, and where it can be looked at.
fn first_three(name: &str) -> Vec<(String, String)> {
    let found = insights(&document(name)).into_iter().take(3);
    let told = found.map(|insight| {
        (
            insight.rule().as_str().to_owned(),
            format!("{}/{}", insight.place.exercise.as_str(), insight.place.stage.as_str()),
        )
    });
    told.collect()
}

fn expected(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(rule, place)| ((*rule).to_owned(), (*place).to_owned())).collect()
}

#[test]
fn the_startup_pays_three_ways() {
    let three = [("paid_against", "goals/decide"); 3];
    assert_eq!(first_three("startup"), expected(&three));
}

#[test]
fn the_bakery_tells_its_people_something_else_than_it_plans() {
    // They agree, but on a plan that nobody measures, that nobody has the last word on, and that is not what they say.
    let three = [
        ("priority_without_kpi", "goals/decide"),
        ("undecided_matters", "roles/reveal"),
        ("first_unsaid", "messaging/reveal"),
    ];
    assert_eq!(first_three("bakery"), expected(&three));
}

#[test]
fn the_manufacturer_is_clear_at_the_top_and_lost_below() {
    // Even of what was agreed about telling people, the late shift is not convinced.
    let three = [
        ("low_commitment", "messaging/decide"),
        ("endangered_goal", "goals/reveal"),
        ("clear_only_above", "vision/reveal"),
    ];
    assert_eq!(first_three("manufacturer"), expected(&three));
}
