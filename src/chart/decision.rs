//! One milestone as a decision: what is needed, what the first platforms have of it, and what would have to change.

mod headline;
mod level;
mod notes;

pub use level::LevelRow;

use super::audience::{LeaderInterval, start_of, stretches};
use super::changes::differ;
use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, LONGEST_HEADLINE, SHORT_NAME, Standing, name_beside, points, short_name};
use crate::analysis::ranked::Ranked;
use crate::analysis::ranking::RankedPlatform;
use crate::domain::framework::Milestone;
use crate::domain::plan::{Plan, TuningMode};
use headline::headline;
use notes::{band, notes};

/// How many platforms are shown.
const MOST: usize = 3;
/// How far apart the five answers to a milestone's question are, in points.
const ANSWERS: f64 = 25.0;

/// The page of one milestone of one segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Who leads, and the nearest change of that, as a sentence; where nothing changes it, who is closest to the need.
    pub headline: String,
    /// What the milestone asks, and what is compared with what; and what to do first where nobody leads.
    pub question: String,
    /// Whose slider it is, where there are several segments.
    pub whose: Option<Who>,
    /// What the other segments need that have it on, in points.
    pub others: Vec<(Who, f64)>,
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Where the slider stands.
    pub now: Stand,
    /// Where it stood at the start; none where it stands there still.
    pub start: Option<Stand>,
    /// Half the width of the band of our doubt, in points.
    pub spread: f64,
    /// Who would lead where, over the whole scale.
    pub stretches: Vec<LeaderInterval>,
    /// The first platforms, best first.
    pub rows: Vec<LevelRow>,
    /// What hangs on it: what would have to change, and what holds elsewhere. A heading and a sentence each.
    pub notes: Vec<(String, String)>,
    /// The whole page in words.
    pub alt_text: String,
}

/// A place of the slider.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// The need, in points.
    pub need: f64,
    /// What people say who need as much; empty where the framework has no words for it.
    pub words: String,
}

/// The name of a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// In full.
    pub name: String,
    /// In short, and still told from the others.
    pub short: String,
    /// Beside its need: in full, unless it is long.
    pub beside: String,
}

/// What stands in place of the platforms where everybody is ruled out.
pub const NOBODY: &str = "No platform meets every must-have";
/// What stands over the levels.
pub const LEVELS: &str = "The level that each has, from 0 to 100";
/// What stands before what the other segments need.
pub const OTHERS: &str = "Others’ needs";
/// In up to so many letters the other segments are named: on a slide a label has no more.
const SHORT: usize = 60;

/// What people say who need so much.
#[must_use]
pub fn stand(milestone: &Milestone, need: f64) -> Stand {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 4")]
    let nearest = (need / ANSWERS).round().clamp(0.0, 4.0) as usize;
    let words = milestone.answers.as_ref().map_or_else(String::new, |answers| answers[nearest].clone());
    Stand { need, words }
}

