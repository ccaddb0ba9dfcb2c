//! A few platforms as outlines over the milestones, against what is needed, as a slide.

use super::super::chart::{Axis, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::page::{AIR, Area, POINT, width_of};
use super::super::paint::Paint;
use super::super::shape::{Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label};
use super::points::fraction;
use crate::chart::honeycomb::Comb;
use crate::chart::radar::{self, Radar};
use crate::chart::{Describes, words};
use crate::export::grid::{Cell, Grid};

/// The size of names around a radar and in its legend, in points.
const NAMES: u32 = 13;
/// The rings that may have a figure beside the outer one, and how figures are written then.
const RINGS: [(f64, &str); 3] = [(50.0, "[=50]0;[=100]0;"), (75.0, "[=75]0;[=100]0;"), (25.0, "[=25]0;[=100]0;")];
/// A mark that is so near to a ring lies on its figure, in points of the scale.
const TOUCHES: f64 = 7.0;
/// How much of the width the plot has beside what its lines are, in per cent, and the gap between the two.
const PLOT: (i64, i64) = (56, 3 * AIR);
/// The sizes of text in what its lines are, in points.
const SIZES: &[u32] = &[14, 13, 12, 11];
/// How wide the line before a name is, in English Metric Units: it is that of the platform in the plot.
const LINE: i64 = 3 * POINT;
/// What the columns beside the plot are.
const HEADS: [&str; 2] = ["Platform", "About right on"];

/// The platforms as outlines over the milestones, against what is needed.
pub fn radar(cx: SlideCx<'_>, radar: &Radar) -> Slide {
    let milestones = &cx.material.framework.milestones;
    let name = |shape: &radar::Shape| format!("{}{}{}", shape.before, label(&radar.whose(shape)), shape.after);
    let head = ["Milestone".to_owned()].into_iter().chain(radar.shapes.iter().map(name)).collect();
    let row = |&j: &usize| {
        let levels = radar.shapes.iter().map(|shape| Cell::or_empty(shape.levels[j]));
        [Cell::text(label(&milestones[j].name))].into_iter().chain(levels).collect()
    };
    let grid = Grid { head, rows: radar.comb.on.iter().map(row).collect() };
    let platforms = radar.comb.combs.len();
    let series = radar.shapes.iter().enumerate().map(|(at, shape)| match &shape.platform {
        Some(id) => Series { column: at + 1, paint: Some(cx.palette.platform(id)), ..Series::default() },
        None => Series {
            column: at + 1,
            paint: Some(if at == platforms { Paint::TEXT } else { Paint::MUTED }),
            dashed: Some(at - platforms.min(at)),
            ..Series::default()
        },
    });
    let series: Vec<Series> = series.collect();
    // A ring for every 25, of which the outer one has its figure, and one on which no mark lies.
    let first = radar.comb.on.first().copied().unwrap_or_default();
    let marks: Vec<f64> = radar.shapes.iter().filter_map(|shape| shape.levels[first]).collect();
    let free = |(ring, _): &(f64, &str)| marks.iter().all(|mark| (mark - ring).abs() > TOUCHES);
    let format = RINGS.into_iter().find(free).map_or("[=100]0;", |(_, format)| format);
    let values = Axis { step: Some(25.0), format, along: Some(Paint::LINE), ..Axis::of_points("") };
    let head = if radar.comb.needs.is_empty() {
        Head { subtitle: "Levels from 0 to 100, a ring for every 25".to_owned(), ..Head::default() }
    } else {
        let need = if radar.comb.needs.len() > 1 { "the average need" } else { "what they need" };
        Head {
            subtitle: format!(
                "Levels from 0 to 100, a ring for every 25 · dashed: {need} · about right: within 5 points of it"
            ),
            say: vec![
                "The dashed line shows what the audience needs".to_owned(),
                "The closer a platform’s line is to it, the better the match on that milestone".to_owned(),
            ],
            reasons: vec!["“About right” means within 5 points of the need".to_owned()],
            ..Head::default()
        }
    };
    let body = cx.page.under(&head.subtitle, cx.breadth()).body;
    let widest = |names: &mut dyn Iterator<Item = String>| {
        names.map(|name| width_of(&name, NAMES)).max().unwrap_or_default() * cx.breadth() / 100
    };
    let names = widest(&mut grid.rows.iter().map(|row| row[0].plain()));
    let (area, beside) = body.split(PLOT.0, PLOT.1);
    let key = key(cx, radar, beside).filter(|_| around(area, names) >= body.height * 3 / 5);
    let (area, inner, legend) = if key.is_some() {
        (area, inner(area, names, 0), Legend::None)
    } else {
        let wide = widest(&mut grid.head[1..].iter().cloned()) + 60 * POINT;
        let wide = wide.min(body.width / 3);
        let plot = Area { width: body.width - wide, ..body };
        let left = (2 * side(names) + around(plot, names)).min(plot.width);
        let high = (i64::try_from(series.len()).unwrap_or(1) * 22 * POINT).min(body.height * 9 / 10);
        let legend = [
            fraction(left, body.width),
            0.5 - fraction(high, 2 * body.height),
            fraction(wide, body.width),
            fraction(high, body.height),
        ];
        (body, inner(body, names, wide), Legend::At(legend))
    };
    let plot = Plot::Radar { series, inner, values };
    let what = What::Chart(Box::new(NativeChart { grid, plot, legend, text_size: 100 * NAMES }));
    let chart = Shape { name: "Radar".to_owned(), alt_text: radar.alt_text(), area, what };
    cx.slide(radar, head, std::iter::once(chart).chain(key).collect())
}

/// The room that names so wide take at a side of the plot.
fn side(names: i64) -> i64 {
    names.clamp(60 * POINT, 130 * POINT) + 10 * POINT
}

/// How large the plot is in an area, among names so wide: they stand above and below it in a line each, and at its sides.
fn around(area: Area, names: i64) -> i64 {
    (area.height - 44 * POINT).min(area.width - 2 * side(names))
}

/// Where the plot lies in an area without so much at its right, as fractions.
fn inner(area: Area, names: i64, without: i64) -> [f64; 4] {
    let room = Area { width: area.width - without, ..area };
    let across = around(room, names);
    [
        fraction(side(names), area.width),
        fraction((area.height - across) / 2, area.height),
        fraction(across, area.width),
        fraction(across, area.height),
    ]
}

/// What the lines are, each in its colour, with the score and what it is about right on; none where that has no room, and while
/// nothing has been said of somebody's needs.
fn key(cx: SlideCx<'_>, radar: &Radar, area: Area) -> Option<Shape> {
    if radar.comb.needs.is_empty() {
        return None;
    }
    let milestones = &cx.material.framework.milestones;
    let row = |comb: &Comb| {
        let paint = cx.palette.platform(&comb.platform);
        let below = words::capital(&comb.standing);
        let mut name = TableCell { bold: true, below, ..TableCell::words(label(&comb.name)) };
        name.paint = paint.as_words(cx.theme);
        name.lines[0] = Some((paint, LINE));
        let right: Vec<&str> = comb.right.iter().map(|j| milestones[*j].name.as_str()).collect();
        let right = if right.is_empty() { "None".to_owned() } else { words::list(&right) };
        vec![name, TableCell::words(right)]
    };
    let heads = HEADS.map(TableCell::heading);
    let rows: Vec<Vec<TableCell>> = std::iter::once(heads.to_vec()).chain(radar.comb.combs.iter().map(row)).collect();
    let table = Table { rows, heads: 1, breadth: cx.breadth(), ..Table::default() }.sized(area, SIZES);
    if table.rows_that_fit(area) < table.rows.len() || !table.words_stay_whole(area) {
        return None;
    }
    // In the middle of its room, where the plot is.
    let high = table.height_in(area);
    let area = Area { y: area.y + (area.height - high) / 2, height: high, ..area };
    let alt_text = format!("{}.", words::capital(&radar.comb.outlines));
    Some(Shape { name: "What the lines are".to_owned(), alt_text, area, what: What::Table(table) })
}
