//! The table of faults that have to be survived: complete, and every test that it names is there.

use super::Finding;
use super::source::Source;

/// The table.
pub const TABLE: &str = "docs/faults.md";
/// How many faults it has.
const FAULTS: usize = 66;
/// What stands in place of a test where none can show it; the last column says why, and what was done instead.
const NONE: &str = "none";

/// Checks the table's text against the tests.
pub fn check(table: &str, tests: &[&Source]) -> Vec<Finding> {
    let rows: Vec<(usize, Row<'_>)> =
        table.lines().enumerate().filter_map(|(place, line)| Some((place + 1, Row::parse(line)?))).collect();
    let missing = (1..=FAULTS)
        .filter(|number| rows.iter().all(|(_, row)| row.number != *number))
        .map(|number| finding(1, format!("Fault {number} has no row.")));
    let untested = rows
        .iter()
        .filter(|(_, row)| row.tests().next().is_none() && row.shown != NONE)
        .map(|(line, row)| finding(*line, format!("Fault {} names no test.", row.number)));
    let gone = rows.iter().flat_map(|(line, row)| {
        row.tests()
            .filter(|test| !is_there(test, tests))
            .map(|test| finding(*line, format!("There is no test {test}.")))
    });
    missing.chain(untested).chain(gone).collect()
}

/// A row: the number of a fault, and what shows that it is survived.
struct Row<'a> {
    number: usize,
    shown: &'a str,
}

impl<'a> Row<'a> {
    fn parse(line: &'a str) -> Option<Self> {
        let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
        let number = cells.next()?.parse().ok()?;
        Some(Self { number, shown: cells.nth(1)? })
    }

    /// The tests, as `path: name`.
    fn tests(&self) -> impl Iterator<Item = &'a str> {
        self.shown.split('`').skip(1).step_by(2)
    }
}

fn is_there(test: &str, tests: &[&Source]) -> bool {
    test.split_once(": ").is_some_and(|(path, name)| {
        tests.iter().any(|source| source.path == path && source.text.contains(name))
    })
}

fn finding(line: usize, sentence: String) -> Finding {
    Finding { path: TABLE.to_owned(), line, sentence }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(shown: &str) -> String {
        let rows = (2..=FAULTS).map(|number| format!("| {number} | fault | none | why |\n"));
        format!("| 1 | fault | {shown} | how |\n{}", rows.collect::<String>())
    }

    #[test]
    fn each_fault_has_a_row_that_names_a_test_that_is_there() {
        let source = Source::new("tests/core/a.rs", "fn it_is_survived() {}".to_owned());
        let sentences = |table: &str| {
            check(table, &[&source]).into_iter().map(|finding| finding.to_string()).collect::<Vec<_>>()
        };
        assert!(sentences(&table("`tests/core/a.rs: it_is_survived`")).is_empty());
        assert_eq!(sentences(&table("")), ["docs/faults.md:1: Fault 1 names no test."]);
        assert_eq!(
            sentences(&table("`tests/core/a.rs: gone`")),
            ["docs/faults.md:1: There is no test tests/core/a.rs: gone."]
        );
        let short: String = table("none").lines().skip(1).map(|line| format!("{line}\n")).collect();
        assert_eq!(sentences(&short), ["docs/faults.md:1: Fault 1 has no row."]);
    }
}
