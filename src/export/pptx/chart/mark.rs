//! A dashed line over bars at a value of their axis, such as what the typical platform scores.
//!
//! It is a shape of the chart itself (`c:userShapes`), placed by fractions of the chart as the plot is: it stays at its value
//! wherever the chart is moved, however large it is made, and in whatever deck it is pasted.

use crate::export::xml::{esc, number};
use std::fmt::Write as _;
use std::ops::Range;

/// Such a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where it stands, as a value of the axis.
    pub at: f64,
    /// The rows that it runs over.
    pub rows: Range<usize>,
    /// What it is, in words.
    pub words: String,
}

/// What lies under the line, so that it is seen on bars of any colour, and the line: widths in English Metric Units.
const WIDTHS: [u32; 2] = [38_100, 15_875];

impl Mark {
    /// The part with the line; `place` is where the plot lies, as fractions of the chart: left, top, width, height. `least` and
    /// `most` are the ends of the axis of values, `rows` how many bars there are.
    pub(super) fn xml(&self, place: [f64; 4], [least, most]: [f64; 2], rows: usize) -> String {
        let [left, top, width, height] = place;
        let x = left + width * ((self.at - least) / (most - least)).clamp(0.0, 1.0);
        #[expect(clippy::cast_precision_loss, reason = "a number of rows")]
        let y = |row: usize| top + height * row as f64 / rows.max(1) as f64;
        let (from, to) = (y(self.rows.start), y(self.rows.end));
        let mut xml = "<c:userShapes xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
                       xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
                       xmlns:cdr=\"http://schemas.openxmlformats.org/drawingml/2006/chartDrawing\">"
            .to_owned();
        let looks = [("bg1", ""), ("tx1", "<a:prstDash val=\"dash\"/>")];
        for ((id, width), (slot, dash)) in (2..).zip(WIDTHS).zip(looks) {
            let place = |tag: &str, y: f64| {
                format!("<cdr:{tag}><cdr:x>{}</cdr:x><cdr:y>{}</cdr:y></cdr:{tag}>", fraction(x), fraction(y))
            };
            let _ = write!(
                xml,
                "<cdr:relSizeAnchor>{}{}<cdr:cxnSp macro=\"\"><cdr:nvCxnSpPr><cdr:cNvPr id=\"{id}\" name=\"{}\"/>\
                 <cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>\
                 </a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"{width}\"><a:solidFill>\
                 <a:schemeClr val=\"{slot}\"/></a:solidFill>{dash}</a:ln></cdr:spPr></cdr:cxnSp></cdr:relSizeAnchor>",
                place("from", from),
                place("to", to),
                esc(&self.words),
            );
        }
        xml.push_str("</c:userShapes>");
        xml
    }
}

/// A fraction of a chart: a hundred-thousandth is less than a hair on any screen.
fn fraction(part: f64) -> String {
    number((part * 1e5).round() / 1e5)
}
