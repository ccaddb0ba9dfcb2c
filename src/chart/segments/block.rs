//! What is said of one segment alone.

use crate::chart::words;
use crate::domain::id::PlatformId;

/// Up to so many segments stand side by side; more are a table.
pub const SIDE_BY_SIDE: usize = 4;

/// Whether the mark of one of two segments is full: that of the first is, and that of the second is empty.
#[must_use]
pub const fn is_full(segment: usize) -> bool {
    segment == 0
}

/// One segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Its name.
    pub name: String,
    /// Its mark where there is no room for the name.
    pub mark: String,
    /// Its share of the audience, as a fraction.
    pub share: f64,
    /// How clear the lead is, or what is missing, in a few words; empty where there is nothing to say.
    pub verdict: String,
    /// The first platforms, best first; none while nothing has been said of it, or where all are ruled out.
    pub bars: Vec<Leading>,
    /// By how many whole points the first is ahead, as shown; none without two.
    pub ahead: Option<i64>,
    /// The score of the typical platform, in points; none where there are not two.
    pub typical: Option<f64>,
}

/// One platform of a segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Leading {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its score for this segment, in points.
    pub score: f64,
    /// Whether it shows as many whole points as the first.
    pub first: bool,
}

impl Block {
    /// Its share, in words.
    #[must_use]
    pub fn share_words(&self) -> String {
        format!("{} of the audience", words::percent(self.share))
    }

    /// By how much the first is ahead, in words; empty without two.
    #[must_use]
    pub fn ahead_words(&self) -> String {
        match self.ahead {
            Some(0) => "tied".to_owned(),
            Some(by) => words::some_points(by),
            None => String::new(),
        }
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let bars: Vec<String> =
            self.bars.iter().map(|bar| format!("{} {}", bar.name, words::points(bar.score))).collect();
        let parts = [self.verdict.clone(), bars.join(", ")];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{} ({}): {}", self.name, self.share_words(), parts.join(". "))
    }
}
