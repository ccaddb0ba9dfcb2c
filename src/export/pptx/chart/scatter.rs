//! Points and lines by two values.

use super::super::paint::Paint;
use super::axes::{Axis, inner};
use super::label::Label;
use super::series::{numbers, row_name};
use crate::export::grid::Grid;
use std::fmt::Write as _;
use std::ops::Range;

/// A little of the colour of text: a grey on any ground, as text stands out from all of them.
const VEIL: &str = "<a:solidFill><a:schemeClr val=\"tx1\"><a:alpha val=\"10000\"/></a:schemeClr></a:solidFill>";
/// The width of a line that leads to a dot, in English Metric Units.
const LEAD: u32 = 31_750;
/// The width of a line between two marks, in English Metric Units.
pub const BETWEEN: i64 = 57_150;

const X: u32 = 333_000_001;
const Y: u32 = 333_000_002;

/// A stretch of rows as points, or as a line through them; its name is the first cell of the first row.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The rows.
    pub rows: Range<usize>,
    /// The colour.
    pub paint: Paint,
    /// What is drawn.
    pub shape: Shape,
    /// What stands beside it: the name.
    pub label: Option<Label>,
    /// Whether its rows say where words and outlines have room, which hangs on the size of the slide, and show no figure.
    pub placed: bool,
    /// What its first row is called where the slide has room, if it is called something shorter here.
    pub whole: Option<String>,
}

impl Spot {
    /// What is drawn for some rows, which show figures and are called what they are called everywhere.
    #[must_use]
    pub const fn new(rows: Range<usize>, (shape, paint): (Shape, Paint), label: Option<Label>) -> Self {
        Self { rows, paint, shape, label, placed: false, whole: None }
    }
}

/// What is drawn for a stretch of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A dot of so many points across.
    Dot(u8),
    /// A diamond of so many points across.
    Diamond(u8),
    /// A square of so many points across.
    Square(u8),
    /// A thin dashed line.
    Line,
    /// A dotted line.
    Dotted,
    /// A line of so many English Metric Units, without dashes.
    Solid(i64),
    /// A dot of so many points across at the first point, where a line begins.
    Led(u8),
    /// The same where the line would hardly be seen, and is not drawn: its other end stays among the figures.
    First(u8),
    /// A line with a dot of so many points across at its first point and a diamond at its second, all in one colour.
    Dumbbell(u8),
    /// The same where the line would hardly be seen, and is not drawn.
    Pair(u8),
    /// A line of so many English Metric Units through which all others are seen: which of two lies in front depends on the program.
    Veil(i64),
    /// Nothing but the label.
    Nothing,
}

/// The plot of points with its two axes.
pub(super) fn scatter(grid: &Grid, spots: &[Spot], place: Option<[f64; 4]>, [x, y]: [&Axis; 2], size: u32) -> String {
    let layout = place.map_or_else(|| "<c:layout/>".to_owned(), inner);
    let mut xml = format!("{layout}<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>");
    for (at, spot) in spots.iter().enumerate() {
        xml.push_str(&series(grid, at, spot, size, [x, y]));
    }
    let _ = write!(xml, "<c:axId val=\"{X}\"/><c:axId val=\"{Y}\"/></c:scatterChart>");
    xml.push_str(&x.xml(X, Y, "b", "min", "midCat", size));
    xml.push_str(&y.xml(Y, X, "l", "min", "midCat", size));
    xml
}

fn series(grid: &Grid, at: usize, spot: &Spot, size: u32, [x, y]: [&Axis; 2]) -> String {
    let fill = spot.paint.fill();
    let none = "<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr>";
    let mark = |fill: &str, symbol: &str, size: u8| {
        format!(
            "<c:marker><c:symbol val=\"{symbol}\"/><c:size val=\"{size}\"/><c:spPr>{fill}<a:ln w=\"9525\">\
             <a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill></a:ln></c:spPr></c:marker>"
        )
    };
    let marked = |line: &str, symbol: &str, size: u8| format!("{line}{}", mark(&fill, symbol, size));
    let marker = |symbol: &str, size: u8| marked(none, symbol, size);
    let dashed = |width: u32, dash: &str| {
        format!(
            "<c:spPr><a:ln w=\"{width}\">{fill}<a:prstDash val=\"{dash}\"/></a:ln></c:spPr><c:marker><c:symbol val=\"none\"/>\
             </c:marker>"
        )
    };
    let drawn = match spot.shape {
        Shape::Led(across) | Shape::First(across) => {
            let line = match spot.shape {
                Shape::Led(_) => format!("<c:spPr><a:ln w=\"{LEAD}\" cap=\"flat\">{fill}</a:ln></c:spPr>"),
                _ => none.to_owned(),
            };
            let bare = |at: usize| {
                format!(
                    "<c:dPt><c:idx val=\"{at}\"/><c:marker><c:symbol val=\"none\"/></c:marker><c:bubble3D val=\"0\"/></c:dPt>"
                )
            };
            let bare: String = (1..spot.rows.len()).map(bare).collect();
            marked(&line, "circle", across) + &bare
        }
        // Marks of the same series lie on its line in every program.
        Shape::Dumbbell(across) | Shape::Pair(across) => {
            let line = match spot.shape {
                Shape::Pair(_) => none.to_owned(),
                _ => format!("<c:spPr><a:ln w=\"{BETWEEN}\" cap=\"flat\">{fill}</a:ln></c:spPr>"),
            };
            let other = mark(&fill, "diamond", across + 1);
            let other = format!("<c:dPt><c:idx val=\"1\"/>{other}<c:bubble3D val=\"0\"/>{line}</c:dPt>");
            format!("{line}{}{other}", mark(&fill, "circle", across))
        }
        Shape::Dot(across) => marker("circle", across),
        Shape::Diamond(across) => marker("diamond", across),
        Shape::Square(across) => marker("square", across),
        Shape::Line => dashed(9_525, "dash"),
        Shape::Dotted => dashed(19_050, "sysDot"),
        Shape::Solid(width) => {
            format!(
                "<c:spPr><a:ln w=\"{width}\" cap=\"flat\">{fill}</a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>"
            )
        }
        Shape::Veil(width) => format!(
            "<c:spPr><a:ln w=\"{width}\" cap=\"flat\">{VEIL}</a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>"
        ),
        Shape::Nothing => format!("{none}<c:marker><c:symbol val=\"none\"/></c:marker>"),
    };
    format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/>{}{drawn}{}{}{}<c:smooth val=\"0\"/></c:ser>",
        row_name(grid, spot.rows.start),
        spot.label.as_ref().map_or_else(String::new, |label| label.xml(size, spot.rows.start)),
        numbers(grid, "c:xVal", 1, &spot.rows, x.of_cells()),
        numbers(grid, "c:yVal", 2, &spot.rows, y.of_cells()),
    )
}
