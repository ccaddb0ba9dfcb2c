//! The fit of each platform as the plan stands, and between which fits 9 of 10 variations lie.

use super::chances::{Chances, Row, ranges_headline, samples};
use super::describes::Describes;
use super::material::Material;
use super::words::points;

/// The chart "How far fits could move".
#[derive(Debug, Clone, PartialEq)]
pub struct Ranges {
    /// How far the fit of the first could move, and whether that matters, as a sentence.
    pub headline: String,
    /// The platforms with a rank, best fit first.
    pub rows: Vec<Row>,
    /// On how many samples this rests.
    pub samples: usize,
}

impl Ranges {
    /// The chart of a plan's answers; none without a verdict.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        material.robustness.verdict?;
        let chances = Chances::new(material.framework, material.report, material.robustness);
        let ranked = |row: &Row| material.report.place_of(&row.platform).is_some_and(|place| place.rank.is_some());
        let mut rows: Vec<Row> = chances.rows.into_iter().filter(ranked).collect();
        rows.sort_by(|a, b| b.fit.total_cmp(&a.fit).then(a.name.cmp(&b.name)));
        let headline = ranges_headline(&rows, material.robustness.verdict)?;
        Some(Self { headline, rows, samples: chances.samples })
    }
}

impl Describes for Ranges {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        let each = |row: &Row| {
            format!("{} {} ({} to {})", row.name, points(row.fit), points(row.range.0), points(row.range.1))
        };
        let list: Vec<String> = self.rows.iter().map(each).collect();
        format!("{}. Fit as the plan stands, and in 9 of 10 variations: {}.", self.headline, list.join(", "))
    }

    fn sources(&self) -> Vec<String> {
        vec![samples(self.samples)]
    }
}
