//! No file is longer than a person reads in one sitting.

use super::Finding;
use super::source::Source;

const LONGEST: usize = 300;

/// Finds a file that has become too long.
pub fn check(source: &Source) -> Option<Finding> {
    let lines = source.text.lines().count();
    let sentence =
        || format!("This file has {lines} lines; {LONGEST} are the limit. Split it by what it does.");
    (lines > LONGEST).then(|| source.finding(lines, sentence()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_hundred_lines_are_the_limit() {
        let of = |lines| check(&Source::new("src/a.rs", "\n".repeat(lines)));
        assert!(of(300).is_none());
        assert!(of(301).is_some());
    }
}
