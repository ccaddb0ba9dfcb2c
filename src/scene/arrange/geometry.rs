//! Lines, areas and outlines: what crosses, holds and overlaps what.

use crate::scene::area::Area;

/// Whether a line from one point to another runs through an area.
pub(super) fn runs_through(from: [f64; 2], to: [f64; 2], area: Area) -> bool {
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    let sides = [(area.left, area.right), (area.top, area.bottom)];
    for (axis, (low, high)) in sides.into_iter().enumerate() {
        let step = to[axis] - from[axis];
        if step.abs() < f64::EPSILON {
            if from[axis] <= low || from[axis] >= high {
                return false;
            }
            continue;
        }
        let (a, b) = ((low - from[axis]) / step, (high - from[axis]) / step);
        first = first.max(a.min(b));
        last = last.min(a.max(b));
    }
    first < last
}

/// Whether two lines cross.
pub(super) fn cut([a, b]: [[f64; 2]; 2], [c, d]: [[f64; 2]; 2]) -> bool {
    let turn =
        |o: [f64; 2], p: [f64; 2], q: [f64; 2]| (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]) > 0.0;
    turn(a, b, c) != turn(a, b, d) && turn(c, d, a) != turn(c, d, b)
}

/// The sides of an outline.
pub(super) fn sides(corners: &[[f64; 2]]) -> impl Iterator<Item = [[f64; 2]; 2]> {
    corners.iter().zip(corners.iter().cycle().skip(1)).map(|(from, to)| [*from, *to])
}

/// Whether an outline runs through an area.
#[must_use]
pub fn crossed(corners: &[[f64; 2]], area: Area) -> bool {
    sides(corners).any(|[from, to]| runs_through(from, to, area))
}

/// Whether a point is within an outline.
pub(super) fn holds(corners: &[[f64; 2]], at: [f64; 2]) -> bool {
    let over = |[from, to]: &[[f64; 2]; 2]| {
        (from[1] > at[1]) != (to[1] > at[1])
            && at[0] < from[0] + (at[1] - from[1]) / (to[1] - from[1]) * (to[0] - from[0])
    };
    sides(corners).filter(over).count() % 2 == 1
}

/// Whether two outlines share some ground.
pub(super) fn overlap(a: &[[f64; 2]], b: &[[f64; 2]]) -> bool {
    let [Some(one), Some(other)] = [a, b].map(|corners| corners.first()) else { return false };
    holds(a, *other) || holds(b, *one) || sides(a).any(|side| sides(b).any(|other| cut(side, other)))
}

/// How much ground an outline goes around.
pub(super) fn ground(corners: &[[f64; 2]]) -> f64 {
    sides(corners).map(|[from, to]| from[0] * to[1] - to[0] * from[1]).sum::<f64>().abs() / 2.0
}

/// The smallest area that holds an outline; none where it has no corners.
pub(super) fn bounds(corners: &[[f64; 2]]) -> Option<Area> {
    let [x, y] = *corners.first()?;
    let start = Area { left: x, top: y, right: x, bottom: y };
    Some(corners.iter().fold(start, |area, [x, y]| Area {
        left: area.left.min(*x),
        top: area.top.min(*y),
        right: area.right.max(*x),
        bottom: area.bottom.max(*y),
    }))
}
