//! Every key that the code names has its text, every text is used, and its placeholders are filled.

use std::collections::BTreeSet;

use super::Finding;
use super::calls::{Call, Function, calls};
use super::source::{Source, strings};
use super::texts::{PLURALS, Texts};

/// Whether a literal has the form of a key: `stage.brief`, not `Brief`, `main.css` or `a b`.
pub fn is_key(text: &str) -> bool {
    const FILES: [&str; 5] = [".json", ".css", ".html", ".csv", ".svg"];
    let is_part = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-')
    };
    text.contains('.')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('.').all(is_part)
        && !FILES.iter().any(|ending| text.ends_with(ending))
}

/// Compares the keys in the code with the keys in the files.
pub fn check(app: &[&Source], texts: &Texts) -> Vec<Finding> {
    let mut findings = texts.findings.clone();
    let mut named = BTreeSet::new();
    for source in app {
        let literals = strings(source.shipped());
        if !source.path.starts_with("src/core/") {
            findings.extend(missing(source, &literals, texts));
            findings.extend(calls(source).iter().filter_map(|call| wrong_call(source, call, texts)));
        }
        named.extend(literals.into_iter().map(|(text, _)| text));
    }
    let unused = texts.by_key.iter().filter(|(key, _)| !is_used(key, &named));
    findings.extend(unused.map(|(key, text)| Finding {
        path: text.file.clone(),
        line: text.line,
        sentence: format!("Nothing in the code names `{key}`."),
    }));
    findings
}

/// Literals that look like keys of a known family and are none.
fn missing(source: &Source, literals: &[(String, usize)], texts: &Texts) -> Vec<Finding> {
    let strangers = literals.iter().filter(|(text, _)| {
        is_key(text) && texts.has_family(text) && !texts.has(text) && !texts.has_below(text)
    });
    strangers.map(|(key, line)| source.finding(*line, no_text(key))).collect()
}

fn wrong_call(source: &Source, call: &Call, texts: &Texts) -> Option<Finding> {
    let forms = texts.forms(call);
    let known = match call.function {
        Function::Plain | Function::With => !forms.is_empty(),
        Function::Count => texts.by_key.contains_key(&format!("{}.other", call.key)),
    };
    if !known {
        return Some(source.finding(call.line, no_text(&call.key)));
    }
    let mut given = call.values.clone()?;
    let wanted: BTreeSet<String> = forms.iter().flat_map(|words| placeholders(words)).collect();
    if call.function == Function::Count {
        given.insert("count".to_owned());
    }
    // A singular may do without the count.
    let optional = call.function == Function::Count;
    let unfilled = wanted.difference(&given).next();
    let unknown = given.difference(&wanted).find(|name| !(optional && *name == "count"));
    let sentence = match (unfilled, unknown) {
        (Some(name), _) => {
            format!("The text of `{}` has {{{name}}}, and the code does not fill it.", call.key)
        }
        (None, Some(name)) => {
            format!("The code fills {{{name}}}, and the text of `{}` has no such place.", call.key)
        }
        (None, None) => return None,
    };
    Some(source.finding(call.line, sentence))
}

fn no_text(key: &str) -> String {
    format!("No file in locales/en has a text for `{key}`.")
}

/// The names in braces.
fn placeholders(words: &str) -> impl Iterator<Item = String> {
    words.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned())
}

/// Whether the code names `key`, its plural's stem, or begins it: `stage.` or `stage.{name}`.
fn is_used(key: &str, named: &BTreeSet<String>) -> bool {
    let stem = key.rsplit_once('.').filter(|(_, form)| PLURALS.contains(form)).map(|(stem, _)| stem);
    named.contains(key)
        || stem.is_some_and(|stem| named.contains(stem))
        || named
            .iter()
            .filter_map(|text| text.split('{').next())
            .any(|start| is_stem(start) && key.starts_with(start))
}

/// Whether a literal is the beginning of a key, up to a dot.
fn is_stem(start: &str) -> bool {
    start.ends_with('.') && is_key(&format!("{start}a"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(code: &str, json: &str) -> Vec<String> {
        let source = Source::new("src/ui/a.rs", format!("fn a() {{ {code} }}"));
        check(&[&source], &Texts::of("ui.json", json)).into_iter().map(|finding| finding.sentence).collect()
    }

    fn assert_found(code: &str, json: &str, part: &str) {
        let found = sentences(code, json);
        assert!(found.iter().any(|sentence| sentence.contains(part)), "{code} with {json}: {found:?}");
    }

    fn assert_passes(code: &str, json: &str) {
        assert!(sentences(code, json).is_empty(), "{code} with {json}: {:?}", sentences(code, json));
    }

    #[test]
    fn a_key_without_text_is_found_in_a_call_and_in_data() {
        assert_found("t(\"new.b\")", "{}", "a text for `new.b`");
        assert_found("[(\"ui.b\", 1)]; t(\"ui.a\")", r#"{"ui.a": "x"}"#, "a text for `ui.b`");
        assert_found("t_count(\"ui.a\", n, &[])", r#"{"ui.a.one": "x"}"#, "a text for `ui.a`");
    }

    #[test]
    fn a_text_that_nothing_names_is_found() {
        assert_found("", r#"{"ui.a": "x"}"#, "names `ui.a`");
        assert_found(
            "t_count(\"ui.a\", n, &[])",
            r#"{"ui.a.other": "x", "ui.aa.one": "y"}"#,
            "names `ui.aa.one`",
        );
    }

    #[test]
    fn keys_are_used_directly_as_plural_as_data_and_as_family() {
        assert_passes("t(\"ui.a\")", r#"{"ui.a": "x"}"#);
        assert_passes("t_count(\"ui.a\", n, &[])", r#"{"ui.a.one": "one", "ui.a.other": "{count}"}"#);
        assert_passes("t(if b { \"ui.a\" } else { \"ui.b\" })", r#"{"ui.a": "x", "ui.b": "y"}"#);
        assert_passes("t(&format!(\"ui.stage.{name}\"))", r#"{"ui.stage.brief": "x"}"#);
    }

    #[test]
    fn placeholders_and_values_are_the_same() {
        assert_passes("t_with(\"ui.a\", &[(\"name\", &n)])", r#"{"ui.a": "Hello {name}"}"#);
        assert_found("t(\"ui.a\")", r#"{"ui.a": "Hello {name}"}"#, "does not fill");
        assert_found("t_with(\"ui.a\", &[(\"nme\", &n)])", r#"{"ui.a": "Hello {name}"}"#, "does not fill");
        assert_found("t_with(\"ui.a\", &[(\"name\", &n)])", r#"{"ui.a": "Hello"}"#, "has no such place");
        assert_passes("t_with(\"ui.a\", values)", r#"{"ui.a": "Hello {name}"}"#);
    }

    #[test]
    fn keys_have_a_form() {
        for key in ["ui.a", "stage.brief_2", "ui.field.not-whole"] {
            assert!(is_key(key), "{key}");
        }
        for other in ["ui", "Ui.a", "main.css", "a b.c", "ui.", ".ui", "1.5", "e.g."] {
            assert!(!is_key(other), "{other}");
        }
    }
}
