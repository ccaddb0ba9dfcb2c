//! Where everybody stands: who leads for each segment, how clearly, and on what their needs differ.

mod block;
mod headline;

pub use block::{Block, Leading, SIDE_BY_SIDE, is_full};

use super::audience::segment_marks;
use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, Standing};
use crate::analysis::problem::Demand;
use crate::analysis::report::Alone;
use crate::domain::framework::Framework;
use crate::domain::plan::Plan;
use crate::domain::sorting::sort_by;

/// How many platforms each shows.
pub const PLACES: usize = 3;
/// What the figures of needs are.
pub const UNIT: &str = "Need, 0 to 100";
/// From how many points on needs are clearly apart.
const CLEARLY: f64 = 15.0;

/// How many simulations are drawn for each of so many segments: as many as the plan asks for, and none where there is no room to
/// say how sure each lead is.
#[must_use]
pub fn samples(segments: usize, plan: &Plan) -> Option<u32> {
    (segments <= SIDE_BY_SIDE).then_some(plan.samples)
}

/// The page "Where each segment stands".
#[derive(Debug, Clone, PartialEq)]
pub struct Segments {
    /// Who leads for whom, as a sentence.
    pub headline: String,
    /// The segments, in the order of the plan.
    pub blocks: Vec<Block>,
    /// What they need, the milestones first on which they are furthest apart.
    pub needs: Vec<NeedRow>,
    /// On what they differ, as a sentence without its stop.
    pub differ: String,
    /// How many platforms are compared.
    pub compared: usize,
    /// The whole page in words.
    pub alt_text: String,
}

/// What the segments need on one milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedRow {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// What each needs, in points, in the order of the segments; none where it has the milestone off.
    pub needs: Vec<Option<f64>>,
    /// How far the two furthest are apart, in points; none where fewer than two have it on.
    pub apart: Option<f64>,
}

impl NeedRow {
    /// Whether they are clearly apart.
    #[must_use]
    pub fn clearly(&self) -> bool {
        self.apart.is_some_and(|apart| apart >= CLEARLY)
    }

    /// Between what they lie, in points; none where nobody has the milestone on.
    #[must_use]
    pub fn ends(&self) -> Option<(f64, f64)> {
        let known = || self.needs.iter().copied().flatten();
        known().next().map(|_| (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max)))
    }

    /// Whether the figure of one of two segments stands to the left of its mark: on the side where the other is not.
    #[must_use]
    pub fn stands_left(&self, segment: usize) -> bool {
        let need = self.needs.get(segment).copied().flatten();
        let at = need.zip(self.ends()).map(|(need, (low, high))| need <= low && (low < high || segment == 0));
        at.unwrap_or_default()
    }

    /// How far they are apart, in words; empty where that cannot be told.
    #[must_use]
    pub fn words(&self) -> String {
        match self.apart.map(words::whole) {
            None => String::new(),
            Some(0) => "the same".to_owned(),
            Some(apart) => format!("{} apart", words::some_points(apart)),
        }
    }
}

