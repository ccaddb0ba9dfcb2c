//! How often each platform takes which rank, over plausible variations.

use super::chances::{Chances, samples};
use super::describes::Describes;
use super::material::Material;

/// The chart "How often at which rank".
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptability {
    /// The chances that it shows.
    pub chances: Chances,
}

impl Acceptability {
    /// The chart of a plan's answers; none without a verdict.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        material.robustness.verdict?;
        Some(Self { chances: Chances::new(material.framework, material.report, material.robustness) })
    }
}

impl Describes for Acceptability {
    fn title(&self) -> &str {
        &self.chances.headline
    }

    fn alt_text(&self) -> String {
        self.chances.alt_text.clone()
    }

    fn sources(&self) -> Vec<String> {
        vec![samples(self.chances.samples)]
    }
}
