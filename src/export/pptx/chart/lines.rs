//! Lines over categories, and around a centre.

use super::axes::{self, Axis};
use super::series::{Series, categories, heading, numbers};
use crate::export::grid::Grid;
use std::fmt::Write as _;

const CATEGORIES: u32 = 222_000_001;
const VALUES: u32 = 222_000_002;

/// The plot of lines with its two axes.
pub(super) fn lines(grid: &Grid, series: &[Series], name: &str, values: &Axis, size: u32) -> String {
    let mut xml = "<c:layout/><c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>".to_owned();
    for (at, one) in series.iter().enumerate() {
        let _ = write!(xml, "{}<c:smooth val=\"0\"/></c:ser>", line(grid, at, one, size, (true, values)));
    }
    let _ = write!(xml, "<c:marker val=\"1\"/><c:axId val=\"{CATEGORIES}\"/><c:axId val=\"{VALUES}\"/></c:lineChart>");
    let crosses = if values.reversed { "max" } else { "min" };
    xml.push_str(&axes::categories(CATEGORIES, VALUES, "b", crosses, name, size));
    xml.push_str(&values.xml(VALUES, CATEGORIES, "l", "autoZero", "between", size));
    xml
}

/// The plot of lines around a centre. No label has a place of its own in it: office programs refuse that.
pub(super) fn radar(grid: &Grid, series: &[Series], values: &Axis, size: u32) -> String {
    let mut xml = "<c:layout/><c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>".to_owned();
    for (at, one) in series.iter().enumerate() {
        let _ = write!(xml, "{}</c:ser>", line(grid, at, one, size, (false, values)));
    }
    let _ = write!(xml, "<c:axId val=\"{CATEGORIES}\"/><c:axId val=\"{VALUES}\"/></c:radarChart>");
    xml.push_str(&axes::categories(CATEGORIES, VALUES, "b", "autoZero", "", size));
    xml.push_str(&values.xml(VALUES, CATEGORIES, "l", "autoZero", "between", size.saturating_sub(200).max(900)));
    xml
}

/// The dashes of lines that are dashed, and the marks on them, one after the other.
const DASHES: [(&str, &str); 4] =
    [("dash", "square"), ("sysDot", "diamond"), ("lgDashDot", "triangle"), ("sysDash", "x")];

/// A series up to where the kinds of chart differ.
fn line(grid: &Grid, at: usize, series: &Series, size: u32, (labels, values): (bool, &Axis)) -> String {
    let rows = 0..grid.rows.len();
    let fill = series.paint.map_or_else(|| "<a:noFill/>".to_owned(), super::super::paint::Paint::fill);
    let dash = series.dashed.map_or_else(String::new, |at| {
        let (dash, _) = DASHES[at % DASHES.len()];
        format!("<a:prstDash val=\"{dash}\"/>")
    });
    let symbol = series.dashed.map_or("circle", |at| DASHES[at % DASHES.len()].1);
    let mut xml = format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/>{}<c:spPr><a:ln w=\"28575\" cap=\"rnd\">{fill}{dash}<a:round/>\
         </a:ln></c:spPr><c:marker><c:symbol val=\"{symbol}\"/><c:size val=\"7\"/><c:spPr>{fill}<a:ln><a:noFill/></a:ln>\
         </c:spPr></c:marker>",
        heading(grid, series.column)
    );
    if let Some(label) = series.label.as_ref().filter(|_| labels) {
        xml.push_str(&label.xml(size, 0));
    }
    xml.push_str(&categories(grid));
    xml.push_str(&numbers(grid, "c:val", series.column, &rows, values.of_cells()));
    xml
}
