//! The slide master and the master of notes.

use super::layouts::{Layout, paragraph, placeholder, small};
use super::page::{Area, SlideSize};
use super::run::{NAMESPACES, TREE};
use crate::export::theme::Theme;
use std::fmt::Write as _;

/// The slide master.
#[must_use]
pub fn slide_master(theme: &Theme, page: &SlideSize, title_size: u32, logo: &str) -> String {
    let mut layouts = String::new();
    for layout in Layout::ALL {
        let at = layout.number();
        let _ = write!(layouts, "<p:sldLayoutId id=\"{}\" r:id=\"rId{at}\"/>", 2_147_483_648 + at);
    }
    let map = if theme.ground_is_dark() {
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
         <a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{}{}{}{}{}{logo}</p:spTree></p:cSld><p:clrMap {map} \
         accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" \
         accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst>{layouts}\
         </p:sldLayoutIdLst><p:hf hdr=\"0\" ftr=\"0\" dt=\"0\"/><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:lnSpc>\
         <a:spcPct val=\"95000\"/></a:lnSpc><a:spcBef><a:spcPct val=\"0\"/></a:spcBef><a:buNone/><a:defRPr sz=\"{title_size}00\" \
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
        small(4, "Date Placeholder", ("dt", "half", 2), page),
        small(5, "Footer Placeholder", ("ftr", "quarter", 3), page),
        small(6, "Slide Number Placeholder", ("sldNum", "quarter", 4), page),
        level(1800)
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
