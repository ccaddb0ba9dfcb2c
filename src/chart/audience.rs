//! What the audience of a scope needs, and who would lead where.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, Standing};
use crate::analysis::report::Report;
use crate::analysis::tipping::LeaderIntervals;
use crate::domain::framework::Framework;
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::plan::{Plan, Scope};
use crate::domain::sorting::sort_by;
use std::ops::Range;

/// The milestones that somebody in the scope has switched on, by position in the framework.
#[must_use]
pub fn milestones_on(report: &Report) -> Vec<usize> {
    (0..report.problem.milestones).filter(|j| report.problem.segments.iter().any(|demand| demand.on[*j])).collect()
}

/// What the scope needs on a milestone, in points: the mean over the segments that have it on, by share; none where none does,
/// or while nothing has been said of somebody's needs.
#[must_use]
pub fn mean_need(report: &Report, milestone: usize) -> Option<f64> {
    if report.untouched.is_some() {
        return None;
    }
    let on = || report.problem.segments.iter().filter(|demand| demand.on[milestone]);
    let share: f64 = on().map(|demand| demand.share).sum();
    (share > 0.0).then(|| on().map(|demand| demand.share * demand.needs[milestone]).sum::<f64>() / share)
}

/// The mark of each segment wherever it has no room for its name: the first letter of the name, or letters in their order
/// where two names begin alike.
#[must_use]
pub fn segment_marks<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let first = |name: &str| name.chars().find(|c| c.is_alphanumeric()).and_then(|c| c.to_uppercase().next());
    let firsts: Vec<Option<char>> = names.map(first).collect();
    let told_apart = firsts.iter().enumerate().all(|(at, c)| c.is_some() && !firsts[..at].contains(c));
    let in_order = |at: usize| u8::try_from(at).ok().filter(|at| *at < 26).map(|at| char::from(b'A' + at));
    let mark = |(at, first): (usize, &Option<char>)| {
        let letter = if told_apart { *first } else { in_order(at) };
        letter.map_or_else(|| (at + 1).to_string(), String::from)
    };
    firsts.iter().enumerate().map(mark).collect()
}

/// The chart "The audience": what it needs on each milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct Audience {
    /// What matters most, as a sentence.
    pub headline: String,
    /// Who leads now and by how much, as a sentence without its stop, where rails say who would lead; else none.
    pub leads: Option<String>,
    /// The milestones that are on, in the framework's order.
    pub rows: Vec<AudienceRow>,
    /// The segments of the scope: names, and shares of the scope as fractions.
    pub segments: Vec<(String, f64)>,
    /// The mark of each segment.
    pub marks: Vec<String>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct AudienceRow {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Its id.
    pub id: MilestoneId,
    /// Its name.
    pub name: String,
    /// Whether the headline names it.
    pub stressed: bool,
    /// How much it weighs, as a fraction: the mean over segments by share.
    pub weight: f64,
    /// How much it matters, from 0 to 10: the mean over the segments that have it on, by share.
    pub importance: f64,
    /// What they need together, in points: the mean over the segments that have it on, by share.
    pub mean: Option<f64>,
    /// What the segments need that have it on.
    pub marks: Vec<Mark>,
    /// Who would lead where, for a scope of one segment of which something has been said; else empty.
    pub stretches: Vec<LeaderInterval>,
}

/// What one segment needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The segment, by position in the chart's.
    pub segment: usize,
    /// The need, in points.
    pub need: f64,
    /// What it needed when a presentation began, in points; none where that shows as the same, or there is none.
    pub start: Option<f64>,
    /// Half the width of the band of our doubt, in points.
    pub spread: f64,
    /// How much it matters to them, from 0 to 10.
    pub importance: f64,
    /// Whether they must have it.
    pub deal_breaker: bool,
}

impl Mark {
    /// How much it matters to them, with a mark where they must have it.
    #[must_use]
    pub fn importance_words(&self) -> String {
        format!("{}{}", words::shortest(self.importance), if self.deal_breaker { " !" } else { "" })
    }
}

impl AudienceRow {
    /// What is said of it.
    #[must_use]
    pub fn label(&self) -> String {
        let needs: Vec<String> = self.marks.iter().map(|mark| words::points(mark.need)).collect();
        format!("{}: {}", self.name, needs.join(", "))
    }

    /// What a segment needs, by its position in the chart's; none where it has the milestone off.
    #[must_use]
    pub fn mark(&self, segment: usize) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.segment == segment)
    }
}

