//! Seven cells for each platform, as the literature draws it: how strong each milestone is, and against what is needed.

use super::audience::{mean_need, milestones_on};
use super::words;
use crate::analysis::advice::Gives;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;

/// The chart "Honeycomb", and the levels of a radar: platforms side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Honeycomb {
    /// What tells these platforms apart, as a sentence.
    pub headline: String,
    /// The platforms, in the order in which they were chosen.
    pub combs: Vec<Comb>,
    /// What each segment of the scope needs: its name, and points by milestone of the framework; none where it is off.
    pub needs: Vec<(String, Vec<Option<f64>>)>,
    /// The milestones that somebody has switched on, by position in the framework.
    pub on: Vec<usize>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform's cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Comb {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its fit in points; none where it is ruled out.
    pub fit: Option<f64>,
    /// A cell for each milestone of the framework, in order.
    pub cells: Vec<Hex>,
}

/// One milestone of a platform.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hex {
    /// Its level as it is, in points.
    pub level: f64,
    /// What that comes to against the need of the scope, where the gap is wide; none where nobody has the milestone on.
    pub gives: Option<Gives>,
}

impl Honeycomb {
    /// Describes some platforms of a report; those that are no candidates are passed over.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, platforms: &[PlatformId]) -> Self {
        let m = report.problem.milestones;
        let comb = |id: &PlatformId| {
            let place = report.place_of(id)?;
            let i = place.candidate;
            let cell = |j: usize| {
                let level = report.problem.levels[i * m + j];
                Hex { level, gives: mean_need(report, j).map(|need| against(level - need)) }
            };
            Some(Comb {
                platform: id.clone(),
                name: report.platform(place).name.clone(),
                fit: place.rank.map(|_| report.fits.overall(i)),
                cells: (0..m).map(cell).collect(),
            })
        };
        let combs: Vec<Comb> = platforms.iter().filter_map(comb).collect();
        let needs = report.problem.segments.iter().map(|demand| {
            let need = |j: usize| demand.on[j].then_some(demand.needs[j]);
            (demand.name.clone(), (0..m).map(need).collect())
        });
        let on = milestones_on(report);
        let headline = headline(framework, &combs, &on);
        let levels = |comb: &Comb| {
            let each = comb.cells.iter().zip(&framework.milestones);
            let each: Vec<String> =
                each.map(|(cell, milestone)| format!("{} {}", milestone.name, words::points(cell.level))).collect();
            format!("{}: {}", comb.name, each.join(", "))
        };
        let all: Vec<String> = combs.iter().map(levels).collect();
        Self { alt_text: format!("{headline}. {}.", all.join(". ")), headline, needs: needs.collect(), combs, on }
    }
}

/// A gap this wide is marked, in points.
const WIDE: f64 = 15.0;

/// What a gap comes to, where only wide ones are worth a mark.
fn against(gap: f64) -> Gives {
    if gap <= -WIDE {
        Gives::Less
    } else if gap >= WIDE {
        Gives::More
    } else {
        Gives::Enough
    }
}

/// Levels this much above the others' make a platform stand out, in points.
const STANDS_OUT: f64 = 8.0;

/// What each platform has more of than the others, in words.
fn headline(framework: &Framework, combs: &[Comb], on: &[usize]) -> String {
    let stands_out = |at: usize| {
        let others = || combs.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, comb)| comb);
        let mut ahead: Vec<(f64, usize)> = on
            .iter()
            .map(|&j| {
                let best = others().map(|comb| comb.cells[j].level).fold(0.0, f64::max);
                (combs[at].cells[j].level - best, j)
            })
            .filter(|(points, _)| *points >= STANDS_OUT)
            .collect();
        ahead.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let names: Vec<&str> = ahead.iter().take(2).map(|(_, j)| framework.milestones[*j].name.as_str()).collect();
        (!names.is_empty()).then(|| (combs[at].name.as_str(), words::list(&names)))
    };
    match combs {
        [] => "Choose platforms to compare".to_owned(),
        [only] => format!("{} alone: add another platform to compare it with", only.name),
        _ => {
            let said: Vec<(&str, String)> = (0..combs.len()).filter_map(stands_out).collect();
            match said.as_slice() {
                [] => {
                    let names: Vec<&str> = combs.iter().map(|comb| comb.name.as_str()).collect();
                    format!("{} are much alike on every milestone", words::list(&names))
                }
                [(first, what), rest @ ..] => {
                    let rest: Vec<String> = rest.iter().map(|(name, what)| format!("; {name} for {what}")).collect();
                    format!("{first} stands out for {what}{}", rest.concat())
                }
            }
        }
    }
}
