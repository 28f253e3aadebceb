//! What is needed of Rust itself: the target of the browser and the crates.

use std::env;
use std::path::Path;
use std::time::Duration;

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::workspace::{self, WASM_TARGET};

const TARGET_BUDGET: Duration = Duration::from_secs(5 * 60);
const CRATES_BUDGET: Duration = Duration::from_secs(10 * 60);

/// Makes sure that Rust can compile for the browser.
pub fn ensure_wasm_target(deadline: Deadline) -> Result<(), Failure> {
    if has_wasm_target() {
        return Ok(());
    }
    println!("  Installing the Rust target {WASM_TARGET}, once for this toolchain.");
    let mut add = workspace::command("rustup");
    add.args(["target", "add", WASM_TARGET]);
    process::run(&mut add, deadline.at_most(TARGET_BUDGET)).map_err(|error| {
        Failure::new(
            format!("Rust cannot compile for the browser yet: {error}."),
            format!("With rustup: `rustup target add {WASM_TARGET}` when you are online. Without: install your system's package of that target."),
        )
    })
}

/// Downloads the crates of Cargo.lock; nothing happens where they are there.
pub fn ensure_crates(deadline: Deadline) -> Result<(), Failure> {
    let mut fetch = workspace::cargo();
    fetch.args(["fetch", "--quiet"]);
    process::run(&mut fetch, deadline.at_most(CRATES_BUDGET)).map_err(|error| {
        Failure::new(
            format!("The crates that Cargo.lock names could not be downloaded: {error}."),
            "Run the command again when you are online. They are downloaded once.",
        )
    })
}

fn has_wasm_target() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder = process::answer(workspace::command(rustc).args([
        "--print",
        "target-libdir",
        "--target",
        WASM_TARGET,
    ]));
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}
