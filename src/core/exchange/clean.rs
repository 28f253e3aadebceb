//! Taking characters that disguise a text out of a document that is read.

use serde_json::Value;

use super::error::Notice;
use super::place::Place;

/// Whether a character is taken out of texts: control characters other than line break and tab, the ones that turn the
/// direction of everything after them, with which a name can be made to read as another, and those that are neither
/// seen nor needed by any script. (Khmer breaks its lines at U+200B, and Persian and emoji join and part by U+200C and
/// U+200D, so these stay.)
pub fn is_disguise(c: char) -> bool {
    let control = c.is_control() && c != '\n' && c != '\t';
    control
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Takes [disguises](is_disguise) out of every text below `value`.
pub(super) fn clean(value: &mut Value, place: &Place<'_>, notices: &mut Vec<Notice>) {
    match value {
        Value::String(text) if text.contains(is_disguise) => {
            text.retain(|c| !is_disguise(c));
            notices.push(Notice::CleanedText(place.to_string()));
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter_mut().enumerate() {
                clean(element, &place.index(index), notices);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                clean(member, &place.key(key), notices);
            }
        }
        _ => {}
    }
}
