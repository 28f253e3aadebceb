//! Decoders of what other types are made of: texts, numbers, lists, maps.

use std::collections::{BTreeMap, BTreeSet};

use super::{At, Decode, Error};

/// What can be the key of a map: anything that is spelled as one text.
pub(super) trait Key: Ord + Sized {
    /// Reads a text.
    fn read(text: &str) -> Result<Self, String>;
}

impl Decode for String {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        at.text().map(str::to_owned)
    }
}

impl Decode for bool {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        at.truth()
    }
}

macro_rules! whole_numbers {
    ($($type:ident)*) => {$(
        impl Decode for $type {
            fn decode(at: At<'_>) -> Result<Self, Error> {
                at.whole($type::MAX as u64).map(|number| number as $type)
            }
        }
    )*};
}

whole_numbers! { u8 u16 u32 u64 usize }

impl Decode for i64 {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        at.value.as_i64().ok_or_else(|| at.instead_of("a whole number"))
    }
}

impl Decode for f64 {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        at.number()
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        if at.value.is_null() { Ok(None) } else { T::decode(at).map(Some) }
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        let mut list = Vec::new();
        for (index, value) in at.list()?.iter().enumerate() {
            list.push(T::decode(At { value, place: &at.place.index(index), ..at })?);
        }
        Ok(list)
    }
}

impl<T: Decode + Ord> Decode for BTreeSet<T> {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        let mut set = BTreeSet::new();
        set.extend(Vec::decode(at)?);
        Ok(set)
    }
}

impl<K: Key, V: Decode> Decode for BTreeMap<K, V> {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        let mut map = BTreeMap::new();
        for (key, value) in at.object()? {
            let at = At { value, place: &at.place.key(key), ..at };
            let key = K::read(key).map_err(|reason| at.wrong(&reason))?;
            map.insert(key, V::decode(at)?);
        }
        Ok(map)
    }
}
