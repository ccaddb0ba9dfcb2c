//! Sorting of few things. A stable sort is compiled anew for every type and every comparison, some kilobytes each; here one sort, of
//! places in a list, serves all. What is sorted by the million (samples, ranks) calls the standard library itself.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts a list by a comparison. What compares alike stays in its order.
///
/// ```
/// use seven_milestones::domain::sorting::sort_by;
/// let mut names = vec!["Reddit", "X", "Discord"];
/// sort_by(&mut names, |a, b| a.len().cmp(&b.len()));
/// assert_eq!(names, ["X", "Reddit", "Discord"]);
/// ```
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order_of(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    put_in(items, order);
}

/// Sorts a list by what a function gives of each. What is alike stays in its order.
///
/// ```
/// use seven_milestones::domain::sorting::sort_by_key;
/// let mut names = vec!["reddit", "X", "Discord"];
/// sort_by_key(&mut names, |name| name.to_lowercase());
/// assert_eq!(names, ["Discord", "reddit", "X"]);
/// ```
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let order = order_of(items.len(), &mut |a, b| keys[a].cmp(&keys[b]));
    put_in(items, order);
}

/// Puts the things of a list in an order of their places, which names each once.
fn put_in<T>(items: &mut Vec<T>, order: Vec<usize>) {
    let mut unsorted: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| unsorted[at].take()));
}

/// The places of a list of so many things in the order that a comparison of two places gives.
fn order_of(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Maps and sets made by inserting one after the other: `collect` would compile a sort for each.
pub trait Inserted: Iterator + Sized {
    /// A map of what is given; of a key that comes twice, the last counts.
    ///
    /// ```
    /// use seven_milestones::domain::sorting::Inserted as _;
    /// assert_eq!([("b", 1), ("a", 2), ("b", 3)].into_iter().into_map(), [("a", 2), ("b", 3)].into());
    /// ```
    fn into_map<K: Ord, V>(self) -> BTreeMap<K, V>
    where
        Self: Iterator<Item = (K, V)>,
    {
        let mut map = BTreeMap::new();
        for (key, value) in self {
            map.insert(key, value);
        }
        map
    }

    /// A set of what is given.
    fn into_set(self) -> BTreeSet<Self::Item>
    where
        Self::Item: Ord,
    {
        let mut set = BTreeSet::new();
        for item in self {
            set.insert(item);
        }
        set
    }
}

impl<I: Iterator> Inserted for I {}
