//! The list of leaders as people bring it along: pasted names, and names that look alike.

use crate::exchange::is_disguise;
use crate::model::limits::NAME_CHARS;

/// Somebody on a pasted list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The role; may be empty.
    pub role: String,
    /// The department; may be empty.
    pub department: String,
}

/// Reads a list with one person a line: `Name`, or `Name, role, department` with commas, semicolons or tabs between.
/// Bullets, numbers and empty lines are passed over.
pub fn read_people(text: &str) -> Vec<Person> {
    text.lines().map(read_person).filter(|person| !person.name.is_empty()).collect()
}

fn read_person(line: &str) -> Person {
    let line = without_marker(line.trim());
    let separator = ['\t', ';', ','].into_iter().find(|separator| line.contains(*separator));
    let mut cells = line.split(separator.unwrap_or('\t')).map(tidy);
    let mut next = || cells.next().unwrap_or_default();
    Person { name: next(), role: next(), department: next() }
}

/// The line without what lists begin with: "- ", "• ", "3. ", "(3) ".
fn without_marker(line: &str) -> &str {
    const BULLETS: [char; 12] = ['-', '–', '—', '*', '•', '·', '‣', '▪', '◦', '●', '○', '>'];
    let line = line.trim_start_matches(|c: char| BULLETS.contains(&c) || c.is_whitespace());
    let inner = line.strip_prefix('(').unwrap_or(line);
    let after = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = after.len() < inner.len();
    match after.strip_prefix(['.', ')', ':', '\t']) {
        Some(rest) if numbered => rest.trim_start(),
        _ => line,
    }
}

/// A cell without quotes, addresses in angle brackets, disguises and surplus spaces, and no longer than it may be.
fn tidy(cell: &str) -> String {
    let cell = cell.split_once('<').map_or(cell, |(before, _)| before).trim().trim_matches('"');
    let shown: String = cell.chars().map(|c| if is_disguise(c) { ' ' } else { c }).collect();
    let spaced = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    spaced.chars().take(NAME_CHARS).collect::<String>().trim_end().to_owned()
}

/// The names that can be taken for an earlier one: the place of each and the place of the one it resembles.
///
/// Names look alike when they differ only in case, spaces, signs, accents or letters that are drawn alike, such as a
/// capital I and a small l, or a Latin and a Cyrillic a.
pub fn look_alikes(names: &[&str]) -> Vec<(usize, usize)> {
    let skeletons: Vec<String> = names.iter().map(|name| skeleton(name)).collect();
    let earlier = |(place, own): (usize, &String)| {
        let twin = skeletons.iter().take(place).position(|other| other == own && !own.is_empty());
        twin.map(|twin| (place, twin))
    };
    skeletons.iter().enumerate().filter_map(earlier).collect()
}

fn skeleton(name: &str) -> String {
    let drawn = name.chars().map(|c| match c {
        'I' | '1' | '|' => 'l',
        '0' => 'o',
        c => c,
    });
    drawn.flat_map(char::to_lowercase).map(plain).filter(|c| c.is_alphanumeric()).collect()
}

/// The Latin letter without accent that a small letter can be taken for.
fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'а' | 'α' => 'a',
        'ç' | 'ć' | 'č' | 'с' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'е' | 'ё' | 'ε' => 'e',
        'ì'..='ï' | 'ī' | 'į' | 'ı' | 'і' | 'ї' | 'ι' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'о' | 'ο' => 'o',
        'ś' | 'š' | 'ş' | 'ș' | 'ѕ' => 's',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' | 'у' | 'γ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'р' | 'ρ' => 'p',
        'т' | 'τ' => 't',
        'х' | 'χ' => 'x',
        'ј' => 'j',
        other => other,
    }
}
