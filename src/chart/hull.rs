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

/// The corners of the convex outline of points, in turn.
#[must_use]
pub fn convex(mut points: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    sort_by(&mut points, |a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    let lower = half(points.iter());
    let upper = half(points.iter().rev());
    lower.into_iter().chain(upper).collect()
}

/// One half of the outline of points in order, without its last corner, with which the other half begins.
fn half<'p>(points: impl Iterator<Item = &'p [f64; 2]>) -> Vec<[f64; 2]> {
    let mut corners: Vec<[f64; 2]> = Vec::new();
    for point in points {
        while let [.., a, b] = corners.as_slice()
            && (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) <= 0.0
        {
            corners.pop();
        }
        corners.push(*point);
    }
    corners.pop();
    corners
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
}
