//! What the forms of a word have in common.
//!
//! The rule is small on purpose, for English, and only for comparing: what it leaves of a word is no word. One ending
//! after the other is taken off, the longest first, as long as enough is left; then a doubled last letter counts once.
//! So "hire", "hires", "hired" and "hiring" are one word, and so are "grow" and "growth". It knows no irregular forms
//! ("sell" and "sold" are two words), and now and then it takes two words for one ("custom" and "customer").

/// Endings with how many letters must be left in front, each longer ending before those that it ends with.
const ENDINGS: [(&str, usize); 32] = [
    ("ations", 3),
    ("ation", 3),
    ("ating", 3),
    ("ments", 4),
    ("ities", 4),
    ("ated", 3),
    ("ates", 3),
    ("able", 4),
    ("ions", 4),
    ("ings", 3),
    ("ment", 4),
    ("ness", 4),
    ("ate", 3),
    ("ies", 3),
    ("ied", 3),
    ("ion", 4),
    ("ing", 3),
    ("ity", 4),
    ("ers", 4),
    ("ors", 4),
    ("ive", 4),
    ("ty", 4),
    ("er", 4),
    ("or", 4),
    ("es", 3),
    ("ed", 3),
    ("ly", 4),
    ("al", 4),
    ("th", 4),
    ("s", 3),
    ("y", 4),
    ("e", 3),
];

/// The stem of a word: the same for all of its regular forms.
pub fn stem(word: &str) -> String {
    let mut stem = word.to_lowercase();
    while let Some(shorter) = without_ending(&stem) {
        stem.truncate(shorter);
    }
    let mut letters = stem.chars().rev();
    if letters.next().is_some_and(|last| !last.is_numeric() && letters.next() == Some(last)) {
        stem.pop();
    }
    stem
}

/// The length in bytes of what stands before the ending, if there is one that can be taken off.
fn without_ending(word: &str) -> Option<usize> {
    ENDINGS.iter().find_map(|(ending, least)| {
        let front = word.strip_suffix(ending)?;
        // A double s is no plural.
        let is_plural = *ending != "s" || !front.ends_with('s');
        (is_plural && front.chars().count() >= *least).then_some(front.len())
    })
}