/// A part of a scale and who would lead there.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaderInterval {
    /// Where it begins, in points.
    pub from: f64,
    /// Where it ends, in points.
    pub to: f64,
    /// Who would lead; none where everybody is ruled out.
    pub leader: Option<(PlatformId, String)>,
    /// Whether it leads now.
    pub leads: bool,
}

impl Audience {
    /// Whether milestones matter as much to each segment as to the others, as they are said.
    #[must_use]
    pub fn agree_on_importance(&self) -> bool {
        let agree = |row: &AudienceRow| {
            let mut each = row.marks.iter().map(Mark::importance_words);
            each.next().is_none_or(|first| each.all(|other| other == first))
        };
        self.rows.iter().all(agree)
    }

    /// Describes what the scope of a report needs.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, scope: &Scope) -> Self {
        let problem = &report.problem;
        let row = |j: usize| {
            let on = || problem.segments.iter().enumerate().filter(move |(_, demand)| demand.on[j]);
            let share: f64 = on().map(|(_, demand)| demand.share).sum();
            AudienceRow {
                milestone: j,
                id: framework.milestones[j].id.clone(),
                name: framework.milestones[j].name.clone(),
                stressed: false,
                mean: mean_need(report, j),
                weight: on().map(|(_, demand)| demand.share * demand.weights[j]).sum(),
                importance: on().map(|(_, demand)| demand.share * demand.importances[j]).sum::<f64>() / share,
                marks: on()
                    .map(|(g, demand)| Mark {
                        segment: g,
                        need: demand.needs[j],
                        start: None,
                        spread: demand.spreads[j],
                        importance: demand.importances[j],
                        deal_breaker: demand.least_match[j] > 0.0,
                    })
                    .collect(),
                stretches: match (problem.segments.len(), report.rails.iter().find(|rail| rail.milestone == j)) {
                    (1, Some(rail)) if report.untouched.is_none() => stretches(report, rail),
                    _ => Vec::new(),
                },
            }
        };
        let mut rows: Vec<AudienceRow> = milestones_on(report).into_iter().map(row).collect();
        let headline = if let Standing::NothingSaid(segment) = Standing::of(report) {
            words::nothing_said(segment)
        } else {
            let (headline, named) = headline(framework, &rows, scope);
            for row in &mut rows {
                row.stressed = named.contains(&row.milestone);
            }
            headline
        };
        let coloured = rows.iter().any(|row| !row.stretches.is_empty());
        let several = problem.segments.len() > 1;
        let words = |row: &AudienceRow| {
            let each = |mark: &Mark| {
                let whose = if several { format!("{} ", problem.segments[mark.segment].name) } else { String::new() };
                format!("{whose}{}", words::points(mark.need))
            };
            let needs: Vec<String> = row.marks.iter().map(each).collect();
            let now = row.stretches.iter().find(|stretch| stretch.leads);
            let holds =
                now.and_then(|stretch| Some((stretch, stretch.leader.as_ref()?))).map_or_else(String::new, |now| {
                    let (stretch, (_, name)) = now;
                    format!(", {name} leads from {} to {}", words::points(stretch.from), words::points(stretch.to))
                });
            format!("{}: {} out of 100{holds}", framework.milestones[row.milestone].name, needs.join(", "))
        };
        let all: Vec<String> = rows.iter().map(words).collect();
        Self {
            alt_text: format!("{headline}. Needs by milestone. {}.", all.join("; ")),
            headline,
            leads: coloured.then(|| words::lead(report)),
            rows,
            marks: segment_marks(problem.segments.iter().map(|demand| demand.name.as_str())),
            segments: problem.segments.iter().map(|demand| (demand.name.clone(), demand.share)).collect(),
        }
    }
}

impl Audience {
    /// Where the weight lies, as a sentence.
    #[must_use]
    pub fn weights(&self) -> String {
        let weight = |row: &AudienceRow| format!("{} ({})", row.name, words::percent(row.weight));
        let mut rows = counting(&self.rows);
        sort_by(&mut rows, |a, b| b.weight.total_cmp(&a.weight));
        match rows.as_slice() {
            [first, second, .., last] => {
                format!("{} and {} count most, and {} counts least", weight(first), weight(second), weight(last))
            }
            few => {
                format!("What counts: {}", few.iter().map(|row| weight(row)).collect::<Vec<_>>().join(" and "))
            }
        }
    }

    /// What some of the segments need and how much that matters to them.
    #[must_use]
    pub fn part(&self, segments: Range<usize>) -> Part<'_> {
        Part { whole: self, segments }
    }
}

/// An audience of which some segments are shown.
#[derive(Debug)]
pub struct Part<'a> {
    whole: &'a Audience,
    segments: Range<usize>,
}

