//! How a score is made: one platform for one segment, with every figure that can be checked by hand.
//!
//! The rows add up to the fit as it is shown; the steps lead from there to the score.

mod how_good;
mod rows;
mod steps;
mod tenths;

pub use how_good::{HowGood, SHAPE};
pub use rows::{NOTHING, ScoreRow};
pub use steps::{ScoreSteps, Step};

use super::material::Material;
use super::words;
use crate::analysis::problem::Demand;
use crate::analysis::report::Report;
use crate::domain::id::PlatformId;

/// What the whole table is called.
pub const NAME: &str = "How the score is made";
/// How rows are worked out.
pub const CHECK: &str =
    "Match is 100% minus difference times cost, and never below 0%. Points are match times importance.";

/// How the score of one platform for one segment is made.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreTable {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// The segment's name.
    pub segment: String,
    /// What the platform scores for the segment, as a sentence.
    pub headline: String,
    /// How its scores for all segments make its score overall, as a sentence; none where the scope is one segment.
    pub overall: Option<String>,
    /// Its place in the ranking, in words: `First of 24`.
    pub place: String,
    /// Which must-haves it misses, as a sentence; none where the segment does not rule it out.
    pub missed: Option<String>,
    /// What each milestone that is on gives, in the framework's order.
    pub rows: Vec<ScoreRow>,
    /// From the fit to the score.
    pub steps: ScoreSteps,
    /// How good the platform's score is; none before that is known.
    pub how_good: Option<HowGood>,
}

impl ScoreTable {
    /// The table of a platform for segment `g` of the report; none where either is not there.
    #[must_use]
    pub fn of(material: &Material<'_>, platform: &PlatformId, g: usize) -> Option<Self> {
        let report = material.report;
        let place = report.place_of(platform)?;
        let i = place.candidate;
        let demand = report.problem.segments.get(g)?;
        let segment = material.plan.segment(&demand.name)?;
        let name = report.platform(place).name.clone();
        let out = report.fits.ruled_out_for(i, g);
        let rows = rows::rows(material, segment, i, g);
        let missed: Vec<&str> = rows.iter().filter(|row| row.misses.is_some()).map(|row| row.name.as_str()).collect();
        let score = words::points(report.fits.score_for(i, g));
        let fit = words::decimal(report.fits.fit_for(i, g));
        let count = report.places.len();
        Some(Self {
            headline: if out {
                format!("{name} is ruled out for {}", demand.name)
            } else {
                format!("{name} scores {score} out of 100 for {}", demand.name)
            },
            overall: overall(report, i),
            place: match place.rank {
                Some(1) => format!("First of {count}"),
                Some(rank) => format!("{} of {count}", words::nth(rank)),
                None => "Ruled out".to_owned(),
            },
            missed: out.then(|| {
                format!("It misses the must-have on {}. Its fit is {fit} all the same.", words::list(&missed))
            }),
            steps: ScoreSteps::new(material, segment, i, g, fit),
            how_good: HowGood::new(report, i),
            platform: platform.clone(),
            segment: demand.name.clone(),
            name,
            rows,
        })
    }

    /// The platform so many places further down the ranking of a report; none beyond its ends.
    #[must_use]
    pub fn neighbour(&self, report: &Report, by: isize) -> Option<PlatformId> {
        let at = report.places.iter().position(|place| report.platform(*place).id == self.platform)?;
        let place = report.places.get(at.checked_add_signed(by)?)?;
        Some(report.platform(*place).id.clone())
    }

    /// The fit as it is shown.
    #[must_use]
    pub fn fit(&self) -> &str {
        &self.steps.fit
    }

    /// What the segment's score is, in words: a platform that is ruled out has none that counts.
    #[must_use]
    pub fn score_words(&self) -> &'static str {
        if self.missed.is_some() { "Score, if it were not ruled out" } else { "Score" }
    }

    /// Fit, what is left of it, and score, each with its name, as the sum is written.
    #[must_use]
    pub fn sum(&self) -> [(&str, &str); 3] {
        let steps = &self.steps;
        [(&steps.fit, "Fit"), (&steps.factor, "Reach and topics"), (&steps.score, self.score_words())]
    }

    /// All of it in words, for those who cannot see it.
    #[must_use]
    pub fn alt_text(&self) -> String {
        let rows: Vec<String> = self.rows.iter().map(ScoreRow::label).collect();
        let steps: Vec<String> =
            self.steps.lines.iter().map(|step| format!("{}: {}", step.name, full_stop(&step.whole()))).collect();
        let missed = self.missed.as_deref().map_or_else(String::new, |missed| format!(" {missed}"));
        let ScoreSteps { fit, factor, score, .. } = &self.steps;
        let good = self.how_good.as_ref().map_or_else(String::new, |good| format!(" {}", good.words));
        let overall = self.overall.as_deref().map_or_else(String::new, |overall| format!(" {overall}"));
        format!(
            "{}.{overall}{missed} {} Fit {fit} out of 100. {fit} × {factor} = {score}. {}{good}",
            self.headline,
            rows.join(" "),
            steps.join(" ")
        )
    }
}

/// The most segments whose parts of a score are named.
const NAMED: usize = 4;

/// How the score of candidate `i` is made of those for the segments; none where there is one, or the platform is ruled out.
fn overall(report: &Report, i: usize) -> Option<String> {
    let segments = &report.problem.segments;
    if segments.len() < 2 || report.fits.ruled_out(i) {
        return None;
    }
    let score = words::decimal(report.fits.score(i));
    let part = |(g, demand): (usize, &Demand)| {
        let (share, of) = (words::percent(demand.share), words::decimal(report.fits.score_for(i, g)));
        let of = if report.fits.ruled_out_for(i, g) { "0.0 as it is ruled out".to_owned() } else { of };
        format!("{share} of {of} for {}", demand.name)
    };
    let parts: Vec<String> = segments.iter().enumerate().map(part).collect();
    let made_of = if parts.len() <= NAMED {
        words::list(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    } else {
        format!("its scores for {} segments, each by its share", parts.len())
    };
    Some(format!("Overall it scores {score}: {made_of}. Choose a segment to see how its part is made."))
}

fn full_stop(words: &str) -> String {
    if words.ends_with('.') { words.to_owned() } else { format!("{words}.") }
}
