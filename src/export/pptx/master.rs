//! The slide master, its two layouts and the master of notes.

use super::page::{Area, SlideSize};
use super::paint::Paint;
use crate::export::theme::Theme;
use std::fmt::Write as _;

/// The namespaces of every part of a presentation.
pub const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// The group that every shape tree begins with.
pub const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>\
     <a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/>\
     </a:xfrm></p:grpSpPr>";

/// How footers and slide numbers look: on the master, and again on layouts, as not every program looks them up.
pub fn small_style(align: &str) -> String {
    format!(
        "<a:lstStyle><a:lvl1pPr algn=\"{align}\"><a:defRPr sz=\"1000\">{}<a:latin typeface=\"+mn-lt\"/></a:defRPr>\
         </a:lvl1pPr></a:lstStyle>",
        Paint::MUTED.fill()
    )
}

/// How a line under a headline looks, with letters of a size in hundredths of a point.
fn subtitle_style(size: u32) -> String {
    format!(
        "<a:lstStyle><a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"l\"><a:buNone/><a:defRPr sz=\"{size}\">{}</a:defRPr>\
         </a:lvl1pPr></a:lstStyle>",
        Paint::MUTED.fill()
    )
}

/// A placeholder of a master or a layout.
fn placeholder(id: u32, name: &str, kind: &str, area: Area, body: &str, text: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
         <p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>\
         </a:prstGeom></p:spPr><p:txBody>{body}{text}</p:txBody></p:sp>",
        area.xml()
    )
}

fn paragraph(text: &str) -> String {
    format!("<a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>{text}</a:t></a:r></a:p>")
}

/// The paragraph that holds a slide's number.
pub fn number_field(text: &str) -> String {
    format!(
        "<a:p><a:fld id=\"{{5B4A4C1E-7B1D-4C55-9E0E-2B9B0A6C7D11}}\" type=\"slidenum\"><a:rPr lang=\"en-GB\"/>\
         <a:t>{text}</a:t></a:fld><a:endParaRPr lang=\"en-GB\"/></a:p>"
    )
}

/// The slide master.
#[must_use]
pub fn slide_master(theme: &Theme, page: &SlideSize, logo: &str) -> String {
    let map = if theme.dark {
        "bg1=\"dk1\" tx1=\"lt1\" bg2=\"dk2\" tx2=\"lt2\""
    } else {
        "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\""
    };
    let level = |size: u32| {
        format!(
            "<a:defRPr sz=\"{size}\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
             <a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr>"
        )
    };
    let mut body = String::new();
    for (at, size) in (1..=5).zip([1800, 1600, 1400, 1400, 1400]) {
        let left = 228_600 * at;
        let _ = write!(
            body,
            "<a:lvl{at}pPr marL=\"{left}\" indent=\"-228600\" algn=\"l\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef>\
             <a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>{}</a:lvl{at}pPr>",
            level(size)
        );
    }
    format!(
        "<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>\
         <a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{}{}{}{}{logo}</p:spTree></p:cSld><p:clrMap {map} \
         accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" \
         accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst>\
         <p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/><p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/>\
         </p:sldLayoutIdLst><p:hf hdr=\"0\" dt=\"0\"/><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:lnSpc>\
         <a:spcPct val=\"95000\"/></a:lnSpc><a:spcBef><a:spcPct val=\"0\"/></a:spcBef><a:buNone/><a:defRPr sz=\"2600\" \
         b=\"1\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/>\
         <a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle>\
         <p:bodyStyle>{body}</p:bodyStyle><p:otherStyle><a:lvl1pPr algn=\"l\">{}</a:lvl1pPr></p:otherStyle>\
         </p:txStyles></p:sldMaster>",
        placeholder(
            2,
            "Title Placeholder",
            "type=\"title\"",
            page.title,
            "<a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"45720\" rIns=\"0\" bIns=\"45720\" anchor=\"b\"><a:normAutofit/>\
             </a:bodyPr><a:lstStyle/>",
            &paragraph("Headline")
        ),
        placeholder(
            3,
            "Text Placeholder",
            "type=\"body\" idx=\"1\"",
            page.body,
            "<a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"45720\" rIns=\"0\" bIns=\"45720\"><a:normAutofit/></a:bodyPr>\
             <a:lstStyle/>",
            &paragraph("Text")
        ),
        placeholder(
            4,
            "Footer Placeholder",
            "type=\"ftr\" sz=\"quarter\" idx=\"3\"",
            page.footer,
            &format!("<a:bodyPr vert=\"horz\" lIns=\"0\" rIns=\"0\" anchor=\"ctr\"/>{}", small_style("l")),
            "<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>"
        ),
        placeholder(
            5,
            "Slide Number Placeholder",
            "type=\"sldNum\" sz=\"quarter\" idx=\"4\"",
            page.number,
            &format!("<a:bodyPr vert=\"horz\" lIns=\"0\" rIns=\"0\" anchor=\"ctr\"/>{}", small_style("r")),
            &number_field("‹#›")
        ),
        level(1800)
    )
}

