//! Charts that an office program draws itself and people can edit: a part of XML with a workbook inside.
//!
//! What stands in the XML is a cache of the workbook's cells; both are written from one [`Grid`].

mod axes;
mod bars;
mod columns;
mod label;
mod lines;
mod mark;
mod scatter;
mod series;
mod workbook;

pub use axes::{Axis, Names};
pub use label::{Label, LabelPlace, Named, Run};
pub use mark::Mark;
pub use scatter::{BETWEEN, Shape, Spot};
pub use series::Series;

use super::super::grid::Grid;
use super::page::{Area, BOLD, POINT, width_of};
use super::paint::Paint;

/// A chart with its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct NativeChart {
    /// The figures: categories in the first column, a series in each further one; for a scatter, name, x and y.
    pub grid: Grid,
    /// How they are drawn.
    pub plot: Plot,
    /// Where a legend stands.
    pub legend: Legend,
    /// The size of text, in hundredths of a point.
    pub text_size: u32,
}

/// Where a legend stands.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Legend {
    /// There is none.
    #[default]
    None,
    /// Above the plot.
    Above,
    /// Beside the plot: its left, top, width and height as fractions of the chart.
    At([f64; 4]),
}

/// A kind of chart.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    /// Bars to the right, the first row on top.
    Bars {
        /// Whether series are put end to end.
        stacked: bool,
        /// The gap between bars, in per cent of a bar.
        gap: u16,
        /// The series.
        series: Vec<Series>,
        /// The axis of values.
        values: Axis,
    },
    /// Bars in the cells of a table, which says whose they are: without names and without a scale that is seen.
    InCells {
        /// The gap between bars, in per cent of a bar.
        gap: u16,
        /// The series, put end to end.
        series: Vec<Series>,
        /// The axis of values.
        values: Axis,
    },
    /// Columns put end to end that fill the chart under a scale which is drawn beside it: no axis is seen.
    Columns {
        /// The series, the lowest first.
        series: Vec<Series>,
        /// A line across them.
        line: Option<Series>,
        /// The axis of values.
        values: Axis,
    },
    /// Lines over categories.
    Lines {
        /// The series.
        series: Vec<Series>,
        /// The title of the axis of categories; empty for none.
        categories: String,
        /// Where the plot lies within the chart, as fractions: left, top, width, height. The names of categories stand on the slide
        /// then, under their points; none where the program finds the place, above the names.
        inner: Option<[f64; 4]>,
        /// The axis of values.
        values: Axis,
    },
    /// Lines around a centre.
    Radar {
        /// The series.
        series: Vec<Series>,
        /// Where the plot lies within the chart, without the names around it, as fractions: left, top, width, height.
        inner: [f64; 4],
        /// The axis of values.
        values: Axis,
    },
    /// Points by two values.
    Scatter {
        /// Points and lines, each of a stretch of rows.
        spots: Vec<Spot>,
        /// Where the plot lies within the chart, as fractions: left, top, width, height; none where the program finds it, beside
        /// the names of the axes.
        inner: Option<[f64; 4]>,
        /// The axis to the right.
        x: Axis,
        /// The axis upwards.
        y: Axis,
    },
}

