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
    /// The difference of the scores, in tenths of a point.
    pub total: i64,
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
    /// The same in tenths of a point: those of all bars add up to the difference of the scores.
    pub shown: i64,
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
                shown: 0,
                level: difference.level,
            })
            .collect();
        if report.problem.reach_weight > 0.0 {
            let reach = |i: usize| 100.0 * report.problem.reach_that_counts(i);
            let (points, level) = (by_reach(&report.fits, a, b), reach(a) - reach(b));
            let name = words::beside_fits(report, a, b).to_owned();
            bars.push(SeparatingBar { milestone: None, name, points, shown: 0, level });
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
        let total = words::tenths(scores[0]) - words::tenths(scores[1]);
        let shown = words::parts_in_tenths(&bars.iter().map(|bar| bar.points).collect::<Vec<_>>(), scores);
        for (bar, shown) in bars.iter_mut().zip(shown) {
            bar.shown = shown;
        }
        let headline = headline(&one_name, &other_name, scores, &bars);
        let list: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.name, bar.words())).collect();
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

/// The lead in whole points, as it is said everywhere, with the scores that it is the difference of, and what makes most of it.
fn headline(one: &str, other: &str, scores: [f64; 2], bars: &[SeparatingBar]) -> String {
    let (ahead, behind, towards) = if scores[0] >= scores[1] { (one, other, 1) } else { (other, one, -1) };
    let [high, low] = [f64::max, f64::min].map(|of| words::whole(of(scores[0], scores[1])));
    let lead = if high == low {
        format!("{one} and {other} tie at {high} out of 100 each")
    } else {
        format!("{ahead} is {} ahead of {behind} ({high} to {low})", words::some_points(high - low))
    };
    // The first bar is the longest.
    let said = |tenths: i64| words::signed(words::from_tenths(tenths));
    let whole = match bars.first().map(|bar| (bar.name.as_str(), towards * bar.shown)) {
        None => lead.clone(),
        Some((_, 0)) => format!("{lead}, and nothing separates them"),
        Some((name, by)) if high == low => {
            let whom = if by >= 0 { ahead } else { behind };
            format!("{lead}. {name} separates them most: {} for {whom}", said(by.abs()))
        }
        Some((name, by)) if by >= 0 => format!("{lead}, mostly through {name} ({})", said(by)),
        Some((name, by)) => format!("{lead}, although {name} counts against it ({})", said(by)),
    };
    // What makes most of it is the first bar: with long names the lead is enough.
    if whole.chars().count() <= words::LONGEST_HEADLINE { whole } else { lead }
}

impl Separates {
    /// The bars that move something, as it is shown: all of them where none does.
    #[must_use]
    pub fn telling(&self) -> Vec<&SeparatingBar> {
        let telling: Vec<&SeparatingBar> = self.bars.iter().filter(|bar| bar.shown != 0).collect();
        if telling.is_empty() { self.bars.iter().collect() } else { telling }
    }

    /// What the bars rest on and add up to, as sentences.
    #[must_use]
    pub fn key(&self) -> String {
        let by_reach = self.bars.iter().any(|bar| bar.milestone.is_none());
        let basis = if by_reach {
            "Milestones count before anything is lost to reach, which is a part of its own. "
        } else {
            ""
        };
        format!("{basis}{}.", self.together())
    }

    /// What the bars add up to, and which of them have none, as sentences without the last stop.
    #[must_use]
    pub fn together(&self) -> String {
        let [one, other] = self.scores.map(words::decimal);
        let sum =
            format!("Together they come to {}: {one} against {other}", words::signed(words::from_tenths(self.total)));
        let telling = self.telling();
        let quiet: Vec<&str> =
            self.bars.iter().filter(|bar| !telling.contains(bar)).map(|bar| bar.name.as_str()).collect();
        match quiet.as_slice() {
            [] => sum,
            [only] => format!("{sum}. {only} makes hardly any difference"),
            several => format!("{sum}. {} make hardly any difference", words::list(several)),
        }
    }
}

impl SeparatingBar {
    /// How long it is drawn, in points: as long as it says, to the right where it speaks for the one.
    #[must_use]
    pub const fn length(&self) -> f64 {
        words::from_tenths(self.shown)
    }

    /// Its points with one decimal and their sign.
    #[must_use]
    pub fn words(&self) -> String {
        words::signed(self.length())
    }

    /// Its id within the chart.
    #[must_use]
    pub fn id(&self) -> String {
        self.milestone.map_or_else(|| "bar-reach".to_owned(), |milestone| format!("bar-{milestone}"))
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let (points, level) = (self.words(), words::signed_whole(words::whole(self.level)));
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
        self.bars.iter().map(SeparatingBar::length).fold(0.5, |most, length| most.max(length.abs()))
    }

    /// The platform that a bar speaks for.
    #[must_use]
    pub const fn spoken_for(&self, bar: &SeparatingBar) -> &(PlatformId, String) {
        if bar.shown >= 0 { &self.one } else { &self.other }
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
        self.telling().into_iter().map(entry).collect()
    }
}
