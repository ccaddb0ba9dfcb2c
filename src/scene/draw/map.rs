//! The positioning map: platforms that are alike lie near each other, those of a kind on one ground, and the audience
//! among them.

use crate::chart::Describes;
use crate::chart::hull::hull;
use crate::chart::map::{Kind, KindsAs, Map};
use crate::chart::words::decimal;
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::labels::{Named, Unnamed, place, with_list};
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
    let stretched = match (scale[0] / scale[1], scale[1] / scale[0]) {
        (times, _) if times >= 1.05 => {
            format!(". Horizontal distances are stretched {} times", decimal(times))
        }
        (_, times) if times >= 1.05 => {
            format!(". Vertical distances are stretched {} times", decimal(times))
        }
        _ => String::new(),
    };
    pen.notes_of(area, &[words(&stretched)], 4);
    let centre = plot.centre();
    let middle = [f64::midpoint(across.0, across.1), f64::midpoint(up.0, up.1)];
    let to = |at: [f64; 2]| [centre[0] + scale[0] * (at[0] - middle[0]), centre[1] - scale[1] * (at[1] - middle[1])];
    let origin = to([0.0, 0.0]);
    let marks: Vec<[f64; 2]> = all().map(to).collect();
    let outlines: Vec<(&Kind, Vec<[f64; 2]>)> =
        chart.kinds.iter().map(|kind| (kind, outline(pen, kind, &marks))).collect();
    grounds(pen, &outlines);
    let grid = pen.style.softened(pen.style.muted, 0.3);
    pen.group("axes", "", |pen| {
        pen.line([plot.left, origin[1]], [plot.right, origin[1]], 1.5, grid);
        pen.line([origin[0], plot.top], [origin[0], plot.bottom], 1.5, grid);
    });
    let taken = axis_names(pen, plot, origin, chart, &marks);
    let mut named: Vec<Named<'_>> = Vec::new();
    let names = chart.names_of_segments();
    for (name, (_, at)) in names.iter().zip(&chart.segments) {
        named.push(Named { at: to(*at), radius: 2.0 * DOT * pen.u, name, colour: pen.style.ink, strong: true });
    }
    for dot in &chart.platforms {
        let strong = dot.front.is_some();
        let radius = if strong { 1.2 * DOT } else { 0.8 * DOT } * pen.u;
        named.push(Named { at: to(dot.at), radius, name: &dot.name, colour: pen.platform(&dot.platform), strong });
    }
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
    let mut left_out = Vec::new();
    pen.group("names", "", |pen| {
        left_out = place(pen, plot, &named, taken, |pen, taken| kind_names(pen, plot, &outlines, &marks, taken));
    });
    left_out
}

/// The outline of a kind's ground; platforms come first among the marks.
fn outline(pen: &SceneBuilder<'_>, kind: &Kind, marks: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let members: Vec<[f64; 2]> = kind.members.iter().map(|at| marks[*at]).collect();
    hull(&members, [AROUND * pen.u; 2])
}

/// The grounds of the kinds; where the audience lies is in the colour that stands out.
fn grounds(pen: &mut SceneBuilder<'_>, outlines: &[(&Kind, Vec<[f64; 2]>)]) {
    pen.group("kinds", "", |pen| {
        for (kind, corners) in outlines.iter().filter(|(_, corners)| !corners.is_empty()) {
            let colour = if kind.of_audience { pen.style.accent } else { pen.style.muted };
            // Names are read on it, and an edge would run through them.
            pen.shape(corners.clone(), pen.style.softened(colour, 0.11).into());
        }
    });
}

/// Writes what the kinds are, each beside its ground where there is room.
fn kind_names(
    pen: &mut SceneBuilder<'_>,
    plot: Area,
    outlines: &[(&Kind, Vec<[f64; 2]>)],
    marks: &[[f64; 2]],
    taken: &mut Vec<Area>,
) {
    let look = pen.note().bold();
    let gap = 6.0 * pen.u;
    let height = 1.2 * look.size;
    let wide = plot.width() > 1.5 * (plot.bottom - plot.top);
    pen.group("names-of-kinds", "", |pen| {
        for (kind, corners) in outlines.iter().filter(|(_, corners)| !corners.is_empty()) {
            let ends = |axis: usize| {
                corners.iter().map(|at| at[axis]).fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)))
            };
            let ((left, right), (top, bottom)) = (ends(0), ends(1));
            let words = pen.setting(look).shortened(&clean(&kind.name), 0.42 * plot.width());
            let width = pen.measure(&words, look);
            let starts = [f64::midpoint(left, right) - width / 2.0, left, right - width];
            let rows = [top - gap - height, bottom + gap, top + gap, bottom - gap - height];
            let places = rows
                .into_iter()
                .flat_map(|y| starts.map(|x| [x.clamp(plot.left, (plot.right - width).max(plot.left)), y]));
            // Beside the ground where there is no room above or below it; in a narrow plot names of platforms need that room.
            let beside = [left - gap - width, right + gap]
                .into_iter()
                .flat_map(|x| [0.5, 0.25, 0.75, 0.0, 1.0].map(|part| [x, top + part * (bottom - top) - height / 2.0]));
            let places = places.chain(beside.filter(|_| wide));
            let room = |[x, y]: [f64; 2]| Area { left: x, right: x + width, top: y, bottom: y + height };
            let free = |at: &[f64; 2]| {
                let room = room(*at);
                // Beside a platform's name it would read as its end.
                let apart = Area { left: room.left - look.size, right: room.right + look.size, ..room };
                plot.contains(room)
                    && taken.iter().all(|other| !other.meets(apart))
                    && marks.iter().all(|mark| !apart.grown(1.3 * DOT * pen.u).holds(*mark))
            };
            let Some(at) = places.collect::<Vec<_>>().into_iter().find(free) else { continue };
            let colour = if kind.of_audience { pen.style.as_text(pen.style.accent) } else { pen.style.muted };
            pen.text([at[0], at[1] + 0.92 * look.size], &words, look.of(colour));
            taken.push(room(at));
        }
    });
}

/// Writes what the ends of the axes stand for; gives where that stands.
fn axis_names(pen: &mut SceneBuilder<'_>, plot: Area, origin: [f64; 2], chart: &Map, marks: &[[f64; 2]]) -> Vec<Area> {
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
            let Some(at) = places.iter().find(free).or(places.first()) else { return };
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
