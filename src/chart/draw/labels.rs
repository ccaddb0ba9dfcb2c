//! Names beside points, placed so that none lies on another.

use super::pen::{Area, Pen, Type};
use crate::chart::text::{ASCENT, DESCENT, clean};
use crate::domain::brand::Rgb;

/// A point that wants its name beside it.
pub struct Named<'n> {
    /// Where it is.
    pub at: [f64; 2],
    /// How far its mark reaches.
    pub radius: f64,
    /// Its name.
    pub name: &'n str,
    /// Its colour.
    pub colour: Rgb,
    /// Whether its name comes first where there is not room for all.
    pub strong: bool,
}

/// Writes the names that have room, the strong ones first: beside their points, or further off at the end of a thin
/// line. Gives the names that have none, in their order.
///
/// `taken` is where other words stand already.
pub fn place(pen: &mut Pen<'_>, area: Area, points: &[Named<'_>], mut taken: Vec<Area>) -> Vec<String> {
    let marks: Vec<Area> = points.iter().map(|point| around(point.at, point.radius)).collect();
    let mut lines: Vec<([f64; 2], [f64; 2])> = Vec::new();
    let mut left_out = Vec::new();
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|at| !points[*at].strong);
    for at in order {
        let point = &points[at];
        let look = if point.strong { pen.note().bold().of(pen.style.as_text(point.colour)) } else { pen.note() };
        let name = pen.setting(look).shortened(&clean(point.name), 0.4 * area.width());
        let size = [pen.measure(&name, look), look.size];
        let free = |rect: &Area| {
            area.contains(*rect)
                && taken.iter().all(|other| !other.meets(*rect))
                && marks.iter().enumerate().all(|(other, mark)| other == at || !mark.meets(*rect))
                && lines.iter().all(|(from, to)| !crosses(*from, *to, *rect))
        };
        let Some((rect, far)) = places(point, size, pen.u).find(|(rect, _)| free(rect)) else {
            left_out.push(point.name.to_owned());
            continue;
        };
        if far {
            let near = [point.at[0].clamp(rect.left, rect.right), point.at[1].clamp(rect.top, rect.bottom)];
            let colour = pen.style.softened(pen.style.muted, 0.55);
            pen.line(point.at, near, 1.5, colour);
            lines.push((point.at, near));
        }
        write(pen, rect, &name, look);
        taken.push(rect);
    }
    left_out
}

fn write(pen: &mut Pen<'_>, rect: Area, name: &str, look: Type) {
    let baseline = rect.top + look.size * ASCENT * 0.94;
    pen.text([rect.left, baseline], name, look);
}

/// Where a name could stand, the best first, and whether that is so far off that a line has to lead there.
fn places(point: &Named<'_>, size: [f64; 2], u: f64) -> impl Iterator<Item = (Area, bool)> {
    const WAYS: [[f64; 2]; 8] =
        [[1.0, 0.0], [-1.0, 0.0], [0.0, -1.0], [0.0, 1.0], [0.7, -0.7], [0.7, 0.7], [-0.7, -0.7], [-0.7, 0.7]];
    let (at, [width, text]) = (point.at, size);
    let height = text * (ASCENT + DESCENT) * 0.94;
    let near = point.radius + 5.0 * u;
    let offs = [near, near + 16.0 * u, near + 34.0 * u, near + 60.0 * u];
    offs.into_iter().enumerate().flat_map(move |(ring, off)| {
        WAYS.into_iter().map(move |[x, y]| {
            let centre = [
                at[0] + x * off + x.signum() * width / 2.0 * f64::from(u8::from(x != 0.0)),
                at[1] + y * (off + height / 2.0),
            ];
            let rect = Area {
                left: centre[0] - width / 2.0,
                right: centre[0] + width / 2.0,
                top: centre[1] - height / 2.0,
                bottom: centre[1] + height / 2.0,
            };
            (rect, ring > 0)
        })
    })
}

fn around(at: [f64; 2], radius: f64) -> Area {
    Area { left: at[0] - radius, top: at[1] - radius, right: at[0] + radius, bottom: at[1] + radius }
}

/// Whether a line runs through an area; a few points of it tell.
fn crosses(from: [f64; 2], to: [f64; 2], area: Area) -> bool {
    (0..=8).any(|step| {
        let part = f64::from(step) / 8.0;
        let at = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
        area.meets(around(at, 0.5))
    })
}
