//! The ranking on one milestone alone: levels against what is needed.

use super::audience::mean_need;
use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::ranked::Ranked;
use crate::analysis::report::Report;
use crate::domain::audience::Preference;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};

/// The chart of one milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct SingleMilestone {
    /// Who scores highest on it, as a sentence.
    pub headline: String,
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// The platforms, best first, those that are ruled out last.
    pub rows: Vec<LevelRow>,
    /// What they need on average, in points.
    pub mean_need: f64,
    /// What each segment needs that has the milestone on: name and points.
    pub needs: Vec<(String, f64)>,
    /// What they are ranked by, as a sentence.
    pub ranked_by: String,
    /// Whether content counts beside the level.
    pub with_content: bool,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelRow {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its rank on this milestone; none where a deal-breaker rules it out.
    pub rank: Option<usize>,
    /// Whether nobody scores higher, in whole points as they are shown.
    pub first: bool,
    /// Its score on this milestone alone, in points.
    pub score: f64,
    /// Its level, in points; with levers used, the one nearest to the mean need.
    pub level: f64,
}

impl SingleMilestone {
    /// Describes a milestone of a plan; none where no segment of the scope has it on, or while nothing has been said of
    /// somebody's needs.
    #[must_use]
    pub fn new(
        framework: &Framework,
        library: &Library,
        plan: &Plan,
        scope: &Scope,
        report: &Report,
        milestone: usize,
    ) -> Option<Self> {
        let about = framework.milestones.get(milestone)?;
        let mean = mean_need(report, milestone)?;
        let mut alone = plan.alone(&about.id);
        // Segments that have it off have no say in it.
        alone.segments.retain(|segment| segment.active(&about.id).is_some());
        // Of what nobody has said anything there is nothing to rank by.
        if alone.segments_of(scope).all(|segment| segment.active(&about.id).is_some_and(Preference::is_untouched)) {
            return None;
        }
        let Ranked { problem, fits, places } = Ranked::new(framework, library, &alone, scope).ok()?;
        let best = places.first().map_or(0.0, |place| fits.score(place.candidate));
        let rows: Vec<LevelRow> = places
            .iter()
            .map(|place| {
                let i = place.candidate;
                let at = i * problem.milestones + milestone;
                let tuned = problem.setting == crate::domain::plan::TuningMode::Tuned;
                LevelRow {
                    platform: problem.candidates[i].id.clone(),
                    name: problem.candidates[i].name.clone(),
                    rank: place.rank,
                    first: place.rank.is_some() && words::shows_same(fits.score(i), best),
                    score: fits.score(i),
                    level: if tuned { mean.clamp(problem.lowest[at], problem.highest[at]) } else { problem.levels[at] },
                }
            })
            .collect();
        let needs: Vec<(String, f64)> =
            problem.segments.iter().map(|demand| (demand.name.clone(), demand.needs[milestone])).collect();
        let headline = headline(&about.name, &rows, scope);
        let ranked_by = words::ranked_by_one(&about.name, problem.reach_weight > 0.0);
        let list: Vec<String> = rows
            .iter()
            .map(|row| format!("{} {} (level {})", row.name, row.score_words(), words::points(row.level)))
            .collect();
        let wanted: Vec<String> = needs.iter().map(|(name, need)| format!("{name} {}", words::points(*need))).collect();
        Some(Self {
            alt_text: format!(
                "{headline}. {ranked_by}. Need, out of 100: {}. Score on it alone: {}.",
                wanted.join(", "),
                list.join(", ")
            ),
            headline,
            ranked_by,
            milestone,
            rows,
            mean_need: mean,
            needs,
            with_content: about.carries_content && problem.segments.iter().any(|demand| !demand.interest.is_empty()),
        })
    }

    /// What is needed, in a few words: of each segment where they are few, else from least to most.
    #[must_use]
    pub fn needed(&self) -> String {
        const FEW: usize = 3;
        let each = |(name, need): &(String, f64)| format!("{name} {}", words::points(*need));
        match self.needs.as_slice() {
            [(_, need)] => format!("Need: {}", words::points(*need)),
            few if few.len() <= FEW => format!("Need: {}", few.iter().map(each).collect::<Vec<_>>().join(", ")),
            _ => format!("Need: {}", self.needed_span()),
        }
    }

    /// The least and the most that a segment needs, in points.
    #[must_use]
    pub fn needed_ends(&self) -> (f64, f64) {
        let ends = |(low, high): (f64, f64), (_, need): &(String, f64)| (low.min(*need), high.max(*need));
        self.needs.iter().fold((100.0, 0.0), ends)
    }

    /// From least to most of what is needed: `30 to 70`.
    #[must_use]
    pub fn needed_span(&self) -> String {
        let (low, high) = self.needed_ends();
        format!("{} to {}", words::points(low), words::points(high))
    }

    /// What is not shown where there is room for so many of the rows, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        let hidden: Vec<(&str, f64)> = self.rows.iter().skip(shown).map(|row| (row.name.as_str(), row.score)).collect();
        words::and_more(&hidden)
    }
}

impl LevelRow {
    /// Its score, or that it is out.
    #[must_use]
    pub fn score_words(&self) -> String {
        self.rank.map_or_else(|| "out".to_owned(), |_| words::points(self.score))
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{}: level {}, score {}", self.name, words::points(self.level), self.score_words())
    }
}

fn headline(milestone: &str, rows: &[LevelRow], scope: &Scope) -> String {
    // Of everyone it is said without a word: "alone" and "overall" would clash.
    let for_whom = match scope {
        Scope::Everyone => String::new(),
        Scope::Segment(_) => format!(" {}", words::for_scope(scope)),
    };
    let Some(leader) = rows.iter().find(|row| row.rank.is_some()) else {
        return format!("On {milestone} alone, no platform meets every must-have{for_whom}");
    };
    let score = words::points(leader.score);
    if rows.len() == 1 {
        return format!("On {milestone} alone, {} scores {score} out of 100{for_whom}", leader.name);
    }
    if rows.len() > 3 && rows.iter().all(|row| row.first) {
        return format!("On {milestone} alone, all {} platforms tie{for_whom}: {score} out of 100 each", rows.len());
    }
    let level: Vec<&str> = rows.iter().filter(|row| row.first).map(|row| row.name.as_str()).collect();
    match level.as_slice() {
        [only] => format!("On {milestone} alone, {only} comes first{for_whom}: {score} out of 100"),
        several => format!("On {milestone} alone, {} tie{for_whom}: {score} out of 100 each", words::names(several)),
    }
}

impl SingleMilestone {
    /// The chart of a plan's answers; none where it has nothing to show.
    #[must_use]
    pub fn of(material: &Material<'_>, milestone: usize) -> Option<Self> {
        let Material { framework, library, plan, scope, report, .. } = *material;
        Self::new(framework, library, plan, scope, report, milestone)
    }
}

impl Describes for SingleMilestone {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |row: &LevelRow| Entry {
            id: format!("row-{}", row.platform),
            name: row.name.clone(),
            label: row.label(),
            strong: row.first,
        };
        self.rows.iter().map(entry).collect()
    }
}
