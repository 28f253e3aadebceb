//! Names for downloaded files.

use chrono::NaiveDate;

use super::Kind;
use crate::model::Document;

/// The most characters of a file's name.
const LENGTH_LIMIT: usize = 80;

/// A name that every file system takes: lower-case ASCII letters, digits and hyphens, such as
/// `halyard-software-strategy-days-2026-11-24-results.json`. At most 80 characters.
pub fn file_name(document: &Document, kind: Kind, date: NaiveDate) -> String {
    let ending = format!("-{date}-{}.json", kind.as_str());
    let mut stem = slug(&format!("{} {}", document.organisation.name, document.title));
    stem.truncate(LENGTH_LIMIT.saturating_sub(ending.len()));
    let stem = stem.trim_end_matches('-');
    format!("{}{ending}", if stem.is_empty() { "workshop" } else { stem })
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => slug.push_str(letters),
            None if c.is_ascii_alphanumeric() => slug.push(c),
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    slug
}

/// The plain spelling of a letter with a mark; an apostrophe vanishes instead of parting a word.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ő' => "o",
        'ö' | 'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ů' | 'ű' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '\'' | '\u{2019}' | '\u{0301}' | '\u{0307}' | '\u{0308}' => "",
        _ => return None,
    })
}
