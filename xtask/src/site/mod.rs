//! The static site: building it, sealing its policy, listing and weighing its files.

mod files;
mod hosting;
mod markup;
mod rescue;
mod seal;
mod second;
mod single;
mod sizes;
mod split;
mod worker;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::tools;
use crate::workspace;

/// The page.
const PAGE: &str = "index.html";
/// The app as one file, beside the site.
const SINGLE: &str = "bearings.html";
/// What the build may request, for the journeys and for hosts.
const MANIFEST: &str = "build-manifest.json";
/// What Trunk may say: faults, but not that its minifier cannot read the JavaScript of wasm-bindgen, each time.
const QUIET: &str = "warn,trunk::processing::minify=off";
/// Longest time that one build of the site may take.
const BUILD_BUDGET: Duration = Duration::from_secs(20 * 60);
/// What the site is built from.
const SOURCES: [&str; 8] =
    ["src", "style", "locales", "public", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock"];

/// Whether a build gets a service worker.
#[derive(Clone, Copy, PartialEq)]
pub enum Worker {
    /// The browser keeps the build and opens it without a network.
    Keeps,
    /// Every file comes from the host, and browsers that had a worker lose it.
    Off,
}

/// `cargo xtask dist`: builds the site and weighs it.
pub fn dist(worker: Worker) -> Result<(), Failure> {
    println!(
        "Building the site into dist/. The first time every dependency is compiled, which takes a few minutes."
    );
    set_up(Deadline::after(tools::SET_UP_BUDGET))?;
    build(Deadline::after(BUILD_BUDGET), worker)?;
    weigh()
}

/// Installs what the site is built with, where it is missing.
pub fn set_up(deadline: Deadline) -> Result<(), Failure> {
    tools::rust::ensure_wasm_target(deadline)?;
    tools::rust::ensure_crates(deadline)?;
    tools::path_with_site_tools(deadline).map(|_| ())
}

/// Builds the site into `dist/`, and beside it what is made of the site.
pub fn build(deadline: Deadline, worker: Worker) -> Result<(), Failure> {
    let mut trunk = trunk("build", deadline, worker)?;
    process::run(trunk.args(["--log", QUIET]), deadline).map_err(|error| {
        Failure::new(
            format!("The site was not built: {error}."),
            "Mend what is named above and run the command again.",
        )
    })?;
    derive(&workspace::dist(), &workspace::dist_extra())
}

/// Makes of the site in `dist` what hosts read and, in `extra`, what is no part of the site.
fn derive(dist: &Path, extra: &Path) -> Result<(), Failure> {
    fs::create_dir_all(extra).map_err(|error| Failure::file("make", extra, &error))?;
    let hosting = hosting::Hosting::of(dist)?;
    let made = [
        (dist.join(hosting::NETLIFY), hosting.netlify()),
        (dist.join(hosting::APACHE), hosting.apache()),
        (extra.join("nginx.conf"), hosting.nginx()),
        (extra.join(worker::FILE), worker::OFF.to_owned()),
        (extra.join(SINGLE), single::make(dist)?),
    ];
    for (path, text) in made {
        fs::write(&path, text).map_err(|error| Failure::file("write", &path, &error))?;
    }
    Ok(())
}

/// Prints the size of every file of `dist/`; fails where the first load is over its budget.
pub fn weigh() -> Result<(), Failure> {
    let dist = workspace::dist();
    let paths = files::list(&dist)?;
    let first_load = files::first_load(&dist, &paths)?;
    let sizes = sizes::measure(&dist, &paths, &first_load)?;
    print!("{}", sizes::table(&sizes));
    let single = workspace::dist_extra().join(SINGLE);
    let data = fs::metadata(&single).map_err(|error| Failure::file("read", &single, &error))?;
    println!("The app as one file, {SINGLE}, has {} bytes.", sizes::grouped(data.len()));
    sizes::within_budget(&sizes)
}

/// A trunk command with its tools on PATH, the app's compiler flags and no wish to download anything.
pub fn trunk(subcommand: &str, deadline: Deadline, worker: Worker) -> Result<Command, Failure> {
    let path = tools::path_with_site_tools(deadline)?;
    let program = env::split_paths(&path).map(|folder| folder.join("trunk")).find(|file| file.is_file());
    let mut command = workspace::command(program.unwrap_or_else(|| PathBuf::from("trunk")));
    workspace::site_flags(&mut command);
    if worker == Worker::Off {
        command.env(worker::WITHOUT, "1");
    }
    // Trunk reads NO_COLOR as a flag that must be true or false and stops at the usual `NO_COLOR=1`.
    command
        .env_remove("NO_COLOR")
        .env("RUST_BACKTRACE", "0")
        .env("PATH", path)
        .args([subcommand, "--offline"]);
    Ok(command)
}

/// What Trunk calls when its files are ready and not yet in `dist/`: splits what can wait from what the home page needs,
/// seals the policy, adds the rescue page, tells the service worker its files, writes the manifest.
pub fn finish() -> Result<(), Failure> {
    let Some(staging) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(Failure::new(
            "`finish-site` is called by Trunk when it has built the site.",
            "Use `cargo xtask dist` to build the site.",
        ));
    };
    let index = staging.join(PAGE);
    let html = fs::read_to_string(&index).map_err(|error| Failure::file("read", &index, &error))?;
    let html = second::make(&staging, &html)?;
    let sealed = seal::seal(&html).map_err(|error| {
        Failure::new(format!("The content security policy could not be sealed: {error}."), "Mend index.html.")
    })?;
    let rescue = rescue::make(&staging)?;
    // The worker keeps what is there by now.
    let sealed = worker::make(&staging, &sealed)?;
    fs::write(&index, &sealed).map_err(|error| Failure::file("write", &index, &error))?;
    for page in [&sealed, &rescue] {
        files::check_references(&staging, page)?;
    }
    let paths = files::list(&staging)?;
    let first_load = files::first_load(&staging, &paths)?;
    let manifest = staging.join(MANIFEST);
    fs::write(&manifest, files::manifest(&paths, &first_load))
        .map_err(|error| Failure::file("write", &manifest, &error))
}

/// Builds the site unless `dist/` is newer than everything that it is built from and as people get it.
pub fn ensure_fresh(deadline: Deadline) -> Result<(), Failure> {
    if is_fresh() {
        return Ok(());
    }
    println!("  dist/ is older than its sources and is built first.");
    build(deadline, Worker::Keeps)
}

fn is_fresh() -> bool {
    let dist = workspace::dist();
    let is_whole = worker::is_in(&dist) && workspace::dist_extra().join(SINGLE).is_file();
    let built = modified(&dist.join(PAGE)).filter(|_| is_whole);
    let changed = SOURCES.iter().filter_map(|source| newest(&workspace::root().join(source))).max();
    matches!((built, changed), (Some(built), Some(changed)) if built >= changed)
}

fn newest(path: &Path) -> Option<SystemTime> {
    let inside = fs::read_dir(path).ok().into_iter().flatten().flatten();
    inside.filter_map(|entry| newest(&entry.path())).chain(modified(path)).max()
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}
