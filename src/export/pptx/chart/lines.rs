//! Lines over categories, and around a centre.

use super::axes::{self, Axis};
use super::series::{Series, categories, heading, numbers};
use crate::export::grid::Grid;
use std::fmt::Write as _;

const CATEGORIES: u32 = 222_000_001;
const VALUES: u32 = 222_000_002;

/// The plot of lines with its two axes; where it has a place of its own, the names of its categories stand under the chart.
pub(super) fn lines(
    grid: &Grid,
    series: &[Series],
    (name, inner): (&str, Option<[f64; 4]>),
    values: &Axis,
    size: u32,
) -> String {
    let mut xml = inner.map_or_else(|| "<c:layout/>".to_owned(), axes::inner);
    xml.push_str("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
    for (at, one) in series.iter().enumerate() {
        let _ = write!(xml, "{}<c:smooth val=\"0\"/></c:ser>", line(grid, at, one, size, (true, values)));
    }
    let _ = write!(xml, "<c:marker val=\"1\"/><c:axId val=\"{CATEGORIES}\"/><c:axId val=\"{VALUES}\"/></c:lineChart>");
    let crosses = if values.reversed { "max" } else { "min" };
    xml.push_str(&axes::categories([CATEGORIES, VALUES], "b", crosses, inner.is_none().then_some(name), (size, false)));
    xml.push_str(&values.xml(VALUES, CATEGORIES, "l", "autoZero", "between", size));
    xml
}

/// The plot of lines around a centre. No label has a place of its own in it: office programs refuse that.
pub(super) fn radar(grid: &Grid, series: &[Series], inner: [f64; 4], values: &Axis, size: u32) -> String {
    let mut xml = axes::inner(inner);
    xml.push_str("<c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>");
    for (at, one) in series.iter().enumerate() {
        let _ = write!(xml, "{}</c:ser>", line(grid, at, one, size, (false, values)));
    }
    let _ = write!(xml, "<c:axId val=\"{CATEGORIES}\"/><c:axId val=\"{VALUES}\"/></c:radarChart>");
    xml.push_str(&axes::categories([CATEGORIES, VALUES], "b", "autoZero", Some(""), (size, false)));
    xml.push_str(&values.xml(VALUES, CATEGORIES, "l", "autoZero", "between", size.saturating_sub(200).max(900)));
    xml
}

/// The dashes of lines that are dashed, and the marks on them, one after the other.
const DASHES: [(&str, &str); 4] =
    [("dash", "square"), ("sysDot", "diamond"), ("lgDashDot", "triangle"), ("sysDash", "x")];

/// How wide a line is, and one that stands back, in English Metric Units.
const WIDTH: u32 = 28_575;
const QUIET: u32 = 19_050;
/// How many points a dot is across, and one that matters.
const DOT: u8 = 7;
const LARGE: u8 = 15;

/// A series up to where the kinds of chart differ.
fn line(grid: &Grid, at: usize, series: &Series, size: u32, (labels, values): (bool, &Axis)) -> String {
    let rows = 0..grid.rows.len();
    let fill = series.paint.map_or_else(|| "<a:noFill/>".to_owned(), super::super::paint::Paint::fill);
    let dash = series.dashed.map_or_else(String::new, |at| {
        let (dash, _) = DASHES[at % DASHES.len()];
        format!("<a:prstDash val=\"{dash}\"/>")
    });
    let symbol = match series.dashed {
        _ if series.quiet => "none",
        // Dashes alone tell the first of them from lines that are none.
        Some(0) => "none",
        Some(at) => DASHES[at % DASHES.len()].1,
        None => "circle",
    };
    let width = if series.quiet || series.dashed.is_some() { QUIET } else { WIDTH };
    let line = format!("<c:spPr><a:ln w=\"{width}\" cap=\"rnd\">{fill}{dash}<a:round/></a:ln></c:spPr>");
    let marker = |across: u8| {
        format!(
            "<c:marker><c:symbol val=\"{symbol}\"/><c:size val=\"{across}\"/><c:spPr>{fill}<a:ln><a:noFill/></a:ln></c:spPr>\
             </c:marker>"
        )
    };
    let mut xml = format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/>{}{line}{}",
        heading(grid, series.column),
        marker(DOT)
    );
    if let Some(row) = series.large {
        let _ = write!(xml, "<c:dPt><c:idx val=\"{row}\"/>{}<c:bubble3D val=\"0\"/>{line}</c:dPt>", marker(LARGE));
    }
    if let Some(label) = series.label.as_ref().filter(|_| labels) {
        xml.push_str(&label.xml(size, 0));
    }
    xml.push_str(&categories(grid));
    xml.push_str(&numbers(grid, "c:val", series.column, &rows, values.of_cells()));
    xml
}
