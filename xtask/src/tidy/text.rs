//! No sentences in the code of the screens, and no HTML made from strings.

use proc_macro2::TokenTree;

use super::Finding;
use super::source::{Source, each_level, line, strings};

/// Modules that show something to people.
const SCREENS: [&str; 5] = ["src/ui/", "src/charts/", "src/exercises/", "src/stages/", "src/shell/"];

/// Ways to make HTML from a string, past everything that keeps typed text from becoming markup.
const RAW_HTML: [&str; 6] = [
    "inner_html",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
    "create_contextual_fragment",
    "set_html_unsafe",
];

/// Finds sentences and raw HTML.
pub fn check(source: &Source) -> Vec<Finding> {
    let mut findings = raw_html(source);
    if SCREENS.iter().any(|folder| source.path.starts_with(folder)) {
        let sentences = strings(source.shipped()).into_iter().filter(|(text, _)| is_sentence(text));
        findings.extend(sentences.map(|(text, line)| source.finding(line, literal(&text))));
    }
    findings
}

/// What is said about a literal text.
pub fn literal(text: &str) -> String {
    format!("`{text}` is text for people. Put it into locales/en and name its key.")
}

/// Whether anybody could read this: signs alone, such as `·` or `→`, are not for reading.
pub fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

fn raw_html(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    each_level(source.tokens(), &mut |level| {
        findings.extend(level.iter().filter(|token| is_raw_html(token)).map(|token| {
            source
                .finding(line(token), format!("`{token}` makes HTML from a string. Build elements instead."))
        }));
    });
    findings
}

fn is_raw_html(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(ident) if RAW_HTML.iter().any(|name| ident == name))
}

/// A capital letter, and at least two words of letters.
fn is_sentence(text: &str) -> bool {
    let is_word =
        |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || ",.:;!?'’".contains(c));
    let words = text.split_whitespace().filter(is_word).count();
    words >= 2 && text.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_of(path: &str, text: &str) -> Vec<usize> {
        check(&Source::new(path, text.to_owned())).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn a_sentence_on_a_screen_is_found() {
        assert_eq!(lines_of("src/shell/a.rs", "fn a() -> &'static str {\n\"You agree, on two.\"\n}"), [2]);
    }

    #[test]
    fn classes_paths_keys_and_comments_are_no_sentences() {
        for literal in [
            "button is-primary",
            "M4 25 L28 9",
            "ui.field.characters",
            "ArrowDown",
            "Escape",
            "xMidYMid meet",
        ] {
            assert!(
                lines_of("src/ui/a.rs", &format!("fn a() {{ b(\"{literal}\") }}")).is_empty(),
                "{literal}"
            );
        }
        assert!(lines_of("src/ui/a.rs", "/// A sentence about it.\nfn a() {}").is_empty());
        assert!(lines_of("src/core/a.rs", "fn a() { b(\"The core may say things.\") }").is_empty());
    }

    #[test]
    fn html_from_strings_is_found() {
        assert_eq!(lines_of("src/ui/a.rs", "fn a() { view! { <p inner_html=b/> } }"), [1]);
        assert_eq!(lines_of("src/browser/a.rs", "fn a() { b.set_inner_html(c) }"), [1]);
    }
}
