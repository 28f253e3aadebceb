//! `cargo xtask verify-statistics FILE`: compares the statistics with cases computed elsewhere.
//!
//! The file is a JSON array. A case has an `id`, a `statistic`, an `input`, the `expected` result (a number, an object,
//! or `null` where the figure is undefined) and a `tolerance` that holds for every number in it.

mod check;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use check::{Outcome, check};
use serde_json::Value;

/// Why a file of cases cannot be checked at all.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The file is not there or not readable.
    #[error("{} cannot be read: {source}.", file.display())]
    Unreadable {
        /// The file that was asked for.
        file: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is not JSON.
    #[error("{} is not JSON: {source}.", file.display())]
    NotJson {
        /// The file that was asked for.
        file: PathBuf,
        /// Where and why it does not parse.
        source: serde_json::Error,
    },
    /// The file is JSON, but not a list of cases.
    #[error("{} is not a JSON array of cases.", file.display())]
    NotAnArray {
        /// The file that was asked for.
        file: PathBuf,
    },
}

/// Checks every case of `file`, prints the result per statistic, and returns whether none failed.
pub fn run(file: &Path) -> Result<bool, VerifyError> {
    let report = Report::of(&read_cases(file)?);
    report.print();
    Ok(report.total().failing == 0)
}

fn read_cases(file: &Path) -> Result<Vec<Value>, VerifyError> {
    let unreadable = |source| VerifyError::Unreadable { file: file.to_owned(), source };
    let not_json = |source| VerifyError::NotJson { file: file.to_owned(), source };
    let bytes = fs::read(file).map_err(unreadable)?;
    match serde_json::from_slice(&bytes).map_err(not_json)? {
        Value::Array(cases) => Ok(cases),
        _ => Err(VerifyError::NotAnArray { file: file.to_owned() }),
    }
}

/// How many cases went which way.
#[derive(Default, Clone, Copy)]
struct Tally {
    holding: usize,
    failing: usize,
    not_implemented: usize,
}

/// What became of the cases, by statistic.
#[derive(Default)]
struct Report {
    tallies: BTreeMap<String, Tally>,
    failures: Vec<String>,
}

impl Report {
    fn of(cases: &[Value]) -> Self {
        let mut report = Self::default();
        for (position, case) in cases.iter().enumerate() {
            let label = |key: &str| case.get(key).and_then(Value::as_str).map(str::to_owned);
            let statistic = label("statistic").unwrap_or_else(|| "(no statistic named)".to_owned());
            let id = label("id").unwrap_or_else(|| format!("case {}", position + 1));
            let tally = report.tallies.entry(statistic).or_default();
            match check(case) {
                Outcome::Holds => tally.holding += 1,
                Outcome::NotImplemented => tally.not_implemented += 1,
                Outcome::Fails(why) => {
                    tally.failing += 1;
                    report.failures.push(format!("{id}: {why}"));
                }
            }
        }
        report
    }

    fn total(&self) -> Tally {
        self.tallies.values().fold(Tally::default(), |sum, tally| Tally {
            holding: sum.holding + tally.holding,
            failing: sum.failing + tally.failing,
            not_implemented: sum.not_implemented + tally.not_implemented,
        })
    }

    fn print(&self) {
        println!("{:<28} {:>6} {:>6} {:>16}", "statistic", "hold", "fail", "not implemented");
        for (statistic, tally) in &self.tallies {
            let Tally { holding, failing, not_implemented } = tally;
            println!("{statistic:<28} {holding:>6} {failing:>6} {not_implemented:>16}");
        }
        if !self.failures.is_empty() {
            println!("\nFailing:");
            self.failures.iter().for_each(|failure| println!("  {failure}"));
        }
        let Tally { holding, failing, not_implemented } = self.total();
        let cases = holding + failing + not_implemented;
        println!("\n{cases} cases: {holding} hold, {failing} fail, {not_implemented} not implemented.");
    }
}
