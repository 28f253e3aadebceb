//! What reading tidies in a document: characters that disguise a text, and fields that this version doesn't know.

use serde_json::Value;

use super::error::Notice;
use super::place::Place;

/// Whether a character is taken out of texts: control characters other than line break and tab, and the ones that
/// turn the direction of everything after them, with which a name can be made to read as another.
pub fn is_disguise(c: char) -> bool {
    let control = c.is_control() && c != '\n' && c != '\t';
    control || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
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

/// Reports what `read` holds and `kept` doesn't: the fields that decoding left aside. A field that says nothing (empty
/// or null) may be left aside unseen.
pub(super) fn unknown_fields(read: &Value, kept: &Value, place: &Place<'_>, notices: &mut Vec<Notice>) {
    match (read, kept) {
        (Value::Object(read), Value::Object(kept)) => {
            for (key, member) in read {
                let place = place.key(key);
                match kept.get(key) {
                    Some(kept) => unknown_fields(member, kept, &place, notices),
                    None if says_nothing(member) => {}
                    None => notices.push(Notice::UnknownField(place.to_string())),
                }
            }
        }
        (Value::Array(read), Value::Array(kept)) => {
            for (index, (element, kept)) in read.iter().zip(kept).enumerate() {
                unknown_fields(element, kept, &place.index(index), notices);
            }
        }
        _ => {}
    }
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(elements) => elements.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
