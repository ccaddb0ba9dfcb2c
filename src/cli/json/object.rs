//! The object that `rank --json` prints: a report with ids for names.

use super::hours::{DecisionOn, Member, Step, Today, decisions, frontier, members, today};
use super::news::NewsOf;
use super::presence::{Competitor, RoleOf, competitors, roles};
use crate::analysis::portfolio::Chosen;
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::reach::ReachFrom;
use crate::analysis::report::Report;
use crate::analysis::tipping::{Interval, Slider};
use crate::domain::framework::Framework;
use crate::domain::plan::{Plan, Scope, TuningMode};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Everything that is known of a plan, as other programs read it.
#[derive(Serialize)]
pub struct Object<'a> {
    plan: &'a str,
    scope: Option<&'a str>,
    setting: &'static str,
    samples: u32,
    seed: u64,
    /// The first segment of whose needs nothing has been said yet: while there is one the order is a placeholder.
    nothing_said: Option<&'a str>,
    /// The segment of whose milestones least has been said, where that is less than half.
    little_said: Option<LittleSaid<'a>>,
    platforms: Vec<Platform<'a>>,
    tipping: Vec<Tipping<'a>>,
    fragile: Vec<LeaderChange<'a>>,
    robustness: Robustness<'a>,
    chance: Option<Chance>,
    portfolio: Option<Portfolio<'a>>,
    today: Option<Today<'a>>,
    decisions: Vec<DecisionOn<'a>>,
    frontier: Vec<Step<'a>>,
    roles: Vec<RoleOf<'a>>,
    competitors: Vec<Competitor<'a>>,
    map: PositioningMap,
    looked_at: Option<&'a str>,
    news: Vec<NewsOf>,
    warnings: Vec<&'a String>,
}

#[derive(Serialize)]
struct LittleSaid<'a> {
    segment: &'a str,
    said: usize,
    of: usize,
}

#[derive(Serialize)]
struct Platform<'a> {
    id: &'a str,
    name: &'a str,
    rank: Option<usize>,
    score: f64,
    fit: f64,
    ruled_out: bool,
    reach: Option<f64>,
    segments: Vec<Segment<'a>>,
}

#[derive(Serialize)]
struct Segment<'a> {
    name: &'a str,
    score: f64,
    fit: f64,
    ruled_out_by: Vec<&'a str>,
    reach: Option<f64>,
    reach_from: &'static str,
    topic: f64,
    reach_factor: f64,
    milestones: Vec<Milestone<'a>>,
}

#[derive(Serialize)]
struct Milestone<'a> {
    id: &'a str,
    level: f64,
    gap: f64,
    #[serde(rename = "match")]
    matched: f64,
    contribution: f64,
    lost: f64,
}

#[derive(Serialize)]
struct Tipping<'a> {
    segment: &'a str,
    milestone: &'a str,
    need: Vec<RailStretch<'a>>,
    importance: Vec<RailStretch<'a>>,
}

#[derive(Serialize)]
struct RailStretch<'a> {
    from: f64,
    to: f64,
    leader: Option<&'a str>,
}

#[derive(Serialize)]
struct LeaderChange<'a> {
    segment: &'a str,
    milestone: &'a str,
    what: &'static str,
    from: f64,
    to: f64,
    leader: Option<&'a str>,
    distance: f64,
}

#[derive(Serialize)]
struct Robustness<'a> {
    verdict: Option<&'static str>,
    lead: Option<f64>,
    lead_over_mean: Option<f64>,
    platforms: Vec<Sure<'a>>,
    pairwise: Map<String, Value>,
    research_next: Vec<Weighed<'a>>,
}

/// How good the leader's score is beside the best for made-up audiences.
#[derive(Serialize)]
struct Chance {
    best_mean: f64,
    better: f64,
}

#[derive(Serialize)]
struct Sure<'a> {
    id: &'a str,
    first: f64,
    expected_rank: f64,
    mean: f64,
    p5: f64,
    p95: f64,
    ranks: &'a [f64],
}

#[derive(Serialize)]
struct Weighed<'a> {
    milestone: &'a str,
    share: f64,
}

