//! What separates two platforms, in points that add up to the difference in fit.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::difference::between;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;

/// The chart "What separates them".
#[derive(Debug, Clone, PartialEq)]
pub struct Separates {
    /// The sum of it, as a sentence.
    pub headline: String,
    /// The platform that positive points speak for.
    pub one: (PlatformId, String),
    /// The platform that negative points speak for.
    pub other: (PlatformId, String),
    /// The milestones, those that move most first.
    pub bars: Vec<MilestoneBar>,
    /// The fit of the one and of the other, in points.
    pub fits: [f64; 2],
    /// The difference in fit, in points: the sum of the bars.
    pub total: f64,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct MilestoneBar {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Its name.
    pub name: String,
    /// Points of fit that it moves towards the one (positive) or the other.
    pub points: f64,
    /// Level of the one less level of the other, in points.
    pub level: f64,
}

impl Separates {
    /// Describes what separates two platforms; none where one is no candidate.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, one: &PlatformId, other: &PlatformId) -> Option<Self> {
        let (a, b) = (report.problem.position(one)?, report.problem.position(other)?);
        let name = |i: usize| report.problem.candidates[i].name.clone();
        let differences = between(&report.problem, &report.fits, a, b);
        let mut bars: Vec<MilestoneBar> = differences
            .iter()
            .map(|difference| MilestoneBar {
                milestone: difference.milestone,
                name: framework.milestones[difference.milestone].name.clone(),
                points: difference.points,
                level: difference.level,
            })
            .collect();
        bars.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()).then(a.milestone.cmp(&b.milestone)));
        let (one_name, other_name) = (name(a), name(b));
        // The difference of the whole points shown, so that one screen agrees with itself.
        let whole = words::whole(report.fits.overall(a)) - words::whole(report.fits.overall(b));
        let most = bars.first().filter(|bar| bar.points.abs() >= 0.05);
        let headline = match (whole, most) {
            (0, None) => format!("{one_name} and {other_name} are level, and nothing separates them"),
            (0, Some(bar)) => {
                format!(
                    "{one_name} and {other_name} are level; {} moves most ({})",
                    bar.name,
                    words::signed(bar.points)
                )
            }
            (lead, most) => {
                let (ahead, behind) = if lead > 0 { (&one_name, &other_name) } else { (&other_name, &one_name) };
                let most = most.map_or_else(String::new, |bar| {
                    format!(
                        "; {} moves most ({})",
                        bar.name,
                        words::signed(if lead > 0 { bar.points } else { -bar.points })
                    )
                });
                format!("{ahead} is {} ahead of {behind}{most}", lead.abs())
            }
        };
        let list: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.name, words::signed(bar.points))).collect();
        Some(Self {
            alt_text: format!("{headline}. Points of fit, positive for {one_name}: {}.", list.join(", ")),
            headline,
            one: (one.clone(), one_name),
            other: (other.clone(), other_name),
            fits: [a, b].map(|i| report.fits.overall(i)),
            total: report.fits.overall(a) - report.fits.overall(b),
            bars,
        })
    }
}

impl MilestoneBar {
    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let (points, level) = (words::signed(self.points), words::signed(self.level));
        format!("{}: {points} points of fit; levels differ by {level}", self.name)
    }
}

impl Separates {
    /// How far the longest bar reaches to its side, in points: bars that are all short stay short.
    #[must_use]
    pub fn longest(&self) -> f64 {
        self.bars.iter().map(|bar| bar.points.abs()).fold(0.5, f64::max)
    }

    /// The platform that a bar speaks for.
    #[must_use]
    pub const fn spoken_for(&self, bar: &MilestoneBar) -> &(PlatformId, String) {
        if bar.points >= 0.0 { &self.one } else { &self.other }
    }

    /// The chart of a plan's answers; none where it has nothing to show.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let compared = material.compared();
        let (one, other) = (compared.first()?, compared.get(1)?);
        Self::new(material.framework, material.report, one, other).filter(|chart| !chart.bars.is_empty())
    }
}

impl Describes for Separates {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |bar: &MilestoneBar| Entry {
            id: format!("bar-{}", bar.milestone),
            name: bar.name.clone(),
            label: bar.label(),
            strong: false,
        };
        self.bars.iter().map(entry).collect()
    }
}
