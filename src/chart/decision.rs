//! One milestone as a decision: who would lead wherever its need stood, and the ranking as it stands.

use super::audience::{LeaderInterval, stretches};
use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, Standing, points};
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;

/// How many platforms are ranked.
const MOST: usize = 7;

/// The page of one milestone of one segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Which milestone it is, and whose.
    pub over: String,
    /// Who leads, and the nearest change of that, as a sentence.
    pub headline: String,
    /// What the milestone asks; and what to do first where nobody leads.
    pub question: String,
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// What the segment needs, in points.
    pub need: f64,
    /// Half the width of the band of our doubt, in points.
    pub spread: f64,
    /// Who would lead where, over the whole scale.
    pub stretches: Vec<LeaderInterval>,
    /// The ranking, best first.
    pub bars: Vec<Bar>,
    /// The score of the typical platform, in points; none where there are not two.
    pub typical: Option<f64>,
    /// The whole page in words.
    pub alt_text: String,
}

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its score, in points.
    pub score: f64,
    /// Whether it leads or shows the same whole points.
    pub first: bool,
    /// Whether it would lead somewhere on the scale.
    pub could_lead: bool,
}

impl Bar {
    /// What is said of it.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{}, score {} out of 100", self.name, points(self.score))
    }
}

/// What stands in place of the ranking where everybody is ruled out.
pub const NOBODY: &str = "No platform meets every must-have";

impl Decision {
    /// Describes milestone `milestone` (by position in the framework) of segment `segment` (by position in the report's
    /// problem); none where the segment does not have it on.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, milestone: usize, segment: usize) -> Option<Self> {
        let rail = report.rails.iter().find(|rail| rail.milestone == milestone && rail.segment == segment)?;
        let problem = &report.problem;
        let demand = &problem.segments[segment];
        let named = framework.milestones.get(milestone)?;
        let several = problem.segments.len() > 1;
        let whose =
            if several { format!(" · slider of {} · score for all segments", demand.name) } else { String::new() };
        let said = report.untouched.is_none();
        let stretches = if said { stretches(report, rail) } else { Vec::new() };
        let need = demand.needs[milestone];
        let headline = headline(report, &named.name, need, &stretches);
        let best = report.claimed_leader().map(|leader| report.fits.score(leader.candidate));
        let bar = |place: &RankedPlatform| {
            let platform = report.platform(*place);
            Bar {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                score: report.fits.score(place.candidate),
                first: best.is_some_and(|best| words::shows_same(report.fits.score(place.candidate), best)),
                could_lead: said && rail.need.iter().any(|stretch| stretch.leader == Some(place.candidate)),
            }
        };
        let ranked = report.places.iter().filter(|place| place.rank.is_some());
        let bars: Vec<Bar> = ranked.take(MOST).map(bar).collect();
        let typical = words::typical(report).filter(|_| said);
        let each = bars.iter().map(|bar| format!("{} {}", bar.name, points(bar.score)));
        let all = each.chain(words::typical_words(typical)).collect::<Vec<_>>().join(", ");
        let where_else: Vec<String> = stretches
            .iter()
            .map(|stretch| {
                let who = stretch.leader.as_ref().map_or("nobody", |(_, name)| name);
                format!("{who} from {} to {}", points(stretch.from), points(stretch.to))
            })
            .collect();
        Some(Self {
            over: format!("Milestone {} of {} · {}{whose}", milestone + 1, framework.milestones.len(), named.name),
            alt_text: if said {
                let (need, who) = (points(need), where_else.join(", "));
                format!("{headline}. {} is at {need} out of 100. Who would lead: {who}. Score: {}.", named.name, all)
            } else {
                format!("{headline}. {}: {}.", words::PLACEHOLDER, all)
            },
            headline,
            question: [named.question.as_str(), Standing::of(report).to_do()].join(" ").trim_end().to_owned(),
            milestone,
            need,
            spread: demand.spreads[milestone],
            stretches,
            bars,
            typical,
        })
    }
}

fn headline(report: &Report, milestone: &str, need: f64, stretches: &[LeaderInterval]) -> String {
    let now = words::lead(report);
    if report.untouched.is_some() {
        return now;
    }
    let Some(here) = stretches.iter().position(|stretch| stretch.leads) else {
        return format!("{now} with {milestone} at {}", points(need));
    };
    let stretch = &stretches[here];
    let would = |other: &LeaderInterval| match &other.leader {
        Some((_, name)) => format!("{name} leads"),
        None => "nobody is left".to_owned(),
    };
    let below = here.checked_sub(1).map(|at| (need - stretch.from, stretch.from.floor(), "below", &stretches[at]));
    let above = stretches.get(here + 1).map(|other| (stretch.to - need, stretch.to.ceil(), "above", other));
    let nearest = below.into_iter().chain(above).min_by(|a, b| a.0.total_cmp(&b.0));
    match nearest {
        None => everywhere(report, milestone),
        Some((_, place, way, other)) => format!("{now}. At {} or {way}, {}", points(place), would(other)),
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

impl Decision {
    /// The page of what a plan is shown with; none where the segment does not have the milestone on.
    #[must_use]
    pub fn of(material: &Material<'_>, milestone: usize, segment: usize) -> Option<Self> {
        Self::new(material.framework, material.report, milestone, segment)
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
        let entry = |bar: &Bar| Entry {
            id: format!("bar-{}", bar.platform),
            name: bar.name.clone(),
            label: bar.label(),
            strong: bar.first,
        };
        self.bars.iter().map(entry).collect()
    }
}
