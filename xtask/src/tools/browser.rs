//! Chromium and its driver, for the tests that run in a browser.

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::workspace;

const APT_BUDGET: Duration = Duration::from_secs(15 * 60);
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
#[cfg(target_os = "macos")]
const APPLICATIONS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
#[cfg(not(target_os = "macos"))]
const APPLICATIONS: [&str; 0] = [];

/// A browser and the driver that fits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

/// Finds Chromium and its driver; on Debian, as root, installs them.
pub fn ensure(deadline: Deadline) -> Result<Browser, Failure> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if !may_install() {
        return Err(missing("This machine lacks Chromium, its driver, or both."));
    }
    println!(
        "  Installing Chromium and its driver from Debian's packages, once for this machine: a download of 100 MB."
    );
    let deadline = deadline.at_most(APT_BUDGET);
    let wanted = ["install", "--yes", "--quiet", "--no-install-recommends", "chromium", "chromium-driver"];
    let installed = apt(&["update", "--quiet"], deadline).and_then(|()| apt(&wanted, deadline));
    installed.map_err(|error| missing(&format!("Chromium could not be installed: {error}.")))?;
    find().ok_or_else(|| missing("Debian's packages are installed, and still there is no Chromium."))
}

fn find() -> Option<Browser> {
    let chromium = named("CHROMIUM")
        .or_else(|| BROWSERS.iter().find_map(|name| workspace::on_path(name)))
        .or_else(|| APPLICATIONS.iter().map(PathBuf::from).find(|path| path.is_file()))?;
    let driver = named("CHROMEDRIVER").or_else(|| workspace::on_path("chromedriver"))?;
    Some(Browser { chromium, driver })
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn may_install() -> bool {
    let root = process::answer(workspace::command("id").arg("-u")).is_some_and(|id| id == "0");
    root && workspace::on_path("apt-get").is_some()
}

fn apt(arguments: &[&str], deadline: Deadline) -> Result<(), process::ProcessError> {
    process::run(
        workspace::command("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"),
        deadline,
    )
}

fn missing(sentence: &str) -> Failure {
    Failure::new(
        sentence,
        "Install them, on Debian and Ubuntu `sudo apt-get install chromium chromium-driver`, or name them in the variables CHROMIUM and CHROMEDRIVER.",
    )
}
