//! The scale of a milestone, coloured by who would lead where, and the knob on it.

use super::builder::{Area, SceneBuilder, TextStyle};
use super::style::{WHITE, mixed, readable_on};
use crate::chart::audience::LeaderInterval;
use crate::chart::words::points;
use crate::domain::brand::Rgb;
use crate::domain::id::MilestoneId;

/// What the id of a rail's group begins with; the milestone's id follows.
pub const RAIL: &str = "rail-";

/// Where a value from 0 to 100 stands.
pub fn x_of(track: Area, value: f64) -> f64 {
    track.left + track.width() * (value / 100.0).clamp(0.0, 1.0)
}

/// The rail, and over it the names of those who would lead, where they have a size. Without stretches it has the colour
/// of its milestone.
pub fn rail(
    pen: &mut SceneBuilder<'_>,
    track: Area,
    (of, position): (&MilestoneId, usize),
    stretches: &[LeaderInterval],
    over: Option<f64>,
) {
    pen.group(&format!("{RAIL}{of}"), "", |pen| {
        if stretches.is_empty() {
            pen.tinted(track, track.height() / 2.0, pen.style.milestone(position), 0.26);
            return;
        }
        for (at, stretch) in stretches.iter().enumerate() {
            part(pen, track, stretch, [at == 0, at == stretches.len() - 1]);
        }
    });
    let Some(over) = over else { return };
    let look = pen.note().bold().middle().sized(over);
    for stretch in stretches {
        if !has_room(pen, track, stretch, over) {
            continue;
        }
        let ink = look.of(pen.style.as_text(leader_colour(pen, stretch)));
        let middle = f64::midpoint(x_of(track, stretch.from), x_of(track, stretch.to));
        pen.text_at([middle, track.top - 1.07 * look.size], leader_name(stretch), ink);
    }
}

/// Whether the name of who would lead has room over a stretch.
fn has_room(pen: &SceneBuilder<'_>, track: Area, stretch: &LeaderInterval, over: f64) -> bool {
    let look = pen.note().bold().sized(over);
    let room = x_of(track, stretch.to) - x_of(track, stretch.from);
    pen.measure(leader_name(stretch), look) + 10.0 * pen.u <= room
}

fn leader_name(stretch: &LeaderInterval) -> &str {
    stretch.leader.as_ref().map_or("ruled out", |(_, name)| name)
}

fn leader_colour(pen: &SceneBuilder<'_>, stretch: &LeaderInterval) -> Rgb {
    stretch.leader.as_ref().map_or(pen.style.muted, |(id, _)| pen.platform(id))
}

fn fill_of(pen: &SceneBuilder<'_>, stretch: &LeaderInterval) -> Rgb {
    // On dark paper what is as pale would not be seen.
    let quiet = if readable_on(pen.style.paper) == WHITE { 0.5 } else { 0.3 };
    pen.style.softened(leader_colour(pen, stretch), if stretch.leads { 1.0 } else { quiet })
}

/// The colours of rails whose names stand over none of their stretches, in the order in which they come.
pub fn unnamed(
    pen: &SceneBuilder<'_>,
    track: Area,
    stretches: &[&LeaderInterval],
    over: Option<f64>,
) -> Vec<(Rgb, String)> {
    let written = |stretch: &LeaderInterval| over.is_some_and(|over| has_room(pen, track, stretch, over));
    let named = |name: &str| stretches.iter().any(|stretch| leader_name(stretch) == name && written(stretch));
    let mut key: Vec<(Rgb, String)> = Vec::new();
    for stretch in stretches {
        let name = leader_name(stretch);
        if !named(name) && key.iter().all(|(_, known)| known != name) {
            // The strongest of its colours that is to be seen.
            let strongest = stretches.iter().find(|other| other.leads && leader_name(other) == name).unwrap_or(stretch);
            key.push((fill_of(pen, strongest), name.to_owned()));
        }
    }
    key
}

/// One stretch; round at the ends of the scale, with a gap to its neighbours.
fn part(pen: &mut SceneBuilder<'_>, track: Area, stretch: &LeaderInterval, [first, last]: [bool; 2]) {
    let fill = fill_of(pen, stretch);
    let gap = 1.2 * pen.u;
    let left = x_of(track, stretch.from) + if first { 0.0 } else { gap };
    let right = (x_of(track, stretch.to) - if last { 0.0 } else { gap }).max(left);
    let round = |end: bool| if end { track.height() / 2.0 } else { 0.0 };
    let (area, round) = (Area { left, right, ..track }, [round(first), round(last)]);
    if pen.style.projected && !stretch.leads {
        pen.edged_rounded(area, round, fill, pen.style.mark(leader_colour(pen, stretch)));
    } else {
        pen.rounded(area, round, fill);
    }
}

/// The ring of what stood somewhere at the start: an edge in dashes.
pub fn ring(pen: &mut SceneBuilder<'_>, at: [f64; 2], radius: f64) {
    let edge = pen.dashed(3.0, pen.style.muted, [6.0, 5.0]);
    pen.ringed(at, radius, pen.style.paper, edge);
}

/// Where a knob stood at the start, with its figure.
pub fn ghost(pen: &mut SceneBuilder<'_>, track: Area, need: f64, radius: f64) {
    let at = [x_of(track, need), track.centre()[1]];
    pen.group("ghost", "", |pen| {
        ring(pen, at, radius);
        let look = TextStyle { least: 0.0, ..pen.note() }.middle().of(pen.style.muted);
        pen.text_at(at, &points(need), look.sized(look.size.min(radius)));
    });
}

/// The knob of one segment, with the band of our doubt.
pub fn knob(pen: &mut SceneBuilder<'_>, track: Area, of: &MilestoneId, (need, spread): (f64, f64), radius: f64) {
    let (style, u) = (pen.style, pen.u);
    let y = track.centre()[1];
    pen.group(&format!("{}-{of}", super::transition::HELD), "", |pen| {
        let (low, high) = (x_of(track, need - spread), x_of(track, need + spread));
        let half = 0.125 * track.height();
        let colour = mixed(style.ink, style.muted, 0.35);
        if style.projected {
            // A line of paper around it, so that it is seen on every colour.
            let by = 2.0 * u;
            let around = Area { left: low, right: high, top: y - half, bottom: y + half }.grown(by);
            pen.rect(around, half + by, style.paper);
        }
        pen.rect(Area { left: low, right: high, top: y - half, bottom: y + half }, half, colour);
        let at = [x_of(track, need), y];
        pen.ringed(at, radius, style.paper, pen.solid(3.5, style.ink));
        let look = TextStyle { least: 0.0, ..pen.label() }.bold().middle().of(readable_on(style.paper));
        // From afar as large as the knob holds, and never small.
        let far = super::builder::size::PROJECTED * u;
        let size = if style.projected { far.min(1.17 * radius).max(pen.least()) } else { 0.85 * radius };
        pen.text_at(at, &points(need), look.sized(size));
    });
}
