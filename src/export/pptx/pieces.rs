//! Shapes of our own that belong together: boxes, diamonds, lines and words in a group that can be taken apart and edited.

use super::chart::Run;
use super::page::{Area, POINT};
use super::paint::Paint;
use super::run::{Ids, run};
use crate::export::xml::{esc, shortened};
use std::fmt::Write as _;

/// Some shapes in a group, the first of them at the back.
#[derive(Debug, Clone, PartialEq)]
pub struct Pieces {
    /// What they are, as a word: `strips`, `timeline`.
    pub kind: &'static str,
    /// The shapes.
    pub all: Vec<Piece>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Its name in lists of what is on a slide.
    pub name: String,
    /// Where it stands on the slide.
    pub area: Area,
    /// What it is.
    pub form: Form,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// Pieces that belong together, with what they show in words.
    Group(String, Vec<Piece>),
    /// A form with a colour, and with words in it where there are any.
    Filled {
        /// Its outline.
        outline: Outline,
        /// Its colour.
        fill: Paint,
        /// The colour of a line around it; what is pale and has no words gets a thin one anyway, to be seen.
        edge: Option<Paint>,
        /// What stands in it.
        words: Option<Words>,
    },
    /// A form of some corners in turn, each a part of its area from the left and from the top, with a thin line around it.
    Corners {
        /// The corners.
        corners: Vec<[f64; 2]>,
        /// Its colour.
        fill: Paint,
        /// The colour of the line.
        edge: Paint,
    },
    /// Words.
    Words(Words),
    /// A line from the top left of its area to the bottom right.
    Line {
        /// Its colour.
        paint: Paint,
        /// Its width, in English Metric Units.
        width: u32,
        /// Whether it is dashed.
        dashed: bool,
    },
}

/// The outline of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outline {
    /// Four corners.
    Rectangle,
    /// Four round corners.
    Rounded,
    /// Round ends.
    Pill,
    /// A square on its tip.
    Diamond,
}

/// Words in the middle of the height of their piece.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// What they say, in lines.
    pub text: String,
    /// The size in points.
    pub size: u32,
    /// Whether they are bold.
    pub bold: bool,
    /// Their colour.
    pub paint: Paint,
    /// Where they stand in their line.
    pub side: Side,
    /// The same in parts that look otherwise, in one paragraph; none where all look alike.
    pub parts: Vec<Run>,
}

/// Where words stand in their line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// At its beginning.
    #[default]
    Left,
    /// In its middle.
    Middle,
    /// At its end.
    Right,
}

impl Words {
    /// Ordinary words at the left.
    pub fn new(text: impl Into<String>, size: u32, paint: Paint) -> Self {
        Self { text: text.into(), size, bold: false, paint, side: Side::Left, parts: Vec::new() }
    }

    fn xml(&self) -> String {
        let align = match self.side {
            Side::Left => "l",
            Side::Middle => "ctr",
            Side::Right => "r",
        };
        if !self.parts.is_empty() {
            let part = |part: &Run| {
                format!("<a:r>{}<a:t>{}</a:t></a:r>", run(self.size, part.bold, part.paint), esc(&part.text))
            };
            let parts: String = self.parts.iter().map(part).collect();
            return format!("<a:p><a:pPr algn=\"{align}\"/>{parts}</a:p>");
        }
        // Its lines as paragraphs.
        let text = shortened(&self.text, LONGEST);
        let lines = text.split('\n').map(|line| {
            let run = run(self.size, self.bold, self.paint);
            format!("<a:p><a:pPr algn=\"{align}\"/><a:r>{run}<a:t>{}</a:t></a:r></a:p>", esc(line))
        });
        lines.collect()
    }
}

/// The most letters that words in a piece may have.
const LONGEST: usize = 300;

impl Piece {
    /// A form without words.
    pub fn filled(name: impl Into<String>, area: Area, outline: Outline, fill: Paint) -> Self {
        Self { name: name.into(), area, form: Form::Filled { outline, fill, edge: None, words: None } }
    }

    /// Words that are their own name.
    pub fn words(area: Area, words: Words) -> Self {
        Self { name: words.text.clone(), area, form: Form::Words(words) }
    }

