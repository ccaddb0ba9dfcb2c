//! How the score is made: from a perfect match down to the score of the leader.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, MUST_HAVES, decimal, percent, whole};
use crate::analysis::lost::Lost;
use crate::analysis::matching::is_small;
use crate::analysis::reach::ReachFrom;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::plan::Scope;

/// The chart "How the score is made".
#[derive(Debug, Clone, PartialEq)]
pub struct Explained {
    /// What the score comes to and what it loses, as a sentence.
    pub headline: String,
    /// What is shown, for whom.
    pub subtitle: String,
    /// The platform.
    pub platform: PlatformId,
    /// From a perfect match down to the score: whole points that add up.
    pub steps: Vec<ScoreStep>,
    /// The score of the typical platform, in points; none where there are not two.
    pub typical: Option<f64>,
    /// Why the largest losses are what they are: the two largest of the fit, and reach.
    pub notes: Vec<LossNote>,
    /// How good the score is beside the best for made-up audiences, as a sentence; empty for one platform alone.
    pub how_good: String,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreStep {
    /// What it stands for.
    pub of: StepOf,
    /// What it is called.
    pub name: String,
    /// Where it begins and ends, in whole points.
    pub span: (i64, i64),
}

/// What a bar stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepOf {
    /// A perfect match: 100 points.
    Perfect,
    /// What a milestone loses, by position in the framework.
    Milestone(usize),
    /// What segments do not get that rule the platform out.
    MustHave,
    /// What is left of the match.
    Fit,
    /// What reach and topics lose.
    Reach,
    /// What is left of that.
    Score,
}

/// Why a loss is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossNote {
    /// What loses.
    pub of: StepOf,
    /// Its name and its points.
    pub heading: String,
    /// Why, in a few sentences.
    pub text: String,
}

impl ScoreStep {
    /// Whether the bar is what is left, and not what is lost.
    #[must_use]
    pub const fn is_sum(&self) -> bool {
        matches!(self.of, StepOf::Perfect | StepOf::Fit | StepOf::Score)
    }

    /// Its figure: what is left, or what is lost with its sign.
    #[must_use]
    pub fn figure(&self) -> String {
        match self.span.1 - self.span.0 {
            points if self.is_sum() => points.to_string(),
            0 => "0".to_owned(),
            points => format!("−{points}"),
        }
    }
}

impl Explained {
    /// The chart of a plan's leader; none where nobody may be called that.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let leader = material.report.claimed_leader()?;
        Some(Self::new(material.framework, material.report, material.scope, leader.candidate))
    }

    /// Describes how the score of candidate `i` is made.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, scope: &Scope, i: usize) -> Self {
        let platform = &report.problem.candidates[i];
        let (fit, score) = (whole(report.fits.fit(i)), whole(report.fits.score(i)));
        let (losses, out) = losses(report, i, 100 - fit);
        let step = |of, name: &str, span| ScoreStep { of, name: name.to_owned(), span };
        let mut steps = vec![step(StepOf::Perfect, "Perfect match", (0, 100))];
        let mut left = 100;
        for &(j, points) in &losses {
            steps.push(step(StepOf::Milestone(j), &framework.milestones[j].name, (left - points, left)));
            left -= points;
        }
        if out > 0 {
            steps.push(step(StepOf::MustHave, MUST_HAVES, (left - out, left)));
        }
        if report.problem.reach_weight > 0.0 {
            steps.push(step(StepOf::Fit, "Fit", (0, fit)));
            steps.push(step(StepOf::Reach, words::REACH, (score, fit)));
        }
        steps.push(step(StepOf::Score, "Score", (0, score)));
        let mut notes: Vec<LossNote> = losses
            .iter()
            .take(2)
            .filter(|(_, points)| *points > 0)
            .map(|&(j, points)| note_of(framework, report, i, j, points))
            .collect();
        notes.extend(note_of_must_haves(framework, report, i, out));
        notes.extend(note_of_reach(report, i, fit - score));
        let typical = words::typical(report);
        // One platform alone is the best for any audience.
        let alone = report.problem.len() == 1;
        let how_good = if alone { String::new() } else { words::how_good(report, report.by_chance(), i) };
        Self {
            headline: headline(report, i, (fit, score), out),
            subtitle: format!(
                "{} {}: points out of 100, from a perfect match down to the score",
                platform.name,
                words::for_scope(scope)
            ),
            platform: platform.id.clone(),
            steps,
            typical,
            notes,
            how_good,
        }
    }

    /// What the typical platform scores, in words; none where there are not two.
    #[must_use]
    pub fn typical_words(&self) -> Option<String> {
        words::typical_words(self.typical)
    }
}

