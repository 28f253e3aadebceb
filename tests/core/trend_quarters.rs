//! Two quarters of Pulse against figures that a script recomputes from the answers: `tests/e2e/figures/quarters.py`.

use bearings_core::question::Answer;
use bearings_core::results::{Facet, Line, Movement, Step, index, scores};
use serde_json::Value;

use super::support_edit::{Room, cant_say, points};
use super::support_rounds::{PULSE, near, of_pulse};

const GIVEN: &str = include_str!("../e2e/figures/quarters.json");
const FIGURES: &str = include_str!("../e2e/figures/quarters.figures.json");

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn answer(said: &Value) -> Answer {
    said.as_u64().map_or_else(cant_say, |said| points(u8::try_from(said).unwrap()))
}

/// The team of the example: its leaders are a to f in the order in which they stand there.
fn room() -> Room {
    let given: Value = serde_json::from_str(GIVEN).unwrap();
    let asked: Vec<&str> =
        given["ratings"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let mut room = Room::named("abcdef");
    for quarter in given["quarters"].as_array().unwrap() {
        room.with(PULSE).open(&asked);
        for (letter, said) in ('a'..).zip(quarter["answers"].as_object().unwrap().values()) {
            for (id, said) in asked.iter().zip(said.as_array().unwrap()) {
                room.answer(&letter.to_string(), id, answer(said));
            }
            room.hand_in(&letter.to_string());
        }
        room.reveal();
    }
    room
}

fn named(facet: Facet) -> String {
    match facet {
        Facet::All => "all".to_owned(),
        Facet::Aspect(of) => format!("aspect.{}", serde_json::to_value(of).unwrap().as_str().unwrap()),
        Facet::Dimension(of) => format!("dimension.{}", serde_json::to_value(of).unwrap().as_str().unwrap()),
    }
}

fn same_claim(step: Option<Step>, expected: &Value) {
    assert_eq!(step.is_some(), expected["claimed"].as_bool().unwrap(), "{expected}");
    if let Some(step) = step {
        near(step.by, number(&expected["by"]));
        near(step.p, number(&expected["p"]));
    }
}

fn same_line(line: &Line, expected: &Value) {
    for (point, expected) in line.points.iter().zip(expected["points"].as_array().unwrap()) {
        let point = point.as_ref().unwrap();
        near(point.agreement, number(&expected["agreement"]));
        near(point.level, number(&expected["level"]));
        near(point.spread, number(&expected["spread"]));
        let counts = [point.answers, point.leaders].map(|count| Value::from(count as u64));
        assert_eq!(counts, [expected["answers"].clone(), expected["leaders"].clone()]);
    }
    let [change] = line.changes.as_slice() else { panic!("two rounds have one change") };
    let expected = &expected["change"];
    same_claim(change.agreement, &expected["agreement"]);
    same_claim(change.level, &expected["level"]);
    let count = |way: &str| expected["moved"][way].as_u64().unwrap() as usize;
    let moved = Movement { closer: count("closer"), away: count("away"), same: count("same") };
    assert_eq!((change.movement, change.tested), (Some(moved), true));
}

#[test]
fn figures_changes_and_movements_are_those_of_the_script() {
    let figures: Value = serde_json::from_str(FIGURES).unwrap();
    let lines = of_pulse(&room()).lines;
    assert_eq!(lines.len(), figures.as_object().unwrap().len());
    for line in &lines {
        same_line(line, &figures[&named(line.facet)]);
    }
}

#[test]
fn a_file_holds_the_trend_and_the_index() {
    let room = room();
    let lines = of_pulse(&room).lines;
    let found = serde_json::to_value(scores(&room.document)).unwrap();
    let trend = found["exercises"][0]["trend"].as_array().unwrap();
    assert_eq!(trend.len(), lines.len());
    for (written, line) in trend.iter().zip(&lines) {
        let rounds = written["rounds"].as_array().unwrap();
        assert_eq!(rounds.len(), line.points.len());
        for (round, point) in rounds.iter().zip(&line.points) {
            let point = point.as_ref().unwrap();
            near(number(&round["agreement"]), point.agreement);
            near(number(&round["level"]), point.level);
            assert_eq!(round["answers"], point.answers);
        }
        let (change, claimed) = (&written["changes"][0], line.changes[0].agreement);
        assert_eq!(change["agreement"].as_f64(), claimed.map(|step| step.by));
        assert_eq!(change["agreement_p"].as_f64(), claimed.map(|step| step.p));
        assert_eq!(change["tested"], true);
    }
    let index = index(&room.document);
    near(number(&found["index"]["overall"]["agreement"]), index.overall.as_ref().unwrap().agreement);
    let aspects = |of: &str| found["index"][of].as_array().unwrap().len();
    assert_eq!(
        (aspects("aspects"), aspects("not_measured")),
        (4 - index.missing().count(), index.missing().count())
    );
}

#[test]
fn a_file_of_one_round_has_no_trend() {
    let mut room = room();
    room.document.exercises.values_mut().for_each(|state| state.rounds.truncate(1));
    let found = serde_json::to_value(scores(&room.document)).unwrap();
    assert!(found["exercises"][0].get("trend").is_none());
}
