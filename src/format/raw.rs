//! Pieces that several raw file structures share: plain numbers, and maps that keep their order.

use super::check::Check;
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

/// A number as it stands in a file: unchecked, and written without a fraction where it has none.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Number(pub f64);

/// Up to here a float holds every whole number.
const WHOLE_UP_TO: f64 = 9_007_199_254_740_992.0;

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() <= WHOLE_UP_TO {
            #[expect(clippy::cast_possible_truncation, reason = "a whole number within 2^53")]
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl<T: Into<f64>> From<T> for Number {
    fn from(value: T) -> Self {
        Self(value.into())
    }
}

/// The entries of a map, in the order of the file and with repeated keys, so that a repetition can be named.
#[derive(Debug, Clone, PartialEq)]
pub struct Entries<V>(pub Vec<(String, V)>);

impl<V> Default for Entries<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Entries<V> {
    /// Whether there is none; for serde's `skip_serializing_if`.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries as a map: keys are taken by `key`, values by `value`, and a repeated key is a fault.
    pub fn checked<K: Ord, T>(
        &self,
        check: &mut Check,
        mut key: impl FnMut(&mut Check, &str) -> Option<K>,
        mut value: impl FnMut(&mut Check, &V) -> Option<T>,
    ) -> BTreeMap<K, T> {
        let mut seen = BTreeSet::new();
        let mut map = BTreeMap::new();
        for (at, (name, raw)) in self.0.iter().enumerate() {
            if check.is_full() {
                break;
            }
            check.item(at, |check| {
                if !seen.insert(name.as_str()) {
                    check.key_fault(format!("`{name}` is here twice; keep one of the two"));
                }
                // Both are looked at, so that one reading finds the faults of both.
                let key = key(check, name);
                let value = value(check, raw);
                if let (Some(key), Some(value)) = (key, value) {
                    map.insert(key, value);
                }
            });
        }
        map
    }
}

impl<K: fmt::Display, V, T: Into<V>> FromIterator<(K, T)> for Entries<V> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        Self(entries.into_iter().map(|(key, value)| (key.to_string(), value.into())).collect())
    }
}

impl<V: Serialize> Serialize for Entries<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Entries<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<V>(PhantomData<V>);
        impl<'de, V: Deserialize<'de>> Visitor<'de> for InOrder<V> {
            type Value = Entries<V>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map in braces")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<V>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

/// The entries of a map in a given order of keys.
pub fn in_order<'a, K: Ord + 'a, V>(
    keys: impl IntoIterator<Item = &'a K>,
    map: &'a BTreeMap<K, V>,
) -> impl Iterator<Item = (&'a K, &'a V)> {
    keys.into_iter().filter_map(|key| map.get_key_value(key))
}
