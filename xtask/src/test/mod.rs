//! `cargo xtask test`: every check, in the order in which they find faults fastest.

mod steps;

pub use steps::everything as set_up;

use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::process::{Deadline, in_words};
use crate::{site, tools};

/// One check: what it is called, what it does, what takes its time and how long it may take.
struct Step {
    name: &'static str,
    about: &'static str,
    first_time: &'static str,
    budget: Duration,
    set_up: fn(Deadline) -> Result<(), Failure>,
    run: fn(Deadline) -> Result<(), Failure>,
}

const fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

const STEPS: [Step; 8] = [
    Step {
        name: "set-up",
        about: "finds or installs what the other steps need",
        first_time: "the first time on a machine it compiles two tools and downloads a browser",
        budget: tools::SET_UP_BUDGET,
        set_up: steps::nothing,
        run: steps::everything,
    },
    Step {
        name: "format",
        about: "compares every Rust file with rustfmt's",
        first_time: "quick",
        budget: minutes(1),
        set_up: steps::nothing,
        run: steps::format,
    },
    Step {
        name: "clippy",
        about: "looks for likely faults in all code, natively and for the browser",
        first_time: "the first time every dependency is checked",
        budget: minutes(15),
        set_up: steps::compiler,
        run: steps::clippy,
    },
    Step {
        name: "tidy",
        about: "checks the rules that no compiler knows: arrows between modules, text, keys, file lengths",
        first_time: "quick",
        budget: minutes(1),
        set_up: steps::nothing,
        run: steps::tidy,
    },
    Step {
        name: "native",
        about: "tests the core and this task runner",
        first_time: "the first time every dependency is compiled; property tests try many cases",
        budget: minutes(15),
        set_up: steps::compiler,
        run: steps::native,
    },
    Step {
        name: "site",
        about: "builds the site as users get it into dist/ and weighs it",
        first_time: "optimising for size takes a minute or more",
        budget: minutes(15),
        set_up: site::set_up,
        run: steps::site,
    },
    Step {
        name: "browser",
        about: "tests components in Chromium",
        first_time: "the first time every dependency is compiled for the browser once more, with its debug checks",
        budget: minutes(10),
        set_up: steps::driven_browser,
        run: steps::browser,
    },
    Step {
        name: "journeys",
        about: "walks through dist/ in Chromium as people do, by mouse and by keyboard",
        first_time: "each journey is a whole workshop",
        budget: minutes(45),
        set_up: steps::everything,
        run: steps::journeys,
    },
];

/// The names of the steps with what they do, for the help.
pub fn list() -> String {
    STEPS.iter().map(|step| format!("  {:<10} {}\n", step.name, step.about)).collect()
}

/// Runs every step until one fails.
pub fn all() -> Result<(), Failure> {
    let mut done = Vec::new();
    for (place, step) in STEPS.iter().enumerate() {
        let start = Instant::now();
        let result = step.run(place + 1);
        done.push((step.name, start.elapsed()));
        if let Err(failure) = result {
            println!("\n{}", summary(&done, true));
            return Err(failure);
        }
    }
    println!("\n{}", summary(&done, false));
    Ok(())
}

/// Runs the step called `name`; what it needs is set up first.
pub fn one(name: &str) -> Result<(), Failure> {
    match STEPS.iter().enumerate().find(|(_, step)| step.name == name) {
        Some((place, step)) => step.run(place + 1),
        None => Err(Failure::new(
            format!("There is no step `{name}`."),
            format!("The steps are {}.", STEPS.map(|step| step.name).join(", ")),
        )),
    }
}

impl Step {
    fn run(&self, place: usize) -> Result<(), Failure> {
        let Step { name, about, first_time, .. } = self;
        println!(
            "\n[{place}/{}] {name}: {about} ({first_time}; at most {})",
            STEPS.len(),
            in_words(self.budget)
        );
        // Setting up has a budget of its own, so that it does not eat that of the step.
        (self.set_up)(Deadline::after(tools::SET_UP_BUDGET))?;
        (self.run)(Deadline::after(self.budget))
    }
}

/// A line for each step with its time, and the count of steps that passed and failed.
fn summary(done: &[(&str, Duration)], last_failed: bool) -> String {
    let failed = usize::from(last_failed);
    let mut lines: Vec<String> = done
        .iter()
        .enumerate()
        .map(|(place, (name, time))| {
            let word = if last_failed && place + 1 == done.len() { "FAILED" } else { "passed" };
            format!("  {word}  {name:<10} {:>6.1} s", time.as_secs_f64())
        })
        .collect();
    lines.extend(STEPS.iter().skip(done.len()).map(|step| format!("  not run {}", step.name)));
    lines.push(format!("{} passed, {failed} failed", done.len() - failed));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_what_passed_and_names_what_did_not_run() {
        let second = Duration::from_secs(1);
        let text = summary(&[("set-up", second), ("format", second)], true);
        assert!(text.contains("passed  set-up") && text.contains("FAILED  format"), "{text}");
        assert!(text.contains("not run clippy"), "{text}");
        assert!(text.ends_with("1 passed, 1 failed"), "{text}");
    }

    #[test]
    fn an_unknown_step_is_answered_with_the_known_ones() {
        let failure = one("lunch").unwrap_err().to_string();
        assert!(failure.contains("`lunch`") && failure.contains("journeys"), "{failure}");
    }
}
