//! One case: an input, and the result that it must have.

mod answers;
mod compare;
mod evaluate;
mod ratings;

use compare::matches;
use evaluate::{EvaluateError, evaluate};
use serde::Deserialize;
use serde_json::Value;

/// A case as it stands in a file; fields that say where it comes from are left aside.
#[derive(Deserialize)]
struct Case {
    statistic: String,
    input: Value,
    expected: Value,
    tolerance: f64,
}

/// What became of a case.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// The result is the expected one.
    Holds,
    /// It is not, or the case cannot be read; says why.
    Fails(String),
    /// Nobody computes a statistic of this name.
    NotImplemented,
}

/// Computes a case and compares the result with the expected one.
pub fn check(case: &Value) -> Outcome {
    let case = match Case::deserialize(case) {
        Ok(case) => case,
        Err(error) => return Outcome::Fails(format!("is not a case: {error}")),
    };
    match evaluate(&case.statistic, &case.input) {
        Err(EvaluateError::UnknownStatistic) => Outcome::NotImplemented,
        Err(error) => Outcome::Fails(error.to_string()),
        Ok(got) if matches(&case.expected, &got, case.tolerance) => Outcome::Holds,
        Ok(got) => Outcome::Fails(format!("expected {}, got {got}", case.expected)),
    }
}