/// What each milestone that is on loses for the segments that do not rule the platform out, the most first, and what the others
/// lose whole: in whole points that add up to all that is lost.
fn losses(report: &Report, i: usize, all: i64) -> (Vec<(usize, i64)>, i64) {
    let (problem, fits) = (&report.problem, &report.fits);
    let served = || problem.segments.iter().enumerate().filter(|(g, _)| !fits.ruled_out_for(i, *g));
    let lost = Lost::of(problem, fits, i);
    let on = |j: &usize| served().any(|(_, demand)| demand.on[*j]);
    let mut exact: Vec<(usize, f64)> = (0..problem.milestones).filter(on).map(|j| (j, lost.milestones[j])).collect();
    exact.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut parts: Vec<f64> = exact.iter().map(|(_, lost)| *lost).collect();
    parts.push(lost.must_haves);
    let mut whole = words::adding_up(&parts);
    // Half a point may round one way for the fit and the other for what is lost: the largest part takes the difference.
    let over = all - whole.iter().sum::<i64>();
    if let Some(largest) = (0..whole.len()).max_by_key(|at| whole[*at]) {
        whole[largest] += over;
    }
    let out = whole.pop().unwrap_or_default();
    (exact.into_iter().map(|(j, _)| j).zip(whole).collect(), out)
}

/// Why segments that rule the platform out get nothing of it.
fn note_of_must_haves(framework: &Framework, report: &Report, i: usize, points: i64) -> Option<LossNote> {
    (points > 0).then(|| LossNote {
        of: StepOf::MustHave,
        heading: format!("{MUST_HAVES}: −{points}"),
        text: format!("It {}, so its score for them is 0.", words::ruled_out_by(framework, report, i)),
    })
}

fn headline(report: &Report, i: usize, (fit, score): (i64, i64), out: i64) -> String {
    let name = &report.problem.candidates[i].name;
    let on_fit = match 100 - fit {
        0 => "it loses nothing on fit".to_owned(),
        lost if out > 0 => format!("it loses {} on fit, {out} of them to must-haves", words::some_points(lost)),
        lost => format!("it loses {} on fit", words::some_points(lost)),
    };
    let more = match fit - score {
        0 => String::new(),
        lost => format!(", and {lost} more because {}", why_lost(report, i)),
    };
    format!("{name} scores {score} out of 100: {on_fit}{more}")
}

/// Why reach and topics lose something, in words that follow `because`.
fn why_lost(report: &Report, i: usize) -> String {
    let problem = &report.problem;
    if problem.assumes_reach(i) {
        return "its reach is not known and taken to be low".to_owned();
    }
    if topics_count(report, i) {
        return "not everybody is there for this".to_owned();
    }
    match (1.0 - problem.reach_that_counts(i)) * 100.0 {
        away if (24.5..25.5).contains(&away) => "1 in 4 people don’t use it".to_owned(),
        away if (49.5..50.5).contains(&away) => "half of them don’t use it".to_owned(),
        away => format!("{} of them don’t use it", percent(away / 100.0)),
    }
}

/// Whether topics lower the score of a candidate.
fn topics_count(report: &Report, i: usize) -> bool {
    (0..report.problem.segments.len()).any(|g| report.problem.reach_factor(i, g).topic < 1.0)
}

