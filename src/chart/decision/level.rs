//! What one platform has of a milestone.

use crate::analysis::matching::is_small;
use crate::chart::words::{self, points};
use crate::domain::id::PlatformId;

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelRow {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// How much of it the platform has, in points; with levers used, as near to the need as they bring it.
    pub level: f64,
    /// How far that is from the need, in points: above 0 is too much. None while nothing has been said of the need.
    pub gap: Option<f64>,
    /// Whether that is no more than we doubt the need.
    pub in_range: bool,
    /// Its rank now, and at the start where it was another.
    pub rank: (usize, Option<usize>),
    /// Its score now, in points, and at the start where something was changed.
    pub score: (f64, Option<f64>),
    /// Whether it leads or shows the same whole points.
    pub first: bool,
}

impl LevelRow {
    /// Its level, and how far that is from the need: `82, 32 too high`.
    #[must_use]
    pub fn level_words(&self) -> String {
        let level = points(self.level);
        self.gap_words().map_or_else(|| level.clone(), |gap| format!("{level}, {gap}"))
    }

    /// How far its level is from the need: `about right`, `within your range`, `32 too high`; none while nothing has been said of
    /// the need.
    #[must_use]
    pub fn gap_words(&self) -> Option<String> {
        let gap = self.gap?;
        let doubted = self.in_range && !is_small(gap);
        Some(if doubted { "within your range".to_owned() } else { words::short_gap(gap) })
    }

    /// Its rank, and what it was: `1st, was 2nd`, `still 3rd`.
    #[must_use]
    pub fn rank_words(&self) -> String {
        let now = words::nth(self.rank.0);
        match self.rank.1 {
            Some(before) if before != self.rank.0 => format!("{now}, was {}", words::nth(before)),
            Some(_) => format!("still {now}"),
            None => now,
        }
    }

    /// What is said of it.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{}: level {}. Score {} out of 100", self.name, self.level_words(), points(self.score.0))
    }
}
