//! The ranking as a table: a row for each platform, for every file and every printout.

use super::words;
use crate::analysis::fit::Fits;
use crate::analysis::reach::Reach;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::quantities::Fraction;

/// The ranking as a table.
#[derive(Debug, Clone, PartialEq)]
pub struct RankingTable {
    /// The segments that have a column of their own: none where there is one alone.
    pub segments: Vec<String>,
    /// The platforms, best first, those that are ruled out last.
    pub rows: Vec<RankingRow>,
}

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct RankingRow {
    /// The platform, by position in the report's problem.
    pub candidate: usize,
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its rank; none where it is ruled out.
    pub rank: Option<usize>,
    /// Its score, in points.
    pub score: f64,
    /// Its fit, in points.
    pub fit: f64,
    /// Its score for each of the table's segments, in points; none where a segment rules it out.
    pub scores_for: Vec<Option<f64>>,
    /// Its fit for each of them, in points; none where a segment rules it out.
    pub fits_for: Vec<Option<f64>>,
    /// Which share of the audience is there.
    pub reach: Option<Reach>,
    /// The same in words.
    pub are_there: String,
    /// The milestone that adds most, with its points; empty where none does.
    pub gives_most: String,
    /// The milestone that loses most, with its points; empty where none does.
    pub loses_most: String,
    /// Why it is ruled out, in words that follow its name.
    pub ruled_out: Option<String>,
}

impl RankingTable {
    /// The ranking of a report; of platforms below the least reach it is said that few are there.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, least_reach: Option<Fraction>) -> Self {
        let segments = &report.problem.segments;
        let several = segments.len() > 1;
        let row = |place: &crate::analysis::ranking::RankedPlatform| {
            let i = place.candidate;
            let platform = report.platform(*place);
            let of = |figure: fn(&Fits, usize, usize) -> f64| -> Vec<Option<f64>> {
                let own = (0..segments.len()).filter(|_| several);
                own.map(|g| (!report.fits.ruled_out_for(i, g)).then(|| figure(&report.fits, i, g))).collect()
            };
            let out = place.rank.is_none();
            RankingRow {
                candidate: i,
                platform: platform.id.clone(),
                name: platform.name.clone(),
                rank: place.rank,
                score: report.fits.score(i),
                fit: report.fits.fit(i),
                scores_for: of(Fits::score_for),
                fits_for: of(Fits::fit_for),
                reach: report.reach[i].clone(),
                are_there: words::reach(report, i, least_reach),
                gives_most: words::greatest_contribution(framework, report, i).unwrap_or_default(),
                loses_most: words::greatest_loss(framework, report, i).unwrap_or_default(),
                ruled_out: out.then(|| words::ruled_out_by(framework, report, i)),
            }
        };
        Self {
            segments: segments.iter().filter(|_| several).map(|demand| demand.name.clone()).collect(),
            rows: report.places.iter().map(row).collect(),
        }
    }
}
