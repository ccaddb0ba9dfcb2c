//! One milestone as a decision: what is needed, what the first platforms have of it, and what would have to change.

use super::audience::{LeaderInterval, start_of, stretches};
use super::changes::differ;
use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, Standing, points};
use crate::analysis::matching::is_small;
use crate::analysis::ranked::Ranked;
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::analysis::tipping::Slider;
use crate::domain::framework::Milestone;
use crate::domain::id::PlatformId;
use crate::domain::plan::{Plan, Scope, TuningMode};

/// How many platforms are shown.
const MOST: usize = 3;
/// How far apart the five answers to a milestone's question are, in points.
const ANSWERS: f64 = 25.0;

/// The page of one milestone of one segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Who leads, and the nearest change of that, as a sentence.
    pub headline: String,
    /// What the milestone asks, and whose slider it is; and what to do first where nobody leads.
    pub question: String,
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

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelRow {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// How much of it the platform has, in points; with levers used, as near to the need as they bring it.
    pub level: f64,
    /// How far that is from the need, in points: above 0 is too much. None while nothing has been said of the need.
    pub gap: Option<f64>,
    /// Whether that is no more than we doubt the need.
    pub in_range: bool,
    /// Its rank now, and at the start where it was another.
    pub rank: (usize, Option<usize>),
    /// Its score now, in points, and at the start where something was changed.
    pub score: (f64, Option<f64>),
    /// Whether it leads or shows the same whole points.
    pub first: bool,
}

impl LevelRow {
    /// Its level, and how far that is from the need: `82, 32 too high`.
    #[must_use]
    pub fn level_words(&self) -> String {
        let level = points(self.level);
        self.gap_words().map_or_else(|| level.clone(), |gap| format!("{level}, {gap}"))
    }

    /// How far its level is from the need: `about right`, `within your range`, `32 too high`; none while nothing has been said of
    /// the need.
    #[must_use]
    pub fn gap_words(&self) -> Option<String> {
        let gap = self.gap?;
        let doubted = self.in_range && !is_small(gap);
        Some(if doubted { "within your range".to_owned() } else { words::short_gap(gap) })
    }

    /// Its rank, and what it was: `1st, was 2nd`, `still 3rd`.
    #[must_use]
    pub fn rank_words(&self) -> String {
        let now = words::nth(self.rank.0);
        match self.rank.1 {
            Some(before) if before != self.rank.0 => format!("{now}, was {}", words::nth(before)),
            Some(_) => format!("still {now}"),
            None => now,
        }
    }

    /// What is said of it.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{}: level {}. Score {} out of 100", self.name, self.level_words(), points(self.score.0))
    }
}

/// What stands in place of the platforms where everybody is ruled out.
pub const NOBODY: &str = "No platform meets every must-have";
/// What stands over the levels.
pub const LEVELS: &str = "The level that each has, from 0 to 100";

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
        let headline = headline(report, &named.name, need, &stretches);
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
        let notes = if said { notes(material, (milestone, segment), need, &stretches) } else { Vec::new() };
        let several = problem.segments.len() > 1;
        let whose = if several {
            format!(" The need is that of {}; scores are for all segments.", demand.name)
        } else {
            String::new()
        };
        let question = [named.question.as_str(), Standing::of(report).to_do()].join(" ");
        let each: Vec<String> = rows.iter().map(LevelRow::label).collect();
        let told = notes.iter().map(|(heading, sentence)| format!("{heading}: {sentence}"));
        let told = told.collect::<Vec<_>>().join(" ");
        Some(Self {
            alt_text: if said {
                format!("{headline}. {} is at {} out of 100. {}. {told}", named.name, points(need), each.join(". "))
            } else {
                format!("{headline}. {}: {}.", words::PLACEHOLDER, each.join(". "))
            },
            headline,
            question: format!("{}{whose}", question.trim_end()),
            milestone,
            now: stand(named, need),
            start: start.map(|start| stand(named, start)),
            spread: demand.spreads[milestone],
            stretches,
            rows,
            notes,
        })
    }
}

impl Decision {
    /// From where to where you put the need, in points.
    #[must_use]
    pub fn band(&self) -> (f64, f64) {
        band(self.now.need, self.spread)
    }

    /// What is needed, as a line, and where you put it, as a band: `Line: they need 70 (“They show their face”). Band: you put it
    /// between 60 and 80.`
    #[must_use]
    pub fn key(&self) -> String {
        let words = match self.now.words.as_str() {
            "" => String::new(),
            words => format!(" (“{words}”)"),
        };
        let line = format!("Line: they need {}{words}.", points(self.now.need));
        let (low, high) = self.band();
        if points(low) == points(high) {
            return line;
        }
        format!("{line} Band: you put it between {} and {}.", points(low), points(high))
    }
}

/// What would have to change here, what holds for the others, and which slider is the next.
fn notes(
    material: &Material<'_>,
    (milestone, segment): (usize, usize),
    need: f64,
    stretches: &[LeaderInterval],
) -> Vec<(String, String)> {
    let report = material.report;
    if report.claimed_leader().is_none() {
        return Vec::new();
    }
    let mut notes =
        vec![("What would have to change".to_owned(), change(report, (milestone, segment), need, stretches))];
    notes.extend(elsewhere(material, segment));
    notes.extend(next_closest(material, milestone));
    notes
}

