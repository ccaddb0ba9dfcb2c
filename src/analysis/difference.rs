//! How platforms differ (`docs/method.md` §7).

use super::fit::Fits;
use super::problem::Problem;
use crate::domain::sorting::sort_by;
use nalgebra::{DMatrix, SymmetricEigen};

/// What separates two platforms on one milestone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Level of the one less level of the other, in points.
    pub level: f64,
    /// Points of fit that the milestone moves between them; these add up to the difference in fit.
    pub points: f64,
}

/// Points of score by which candidate `one` is ahead of `other` because more of these people are there for this. With the
/// points of [`between`] they add up to the difference in score.
#[must_use]
pub fn by_reach(fits: &Fits, one: usize, other: usize) -> f64 {
    let lost = |i: usize| fits.fit(i) - fits.score(i);
    lost(other) - lost(one)
}

/// What separates candidate `one` from candidate `other`, milestone by milestone.
#[must_use]
pub fn between(problem: &Problem, fits: &Fits, one: usize, other: usize) -> Vec<Difference> {
    let m = problem.milestones;
    let on = |j: &usize| problem.segments.iter().any(|demand| demand.on[*j]);
    let difference = |j: usize| Difference {
        milestone: j,
        level: problem.levels[one * m + j] - problem.levels[other * m + j],
        points: fits.contributions(one)[j] - fits.contributions(other)[j],
    };
    (0..m).filter(on).map(difference).collect()
}

/// Platforms and segments on a plane on which those that are alike lie near each other.
#[derive(Debug, Clone, PartialEq)]
pub struct PositioningMap {
    /// The share of all differences that each axis shows, as fractions; 0 for an axis that does not exist.
    pub explained: [f64; 2],
    /// How strongly each milestone that is on pulls along each axis: (milestone, first axis, second axis).
    pub loadings: Vec<(usize, [f64; 2])>,
    /// What the map does not show: of each milestone that is on, its part of all differences, as a fraction.
    pub hidden: Vec<(usize, f64)>,
    /// Candidates, in the order of the problem, in points from the centre.
    pub platforms: Vec<[f64; 2]>,
    /// Segments, in the order of the problem, in points from the centre.
    pub segments: Vec<[f64; 2]>,
}

/// Axes that show less than this part of the differences are rounding and do not exist.
const NO_AXIS: f64 = 1e-12;

/// The first two principal components of the candidates' levels over the milestones that are on for some segment:
/// centred, not scaled, each with its largest loading in size positive.
#[must_use]
pub fn positioning_map(problem: &Problem) -> PositioningMap {
    let on: Vec<usize> =
        (0..problem.milestones).filter(|j| problem.segments.iter().any(|demand| demand.on[*j])).collect();
    let (n, m) = (problem.len(), on.len());
    #[expect(clippy::cast_precision_loss, reason = "a number of platforms")]
    let count = n as f64;
    let level = |i: usize, k: usize| problem.levels[i * problem.milestones + on[k]];
    let centre: Vec<f64> = (0..m).map(|k| (0..n).map(|i| level(i, k)).sum::<f64>() / count).collect();
    let centred = DMatrix::from_fn(n, m, |i, k| level(i, k) - centre[k]);
    let covariance = centred.transpose() * &centred / count;
    let eigen = SymmetricEigen::new(covariance.clone());
    let total: f64 = eigen.eigenvalues.iter().map(|value| value.max(0.0)).sum();
    let mut order: Vec<usize> = (0..m).collect();
    sort_by(&mut order, |a, b| eigen.eigenvalues[*b].total_cmp(&eigen.eigenvalues[*a]).then(a.cmp(b)));
    let mut explained = [0.0; 2];
    let mut axes = [vec![0.0; m], vec![0.0; m]];
    for (axis, &at) in order.iter().take(2).enumerate() {
        let value = eigen.eigenvalues[at];
        if total > 0.0 && value > NO_AXIS * total {
            explained[axis] = value / total;
            let column = eigen.eigenvectors.column(at);
            let largest = column.iter().copied().fold(0.0_f64, |a, b| if b.abs() > a.abs() + 1e-12 { b } else { a });
            axes[axis] = column.iter().map(|loading| loading * largest.signum()).collect();
        }
    }
    let project = |offset: &dyn Fn(usize) -> f64| {
        [0, 1].map(|axis: usize| (0..m).map(|k| offset(k) * axes[axis][k]).sum::<f64>())
    };
    let of_segment = |demand: &super::problem::Demand| {
        project(&|k| if demand.on[on[k]] { demand.needs[on[k]] - centre[k] } else { 0.0 })
    };
    let hidden = |k: usize| {
        let shown: f64 = (0..2).map(|axis| explained[axis] * total * axes[axis][k].powi(2)).sum();
        if total > 0.0 { (covariance[(k, k)] - shown).max(0.0) / total } else { 0.0 }
    };
    PositioningMap {
        explained,
        hidden: on.iter().enumerate().map(|(k, &j)| (j, hidden(k))).collect(),
        loadings: on.iter().enumerate().map(|(k, &j)| (j, [axes[0][k], axes[1][k]])).collect(),
        platforms: (0..n).map(|i| project(&|k| centred[(i, k)])).collect(),
        segments: problem.segments.iter().map(of_segment).collect(),
    }
}
