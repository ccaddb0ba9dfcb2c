//! The ranking as bars, best first, each stacked by what its milestones add, and what is lost as few of these people are
//! there or they come for something else.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::fit::Fits;
use crate::analysis::problem::Problem;
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::reach::ReachFrom;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::plan::{Plan, Scope};
use crate::domain::quantities::Fraction;
use crate::domain::sorting::sort_by;

/// What the hatched part of a bar is, for a legend.
pub const LOST: &str = "lost to reach";

/// The same in two or three words, for a legend without room.
pub const LOST_IN_SHORT: &str = "Lost to reach";

/// What the part of a bar is that tuning would add, for a legend.
pub const TUNED: &str = "what a platform’s own adjustments could add";

/// The chart "Where should we be?".
#[derive(Debug, Clone, PartialEq)]
pub struct FitBars {
    /// The answer, as a sentence.
    pub headline: String,
    /// What it rests on, as a sentence; may be empty.
    pub subtitle: String,
    /// What speaks against the leader, each as a sentence: see [`words::contradictions`].
    pub contradictions: Vec<String>,
    /// The milestones that count for somebody in the scope, by position in the framework.
    pub milestones: Vec<usize>,
    /// The score of the typical platform, in points: the mean of those with a rank; none where there are not two.
    pub typical: Option<f64>,
    /// Whether it counts who is there, so that a score is not the fit.
    pub counts_reach: bool,
    /// The reach that is assumed where none is known, in words; none where none is assumed.
    pub assumed: Option<String>,
    /// The platforms with a rank, best first.
    pub bars: Vec<RankingBar>,
    /// The platforms without one, by name.
    pub ruled_out: Vec<RuledOut>,
    /// The whole chart in words, for those who cannot see it.
    pub alt_text: String,
}

/// One platform's bar.
#[derive(Debug, Clone, PartialEq)]
pub struct RankingBar {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its rank; tied platforms share one.
    pub rank: usize,
    /// Whether it is the leader or shows the same whole points.
    pub first: bool,
    /// Its score in points.
    pub score: f64,
    /// Its fit in points; not below the score.
    pub fit: f64,
    /// The share of these people who use it, known or assumed, as a fraction.
    pub reach: f64,
    /// Whether that share is assumed, for some of them.
    pub reach_assumed: bool,
    /// What each of the chart's milestones adds, in points.
    pub pieces: Vec<Piece>,
    /// The score it could have with its levers used, in points; not below the score.
    pub tuned: f64,
    /// Whether fewer people are there than the plan asks for.
    pub few_are_there: bool,
    /// Its score when the presentation began, in points; none outside one, and where it shows as the same.
    pub start: Option<f64>,
}

/// What one milestone adds to a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Where the piece begins, in points.
    pub from: f64,
    /// What it adds to the score, in points.
    pub points: f64,
    /// What it adds to the fit, in points.
    pub of_fit: f64,
    /// What it could add to the fit at most, in points.
    pub possible: f64,
}

/// A platform that a deal-breaker rules out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuledOut {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Why, in words that follow the name.
    pub why: String,
}

impl FitBars {
    /// Describes the ranking of a report. What speaks against the leader is left out, as it takes the most work of all and a
    /// slider that is being dragged does without.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, scope: &Scope, least_reach: Option<f64>) -> Self {
        let counts = |j: &usize| report.problem.segments.iter().any(|demand| demand.weights[*j] > 0.0);
        let milestones: Vec<usize> = (0..report.problem.milestones).filter(counts).collect();
        let firsts = words::first_ones(report);
        let (ranked, out): (Vec<_>, Vec<_>) = report.places.iter().partition(|place| place.rank.is_some());
        let bar = |place: &&RankedPlatform| {
            let i = place.candidate;
            let platform = report.platform(**place);
            let score = report.fits.score(i);
            let share = report.reach[i].as_ref().map(|reach| reach.share);
            RankingBar {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                rank: place.rank.unwrap_or_default(),
                first: firsts.iter().any(|first| first.candidate == i),
                score,
                fit: report.fits.fit(i).max(score),
                reach: report.problem.reach_that_counts(i),
                reach_assumed: report.problem.assumes_reach(i),
                pieces: pieces(report, i, &milestones),
                tuned: report.tuned[i].score.max(score),
                few_are_there: share.zip(least_reach).is_some_and(|(share, least)| share < least),
                start: None,
            }
        };
        let bars: Vec<RankingBar> = ranked.iter().map(bar).collect();
        let headline = words::headline(report, scope);
        let typical = words::typical(report);
        let each = bars.iter().map(|bar| format!("{}. {} {}", bar.rank, bar.name, words::points(bar.score)));
        let list: Vec<String> = each.chain(words::typical_words(typical)).collect();
        let ruled_out: Vec<RuledOut> = out
            .iter()
            .map(|place| {
                let platform = report.platform(**place);
                RuledOut {
                    platform: platform.id.clone(),
                    name: platform.name.clone(),
                    why: words::ruled_out_by(framework, report, place.candidate),
                }
            })
            .collect();
        let alt_text = if bars.is_empty() {
            let each: Vec<String> = ruled_out.iter().map(RuledOut::sentence).collect();
            format!("{headline}. {}.", each.join("; "))
        } else {
            let said = if report.untouched.is_some() { words::PLACEHOLDER } else { "Score out of 100" };
            format!("{headline}. {said}: {}.", list.join(", "))
        };
        let counts_reach = report.problem.reach_weight > 0.0;
        Self {
            alt_text,
            headline,
            subtitle: words::reason_of_lead(framework, report),
            milestones,
            typical,
            contradictions: Vec::new(),
            counts_reach,
            assumed: assumed(report, &ranked).filter(|_| counts_reach),
            bars,
            ruled_out,
        }
    }
}

