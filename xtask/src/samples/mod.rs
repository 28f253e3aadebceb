//! `cargo xtask samples`: the sample workshops, made from short stories and published with the app.
//!
//! A sample is built by the same edits as any workshop and written as an ordinary backup, so it cannot hold what the
//! app would not take.

mod build;
mod closing;
mod goals;
mod messaging;
mod roles;
mod story;

use std::fs;
use std::path::PathBuf;

use bearings_core::exchange::{Kind, export};

pub use self::build::moment;
use self::build::workshop;
use self::story::Story;
use crate::failure::Failure;
use crate::workspace;

/// Each sample's file name and its story.
const STORIES: [(&str, &str); 3] = [
    ("bakery", include_str!("../../samples/bakery.json")),
    ("manufacturer", include_str!("../../samples/manufacturer.json")),
    ("startup", include_str!("../../samples/startup.json")),
];

/// Writes every sample to `public/samples/`; with `check`, only compares.
pub fn run(check: bool) -> Result<(), Failure> {
    for (name, story) in STORIES {
        let text = sample(story)?;
        let path = path(name);
        if check {
            let current = fs::read_to_string(&path).is_ok_and(|stored| stored == text);
            if !current {
                return Err(stale(&path.display().to_string()));
            }
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Failure::file("make", folder, &error))?;
        }
        fs::write(&path, text).map_err(|error| Failure::file("write", &path, &error))?;
        println!("Wrote {}.", path.display());
    }
    Ok(())
}

fn path(name: &str) -> PathBuf {
    workspace::root().join(format!("public/samples/{name}.json"))
}

fn sample(story: &str) -> Result<String, Failure> {
    let broken = |error: String| Failure::new(format!("A sample can't be made: {error}."), "Mend its story.");
    let story: Story = serde_json::from_str(story).map_err(|error| broken(error.to_string()))?;
    let document = workshop(&story).map_err(broken)?;
    export(&document, Kind::Backup, moment(0), env!("CARGO_PKG_VERSION"))
        .map_err(|error| broken(error.to_string()))
}

fn stale(path: &str) -> Failure {
    Failure::new(
        format!("{path} is not what its story says."),
        "Run `cargo xtask samples` and look at what changed.",
    )
}

#[cfg(test)]
mod tests;