impl Decision {
    /// Describes milestone `milestone` (by position in the framework) of segment `segment` (by position in the report's
    /// problem), with what was another at the start; none where the segment does not have it on.
    #[must_use]
    pub fn of(material: &Material<'_>, before: &Plan, milestone: usize, segment: usize) -> Option<Self> {
        let Material { framework, library, report, scope, .. } = *material;
        let rail = report.rails.iter().find(|rail| rail.milestone == milestone && rail.segment == segment)?;
        let problem = &report.problem;
        let demand = &problem.segments[segment];
        let named = framework.milestones.get(milestone)?;
        let said = report.untouched.is_none();
        let stretches = if said { stretches(report, rail) } else { Vec::new() };
        let need = demand.needs[milestone];
        let names: Vec<&str> = problem.segments.iter().map(|demand| demand.name.as_str()).collect();
        let who = |g: usize| Who {
            name: names[g].to_owned(),
            short: short_name(names[g], &names, SHORT_NAME),
            beside: name_beside(names[g], &names),
        };
        let whose = (names.len() > 1).then(|| who(segment));
        let on = |g: &usize| said && *g != segment && problem.segments[*g].on[milestone];
        let others = (0..names.len()).filter(on).map(|g| (who(g), problem.segments[g].needs[milestone])).collect();
        let changed = differ(before, material.plan);
        let then = if changed { Ranked::new(framework, library, before, scope).ok() } else { None };
        let start = start_of(before, &demand.name, &named.id, need);
        let best = report.claimed_leader().map(|leader| report.fits.score(leader.candidate));
        let row = |place: &RankedPlatform| {
            let platform = report.platform(*place);
            let at = place.candidate * problem.milestones + milestone;
            let level = match problem.setting {
                TuningMode::Tuned => need.clamp(problem.lowest[at], problem.highest[at]),
                TuningMode::Typical => problem.levels[at],
            };
            let was = then.as_ref().and_then(|then| then.of(&platform.id));
            LevelRow {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                level,
                gap: said.then_some(level - need),
                in_range: (level - need).abs() <= demand.spreads[milestone],
                rank: (place.rank.unwrap_or_default(), was.map(|(rank, _)| rank)),
                score: (report.fits.score(place.candidate), was.map(|(_, score)| score)),
                first: best.is_some_and(|best| words::shows_same(report.fits.score(place.candidate), best)),
            }
        };
        let ranked = report.places.iter().filter(|place| place.rank.is_some());
        let rows: Vec<LevelRow> = ranked.take(MOST).map(row).collect();
        let whom = whose.as_ref().map(|who| who.short.as_str());
        let in_full = whose.as_ref().map(|who| who.name.as_str());
        // Rather than shorten a name, less is said; it is shortened where the headline would be too long with it still.
        let ways = [(in_full, false), (in_full, true), (whom, false)];
        let said_of = |(whose, brief)| headline(report, (&named.name, whose, brief), need, (&stretches, &rows));
        let [long, brief, short] = ways.map(said_of);
        let fits = |headline: &String| headline.chars().count() <= LONGEST_HEADLINE;
        let headline = [long, brief].into_iter().find(fits).unwrap_or(short);
        let notes = if said { notes(material, (milestone, segment), in_full, &stretches) } else { Vec::new() };
        let compared = whose.as_ref().map_or_else(String::new, |who| {
            format!(" Gaps are from the need of {}; ranks and scores are for all segments.", who.beside)
        });
        let question = [named.question.as_str(), Standing::of(report).to_do()].join(" ");
        let each: Vec<String> = rows.iter().map(LevelRow::label).collect();
        let told = notes.iter().map(|(heading, sentence)| format!("{heading}: {sentence}"));
        let told = told.collect::<Vec<_>>().join(" ");
        let mut page = Self {
            alt_text: String::new(),
            headline,
            question: format!("{}{compared}", question.trim_end()),
            whose,
            others,
            milestone,
            now: stand(named, need),
            start: start.map(|start| stand(named, start)),
            spread: demand.spreads[milestone],
            stretches,
            rows,
            notes,
        };
        page.alt_text = if said {
            let others = page.each_other();
            let others = if others.is_empty() { others } else { format!(" {OTHERS}: {others}.") };
            let whose = page.whose.as_ref().map_or_else(String::new, |whose| format!(" for {}", whose.short));
            let needs = format!("{} is at {} out of 100{whose}.{others}", named.name, points(need));
            format!("{}. {needs} {}. {told}", page.headline, each.join(". "))
        } else {
            format!("{}. {}: {}.", page.headline, words::PLACEHOLDER, each.join(". "))
        };
        Some(page)
    }
}

impl Decision {
    /// From where to where you put the need, in points.
    #[must_use]
    pub fn band(&self) -> (f64, f64) {
        band(self.now.need, self.spread)
    }

    /// What is needed, and by whom where there are several segments: `They need 70`, `Need of Local families: 70`.
    #[must_use]
    pub fn need_words(&self) -> String {
        let need = points(self.now.need);
        self.whose
            .as_ref()
            .map_or_else(|| format!("They need {need}"), |whose| format!("Need of {}: {need}", whose.beside))
    }

    /// What each of the other segments needs: `Cafés we supply 55, Tourists 40`; empty where there are none.
    fn each_other(&self) -> String {
        let each = self.others.iter().map(|(who, need)| format!("{} {}", who.short, points(*need)));
        each.collect::<Vec<_>>().join(", ")
    }

    /// What the other segments need, in a few words: of each where that is short, else from least to most; none where there are no
    /// others.
    #[must_use]
    pub fn others_words(&self) -> Option<String> {
        let each = self.each_other();
        if each.chars().count() <= SHORT {
            return (!each.is_empty()).then_some(each);
        }
        Some(format!("{} segments, {}", self.others.len(), self.others_span()))
    }

    /// From the least to the most that the other segments need: `35 to 85`.
    #[must_use]
    pub fn others_span(&self) -> String {
        let ends = |(low, high): (f64, f64), (_, need): &(Who, f64)| (low.min(*need), high.max(*need));
        let (low, high) = self.others.iter().fold((100.0, 0.0), ends);
        let (low, high) = (points(low), points(high));
        if low == high { low } else { format!("{low} to {high}") }
    }

    /// What is needed, as a line, and where you put it, as a band: `Line: they need 70 (“They show their face”). Band: you put it
    /// between 60 and 80.`
    #[must_use]
    pub fn key(&self) -> String {
        let words = match self.now.words.as_str() {
            "" => String::new(),
            words => format!(" (“{words}”)"),
        };
        let needed = if self.whose.is_some() { "a need of" } else { "they need" };
        let line = format!("Line: {needed} {}{words}.", points(self.now.need));
        let (low, high) = self.band();
        if points(low) == points(high) {
            return line;
        }
        format!("{line} Band: you put it between {} and {}.", points(low), points(high))
    }
}

impl Describes for Decision {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |row: &LevelRow| Entry {
            id: format!("bar-{}", row.platform),
            name: row.name.clone(),
            label: row.label(),
            strong: row.first,
        };
        self.rows.iter().map(entry).collect()
    }
}
