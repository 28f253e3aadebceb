//! `cargo xtask bench`: how long what must feel instant takes: typing in a cascade of 500 goals by 30 leaders, and
//! reading what a team of 50 has answered. In the core, and to the screen of a browser that is slowed down. And how long
//! the replies are that come from leaders' own devices.
//!
//! Times are printed and judged by people; no test fails because a machine was busy.

mod replies;
mod result;

pub use result::file as crowd_file;

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use bearings_core::edit::{Edit, GoalEdit, GoalField, Step, apply};
use bearings_core::exchange::{Kind, export, import};
use bearings_core::exercises::goals::{Checked, findings, levels};
use bearings_core::model::{Document, GoalId};

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::samples::moment;
use crate::{cascade, site, test, tools, workspace};

const GOALS: usize = 500;
const LEADERS: usize = 30;
const RUNS: usize = 200;
const BUDGET: Duration = Duration::from_secs(30 * 60);

/// Times each task and then what people see of it in a browser, and prints medians and 95th percentiles.
pub fn run() -> Result<(), Failure> {
    time_core()?;
    result::time_core()?;
    replies::print_sizes()?;
    let cascade = stored("cascade", &large_file()?)?;
    in_browser("bench.mjs", &[cascade])?;
    let teams = result::TEAMS.map(|leaders| stored(&format!("team-{leaders}"), &result::file(leaders)?));
    in_browser("bench-result.mjs", &teams.into_iter().collect::<Result<Vec<_>, _>>()?)
}

fn time_core() -> Result<(), Failure> {
    if cfg!(debug_assertions) {
        println!("This is a debug build; `cargo run --release -p xtask -- bench` times what users get.");
    }
    let document = large()?;
    let file = large_file()?;
    let last = document.goals.goals.last().map(|goal| goal.id.clone());
    let last = last.ok_or_else(|| failed(&"it has no goal"))?;
    println!("{GOALS} goals by {LEADERS} leaders, {} KB as a file; {RUNS} runs each", file.len() / 1000);
    println!("{:<34} {:>10} {:>10}", "", "median", "95 of 100");
    for (name, task) in tasks(&document, &file, &last) {
        let (median, slow) = time(&task, RUNS);
        println!("{name:<34} {:>8.3}ms {:>8.3}ms", milliseconds(median), milliseconds(slow));
    }
    Ok(())
}

/// A file for the browser to read, in a folder that is no part of what is committed.
fn stored(name: &str, text: &str) -> Result<PathBuf, Failure> {
    let folder = workspace::root().join("target");
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file("make", &folder, &error))?;
    let file = folder.join(format!("{name}.json"));
    std::fs::write(&file, text).map_err(|error| Failure::file("write", &file, &error))?;
    Ok(file)
}

/// Runs a script on the built site, in Chromium with a processor that is slowed down.
fn in_browser(script: &str, files: &[PathBuf]) -> Result<(), Failure> {
    test::set_up(Deadline::after(tools::SET_UP_BUDGET))?;
    let deadline = Deadline::after(BUDGET);
    let browser = tools::browser::ensure(deadline)?;
    site::ensure_fresh(deadline)?;
    println!();
    let mut node = workspace::command("node");
    node.arg(workspace::journeys().join(script)).args(files).env("CHROMIUM", browser.chromium);
    process::run(&mut node, deadline).map_err(|error| {
        Failure::new(
            format!("Nothing could be timed in the browser: {error}."),
            "What it waited for is named above.",
        )
    })
}

/// The large workshop as a backup.
pub fn large_file() -> Result<String, Failure> {
    written(&large()?).map_err(|error| failed(&error))
}

fn large() -> Result<Document, Failure> {
    cascade::workshop(GOALS, LEADERS, moment(0)).map_err(|error| failed(&error))
}

fn failed(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(format!("The cascade can't be made: {error}."), "Mend xtask/src/cascade.rs.")
}

type Task<'a> = (&'static str, Box<dyn Fn() + 'a>);

fn tasks<'a>(document: &'a Document, file: &'a str, last: &'a GoalId) -> Vec<Task<'a>> {
    let priorities = cascade::priorities();
    let known = priorities.clone();
    let write = GoalEdit::Update { id: last.clone(), field: GoalField::Text("In other words".to_owned()) };
    let step = GoalEdit::Step { id: last.clone(), step: Step::Up };
    let edit = |edit: GoalEdit| {
        let edit = Edit::Goal(edit);
        move || drop(black_box(apply(document, &edit)))
    };
    vec![
        ("every check", Box::new(move || drop(black_box(findings(&Checked::new(document, &priorities)))))),
        (
            "every level score",
            Box::new(move || {
                black_box(levels(&Checked::new(document, &known)));
            }),
        ),
        ("the outline", Box::new(move || drop(black_box(document.goals.outline().rows())))),
        ("an edit: a goal's words", Box::new(edit(write))),
        ("an edit: a step up", Box::new(edit(step))),
        ("writing a file", Box::new(move || drop(black_box(written(document))))),
        ("reading a file", Box::new(move || drop(black_box(import(file.as_bytes()))))),
    ]
}

fn written(document: &Document) -> Result<String, bearings_core::exchange::WriteError> {
    export(document, Kind::Backup, moment(0), env!("CARGO_PKG_VERSION"))
}

/// The median and the 95th percentile of the runs.
fn time(task: &dyn Fn(), runs: usize) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            task();
            start.elapsed()
        })
        .collect();
    times.sort();
    let at = |hundredths: usize| times.get(times.len() * hundredths / 100).copied().unwrap_or_default();
    (at(50), at(95))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
