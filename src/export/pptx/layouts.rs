//! The layouts of slides: those that every client's deck has, by their names and kinds, so that a slide that is put into one
//! lands in the client's own.

use super::page::{Area, SlideSize};
use super::paint::Paint;
use super::run::{NAMESPACES, TREE};

/// A layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// The cover.
    Title,
    /// A headline over something to read, such as a chart.
    Content,
    /// What begins a part.
    Section,
    /// A headline, and under it whatever there is.
    TitleOnly,
    /// Nothing.
    Blank,
}

impl Layout {
    /// All, in the order of their parts.
    pub const ALL: [Self; 5] = [Self::Title, Self::Content, Self::Section, Self::TitleOnly, Self::Blank];

    /// Which part it is, from 1.
    pub const fn number(self) -> usize {
        match self {
            Self::Title => 1,
            Self::Content => 2,
            Self::Section => 3,
            Self::TitleOnly => 4,
            Self::Blank => 5,
        }
    }

    /// The name and the kind by which office programs know it.
    const fn known_as(self) -> (&'static str, &'static str) {
        match self {
            Self::Title => ("Title Slide", "title"),
            Self::Content => ("Title and Content", "obj"),
            Self::Section => ("Section Header", "secHead"),
            Self::TitleOnly => ("Title Only", "titleOnly"),
            Self::Blank => ("Blank", "blank"),
        }
    }

    /// The layout's part; the bar of the cover has the colour that calls.
    #[must_use]
    pub fn xml(self, page: &SlideSize, calling: Paint) -> String {
        let headline = || placeholder(2, "Title", "type=\"title\"", page.title, EMPTY, &paragraph("Headline"));
        let shapes = match self {
            Self::Title => title(page, calling),
            Self::Content => {
                let content = placeholder(4, "Content", "idx=\"1\"", page.body, EMPTY, &paragraph("Content"));
                format!("{}{}{content}", headline(), subtitle(page))
            }
            Self::Section => section(page),
            Self::TitleOnly => format!("{}{}", headline(), subtitle(page)),
            Self::Blank => String::new(),
        };
        let small = [
            small(10, "Date", ("dt", "half", 10), page),
            small(11, "Footer", ("ftr", "quarter", 11), page),
            small(12, "Slide Number", ("sldNum", "quarter", 12), page),
        ];
        let (name, kind) = self.known_as();
        format!(
            "<p:sldLayout {NAMESPACES} type=\"{kind}\" preserve=\"1\"><p:cSld name=\"{name}\"><p:spTree>{TREE}{shapes}{}\
             </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
            small.concat()
        )
    }
}

/// The body of a placeholder that is as its master has it.
const EMPTY: &str = "<a:bodyPr/><a:lstStyle/>";

/// Where the title slide's title and lines stand.
#[must_use]
pub const fn cover(page: &SlideSize) -> (Area, Area) {
    let width = page.body.width * 60 / 100;
    let title = Area { y: page.height * 24 / 100, height: page.height * 28 / 100, width, ..page.title };
    let lines = Area { y: page.height * 55 / 100, height: page.height * 30 / 100, width, ..page.subtitle };
    (title, lines)
}

/// Where the milestones stand on the title slide, beside its words.
#[must_use]
pub const fn cover_art(page: &SlideSize) -> Area {
    let width = page.body.width * 35 / 100;
    let x = page.body.x + page.body.width - width;
    Area { x, y: page.height * 20 / 100, width, height: page.height * 60 / 100 }
}

/// The size of the title slide's title, in points.
pub const COVER_SIZE: u32 = 40;
/// The size of the lines under it.
pub const COVER_LINES: u32 = 18;
/// The size of the line under a headline, in points.
pub const SUBTITLE_SIZE: u32 = 14;

fn title(page: &SlideSize, calling: Paint) -> String {
    let (title, lines) = cover(page);
    let bar = Area { x: page.title.x, y: page.height * 53 / 100, width: 914_400, height: 45_720 };
    let shapes = [
        placeholder(
            2,
            "Title",
            "type=\"ctrTitle\"",
            title,
            &format!(
                "<a:bodyPr lIns=\"0\" rIns=\"0\" anchor=\"b\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr \
                 algn=\"l\"><a:defRPr sz=\"{COVER_SIZE}00\" b=\"1\"/></a:lvl1pPr></a:lstStyle>"
            ),
            &paragraph("Title"),
        ),
        placeholder(
            3,
            "Subtitle",
            "type=\"subTitle\" idx=\"1\"",
            lines,
            &format!("<a:bodyPr lIns=\"0\" rIns=\"0\"><a:normAutofit/></a:bodyPr>{}", subtitle_style(COVER_LINES)),
            &paragraph("Subtitle"),
        ),
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"4\" name=\"Bar\">{DECORATION}</p:cNvPr><p:cNvSpPr/><p:nvPr \
             userDrawn=\"1\"/></p:nvSpPr><p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
             {}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody>\
             <a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody></p:sp>",
            bar.xml(),
            calling.fill()
        ),
    ];
    shapes.concat()
}