impl NativeChart {
    /// How the workbook writes the numbers of a column.
    fn of_column(&self, column: usize) -> &'static str {
        match &self.plot {
            Plot::Scatter { x, .. } if column == 1 => x.of_cells(),
            Plot::Scatter { y, .. } => y.of_cells(),
            Plot::Bars { values, .. }
            | Plot::InCells { values, .. }
            | Plot::Columns { values, .. }
            | Plot::Lines { values, .. }
            | Plot::Radar { values, .. } => values.of_cells(),
        }
    }

    /// The workbook with its figures.
    ///
    /// # Errors
    /// When a sheet cannot hold them.
    pub fn workbook(&self) -> Result<Vec<u8>, String> {
        workbook::workbook(&self.grid, |column| self.of_column(column))
    }

    /// Where the plot of bars lies in an area, as long as its axis of values has both ends; none for other charts.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "lengths on a slide")]
    pub fn plot_of_bars(&self, area: Area) -> Option<Area> {
        let Plot::Bars { values, .. } = &self.plot else { return None };
        let [x, y, width, height] = room_of_bars(self, values, area);
        let of = |length: i64, part: f64| (length as f64 * part) as i64;
        let (x, y) = (area.x + of(area.width, x), area.y + of(area.height, y));
        Some(Area { x, y, width: of(area.width, width), height: of(area.height, height) })
    }

    /// How high it wants to be at most: bars do not fill a slide because there are few of them.
    #[must_use]
    pub fn highest(&self) -> i64 {
        match &self.plot {
            Plot::Bars { values, .. } => bars::highest(self.grid.rows.len(), self.legend == Legend::Above, values),
            _ => i64::MAX,
        }
    }
}

/// How wide the plot of bars to the right is in a chart of such a width, beside the names of their rows.
#[must_use]
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "lengths on a slide")]
pub fn width_of_bars(grid: &Grid, size: u32, width: i64) -> i64 {
    let [_, _, part, _] = bars::room(room_for_names(grid, &[], size, width), false, &Axis::from_zero("", "0"), width);
    (width as f64 * part) as i64
}

/// Where the plot of bars lies within its chart, as fractions: left, top, width, height.
fn room_of_bars(chart: &NativeChart, values: &Axis, area: Area) -> [f64; 4] {
    let names = room_for_names(&chart.grid, &values.also, chart.text_size, area.width);
    bars::room(names, chart.legend == Legend::Above, values, area.height).map(axes::thousandths)
}

/// The chart's part; `workbook` is the id of the relation to its workbook, `area` its place on the slide.
#[must_use]
pub fn chart_xml(chart: &NativeChart, workbook: &str, area: Area) -> String {
    let grid = &chart.grid;
    let size = chart.text_size;
    let plot = match &chart.plot {
        Plot::Bars { stacked, gap, series, values } => {
            bars::bars(grid, (*stacked, *gap), series, values, size, room_of_bars(chart, values, area))
        }
        Plot::InCells { gap, series, values } => bars::in_cells(grid, *gap, series, values, size),
        Plot::Columns { series, line, values } => {
            columns::columns(grid, series, line.as_ref(), values, (size, area.height))
        }
        Plot::Lines { series, categories, inner, values } => {
            lines::lines(grid, series, (categories, *inner), values, size)
        }
        Plot::Radar { series, inner, values } => lines::radar(grid, series, *inner, values, size),
        Plot::Scatter { spots, inner, x, y } => scatter::scatter(grid, spots, *inner, [x, y], size),
    };
    // Every series keeps its entry: which one an office program leaves out by its number depends on the program, and the
    // wrong one would be missing.
    let legend = |place: &str, layout: &str| {
        let text = axes::text_properties(size, Paint::TEXT);
        format!("<c:legend><c:legendPos val=\"{place}\"/>{layout}<c:overlay val=\"0\"/>{text}</c:legend>")
    };
    let legend = match chart.legend {
        Legend::None => String::new(),
        Legend::Above => legend("t", ""),
        Legend::At(place) => legend("r", &axes::outer(place)),
    };
    format!(
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/>\
         <c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>{plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\
         </c:plotArea>{legend}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>\
         <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{}\
         <c:externalData r:id=\"{workbook}\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        axes::text_properties(size, Paint::TEXT)
    )
}

/// The part of a chart's width that the names of its rows take, at most two fifths: longer ones are broken.
#[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
fn room_for_names(grid: &Grid, also: &[String], size: u32, width: i64) -> f64 {
    let names = grid.rows.iter().map(|row| row[0].plain()).chain(also.iter().cloned());
    let longest =
        names.map(|name| width_of(&name, size.div_ceil(100)) * BOLD / 100).max().unwrap_or_default() + 12 * POINT;
    (longest as f64 / width.max(1) as f64).clamp(0.04, 0.4)
}
