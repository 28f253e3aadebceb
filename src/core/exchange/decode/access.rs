//! What is within a value: the elements of an array, the members of an object, the variant of an enum.

use std::marker::PhantomData;
use std::{iter, slice};

use serde::de::{
    DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::{Map, Value, map};

use super::{DecodeError, Decoder};
use crate::exchange::place::Place;

/// The elements of an array.
pub(super) struct Elements<'a> {
    elements: iter::Enumerate<slice::Iter<'a, Value>>,
    array: Decoder<'a>,
}

impl<'a> Elements<'a> {
    pub(super) fn new(elements: &'a [Value], array: Decoder<'a>) -> Self {
        Self { elements: elements.iter().enumerate(), array }
    }
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        let Some((index, value)) = self.elements.next() else { return Ok(None) };
        let place = self.array.place.index(index);
        Decoder { value, place: &place, unknown: self.array.unknown }.decode(seed).map(Some)
    }
}

/// The members of an object.
pub(super) struct Members<'a> {
    members: map::Iter<'a>,
    current: Option<(&'a String, &'a Value)>,
    object: Decoder<'a>,
}

impl<'a> Members<'a> {
    pub(super) fn new(members: &'a Map<String, Value>, object: Decoder<'a>) -> Self {
        Self { members: members.iter(), current: None, object }
    }
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, DecodeError> {
        self.current = self.members.next();
        let Some((key, _)) = self.current else { return Ok(None) };
        let decoded = seed.deserialize(key.as_str().into_deserializer());
        decoded.map(Some).map_err(|error: DecodeError| error.at(&self.object.place.key(key)))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        let (key, value) = self.current.ok_or_else(|| serde::de::Error::custom("a value without a key"))?;
        let place = self.object.place.key(key);
        Decoder { value, place: &place, unknown: self.object.unknown }.decode(seed)
    }
}

/// The variant of an enum: its name and what it holds.
pub(super) struct Variant<'a> {
    name: &'a str,
    holds: Option<&'a Value>,
    whole: Decoder<'a>,
}

impl<'a> Variant<'a> {
    /// The variant that a value stands for, if it can stand for one.
    pub(super) fn of(whole: Decoder<'a>) -> Option<Self> {
        match whole.value {
            Value::String(name) => Some(Self { name, holds: None, whole }),
            Value::Object(members) => {
                let mut members = members.iter();
                match (members.next(), members.next()) {
                    (Some((name, value)), None) => Some(Self { name, holds: Some(value), whole }),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// What the variant holds; one that holds nothing holds null.
    fn content<'b>(&'b self, place: &'b Place<'b>) -> Decoder<'b> {
        Decoder { value: self.holds.unwrap_or(&Value::Null), place, unknown: self.whole.unknown }
    }
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = DecodeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), DecodeError> {
        Ok((seed.deserialize(self.name.into_deserializer())?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        self.newtype_variant_seed(PhantomData::<()>)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, DecodeError> {
        let place = self.whole.place.key(self.name);
        self.content(&place).decode(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, DecodeError> {
        let place = self.whole.place.key(self.name);
        self.content(&place).array(visitor).map_err(|error| error.at(&place))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let place = self.whole.place.key(self.name);
        self.content(&place).object(visitor).map_err(|error| error.at(&place))
    }
}
