//! `cargo xtask fuzz`: whatever comes in from outside is tried with bytes that no person would think of.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::{tools, workspace};

const DEFAULT_MINUTES: u64 = 10;
/// Compiling the targets takes its time, once.
const BUILD_BUDGET: Duration = Duration::from_secs(20 * 60);
/// The longest input in bytes; the longest seeds have a third of it.
const LONGEST: &str = "-max_len=65536";

/// Reads `[TARGET] [--minutes N]` and runs one target or all, one after the other.
pub fn run(arguments: &[&str]) -> Result<(), Failure> {
    let known = targets()?;
    let (chosen, minutes) = match arguments {
        [] => (None, DEFAULT_MINUTES),
        ["--minutes", minutes] => (None, number(minutes)?),
        [target] => (Some(*target), DEFAULT_MINUTES),
        [target, "--minutes", minutes] => (Some(*target), number(minutes)?),
        _ => return Err(wrong(&arguments.join(" "), &known)),
    };
    if let Some(target) = chosen.filter(|target| !known.iter().any(|known| known == *target)) {
        return Err(wrong(target, &known));
    }
    require_cpp()?;
    let cargo_fuzz = tools::CARGO_FUZZ.ensure(Deadline::after(tools::SET_UP_BUDGET))?.join("cargo-fuzz");
    for target in known.iter().filter(|known| chosen.is_none_or(|chosen| known.as_str() == chosen)) {
        println!(
            "\n{target}: {minutes} minutes on one core. A fault ends it and leaves its input in fuzz/artifacts/{target}."
        );
        fuzz(cargo_fuzz.clone(), target, minutes)?;
    }
    Ok(())
}

fn fuzz(cargo_fuzz: PathBuf, target: &str, minutes: u64) -> Result<(), Failure> {
    // What it finds interesting goes to a folder of its own: only what was a fault belongs to the seeds.
    let found = workspace::root().join("fuzz/target/found").join(target);
    fs::create_dir_all(&found).map_err(|error| Failure::file("make", &found, &error))?;
    let mut fuzz = workspace::command(cargo_fuzz);
    fuzz.args(["run", "--sanitizer", "none", target]).arg(&found).arg(format!("fuzz/corpus/{target}"));
    fuzz.args(["--", LONGEST, "-dict=fuzz/words.dict", "-print_final_stats=1"]);
    fuzz.arg(format!("-max_total_time={}", minutes * 60));
    let budget = Duration::from_secs(minutes * 60) + BUILD_BUDGET;
    process::run(&mut fuzz, Deadline::after(budget)).map_err(|error| {
        Failure::new(
            format!("{target} did not come through: {error}."),
            format!(
                "Mend what it names above, and copy its input from fuzz/artifacts/{target} to fuzz/corpus/{target}, where every test run tries it."
            ),
        )
    })
}

/// The targets by their files.
fn targets() -> Result<Vec<String>, Failure> {
    let folder = workspace::root().join("fuzz/fuzz_targets");
    let entries = fs::read_dir(&folder).map_err(|error| Failure::file("read", &folder, &error))?;
    let name = |path: PathBuf| Some(path.file_stem()?.to_string_lossy().into_owned());
    let mut targets: Vec<String> = entries.flatten().filter_map(|entry| name(entry.path())).collect();
    targets.sort();
    Ok(targets)
}

/// The engine is C++, and is compiled here.
fn require_cpp() -> Result<(), Failure> {
    match ["c++", "g++", "clang++"].iter().any(|name| workspace::on_path(name).is_some()) {
        true => Ok(()),
        false => Err(Failure::new(
            "There is no C++ compiler.",
            "Install your system's (`apt install g++` on Debian): the fuzzing engine is compiled with it.",
        )),
    }
}

fn number(minutes: &str) -> Result<u64, Failure> {
    minutes.parse().ok().filter(|minutes| *minutes > 0).ok_or_else(|| {
        Failure::new(format!("`{minutes}` is no number of minutes."), "Give a number, such as 10.")
    })
}

fn wrong(arguments: &str, known: &[String]) -> Failure {
    Failure::new(
        format!("`{arguments}` is nothing that can be fuzzed."),
        format!("`cargo xtask fuzz [TARGET] [--minutes N]`; the targets are {}.", known.join(", ")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_seeds_and_an_unknown_one_is_answered_with_the_known_ones() {
        let known = targets().expect("the targets are in the checkout");
        for target in &known {
            assert!(workspace::root().join("fuzz/corpus").join(target).is_dir(), "no seeds for {target}");
        }
        let failure = run(&["lunch"]).expect_err("there is no lunch").to_string();
        assert!(failure.contains("`lunch`") && failure.contains("migration"), "{failure}");
        let failure = run(&["reply", "--minutes", "none"]).expect_err("none is no number").to_string();
        assert!(failure.contains("`none`"), "{failure}");
    }
}
