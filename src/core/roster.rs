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

/// How far the wide letters of East Asian keyboards are behind those of ASCII.
const WIDE: u32 = '！' as u32 - '!' as u32;

/// What is left of a name that an eye in passing sees.
///
/// This is the idea of UTS 39, for the letters of the names that people have. Its whole table, as in the crate
/// `unicode-security`, has thousands of signs of all scripts and would weigh more than all the other words of the app,
/// for a warning that nothing depends on.
fn skeleton(name: &str) -> String {
    let drawn = name.chars().map(|c| match c {
        'I' | '1' | '|' => 'l',
        '0' => 'o',
        wide @ '！'..='～' => char::from_u32(wide as u32 - WIDE).unwrap_or(wide),
        c => c,
    });
    drawn.flat_map(char::to_lowercase).map(plain).filter(|c| c.is_alphanumeric()).collect()
}

/// The Latin letter without accent that a small letter can be taken for.
fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'ç' | 'ć' | 'č' | 'с' => 'c',
        'ď' | 'đ' | 'ԁ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'е' | 'ё' | 'ε' => 'e',
        'ğ' => 'g',
        'н' | 'η' => 'h',
        'ì'..='ï' | 'ī' | 'į' | 'ı' | 'і' | 'ї' | 'ι' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' | 'ν' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'о' | 'ο' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' | 'ѕ' => 's',
        'ť' | 'ț' | 'т' | 'τ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' | 'у' | 'γ' => 'y',
        'ź' | 'ż' | 'ž' | 'ζ' => 'z',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'р' | 'ρ' => 'p',
        'х' | 'χ' => 'x',
        'ј' => 'j',
        other => other,
    }
}
