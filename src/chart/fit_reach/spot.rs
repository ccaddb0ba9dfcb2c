//! What is said of one platform on the chart of fit and reach, and how it stands out.

use super::{FitReach, Spot};
use crate::chart::words;

impl FitReach {
    /// Whether one of them has its colour: those that stand out, or all where none does.
    #[must_use]
    pub fn in_colour(&self, spot: &Spot) -> bool {
        spot.stands_out() || !self.spots.iter().chain(&self.unknown).any(Spot::stands_out)
    }
}

impl Spot {
    /// What is said of it where its reach is known.
    #[must_use]
    pub fn label(&self) -> String {
        let (share, uses) = (words::percent(self.reach), self.measure.words());
        format!("{}: fit {} out of 100, {share} {uses}", self.name, words::points(self.fit))
    }

    /// Whether it stands out: what becomes of it is decided, or it is suggested.
    #[must_use]
    pub const fn stands_out(&self) -> bool {
        self.suggested || self.decision.is_some()
    }

    /// Whether its name stands in front of others: it stands out, or is among the first of the ranking.
    #[must_use]
    pub const fn in_front(&self) -> bool {
        self.stands_out() || self.front.is_some()
    }

    /// Its name, with what becomes of it where that is decided.
    #[must_use]
    pub fn with_decision(&self) -> String {
        match self.decision {
            Some(decision) => format!("{}: {}", self.name, decision.word()),
            None => self.name.clone(),
        }
    }

    /// Its name and its fit, as it is written where its reach is not known.
    #[must_use]
    pub fn with_fit(&self) -> String {
        format!("{} (fit {})", self.name, words::points(self.fit))
    }
}