/// Where the title slide's title and lines stand.
#[must_use]
pub const fn cover(page: &SlideSize) -> (Area, Area) {
    let title =
        Area { y: page.height * 24 / 100, height: page.height * 28 / 100, width: page.body.width, ..page.title };
    let lines = Area { y: page.height * 55 / 100, height: page.height * 25 / 100, ..page.subtitle };
    (title, lines)
}

/// The layout of the title slide.
#[must_use]
pub fn title_layout(page: &SlideSize) -> String {
    let (title, lines) = cover(page);
    let bar = Area { x: page.title.x, y: page.height * 53 / 100, width: 914_400, height: 45_720 };
    let shapes = [
        placeholder(
            2,
            "Title",
            "type=\"ctrTitle\"",
            title,
            "<a:bodyPr lIns=\"0\" rIns=\"0\" anchor=\"b\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr algn=\"l\">\
             <a:defRPr sz=\"4000\" b=\"1\"/></a:lvl1pPr></a:lstStyle>",
            &paragraph("Title"),
        ),
        placeholder(
            3,
            "Subtitle",
            "type=\"subTitle\" idx=\"1\"",
            lines,
            &format!("<a:bodyPr lIns=\"0\" rIns=\"0\"><a:normAutofit/></a:bodyPr>{}", subtitle_style(1800)),
            &paragraph("Subtitle"),
        ),
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"4\" name=\"Bar\">{DECORATION}</p:cNvPr><p:cNvSpPr/><p:nvPr \
             userDrawn=\"1\"/></p:nvSpPr><p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
             <a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody>\
             <a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody></p:sp>",
            bar.xml()
        ),
    ];
    layout("Title Slide", " type=\"title\"", &shapes.concat())
}

/// What tells readers of the screen that a shape says nothing.
const DECORATION: &str = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative \
     xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

/// The layout of a slide with a chart.
#[must_use]
pub fn chart_layout(page: &SlideSize) -> String {
    let shapes = [
        placeholder(2, "Headline", "type=\"title\"", page.title, "<a:bodyPr/><a:lstStyle/>", &paragraph("Headline")),
        placeholder(
            3,
            "Subtitle",
            "type=\"body\" sz=\"quarter\" idx=\"13\"",
            page.subtitle,
            &format!(
                "<a:bodyPr lIns=\"0\" rIns=\"0\" anchor=\"t\"><a:normAutofit/></a:bodyPr>{}",
                subtitle_style(1400)
            ),
            &paragraph("Subtitle"),
        ),
        placeholder(4, "Chart", "idx=\"1\"", page.body, "<a:bodyPr/><a:lstStyle/>", &paragraph("Chart")),
        placeholder(
            5,
            "Source",
            "type=\"ftr\" sz=\"quarter\" idx=\"3\"",
            page.footer,
            &format!("<a:bodyPr/>{}", small_style("l")),
            "<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>",
        ),
        placeholder(
            6,
            "Slide Number",
            "type=\"sldNum\" sz=\"quarter\" idx=\"4\"",
            page.number,
            &format!("<a:bodyPr/>{}", small_style("r")),
            &number_field("‹#›"),
        ),
    ];
    layout("Headline and Chart", "", &shapes.concat())
}

fn layout(name: &str, kind: &str, shapes: &str) -> String {
    format!(
        "<p:sldLayout {NAMESPACES}{kind} preserve=\"1\"><p:cSld name=\"{name}\"><p:spTree>{TREE}{shapes}\
         </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
}

/// The master of notes: the slide and the text, and nothing else.
#[must_use]
pub fn notes_master() -> String {
    let picture = Area { x: 685_800, y: 857_250, width: 5_486_400, height: 3_086_100 };
    let text = Area { x: 685_800, y: 4_400_550, width: 5_486_400, height: 4_114_800 };
    format!(
        "<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>\
         <a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image\"/>\
         <p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr>\
         <p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\">\
         <a:avLst/></a:prstGeom><a:noFill/></p:spPr></p:sp>{}</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" \
         bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" \
         accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:notesStyle>\
         <a:lvl1pPr algn=\"l\"><a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
         <a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>",
        picture.xml(),
        placeholder(
            3,
            "Notes",
            "type=\"body\" sz=\"quarter\" idx=\"3\"",
            text,
            "<a:bodyPr/><a:lstStyle/>",
            &paragraph("Notes")
        ),
    )
}
