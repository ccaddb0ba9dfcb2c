//! From one picture to the next: what both have moves to its new place, and nothing jumps.
//!
//! Things are the same when their groups have the same id, wherever they stand: a platform's bar slides to its new
//! rank.

use super::items::{Circle, Group, Item, Paint, Path, Rect, Scene, Stroke, Text};
use super::style::mixed;

/// Groups whose id begins so are never under way: what a hand holds stays under the hand.
pub const HELD: &str = "knob";

/// A picture on its way from one to another; `part` 0 is the first as far as the second has it, 1 the second.
///
/// What only the second has comes in gradually; what only the first has is gone. Pictures of different charts or
/// sizes have nothing in common, and the second is shown at once.
#[must_use]
pub fn interpolate(from: &Scene, to: &Scene, part: f64) -> Scene {
    let mut scene = to.clone();
    if part < 1.0 && from.id == to.id && from.width == to.width && from.height == to.height {
        scene.items = items(&from.items, &to.items, part.max(0.0));
    }
    scene
}

fn items(from: &[Item], to: &[Item], part: f64) -> Vec<Item> {
    let group = |id: &str| {
        from.iter().find_map(|item| match item {
            Item::Group(group) if group.id == id => Some(group),
            _ => None,
        })
    };
    let plain = |items: &[Item]| items.iter().filter(|item| !matches!(item, Item::Group(_))).count();
    let mut plain_from = from.iter().filter(|item| !matches!(item, Item::Group(_)));
    // What has no name is the same only where there is as much of it.
    let alike = plain(from) == plain(to);
    to.iter()
        .map(|item| match item {
            Item::Group(new) if new.id.starts_with(HELD) => Item::Group(new.clone()),
            Item::Group(new) => {
                let under_way = match group(&new.id) {
                    Some(old) => items(&old.items, &new.items, part),
                    None => new.items.iter().map(|item| faded(item, part)).collect(),
                };
                Item::Group(Group { items: under_way, ..new.clone() })
            }
            item => match plain_from.next().filter(|_| alike) {
                Some(old) => one(old, item, part),
                None => item.clone(),
            },
        })
        .collect()
}

/// One thing under way; a thing of another kind is replaced at once.
fn one(from: &Item, to: &Item, part: f64) -> Item {
    match (from, to) {
        (Item::Rect(a), Item::Rect(b)) => Item::Rect(Rect {
            x: mid(a.x, b.x, part),
            y: mid(a.y, b.y, part),
            width: mid(a.width, b.width, part),
            height: mid(a.height, b.height, part),
            fill: paint(a.fill, b.fill, part),
            ..*b
        }),
        (Item::Circle(a), Item::Circle(b)) => Item::Circle(Circle {
            at: point(a.at, b.at, part),
            radius: mid(a.radius, b.radius, part),
            fill: paint(a.fill, b.fill, part),
            ..*b
        }),
        (Item::Path(a), Item::Path(b)) if a.points.len() == b.points.len() => Item::Path(Path {
            points: a.points.iter().zip(&b.points).map(|(a, b)| point(*a, *b, part)).collect(),
            fill: paint(a.fill, b.fill, part),
            ..b.clone()
        }),
        // The size of letters stays: each size between would have to be drawn anew.
        (Item::Text(a), Item::Text(b)) if a.anchor == b.anchor => {
            Item::Text(Text { at: point(a.at, b.at, part), ..b.clone() })
        }
        _ => to.clone(),
    }
}

/// A thing that lets through what is behind it.
fn faded(item: &Item, part: f64) -> Item {
    let fill = |paint: Paint| Paint { alpha: paint.alpha * part, ..paint };
    let line = |stroke: Stroke| Stroke { paint: fill(stroke.paint), ..stroke };
    match item {
        Item::Rect(rect) => Item::Rect(Rect { fill: rect.fill.map(fill), stroke: rect.stroke.map(line), ..*rect }),
        Item::Circle(circle) => {
            Item::Circle(Circle { fill: circle.fill.map(fill), stroke: circle.stroke.map(line), ..*circle })
        }
        Item::Path(path) => {
            Item::Path(Path { fill: path.fill.map(fill), stroke: path.stroke.map(line), ..path.clone() })
        }
        Item::Text(text) => Item::Text(Text { paint: fill(text.paint), ..text.clone() }),
        Item::Group(group) => {
            let items = group.items.iter().map(|item| faded(item, part)).collect();
            Item::Group(Group { items, ..group.clone() })
        }
    }
}

fn mid(from: f64, to: f64, part: f64) -> f64 {
    from + (to - from) * part
}

fn point(from: [f64; 2], to: [f64; 2], part: f64) -> [f64; 2] {
    [mid(from[0], to[0], part), mid(from[1], to[1], part)]
}

fn paint(from: Option<Paint>, to: Option<Paint>, part: f64) -> Option<Paint> {
    match (from, to) {
        (Some(a), Some(b)) => Some(Paint { rgb: mixed(a.rgb, b.rgb, part), alpha: mid(a.alpha, b.alpha, part) }),
        (_, to) => to,
    }
}
