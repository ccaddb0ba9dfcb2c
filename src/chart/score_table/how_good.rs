//! How good a score is: beside the typical platform, and beside the best scores for made-up audiences.

use crate::analysis::report::Report;
use crate::analysis::robustness::ByChance;
use crate::chart::words;

/// What the shape of the best scores is.
pub const SHAPE: &str = "Grey: the best score for each of 10,000 audiences with needs set at random";

/// How good a score is.
#[derive(Debug, Clone, PartialEq)]
pub struct HowGood {
    /// It in a sentence or two.
    pub words: String,
    /// The platform's name.
    pub name: String,
    /// Its score for the scope, in points.
    pub score: f64,
    /// The mean of the best scores, in points.
    pub best_mean: f64,
    /// The score of the typical platform, in points.
    pub typical: f64,
    /// From where to where the scale runs, in points: full tens.
    pub scale: [f64; 2],
    /// The shape of the best scores: how many there are at each point of the scale, as fractions of the most.
    pub shape: Vec<f64>,
}

impl HowGood {
    /// How good the score of candidate `i` is; none before audiences have been made up, or where it is ruled out.
    pub(super) fn new(report: &Report, i: usize) -> Option<Self> {
        let chance = report.chance_drawn()?;
        let typical = report.typical_score().filter(|_| !report.fits.ruled_out(i))?;
        let (score, best_mean) = (report.fits.score(i), chance.best_mean());
        let name = &report.problem.candidates[i].name;
        let (least, most) = ends(chance)?;
        let down = |points: f64| 10.0 * (points / 10.0).floor();
        let scale = [
            down(least.min(typical).min(score) - 2.0).max(0.0),
            (down(most.max(typical).max(score) + 2.0) + 10.0).min(100.0),
        ];
        Some(Self {
            words: words::how_good(report, chance, i),
            name: name.clone(),
            score,
            best_mean,
            typical,
            scale,
            shape: shape(chance, scale),
        })
    }

    /// The marks on the scale with their words: the typical platform, the best by chance, and the platform itself.
    #[must_use]
    pub fn marks(&self) -> [(f64, String); 3] {
        [
            (self.typical, format!("{} {}", words::TYPICAL, words::points(self.typical))),
            (self.best_mean, format!("Best score for a random audience: {}", words::points(self.best_mean))),
            (self.score, format!("{} {}", self.name, words::points(self.score))),
        ]
    }

    /// The full tens of the scale.
    pub fn ticks(&self) -> impl Iterator<Item = f64> {
        (0..=10).map(|tens| 10.0 * f64::from(tens)).filter(|at| (self.scale[0]..=self.scale[1]).contains(at))
    }
}

fn ends(chance: &ByChance) -> Option<(f64, f64)> {
    Some((*chance.best().first()?, *chance.best().last()?))
}

/// How many of the sorted best scores there are around each whole point of a scale, as fractions of the most.
fn shape(chance: &ByChance, [from, to]: [f64; 2]) -> Vec<f64> {
    let best = chance.best();
    let below = |points: f64| best.partition_point(|score| *score < points);
    let points = words::whole(to - from);
    #[expect(clippy::cast_precision_loss, reason = "whole points, and numbers of audiences")]
    let counts: Vec<f64> =
        (0..=points).map(|at| from + at as f64).map(|at| (below(at + 1.0) - below(at - 1.0)) as f64).collect();
    let most = counts.iter().copied().fold(1.0, f64::max);
    counts.into_iter().map(|count| count / most).collect()
}
