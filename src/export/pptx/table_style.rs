//! How tables look: a style that they all name, so that another one restyles them all.

use super::paint::Paint;
use std::fmt::Write as _;

/// The id of the style.
pub const ID: &str = "{8B1D4A3E-52C7-4E0F-9A6B-7C2D0E5F7A11}";

/// The line between rows: its colour, and its width in English Metric Units.
pub const RULE: (Paint, i64) = (Paint::PANEL, 9_525);

/// The part with the style, which is that of new tables as well: rules between rows, and headings that step back.
#[must_use]
pub fn table_styles() -> String {
    let line = |side: &str, width: i64, paint: Paint| {
        format!("<a:{side}><a:ln w=\"{width}\" cmpd=\"sng\">{}</a:ln></a:{side}>", paint.fill())
    };
    let none = |side: &str| format!("<a:{side}><a:ln><a:noFill/></a:ln></a:{side}>");
    let mut xml = format!(
        "<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" def=\"{ID}\"><a:tblStyle \
         styleId=\"{ID}\" styleName=\"Rules between rows\">"
    );
    let text = |bold: &str, colour: &str| {
        format!(
            "<a:tcTxStyle{bold}><a:fontRef idx=\"minor\"><a:prstClr val=\"black\"/></a:fontRef>{colour}</a:tcTxStyle>"
        )
    };
    let _ = write!(
        xml,
        "<a:wholeTbl>{}<a:tcStyle><a:tcBdr>{}{}{}{}{}{}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>",
        text("", &Paint::TEXT.colour()),
        none("left"),
        none("right"),
        none("top"),
        line("bottom", RULE.1, RULE.0),
        line("insideH", RULE.1, RULE.0),
        none("insideV"),
    );
    let _ = write!(
        xml,
        "<a:firstRow>{}<a:tcStyle><a:tcBdr>{}</a:tcBdr></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>",
        text(" b=\"on\"", &Paint::MUTED.colour()),
        line("bottom", 12_700, Paint::MUTED),
    );
    xml
}
