//! The theme: twelve colours, two fonts, and the plain formats that every theme must have.

use super::paint::Paint;
use crate::domain::brand::Rgb;
use crate::export::theme::Theme;
use crate::export::xml::{esc, shortened};
use std::fmt::Write as _;

/// A theme part with the colours and fonts of a document.
#[must_use]
pub fn theme_xml(theme: &Theme, name: &str) -> String {
    // No slide uses these two, nor the colours of links: they are for those who go on with the deck.
    let (muted, panel) = (Paint::MUTED.seen(theme), Paint::PANEL.seen(theme));
    // On a dark ground the master swaps the dark and the light slots, as office programs do it.
    let slots = if theme.ground_is_dark() {
        [theme.ground, theme.text, panel, muted]
    } else {
        [theme.text, theme.ground, muted, panel]
    };
    let mut colours = String::new();
    for (slot, colour) in ["dk1", "lt1", "dk2", "lt2"].into_iter().zip(slots) {
        let _ = write!(colours, "<a:{slot}>{}</a:{slot}>", rgb(colour));
    }
    for (at, colour) in (1..).zip(theme.accents) {
        let _ = write!(colours, "<a:accent{at}>{}</a:accent{at}>", rgb(colour));
    }
    let _ = write!(colours, "<a:hlink>{}</a:hlink><a:folHlink>{}</a:folHlink>", rgb(theme.accents[0]), rgb(muted));
    let font = |font: &str| {
        format!("<a:latin typeface=\"{}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>", esc(&shortened(font, 60)))
    };
    let name = esc(&shortened(name, 60)).into_owned();
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = |width: u32| format!("<a:ln w=\"{width}\">{fill}</a:ln>");
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    format!(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"{name}\"><a:themeElements>\
         <a:clrScheme name=\"{name}\">{colours}</a:clrScheme>\
         <a:fontScheme name=\"{name}\"><a:majorFont>{}</a:majorFont><a:minorFont>{}</a:minorFont></a:fontScheme>\
         <a:fmtScheme name=\"{name}\"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst>\
         <a:lnStyleLst>{}{}{}</a:lnStyleLst><a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst>\
         <a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>",
        font(&theme.heading_font),
        font(&theme.body_font),
        line(6350),
        line(12700),
        line(19050)
    )
}

fn rgb(colour: Rgb) -> String {
    let [r, g, b] = colour.0;
    format!("<a:srgbClr val=\"{r:02X}{g:02X}{b:02X}\"/>")
}