impl Segments {
    /// The page of a plan's answers for everyone; none where there is one segment alone.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let Material { framework, library, report, plan, .. } = *material;
        let segments = &report.problem.segments;
        if segments.len() < 2 {
            return None;
        }
        let marks = segment_marks(segments.iter().map(|demand| demand.name.as_str()));
        let answers = report.by_segment(framework, library, plan, samples(segments.len(), plan));
        let block =
            |((demand, mark), answer): ((&Demand, String), &Option<Alone>)| block(demand, mark, answer.as_ref());
        let blocks: Vec<Block> = segments.iter().zip(marks).zip(answers).map(block).collect();
        let need = |j: usize| {
            let needs: Vec<Option<f64>> =
                segments.iter().map(|demand| demand.on[j].then_some(demand.needs[j])).collect();
            let row = NeedRow { milestone: j, apart: None, needs };
            let several = row.needs.iter().flatten().count() > 1;
            let apart = row.ends().filter(|_| several).map(|(low, high)| high - low);
            NeedRow { apart, ..row }
        };
        let on = (0..report.problem.milestones).filter(|j| segments.iter().any(|demand| demand.on[*j]));
        let mut needs: Vec<NeedRow> = on.map(need).collect();
        sort_by(&mut needs, |a, b| {
            b.apart.unwrap_or(-1.0).total_cmp(&a.apart.unwrap_or(-1.0)).then(a.milestone.cmp(&b.milestone))
        });
        let named = |row: &NeedRow| framework.milestones[row.milestone].name.clone();
        let furthest: Vec<String> = needs.iter().filter(|row| row.clearly()).take(3).map(named).collect();
        let furthest: Vec<&str> = furthest.iter().map(String::as_str).collect();
        let differ = match furthest.as_slice() {
            [] => "They need much the same on every milestone".to_owned(),
            some => format!("They differ most on {}", words::list(some)),
        };
        let headline = headline::of(&blocks);
        let each: Vec<String> = blocks.iter().map(Block::label).collect();
        Some(Self {
            alt_text: format!("{headline}. {}. {differ}.", each.join(". ")),
            headline,
            blocks,
            needs,
            differ,
            compared: report.problem.len(),
        })
    }

    /// What each needs, as it is read out.
    #[must_use]
    pub fn label_of_needs(&self, framework: &Framework) -> String {
        let of_row = |row: &NeedRow| {
            let each = self.blocks.iter().zip(&row.needs);
            let each =
                each.filter_map(|(block, need)| need.map(|need| format!("{} {}", block.name, words::points(need))));
            let apart = Some(row.words()).filter(|words| !words.is_empty());
            let all: Vec<String> = each.chain(apart).collect();
            format!("{}: {}", framework.milestones[row.milestone].name, all.join(", "))
        };
        let rows: Vec<String> = self.needs.iter().map(of_row).collect();
        format!("{}. {}. {}.", self.differ, UNIT, rows.join("; "))
    }

    /// What the bars are, as a sentence without its stop.
    #[must_use]
    pub fn under(&self) -> String {
        let first = match self.blocks.iter().map(|block| block.bars.len()).max() {
            Some(0) | None => return "Score out of 100 by segment".to_owned(),
            Some(1) => "the first".to_owned(),
            Some(n) => format!("the first {}", words::number(n)),
        };
        format!("Score out of 100 by segment, {first} of {} platforms", self.compared)
    }
}

/// What is said of one segment alone.
fn block(demand: &Demand, mark: String, answer: Option<&Alone>) -> Block {
    let empty = Block {
        name: demand.name.clone(),
        mark,
        share: demand.share,
        verdict: String::new(),
        bars: Vec::new(),
        ahead: None,
        typical: None,
    };
    let Some(Alone { report, firsts }) = answer else { return empty };
    let standing = Standing::of(report);
    let Some(leader) = report.claimed_leader() else {
        let verdict = match standing {
            Standing::NothingSaid(_) => "Nothing has been said of its needs yet".to_owned(),
            _ => "No platform meets every must-have".to_owned(),
        };
        return Block { verdict, ..empty };
    };
    let best = report.fits.score(leader.candidate);
    let ranked = report.places.iter().filter(|place| place.rank.is_some()).take(PLACES);
    let bar = |place: &crate::analysis::ranking::RankedPlatform| {
        let (platform, score) = (report.platform(*place), report.fits.score(place.candidate));
        Leading {
            platform: platform.id.clone(),
            name: platform.name.clone(),
            score,
            first: words::shows_same(score, best),
        }
    };
    let verdict = firsts.as_ref().and_then(|firsts| words::verdict_in_short(report, firsts));
    Block {
        verdict: verdict.unwrap_or_default(),
        ahead: match standing {
            Standing::Leads { by, .. } => Some(by),
            Standing::Tied(_) => Some(0),
            _ => None,
        },
        typical: words::typical(report),
        bars: ranked.map(bar).collect(),
        ..empty
    }
}

impl Describes for Segments {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(at, block): (usize, &Block)| Entry {
            id: format!("segment-{}", at + 1),
            name: block.name.clone(),
            label: block.label(),
            strong: true,
        };
        self.blocks.iter().enumerate().map(entry).collect()
    }
}
