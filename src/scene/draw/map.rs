//! The positioning map: platforms that are alike lie near each other, those of a kind on one ground, and the audience
//! among them.

use crate::chart::Describes;
use crate::chart::hull::hull;
use crate::chart::map::{KindsAs, Map};
use crate::scene::arrange::crossed;
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::labels::{Named, Names, Unnamed, find, with_list, write};
use crate::scene::text::{LINE, clean};

const DOT: f64 = 9.0;
/// How much longer than the other way distances may be drawn one way.
const STRETCH: f64 = 2.4;
/// The room around the dots of a kind, on its ground.
const AROUND: f64 = 2.6 * DOT;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Map) {
    with_list(pen, area, |pen, area| dots(pen, area, chart));
}

fn dots(pen: &mut SceneBuilder<'_>, area: Area, chart: &Map) -> Vec<Unnamed> {
    let note = pen.note();
    let line = LINE * note.size;
    let words = |more: &str| format!("{}{more}.", chart.key(KindsAs::Ground));
    // The room does not hang on how far the map turns out to be stretched.
    let inner = pen.room_over(area, &[words(". Horizontal distances are stretched 2.2 times")], 4);
    let plot = Area { top: inner.top + 1.4 * line, bottom: inner.bottom - 1.4 * line, ..inner };
    let all = || chart.platforms.iter().map(|dot| dot.at).chain(chart.segments.iter().map(|(_, at)| *at));
    let span = |axis: usize| {
        let (low, high) = all().map(|at| at[axis]).fold((0.0_f64, 0.0_f64), |(low, high), v| (low.min(v), high.max(v)));
        let margin = ((high - low) * 0.06).max(4.0);
        (low - margin, high + margin)
    };
    let (across, up) = (span(0), span(1));
    // Nearly one scale for both ways, so that near is near; but a wide sheet is used, so that names have room.
    let most = [0.8 * plot.width() / (across.1 - across.0), plot.height() / (up.1 - up.0)];
    let scale = [most[0].min(STRETCH * most[1]), most[1].min(STRETCH * most[0])];
    pen.notes_of(area, &[words(&Map::stretched(scale))], 4);
    let centre = plot.centre();
    let middle = [f64::midpoint(across.0, across.1), f64::midpoint(up.0, up.1)];
    let to = |at: [f64; 2]| [centre[0] + scale[0] * (at[0] - middle[0]), centre[1] - scale[1] * (at[1] - middle[1])];
    let origin = to([0.0, 0.0]);
    let marks: Vec<[f64; 2]> = all().map(to).collect();
    let grid = pen.style.softened(pen.style.muted, 0.3);
    let mut axes = SceneBuilder::new(pen.style, pen.material, pen.u);
    axes.group("axes", "", |pen| {
        pen.line([plot.left, origin[1]], [plot.right, origin[1]], 1.5, grid);
        pen.line([origin[0], plot.top], [origin[0], plot.bottom], 1.5, grid);
    });
    let around = |at: &usize| (marks[*at], AROUND * pen.u);
    let grounds_of_dots: Vec<Vec<[f64; 2]>> =
        chart.kinds.iter().map(|kind| hull(&kind.members.iter().map(around).collect::<Vec<_>>())).collect();
    let mut taken = axis_names(&mut axes, plot, origin, chart, (&marks, &grounds_of_dots));
    taken.push(Area { top: origin[1] - pen.u, bottom: origin[1] + pen.u, ..plot });
    taken.push(Area { left: origin[0] - pen.u, right: origin[0] + pen.u, ..plot });
    let mut named: Vec<Named<'_>> = Vec::new();
    let names = chart.names_of_segments();
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
    (marks, grounds): (&[[f64; 2]], &[Vec<[f64; 2]>]),
) -> Vec<Area> {
    let look = pen.note().bold();
    let (gap, most) = (10.0 * pen.u, 0.3 * plot.width());
    let mut taken = Vec::new();
    // All that an axis carries where both ends have room for it, else what it carries most.
    let fits = |axis: usize| {
        let (low, high) = &chart.axes[axis];
        pen.measure(low, look).max(pen.measure(high, look)) + 2.0 * look.size <= most
    };
    let [across, up] = [0, 1].map(|axis| if fits(axis) { &chart.axes[axis] } else { &chart.axes_in_short[axis] });
    pen.group("scale", "", |pen| {
        let (left, right) = (format!("← {}", across.0), format!("{} →", across.1));
        let (low, high) = (format!("↓ {}", up.0), format!("↑ {}", up.1));
        // At the first of some places where no mark lies.
        let mut write = |words: &str, places: &[[f64; 2]], end: bool| {
            let words = pen.setting(look).shortened(&clean(words), most);
            let look = if end { look.end() } else { look };
            let width = pen.measure(&words, look);
            let room = |at: &[f64; 2]| {
                let left = if end { at[0] - width } else { at[0] };
                let (top, bottom) = (at[1] - look.size, at[1] + 0.3 * look.size);
                Area { left: left - gap / 2.0, right: left + width + gap / 2.0, top, bottom }
            };
            let free = |at: &&[f64; 2]| {
                let around = room(at).grown(1.2 * DOT * pen.u);
                marks.iter().all(|mark| !around.holds(*mark))
            };
            let clear = |at: &&[f64; 2]| free(at) && grounds.iter().all(|ground| !crossed(ground, room(at)));
            let at = places.iter().find(clear).or_else(|| places.iter().find(free));
            let Some(at) = at.or(places.first()) else { return };
            pen.text(*at, &words, look);
            taken.push(room(at));
        };
        let (above, below) = (origin[1] - gap, origin[1] + gap + 0.8 * look.size);
        let line = 1.2 * look.size;
        let heights = [above, below, above - line, below + line, above - 2.0 * line, below + 2.0 * line];
        write(&left, &heights.map(|y| [plot.left, y]), false);
        write(&right, &heights.map(|y| [plot.right, y]), true);
        write(&high, &[[origin[0] + gap, plot.top - gap]], false);
        write(&low, &[[origin[0] + gap, plot.bottom + look.size + 2.0 * gap / 3.0]], false);
    });
    taken
}
