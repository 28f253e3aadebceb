//! UI text by key, from `locales/<language>/*.json`.
//!
//! Views name a key, never a sentence. A placeholder `{name}` is filled by [`t_with`]; [`t_count`] picks the
//! plural form `key.one`, `key.other`, … that the browser's `Intl` names for the language. The tidy check of
//! `cargo xtask test` compares the keys in the code with the keys in the files.

mod catalogue;
mod later;

use std::fmt::Display;

use bearings_core::model::Timestamp;
use chrono::NaiveDate;

use self::catalogue::find;
use crate::browser::intl;

/// The language of all texts.
pub const LANGUAGE: &str = "en";

/// The text of `key`; the key itself where no file has it.
pub fn t(key: &str) -> String {
    find(key).unwrap_or_else(|| key.to_owned())
}

/// The text of `key` with each `{name}` replaced by its value.
pub fn t_with(key: &str, values: &[(&str, &dyn Display)]) -> String {
    fill(t(key), values)
}

/// The plural form of `key` for `count`, with `{count}` and each `{name}` replaced.
pub fn t_count(key: &str, count: usize, values: &[(&str, &dyn Display)]) -> String {
    let category = intl::plural_category(LANGUAGE, count);
    let text = find(&format!("{key}.{category}")).unwrap_or_else(|| t(&format!("{key}.other")));
    let mut all: Vec<(&str, &dyn Display)> = vec![("count", &count)];
    all.extend_from_slice(values);
    fill(text, &all)
}

/// A small count as a word ("two"), a larger one as a number.
pub fn number_word(count: usize) -> String {
    find(&format!("number.{count}")).unwrap_or_else(|| count.to_string())
}

/// The words with a capital in front.
pub fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A moment's time of day, such as "14:32".
pub fn time(at: Timestamp) -> String {
    intl::time(LANGUAGE, at)
}

/// A moment's day, such as "24 November 2026".
pub fn day(at: Timestamp) -> String {
    intl::day(LANGUAGE, at)
}

/// A date, such as "24 November 2026".
pub fn date(date: NaiveDate) -> String {
    date.and_hms_opt(12, 0, 0).map(|noon| intl::day(LANGUAGE, noon.and_utc())).unwrap_or_default()
}

/// A date in short, such as "24 Nov 2026".
pub fn short_date(date: NaiveDate) -> String {
    date.and_hms_opt(12, 0, 0).map(|noon| intl::short_day(LANGUAGE, noon.and_utc())).unwrap_or_default()
}

/// A moment's day in short, such as "24 Nov 2026".
pub fn short_day(at: Timestamp) -> String {
    intl::short_day(LANGUAGE, at)
}

/// Names as a sentence lists them: "Ana, Ben and Carla".
pub fn names(names: &[String]) -> String {
    intl::list(LANGUAGE, names)
}

fn fill(text: String, values: &[(&str, &dyn Display)]) -> String {
    // One pass over the template, so that a value which looks like a placeholder stays as it was typed.
    let mut filled = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after.split_once('}') {
            Some((name, tail)) => {
                match values.iter().find(|(candidate, _)| *candidate == name) {
                    Some((_, value)) => filled.push_str(&value.to_string()),
                    None => filled.push_str(&format!("{{{name}}}")),
                }
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}