    fn xml(&self, ids: &mut Ids) -> String {
        let id = ids.next();
        let name = esc(&shortened(&self.name, 80)).into_owned();
        let named = format!("<p:cNvPr id=\"{id}\" name=\"{name}\"/>");
        match &self.form {
            Form::Group(alt, inside) => {
                let alt = esc(&shortened(alt, 2000)).into_owned();
                let named = format!("<p:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{alt}\"/>");
                group(&named, "", self.area, &all(inside, ids))
            }
            Form::Filled { outline, fill, edge, words } => {
                let form = match outline {
                    Outline::Rectangle => preset("rect"),
                    Outline::Rounded => preset("roundRect"),
                    Outline::Pill => round_ends(),
                    Outline::Diamond => preset("diamond"),
                };
                let edge = match (edge, fill.edge()) {
                    (Some(paint), _) => format!("<a:ln w=\"{EDGE}\">{}</a:ln>", paint.fill()),
                    (None, own) if words.is_none() && !own.is_empty() => own,
                    (None, _) => NO_LINE.to_owned(),
                };
                self.shape((&named, ""), &form, &(fill.fill() + &edge), words.as_ref())
            }
            Form::Corners { corners, fill, edge } => {
                let edge = format!("<a:ln w=\"{THIN}\">{}</a:ln>", edge.fill());
                self.shape((&named, ""), &through(corners), &(fill.fill() + &edge), None)
            }
            Form::Words(words) => {
                self.shape((&named, " txBox=\"1\""), &preset("rect"), &format!("<a:noFill/>{NO_LINE}"), Some(words))
            }
            Form::Line { paint, width, dashed } => format!(
                "<p:cxnSp><p:nvCxnSpPr>{named}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom \
                 prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"{width}\">{}{}</a:ln></p:spPr></p:cxnSp>",
                self.area.xml(),
                paint.fill(),
                if *dashed { "<a:prstDash val=\"dash\"/>" } else { "" }
            ),
        }
    }

    fn shape(&self, (named, box_of_text): (&str, &str), form: &str, look: &str, words: Option<&Words>) -> String {
        let paragraph = words.map_or_else(|| "<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>".to_owned(), Words::xml);
        format!(
            "<p:sp><p:nvSpPr>{named}<p:cNvSpPr{box_of_text}/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>{}</a:xfrm>{form}{look}</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" \
             rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraph}</p:txBody></p:sp>",
            self.area.xml()
        )
    }
}

/// The width of an edge, in English Metric Units.
const EDGE: i64 = 2 * POINT;
const NO_LINE: &str = "<a:ln><a:noFill/></a:ln>";
/// The width of a line around corners, in English Metric Units.
const THIN: i64 = POINT * 3 / 4;
/// How finely corners are told, as parts of their area.
const FINE: f64 = 100_000.0;

/// A form that office programs know by its name.
fn preset(name: &str) -> String {
    format!("<a:prstGeom prst=\"{name}\"><a:avLst/></a:prstGeom>")
}

/// A rectangle whose corners are as round as they can be.
fn round_ends() -> String {
    "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val 50000\"/></a:avLst></a:prstGeom>".to_owned()
}

/// A form through some corners.
fn through(corners: &[[f64; 2]]) -> String {
    let mut path = String::new();
    for (at, [x, y]) in corners.iter().enumerate() {
        let to = if at == 0 { "moveTo" } else { "lnTo" };
        let _ = write!(path, "<a:{to}><a:pt x=\"{:.0}\" y=\"{:.0}\"/></a:{to}>", x * FINE, y * FINE);
    }
    format!(
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path \
         w=\"{FINE:.0}\" h=\"{FINE:.0}\">{path}<a:close/></a:path></a:pathLst></a:custGeom>"
    )
}

impl Pieces {
    /// The group of all; `named` is what it is called, `tags` what else its properties hold.
    pub(super) fn xml(&self, ids: &mut Ids, (named, tags): (&str, &str), area: Area) -> String {
        group(named, tags, area, &all(&self.all, ids))
    }
}

/// Some pieces, the first of them at the back.
pub(super) fn all(pieces: &[Piece], ids: &mut Ids) -> String {
    pieces.iter().map(|piece| piece.xml(ids)).collect()
}

/// A group of what is in it, as XML.
pub(super) fn group(named: &str, tags: &str, area: Area, inside: &str) -> String {
    format!(
        "<p:grpSp><p:nvGrpSpPr>{named}<p:cNvGrpSpPr/><p:nvPr>{tags}</p:nvPr></p:nvGrpSpPr><p:grpSpPr><a:xfrm>{}<a:chOff \
         x=\"{}\" y=\"{}\"/><a:chExt cx=\"{}\" cy=\"{}\"/></a:xfrm></p:grpSpPr>{inside}</p:grpSp>",
        area.xml(),
        area.x,
        area.y,
        area.width,
        area.height
    )
}
