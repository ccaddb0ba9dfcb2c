//! From an order of importance to importances: rank-sum weights.

use super::quantities::Importance;

/// The most that a milestone can matter.
const MOST: f64 = 10.0;

/// Importances for milestones of which only the order is known: one for each group of equals, from the first to the last;
/// `groups` holds how many milestones are in each.
///
/// They are rank-sum weights, `10 · (n + 1 − rank) / n`; equals share the mean of their ranks (W. G. Stillwell, D. A. Seaver
/// and W. Edwards, Organizational Behavior and Human Performance 28(1), 1981).
///
/// ```
/// use seven_milestones::domain::rank_sum::importances;
/// let of = |groups: &[usize]| importances(groups).iter().map(|importance| importance.get()).collect::<Vec<f64>>();
/// assert_eq!(of(&[1, 1, 1, 1]), [10.0, 7.5, 5.0, 2.5]);
/// assert_eq!(of(&[1, 3]), [10.0, 5.0]);
/// ```
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a framework has few milestones")]
pub fn importances(groups: &[usize]) -> Vec<Importance> {
    let count = groups.iter().sum::<usize>() as f64;
    let mut before = 0.0;
    let of_group = |equals: &usize| {
        let equals = *equals as f64;
        let rank = before + f64::midpoint(1.0, equals);
        before += equals;
        Importance::nearest(MOST * (count + 1.0 - rank) / count)
    };
    groups.iter().map(of_group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(groups: &[usize], expected: &[f64]) {
        let found: Vec<f64> = importances(groups).iter().map(|importance| importance.get()).collect();
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
        }
    }

    #[test]
    fn importances_are_those_worked_out_by_hand() {
        check(&[], &[]);
        check(&[1], &[10.0]);
        check(&[1, 1], &[10.0, 5.0]);
        check(&[1; 7], &[70.0, 60.0, 50.0, 40.0, 30.0, 20.0, 10.0].map(|sevenths| sevenths / 7.0));
        // All are of rank 4.
        check(&[7], &[40.0 / 7.0]);
        // Ranks 1, and 2 to 7 with the mean 4.5.
        check(&[1, 6], &[10.0, 35.0 / 7.0]);
        // Ranks 1 and 2, then 3, then 4 and 5.
        check(&[2, 1, 2], &[9.0, 6.0, 3.0]);
    }
}
