//! `cargo xtask soak`: what takes too long for every change: a browser that is killed again and again, and a page that is
//! worked in for a whole day.

use std::path::PathBuf;
use std::time::Duration;

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::{site, test, tools, workspace};

const BUDGET: Duration = Duration::from_secs(90 * 60);

/// Kills the browser while somebody types; `arguments` are those of the script: `--rounds N`, `--seed N`,
/// `--without-mirror`.
pub fn kill(arguments: &[&str]) -> Result<(), Failure> {
    let advice =
        "Look at what was found after the round that is bad, and at how a save reaches the database.";
    run("kill", arguments, "More was lost than may be", advice)
}

/// Edits a workshop for as long as a whole day, and weighs the page; `arguments` are those of the script: `--edits N`.
pub fn heap(arguments: &[&str]) -> Result<(), Failure> {
    let advice = "Compare two heap snapshots of the browser's developer tools, one after each lap.";
    run("heap", arguments, "The page needs more and more memory", advice)
}

fn run(name: &str, arguments: &[&str], what: &str, advice: &str) -> Result<(), Failure> {
    test::set_up(Deadline::after(tools::SET_UP_BUDGET))?;
    let deadline = Deadline::after(BUDGET);
    let browser = tools::browser::ensure(deadline)?;
    site::ensure_fresh(deadline)?;
    let log = log(name)?;
    let mut node = workspace::command("node");
    node.arg(workspace::journeys().join(format!("soak-{name}.mjs"))).arg(&log).args(arguments);
    let ran = process::run(node.env("CHROMIUM", browser.chromium), deadline);
    println!("The log is {}.", log.display());
    ran.map_err(|error| Failure::new(format!("{what}: {error}."), advice))
}

/// Where the log goes, in a folder that is no part of what is committed.
fn log(name: &str) -> Result<PathBuf, Failure> {
    let folder = workspace::root().join("target");
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file("make", &folder, &error))?;
    Ok(folder.join(format!("soak-{name}.md")))
}
