//! Columns upwards without gaps, put end to end, that fill their chart: the scale along them is drawn beside it.

use super::super::page::POINT;
use super::super::paint::Paint;
use super::axes::{self, Axis};
use super::bars::{CATEGORIES, Group, VALUES};
use super::series::{Series, categories, heading, numbers};
use crate::export::grid::Grid;

/// The room above the plot for the words of the line.
const ABOVE: i64 = 14 * POINT;

/// The plot of columns in a chart of some height, with a line across them where there is one.
pub(super) fn columns(
    grid: &Grid,
    series: &[Series],
    line: Option<&Series>,
    values: &Axis,
    (size, height): (u32, i64),
) -> String {
    #[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
    let above = ABOVE as f64 / height.max(1) as f64;
    let mut xml = axes::inner([0.0, above, 1.0, 1.0 - above]);
    let all: Vec<_> = series.iter().enumerate().collect();
    let group = Group { upwards: true, grouping: "stacked", gap: 0, ids: [CATEGORIES, VALUES] };
    xml.push_str(&group.xml(grid, &all, values, size));
    xml.push_str(&line.map_or_else(String::new, |line| level(grid, series.len(), line, size, values)));
    xml.push_str(&axes::unseen_categories(CATEGORIES, VALUES, true));
    xml.push_str(&values.unseen(VALUES, CATEGORIES, "l"));
    xml
}

/// A dashed line without marks, by the same two axes.
fn level(grid: &Grid, at: usize, line: &Series, size: u32, values: &Axis) -> String {
    format!(
        "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/><c:ser><c:idx val=\"{at}\"/><c:order \
         val=\"{at}\"/>{}<c:spPr><a:ln w=\"15875\">{}<a:prstDash val=\"sysDash\"/></a:ln></c:spPr><c:marker><c:symbol \
         val=\"none\"/></c:marker>{}{}{}<c:smooth val=\"0\"/></c:ser><c:marker val=\"1\"/><c:axId val=\"{CATEGORIES}\"/>\
         <c:axId val=\"{VALUES}\"/></c:lineChart>",
        heading(grid, line.column),
        line.paint.unwrap_or(Paint::MUTED).fill(),
        line.label.as_ref().map_or_else(String::new, |label| label.xml(size, 0)),
        categories(grid),
        numbers(grid, "c:val", line.column, &(0..grid.rows.len()), values.of_cells()),
    )
}
