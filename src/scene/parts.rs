//! The parts of a scene that have words of their own: where they are, and which of them is at a place.

use super::items::{Group, Item, Path, Scene};

impl Scene {
    /// The groups that have words of their own, in the order in which they are drawn; what is within a group follows it.
    #[must_use]
    pub fn parts(&self) -> Vec<&Group> {
        fn gather<'a>(items: &'a [Item], into: &mut Vec<&'a Group>) {
            for item in items {
                if let Item::Group(group) = item {
                    if !group.label.is_empty() {
                        into.push(group);
                    }
                    gather(&group.items, into);
                }
            }
        }
        let mut all = Vec::new();
        gather(&self.items, &mut all);
        all
    }
}

/// How far the nearest of some things is from a place: 0 within a shape, a word or a circle.
#[must_use]
pub fn distance(items: &[Item], at: [f64; 2]) -> f64 {
    let of_item = |item: &Item| match item {
        Item::Group(group) => distance(&group.items, at),
        Item::Circle(circle) => ((circle.at[0] - at[0]).hypot(circle.at[1] - at[1]) - circle.radius).max(0.0),
        Item::Path(path) if path.fill.is_some() && is_within(path, at) => 0.0,
        Item::Path(path) => from_line(path, at),
        Item::Rect(_) | Item::Text(_) => {
            let [left, top, right, bottom] = item.bounds();
            let off = |low: f64, high: f64, x: f64| (low - x).max(x - high).max(0.0);
            off(left, right, at[0]).hypot(off(top, bottom, at[1]))
        }
    };
    items.iter().map(of_item).fold(f64::INFINITY, f64::min)
}

/// The ends of each line of a path.
fn lines(path: &Path) -> impl Iterator<Item = ([f64; 2], [f64; 2])> {
    let next = path.points.iter().skip(1).chain(path.points.first().filter(|_| path.closed));
    path.points.iter().copied().zip(next.copied())
}

fn from_line(path: &Path, at: [f64; 2]) -> f64 {
    let from = |(a, b): ([f64; 2], [f64; 2])| {
        let (way, off) = ([b[0] - a[0], b[1] - a[1]], [at[0] - a[0], at[1] - a[1]]);
        let square = way[0] * way[0] + way[1] * way[1];
        let part = if square > 0.0 { ((way[0] * off[0] + way[1] * off[1]) / square).clamp(0.0, 1.0) } else { 0.0 };
        (off[0] - part * way[0]).hypot(off[1] - part * way[1])
    };
    lines(path).map(from).fold(f64::INFINITY, f64::min)
}

/// Whether a line to the right crosses the outline an odd number of times.
fn is_within(path: &Path, [x, y]: [f64; 2]) -> bool {
    let crosses = |(a, b): &([f64; 2], [f64; 2])| {
        (a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
    };
    lines(path).filter(crosses).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::super::items::{Paint, Stroke};
    use super::*;
    use crate::domain::brand::Rgb;

    #[test]
    fn what_is_nearest_is_told_by_its_outline() {
        let black = Paint::solid(Rgb([0, 0, 0]));
        let stroke = Some(Stroke { paint: black, width: 1.0, dash: None });
        let path =
            |points: &[[f64; 2]], closed, fill| Item::Path(Path { points: points.to_vec(), closed, fill, stroke });
        let line = [path(&[[0.0, 0.0], [10.0, 10.0]], false, None)];
        assert!(distance(&line, [5.0, 5.0]) < 1e-9);
        assert!((distance(&line, [10.0, 0.0]) - 50.0_f64.sqrt()).abs() < 1e-9);
        let square = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]];
        assert!(distance(&[path(&square, true, Some(black))], [4.0, 5.0]).abs() < 1e-9);
        assert!((distance(&[path(&square, true, None)], [4.0, 5.0]) - 4.0).abs() < 1e-9);
        assert!((distance(&[path(&square, true, Some(black))], [13.0, 14.0]) - 5.0).abs() < 1e-9);
    }
}