/// What is assumed of the reach of those of whom it is not known, as a sentence; none where nothing is lost by that, as it is known of
/// none.
fn assumed(report: &Report, ranked: &[&RankedPlatform]) -> Option<String> {
    let problem = &report.problem;
    let of = |i: usize, g: usize| {
        let factor = problem.reach_factor(i, g);
        (factor.from == ReachFrom::Assumed && factor.reach < 1.0).then(|| words::whole(100.0 * factor.reach))
    };
    let segments = 0..problem.segments.len();
    let each: Vec<Vec<i64>> =
        ranked.iter().map(|place| segments.clone().filter_map(|g| of(place.candidate, g)).collect()).collect();
    let (least, most) = (each.iter().flatten().min()?, each.iter().flatten().max()?);
    let share = if least == most { format!("{least}%") } else { format!("{least}% to {most}%") };
    let platforms = match each.iter().filter(|shares| !shares.is_empty()).count() {
        1 => "1 platform".to_owned(),
        count => format!("{count} platforms"),
    };
    // Of whom nothing at all is known, nothing is assumed.
    let whose: Vec<&str> = segments
        .filter(|g| ranked.iter().any(|place| of(place.candidate, *g).is_some()))
        .map(|g| problem.segments[g].name.as_str())
        .collect();
    let whose = match whose.as_slice() {
        [only] if problem.segments.len() > 1 => format!(" for {only}"),
        _ => String::new(),
    };
    Some(format!("We don’t know the reach of {platforms}{whose}, so we assume {share}"))
}

fn pieces(report: &Report, i: usize, milestones: &[usize]) -> Vec<Piece> {
    let (of_fit, of_score) = (report.fits.contributions(i), report.fits.score_contributions(i));
    let mut from = 0.0;
    let piece = |&milestone: &usize| {
        let points = of_score[milestone];
        let piece =
            Piece { milestone, from, points, of_fit: of_fit[milestone], possible: words::possible(report, milestone) };
        from += points;
        piece
    };
    milestones.iter().map(piece).collect()
}

impl RankingBar {
    /// Its score as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{}. {}, score {} out of 100", self.rank, self.name, words::points(self.score))
    }

    /// Points that it loses as few of these people are there or they come for something else, in words: of the fit and the score
    /// as they are shown.
    #[must_use]
    pub fn lost_words(&self) -> String {
        let lost = self.lost();
        let who = if self.reach_assumed {
            format!("about {}", words::percent(self.reach))
        } else {
            words::percent(self.reach)
        };
        format!("Fit {}, and {lost} lost: {who} of them use it", words::points(self.fit))
    }

    /// The share of these people who use it, with a mark where it is assumed.
    #[must_use]
    pub fn reach_words(&self) -> String {
        format!("{}{}", if self.reach_assumed { "~" } else { "" }, words::percent(self.reach))
    }

    /// Points of fit that it loses as few of these people are there, in whole points as fit and score are shown.
    #[must_use]
    pub fn lost(&self) -> i64 {
        words::whole(self.fit) - words::whole(self.score)
    }

    /// Where the bar ends, in points: with what is lost, where that can be seen.
    #[must_use]
    pub fn end(&self) -> f64 {
        if self.lost() > 0 { self.fit } else { self.score }
    }

    /// Whether its own settings could add what can be seen, in whole points.
    #[must_use]
    pub fn gains_when_tuned(&self) -> bool {
        words::whole(self.tuned) > words::whole(self.score)
    }

    /// What each piece adds, in whole points that add up to the score as it is shown.
    #[must_use]
    pub fn shown(&self) -> Vec<i64> {
        words::adding_up(&self.pieces.iter().map(|piece| piece.points).collect::<Vec<_>>())
    }
}

