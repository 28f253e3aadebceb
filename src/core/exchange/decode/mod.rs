//! From JSON to types, by a decoder that knows where it is.
//!
//! Its errors name their place, and fields that nobody asked for are noted instead of dropped unseen.

mod access;

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, Expected, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Value;

use super::error::{ImportError, Notice};
use super::place::Place;
use access::{Elements, Members, Variant};

/// Decodes the value at `place` and notes the fields that it left aside.
pub(super) fn decode<'de, T: Deserialize<'de>>(
    value: &Value,
    place: &Place<'_>,
    notices: &mut Vec<Notice>,
) -> Result<T, ImportError> {
    let unknown = RefCell::default();
    let decoded = Decoder { value, place, unknown: &unknown }.decode(PhantomData)?;
    notices.extend(unknown.into_inner().into_iter().map(Notice::UnknownField));
    Ok(decoded)
}

/// One value and its place.
#[derive(Clone, Copy)]
struct Decoder<'a> {
    value: &'a Value,
    place: &'a Place<'a>,
    unknown: &'a RefCell<Vec<String>>,
}

/// Why a value could not be decoded. The innermost decoder that sees the error says where.
///
/// Boxed, because every step of decoding hands it on.
#[derive(Debug)]
struct DecodeError(Box<Reason>);

#[derive(Debug)]
struct Reason {
    path: Option<String>,
    reason: String,
}

impl DecodeError {
    #[cold]
    #[inline(never)]
    fn at(mut self, place: &Place<'_>) -> Self {
        self.0.path.get_or_insert_with(|| place.to_string());
        self
    }

    #[cold]
    #[inline(never)]
    fn new(reason: &dyn fmt::Display) -> Self {
        Self(Box::new(Reason { path: None, reason: reason.to_string() }))
    }
}

impl From<DecodeError> for ImportError {
    fn from(error: DecodeError) -> Self {
        Self::Shape { path: error.0.path.unwrap_or_default(), reason: error.0.reason }
    }
}

impl de::Error for DecodeError {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        Self::new(&reason)
    }
}

impl std::error::Error for DecodeError {}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.reason)
    }
}

impl<'a> Decoder<'a> {
    /// Decodes the value; an error that doesn't know its place yet happened here.
    fn decode<'de, T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, DecodeError> {
        seed.deserialize(self).map_err(|error| error.at(self.place))
    }

    #[cold]
    fn not(self, expected: &dyn Expected) -> DecodeError {
        let found = match self.value {
            Value::Null => Unexpected::Other("null"),
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Number(_) => Unexpected::Other("number"),
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        };
        <DecodeError as de::Error>::invalid_type(found, expected)
    }

    /// A whole number; a document holds no others.
    fn number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let number = self.value.as_number();
        match number.map(|number| (number.as_u64(), number.as_i64())) {
            Some((Some(number), _)) => visitor.visit_u64(number),
            Some((None, Some(number))) => visitor.visit_i64(number),
            _ => Err(self.not(&visitor)),
        }
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let Value::String(text) = self.value else { return Err(self.not(&visitor)) };
        visitor.visit_str(text)
    }

    fn array<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let Value::Array(elements) = self.value else { return Err(self.not(&visitor)) };
        visitor.visit_seq(Elements::new(elements, self))
    }

    fn object<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let Value::Object(members) = self.value else { return Err(self.not(&visitor)) };
        visitor.visit_map(Members::new(members, self))
    }
}

macro_rules! shapes {
    ($($shape:ident: $($method:ident)*,)*) => {$($(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
            self.$shape(visitor)
        }
    )*)*};
}

impl<'de> Deserializer<'de> for Decoder<'_> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.value {
            Value::Null => self.deserialize_unit(visitor),
            Value::Bool(_) => self.deserialize_bool(visitor),
            Value::Number(_) => self.number(visitor),
            Value::String(_) => self.text(visitor),
            Value::Array(_) => self.array(visitor),
            Value::Object(_) => self.object(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let Value::Bool(value) = self.value else { return Err(self.not(&visitor)) };
        visitor.visit_bool(*value)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let Value::Null = self.value else { return Err(self.not(&visitor)) };
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    /// A field that its structure doesn't know.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.unknown.borrow_mut().push(self.place.to_string());
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.object(visitor)
    }

    /// An enum is its variant's name, or an object whose only key is that name.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let variant =
            Variant::of(self).ok_or_else(|| self.not(&"the name of a variant, alone or as only key"))?;
        visitor.visit_enum(variant)
    }

    shapes! {
        number: deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64,
        text: deserialize_str deserialize_string deserialize_identifier,
        array: deserialize_seq,
        object: deserialize_map,
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char bytes byte_buf unit_struct tuple tuple_struct
    }
}
