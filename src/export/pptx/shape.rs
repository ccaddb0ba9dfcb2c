//! What stands on a slide besides its placeholders of text.

use super::chart::NativeChart;
use super::hexagons::Hexagons;
use super::page::Area;
use super::paint::Paint;
use super::pieces::{self, Piece, Pieces};
use super::run::{Ids, run};
use super::table::Table;
use super::tags::{sum_of_chart, sum_of_words};
use crate::export::xml::{esc, shortened};
use std::fmt::Write as _;

/// Something on a slide, with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its name in lists of what is on a slide.
    pub name: String,
    /// What it shows, in words.
    pub alt_text: String,
    /// Where it stands.
    pub area: Area,
    /// What it is.
    pub what: What,
}

/// A kind of shape.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A chart that can be edited.
    Chart(Box<NativeChart>),
    /// The same in a group with what lies behind it, which moves and grows with it.
    OnGround(Box<NativeChart>, Vec<Piece>),
    /// A table.
    Table(Table),
    /// Seven hexagons for each of some platforms.
    Hexagons(Hexagons),
    /// Shapes of our own in a group.
    Pieces(Pieces),
    /// Paragraphs.
    Text(Vec<Paragraph>),
}

/// A paragraph of a text box.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// What it says.
    pub text: String,
    /// The size in points.
    pub size: u32,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub paint: Paint,
}

impl Shape {
    /// Lets it begin no higher than so far down, and end where it did.
    pub fn stand_below(&mut self, top: i64) {
        let down = top - self.area.y;
        if down <= 0 {
            return;
        }
        self.area = Area { y: top, height: self.area.height - down, ..self.area };
        if let What::Table(table) = &mut self.what {
            let sizes: Vec<u32> = (SMALLEST..=table.size).rev().collect();
            *table = std::mem::take(table).sized(self.area, &sizes);
        }
    }
}

/// The room before a heading among other paragraphs, in points.
pub const BEFORE_HEADING: i64 = 9;

/// That a frame cannot be grouped, as in a place of the layout.
const ALONE: &str = "<a:graphicFrameLocks noGrp=\"1\"/>";

/// The chart of a part, by the id of the relation to it.
fn graphic(chart: &str) -> String {
    format!(
        "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart \
         xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"{chart}\"/></a:graphicData></a:graphic>"
    )
}

/// The smallest letters of a table that gives way, in points.
const SMALLEST: u32 = 8;

impl Paragraph {
    /// A paragraph that explains.
    pub fn muted(text: impl Into<String>, size: u32) -> Self {
        Self { text: text.into(), size, bold: false, paint: Paint::MUTED }
    }

    /// An ordinary paragraph.
    pub fn plain(text: impl Into<String>, size: u32) -> Self {
        Self { text: text.into(), size, bold: false, paint: Paint::TEXT }
    }

    /// A bold paragraph.
    pub fn bold(text: impl Into<String>, size: u32) -> Self {
        Self { bold: true, ..Self::plain(text, size) }
    }
}

impl Shape {
    /// What it is, as a word.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match &self.what {
            What::Chart(_) | What::OnGround(..) => "chart",
            What::Table(_) => "table",
            What::Hexagons(_) => "hexagons",
            What::Pieces(pieces) => pieces.kind,
            What::Text(_) => "text",
        }
    }

    /// The sum of its words and figures, where `xml` is as what it is written.
    #[must_use]
    pub fn sum(&self, xml: &str) -> u64 {
        match &self.what {
            What::Chart(chart) | What::OnGround(chart, _) => sum_of_chart(chart),
            _ => sum_of_words(xml),
        }
    }

    /// The chart that it is, where it is one.
    #[must_use]
    pub const fn chart(&self) -> Option<&NativeChart> {
        match &self.what {
            What::Chart(chart) | What::OnGround(chart, _) => Some(chart),
            _ => None,
        }
    }

    /// The shape's XML; `inside` is what else its properties hold (its place in the layout, its tags), and `chart` is the id of the
    /// relation to a chart's part.
    pub fn xml(&self, ids: &mut Ids, inside: &str, chart: &str) -> String {
        match &self.what {
            What::Chart(_) => self.frame(ids.next(), ALONE, inside, &graphic(chart)),
            // The chart keeps its name and its tags whatever becomes of the group.
            What::OnGround(_, ground) => {
                let group = ids.next();
                let behind = pieces::all(ground, ids);
                let chart = self.frame(ids.next(), "", inside, &graphic(chart));
                let named = self.named_as(group, &format!("{} on its ground", self.name));
                pieces::group(&named, "", self.area, &(behind + &chart))
            }
            What::Table(table) => self.frame(ids.next(), ALONE, inside, &table.xml(self.area)),
            What::Hexagons(hexagons) => {
                let named = self.named(ids.next());
                hexagons.xml(ids, (&named, inside), self.area)
            }
            What::Pieces(pieces) => {
                let named = self.named(ids.next());
                pieces.xml(ids, (&named, inside), self.area)
            }
            What::Text(paragraphs) => self.text_box(ids.next(), inside, paragraphs),
        }
    }

    /// `p:cNvPr` with name and alternative text.
    fn named(&self, id: u32) -> String {
        self.named_as(id, &self.name)
    }

    fn named_as(&self, id: u32, name: &str) -> String {
        let alt = esc(&shortened(&self.alt_text, 2000)).into_owned();
        format!("<p:cNvPr id=\"{id}\" name=\"{}\" descr=\"{alt}\"/>", esc(name))
    }

    fn frame(&self, id: u32, locks: &str, inside: &str, content: &str) -> String {
        format!(
            "<p:graphicFrame><p:nvGraphicFramePr>{}<p:cNvGraphicFramePr>{locks}</p:cNvGraphicFramePr><p:nvPr>{inside}</p:nvPr></p:nvGraphicFramePr><p:xfrm>{}</p:xfrm>{content}\
             </p:graphicFrame>",
            self.named(id),
            self.area.xml()
        )
    }

    fn text_box(&self, id: u32, inside: &str, paragraphs: &[Paragraph]) -> String {
        let mut text = String::new();
        for (at, paragraph) in paragraphs.iter().enumerate() {
            // A heading belongs to what follows it.
            let before = if paragraph.bold && at > 0 { BEFORE_HEADING } else { 3 };
            let _ = write!(
                text,
                "<a:p><a:pPr><a:spcBef><a:spcPts val=\"{before}00\"/></a:spcBef></a:pPr><a:r>{}<a:t>{}</a:t></a:r></a:p>",
                run(paragraph.size, paragraph.bold, paragraph.paint),
                esc(&shortened(&paragraph.text, 1200))
            );
        }
        if text.is_empty() {
            text.push_str("<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>");
        }
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr>{inside}</p:nvPr></p:nvSpPr><p:spPr>\
             <a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>\
             <a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:spAutoFit/></a:bodyPr><a:lstStyle/>\
             {text}</p:txBody></p:sp>",
            esc(&self.name),
            self.area.xml()
        )
    }
}
