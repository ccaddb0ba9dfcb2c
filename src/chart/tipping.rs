//! The sliders that decide it: how far each stands from where another platform comes first.

use super::audience::milestones_on;
use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, adds_in_words, shows_same, some_points, whole};
use crate::analysis::report::Report;
use crate::analysis::tipping::{LeaderChange, Slider};
use crate::domain::framework::Framework;
use crate::domain::id::{MilestoneId, PlatformId};

/// How many sliders the chart shows.
pub const MOST: usize = 8;

/// The chart "The sliders that decide it".
#[derive(Debug, Clone, PartialEq)]
pub struct Tipping {
    /// The smallest move of one slider that changes the leader, as a sentence, or that there is none.
    pub headline: String,
    /// Who comes first now.
    pub leader: (PlatformId, String),
    /// The sliders that are nearest to a change of leader, nearest first; the chart shows [`MOST`] of them.
    pub calls: Vec<CloseCall>,
    /// The milestones that are on, by position in the framework, with their names: shown where no slider changes anything.
    pub on: Vec<(usize, String)>,
    /// What the ends of the scale of each of these are called.
    pub ends: Vec<[String; 2]>,
}

/// A slider near a change of leader.
#[derive(Debug, Clone, PartialEq)]
pub struct CloseCall {
    /// The segment's name.
    pub segment: String,
    /// The milestone.
    pub milestone: MilestoneId,
    /// Which of its sliders.
    pub slider: Slider,
    /// The slider's name as a sentence begins: `Identity`, or `Importance of Identity`.
    pub what: String,
    /// The same sentence in parts that can have looks of their own.
    pub parts: [String; 4],
    /// What the ends of its scale are called: the milestone's, or those of the importance.
    pub ends: [String; 2],
    /// Its move: `from 70 to 65`.
    pub by: String,
    /// Where it stands, on its scale.
    pub from: f64,
    /// Where another leads, on its scale.
    pub to: f64,
    /// Who comes first then; none where everybody is ruled out.
    pub leader: Option<(PlatformId, String)>,
    /// How far that is as it is shown, as a part of the scale from 0 to 1.
    pub distance: f64,
    /// How far that is: `5 points away`.
    pub away: String,
    /// Whether no other slider is nearer, as distances are shown.
    pub nearest: bool,
    /// All of it as one sentence.
    pub sentence: String,
}

impl Tipping {
    /// The chart of a plan's answers; none without a leader, or while nothing has been said of somebody's needs.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let Material { framework, report, .. } = *material;
        let leader = report.platform(report.claimed_leader()?);
        let on = milestones_on(report);
        let ends = on.iter().map(|j| [&framework.milestones[*j].low, &framework.milestones[*j].high].map(Clone::clone));
        let ends = ends.collect();
        let on = on.into_iter().map(|j| (j, framework.milestones[j].name.clone()));
        Some(Self {
            headline: words::smallest_move(framework, report),
            leader: (leader.id.clone(), leader.name.clone()),
            calls: calls(framework, report),
            on: on.collect(),
            ends,
        })
    }

    /// That nobody else comes first wherever a slider is, as a sentence before the names of the milestones.
    #[must_use]
    pub fn holds(&self) -> String {
        format!("{} stays first wherever you set any one of these, and however important you make it:", self.leader.1)
    }

    /// The sliders that the chart shows at most.
    #[must_use]
    pub fn shown(&self) -> &[CloseCall] {
        &self.calls[..self.calls.len().min(MOST)]
    }

    /// What is not shown where there is room for so many sliders, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        match self.calls.len().saturating_sub(shown) {
            0 => None,
            1 => Some("1 more is further away".to_owned()),
            n => Some(format!("{n} more are further away")),
        }
    }
}

/// The sliders that are nearest to a change of leader, nearest first; none while nobody is said to lead.
#[must_use]
pub fn calls(framework: &Framework, report: &Report) -> Vec<CloseCall> {
    if report.untouched.is_some() {
        return Vec::new();
    }
    let mut calls: Vec<CloseCall> = report.fragile.iter().map(|fragile| call(framework, report, fragile)).collect();
    let least = calls.iter().map(|call| call.distance).fold(1.0, f64::min);
    for call in &mut calls {
        call.nearest = shows_same(1000.0 * call.distance, 1000.0 * least);
    }
    calls
}

/// What the ends of the scale of an importance are called.
const IMPORTANCE: [&str; 2] = ["Not important", "Most important"];

fn call(framework: &Framework, report: &Report, fragile: &LeaderChange) -> CloseCall {
    let milestone = &framework.milestones[fragile.milestone];
    let segment = report.problem.segments[fragile.segment].name.clone();
    let whose = if report.problem.segments.len() > 1 { format!(" for {segment}") } else { String::new() };
    // The words and the length of a bar say one thing: how far it is to the first place that can be shown.
    let to = words::tipping_point(fragile);
    let off = (fragile.from - to).abs();
    let (what, away) = match fragile.slider {
        Slider::Need => (format!("{}{whose}", milestone.name), format!("{} away", some_points(whole(off)))),
        Slider::Importance => {
            (format!("Importance of {}{whose}", milestone.name), format!("{} of importance away", adds_in_words(off)))
        }
    };
    let candidate = |i: usize| &report.problem.candidates[i];
    let (were, ends) = match fragile.slider {
        Slider::Need => ("were", [&milestone.low, &milestone.high].map(Clone::clone)),
        Slider::Importance => ("had an importance of", IMPORTANCE.map(str::to_owned)),
    };
    let (who, then) = match fragile.leader {
        Some(i) => (candidate(i).name.clone(), "would come first"),
        None => ("every platform".to_owned(), "would be ruled out"),
    };
    CloseCall {
        parts: [
            milestone.name.clone(),
            format!("{were} {to} instead of {}{whose},", words::shortest(fragile.from)),
            who,
            format!("{then}: {away}"),
        ],
        ends,
        segment,
        milestone: milestone.id.clone(),
        slider: fragile.slider,
        by: format!("from {} to {to}", words::shortest(fragile.from)),
        what,
        from: fragile.from,
        to,
        distance: off / fragile.slider.length(),
        leader: fragile.leader.map(|i| (candidate(i).id.clone(), candidate(i).name.clone())),
        away,
        nearest: false,
        sentence: words::tipping(framework, report, fragile),
    }
}

impl CloseCall {
    /// All of it as one sentence without its stop, as it stands over its scale: `If Identity were 50 instead of 70 for them, X would
    /// come first: 20 points away`.
    #[must_use]
    pub fn in_full(&self) -> String {
        format!("If {}", self.parts.join(" "))
    }
}

impl Describes for Tipping {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        let title = &self.headline;
        let list: Vec<String> = self.shown().iter().map(|call| format!("{} ({})", call.sentence, call.away)).collect();
        if list.is_empty() {
            format!("{title}, wherever you set it.")
        } else {
            format!("{title}. What would change the answer, closest first: {}.", list.join("; "))
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let id = |at: usize| format!("slider-{}", at + 1);
        if self.calls.is_empty() {
            let still = |(at, (_, name)): (usize, &(usize, String))| Entry {
                id: id(at),
                name: name.clone(),
                label: format!("{name}: no change"),
                strong: false,
            };
            return self.on.iter().enumerate().map(still).collect();
        }
        let entry = |(at, call): (usize, &CloseCall)| Entry {
            id: id(at),
            name: call.what.clone(),
            label: format!("{}, {}", call.sentence, call.away),
            strong: call.nearest,
        };
        self.shown().iter().enumerate().map(entry).collect()
    }
}
