//! Bars to the right.

use super::super::page::POINT;
use super::super::paint::Paint;
use super::axes::{self, Axis, Names};
use super::mark::Mark;
use super::series::{Series, categories, heading, nameless, numbers};
use crate::domain::sorting::Inserted as _;
use crate::export::grid::Grid;
use std::fmt::Write as _;

pub(super) const CATEGORIES: u32 = 111_000_001;
pub(super) const VALUES: u32 = 111_000_002;
/// How wide the tail is of what bars could gain, in English Metric Units.
const GAIN: i64 = 3 * POINT;
/// The axes of a line across bars.
const LINE: [u32; 2] = [111_000_003, 111_000_004];

/// The plot of bars with its two axes.
pub(super) fn bars(
    grid: &Grid,
    (stacked, gap): (bool, u16),
    series: &[Series],
    values: &Axis,
    size: u32,
    room: [f64; 4],
) -> String {
    let group = |grouping, gap, some: &[(usize, &Series)], ids| {
        Group { upwards: false, grouping, gap, ids }.xml(grid, some, values, size)
    };
    let all: Vec<_> = series.iter().enumerate().collect();
    let mut xml = axes::inner(room);
    xml.push_str(&group(if stacked { "stacked" } else { "clustered" }, gap, &all, [CATEGORIES, VALUES]));
    let line = values.mark.map(Mark::series);
    if let Some(line) = &line {
        let line: Vec<_> = (series.len()..).zip(line).collect();
        // It goes on between bars.
        xml.push_str(&group("stacked", 0, &line, LINE));
    }
    xml.push_str(&axes::categories(
        [CATEGORIES, VALUES],
        "l",
        "autoZero",
        Some(""),
        (size, values.names == Names::Bold),
    ));
    // The first row stands on top, and so the values' axis has to be told to stay at the bottom.
    xml.push_str(&values.xml(VALUES, CATEGORIES, "b", "max", "between", size));
    if line.is_some() {
        xml.push_str(&axes::unseen_categories(LINE[0], LINE[1], false));
        xml.push_str(&values.unseen(LINE[1], LINE[0], "t"));
    }
    xml
}

/// The plot of bars that lie in the cells of a table, which says whose they are: they fill the chart, and no axis is seen.
pub(super) fn in_cells(grid: &Grid, gap: u16, series: &[Series], values: &Axis, size: u32) -> String {
    let all: Vec<_> = series.iter().enumerate().collect();
    let mut xml = axes::inner([0.0, 0.0, 1.0, 1.0]);
    let group = Group { upwards: false, grouping: "stacked", gap, ids: [CATEGORIES, VALUES] };
    xml.push_str(&group.xml(grid, &all, values, size));
    xml.push_str(&axes::unseen_categories(CATEGORIES, VALUES, false));
    xml.push_str(&values.unseen(VALUES, CATEGORIES, "t"));
    xml
}

/// How some bars are drawn.
pub(super) struct Group {
    /// Upwards, else to the right.
    pub(super) upwards: bool,
    /// Side by side or end to end.
    pub(super) grouping: &'static str,
    /// The gap between bars, in per cent of a bar.
    pub(super) gap: u16,
    /// The ids of the axes of categories and of values.
    pub(super) ids: [u32; 2],
}

impl Group {
    /// `c:barChart` of some series with their numbers.
    pub(super) fn xml(&self, grid: &Grid, series: &[(usize, &Series)], values: &Axis, size: u32) -> String {
        let Self { upwards, grouping, gap, ids: [categories, axis] } = self;
        let way = if *upwards { "col" } else { "bar" };
        let mut xml =
            format!("<c:barChart><c:barDir val=\"{way}\"/><c:grouping val=\"{grouping}\"/><c:varyColors val=\"0\"/>");
        for (at, one) in series {
            xml.push_str(&bar_series(grid, *at, one, size, values));
        }
        let _ = write!(
            xml,
            "<c:gapWidth val=\"{gap}\"/><c:overlap val=\"100\"/><c:axId val=\"{categories}\"/><c:axId val=\"{axis}\"/>\
             </c:barChart>"
        );
        xml
    }
}

/// The room for a legend above the plot, and for the axis of values below it.
const fn around(legend: bool, values: &Axis) -> (i64, i64) {
    let above = if legend { 47 } else { 7 };
    let below = match (values.numbers, values.title.is_empty()) {
        (true, false) => 55,
        (true, true) | (false, false) => 33,
        (false, true) => 7,
    };
    (above * POINT, below * POINT)
}

/// The most that a bar takes with the gap beside it.
const STEP: i64 = 58 * POINT;

/// How high a chart of so many bars is at most.
pub(super) fn highest(rows: usize, legend: bool, values: &Axis) -> i64 {
    let (above, below) = around(legend, values);
    above + below + STEP * i64::try_from(rows).unwrap_or(1_000)
}

/// Where the plot lies: to the right of the names, which are not broken then, below the legend and above the axis.
#[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
pub(super) fn room(names: f64, legend: bool, values: &Axis, height: i64) -> [f64; 4] {
    let (above, below) = around(legend, values);
    let part = |length: i64| length as f64 / height.max(1) as f64;
    [names, part(above), 0.97 - names, (1.0 - part(above) - part(below)).max(0.1)]
}

fn bar_series(grid: &Grid, at: usize, series: &Series, size: u32, values: &Axis) -> String {
    let fill = |paint: Option<Paint>| {
        paint.map_or_else(|| "<a:noFill/><a:ln><a:noFill/></a:ln>".to_owned(), |paint| paint.fill() + &paint.edge())
    };
    let across = format!("{}<a:ln w=\"9525\">{}</a:ln>", Paint::TEXT.fill(), Paint::GROUND.fill());
    let mut xml = format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/>{}<c:spPr>{}</c:spPr><c:invertIfNegative val=\"0\"/>",
        if series.nameless { nameless() } else { heading(grid, series.column) },
        if series.line { across } else { fill(series.paint) }
    );
    let seen = series.points.iter().map(|(row, paint)| (*row, Some(*paint)));
    for (row, paint) in seen.chain((0..series.unseen).map(|row| (row, None))).into_map() {
        let _ = write!(
            xml,
            "<c:dPt><c:idx val=\"{row}\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>{}</c:spPr>\
             </c:dPt>",
            fill(paint)
        );
    }
    xml.push_str(&series.label.as_ref().map_or_else(String::new, |label| label.xml(size, 0)));
    let rows = 0..grid.rows.len();
    if let Some(column) = series.gains {
        // Without caps, which would say that it may be less as well.
        let _ = write!(
            xml,
            "<c:errBars><c:errBarType val=\"plus\"/><c:errValType val=\"cust\"/><c:noEndCap val=\"1\"/>{}<c:spPr>\
             <a:ln w=\"{GAIN}\" cap=\"flat\">{}</a:ln></c:spPr></c:errBars>",
            numbers(grid, "c:plus", column, &rows, values.of_cells()),
            Paint::BEHIND.fill()
        );
    }
    xml.push_str(&categories(grid));
    xml.push_str(&numbers(grid, "c:val", series.column, &rows, values.of_cells()));
    xml.push_str("</c:ser>");
    xml
}
