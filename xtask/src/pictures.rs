//! `cargo xtask pictures`: a picture of every screen, for whoever judges how they look.

use std::path::PathBuf;
use std::time::Duration;

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::{site, test, tools, workspace};

/// Where they go unless a folder is named. It is no part of what is committed.
const FOLDER: &str = "target/pictures";
const BUDGET: Duration = Duration::from_secs(60 * 60);

/// Takes the pictures: phone, laptop and projector, light and dark, with a page that shows them side by side.
pub fn take(folder: Option<&str>) -> Result<(), Failure> {
    test::set_up(Deadline::after(tools::SET_UP_BUDGET))?;
    let deadline = Deadline::after(BUDGET);
    let browser = tools::browser::ensure(deadline)?;
    site::ensure_fresh(deadline)?;
    let folder = workspace::root().join(folder.map_or_else(|| PathBuf::from(FOLDER), PathBuf::from));
    let mut node = workspace::command("node");
    node.arg(workspace::journeys().join("pictures.mjs")).arg(&folder).env("CHROMIUM", browser.chromium);
    process::run(&mut node, deadline).map_err(|error| {
        Failure::new(
            format!("Not every picture was taken: {error}."),
            "The screen that it stopped at is named above.",
        )
    })?;
    println!("Open {} in a browser.", folder.join("index.html").display());
    Ok(())
}
