//! From JSON to the types of the model, by decoders that know where they are.
//!
//! An error names its place, and a field that nobody knows is noted instead of dropped unseen. `serde`'s derived
//! decoders can do neither without help, and weigh twice as much in the browser.

mod containers;
mod model;
mod moments;

use std::cell::RefCell;
use std::fmt::Display;

use serde_json::{Map, Value};

use super::error::{ImportError, Notice};
use super::place::Place;
pub use moments::{read_date, read_time, read_timestamp};

/// A type that can be read from JSON.
pub(super) trait Decode: Sized {
    /// Reads what is `at` a place.
    fn decode(at: At<'_>) -> Result<Self, Error>;
}

/// Why not; boxed, because every step hands it on.
pub(super) type Error = Box<ImportError>;

/// Reads the value at `place` and notes the fields that were left aside.
pub(super) fn decode<T: Decode>(
    value: &Value,
    place: &Place<'_>,
    notices: &mut Vec<Notice>,
) -> Result<T, ImportError> {
    let unknown = RefCell::default();
    let decoded = T::decode(At { value, place, unknown: &unknown }).map_err(|error| *error)?;
    notices.append(&mut unknown.into_inner());
    Ok(decoded)
}

/// A value and its place.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    value: &'a Value,
    place: &'a Place<'a>,
    unknown: &'a RefCell<Vec<Notice>>,
}

impl<'a> At<'a> {
    /// The error that says what is wrong here.
    #[cold]
    fn wrong(self, reason: &dyn Display) -> Error {
        Box::new(ImportError::Shape { path: self.place.to_string(), reason: reason.to_string() })
    }

    #[cold]
    fn instead_of(self, expected: &str) -> Error {
        let found = match self.value {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::String(_) => "a text",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        self.wrong(&format_args!("{found} instead of {expected}"))
    }

    fn text(self) -> Result<&'a str, Error> {
        self.value.as_str().ok_or_else(|| self.instead_of("a text"))
    }

    fn truth(self) -> Result<bool, Error> {
        self.value.as_bool().ok_or_else(|| self.instead_of("true or false"))
    }

    /// A whole number from 0 to `most`.
    fn whole(self, most: u64) -> Result<u64, Error> {
        match self.value.as_u64() {
            Some(number) if number <= most => Ok(number),
            _ if self.value.is_number() => Err(self.wrong(&format_args!("no whole number from 0 to {most}"))),
            _ => Err(self.instead_of("a whole number")),
        }
    }

    fn number(self) -> Result<f64, Error> {
        self.value.as_f64().ok_or_else(|| self.instead_of("a number"))
    }

    fn list(self) -> Result<&'a [Value], Error> {
        self.value.as_array().map(Vec::as_slice).ok_or_else(|| self.instead_of("a list"))
    }

    fn object(self) -> Result<&'a Map<String, Value>, Error> {
        self.value.as_object().ok_or_else(|| self.instead_of("an object"))
    }

    /// What a variant holds that holds nothing.
    fn nothing(self) -> Result<(), Error> {
        if self.value.is_null() { Ok(()) } else { Err(self.instead_of("nothing")) }
    }

    #[cold]
    fn unknown_word(self, word: &str) -> Error {
        self.wrong(&format_args!("\"{word}\" is not known here"))
    }

    /// The object with these fields. Others are noted.
    fn fields(self, known: &[&str]) -> Result<Fields<'a>, Error> {
        let members = self.object()?;
        for key in members.keys().filter(|key| !known.contains(&key.as_str())) {
            self.unknown.borrow_mut().push(Notice::UnknownField(self.place.key(key).to_string()));
        }
        Ok(Fields { members, at: self })
    }

    /// One of several variants: its name alone, or an object whose only key is its name.
    fn variant<T>(self, read: impl FnOnce(&str, At<'_>) -> Option<Result<T, Error>>) -> Result<T, Error> {
        let (name, value) = match self.value {
            Value::String(name) => (name, &Value::Null),
            Value::Object(members) if members.len() == 1 => {
                members.iter().next().ok_or_else(|| self.instead_of("one variant"))?
            }
            _ => return Err(self.instead_of("one variant")),
        };
        read(name, At { value, place: &self.place.key(name), ..self })
            .unwrap_or_else(|| Err(self.unknown_word(name)))
    }
}

/// The fields of an object.
struct Fields<'a> {
    members: &'a Map<String, Value>,
    at: At<'a>,
}

impl Fields<'_> {
    fn required<T: Decode>(&self, key: &str) -> Result<T, Error> {
        match self.members.get(key) {
            Some(value) => T::decode(At { value, place: &self.at.place.key(key), ..self.at }),
            None => Err(self.missing(key)),
        }
    }

    fn optional<T: Decode + Default>(&self, key: &str) -> Result<T, Error> {
        if self.members.contains_key(key) { self.required(key) } else { Ok(T::default()) }
    }

    #[cold]
    fn missing(&self, key: &str) -> Error {
        self.at.wrong(&format_args!("\"{key}\" is missing"))
    }
}
