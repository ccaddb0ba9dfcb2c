//! The outline around some circles.

use crate::domain::sorting::sort_by;
use std::f64::consts::TAU;

/// How many corners the circle around a point has.
const CORNERS: u32 = 16;

/// The corners of the convex outline around circles, each a point and its radius, in turn; empty for fewer than two.
#[must_use]
pub fn hull(circles: &[([f64; 2], f64)]) -> Vec<[f64; 2]> {
    if circles.len() < 2 {
        return Vec::new();
    }
    convex(circles.iter().flat_map(|(at, radius)| circle(*at, *radius)).collect())
}

/// Points all around another, so far from it.
pub fn circle([x, y]: [f64; 2], radius: f64) -> impl Iterator<Item = [f64; 2]> {
    (0..CORNERS).map(move |corner| {
        let (sin, cos) = (TAU * f64::from(corner) / f64::from(CORNERS)).sin_cos();
        [x + radius * cos, y + radius * sin]
    })
}

/// The corners of the convex outline of points, in turn: that of Andrew (1979), which goes through them from left to right and
/// back.
#[must_use]
pub fn convex(mut points: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    sort_by(&mut points, |a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    around_ordered(&points)
}

/// The corners of the convex outline around two lists of points, each from left to right and, above each other, from top to
/// bottom: without sorting them again.
#[must_use]
pub fn around_in_order(one: &[[f64; 2]], other: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut next = other;
    for point in one {
        while let [first, rest @ ..] = next
            && is_before(*first, *point)
        {
            all.push(*first);
            next = rest;
        }
        all.push(*point);
    }
    all.extend_from_slice(next);
    around_ordered(&all)
}

/// The corners of a convex outline from left to right.
#[must_use]
pub fn in_order(corners: &[[f64; 2]]) -> Vec<[f64; 2]> {
    // They begin with the leftmost, go along one half, and come back along the other.
    let turn = (1..corners.len()).find(|at| is_before(corners[*at], corners[at - 1])).unwrap_or(corners.len());
    let (there, back) = corners.split_at(turn);
    let mut all = Vec::with_capacity(corners.len());
    let mut back = back.iter().rev().peekable();
    for point in there {
        while let Some(other) = back.next_if(|other| is_before(**other, *point)) {
            all.push(*other);
        }
        all.push(*point);
    }
    all.extend(back);
    all
}

/// Whether a point comes before another, from left to right and then from top to bottom.
fn is_before(one: [f64; 2], other: [f64; 2]) -> bool {
    one[0] < other[0] || one[0] == other[0] && one[1] < other[1]
}

/// The corners of the convex outline of points in order, in turn.
fn around_ordered(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut corners = Vec::with_capacity(points.len() + 1);
    half(points.iter(), &mut corners);
    half(points.iter().rev(), &mut corners);
    corners
}

/// Adds one half of the outline of points in order, without its last corner, with which the other half begins.
fn half<'p>(points: impl Iterator<Item = &'p [f64; 2]>, corners: &mut Vec<[f64; 2]>) {
    let first = corners.len();
    for point in points {
        while let [.., a, b] = &corners[first..]
            && (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) <= 0.0
        {
            corners.pop();
        }
        corners.push(*point);
    }
    if corners.len() > first {
        corners.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_goes_around_all_points_with_room() {
        let points = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0], [5.0, 5.0]];
        let around = |radius: f64| points.map(|point| (point, radius));
        let corners = hull(&around(2.0));
        let ends = |axis: usize| {
            corners.iter().map(|at| at[axis]).fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)))
        };
        assert_eq!((ends(0), ends(1)), ((-2.0, 12.0), (-2.0, 12.0)));
        // Each turn is to the same side.
        let turns = (0..corners.len()).map(|at| {
            let [a, b, c] = [0, 1, 2].map(|step| corners[(at + step) % corners.len()]);
            (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
        });
        assert!(turns.into_iter().all(|turn| turn > 0.0));
        assert!(hull(&around(1.0)[..1]).is_empty());
        assert!(hull(&[([3.0, 3.0], 0.0); 4]).len() < 3, "no room, no outline");
    }

    #[test]
    fn two_lists_in_order_have_the_outline_of_all() {
        let at = |center: [f64; 2], radius: f64| convex(circle(center, radius).collect());
        for (one, other) in [
            (at([0.0, 0.0], 5.0), at([4.0, 1.0], 3.0)),
            (at([0.0, 0.0], 5.0), at([1.0, 0.0], 1.0)),
            (at([0.0, 0.0], 5.0), at([30.0, -20.0], 5.0)),
        ] {
            let all: Vec<[f64; 2]> = one.iter().chain(&other).copied().collect();
            assert_eq!(around_in_order(&in_order(&one), &in_order(&other)), convex(all));
        }
        assert!(around_in_order(&[], &[]).is_empty());
        assert_eq!(in_order(&[]), Vec::<[f64; 2]>::new());
    }
}
