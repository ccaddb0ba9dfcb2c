//! Slides that put a few platforms side by side.

use super::super::chart::{Axis, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::hexagons::{self, Hexagons};
use super::super::page::{Area, POINT, width_of};
use super::super::paint::Paint;
use super::super::shape::{Paragraph, Shape, What};
use super::cx::{FOOT, Head, SlideCx, label};
use super::points::fraction;
use crate::analysis::advice::Gives;
use crate::chart::honeycomb::{Comb, Hex, Honeycomb};
use crate::chart::radar::Radar;
use crate::chart::{Describes, words};
use crate::domain::framework::Milestone;
use crate::export::grid::{Cell, Grid};

/// The platforms as shapes over the milestones, against what is needed.
pub fn radar(cx: SlideCx<'_>, radar: &Radar) -> Slide {
    let milestones = &cx.material.framework.milestones;
    let names =
        radar.shapes.iter().map(|shape| format!("{}{}{}", shape.before, label(&radar.whose(shape)), shape.after));
    let head = ["Milestone".to_owned()].into_iter().chain(names).collect();
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
    let widest = |names: &mut dyn Iterator<Item = String>| {
        names.map(|name| width_of(&name, NAMES)).max().unwrap_or_default() * cx.breadth() / 100
    };
    let names = widest(&mut grid.rows.iter().map(|row| row[0].plain()));
    let legend = (widest(&mut grid.head[1..].iter().cloned()), series.len());
    let (inner, legend) = around(cx.page.body, names, legend);
    let chart = NativeChart {
        plot: Plot::Radar { series, inner, values },
        grid,
        legend: Legend::At(legend),
        text_size: 100 * NAMES,
    };
    let head = Head {
        subtitle: "Levels from 0 to 100 · dashed: what the audience needs · about right: within 5 points of it"
            .to_owned(),
        say: vec![
            "The dashed line shows what the audience needs".to_owned(),
            "The closer a platform’s line is to it, the better the match on that milestone".to_owned(),
        ],
        reasons: vec!["“About right” means within 5 points of the need".to_owned()],
        ..Head::default()
    };
    let head = if radar.comb.needs.is_empty() {
        Head { subtitle: "Levels from 0 to 100, a ring for every 25".to_owned(), ..Head::default() }
    } else {
        head
    };
    cx.chart_slide(radar, head, "Radar", chart)
}

/// The size of names around a radar and in its legend, in points.
const NAMES: u32 = 13;
/// The rings that may have a figure beside the outer one, and how figures are written then.
const RINGS: [(f64, &str); 3] = [(50.0, "[=50]0;[=100]0;"), (75.0, "[=75]0;[=100]0;"), (25.0, "[=25]0;[=100]0;")];
/// A mark that is so near to a ring lies on its figure, in points of the scale.
const TOUCHES: f64 = 7.0;

/// Where the plot of a radar lies among names so wide, and beside it a legend so wide in so many lines.
fn around(body: Area, names: i64, (legend, lines): (i64, usize)) -> ([f64; 4], [f64; 4]) {
    let side = names.clamp(60 * POINT, 130 * POINT) + 10 * POINT;
    let column = (legend + 60 * POINT).min(body.width / 3);
    // Names stand above and below the plot in a line each, and to its sides.
    let across = (body.height - 52 * POINT).min(body.width - 2 * side - column);
    let top = (body.height - across) / 2;
    let beside = (2 * side + across).min(body.width - column);
    let high = (i64::try_from(lines).unwrap_or(1) * 22 * POINT).min(body.height * 9 / 10);
    let [x, width] = [side, across].map(|length| fraction(length, body.width));
    let [y, height] = [top, across].map(|length| fraction(length, body.height));
    let legend = [
        fraction(beside, body.width),
        0.5 - fraction(high, 2 * body.height),
        fraction(column, body.width),
        fraction(high, body.height),
    ];
    ([x, y, width, height], legend)
}

/// Seven cells for each platform.
pub fn honeycomb(cx: SlideCx<'_>, comb: &Honeycomb) -> Slide {
    let framework = cx.material.framework;
    let cell = |colour: Paint, hex: &Hex, milestone: &Milestone| {
        let fill = hex.strength().map_or(Paint::PANEL, |strength| colour.strong(strength, cx.theme));
        let (fill, text) = fill.with_text(cx.theme);
        hexagons::Cell {
            name: label(&milestone.name),
            figure: words::points(hex.level),
            need: hex.need_words().unwrap_or_default(),
            mark: hex.mark(),
            text,
            fill,
        }
    };
    let of_platform = |comb: &Comb| hexagons::Comb {
        name: label(&comb.name),
        standing: words::capital(&comb.standing),
        cells: comb
            .cells
            .iter()
            .zip(&framework.milestones)
            .map(|(hex, milestone)| cell(cx.palette.platform(&comb.platform), hex, milestone))
            .collect(),
    };
    let key_words = comb.key();
    let subtitle = "Each platform’s level on each milestone, from 0 to 100".to_owned();
    let (area, key) = cx.above(&subtitle, cx.foot_lines(&key_words));
    let shapes = vec![
        Shape {
            name: "Honeycomb".to_owned(),
            alt_text: comb.alt_text(),
            area,
            what: What::Hexagons(Hexagons { combs: comb.combs.iter().map(of_platform).collect() }),
        },
        Shape {
            name: "Key".to_owned(),
            alt_text: String::new(),
            area: key,
            what: What::Text(vec![Paragraph::muted(key_words.clone(), FOOT)]),
        },
    ];
    let marked = comb.combs.first().filter(|_| !comb.needs.is_empty()).map_or_else(String::new, |first| {
        let with = |gives: Gives| {
            let marked = first.cells.iter().zip(&framework.milestones).filter(|(hex, _)| hex.gives == Some(gives));
            marked.map(|(_, milestone)| milestone.name.as_str()).collect::<Vec<_>>()
        };
        let (more, less) = (with(Gives::More), with(Gives::Less));
        match (more.as_slice(), less.as_slice()) {
            ([], []) => format!("{} is close to what the audience needs on every milestone", first.name),
            (more, []) => format!("{} is far above what the audience needs on {}", first.name, words::list(more)),
            ([], less) => format!("{} is far below what the audience needs on {}", first.name, words::list(less)),
            (more, less) => format!(
                "{} is far above what the audience needs on {}, and far below it on {}",
                first.name,
                words::list(more),
                words::list(less)
            ),
        }
    });
    let head = Head { subtitle, say: vec![marked], reasons: vec![key_words], ..Head::default() };
    cx.slide(comb, head, shapes)
}
