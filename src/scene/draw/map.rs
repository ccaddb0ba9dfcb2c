//! The positioning map: platforms that are alike lie near each other, those of a kind on one ground, and the audience
//! among them.

use crate::chart::Describes;
use crate::chart::hull::hull;
use crate::chart::map::{KindsAs, Map};
use crate::scene::arrange::{self, Keep, poles};
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::labels::{Named, Names, Unnamed, find, with_list, write};
use crate::scene::text::{LINE, clean};

const DOT: f64 = 9.0;
/// The room around the dots of a kind, on its ground.
const AROUND: f64 = 2.6 * DOT;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Map) {
    with_list(pen, area, |pen, area| dots(pen, area, chart));
}

fn dots(pen: &mut SceneBuilder<'_>, area: Area, chart: &Map) -> Vec<Unnamed> {
    let note = pen.note();
    let line = LINE * note.size;
    let words = |more: &str| format!("{}{more}.", chart.key(KindsAs::Ground).join(". "));
    // The room does not hang on how far the map turns out to be stretched.
    let inner = pen.room_over(area, &[words(". Horizontal distances are stretched 2.2 times")], 4);
    let plot = Area { top: inner.top + 1.4 * line, bottom: inner.bottom - 1.4 * line, ..inner };
    let all = || chart.platforms.iter().map(|dot| dot.at).chain(chart.segments.iter().map(|(_, at)| *at));
    let [across, up] = chart.spans();
    // A wide sheet is used, so that names have room.
    let scale = Map::scale([0.8 * plot.width() / (across.1 - across.0), plot.height() / (up.1 - up.0)]);
    pen.notes_of(area, &[words(&Map::stretched(scale))], 4);
    let centre = plot.centre();
    let middle = [f64::midpoint(across.0, across.1), f64::midpoint(up.0, up.1)];
    let to = |at: [f64; 2]| [centre[0] + scale[0] * (at[0] - middle[0]), centre[1] - scale[1] * (at[1] - middle[1])];
    let origin = to([0.0, 0.0]);
    let marks: Vec<[f64; 2]> = all().map(to).collect();
    let grid = pen.style.softened(pen.style.muted, 0.3);
    let mut axes = SceneBuilder::new(pen.style, pen.material, pen.u);
    let around = |at: &usize| (marks[*at], AROUND * pen.u);
    let grounds_of_dots: Vec<Vec<[f64; 2]>> =
        chart.kinds.iter().map(|kind| hull(&kind.members.iter().map(around).collect::<Vec<_>>())).collect();
    let mut taken = axis_names(&mut axes, plot, origin, chart, (&marks, &grounds_of_dots)).to_vec();
    taken.push(Area { top: origin[1] - pen.u, bottom: origin[1] + pen.u, ..plot });
    taken.push(Area { left: origin[0] - pen.u, right: origin[0] + pen.u, ..plot });
    let mut named: Vec<Named<'_>> = Vec::new();
    let names = chart.names_of_segments(1);
    for (name, (_, at)) in names.iter().zip(&chart.segments) {
        let (radius, colour) = (2.0 * DOT * pen.u, pen.style.ink);
        named.push(Named { at: to(*at), radius, name, colour, group: None, strong: true });
    }
    for (number, dot) in chart.platforms.iter().enumerate() {
        let strong = dot.front.is_some();
        let radius = if strong { 1.2 * DOT } else { 0.8 * DOT } * pen.u;
        let group = chart.kinds.iter().position(|kind| kind.members.contains(&number));
        let colour = pen.platform(&dot.platform);
        named.push(Named { at: to(dot.at), radius, name: &dot.name, colour, group, strong });
    }
    let look = pen.note().bold();
    let short = |name: &str| pen.setting(look).shortened(&clean(name), 0.42 * plot.width());
    let kinds: Vec<String> = chart.kinds.iter().map(|kind| short(&kind.name)).collect();
    let places = find(pen, plot, &named, &taken, (&kinds, 1.4 * line));
    grounds(pen, chart, &places);
    // Axes are not drawn through names.
    pen.group("axes", "", |pen| {
        let across = [[plot.left, origin[1]], [plot.right, origin[1]]];
        let upwards = [[origin[0], plot.top], [origin[0], plot.bottom]];
        let unit = pen.u;
        for [from, to] in [across, upwards].into_iter().flat_map(|line| places.beside(line, unit)) {
            pen.line(from, to, 1.5, grid);
        }
    });
    pen.put(axes);
    let segments = chart.segments.len();
    for (entry, named) in chart.entries().iter().zip(&named[segments..]) {
        // What is not compared stands back, so that the audience and those compared are seen first.
        let colour = if entry.strong { named.colour } else { pen.style.softened(pen.style.muted, 0.7) };
        pen.group(&entry.id, &entry.label, |pen| {
            pen.dot(named.at, named.radius, colour);
        });
    }
    pen.group("audience", "", |pen| {
        for mark in &named[..segments] {
            let diamond = |r: f64| {
                let [x, y] = mark.at;
                vec![[x, y - r], [x + r, y], [x, y + r], [x - r, y]]
            };
            pen.shape(diamond(mark.radius), pen.style.paper.into());
            pen.shape(diamond(mark.radius - 3.0 * pen.u), pen.style.ink.into());
        }
    });
    kind_names(pen, chart, &places, &kinds);
    let mut left_out = Vec::new();
    pen.group("names", "", |pen| left_out = places.write(pen));
    left_out
}