impl Describes for Part<'_> {
    fn title(&self) -> &str {
        self.whole.title()
    }

    fn alt_text(&self) -> String {
        let of_row = |row: &AudienceRow| {
            let each = row.marks.iter().filter(|mark| self.segments.contains(&mark.segment)).map(|mark| {
                let (need, matters) = (words::points(mark.need), words::shortest(mark.importance));
                format!("{} {need} (importance {matters})", self.whole.segments[mark.segment].0)
            });
            format!("{}: {}", row.name, each.collect::<Vec<_>>().join(", "))
        };
        let rows: Vec<String> = self.whole.rows.iter().map(of_row).collect();
        format!("{}. {}.", self.title(), rows.join("; "))
    }

    fn entries(&self) -> Vec<Entry> {
        self.whole.entries()
    }
}

pub(super) fn stretches(report: &Report, rail: &LeaderIntervals) -> Vec<LeaderInterval> {
    let leader = report.leader().map(|place| place.candidate);
    let need = report.problem.segments[rail.segment].needs[rail.milestone];
    let now = crate::analysis::tipping::holding(&rail.need, need, leader);
    let each = rail.need.iter().enumerate().map(|(at, stretch)| LeaderInterval {
        from: stretch.from,
        to: stretch.to,
        leader: stretch.leader.map(|i| {
            let platform = &report.problem.candidates[i];
            (platform.id.clone(), platform.name.clone())
        }),
        leads: now == Some(at),
    });
    each.collect()
}

/// The rows that count, as shares are shown: what has no importance counts for nothing.
fn counting(rows: &[AudienceRow]) -> Vec<&AudienceRow> {
    rows.iter().filter(|row| words::percent(row.weight) != words::percent(0.0)).collect()
}

/// What matters most, as a sentence, and the milestones that it names.
fn headline(framework: &Framework, rows: &[AudienceRow], scope: &Scope) -> (String, Vec<usize>) {
    let mut order = counting(rows);
    sort_by(&mut order, |a, b| b.weight.total_cmp(&a.weight).then(a.milestone.cmp(&b.milestone)));
    let for_whom = words::for_scope(scope);
    let name = |row: &AudienceRow| framework.milestones[row.milestone].name.as_str();
    let naming = |words: String, rows: &[&AudienceRow]| (words, rows.iter().map(|row| row.milestone).collect());
    match order.as_slice() {
        [] => naming("Every milestone is off".to_owned(), &[]),
        [only] => naming(format!("Only {} counts {for_whom}", name(only)), &[only]),
        [first, .., last] if first.weight - last.weight < 0.01 => {
            naming(format!("All milestones are equally important {for_whom}"), &[])
        }
        [first, second, rest @ ..] => {
            // Who shows the same figure as the second is named with it, or neither is.
            let figure = |row: &AudienceRow| words::percent(row.weight);
            let as_second = rest.iter().filter(|row| figure(row) == figure(second)).count();
            match as_second {
                0 | 1 => {
                    let named = &order[..2 + as_second];
                    let names: Vec<&str> = named.iter().map(|row| name(row)).collect();
                    naming(format!("{} matter most {for_whom}", words::list(&names)), named)
                }
                _ if figure(first) != figure(second) => {
                    naming(format!("{} matters most {for_whom}", name(first)), &[first])
                }
                _ => {
                    let count = 2 + as_second;
                    naming(
                        format!("{count} milestones tie as the most important {for_whom}"),
                        &order[..count.min(order.len())],
                    )
                }
            }
        }
    }
}

/// What a segment needed in an earlier state of a plan, in points; none where that shows as the same, or it was not there.
#[must_use]
pub fn start_of(before: &Plan, segment: &str, milestone: &MilestoneId, need: f64) -> Option<f64> {
    let began = before.segment(segment).and_then(|segment| segment.active(milestone));
    began.map(|wish| wish.need.get()).filter(|start| words::whole(*start) != words::whole(need))
}

impl Audience {
    /// The chart of a plan's answers; none where it has nothing to show.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let mut chart = Self::new(material.framework, material.report, material.scope);
        if let Some(before) = material.before {
            let segments = &material.report.problem.segments;
            for row in &mut chart.rows {
                for mark in &mut row.marks {
                    mark.start = start_of(before, &segments[mark.segment].name, &row.id, mark.need);
                }
            }
        }
        (!chart.rows.is_empty()).then_some(chart)
    }
}

impl Describes for Audience {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |row: &AudienceRow| Entry {
            id: format!("row-{}", row.id),
            name: row.name.clone(),
            label: row.label(),
            strong: row.stressed,
        };
        self.rows.iter().map(entry).collect()
    }
}
