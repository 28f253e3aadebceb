//! The calls of `t`, `t_with` and `t_count` in a file.

use std::collections::BTreeSet;

use proc_macro2::TokenTree;

use super::source::{Source, each_level, is_punct, line, string};

/// Which of the functions of `i18n` is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// `t`: the text as it is.
    Plain,
    /// `t_with`: with values.
    With,
    /// `t_count`: in the plural form of a count, with values.
    Count,
}

/// A call with a literal key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// What is called.
    pub function: Function,
    /// The key that it names.
    pub key: String,
    /// The names of the values; none where they are made elsewhere.
    pub values: Option<BTreeSet<String>>,
    /// Where it is.
    pub line: usize,
}

/// Every call with a literal key in what a file ships.
pub fn calls(source: &Source) -> Vec<Call> {
    let mut found = Vec::new();
    each_level(source.shipped(), &mut |level| {
        for pair in level.windows(2) {
            if let [TokenTree::Ident(name), TokenTree::Group(arguments)] = pair
                && let Some(function) = function(&name.to_string())
            {
                let arguments: Vec<TokenTree> = arguments.stream().into_iter().collect();
                found.extend(call(function, &arguments));
            }
        }
    });
    found
}

fn function(name: &str) -> Option<Function> {
    match name {
        "t" => Some(Function::Plain),
        "t_with" => Some(Function::With),
        "t_count" => Some(Function::Count),
        _ => None,
    }
}

fn call(function: Function, arguments: &[TokenTree]) -> Option<Call> {
    let first = arguments.first()?;
    let values = match function {
        Function::Plain => Some(BTreeSet::new()),
        Function::With | Function::Count => value_names(arguments),
    };
    Some(Call { function, key: string(first)?, values, line: line(first) })
}

/// The names in `&[("name", &value), …]` where the last argument is such a list.
fn value_names(arguments: &[TokenTree]) -> Option<BTreeSet<String>> {
    let parts: Vec<&[TokenTree]> =
        arguments.split(|token| is_punct(token, ',')).filter(|part| !part.is_empty()).collect();
    let [ampersand, TokenTree::Group(list)] = parts.last()? else { return None };
    if !is_punct(ampersand, '&') {
        return None;
    }
    let pairs = list.stream().into_iter().filter(|token| !is_punct(token, ','));
    pairs
        .map(|pair| {
            if let TokenTree::Group(pair) = pair { string(&pair.stream().into_iter().next()?) } else { None }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> Call {
        let mut all = calls(&Source::new("src/a.rs", format!("fn a() {{ {text} }}")));
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0)
    }

    fn names(names: &[&str]) -> Option<BTreeSet<String>> {
        Some(names.iter().map(|name| (*name).to_owned()).collect())
    }

    #[test]
    fn keys_and_the_names_of_their_values_are_read() {
        assert_eq!(only("t(\"a.b\")").values, names(&[]));
        let call = only("t_with(\"a.b\", &[(\"name\", &leader.name), (\"at\", &time(x, y))])");
        assert_eq!((call.function, call.values), (Function::With, names(&["name", "at"])));
        let call = only("t_count(\"a.b\", leaders.len(), &[(\"name\", &name),],)");
        assert_eq!((call.function, call.values), (Function::Count, names(&["name"])));
    }

    #[test]
    fn values_that_are_made_elsewhere_are_not_guessed() {
        assert_eq!(only("t_with(\"a.b\", &values)").values, None);
        assert_eq!(only("t_with(\"a.b\", values)").values, None);
    }

    #[test]
    fn a_key_that_is_made_elsewhere_is_no_call_with_a_literal() {
        assert!(calls(&Source::new("src/a.rs", "fn a() { t(key); t(stage.key()) }".to_owned())).is_empty());
    }
}