/// Why a milestone loses what it loses: what it gives against what is needed, and what that costs.
fn note_of(framework: &Framework, report: &Report, i: usize, j: usize, points: i64) -> LossNote {
    let (milestone, problem) = (&framework.milestones[j], &report.problem);
    let served = |g: usize| !report.fits.ruled_out_for(i, g);
    let segments = || problem.segments.iter().enumerate().filter(|(g, demand)| demand.on[j] && served(*g));
    let costliest = segments().max_by(|(a, one), (b, other)| {
        let lost = |g: usize, share: f64, weight: f64| share * weight * (1.0 - report.fits.matches(i, g)[j].value);
        lost(*a, one.share, one.weights[j]).total_cmp(&lost(*b, other.share, other.weights[j]))
    });
    let matched = costliest.map_or_else(Default::default, |(g, _)| report.fits.matches(i, g)[j]);
    let lacks = costliest.and_then(|(g, _)| words::lacking(framework, report, i, g, j));
    let several = problem.segments.len() > 1;
    let needs: Vec<String> = segments()
        .map(|(_, demand)| {
            if several {
                format!("{} {}", demand.name, words::points(demand.needs[j]))
            } else {
                words::points(demand.needs[j])
            }
        })
        .collect();
    let needs: Vec<&str> = needs.iter().map(String::as_str).collect();
    let of_level = format!(
        "It {}. Need: {}. Level: {}.",
        words::gap(milestone, matched.gap),
        words::list(&needs),
        words::points(matched.level)
    );
    // What costs more is said first.
    let mut said = vec![of_level];
    let of_content = lacks.map(|words| format!("It {words}."));
    said.splice(if matched.content_costs_more() { 0..0 } else { 1..1 }, of_content);
    let side = if matched.gap < 0.0 { &milestone.shortfall } else { &milestone.excess };
    let cost = side.cost.get();
    if !is_small(matched.gap) && (cost - 1.0).abs() > 1e-9 {
        let much = if matched.gap < 0.0 { "Too little" } else { "Too much" };
        let times = match cost {
            half if (half - 0.5).abs() < 1e-9 => "half as much".to_owned(),
            other => format!("{} times as much", words::shortest(other)),
        };
        said.push(format!("{much} costs {times} as usual."));
    }
    if milestone.carries_content && problem.segments.iter().any(|demand| !demand.interest.is_empty()) {
        said.push("Level and kinds of content count half each.".to_owned());
    }
    LossNote { of: StepOf::Milestone(j), heading: format!("{}: −{points}", milestone.name), text: said.join(" ") }
}

/// What reach and topics do, where they lose something.
fn note_of_reach(report: &Report, i: usize, points: i64) -> Option<LossNote> {
    let problem = &report.problem;
    if points <= 0 {
        return None;
    }
    let (reach, weight) = (percent(problem.reach_that_counts(i)), problem.reach_weight);
    let assumed = (0..problem.segments.len()).all(|g| problem.reach_factor(i, g).from == ReachFrom::Assumed);
    let use_it = match (assumed, problem.assumes_reach(i)) {
        (true, _) => format!("How many of them use it is not known. We assume {reach}, low among the figures we have."),
        (false, true) => format!("About {reach} of them use it; for some of them that is assumed."),
        (false, false) => format!("{reach} of them use it."),
    };
    let mut said = vec![use_it];
    if topics_count(report, i) {
        said.push("It has only a part of what they come for.".to_owned());
    }
    said.push(format!("How much it counts who is there: {}.", words::reach_weight(weight)));
    if let [_] = problem.segments.as_slice() {
        let factor = problem.reach_factor(i, 0).value;
        let (fit, score) = (decimal(report.fits.fit(i)), decimal(report.fits.score(i)));
        said.push(format!("{fit} × {factor:.3} = {score}."));
    }
    Some(LossNote { of: StepOf::Reach, heading: format!("{}: −{points}", words::REACH), text: said.join(" ") })
}

impl Describes for Explained {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        let steps: Vec<String> = self.steps.iter().map(|step| format!("{} {}", step.name, step.figure())).collect();
        let notes: Vec<String> = self.notes.iter().map(|note| format!("{}. {}", note.heading, note.text)).collect();
        let typical = self.typical_words().map_or_else(String::new, |words| format!("{words}. "));
        let said = format!("{}. {}. {typical}{} {}", self.headline, steps.join(", "), notes.join(" "), self.how_good);
        said.trim_end().to_owned()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |step: &ScoreStep| Entry {
            id: match step.of {
                StepOf::Perfect => "step-perfect".to_owned(),
                StepOf::Milestone(j) => format!("step-{j}"),
                StepOf::MustHave => "step-must-have".to_owned(),
                StepOf::Fit => "step-fit".to_owned(),
                StepOf::Reach => "step-reach".to_owned(),
                StepOf::Score => "step-score".to_owned(),
            },
            name: step.name.clone(),
            label: format!("{}: {}", step.name, step.figure()),
            strong: step.is_sum(),
        };
        self.steps.iter().map(entry).collect()
    }
}