/// The grounds of the kinds; where the audience lies is in the colour that stands out.
fn grounds(pen: &mut SceneBuilder<'_>, chart: &Map, places: &Names<'_>) {
    pen.group("kinds", "", |pen| {
        let all = chart.kinds.iter().zip(places.outlines());
        for (kind, outline) in all.filter(|(_, outline)| !outline.corners.is_empty()) {
            let colour = if kind.of_audience { pen.style.accent } else { pen.style.muted };
            pen.shape(outline.corners.clone(), pen.style.softened(colour, 0.11).into());
        }
    });
}

/// Writes what the kinds are, each beside its ground where there is room.
fn kind_names(pen: &mut SceneBuilder<'_>, chart: &Map, places: &Names<'_>, names: &[String]) {
    let look = pen.note().bold();
    pen.group("names-of-kinds", "", |pen| {
        for ((kind, name), outline) in chart.kinds.iter().zip(names).zip(places.outlines()) {
            let Some(place) = &outline.name else { continue };
            let colour = if kind.of_audience { pen.style.as_text(pen.style.accent) } else { pen.style.muted };
            write(pen, place, std::slice::from_ref(name), look.of(colour));
        }
    });
}

/// Writes what the ends of the axes stand for; gives where that stands. It keeps off marks, and off the edges of grounds
/// where it can.
fn axis_names(
    pen: &mut SceneBuilder<'_>,
    plot: Area,
    origin: [f64; 2],
    chart: &Map,
    (marks, outlines): (&[[f64; 2]], &[Vec<[f64; 2]>]),
) -> [Area; 4] {
    let look = pen.note().bold();
    let (gap, most) = (10.0 * pen.u, 0.3 * plot.width());
    let fits = |name: &str| pen.measure(name, look) + 2.0 * look.size <= most;
    let names = chart.poles(fits).map(|name| pen.setting(look).shortened(&clean(&name), most));
    let forms = names.each_ref().map(|name| [(pen.measure(name, look), 1)]);
    let keep = Keep { marks, around: 1.2 * DOT * pen.u, outlines };
    let rooms = poles(plot, origin, forms.each_ref().map(|forms| &forms[..]), (look.size, gap), keep);
    let rooms = rooms.map(|(_, room)| room);
    pen.group("scale", "", |pen| {
        for ((at, name), room) in names.iter().enumerate().zip(&rooms) {
            let foot = room.bottom - arrange::LINE[1] * look.size;
            let (x, look) = if at == 1 { (room.right - gap / 2.0, look.end()) } else { (room.left + gap / 2.0, look) };
            pen.text([x, foot], name, look);
        }
    });
    rooms
}