#[derive(Serialize)]
struct Portfolio<'a> {
    #[serde(flatten)]
    chosen: Set<'a>,
    proved: bool,
    gap: f64,
    suggested_size: usize,
    hours: f64,
    capacity: Option<f64>,
    best_value: f64,
    members: Vec<Member<'a>>,
    curve: Vec<Set<'a>>,
}

#[derive(Serialize)]
struct Set<'a> {
    size: usize,
    platforms: Vec<&'a str>,
    value: f64,
    coverage: f64,
    mean_fit: f64,
}

#[derive(Serialize)]
struct PositioningMap {
    explained: [f64; 2],
    platforms: Map<String, Value>,
    segments: Map<String, Value>,
}

impl<'a> Object<'a> {
    /// A report as an object.
    pub fn new(
        framework: &'a Framework,
        plan: &'a Plan,
        scope: &'a Scope,
        report: &'a Report,
        news: Vec<NewsOf>,
        warnings: Vec<&'a String>,
    ) -> Self {
        let names = Names { framework, report };
        Self {
            plan: &plan.title,
            scope: match scope {
                Scope::Everyone => None,
                Scope::Segment(name) => Some(name),
            },
            setting: match plan.setting {
                TuningMode::Typical => "typical",
                TuningMode::Tuned => "tuned",
            },
            samples: plan.samples,
            seed: plan.seed,
            nothing_said: report.untouched.as_deref(),
            little_said: report.little_said.as_ref().map(|little| LittleSaid {
                segment: &little.segment,
                said: little.said,
                of: little.of,
            }),
            platforms: report.places.iter().map(|place| names.platform(*place)).collect(),
            tipping: report
                .rails
                .iter()
                .map(|rail| Tipping {
                    segment: names.segment_name(rail.segment),
                    milestone: names.milestone_id(rail.milestone),
                    need: names.stretches(&rail.need),
                    importance: names.stretches(&rail.importance),
                })
                .collect(),
            fragile: report
                .fragile
                .iter()
                .map(|fragile| LeaderChange {
                    segment: names.segment_name(fragile.segment),
                    milestone: names.milestone_id(fragile.milestone),
                    what: match fragile.slider {
                        Slider::Need => "need",
                        Slider::Importance => "importance",
                    },
                    from: fragile.from,
                    to: fragile.to,
                    leader: fragile.leader.map(|i| names.platform_id(i)),
                    distance: fragile.distance,
                })
                .collect(),
            robustness: names.robustness(),
            chance: names.chance(),
            portfolio: names.portfolio(plan),
            today: today(report),
            decisions: decisions(report, plan),
            frontier: frontier(report),
            roles: roles(plan),
            competitors: competitors(plan),
            map: names.map(),
            looked_at: plan.looked_at.as_deref(),
            news,
            warnings,
        }
    }
}

/// Turns positions into ids and names.
#[derive(Clone, Copy)]
struct Names<'a> {
    framework: &'a Framework,
    report: &'a Report,
}

