//! From an order of importance to importances.

use super::quantities::Importance;

/// The most that a milestone can matter.
const MOST: f64 = 10.0;

/// Importances for milestones of which only the order is known, from the first to the last.
///
/// They are rank-order-centroid weights: the mean of all weights that keep the order, `w_k = (1/k + … + 1/n) / n`,
/// scaled so that the first is 10 (F. H. Barron and B. E. Barrett, Management Science 42(11), 1996).
///
/// ```
/// use seven_milestones::domain::centroid::importances;
/// let three: Vec<f64> = importances(3).iter().map(|importance| (importance.get() * 100.0).round() / 100.0).collect();
/// assert_eq!(three, [10.0, 4.55, 1.82]);
/// ```
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a framework has few milestones")]
pub fn importances(count: usize) -> Vec<Importance> {
    // The factor 1/n falls out with the scaling. Adding up from the last keeps the small ones exact.
    let mut sums: Vec<f64> = Vec::with_capacity(count);
    let mut sum = 0.0;
    for place in (1..=count).rev() {
        sum += 1.0 / place as f64;
        sums.push(sum);
    }
    sums.iter().rev().map(|part| Importance::nearest(MOST * part / sum)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: usize, expected: &[f64]) {
        let found: Vec<f64> = importances(count).iter().map(|importance| importance.get()).collect();
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
        }
    }

    #[test]
    fn importances_are_those_worked_out_by_hand() {
        check(0, &[]);
        check(1, &[10.0]);
        // 1 + 1/2 = 3/2 and 1/2.
        check(2, &[10.0, 10.0 / 3.0]);
        // 11/6, 5/6 and 1/3.
        check(3, &[10.0, 50.0 / 11.0, 20.0 / 11.0]);
        // In 420ths: 1089, 669, 459, 319, 214, 130 and 60.
        check(7, &[1089.0, 669.0, 459.0, 319.0, 214.0, 130.0, 60.0].map(|part| 10.0 * part / 1089.0));
    }
}
