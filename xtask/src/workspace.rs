//! Where things are in this checkout and in the user's cache.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that the app is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Compiler flags for the app. `erase_components` makes Leptos forget the types of views, which makes the file
/// smaller. It is given here and not in `.cargo/config.toml`, so that it never reaches anything but the app.
const WASM_RUSTFLAGS: &str = "--cfg erase_components";

/// The root of the checkout.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where the finished site is.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where that is which is made of the site and no part of it.
pub fn dist_extra() -> PathBuf {
    root().join("dist-extra")
}

/// Where the journeys and their packages are.
pub fn journeys() -> PathBuf {
    root().join("tests/e2e")
}

/// Where the tools of this and every other checkout are kept: `$XDG_CACHE_HOME` or `~/.cache`, then `bearings/tools`.
pub fn tools_cache() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()).map(PathBuf::from);
    cache
        .or_else(|| home().map(|home| home.join(".cache")))
        .unwrap_or_else(env::temp_dir)
        .join("bearings/tools")
}

/// A command that runs in the root of the checkout.
pub fn command(program: impl Into<OsString>) -> Command {
    let mut command = Command::new(program.into());
    command.current_dir(root());
    command
}

/// A cargo command in the root of the checkout, with the app's flags for whatever it compiles for the browser.
pub fn cargo() -> Command {
    let mut command = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    app_flags(&mut command);
    command
}

/// Gives `command` the compiler flags of the app and has the linker say what every address stands for, which is what
/// splitting the file needs.
pub fn site_flags(command: &mut Command) {
    let mut flags = format!("{WASM_RUSTFLAGS} -C link-arg=--emit-relocs");
    // Messages of the standard kind name source files; where those are on this machine is nobody's business.
    for (folder, name) in [(cargo_home().join("registry/src"), "crates"), (root(), "bearings")] {
        let folder = folder.to_string_lossy().into_owned();
        // The flags are one text that is parted at its spaces.
        if !folder.contains(' ') {
            flags.push_str(&format!(" --remap-path-prefix={folder}={name}"));
        }
    }
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
}

fn cargo_home() -> PathBuf {
    let set = env::var_os("CARGO_HOME").map(PathBuf::from);
    set.unwrap_or_else(|| home().unwrap_or_default().join(".cargo"))
}

fn home() -> Option<PathBuf> {
    env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(PathBuf::from)
}

/// Gives `command` the compiler flags of the app. They are for the browser's target only.
pub fn app_flags(command: &mut Command) {
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", WASM_RUSTFLAGS);
}

/// The first file called `name` on PATH that can be run.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}
