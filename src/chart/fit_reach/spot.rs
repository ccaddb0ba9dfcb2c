//! What is said of one platform on the chart of fit and reach.

use super::Spot;
use crate::chart::words;

impl Spot {
    /// What is said of it where its reach is known.
    #[must_use]
    pub fn label(&self) -> String {
        let (share, uses) = (words::percent(self.reach), self.measure.words());
        format!("{}: fit {} out of 100, {share} {uses}", self.name, words::points(self.fit))
    }

    /// Whether it has its colour: what becomes of it is decided, or it is suggested.
    #[must_use]
    pub const fn stands_out(&self) -> bool {
        self.suggested || self.decision.is_some()
    }

    /// Whether it is told from the others: as it stands out, or is among the first of the ranking.
    #[must_use]
    pub const fn has_colour(&self) -> bool {
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
