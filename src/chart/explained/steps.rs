//! The bars: from a perfect match down to the score.

use crate::analysis::lost::Lost;
use crate::analysis::report::Report;
use crate::chart::words::{self, MUST_HAVES};
use crate::domain::framework::Framework;
use crate::domain::sorting::sort_by;

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

/// How a bar is coloured, in the picture and on the slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The whole scale: a tint of the text that explains.
    Whole,
    /// The colour of a milestone, by position in the framework.
    Milestone(usize),
    /// The colour of text, which no milestone has.
    Ink,
    /// The colour of text that explains.
    Muted,
    /// Stripes: what is lost as too few are there, as in the ranking.
    Hatched,
    /// The colour of the platform; the first of a theme, where a document has the colours of its theme alone.
    Platform,
}

impl StepOf {
    /// How it is coloured.
    #[must_use]
    pub const fn tone(self) -> Tone {
        match self {
            Self::Perfect => Tone::Whole,
            Self::Milestone(j) => Tone::Milestone(j),
            Self::MustHave => Tone::Ink,
            Self::Fit => Tone::Muted,
            Self::Reach => Tone::Hatched,
            Self::Score => Tone::Platform,
        }
    }
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

/// What is lost on the way from a perfect match to the fit, in whole points that add up.
pub(super) struct Losses {
    /// What each milestone loses, by position in the framework, the most first.
    pub(super) milestones: Vec<(usize, i64)>,
    /// What segments lose that rule the platform out.
    pub(super) must_haves: i64,
}

/// What each milestone that is on loses for the segments that do not rule the platform out, the most first, and what the others
/// lose whole: in whole points that add up to all that is lost.
pub(super) fn losses(report: &Report, i: usize, all: i64) -> Losses {
    let (problem, fits) = (&report.problem, &report.fits);
    let served = || problem.segments.iter().enumerate().filter(|(g, _)| !fits.ruled_out_for(i, *g));
    let lost = Lost::of(problem, fits, i);
    let on = |j: &usize| served().any(|(_, demand)| demand.on[*j]);
    let mut exact: Vec<(usize, f64)> = (0..problem.milestones).filter(on).map(|j| (j, lost.milestones[j])).collect();
    sort_by(&mut exact, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut parts: Vec<f64> = exact.iter().map(|(_, lost)| *lost).collect();
    parts.push(lost.must_haves);
    let mut whole = words::adding_up(&parts);
    // Half a point may round one way for the fit and the other for what is lost: the largest part takes the difference.
    let over = all - whole.iter().sum::<i64>();
    if let Some(largest) = (0..whole.len()).max_by_key(|at| whole[*at]) {
        whole[largest] += over;
    }
    let must_haves = whole.pop().unwrap_or_default();
    Losses { milestones: exact.into_iter().map(|(j, _)| j).zip(whole).collect(), must_haves }
}

/// The bars of a fit and a score as they are shown.
pub(super) fn steps(
    framework: &Framework,
    losses: &Losses,
    fit: i64,
    score: i64,
    beside_fit: Option<&str>,
) -> Vec<ScoreStep> {
    let step = |of, name: &str, span| ScoreStep { of, name: name.to_owned(), span };
    let mut steps = vec![step(StepOf::Perfect, "Perfect match", (0, 100))];
    let mut left = 100;
    for &(j, points) in &losses.milestones {
        steps.push(step(StepOf::Milestone(j), &framework.milestones[j].name, (left - points, left)));
        left -= points;
    }
    if losses.must_haves > 0 {
        steps.push(step(StepOf::MustHave, MUST_HAVES, (left - losses.must_haves, left)));
    }
    if let Some(beside_fit) = beside_fit {
        steps.push(step(StepOf::Fit, "Fit", (0, fit)));
        steps.push(step(StepOf::Reach, beside_fit, (score, fit)));
    }
    steps.push(step(StepOf::Score, "Score", (0, score)));
    steps
}
