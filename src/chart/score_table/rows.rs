//! What each milestone gives to a fit: a row each, which add up to the fit as it is shown.

use super::tenths::{decimal, given, possible};
use crate::analysis::matching::{content_match, level_match};
use crate::chart::material::Material;
use crate::chart::words;
use crate::domain::audience::Segment;
use crate::domain::platform::Platform;

/// What stands where nothing is lost.
pub const NOTHING: &str = "–";

/// What one milestone gives.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreRow {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Its name.
    pub name: String,
    /// What the segment needs, in points.
    pub need: f64,
    /// The platform's effective level, in points.
    pub level: f64,
    /// Match lost for each point of difference, in per cent; none where nothing is lost.
    pub cost: Option<f64>,
    /// Why a point on that side costs as much; empty where there is no difference.
    pub reason: String,
    /// The match, as a fraction.
    pub matched: f64,
    /// The least match that the segment accepts, as a fraction, where the platform misses it.
    pub misses: Option<f64>,
    /// Tenths of a point that it gives; over all rows they add up to the fit.
    given: i64,
    /// Tenths of a point that it could give; over all rows they add up to 100 points.
    possible: i64,
    /// The kinds of content, where they count here: as sentences.
    pub content: Option<String>,
}

impl ScoreRow {
    /// What they need.
    #[must_use]
    pub fn need_words(&self) -> String {
        words::shortest(self.need)
    }

    /// What the platform has.
    #[must_use]
    pub fn level_words(&self) -> String {
        words::shortest(self.level)
    }

    /// Whether level and need show the same.
    #[must_use]
    pub fn differs(&self) -> bool {
        words::shortest((self.level - self.need).abs()) != "0"
    }

    /// How far the level is from the need: `12 too high`, `none`.
    #[must_use]
    pub fn difference(&self) -> String {
        let gap = self.level - self.need;
        if !self.differs() {
            return "none".to_owned();
        }
        format!("{} too {}", words::shortest(gap.abs()), if gap < 0.0 { "low" } else { "high" })
    }

    /// What a point of difference costs: `1.5`, or a dash where nothing is lost.
    #[must_use]
    pub fn cost_words(&self) -> String {
        self.cost.map_or_else(|| NOTHING.to_owned(), |cost| words::trimmed(cost, 2))
    }

    /// The match in per cent.
    #[must_use]
    pub fn match_words(&self) -> String {
        format!("{}%", words::decimal(100.0 * self.matched))
    }

    /// The importance as a part of 100 %.
    #[must_use]
    pub fn importance_words(&self) -> String {
        format!("{}%", decimal(self.possible))
    }

    /// Points that it gives, as they are shown.
    #[must_use]
    pub fn given(&self) -> String {
        decimal(self.given)
    }

    /// Points that it could give, as they are shown.
    #[must_use]
    pub fn possible(&self) -> String {
        decimal(self.possible)
    }

    /// The part of the points that it gives, and the points that it could give at most, for a bar: as fractions of 100 points.
    #[must_use]
    pub fn parts(&self) -> [f64; 2] {
        #[expect(clippy::cast_precision_loss, reason = "at most 1000 tenths")]
        [self.given, self.possible].map(|tenths| tenths as f64 / 1000.0)
    }

    /// The must-have that it misses, as a sentence.
    #[must_use]
    pub fn missed_words(&self) -> Option<String> {
        self.misses.map(|least| format!("It is a must-have and needs a match of at least {}.", percent(least)))
    }

    /// The row as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let cost = if self.cost.is_some() { format!(", {} for each point", self.cost_words()) } else { String::new() };
        let (need, level) = (self.need_words(), self.level_words());
        let (difference, matched) = (self.difference(), self.match_words());
        let (given, possible) = (self.given(), self.possible());
        let missed = self.missed_words();
        let more = missed.iter().chain(Some(&self.reason).filter(|words| !words.is_empty())).chain(&self.content);
        let more: Vec<&str> = std::iter::once("").chain(more.map(String::as_str)).collect();
        let (name, more) = (&self.name, more.join(" "));
        format!(
            "{name}: need {need}, level {level}, difference {difference}{cost}; match {matched}, {given} of {possible} \
             points.{more}"
        )
    }
}

/// The rows of candidate `i` for segment `g` of the report.
pub(super) fn rows(material: &Material<'_>, segment: &Segment, i: usize, g: usize) -> Vec<ScoreRow> {
    let (framework, report) = (material.framework, material.report);
    let problem = &report.problem;
    let (demand, matches) = (&problem.segments[g], report.fits.matches(i, g));
    let on: Vec<usize> = (0..problem.milestones).filter(|j| demand.on[*j]).collect();
    let points =
        |part: &dyn Fn(usize) -> f64| on.iter().map(|j| 100.0 * demand.weights[*j] * part(*j)).collect::<Vec<_>>();
    let most = possible(&points(&|_| 1.0));
    let gives = given(&points(&|j| matches[j].value), &most);
    let row = |(at, j): (usize, &usize)| {
        let (milestone, matched) = (&framework.milestones[*j], matches[*j]);
        let row = ScoreRow {
            milestone: *j,
            name: milestone.name.clone(),
            need: demand.needs[*j],
            level: matched.level,
            cost: None,
            reason: String::new(),
            matched: matched.value,
            misses: matched.breaks_deal.then_some(demand.least_match[*j]),
            given: gives[at],
            possible: most[at],
            content: None,
        };
        let side = if matched.gap < 0.0 { &milestone.shortfall } else { &milestone.excess };
        let content = problem.carries_content[*j] && !demand.interest.is_empty();
        let of_level = level_match(matched.gap, problem.shortfall_per_point[*j], problem.excess_per_point[*j]);
        let halves = content.then(|| [of_level, content_match(problem, demand, i)]);
        ScoreRow {
            cost: (row.differs() && side.cost.get() > 0.0).then(|| side.cost.get()),
            reason: if row.differs() { sentence(&side.reason) } else { String::new() },
            content: halves.map(|halves| content_words(material, segment, &problem.candidates[i], halves)),
            ..row
        }
    };
    on.iter().enumerate().map(row).collect()
}

/// How level and kinds of content make a match, and each kind with interest and support.
fn content_words(
    material: &Material<'_>,
    segment: &Segment,
    platform: &Platform,
    [of_level, of_kinds]: [f64; 2],
) -> String {
    let kinds = material.framework.kinds.iter().filter_map(|kind| {
        let interest =
            segment.content.get(&kind.id).map(|interest| interest.get()).filter(|interest| *interest > 0.0)?;
        let support = platform.content.get(&kind.id).map_or(0.0, |support| support.get());
        Some(format!("{} {} and {}", kind.name, words::shortest(interest), words::shortest(support)))
    });
    let kinds: Vec<String> = kinds.collect();
    format!(
        "The level and the kinds of content each count for half: {} and {}. What they like and what {} offers: {}.",
        percent(of_level),
        percent(of_kinds),
        platform.name,
        kinds.join(", ")
    )
}

/// A fraction in per cent, with one decimal where it has any.
pub(super) fn percent(fraction: f64) -> String {
    format!("{}%", words::shortest(100.0 * fraction))
}

/// A text that ends as a sentence does.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}
