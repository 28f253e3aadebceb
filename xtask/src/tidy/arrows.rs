//! Which module may name which.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::Finding;
use super::source::{Source, each_level, is_ident, is_punct, line};

/// What each module of the app may name beside itself and `bearings-core`. What is not listed may name everything.
const ARROWS: [(&str, &[&str]); 7] = [
    ("browser", &[]),
    ("i18n", &["browser"]),
    ("state", &["browser"]),
    ("ui", &["i18n", "browser"]),
    ("charts", &["i18n", "browser", "ui"]),
    ("exercises", &["i18n", "browser", "state", "ui", "charts"]),
    ("stages", &["i18n", "browser", "state", "ui", "charts", "exercises"]),
];

/// Crates that only `src/browser` may name: there the platform begins.
const PLATFORM: [&str; 5] = ["web_sys", "js_sys", "gloo_storage", "gloo_timers", "gloo_events"];

/// Crates that the core may not name either: it must run anywhere.
const SHELL_CRATES: [&str; 3] = ["leptos", "wasm_bindgen", "wasm_bindgen_futures"];

/// Finds arrows that point the wrong way.
pub fn check(source: &Source) -> Vec<Finding> {
    let module = module_of(&source.path);
    let home = module.first().map_or("", String::as_str);
    let mut findings = named_crates(source, home);
    if let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == home) {
        let mut named = Vec::new();
        named_modules(source.tokens(), module.len(), &mut named);
        named.retain(|(name, _)| is_module(name) && name != home && !allowed.contains(&name.as_str()));
        findings.extend(named.into_iter().map(|(name, line)| {
            source.finding(line, format!("`{home}` must not name `{name}`; it may name {}.", list(allowed)))
        }));
    }
    findings
}

/// `src/ui/field/text.rs` is the module `ui::field::text`.
fn module_of(path: &str) -> Vec<String> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut module: Vec<String> = inner.split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        module.pop();
    }
    module
}

fn is_module(name: &str) -> bool {
    name == "shell" || ARROWS.iter().any(|(module, _)| *module == name)
}

fn named_crates(source: &Source, home: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    each_level(source.tokens(), &mut |level| {
        for token in level {
            let TokenTree::Ident(ident) = token else { continue };
            let name = ident.to_string();
            if PLATFORM.contains(&name.as_str()) && home != "browser" {
                findings.push(source.finding(line(token), format!("Only `src/browser` names `{name}`.")));
            } else if SHELL_CRATES.contains(&name.as_str()) && home == "core" {
                findings.push(
                    source.finding(line(token), format!("The core is pure and must not name `{name}`.")),
                );
            }
        }
    });
    findings
}

/// Collects the top modules that `crate::…` and `super::…` lead to. `depth` is how far below the root we are.
fn named_modules(stream: TokenStream, depth: usize, named: &mut Vec<(String, usize)>) {
    let level: Vec<TokenTree> = stream.into_iter().collect();
    let mut rest = level.as_slice();
    while let Some((token, after)) = rest.split_first() {
        rest = after;
        if let Some(after_root) = path_to_root(token, after, depth) {
            heads(after_root, named);
        }
        if let TokenTree::Group(group) = token {
            named_modules(group.stream(), depth, named);
        }
        if let ([TokenTree::Ident(_), TokenTree::Group(body), ..], true) = (after, is_ident(token, "mod")) {
            named_modules(body.stream(), depth + 1, named);
            rest = after.get(2..).unwrap_or_default();
        }
    }
}

/// What follows `crate::`, or as many `super::` as lead to the root.
fn path_to_root<'a>(token: &TokenTree, after: &'a [TokenTree], depth: usize) -> Option<&'a [TokenTree]> {
    if is_ident(token, "crate") {
        return after_colons(after);
    }
    let mut rest = is_ident(token, "super").then_some(after)?;
    for _ in 1..depth {
        let (next, further) = after_colons(rest)?.split_first()?;
        rest = is_ident(next, "super").then_some(further)?;
    }
    after_colons(rest)
}

fn after_colons(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    match tokens {
        [a, b, rest @ ..] if is_punct(a, ':') && is_punct(b, ':') => Some(rest),
        _ => None,
    }
}

/// The first name, or with `{a, b::c}` the first name of each part.
fn heads(tokens: &[TokenTree], named: &mut Vec<(String, usize)>) {
    match tokens.first() {
        Some(token @ TokenTree::Ident(ident)) => named.push((ident.to_string(), line(token))),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            inner.split(|token| is_punct(token, ',')).for_each(|part| heads(part, named));
        }
        _ => {}
    }
}

fn list(names: &[&str]) -> String {
    let all = ["bearings_core"].iter().chain(names).map(|name| format!("`{name}`")).collect::<Vec<_>>();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_of(path: &str, text: &str) -> Vec<usize> {
        check(&Source::new(path, text.to_owned())).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn nothing_names_the_shell() {
        for module in ["browser", "i18n", "state", "ui", "charts", "exercises", "stages"] {
            assert_eq!(lines_of(&format!("src/{module}/a.rs"), "use crate::shell::Home;"), [1], "{module}");
        }
        assert!(lines_of("src/lib.rs", "use crate::shell::Home;").is_empty());
    }

    #[test]
    fn an_arrow_is_found_in_every_spelling() {
        assert_eq!(lines_of("src/ui/a.rs", "use std::fmt;\nuse crate::{i18n::t, state::Store};"), [2]);
        assert_eq!(lines_of("src/ui/a.rs", "fn a() { b(crate::stages::C) }"), [1]);
        assert_eq!(lines_of("src/ui/a.rs", "use super::super::state::Store;"), [1]);
        assert_eq!(lines_of("src/ui/mod.rs", "use super::state::Store;"), [1]);
        assert_eq!(lines_of("src/ui/mod.rs", "mod tests { use super::super::state::Store; }"), [1]);
    }

    #[test]
    fn the_right_arrows_pass() {
        assert!(
            lines_of("src/ui/a.rs", "use crate::i18n::t; use crate::ui::b; use super::state;").is_empty()
        );
        assert!(lines_of("src/ui/mod.rs", "mod tests { use super::state; }").is_empty());
        assert!(
            lines_of("src/stages/a.rs", "use crate::exercises::view; use bearings_core::model;").is_empty()
        );
        assert!(lines_of("src/shell/a.rs", "use crate::{stages, state, ui};").is_empty());
    }

    #[test]
    fn exercises_do_not_name_stages() {
        assert_eq!(lines_of("src/exercises/vision/a.rs", "use crate::stages::reveal;"), [1]);
    }

    #[test]
    fn the_platform_is_named_by_the_browser_module_only() {
        assert_eq!(lines_of("src/ui/a.rs", "use leptos::web_sys::Event;"), [1]);
        assert_eq!(lines_of("src/shell/a.rs", "use gloo_timers::callback;"), [1]);
        assert!(lines_of("src/browser/a.rs", "use web_sys::Window; use js_sys::Array;").is_empty());
    }

    #[test]
    fn the_core_names_no_crate_of_the_shell() {
        assert_eq!(lines_of("src/core/model/a.rs", "use leptos::prelude::*;\nuse js_sys::Date;"), [1, 2]);
        assert!(lines_of("src/core/model/a.rs", "use crate::state::X;").is_empty());
    }
}
