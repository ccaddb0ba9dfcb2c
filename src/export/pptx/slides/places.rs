//! Where names of points stand, so that they do not cover each other.

use super::super::chart::LabelPlace;
use super::super::page::{Area, POINT, width_of};

/// A point with its name.
#[derive(Debug, Clone)]
pub struct Named<'a> {
    /// From the left, as a part of the plot's width.
    pub x: f64,
    /// From the top, as a part of the plot's height.
    pub y: f64,
    /// The name.
    pub name: &'a str,
}

/// A place for each name: to the right where that is free, else above, below or to the left.
///
/// Names that come first choose first. They keep off `words`, and off `obstacles` where they can. `size` is that of text
/// in points.
#[must_use]
pub fn places(
    plot: Area,
    size: u32,
    points: &[Named<'_>],
    obstacles: &[Area],
    words: &[Area],
) -> Vec<Option<LabelPlace>> {
    let mut taken: Vec<Area> = points.iter().map(|point| room(plot, size, point, LabelPlace::Centre)).collect();
    taken.extend(words);
    let mut chosen = Vec::with_capacity(points.len());
    for (at, point) in points.iter().enumerate() {
        let area = |place: LabelPlace| room(plot, size, point, place);
        let free = |place: &LabelPlace| {
            let area = area(*place);
            inside(plot, area) && taken.iter().enumerate().all(|(other, taken)| other == at || !overlap(area, *taken))
        };
        let sides = [LabelPlace::Right, LabelPlace::Left, LabelPlace::Above, LabelPlace::Below];
        let clear = |place: &LabelPlace| !obstacles.iter().any(|other| overlap(area(*place), *other));
        // On a line a name can still be read; on another name or dot it cannot.
        let place = sides.into_iter().find(|side| clear(side) && free(side)).or_else(|| sides.into_iter().find(free));
        taken.extend(place.map(area));
        chosen.push(place);
    }
    chosen
}

/// The room of a name at a place beside its point; in the middle, that of the point itself.
pub fn room(plot: Area, size: u32, point: &Named<'_>, place: LabelPlace) -> Area {
    let dot = 5 * POINT;
    let (x, y) = (plot.x + part(plot.width, point.x), plot.y + part(plot.height, point.y));
    let width = width_of(point.name, size) + 4 * POINT;
    let height = i64::from(size) * POINT * 11 / 10;
    match place {
        LabelPlace::Centre => Area { x: x - dot, y: y - dot, width: 2 * dot, height: 2 * dot },
        LabelPlace::Left => Area { x: x - dot - width, y: y - height / 2, width, height },
        LabelPlace::Above => Area { x: x - width / 2, y: y - dot - height, width, height },
        LabelPlace::Below => Area { x: x - width / 2, y: y + dot, width, height },
        _ => Area { x: x + dot, y: y - height / 2, width, height },
    }
}

/// Whether a name is inside a plot, or hardly beyond.
pub const fn inside(plot: Area, area: Area) -> bool {
    area.x >= plot.x - plot.width / 20
        && area.x + area.width <= plot.x + plot.width * 103 / 100
        && area.y >= plot.y - area.height / 2
        && area.y + area.height <= plot.y + plot.height + area.height / 2
}

pub const fn overlap(a: Area, b: Area) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/// A part of a length.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "lengths on a slide")]
fn part(length: i64, fraction: f64) -> i64 {
    (length as f64 * fraction.clamp(-1.0, 2.0)).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_neighbours_go_to_different_sides() {
        let plot = Area { x: 0, y: 0, width: 10_000_000, height: 5_000_000 };
        let point = |x, y| Named { x, y, name: "A platform" };
        let found = places(plot, 11, &[point(0.5, 0.5), point(0.55, 0.5), point(0.99, 0.2)], &[], &[]);
        assert_ne!(found[0], Some(LabelPlace::Right));
        assert_eq!(found[1], Some(LabelPlace::Right));
        assert_ne!(found[2], Some(LabelPlace::Right));
        let crowd: Vec<Named<'_>> = (0..12).map(|_| point(0.5, 0.5)).collect();
        assert!(places(plot, 11, &crowd, &[], &[]).iter().filter(|place| place.is_none()).count() > 5);
    }
}
