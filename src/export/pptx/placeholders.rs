//! Text in the places that layouts have for it.

use super::headline::Headline;
use super::page::Area;
use crate::export::xml::esc;

/// A headline in the size that its layout has, or with how much smaller it is, in its place: one of its own where `moved`.
///
/// Some programs choose anew how much smaller it is, and break long words for it: where `size` is that of the layout, in points, a
/// smaller one is written as a size.
pub fn titled(id: u32, (kind, size): (&str, Option<u32>), set: &Headline, (area, moved): (Area, bool)) -> String {
    let place =
        if moved { format!("<p:spPr><a:xfrm>{}</a:xfrm></p:spPr>", area.xml()) } else { "<p:spPr/>".to_owned() };
    let free = match set.free {
        0 => String::new(),
        free => format!(" rIns=\"{}\"", area.width * free / 100),
    };
    let (body, text) = match (set.scale, size) {
        (100.., _) => (format!("<a:bodyPr{free}/>"), paragraph(&set.text)),
        (less, Some(size)) => (format!("<a:bodyPr{free}/>"), sized(size * less / 100, &set.text)),
        (less, None) => {
            (format!("<a:bodyPr{free}><a:normAutofit fontScale=\"{less}000\"/></a:bodyPr>"), paragraph(&set.text))
        }
    };
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
         <p:ph {kind}/></p:nvPr></p:nvSpPr>{place}<p:txBody>{body}<a:lstStyle/>{text}</p:txBody></p:sp>"
    )
}

/// A paragraph in the size that its place has.
pub fn paragraph(text: &str) -> String {
    format!("<a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>{}</a:t></a:r></a:p>", esc(text))
}

/// A paragraph in letters of a size of its own, in points.
pub fn sized(size: u32, text: &str) -> String {
    if text.is_empty() {
        return "<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>".to_owned();
    }
    format!("<a:p><a:r><a:rPr lang=\"en-GB\" sz=\"{}\"/><a:t>{}</a:t></a:r></a:p>", size * 100, esc(text))
}

/// A placeholder that stands where its layout has it.
pub fn placeholder(id: u32, name: &str, kind: &str, paragraphs: &str) -> String {
    placeholder_at(id, (name, kind), "", paragraphs)
}

/// A placeholder with a place of its own, unless that is empty.
pub fn placeholder_at(id: u32, (name, kind): (&str, &str), place: &str, paragraphs: &str) -> String {
    let place = if place.is_empty() { "<p:spPr/>".to_owned() } else { format!("<p:spPr>{place}</p:spPr>") };
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
         <p:ph {kind}/></p:nvPr></p:nvSpPr>{place}<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
}
