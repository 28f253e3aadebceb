//! How a command that stopped explains itself.

use std::fmt;

/// Why something stopped, in one sentence, and what to do about it in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    sentence: String,
    advice: String,
}

impl Failure {
    /// A failure that says what happened and what to do now.
    pub fn new(sentence: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), advice: advice.into() }
    }

    /// A failure to read or write a file.
    pub fn file(verb: &str, path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("Could not {verb} {}: {error}.", path.display()),
            "Check that the folder exists, is yours to write and that the disk is not full.",
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}\n  What to do: {}", self.sentence, self.advice)
    }
}

impl std::error::Error for Failure {}
