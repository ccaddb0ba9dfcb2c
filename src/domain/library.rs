//! The library: all platforms that are at hand.

use super::id::PlatformId;
use super::platform::Platform;
use crate::domain::sorting::Inserted as _;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Platforms by id, in the order of their ids.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Library {
    platforms: Vec<Arc<Platform>>,
    /// The place of each, in the same order.
    places: Vec<usize>,
}

impl Library {
    /// A library of these platforms. Of two with one id the later stays.
    #[must_use]
    pub fn new(platforms: impl IntoIterator<Item = Platform>) -> Self {
        Self::default().beside(platforms)
    }

    /// This library with more platforms, which stand in place of those with the same id.
    #[must_use]
    pub fn beside(&self, platforms: impl IntoIterator<Item = Platform>) -> Self {
        let placed = self.platforms.iter().cloned().zip(self.places.iter().copied());
        let mut all: BTreeMap<PlatformId, (Arc<Platform>, Option<usize>)> =
            placed.map(|(platform, place)| (platform.id.clone(), (platform, Some(place)))).into_map();
        for platform in platforms {
            let place = all.get(&platform.id).and_then(|(_, place)| *place);
            all.insert(platform.id.clone(), (Arc::new(platform), place));
        }
        let mut free = self.places.iter().max().map_or(0, |last| last + 1)..;
        let (platforms, places) = all
            .into_values()
            .map(|(platform, place)| (platform, place.or_else(|| free.next()).unwrap_or_default()))
            .unzip();
        Self { platforms, places }
    }

    /// Those of these platforms for which that holds, each at the place that it had.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&Platform) -> bool) -> Self {
        let placed = self.platforms.iter().cloned().zip(self.places.iter().copied());
        let (platforms, places) = placed.filter(|(platform, _)| keep(platform)).unzip();
        Self { platforms, places }
    }

    /// These platforms with other contents, each at the place that it had.
    #[must_use]
    pub fn with(&self, change: impl Fn(&Platform) -> Platform) -> Self {
        let platforms = self.platforms.iter().map(|platform| Arc::new(change(platform))).collect();
        Self { platforms, places: self.places.clone() }
    }

    /// The number that a platform keeps when others come beside it, from which it has its colour: those that were there
    /// first have the first numbers.
    #[must_use]
    pub fn place(&self, id: &PlatformId) -> Option<usize> {
        self.at(id).map(|at| self.places[at])
    }

    /// All platforms, in the order of their ids.
    #[must_use]
    pub fn platforms(&self) -> &[Arc<Platform>] {
        &self.platforms
    }

    /// The platform of that id.
    #[must_use]
    pub fn get(&self, id: &PlatformId) -> Option<&Arc<Platform>> {
        self.at(id).map(|at| &self.platforms[at])
    }

    fn at(&self, id: &PlatformId) -> Option<usize> {
        self.platforms.binary_search_by(|platform| platform.id.cmp(id)).ok()
    }

    /// The regions that usage figures of these platforms are of, in the order of their names.
    #[must_use]
    pub fn regions(&self) -> Vec<Region<'_>> {
        let mut regions: BTreeMap<&str, (BTreeSet<&PlatformId>, u16, u16)> = BTreeMap::new();
        for platform in &self.platforms {
            for usage in &platform.usage {
                let (platforms, oldest, newest) =
                    regions.entry(&usage.region).or_insert_with(|| (BTreeSet::new(), usage.year, usage.year));
                platforms.insert(&platform.id);
                (*oldest, *newest) = ((*oldest).min(usage.year), (*newest).max(usage.year));
            }
        }
        let region = |(name, (platforms, oldest, newest)): (_, (BTreeSet<_>, _, _))| Region {
            name,
            platforms: platforms.len(),
            years: (oldest, newest),
        };
        regions.into_iter().map(region).collect()
    }
}

/// People of whom platforms have usage figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region<'a> {
    /// Who they are, as profiles name them.
    pub name: &'a str,
    /// How many platforms have a figure.
    pub platforms: usize,
    /// The years of the oldest and of the newest figure.
    pub years: (u16, u16),
}

impl Region<'_> {
    /// What there is, in a few words: `9 platforms, 2022 to 2025`.
    #[must_use]
    pub fn words(&self) -> String {
        let (count, (oldest, newest)) = (self.platforms, self.years);
        let platforms = if count == 1 { "1 platform".to_owned() } else { format!("{count} platforms") };
        if oldest == newest { format!("{platforms}, {newest}") } else { format!("{platforms}, {oldest} to {newest}") }
    }
}
