//! What an outline shows, and the numbers that people type.

use std::collections::BTreeSet;

use bearings_core::edit::{GoalField, KpiField};
use bearings_core::exercises::goals::{ShownRow, foldable, folded_at_first, matching, shown};
use bearings_core::model::goals::GoalOwner;
use bearings_core::model::{Document, GoalId};
use bearings_core::number::{read_number, write_number};
use proptest::prelude::*;

use super::cascade;
use super::support_goals::{id, moment, owner, with, with_kpi, workshop};

fn set(goals: &[&str]) -> BTreeSet<GoalId> {
    goals.iter().map(|goal| id(goal)).collect()
}

fn tree() -> Document {
    workshop(&["c1", ". d1", ". . p1", ". . p2", ". d2", "c2"])
}

/// Each line as "name place/of", with "+" where it is open and "-hidden" where it is not.
fn lines(rows: &[ShownRow]) -> Vec<String> {
    let sign = |row: &ShownRow| match row.open {
        None => String::new(),
        Some(true) => "+".to_owned(),
        Some(false) => format!("-{}", row.hidden),
    };
    rows.iter().map(|row| format!("{} {}/{}{}", row.id, row.place + 1, row.of, sign(row))).collect()
}

#[test]
fn everything_is_open_at_first() {
    let rows = shown(&tree().goals, &BTreeSet::new(), None);
    assert_eq!(lines(&rows), ["c1 1/2+", "d1 1/2+", "p1 1/2", "p2 2/2", "d2 2/2", "c2 2/2"]);
    assert_eq!(rows.iter().map(|row| row.depth).collect::<Vec<_>>(), [0, 1, 2, 2, 1, 0]);
}

#[test]
fn folded_goals_say_how_many_they_hide() {
    let folded = |goals: &[&str]| lines(&shown(&tree().goals, &set(goals), None));
    assert_eq!(folded(&["d1"]), ["c1 1/2+", "d1 1/2-2", "d2 2/2", "c2 2/2"]);
    assert_eq!(folded(&["c1", "d1"]), ["c1 1/2-4", "c2 2/2"]);
    assert_eq!(folded(&["c2", "lost"]).len(), 6);
}

#[test]
fn what_is_looked_for_is_shown_with_what_is_above_it() {
    let rows = shown(&tree().goals, &set(&["c1", "d1"]), Some(&set(&["p2"])));
    assert_eq!(lines(&rows), ["c1 1/1+", "d1 1/1+", "p2 1/1"]);
    assert_eq!(shown(&tree().goals, &BTreeSet::new(), Some(&BTreeSet::new())), []);
}

#[test]
fn goals_are_found_by_words_measure_and_owner() {
    let document = with(&tree(), "p1", GoalField::Owner(Some(owner("eva"))));
    let document = with_kpi(&document, "d2", KpiField::Name("Churn".to_owned()));
    assert_eq!(matching(&document, " EVA "), set(&["p1"]));
    assert_eq!(matching(&document, "churn"), set(&["d2"]));
    let kim = GoalOwner::Person("Kim Lee".to_owned());
    let document = with(&document, "p2", GoalField::Owner(Some(kim)));
    assert_eq!(matching(&document, "kim"), set(&["p2"]));
    assert_eq!(matching(&document, "goal p"), set(&["p1", "p2"]));
    assert_eq!(matching(&document, "nothing"), set(&[]));
}

#[test]
fn only_large_cascades_are_folded_at_first() {
    assert_eq!(folded_at_first(&tree().goals), set(&[]));
    let large = cascade::workshop(500, 30, moment()).unwrap().goals;
    let folded = folded_at_first(&large);
    assert_eq!(folded, foldable(&large));
    assert!(shown(&large, &folded, None).len() < 60);
    assert_eq!(shown(&large, &BTreeSet::new(), None).len(), 500);
}

#[test]
fn numbers_are_read_as_they_are_written_here_and_there() {
    let cases = [
        ("12", Some(12.0)),
        (" 3.5 ", Some(3.5)),
        ("3,5", Some(3.5)),
        ("-0.25", Some(-0.25)),
        ("\u{2212}4", Some(-4.0)),
        ("+7", Some(7.0)),
        ("1,500", Some(1500.0)),
        ("1.500", Some(1.5)),
        ("1,500.75", Some(1500.75)),
        ("1.500,75", Some(1500.75)),
        ("1.500.000", Some(1_500_000.0)),
        ("12 000", Some(12_000.0)),
        ("12’000", Some(12_000.0)),
        ("1,50,0.5", None),
        ("", None),
        ("-", None),
        ("1e5", None),
        ("about 5", None),
        (".", None),
    ];
    for (text, number) in cases {
        assert_eq!(read_number(text), number, "{text}");
    }
    assert_eq!([write_number(12.0), write_number(-0.0), write_number(1.5)], ["12", "0", "1.5"]);
}

proptest! {
    #[test]
    fn what_is_written_is_read(thousandths in -1_000_000_000_i64..1_000_000_000) {
        let number = thousandths as f64 / 1000.0;
        prop_assert_eq!(read_number(&write_number(number)), Some(number));
    }

    #[test]
    fn no_text_is_too_odd(text in "[0-9.,' +−-]{0,12}|.{0,12}") {
        prop_assert!(read_number(&text).is_none_or(f64::is_finite));
    }
}