impl Piece {
    /// What the piece is, in words.
    #[must_use]
    pub fn words(&self, framework: &Framework) -> String {
        let name = &framework.milestones[self.milestone].name;
        format!("{name}: {} of {} points", words::decimal(self.of_fit), words::decimal(self.possible))
    }
}

impl FitBars {
    /// Whether one of its platforms loses points that can be seen, so that bars say what [`LOST`] is.
    #[must_use]
    pub fn loses(&self) -> bool {
        self.bars.iter().any(|bar| bar.lost() > 0)
    }

    /// What the typical platform scores, in words; none where there are not two.
    #[must_use]
    pub fn typical_words(&self) -> Option<String> {
        words::typical_words(self.typical)
    }

    /// Whether the settings of one of its platforms could add to its score, so that bars say what [`TUNED`] is.
    #[must_use]
    pub fn gains_when_tuned(&self) -> bool {
        self.bars.iter().any(RankingBar::gains_when_tuned)
    }

    /// Who could score more than the leader does now if its own adjustments were made, of the first so many, as a sentence
    /// without its stop; none where nobody could.
    #[must_use]
    pub fn could_pass(&self, shown: usize) -> Option<String> {
        let leader = self.bars.first().map(|bar| words::whole(bar.score))?;
        let passes = |bar: &&RankingBar| !bar.first && words::whole(bar.tuned) > leader;
        let mut passing: Vec<&RankingBar> = self.bars.iter().take(shown).filter(passes).collect();
        sort_by(&mut passing, |a, b| b.tuned.total_cmp(&a.tuned).then(a.rank.cmp(&b.rank)));
        let each: Vec<String> = passing
            .iter()
            .take(3)
            .map(|bar| format!("{} could reach {}", bar.name, words::points(bar.tuned)))
            .collect();
        let each: Vec<&str> = each.iter().map(String::as_str).collect();
        (!each.is_empty()).then(|| format!("With its own adjustments made, {}", words::list(&each)))
    }

    /// What is not shown where there is room for so many of the bars, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        let hidden: Vec<(&str, f64)> = self.bars.iter().skip(shown).map(|bar| (bar.name.as_str(), bar.score)).collect();
        words::and_more(&hidden)
    }

    /// The ranking of a plan's answers.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Self {
        let least = material.plan.least_reach.map(Fraction::get);
        let contradictions = words::contradictions(material.report, material.plan.least_reach);
        let mut chart = Self::new(material.framework, material.report, material.scope, least);
        if let Some(before) = material.before {
            chart.start_from(material, before);
        }
        let alt_text = std::iter::once(&chart.alt_text).chain(&contradictions);
        let alt_text = alt_text.map(|words| words.trim_end_matches('.')).collect::<Vec<_>>().join(". ");
        Self { contradictions, alt_text: format!("{alt_text}."), ..chart }
    }
}

impl FitBars {
    /// Takes note of where each bar ended by an earlier state of the plan.
    fn start_from(&mut self, material: &Material<'_>, before: &Plan) {
        let problem = Problem::new(material.framework, material.library, before, material.scope);
        let Ok((problem, fits)) = problem.map(|problem| {
            let fits = Fits::of(&problem);
            (problem, fits)
        }) else {
            return;
        };
        for bar in &mut self.bars {
            let candidate = problem.position(&bar.platform).filter(|i| !fits.ruled_out(*i));
            let start = candidate.map(|i| fits.score(i));
            bar.start = start.filter(|start| words::whole(*start) != words::whole(bar.score));
        }
    }
}

impl Describes for FitBars {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let bar = |bar: &RankingBar| Entry {
            id: format!("bar-{}", bar.platform),
            name: bar.name.clone(),
            label: bar.label(),
            strong: bar.first,
        };
        if !self.bars.is_empty() {
            return self.bars.iter().map(bar).collect();
        }
        let out = |out: &RuledOut| Entry {
            id: format!("out-{}", out.platform),
            name: out.name.clone(),
            label: out.sentence(),
            strong: true,
        };
        self.ruled_out.iter().map(out).collect()
    }
}

impl RuledOut {
    /// Who is out and why, as a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        format!("{} {}", self.name, self.why)
    }
}
