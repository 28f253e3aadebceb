//! The rules of this project that no compiler knows. Each is a function from sources to findings.

mod arrows;
mod calls;
mod faults;
mod keys;
mod lines;
mod skipped;
mod source;
mod text;
mod texts;
mod views;

use std::path::Path;
use std::{fmt, fs};

use crate::failure::Failure;
use source::Source;
use texts::Texts;

/// Something that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    path: String,
    line: usize,
    sentence: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line, self.sentence)
    }
}

/// Checks every rule on the checkout at `root` and prints what breaks one.
pub fn check(root: &Path) -> Result<(), Failure> {
    let rust = source::collect(root, &["src", "xtask/src", "tests"], "rs")?;
    let journeys = source::collect(root, &["tests/e2e"], "mjs")?;
    let texts = Texts::read(&root.join("locales/en"))?;
    let path = root.join(faults::TABLE);
    let table = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let tests: Vec<&Source> = rust.iter().chain(&journeys).collect();
    let mut findings = find(&rust, &journeys, &texts);
    findings.extend(faults::check(&table, &tests));
    for finding in &findings {
        println!("{finding}");
    }
    if findings.is_empty() {
        println!("  {} files and {} texts keep the rules.", rust.len() + journeys.len(), texts.len());
        return Ok(());
    }
    Err(Failure::new(
        format!("Rules of this project are broken in as many places: {}.", findings.len()),
        "Each line above names a place and says what is wrong there.",
    ))
}

fn find(rust: &[Source], journeys: &[Source], texts: &Texts) -> Vec<Finding> {
    let app: Vec<&Source> = rust.iter().filter(|source| source.path.starts_with("src/")).collect();
    let mut findings: Vec<Finding> = rust.iter().filter_map(Source::unreadable).collect();
    findings.extend(app.iter().flat_map(|source| arrows::check(source)));
    findings.extend(app.iter().flat_map(|source| views::check(source)));
    findings.extend(app.iter().flat_map(|source| text::check(source)));
    findings.extend(keys::check(&app, texts));
    findings.extend(rust.iter().filter_map(lines::check));
    findings.extend(rust.iter().flat_map(skipped::in_rust));
    findings.extend(journeys.iter().flat_map(skipped::in_journeys));
    findings.sort();
    findings.dedup();
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_reads_as_a_place_and_a_sentence() {
        let finding = Finding { path: "src/a.rs".into(), line: 3, sentence: "Too long.".into() };
        assert_eq!(finding.to_string(), "src/a.rs:3: Too long.");
    }

    #[test]
    fn every_rule_is_asked() {
        let source = |path: &str, text: &str| Source::new(path, text.to_owned());
        let rust = [
            source(
                "src/ui/a.rs",
                "use crate::shell::Home; fn a() { view! { <p>\"Hello\"</p> }; t(\"ui.none\"); }",
            ),
            source("src/ui/b.rs", "fn b() -> String { \"You agree on two of five.\".into() }"),
            source("src/ui/long.rs", &"\n".repeat(301)),
            source("src/ui/broken.rs", "fn ("),
            source("tests/web/main.rs", "#[ignore] fn c() {}"),
        ];
        let journeys = [source("tests/e2e/a.test.mjs", "test.only('a')")];
        let texts = Texts::of("ui.json", r#"{"ui.never_used": "x"}"#);
        let all: Vec<String> = find(&rust, &journeys, &texts).iter().map(ToString::to_string).collect();
        for part in [
            "shell",
            "`Hello`",
            "ui.none",
            "two of five",
            "301 lines",
            "broken.rs",
            "ignored",
            ".only",
            "ui.never_used",
        ] {
            assert!(all.iter().any(|finding| finding.contains(part)), "nothing about {part} in {all:#?}");
        }
    }
}