impl<'a> Names<'a> {
    fn platform_id(self, i: usize) -> &'a str {
        self.report.problem.candidates[i].id.as_str()
    }

    fn milestone_id(self, j: usize) -> &'a str {
        self.framework.milestones[j].id.as_str()
    }

    fn segment_name(self, g: usize) -> &'a str {
        &self.report.problem.segments[g].name
    }

    fn platform(self, place: RankedPlatform) -> Platform<'a> {
        let i = place.candidate;
        let platform = &self.report.problem.candidates[i];
        Platform {
            id: platform.id.as_str(),
            name: &platform.name,
            rank: place.rank,
            score: self.report.fits.score(i),
            fit: self.report.fits.fit(i),
            ruled_out: place.rank.is_none(),
            reach: self.report.reach[i].as_ref().map(|reach| reach.share),
            segments: (0..self.report.problem.segments.len()).map(|g| self.segment(i, g)).collect(),
        }
    }

    fn segment(self, i: usize, g: usize) -> Segment<'a> {
        let Report { problem, fits, .. } = self.report;
        let demand = &problem.segments[g];
        let factor = problem.reach_factor(i, g);
        let milestone = |j: usize| {
            let matched = fits.matches(i, g)[j];
            let whole = 100.0 * demand.weights[j];
            Milestone {
                id: self.milestone_id(j),
                level: matched.level,
                gap: matched.gap,
                matched: matched.value,
                contribution: whole * matched.value,
                lost: whole * (1.0 - matched.value),
            }
        };
        Segment {
            name: &demand.name,
            score: fits.score_for(i, g),
            fit: fits.fit_for(i, g),
            ruled_out_by: self.report.broken_deals(i, g).map(|j| self.milestone_id(j)).collect(),
            reach: (factor.from != ReachFrom::Assumed).then_some(factor.reach),
            reach_from: factor.from.word(),
            topic: factor.topic,
            reach_factor: factor.value,
            milestones: (0..problem.milestones).filter(|j| demand.on[*j]).map(milestone).collect(),
        }
    }

    fn stretches(self, stretches: &[Interval]) -> Vec<RailStretch<'a>> {
        let stretch =
            |s: &Interval| RailStretch { from: s.from, to: s.to, leader: s.leader.map(|i| self.platform_id(i)) };
        stretches.iter().map(stretch).collect()
    }

    fn robustness(self) -> Robustness<'a> {
        let robustness = &self.report.robustness;
        let sure = |place: &RankedPlatform| {
            let sure = &robustness.platforms[place.candidate];
            Sure {
                id: self.platform_id(place.candidate),
                first: sure.first,
                expected_rank: sure.expected_rank,
                mean: sure.mean,
                p5: sure.p5,
                p95: sure.p95,
                ranks: &sure.ranks,
            }
        };
        let mut pairwise = Map::new();
        for pair in &robustness.pairwise {
            let row = pairwise.entry(self.platform_id(pair.one)).or_insert_with(|| json!({}));
            row[self.platform_id(pair.other)] = json!(pair.chance);
        }
        let weighed = |weighed: &crate::analysis::robustness::VarianceShare| Weighed {
            milestone: self.milestone_id(weighed.milestone),
            share: weighed.share,
        };
        Robustness {
            verdict: robustness.verdict.map(crate::analysis::robustness::Verdict::word),
            lead: robustness.lead,
            lead_over_mean: robustness.lead_over_mean,
            platforms: self.report.places.iter().map(sure).collect(),
            pairwise,
            research_next: robustness.research_next.iter().map(weighed).collect(),
        }
    }

    /// How good the leader's score is; none without a leader.
    fn chance(self) -> Option<Chance> {
        let score = self.report.fits.score(self.report.leader()?.candidate);
        let by_chance = self.report.by_chance();
        Some(Chance { best_mean: by_chance.best_mean(), better: by_chance.better(score) })
    }

    fn portfolio(self, plan: &Plan) -> Option<Portfolio<'a>> {
        let portfolio = self.report.portfolio()?;
        let chosen = portfolio.chosen();
        Some(Portfolio {
            chosen: self.set(chosen),
            proved: chosen.proved,
            gap: chosen.gap,
            suggested_size: portfolio.suggested_size,
            hours: chosen.hours,
            capacity: plan.capacity.map(crate::domain::quantities::Capacity::get),
            best_value: chosen.best_value,
            members: members(self.report),
            curve: portfolio.curve.iter().map(|chosen| self.set(chosen)).collect(),
        })
    }

    fn set(self, chosen: &Chosen) -> Set<'a> {
        Set {
            size: chosen.platforms.len(),
            platforms: chosen.platforms.iter().map(|i| self.platform_id(*i)).collect(),
            value: chosen.value,
            coverage: chosen.coverage,
            mean_fit: chosen.mean_score,
        }
    }

    fn map(self) -> PositioningMap {
        let map = &self.report.map;
        let platforms = map.platforms.iter().enumerate().map(|(i, at)| (self.platform_id(i).to_owned(), json!(at)));
        let segments = map.segments.iter().enumerate().map(|(g, at)| (self.segment_name(g).to_owned(), json!(at)));
        PositioningMap { explained: map.explained, platforms: platforms.collect(), segments: segments.collect() }
    }
}
