//! No test is switched off, none runs alone.

use proc_macro2::TokenTree;

use super::Finding;
use super::source::{Source, each_level, is_ident, is_punct, line};

/// How a test of Node.js is switched off, or switches off the others.
const SWITCHES: [&str; 6] = [".only(", ".skip(", ".todo(", "only: true", "skip: true", "todo: true"];

/// Finds `#[ignore]`.
pub fn in_rust(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    each_level(source.tokens(), &mut |level| {
        for pair in level.windows(2) {
            if let [hash, TokenTree::Group(attribute)] = pair
                && is_punct(hash, '#')
                && attribute.stream().into_iter().next().is_some_and(|first| is_ident(&first, "ignore"))
            {
                findings.push(
                    source.finding(line(hash), "This test is ignored. Mend it or delete it.".to_owned()),
                );
            }
        }
    });
    findings
}

/// Finds `.only(`, `.skip(` and their like.
pub fn in_journeys(source: &Source) -> Vec<Finding> {
    let lines = source.text.lines().enumerate();
    lines
        .filter_map(|(number, text)| {
            let switch = SWITCHES.iter().find(|switch| text.contains(*switch))?;
            Some(source.finding(
                number + 1,
                format!("`{switch}` keeps tests from running. Mend the test or delete it."),
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ignored_test_is_found() {
        let source = Source::new("src/a.rs", "#[test]\n#[ignore = \"slow\"]\nfn a() {}".to_owned());
        assert_eq!(in_rust(&source).len(), 1);
        let source = Source::new("src/a.rs", "// #[ignore]\nfn a() { \"#[ignore]\"; }".to_owned());
        assert_eq!(in_rust(&source).len(), 0);
    }

    #[test]
    fn a_journey_that_runs_alone_or_not_at_all_is_found() {
        let source = Source::new("a.mjs", "test('a')\ntest.only('b')\ntest('c', { skip: true })".to_owned());
        let lines: Vec<usize> = in_journeys(&source).iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [2, 3]);
    }
}
