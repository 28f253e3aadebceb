//! The statistics against results of others: published tables, R and Python packages, and exact arithmetic.
//!
//! The cases run through the very code of `cargo xtask verify-statistics`, so that it is tested with them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "../../xtask/src/verify_statistics/check/mod.rs"]
mod check;

use check::{Outcome, check};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Every statistic has cases here, and at least this many.
const CASES_PER_STATISTIC: usize = 6;

const STATISTICS: [&str; 22] = [
    "ad_cutoff",
    "ad_mean",
    "ad_practical",
    "agreement_choice",
    "agreement_rating",
    "agreement_split",
    "borda",
    "chance_rating",
    "jaccard_mean_pairwise",
    "kemeny",
    "kendall_w",
    "null_variance",
    "one_voice_range_choice",
    "one_voice_range_rating",
    "one_voice_range_split",
    "profile_aspect_congruence",
    "profile_rater_sd",
    "profile_summary",
    "round_swap_test",
    "rwg",
    "topk_share",
    "van_der_eijk_a",
];

fn references() -> Vec<Value> {
    [
        include_str!("references/choice_and_split.json"),
        include_str!("references/culture.json"),
        include_str!("references/lists.json"),
        include_str!("references/ranking.json"),
        include_str!("references/rating.json"),
        include_str!("references/round_change.json"),
        include_str!("references/within_group.json"),
    ]
    .iter()
    .flat_map(|file| serde_json::from_str::<Vec<Value>>(file).unwrap())
    .collect()
}

#[test]
fn every_reference_holds() {
    let failing: Vec<String> = references()
        .iter()
        .filter_map(|case| match check(case) {
            Outcome::Holds => None,
            outcome => Some(format!("{}: {outcome:?}", case["id"])),
        })
        .collect();
    assert!(failing.is_empty(), "{}", failing.join("\n"));
}

#[test]
fn every_statistic_has_references() {
    let mut cases: BTreeMap<String, usize> = BTreeMap::new();
    for case in references() {
        assert!(
            case["source"].as_str().is_some_and(|source| !source.is_empty()),
            "{} has no source",
            case["id"]
        );
        *cases.entry(case["statistic"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    assert_eq!(cases.keys().map(String::as_str).collect::<Vec<_>>(), STATISTICS);
    for (statistic, count) in cases {
        assert!(count >= CASES_PER_STATISTIC, "{statistic} has only {count} cases");
    }
}

/// A test that cannot fail says nothing: with any number of a result moved, its case must fail.
#[test]
fn a_moved_number_is_noticed() {
    for case in references() {
        for moved in with_one_number_moved(&case["expected"]) {
            let mut wrong = case.clone();
            wrong["expected"] = moved;
            assert!(matches!(check(&wrong), Outcome::Fails(_)), "not noticed: {wrong}");
        }
    }
}

/// Every variant of `value` with one of its numbers increased by a hundredth.
fn with_one_number_moved(value: &Value) -> Vec<Value> {
    match value {
        Value::Number(number) => vec![json!(number.as_f64().unwrap() + 0.01)],
        Value::Array(items) => {
            let moved = |at: usize| with_one_number_moved(&items[at]).into_iter().map(move |item| (at, item));
            let variants = (0..items.len()).flat_map(moved);
            variants
                .map(|(at, item)| {
                    let mut items = items.clone();
                    items[at] = item;
                    Value::Array(items)
                })
                .collect()
        }
        Value::Object(fields) => {
            let moved = |(key, field): (&String, &Value)| {
                let key = key.clone();
                with_one_number_moved(field).into_iter().map(move |field| (key.clone(), field))
            };
            let variants = fields.iter().flat_map(moved);
            variants
                .map(|(key, field)| {
                    let mut fields = fields.clone();
                    fields.insert(key, field);
                    Value::Object(fields)
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn an_unknown_statistic_is_not_implemented() {
    let case = json!({"statistic": "fleiss_kappa", "input": {}, "expected": 1, "tolerance": 0});
    assert_eq!(check(&case), Outcome::NotImplemented);
}

#[test]
fn a_case_of_unknown_shape_fails_with_a_reason() {
    let reason = |case: Value| match check(&case) {
        Outcome::Fails(reason) => reason,
        outcome => panic!("{case} ended with {outcome:?}"),
    };
    let case = |input: Value| json!({"statistic": "rwg", "input": input, "expected": 1, "tolerance": 0});
    assert!(reason(json!(7)).contains("is not a case"));
    assert!(reason(json!({"statistic": "rwg", "input": {}, "tolerance": 0})).contains("expected"));
    assert!(reason(case(json!({"ratings": "five"}))).contains("unknown shape"));
    let uncut = json!({
        "ratings": [1, 5], "scale_min": 1, "scale_max": 5, "null": "uniform", "null_variance": 2, "truncate": false
    });
    assert!(reason(case(uncut)).contains("another convention"));
}

/// Numbers at and beyond the edges, and lists of them one, two and three deep.
fn any_json() -> impl Strategy<Value = Value> {
    let number = || {
        prop_oneof![
            6 => (0i64..9).prop_map(Value::from),
            1 => any::<i64>().prop_map(Value::from),
            1 => any::<f64>().prop_map(Value::from),
            1 => Just(Value::Null),
        ]
    };
    let list = || prop::collection::vec(number(), 0..7).prop_map(Value::from);
    let lists = || prop::collection::vec(list(), 0..5).prop_map(Value::from);
    let names = || prop::collection::vec("[A-D]?", 0..4).prop_map(Value::from);
    prop_oneof![
        number(),
        list(),
        lists(),
        prop::collection::vec(lists(), 0..4).prop_map(Value::from),
        prop::collection::vec(names(), 0..5).prop_map(Value::from),
    ]
}

/// Inputs that have the right fields, with anything in them.
fn any_input() -> impl Strategy<Value = Value> {
    let fields = [
        "ratings",
        "scale_min",
        "scale_max",
        "null_variance",
        "points",
        "n",
        "choices",
        "options",
        "profiles",
        "first",
        "second",
        "categories",
        "counts",
        "rankings",
        "sets",
        "k",
        "now",
        "preferred",
    ];
    prop::collection::vec(any_json(), fields.len()).prop_map(move |values| {
        let mut input: serde_json::Map<String, Value> =
            fields.iter().map(|field| (*field).to_owned()).zip(values).collect();
        input.insert("null".into(), json!("uniform"));
        input.insert("truncate".into(), json!(true));
        input.insert("tie_correction".into(), json!(true));
        Value::Object(input)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_input_makes_a_statistic_panic(input in any_input()) {
        for statistic in STATISTICS {
            check(&json!({"statistic": statistic, "input": input, "expected": null, "tolerance": 0}));
        }
    }
}
