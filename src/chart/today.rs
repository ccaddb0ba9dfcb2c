//! What becomes of each platform of today and of the suggested set: keep, start, optional, stop, with hours and what each adds.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::portfolio::{Decided, Decision};
use crate::domain::id::PlatformId;

/// The chart "Keep, start, stop".
#[derive(Debug, Clone, PartialEq)]
pub struct Today {
    /// The answer, as a sentence.
    pub headline: String,
    /// The platforms: those to keep, to start, optional, and to stop, each by score.
    pub rows: Vec<TodayRow>,
    /// Today and afterwards, each with its hours and its combined score, and what is given up to change less, as sentences.
    pub sums: Vec<String>,
    /// Where competitors are among the platforms, as a sentence; none where the plan names nobody.
    pub competitors: Option<String>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct TodayRow {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// What becomes of it.
    pub decision: Decision,
    /// Hours a week, as they are written, which say so where they are a guess.
    pub hours: String,
    /// What the combined score loses without it, or would gain with it, in points; none where it cannot be ranked.
    pub adds: Option<f64>,
    /// The same as it is written; empty where it cannot be ranked.
    pub points: String,
    /// Why, as a sentence.
    pub why: String,
}

impl TodayRow {
    /// What becomes of it, as a word.
    #[must_use]
    pub fn word(&self) -> String {
        words::capital(self.decision.word())
    }

    /// What becomes of it, after its sign.
    #[must_use]
    pub fn signed_word(&self) -> String {
        words::signed_word(self.decision)
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{} {}. {}", self.word(), self.name, self.why)
    }
}

impl Today {
    /// The chart of a plan's answers; none where the plan does not say where the business is today.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let Material { library, plan, report, scope, .. } = *material;
        report.claimed_leader()?;
        let portfolio = report.set_decided()?;
        let headline = words::decided(report, portfolio, library, plan, scope)?;
        let row = |decided: &Decided| TodayRow {
            platform: decided.platform.clone(),
            name: words::name_of(library, &decided.platform).to_owned(),
            decision: decided.decision,
            hours: match decided.decision {
                Decision::Stop => words::hours(decided.now.0, decided.now.1),
                _ => words::hours(decided.hours, decided.guess),
            },
            adds: decided.adds,
            points: decided.adds.map_or_else(String::new, |adds| match words::signed(adds.abs()) {
                nothing if nothing == "0.0" => "nothing".to_owned(),
                adds => adds,
            }),
            why: words::why_decided(library, decided),
        };
        let rows: Vec<TodayRow> = portfolio.decisions.iter().map(row).collect();
        let today = portfolio.today.as_ref().map(|today| {
            let hours = words::hours_a_week(today.hours_now, today.guess, None);
            format!("Today: {}, in {hours}", words::out_of_100(today.coverage, today.platforms.len()))
        });
        let chosen = portfolio.chosen();
        let hours = words::hours_of(portfolio, plan);
        let then = format!("Then: {}, in {hours}", words::out_of_100(chosen.coverage, chosen.platforms.len()));
        let mut each: Vec<String> = rows.iter().map(TodayRow::label).collect();
        let sums: Vec<String> = today.into_iter().chain([then]).chain(words::inertia(report, portfolio)).collect();
        let ids: Vec<&PlatformId> = rows.iter().map(|row| &row.platform).collect();
        let competitors = words::where_competitors_are(plan, library, &ids);
        each.extend(sums.iter().chain(&competitors).cloned());
        Some(Self { alt_text: format!("{headline}. {}.", each.join(". ")), headline, competitors, rows, sums })
    }

    /// The most points that a platform adds, for the length of its bar; 0 where none adds anything.
    #[must_use]
    pub fn most(&self) -> f64 {
        self.rows.iter().filter_map(|row| row.adds).map(f64::abs).fold(0.0, f64::max)
    }

    /// What is not shown where there is room for so many of the rows, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        let more = self.rows.len().saturating_sub(shown);
        (more > 0).then(|| format!("and {more} more"))
    }
}

/// What stands at the end of a row.
pub const HOURS: &str = "Hours a week";

/// What the bars are.
pub const ADDS: &str = "Points each adds, or would add, to the combined score";

impl Describes for Today {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |row: &TodayRow| Entry {
            id: format!("row-{}", row.platform),
            name: row.name.clone(),
            label: row.label(),
            strong: matches!(row.decision, Decision::Keep | Decision::Start),
        };
        self.rows.iter().map(entry).collect()
    }
}
