//! Node.js, which runs wasm-opt and the journeys, and the packages of the journeys.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::workspace;

const OLDEST_NODE: u32 = 20;
const PACKAGES_BUDGET: Duration = Duration::from_secs(5 * 60);

/// Says what to install where Node.js or npm is missing or too old.
pub fn require() -> Result<(), Failure> {
    let advice = format!(
        "Install Node.js {OLDEST_NODE} or newer with npm, from your system's packages or from nodejs.org. It runs wasm-opt and the end-to-end tests."
    );
    let Some(answer) = process::answer(workspace::command("node").arg("--version")) else {
        return Err(Failure::new("Node.js was not found.", advice));
    };
    if major(&answer).is_none_or(|version| version < OLDEST_NODE) {
        return Err(Failure::new(format!("Node.js is too old: {answer}."), advice));
    }
    if workspace::on_path("npm").is_none() {
        return Err(Failure::new("Node.js is there, but npm is not.", advice));
    }
    Ok(())
}

/// Installs the packages of the journeys where they are not those of the lock file.
pub fn ensure_packages(deadline: Deadline) -> Result<(), Failure> {
    require()?;
    let folder = workspace::journeys();
    let lock = read(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("  Installing the npm packages of tests/e2e, once for each change of its lock file.");
    let mut install = workspace::command("npm");
    install.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    process::run(&mut install, deadline.at_most(PACKAGES_BUDGET)).map_err(|error| {
        Failure::new(
            format!("The npm packages of tests/e2e could not be installed: {error}."),
            "Run the command again when you are online. They are downloaded once.",
        )
    })?;
    fs::write(&stamp, lock).map_err(|error| Failure::file("write", &stamp, &error))
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))
}

/// The first number of `v20.19.2`.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.19.2"), Some(20));
        assert_eq!(major("nonsense"), None);
    }
}