/// How far this slider is from another leader, and whether that is within what we doubt.
fn change(report: &Report, (milestone, segment): (usize, usize), need: f64, stretches: &[LeaderInterval]) -> String {
    let Some((_, place, way, other)) = nearest(need, stretches) else {
        return "No other need here changes who comes first.".to_owned();
    };
    let demand = &report.problem.segments[segment];
    let off = (need - place).abs();
    let (low, high) = band(need, demand.spreads[milestone]);
    let less = if way == "below" { "less" } else { "more" };
    let who = other.leader.as_ref().map_or("no platform would be left", |(_, name)| name.as_str());
    let leads = if other.leader.is_some() { " would come first" } else { "" };
    let far = format!(
        "{} would have to need {} {less}: {}, not {}. Then {who}{leads}.",
        demand.name,
        words::some_points(words::whole(off)),
        points(place),
        points(need)
    );
    let holds = if place < low || place > high {
        format!("You put it between {} and {}, so the lead holds.", points(low), points(high))
    } else {
        format!("You put it between {} and {}, so this is open.", points(low), points(high))
    };
    format!("{far} {holds}")
}

/// What holds for all segments where one is shown, and for the one whose slider this is where all are.
fn elsewhere(material: &Material<'_>, segment: usize) -> Option<(String, String)> {
    let Material { framework, library, plan, report, scope, .. } = *material;
    if plan.segments.len() < 2 {
        return None;
    }
    let (heading, other) = match scope {
        Scope::Segment(_) => ("For all segments".to_owned(), Scope::Everyone),
        Scope::Everyone => {
            let name = &report.problem.segments[segment].name;
            (format!("For {name} alone"), Scope::Segment(name.clone()))
        }
    };
    if let Some(untouched) = plan.untouched(framework, &other) {
        return Some((heading, format!("Nothing has been said of {} yet.", untouched.name)));
    }
    let ranked = Ranked::new(framework, library, plan, &other).ok()?;
    let leader = ranked.leader()?;
    let name = |place: RankedPlatform| ranked.platform(place).name.as_str();
    let score = points(ranked.score(leader));
    let second = ranked.places.get(1).copied().filter(|place| place.rank.is_some());
    let sentence = match second {
        Some(second) if words::shows_same(ranked.score(second), ranked.score(leader)) => {
            format!("{} and {} tie: {score} out of 100 each.", name(leader), name(second))
        }
        Some(second) => {
            let against = points(ranked.score(second));
            format!("{} comes first: {score} out of 100 against {}’s {against}.", name(leader), name(second))
        }
        None => format!("{} comes first: {score} out of 100.", name(leader)),
    };
    Some((heading, sentence))
}

/// From where to where a need may be that stands so far in doubt, in points.
fn band(need: f64, spread: f64) -> (f64, f64) {
    ((need - spread).max(0.0), (need + spread).min(100.0))
}

/// The nearest other slider on which the answer turns.
fn next_closest(material: &Material<'_>, milestone: usize) -> Option<(String, String)> {
    let Material { framework, report, .. } = *material;
    report.runner_up()?;
    let other = report.fragile.iter().find(|change| change.milestone != milestone && change.slider == Slider::Need);
    Some(match other {
        None => ("The other milestones".to_owned(), "No need on them changes who comes first.".to_owned()),
        Some(other) => (
            format!("The next closest is {}", framework.milestones[other.milestone].name),
            format!("{}.", words::capital(&words::tipping(framework, report, other))),
        ),
    })
}

/// The nearest change of leader on a slider: how far, at which whole point, which way, and who leads there.
fn nearest(need: f64, stretches: &[LeaderInterval]) -> Option<(f64, f64, &'static str, &LeaderInterval)> {
    let here = stretches.iter().position(|stretch| stretch.leads)?;
    let stretch = &stretches[here];
    let below = here.checked_sub(1).map(|at| (need - stretch.from, stretch.from.floor(), "below", &stretches[at]));
    let above = stretches.get(here + 1).map(|other| (stretch.to - need, stretch.to.ceil(), "above", other));
    below.into_iter().chain(above).min_by(|a, b| a.0.total_cmp(&b.0))
}

fn headline(report: &Report, milestone: &str, need: f64, stretches: &[LeaderInterval]) -> String {
    let now = words::lead(report);
    if report.untouched.is_some() {
        return now;
    }
    if !stretches.iter().any(|stretch| stretch.leads) {
        return format!("{now} with {milestone} at {}", points(need));
    }
    let would = |other: &LeaderInterval| match &other.leader {
        Some((_, name)) => format!("{name} comes first"),
        None => "no platform is left".to_owned(),
    };
    match nearest(need, stretches) {
        None => everywhere(report, milestone),
        Some((_, place, way, other)) => {
            format!("{now}. With {milestone} at {} or {way}, {}", points(place), would(other))
        }
    }
}

/// One who leads wherever a need stands; the lead itself is that of now.
fn everywhere(report: &Report, milestone: &str) -> String {
    let name = |place: RankedPlatform| &report.platform(place).name;
    match Standing::of(report) {
        Standing::Tied(firsts) => {
            let (first, other) = (name(firsts[0]), name(firsts[1]));
            format!("{first} comes first or ties wherever you set {milestone}. Right now it ties with {other}")
        }
        Standing::Leads { leader, second, by } => {
            let (first, other, ahead) = (name(leader), name(second), words::some_points(by));
            format!("{first} leads wherever you set {milestone}. Right now it is {ahead} ahead of {other}")
        }
        _ => format!("{}, wherever you set {milestone}", words::lead(report)),
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
