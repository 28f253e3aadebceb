//! How long reading the result takes: what "Where we stand" and "To discuss" are worked out from, for a small and a large
//! team.

use std::hint::black_box;

use bearings_core::exchange::{Kind, export};
use bearings_core::insights::insights;
use bearings_core::model::Document;
use bearings_core::results::{agreement_map, index, scores, topics};

use super::{Task, milliseconds, time};
use crate::crowd;
use crate::failure::Failure;
use crate::samples::moment;

/// How many leaders have answered everything: a usual team, and as many as the app is to carry with ease.
pub(super) const TEAMS: [usize; 2] = [10, 50];
const RUNS: usize = 20;

/// The workshop of a team as a backup.
pub fn file(leaders: usize) -> Result<String, Failure> {
    export(&large(leaders)?, Kind::Backup, moment(0), env!("CARGO_PKG_VERSION"))
        .map_err(|error| broken(&error))
}

/// Times what the screens are worked out from, in the core.
pub(super) fn time_core() -> Result<(), Failure> {
    for leaders in TEAMS {
        let document = large(leaders)?;
        println!("\n{leaders} leaders who have answered every exercise; {RUNS} runs each");
        println!("{:<34} {:>10} {:>10} {:>10}", "", "first", "median", "95 of 100");
        for (name, task) in tasks(&document) {
            let (first, _) = time(&task, 1);
            let (median, slow) = time(&task, RUNS);
            let [first, median, slow] = [first, median, slow].map(milliseconds);
            println!("{name:<34} {first:>8.3}ms {median:>8.3}ms {slow:>8.3}ms");
        }
    }
    Ok(())
}

fn tasks(document: &Document) -> Vec<Task<'_>> {
    vec![
        ("the index", Box::new(move || drop(black_box(index(document))))),
        ("the map", Box::new(move || drop(black_box(agreement_map(document))))),
        ("what does not fit together", Box::new(move || drop(black_box(insights(document))))),
        ("what is to be discussed", Box::new(move || drop(black_box(topics(document))))),
        ("every figure of a file", Box::new(move || drop(black_box(scores(document))))),
    ]
}

pub(super) fn large(leaders: usize) -> Result<Document, Failure> {
    crowd::workshop(leaders, moment(0)).map_err(|error| broken(&error))
}

fn broken(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(format!("The large team can't be made: {error}."), "Mend xtask/src/crowd.rs.")
}