fn section(page: &SlideSize) -> String {
    let (title, lines) = cover(page);
    let shapes = [
        placeholder(
            2,
            "Title",
            "type=\"title\"",
            title,
            "<a:bodyPr anchor=\"b\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr><a:defRPr sz=\"3200\"/></a:lvl1pPr>\
             </a:lstStyle>",
            &paragraph("Title"),
        ),
        placeholder(
            3,
            "Text",
            "type=\"body\" idx=\"1\"",
            lines,
            &format!("<a:bodyPr><a:normAutofit/></a:bodyPr>{}", subtitle_style(COVER_LINES)),
            &paragraph("Text"),
        ),
    ];
    shapes.concat()
}

fn subtitle(page: &SlideSize) -> String {
    placeholder(
        3,
        "Subtitle",
        "type=\"body\" sz=\"quarter\" idx=\"13\"",
        page.subtitle,
        &format!(
            "<a:bodyPr lIns=\"0\" rIns=\"0\" anchor=\"t\"><a:normAutofit/></a:bodyPr>{}",
            subtitle_style(SUBTITLE_SIZE)
        ),
        &paragraph("Subtitle"),
    )
}

/// What tells readers of the screen that a shape says nothing.
const DECORATION: &str = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative \
     xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

/// A placeholder of a master or a layout.
pub fn placeholder(id: u32, name: &str, kind: &str, area: Area, body: &str, text: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
         <p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>\
         </a:prstGeom></p:spPr><p:txBody>{body}{text}</p:txBody></p:sp>",
        area.xml()
    )
}

/// A placeholder for the day, for what a client writes on every slide, or for the slide's number: its kind, how large it is
/// said to be, and its index.
pub fn small(id: u32, name: &str, (kind, size, index): (&str, &str, u32), page: &SlideSize) -> String {
    let (area, points, align) = match kind {
        "dt" => (page.date, 8, "r"),
        "ftr" => (page.footer, 8, "l"),
        _ => (page.number, 10, "r"),
    };
    let text = match kind {
        "sldNum" => number_field("‹#›"),
        _ => "<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>".to_owned(),
    };
    let body = format!(
        "<a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"/>{}",
        small_style(points, align)
    );
    let kind = format!("type=\"{kind}\" sz=\"{size}\" idx=\"{index}\"");
    placeholder(id, name, &kind, area, &body, &text)
}

pub fn paragraph(text: &str) -> String {
    format!("<a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>{text}</a:t></a:r></a:p>")
}

/// The paragraph that holds a slide's number. Its colour stands on it once more, as `LibreOffice` lightens one that it inherits twice.
pub fn number_field(text: &str) -> String {
    format!(
        "<a:p><a:fld id=\"{{5B4A4C1E-7B1D-4C55-9E0E-2B9B0A6C7D11}}\" type=\"slidenum\"><a:rPr lang=\"en-GB\">{}\
         </a:rPr><a:t>{text}</a:t></a:fld><a:endParaRPr lang=\"en-GB\"/></a:p>",
        Paint::MUTED.fill()
    )
}

/// How footers and slide numbers look: on the master, and again on layouts and slides, as not every program looks them up.
pub fn small_style(points: u32, align: &str) -> String {
    format!(
        "<a:lstStyle><a:lvl1pPr algn=\"{align}\"><a:defRPr sz=\"{points}00\">{}<a:latin typeface=\"+mn-lt\"/></a:defRPr>\
         </a:lvl1pPr></a:lstStyle>",
        Paint::MUTED.fill()
    )
}

/// How a line under a headline looks, with letters of a size in points.
fn subtitle_style(points: u32) -> String {
    format!(
        "<a:lstStyle><a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"l\"><a:buNone/><a:defRPr sz=\"{points}00\">{}</a:defRPr>\
         </a:lvl1pPr></a:lstStyle>",
        Paint::MUTED.fill()
    )
}
