//! Names for downloaded files.

use chrono::NaiveDate;

use super::{Extract, Kind};
use crate::model::Document;

/// The most characters of a file's name.
const LENGTH_LIMIT: usize = 80;

/// A name that every file system takes: lower-case ASCII letters, digits and hyphens, such as
/// `halyard-software-strategy-days-2026-11-24-results.json`. At most 80 characters.
pub fn file_name(document: &Document, kind: Kind, date: NaiveDate) -> String {
    named(document, &format!("-{date}-{}.json", kind.as_str()))
}

/// The name of a backup that a passphrase opens.
pub fn locked_name(document: &Document, date: NaiveDate) -> String {
    named(document, &format!("-{date}-locked-{}.json", Kind::Backup.as_str()))
}

/// The name of a file for other programs, as plain as that of the app's own.
pub fn extract_name(document: &Document, extract: Extract, date: NaiveDate) -> String {
    named(document, &format!("-{date}-{}", extract.ending()))
}

/// The name of the file of a sealed reply, by the name of whoever answered.
pub fn reply_name(name: &str) -> String {
    let mut slug = slug(name);
    slug.truncate(LENGTH_LIMIT / 2);
    match slug.trim_matches('-') {
        "" => "bearings-reply.txt".to_owned(),
        name => format!("bearings-reply-{name}.txt"),
    }
}

/// The name of the file of an invitation.
pub fn invite_name(document: &Document) -> String {
    named(document, "-invitation.txt")
}

/// The name of a report's file.
pub fn report_name(document: &Document, date: NaiveDate) -> String {
    named(document, &format!("-{date}-report.html"))
}

fn named(document: &Document, ending: &str) -> String {
    let mut stem = slug(&format!("{} {}", document.organisation.name, document.title));
    stem.truncate(LENGTH_LIMIT.saturating_sub(ending.len()));
    let stem = stem.trim_end_matches('-');
    format!("{}{ending}", if stem.is_empty() { "workshop" } else { stem })
}

/// The most characters of the workshop in the name of a picture's file.
const WORKSHOP_LIMIT: usize = 32;

/// The name of a picture's file, as plain as that of any other: the workshop, the exercise, what is shown, the day.
/// `ending` comes without its dot.
pub fn picture_name(
    document: &Document,
    exercise: &str,
    title: &str,
    date: NaiveDate,
    ending: &str,
) -> String {
    let ending = format!("-{date}.{ending}");
    let workshop = slug(&format!("{} {}", document.organisation.name, document.title));
    let shown = slug(&format!("{exercise} {title}"));
    let workshop = match shortened(&workshop, WORKSHOP_LIMIT) {
        "" => "workshop",
        workshop => workshop,
    };
    let stem = format!("{workshop}-{shown}");
    format!("{}{ending}", shortened(&stem, LENGTH_LIMIT.saturating_sub(ending.len())))
}

/// The slug, cut where it is too long; between two words where that costs no more than the last one.
fn shortened(slug: &str, limit: usize) -> &str {
    let Some(cut) = slug.get(..limit).filter(|_| slug.len() > limit) else { return slug.trim_matches('-') };
    cut.rsplit_once('-').map_or(cut, |(whole, _)| whole).trim_matches('-')
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
