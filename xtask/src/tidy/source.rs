//! Source files as text and as tokens.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

use super::Finding;
use crate::failure::Failure;

/// A source file of this checkout.
#[derive(Debug)]
pub struct Source {
    /// The path from the root of the checkout, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
    tokens: Option<TokenStream>,
}

/// Reads every file below `folders` whose name ends in `.extension`; installed packages are not ours.
pub fn collect(root: &Path, folders: &[&str], extension: &str) -> Result<Vec<Source>, Failure> {
    let mut sources = Vec::new();
    for folder in folders {
        collect_below(root, folder, extension, &mut sources)?;
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

fn collect_below(root: &Path, path: &str, extension: &str, sources: &mut Vec<Source>) -> Result<(), Failure> {
    let folder = root.join(path);
    if !folder.is_dir() {
        return Ok(());
    }
    let entries = fs::read_dir(&folder).map_err(|error| Failure::file("read", &folder, &error))?;
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let inner = format!("{path}/{name}");
        if entry.path().is_dir() && name != "node_modules" {
            collect_below(root, &inner, extension, sources)?;
        } else if name.ends_with(&format!(".{extension}")) {
            let text = fs::read_to_string(entry.path())
                .map_err(|error| Failure::file("read", &entry.path(), &error))?;
            sources.push(Source::new(&inner, text));
        }
    }
    Ok(())
}

impl Source {
    /// A file with this text; tokens only where it is Rust.
    pub fn new(path: &str, text: String) -> Self {
        let tokens = if path.ends_with(".rs") { text.parse().ok() } else { None };
        Self { path: path.to_owned(), text, tokens }
    }

    /// The tokens; none where it is not Rust or cannot be read as such.
    pub fn tokens(&self) -> TokenStream {
        self.tokens.clone().unwrap_or_default()
    }

    /// The tokens without attributes (doc comments are some) and without test modules: what users may meet.
    pub fn shipped(&self) -> TokenStream {
        shipped(self.tokens())
    }

    /// That this is Rust and cannot be read as such.
    pub fn unreadable(&self) -> Option<Finding> {
        let broken = self.path.ends_with(".rs") && self.tokens.is_none();
        broken.then(|| self.finding(1, "This file is no Rust that could be checked.".to_owned()))
    }

    /// A finding in this file.
    pub fn finding(&self, line: usize, sentence: String) -> Finding {
        Finding { path: self.path.clone(), line, sentence }
    }
}

/// Calls `visit` with the tokens of `stream` and of every group in it, however deep.
pub fn each_level(stream: TokenStream, visit: &mut impl FnMut(&[TokenTree])) {
    let level: Vec<TokenTree> = stream.into_iter().collect();
    visit(&level);
    for token in level {
        if let TokenTree::Group(group) = token {
            each_level(group.stream(), visit);
        }
    }
}

/// Every string literal of `stream` with its line, however deep.
pub fn strings(stream: TokenStream) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    each_level(stream, &mut |level| {
        found.extend(level.iter().filter_map(|token| Some((string(token)?, line(token)))));
    });
    found
}

/// What a string literal says.
pub fn string(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Literal(literal) => string_of(literal),
        _ => None,
    }
}

/// The line that a token starts on.
pub fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

/// Whether `token` is the identifier `name`.
pub fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

/// Whether `token` is the punctuation `sign`.
pub fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn string_of(literal: &Literal) -> Option<String> {
    syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|text| text.value())
}

fn shipped(stream: TokenStream) -> TokenStream {
    let mut kept = TokenStream::new();
    let mut test_follows = false;
    let mut tokens = stream.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let attribute = tokens.next_if(|next| is_punct(&token, '#') && is_bracketed(next));
        // `#![…]` has a `!` in between.
        let inner = is_punct(&token, '#') && tokens.next_if(|next| is_punct(next, '!')).is_some();
        if let Some(TokenTree::Group(group)) = attribute {
            test_follows |= is_test(&group);
        } else if inner {
            tokens.next();
        } else if test_follows {
            // The item under a test attribute ends with its body or with a semicolon.
            test_follows = !(is_braced(&token) || is_punct(&token, ';'));
        } else {
            kept.extend([shipped_token(token)]);
        }
    }
    kept
}

fn shipped_token(token: TokenTree) -> TokenTree {
    match token {
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), shipped(group.stream()));
            inner.set_span(group.span());
            TokenTree::Group(inner)
        }
        other => other,
    }
}

/// `[cfg(test)]`, `[test]`, `[wasm_bindgen_test]`.
fn is_test(attribute: &Group) -> bool {
    let words: String = attribute.stream().to_string().split_whitespace().collect();
    words == "cfg(test)" || words == "test" || words == "wasm_bindgen_test"
}

fn is_bracketed(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
}

fn is_braced(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped_strings(text: &str) -> Vec<(String, usize)> {
        strings(Source::new("src/a.rs", text.to_owned()).shipped())
    }

    #[test]
    fn strings_are_found_however_deep_and_with_their_line() {
        let found = shipped_strings("fn a() {\n  b(c![\"d\"], r#\"e\"#)\n}");
        assert_eq!(found, [("e".to_owned(), 2), ("d".to_owned(), 2)]);
    }

    #[test]
    fn comments_attributes_and_tests_are_not_shipped() {
        let text = "//! doc\n#![allow(x)]\n/// doc\n#[error(\"no\")]\nstruct A;\n// \"no\"\n\
                    #[cfg(test)]\nmod tests { fn b() { c(\"no\") } }\n#[cfg(test)]\nuse d;\nfn e() { f(\"yes\") }";
        assert_eq!(shipped_strings(text), [("yes".to_owned(), 11)]);
    }

    #[test]
    fn what_is_no_rust_is_said_to_be_so() {
        assert!(Source::new("src/a.rs", "fn (".to_owned()).unreadable().is_some());
        assert!(Source::new("a.mjs", "fn (".to_owned()).unreadable().is_none());
    }
}
