//! What each step of `cargo xtask test` does.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::workspace::WASM_TARGET;
use crate::{site, tidy, tools, workspace};

/// Packages that are tested natively.
const NATIVE: [&str; 4] = ["--package", "bearings-core", "--package", "xtask"];
/// The app, which only a browser can run.
const APP: [&str; 4] = ["--package", "bearings", "--target", WASM_TARGET];

/// Some steps need nothing but what runs this.
pub fn nothing(_: Deadline) -> Result<(), Failure> {
    Ok(())
}

/// What compiling for this computer and for the browser needs.
pub fn compiler(deadline: Deadline) -> Result<(), Failure> {
    tools::rust::ensure_wasm_target(deadline)?;
    tools::rust::ensure_crates(deadline)
}

/// What testing components in a browser needs.
pub fn driven_browser(deadline: Deadline) -> Result<(), Failure> {
    compiler(deadline)?;
    tools::browser::ensure(deadline)?;
    tools::WASM_BINDGEN.ensure(deadline).map(|_| ())
}

/// What all steps together need.
pub fn everything(deadline: Deadline) -> Result<(), Failure> {
    tools::node::require()?;
    tools::browser::ensure(deadline)?;
    tools::node::ensure_packages(deadline)?;
    site::set_up(deadline)
}

pub fn format(deadline: Deadline) -> Result<(), Failure> {
    let mut format = workspace::cargo();
    format.args(["fmt", "--all", "--check"]);
    run(&mut format, deadline, "Some files are not formatted", "`cargo fmt --all` formats them.")
}

pub fn clippy(deadline: Deadline) -> Result<(), Failure> {
    for packages in [NATIVE, APP] {
        let mut clippy = workspace::cargo();
        clippy.args(["clippy", "--quiet", "--all-targets"]).args(packages).args(["--", "--deny", "warnings"]);
        run(&mut clippy, deadline, "Clippy found something", "Mend what it names above.")?;
    }
    Ok(())
}

pub fn tidy(_: Deadline) -> Result<(), Failure> {
    tidy::check(&workspace::root())
}

pub fn native(deadline: Deadline) -> Result<(), Failure> {
    let mut test = workspace::cargo();
    test.args(["test", "--quiet"]).args(NATIVE);
    run(&mut test, deadline, "A native test failed", "Its name and what it found are above.")
}

pub fn site(deadline: Deadline) -> Result<(), Failure> {
    site::build(deadline, site::Worker::Keeps)?;
    site::weigh()
}

pub fn browser(deadline: Deadline) -> Result<(), Failure> {
    let browser = tools::browser::ensure(deadline)?;
    let runner = tools::WASM_BINDGEN.ensure(deadline)?.join("wasm-bindgen-test-runner");
    let mut test = workspace::cargo();
    test.args(["test", "--test", "web"]).args(APP);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner).env("CHROMEDRIVER", browser.driver);
    run(&mut test, deadline, "A test in the browser failed", "Its name and what it found are above.")
}

pub fn journeys(deadline: Deadline) -> Result<(), Failure> {
    let browser = tools::browser::ensure(deadline)?;
    site::ensure_fresh(deadline)?;
    let mut test = workspace::command("node");
    test.args(["--test", "--test-reporter=spec"]).args(journey_files()?).env("CHROMIUM", browser.chromium);
    run(&mut test, deadline, "A journey failed", "Its name and what it found are above.")
}

/// The journeys by name: not every version of Node.js looks for them itself.
fn journey_files() -> Result<Vec<PathBuf>, Failure> {
    let folder = workspace::journeys();
    let entries = fs::read_dir(&folder).map_err(|error| Failure::file("read", &folder, &error))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    if files.is_empty() {
        return Err(Failure::new(
            "There are no journeys in tests/e2e.",
            "Restore the files `*.test.mjs` there.",
        ));
    }
    Ok(files)
}

fn run(command: &mut Command, deadline: Deadline, what: &str, advice: &str) -> Result<(), Failure> {
    process::run(command, deadline).map_err(|error| Failure::new(format!("{what}: {error}."), advice))
}
