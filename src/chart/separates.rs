//! What separates two platforms, in points that add up to the difference in score.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::difference::{between, by_reach};
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::sorting::sort_by;

/// The chart "What separates them".
#[derive(Debug, Clone, PartialEq)]
pub struct Separates {
    /// The sum of it, as a sentence.
    pub headline: String,
    /// The platform that positive points speak for.
    pub one: (PlatformId, String),
    /// The platform that negative points speak for.
    pub other: (PlatformId, String),
    /// The milestones, and reach where it counts, those that move most first.
    pub bars: Vec<SeparatingBar>,
    /// The score of the one and of the other, in points.
    pub scores: [f64; 2],
    /// The difference of the scores as this chart shows them, with a decimal, in points.
    pub total: f64,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One milestone, or reach.
#[derive(Debug, Clone, PartialEq)]
pub struct SeparatingBar {
    /// The milestone, by position in the framework; none for reach.
    pub milestone: Option<usize>,
    /// Its name.
    pub name: String,
    /// Points that it moves towards the one (positive) or the other.
    pub points: f64,
    /// Level of the one less level of the other, in points; of reach, the difference in per cent.
    pub level: f64,
}

impl Separates {
    /// Describes what separates two platforms; none where one is no candidate, or ruled out.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, one: &PlatformId, other: &PlatformId) -> Option<Self> {
        let (a, b) = (report.problem.position(one)?, report.problem.position(other)?);
        if report.fits.ruled_out(a) || report.fits.ruled_out(b) {
            return None;
        }
        let name_of = |i: usize| report.problem.candidates[i].name.clone();
        let differences = between(&report.problem, &report.fits, a, b);
        let mut bars: Vec<SeparatingBar> = differences
            .iter()
            .map(|difference| SeparatingBar {
                milestone: Some(difference.milestone),
                name: framework.milestones[difference.milestone].name.clone(),
                points: difference.points,
                level: difference.level,
            })
            .collect();
        if report.problem.reach_weight > 0.0 {
            let reach = |i: usize| 100.0 * report.problem.reach_that_counts(i);
            let (points, level) = (by_reach(&report.fits, a, b), reach(a) - reach(b));
            let name = words::beside_fits(report, a, b).to_owned();
            bars.push(SeparatingBar { milestone: None, name, points, level });
        }
        sort_by(&mut bars, |a, b| {
            b.points
                .abs()
                .total_cmp(&a.points.abs())
                .then(a.milestone.is_none().cmp(&b.milestone.is_none()))
                .then(a.milestone.cmp(&b.milestone))
        });
        let (one_name, other_name) = (name_of(a), name_of(b));
        let scores = [a, b].map(|i| report.fits.score(i));
        let total = lead_in_tenths(scores);
        let headline = headline(&one_name, &other_name, scores, &bars);
        let list: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.name, words::signed(bar.points))).collect();
        Some(Self {
            alt_text: format!("{headline}. Points, positive for {one_name}: {}.", list.join(", ")),
            headline,
            one: (one.clone(), one_name),
            other: (other.clone(), other_name),
            scores,
            total,
            bars,
        })
    }
}

/// The difference of two scores as they are shown with a decimal, in points.
fn lead_in_tenths(scores: [f64; 2]) -> f64 {
    let [one, other] = scores.map(|score| words::whole(10.0 * score));
    #[expect(clippy::cast_precision_loss, reason = "at most 1000 tenths")]
    let tenths = (one - other) as f64;
    tenths / 10.0
}

/// The lead in whole points, as it is said everywhere, with the scores that it is the difference of, and what makes most of it.
fn headline(one: &str, other: &str, scores: [f64; 2], bars: &[SeparatingBar]) -> String {
    let total = lead_in_tenths(scores);
    let (ahead, behind, towards) = if total >= 0.0 { (one, other, 1.0) } else { (other, one, -1.0) };
    let [high, low] = [f64::max, f64::min].map(|of| words::whole(of(scores[0], scores[1])));
    let most = bars.first().filter(|bar| bar.points.abs() >= 0.05);
    let lead = if high == low {
        format!("{one} and {other} tie at {high} out of 100 each")
    } else {
        format!("{ahead} is {} ahead of {behind} ({high} to {low})", words::some_points(high - low))
    };
    let whole = match most.map(|bar| (bar.name.as_str(), towards * bar.points)) {
        None => format!("{lead}, and nothing separates them"),
        Some((name, points)) if high == low => {
            let whom = if points >= 0.0 { ahead } else { behind };
            format!("{lead}. {name} separates them most: {} for {whom}", words::signed(points.abs()))
        }
        Some((name, points)) if points >= 0.0 => format!("{lead}, mostly through {name} ({})", words::signed(points)),
        Some((name, points)) => format!("{lead}, although {name} counts against it ({})", words::signed(points)),
    };
    // What makes most of it is the first bar: with long names the lead is enough.
    if whole.chars().count() <= words::LONGEST_HEADLINE { whole } else { lead }
}

impl Separates {
    /// What the bars add up to, as a sentence without its stop: scores are not rounded in it, as the bars are not.
    #[must_use]
    pub fn together(&self) -> String {
        let [one, other] = self.scores.map(words::decimal);
        format!("Before rounding, the bars add up to {}: {one} against {other}", words::signed(self.total))
    }
}

impl SeparatingBar {
    /// Its id within the chart.
    #[must_use]
    pub fn id(&self) -> String {
        self.milestone.map_or_else(|| "bar-reach".to_owned(), |milestone| format!("bar-{milestone}"))
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let (points, level) = (words::signed(self.points), words::signed(self.level));
        match self.milestone {
            Some(_) => format!("{}: {points} points; levels differ by {level}", self.name),
            None => format!("{}: {points} points; shares of people differ by {level} in 100", self.name),
        }
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
    pub const fn spoken_for(&self, bar: &SeparatingBar) -> &(PlatformId, String) {
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
        let entry =
            |bar: &SeparatingBar| Entry { id: bar.id(), name: bar.name.clone(), label: bar.label(), strong: false };
        self.bars.iter().map(entry).collect()
    }
}
