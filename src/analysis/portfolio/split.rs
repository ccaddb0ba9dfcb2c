//! How the hours that there are can be shared among the chosen platforms (`docs/method.md` §6).
use crate::domain::sorting::sort_by;

/// Hours are shared in parts of this size.
pub const LEAST: f64 = 0.5;

/// The most hours a week that one platform gets.
const WEEK: f64 = 168.0;

/// Below so few hours a platform's points an hour are not told apart.
const FEW: f64 = 0.5;

/// The hours of each platform, of its hours and what it adds in points, where there are so many hours in all.
///
/// Each first gets the hours that it takes. What is left goes to them by the points that each adds an hour; in equal parts where
/// none adds anything. Where they take more than there is, all are cut alike. All are multiples of half an hour whose sum is the
/// hours that there are, but for less than half an hour, and but for what nobody can use: a week has 168 hours.
///
/// ```
/// use seven_milestones::analysis::portfolio::split;
/// assert_eq!(split(&[(4.0, 19.0), (3.0, 5.0)], 12.0), [7.5, 4.5]);
/// ```
#[must_use]
pub fn split(each: &[(f64, f64)], capacity: f64) -> Vec<f64> {
    let taken: f64 = each.iter().map(|(hours, _)| hours).sum();
    let left = capacity - taken;
    let count = count(each.len()).max(1.0);
    let by_points = |(hours, adds): &(f64, f64)| adds.max(0.0) / hours.max(FEW);
    let all: f64 = each.iter().map(by_points).sum();
    let wanted = |one: &(f64, f64)| {
        let more = if all > 0.0 { left * by_points(one) / all } else { left / count };
        let cut = if taken > 0.0 { one.0 * capacity / taken } else { capacity / count };
        if left >= 0.0 { one.0 + more } else { cut }
    };
    let wanted: Vec<f64> = each.iter().map(wanted).collect();
    in_parts(&wanted, capacity)
}

/// So many hours in parts of half an hour that add up to all of them: what rounding leaves over goes to those that lost most by it.
fn in_parts(wanted: &[f64], capacity: f64) -> Vec<f64> {
    let mut parts: Vec<f64> = wanted.iter().map(|hours| (hours.min(WEEK) / LEAST + 1e-9).floor()).collect();
    let mut over = (capacity / LEAST + 1e-9).floor() - parts.iter().sum::<f64>();
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    let lost = |at: usize, parts: &[f64]| wanted[at] / LEAST - parts[at];
    // Each round gives one part to each that has room for it; a handful of rounds where one has as much as a week holds.
    while over >= 1.0 {
        sort_by(&mut order, |a, b| lost(*b, &parts).total_cmp(&lost(*a, &parts)).then(a.cmp(b)));
        let Some(at) = order.iter().copied().find(|at| parts[*at] < WEEK / LEAST) else { break };
        parts[at] += 1.0;
        over -= 1.0;
    }
    parts.into_iter().map(|part| part * LEAST).collect()
}

#[expect(clippy::cast_precision_loss, reason = "at most a handful")]
const fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_what_it_takes_and_the_rest_goes_where_an_hour_brings_most() {
        assert_eq!(split(&[(4.0, 19.0), (3.0, 5.0)], 12.0), [7.5, 4.5]);
        assert_eq!(split(&[(3.0, 5.0), (3.0, 5.0)], 12.0), [6.0, 6.0]);
        assert_eq!(split(&[(3.0, 0.0), (3.0, 0.0)], 7.0), [3.5, 3.5], "where none adds anything");
        assert_eq!(split(&[(3.0, 9.0), (3.0, 0.0)], 8.0), [5.0, 3.0], "what adds nothing gets nothing more");
        assert_eq!(split(&[(3.0, 9.0), (3.0, 1.0)], 6.0), [3.0, 3.0], "nothing is left");
        assert_eq!(split(&[(6.0, 9.0), (2.0, 1.0)], 4.0), [3.0, 1.0], "what pins take beyond is cut alike");
        assert_eq!(split(&[], 4.0), [0.0; 0]);
        assert_eq!(split(&[(3.0, 4.0)], 0.0), [0.0]);
        assert_eq!(split(&[(0.0, 4.0), (0.0, 4.0)], 3.0), [1.5, 1.5]);
        assert_eq!(split(&[(0.0, -1.0)], 3360.0), [168.0], "a week has no more");
        assert_eq!(split(&[(1.0, 9.0), (1.0, 1.0)], 300.0), [168.0, 132.0], "another has what one cannot use");
    }

    #[test]
    fn parts_add_up_to_the_hours_that_there_are() {
        for capacity in 0..60 {
            let capacity = f64::from(capacity) * 0.3 + 10.0;
            let parts = split(&[(3.0, 7.3), (2.5, 3.1), (0.7, 1.9), (3.0, 0.2)], capacity);
            let sum: f64 = parts.iter().sum();
            assert!(sum <= capacity + 1e-6 && capacity - sum < LEAST, "{parts:?} of {capacity}");
            assert!(parts.iter().all(|part| (part / LEAST).fract() == 0.0));
            assert!(parts[0] >= 3.0 && parts[1] >= 2.5 && parts[2] >= 0.5 && parts[3] >= 3.0, "{parts:?}");
        }
    }
}
