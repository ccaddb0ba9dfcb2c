//! The library: all platforms that are at hand.

use super::id::PlatformId;
use super::platform::Platform;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Platforms by id, in the order of their ids.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Library {
    platforms: Vec<Arc<Platform>>,
}

impl Library {
    /// A library of these platforms. Of two with one id the later stays.
    #[must_use]
    pub fn new(platforms: impl IntoIterator<Item = Platform>) -> Self {
        let mut library = Self::default();
        let mut all: Vec<Arc<Platform>> = platforms.into_iter().map(Arc::new).collect();
        // A stable sort, so that the last of a run of equal ids is the one that was given last.
        all.sort_by(|a, b| a.id.cmp(&b.id));
        for platform in all {
            match library.platforms.last_mut() {
                Some(last) if last.id == platform.id => *last = platform,
                _ => library.platforms.push(platform),
            }
        }
        library
    }

    /// All platforms, in the order of their ids.
    #[must_use]
    pub fn platforms(&self) -> &[Arc<Platform>] {
        &self.platforms
    }

    /// The platform of that id.
    #[must_use]
    pub fn get(&self, id: &PlatformId) -> Option<&Arc<Platform>> {
        self.platforms.binary_search_by(|platform| platform.id.cmp(id)).ok().map(|at| &self.platforms[at])
    }

    /// The regions that usage figures of these platforms are of, in the order of their names.
    #[must_use]
    pub fn regions(&self) -> BTreeSet<&str> {
        self.platforms.iter().flat_map(|platform| &platform.usage).map(|usage| usage.region.as_str()).collect()
    }
}
