//! Platforms as shapes over the milestones, against what is needed: the figures of the honeycomb, told as outlines.

use super::describes::Describes;
use super::honeycomb::{Honeycomb, MOST};
use super::material::Material;

/// The chart "Radar".
#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    /// The levels of the platforms compared, and what is needed.
    pub comb: Honeycomb,
}

impl Radar {
    /// The chart of a plan's answers; none where fewer than three milestones are on, as two make no shape.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let compared = material.compared();
        let comb = Honeycomb::new(material.framework, material.report, &compared[..compared.len().min(MOST)]);
        (comb.on.len() >= 3 && !comb.combs.is_empty()).then_some(Self { comb })
    }
}

impl Describes for Radar {
    fn title(&self) -> &str {
        &self.comb.outlines
    }

    fn alt_text(&self) -> String {
        self.comb.alt_of_outlines()
    }
}
