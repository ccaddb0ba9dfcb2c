//! Which platforms are of a kind: groups of points that lie together on the map.

use crate::domain::sorting::sort_by;

/// So many points fall into groups that say something; with more a map shows none that can be told apart.
const FEWEST: usize = 6;
const MOST: usize = 64;
/// Into how many groups points may fall.
const GROUPS: std::ops::RangeInclusive<usize> = 2..=4;
/// How clearly groups have to be apart, as their mean silhouette, from −1 to 1.
const CLEARLY: f64 = 0.35;

/// A group while groups are joined.
struct Group {
    members: Vec<usize>,
    centre: [f64; 2],
}

/// Groups of points that lie near each other, each by position in order, the largest first; none where points are too
/// few or too many, or do not fall into groups that are clearly apart.
///
/// Groups are joined by least growth of the squares within them (Ward 1963); how many there are is told by the mean
/// silhouette (Rousseeuw 1987).
#[must_use]
pub fn kinds(points: &[[f64; 2]]) -> Vec<Vec<usize>> {
    if !(FEWEST..=MOST).contains(&points.len()) {
        return Vec::new();
    }
    let mut groups: Vec<Group> =
        points.iter().enumerate().map(|(at, point)| Group { members: vec![at], centre: *point }).collect();
    let mut best: (f64, Vec<Vec<usize>>) = (CLEARLY, Vec::new());
    while groups.len() > *GROUPS.start() {
        join_nearest(&mut groups);
        if GROUPS.contains(&groups.len()) {
            let parts: Vec<Vec<usize>> = groups.iter().map(|group| group.members.clone()).collect();
            let clear = silhouette(points, &parts);
            // Of two that are as clear, the one with fewer groups.
            if clear >= best.0 {
                best = (clear, parts);
            }
        }
    }
    let mut kinds = best.1;
    for kind in &mut kinds {
        kind.sort_unstable();
    }
    sort_by(&mut kinds, |a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    kinds
}

/// Joins the two groups whose joining adds least to the squares within groups; the first of those that add as little.
fn join_nearest(groups: &mut Vec<Group>) {
    let growth = |a: &Group, b: &Group| {
        let (m, n) = (count(a.members.len()), count(b.members.len()));
        m * n / (m + n) * square(a.centre, b.centre)
    };
    let mut nearest = (f64::INFINITY, 0, 1);
    for i in 0..groups.len() {
        for k in i + 1..groups.len() {
            let grown = growth(&groups[i], &groups[k]);
            if grown < nearest.0 {
                nearest = (grown, i, k);
            }
        }
    }
    let (_, into, from) = nearest;
    let from = groups.remove(from);
    let group = &mut groups[into];
    let (m, n) = (count(group.members.len()), count(from.members.len()));
    group.centre = [0, 1].map(|axis| (m * group.centre[axis] + n * from.centre[axis]) / (m + n));
    group.members.extend(from.members);
}

/// How much nearer points lie to those of their own group than to those of the next one, on average, from −1 to 1; a
/// point alone counts as 0.
fn silhouette(points: &[[f64; 2]], groups: &[Vec<usize>]) -> f64 {
    let mean = |at: usize, group: &[usize]| {
        let others = group.iter().filter(|other| **other != at);
        let sum: f64 = others.clone().map(|other| square(points[at], points[*other]).sqrt()).sum();
        sum / count(others.count().max(1))
    };
    let of_point = |at: usize, own: &[usize]| {
        let (within, next) = (
            mean(at, own),
            groups.iter().filter(|group| *group != own).map(|group| mean(at, group)).fold(f64::INFINITY, f64::min),
        );
        let most = within.max(next);
        if own.len() == 1 || most <= 0.0 { 0.0 } else { (next - within) / most }
    };
    let all = groups.iter().flat_map(|group| group.iter().map(|at| of_point(*at, group)));
    all.sum::<f64>() / count(points.len())
}

fn square(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)
}

#[expect(clippy::cast_precision_loss, reason = "a number of platforms")]
const fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points around some centres.
    fn around(centres: &[[f64; 2]], each: usize) -> Vec<[f64; 2]> {
        let near = |centre: [f64; 2], at: usize| [centre[0] + count(at % 3), centre[1] + count(at / 3)];
        centres.iter().flat_map(|centre| (0..each).map(|at| near(*centre, at))).collect()
    }

    #[test]
    fn points_that_lie_together_are_of_a_kind() {
        let points = around(&[[0.0, 0.0], [50.0, 0.0], [0.0, 50.0]], 4);
        assert_eq!(kinds(&points), [vec![0, 1, 2, 3], vec![4, 5, 6, 7], vec![8, 9, 10, 11]]);
        let points = around(&[[0.0, 0.0], [50.0, 40.0]], 5);
        assert_eq!(kinds(&points).len(), 2);
    }

    #[test]
    fn where_points_lie_evenly_or_are_few_there_are_no_kinds() {
        let few = around(&[[0.0, 0.0], [50.0, 0.0]], 2);
        assert_eq!(kinds(&few), Vec::<Vec<usize>>::new());
        assert_eq!(kinds(&[[3.0, 3.0]; 12]), Vec::<Vec<usize>>::new(), "all in one place");
        let many = around(&[[0.0, 0.0], [900.0, 0.0]], 40);
        assert_eq!(kinds(&many), Vec::<Vec<usize>>::new());
    }
}
