//! How often each platform takes which rank, over plausible variations.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::uncertainty::{Uncertainty, samples};
use super::words::{self, out_of_ten, percent};
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::analysis::robustness::Robustness;
use crate::domain::id::PlatformId;
use crate::domain::sorting::sort_by;

/// The ranks that are told apart: all further ones are one.
pub const RANKS: [&str; 4] = ["First", "Second", "Third", "Later"];

/// A platform that is among the first three less often than this says nothing, as a fraction of the variations.
const TELLS: f64 = 0.03;

/// The chart "How often at which rank".
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptability {
    /// The verdict, as a sentence or two.
    pub headline: String,
    /// What choosing wrongly would cost, as a sentence.
    pub stake: String,
    /// The platforms, the most often first first.
    pub rows: Vec<RankAcceptability>,
    /// How many of these, from the first on, say something: the others are hardly ever among the first three.
    pub telling: usize,
    /// That another platform than that of the ranking comes second most often, as a sentence; none where it does not.
    pub second: Option<String>,
    /// On how many samples this rests.
    pub samples: usize,
    /// The whole chart in words.
    pub alt_text: String,
}

/// How often one platform takes which rank.
#[derive(Debug, Clone, PartialEq)]
pub struct RankAcceptability {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Whether it is first as often as the one that is so most often, as shares are shown.
    pub strong: bool,
    /// The chance to be first, in words.
    pub words: String,
    /// The chance to be first, in per cent: `96 %`, `under 1 %`.
    pub share: String,
    /// The chances of each of [`RANKS`], as fractions.
    pub parts: [f64; 4],
    /// Chances of ranks 1 to 10 and, last, of all further ranks, as fractions.
    pub ranks: Vec<f64>,
    /// The mean rank, from 1.
    pub expected_rank: f64,
}

impl Acceptability {
    /// The chart of a plan's answers; none without a verdict.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        material.robustness.verdict?;
        let rows = rows(material.report, material.robustness);
        let telling = rows.iter().rposition(|row| row.parts[..3].iter().sum::<f64>() >= TELLS);
        let Uncertainty { headline, stake, samples, .. } = Uncertainty::of(material);
        let second = second(material.report, &rows);
        let list: Vec<String> = rows.iter().take(6).map(|row| format!("{} {}", row.name, row.share)).collect();
        Some(Self {
            alt_text: format!("{headline}. Share of simulations in which each comes first: {}.", list.join(", ")),
            headline,
            stake,
            second,
            telling: telling.map_or(1, |last| last + 1),
            rows,
            samples,
        })
    }

    /// What is not shown where there is room for so many of the rows, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        match self.rows.len().saturating_sub(shown) {
            0 => None,
            1 => Some("1 more hardly ever gets that far".to_owned()),
            n if shown == self.telling => Some(format!("{n} more hardly ever make the top three")),
            n if self.rows[shown].parts[0] < TELLS => Some(format!("{n} more hardly ever come first")),
            n => Some(format!("{n} more come first less often")),
        }
    }
}

/// Whether simulations and ranking name another second, as a sentence.
fn second(report: &Report, rows: &[RankAcceptability]) -> Option<String> {
    let (leader, second) = (report.claimed_leader()?, report.runner_up()?);
    let of = |place: RankedPlatform| rows.iter().find(|row| row.platform == report.platform(place).id);
    let often = |row: &RankAcceptability| words::whole(row.parts[1] * 100.0);
    let (first, ranked, more) = (of(leader)?, of(second)?, rows.get(1)?);
    if rows[0].platform != first.platform || more.platform == ranked.platform || often(more) <= often(ranked) {
        return None;
    }
    let score =
        |row: &RankAcceptability| Some(words::points(report.fits.score(report.problem.position(&row.platform)?)));
    let (of_ranked, of_more) = (score(ranked)?, score(more)?);
    let scores = if of_ranked == of_more {
        format!("{} and {} both score {of_more}", ranked.name, more.name)
    } else {
        format!("{} scores {of_ranked} and {} {of_more}", ranked.name, more.name)
    };
    Some(format!("{scores}, but {} comes second more often", more.name))
}

fn rows(report: &Report, robustness: &Robustness) -> Vec<RankAcceptability> {
    let platforms = report.problem.candidates.iter().zip(&robustness.platforms);
    let mut rows: Vec<RankAcceptability> = platforms
        .map(|(platform, sure)| {
            let of = |rank: usize| sure.ranks.get(rank).copied().unwrap_or_default();
            RankAcceptability {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                strong: false,
                words: out_of_ten(sure.first),
                share: words::share(sure.first),
                parts: [of(0), of(1), of(2), sure.ranks.iter().skip(3).sum()],
                ranks: sure.ranks.clone(),
                expected_rank: sure.expected_rank,
            }
        })
        .collect();
    sort_by(&mut rows, |a, b| {
        b.parts[0].total_cmp(&a.parts[0]).then(a.expected_rank.total_cmp(&b.expected_rank)).then(a.name.cmp(&b.name))
    });
    let most = rows.first().map(|row| row.share.clone());
    for row in &mut rows {
        row.strong = most.as_ref() == Some(&row.share);
    }
    rows
}

impl RankAcceptability {
    /// How often it takes which rank, as words: `Reddit: first 96 %, second 3 %, third 1 %, later 0 %`.
    #[must_use]
    pub fn in_ranks(&self) -> String {
        let [first, second, third, later] = self.parts.map(percent);
        format!("{}: first {first}, second {second}, third {third}, later {later}", self.name)
    }

    /// How often it is first, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{} comes first in {} of simulations", self.name, self.share)
    }
}

impl Describes for Acceptability {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn sources(&self) -> Vec<String> {
        vec![samples(self.samples)]
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |row: &RankAcceptability| Entry {
            id: format!("bar-{}", row.platform),
            name: row.name.clone(),
            label: row.label(),
            strong: row.strong,
        };
        self.rows.iter().map(entry).collect()
    }
}
