//! The score of each platform as the plan stands, and between which scores 9 of 10 variations lie.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::uncertainty::samples;
use super::words::{self, and_more, out_of_ten, points, shows_same, whole};
use crate::analysis::robustness::Verdict;
use crate::domain::id::PlatformId;
use crate::domain::sorting::sort_by;

/// The chart "How far scores could move".
#[derive(Debug, Clone, PartialEq)]
pub struct Ranges {
    /// How far the score of the first could move, and whether that matters, as a sentence.
    pub headline: String,
    /// The platforms with a rank, best first.
    pub rows: Vec<RangeRow>,
    /// The score of the typical platform, in points; none where there are not two.
    pub typical: Option<f64>,
    /// On how many samples this rests.
    pub samples: usize,
}

/// One platform's score, and how far it could move.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeRow {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Whether it is the first or shows the same whole points.
    pub strong: bool,
    /// Its score as the plan stands, in points.
    pub score: f64,
    /// The scores between which 9 of 10 variations lie, in points.
    pub range: (f64, f64),
    /// The chance to be first, as a fraction.
    pub chance: f64,
}

impl Ranges {
    /// The chart of a plan's answers; none without a verdict, or while nothing has been said of somebody's needs.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let (report, robustness) = (material.report, material.robustness);
        let best = robustness.verdict.and(report.claimed_leader()).map(|leader| report.fits.score(leader.candidate))?;
        let row = |place: &crate::analysis::ranking::RankedPlatform| {
            let (i, platform) = (place.candidate, report.platform(*place));
            let sure = &robustness.platforms[i];
            RangeRow {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                strong: shows_same(report.fits.score(i), best),
                score: report.fits.score(i),
                range: (sure.p5, sure.p95),
                chance: sure.first,
            }
        };
        let rows: Vec<RangeRow> = report.places.iter().filter(|place| place.rank.is_some()).map(row).collect();
        let headline = ranges_headline(&rows, robustness.verdict)?;
        Some(Self { headline, typical: words::typical(report), rows, samples: robustness.samples })
    }

    /// Where the scale begins on which so many of the rows and the typical platform stand, in points: a multiple of 10.
    #[must_use]
    pub fn low_end(&self, shown: usize) -> f64 {
        let rows = self.rows.iter().take(shown).map(|row| row.range.0.min(row.score));
        let least = rows.chain(self.typical).fold(100.0, f64::min);
        ((least / 10.0).floor() * 10.0).clamp(0.0, 90.0)
    }

    /// What is said under it where so many rows are shown: what a dot is, what the `band` through it is called and shows, the typical
    /// platform, and who has no room.
    #[must_use]
    pub fn key(&self, shown: usize, band: &str) -> String {
        let dot = format!("Dot: the score now. {band}: where it lies in 9 in 10 simulations");
        let dashed = words::typical_words(self.typical).map(|words| format!("dashed: {}", words::lower(&words)));
        std::iter::once(dot).chain(dashed).chain(self.hidden(shown)).collect::<Vec<_>>().join("; ")
    }

    /// What is not shown where there is room for so many of the rows, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        let hidden: Vec<(&str, f64)> = self.rows.iter().skip(shown).map(|row| (row.name.as_str(), row.score)).collect();
        and_more(&hidden)
    }
}

impl RangeRow {
    /// The scores between which it lies: `83–90`.
    #[must_use]
    pub fn span(&self) -> String {
        format!("{}–{}", whole(self.range.0), whole(self.range.1))
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        format!(
            "{}: scores {} out of 100 in the plan; between {} and {} in 9 in 10 simulations",
            self.name,
            points(self.score),
            points(self.range.0),
            points(self.range.1)
        )
    }
}

/// How often a platform has to come first to be a rival, as a fraction of the variations.
const RIVAL: f64 = 0.1;

/// How far the score of the first could move, and whether that matters, as a sentence; none without platforms. What it
/// says of the others follows from the chances: bands that touch are no sign that places change.
///
/// `rows` are the ranked platforms, best first.
#[must_use]
pub fn ranges_headline(rows: &[RangeRow], verdict: Option<Verdict>) -> Option<String> {
    let first = rows.first()?;
    let (low, high) = (points(first.range.0), points(first.range.1));
    let range = if low == high {
        format!("{} scores {low} in nearly every simulation", first.name)
    } else {
        format!("{} scores between {low} and {high}", first.name)
    };
    let Some(second) = rows.get(1) else { return Some(range) };
    let first_in = format!("it comes first in {} simulations", out_of_ten(first.chance));
    if rows[1..].iter().all(|row| row.range.1 < first.range.0) {
        return Some(format!("{range}, above the range of every other platform"));
    }
    if verdict == Some(Verdict::Clear) {
        return Some(match whole(first.range.0) - whole(second.score) {
            -1..=1 => format!("{range}; the low end is about {}’s current score", second.name),
            2.. => format!("{range}; even the low end beats {}’s current score", second.name),
            _ => format!("{range}; {first_in}"),
        });
    }
    let mut rivals: Vec<&RangeRow> = rows[1..].iter().filter(|row| row.chance >= RIVAL).collect();
    sort_by(&mut rivals, |a, b| b.chance.total_cmp(&a.chance));
    Some(match rivals.as_slice() {
        [] => format!("{range}; {first_in}"),
        [one] => format!("{range}; {} comes first in {} simulations", one.name, out_of_ten(one.chance)),
        [one, other] => format!("{range}; {} and {} could come first instead", one.name, other.name),
        several => format!("{range}; {} other platforms could come first instead", several.len()),
    })
}

impl Describes for Ranges {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        let each = |row: &RangeRow| {
            format!("{} {} ({} to {})", row.name, points(row.score), points(row.range.0), points(row.range.1))
        };
        let list: Vec<String> = self.rows.iter().map(each).collect();
        let typical = words::typical_words(self.typical).map_or_else(String::new, |words| format!("; {words}"));
        format!("{}. Score in the plan, and in 9 in 10 simulations: {}{typical}.", self.headline, list.join(", "))
    }

    fn sources(&self) -> Vec<String> {
        vec![samples(self.samples)]
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |row: &RangeRow| Entry {
            id: format!("range-{}", row.platform),
            name: row.name.clone(),
            label: row.label(),
            strong: row.strong,
        };
        self.rows.iter().map(entry).collect()
    }
}
