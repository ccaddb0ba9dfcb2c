//! Rows of a name and a strip with a word in it, in shapes of their own.

use super::page::{Area, POINT, width_of};
use super::paint::Paint;
use super::run::{Ids, run};
use crate::export::xml::{esc, shortened};

/// Some strips under each other.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strips {
    /// The rows: what each is about, and what stands in its strip.
    pub rows: Vec<(String, String)>,
    /// How wide letters are, in per cent of those of a common sans serif.
    pub breadth: i64,
    /// The colour of the strips.
    pub fill: Option<Paint>,
}

/// The size of text, in points.
const SIZE: u32 = 14;
/// How high a strip is at most.
const HIGHEST: i64 = 34 * POINT;

impl Strips {
    pub(super) fn xml(&self, ids: &mut Ids, (named, tags): (&str, &str), area: Area) -> String {
        let count = i64::try_from(self.rows.len()).unwrap_or(1).max(1);
        let step = (area.height / count).min(HIGHEST * 4 / 3);
        let height = step * 3 / 4;
        let size = (9..=SIZE).rev().find(|size| i64::from(*size) * POINT * 3 / 2 <= height).unwrap_or(9);
        let widest = self
            .rows
            .iter()
            .map(|(name, _)| width_of(name, size) * self.breadth.max(100) / 100)
            .max()
            .unwrap_or_default();
        let names = (widest + 14 * POINT).min(area.width * 2 / 5);
        let mut inside = String::new();
        for (at, (name, words)) in (0..).zip(&self.rows) {
            let row = Area { y: area.y + step * at + (step - height) / 2, height, ..area };
            let left = Area { width: names - 8 * POINT, ..row };
            let right = Area { x: row.x + names, width: row.width - names, ..row };
            inside.push_str(&text_box(ids.next(), left, (name, "r"), &run(size, false, Paint::TEXT), None));
            inside.push_str(&text_box(ids.next(), right, (words, "ctr"), &run(size, true, Paint::TEXT), self.fill));
        }
        format!(
            "<p:grpSp><p:nvGrpSpPr>{}<p:cNvGrpSpPr/><p:nvPr>{tags}</p:nvPr></p:nvGrpSpPr><p:grpSpPr><a:xfrm>{}<a:chOff x=\"{}\" \
             y=\"{}\"/><a:chExt cx=\"{}\" cy=\"{}\"/></a:xfrm></p:grpSpPr>{inside}</p:grpSp>",
            named,
            area.xml(),
            area.x,
            area.y,
            area.width,
            area.height
        )
    }
}

fn text_box(id: u32, area: Area, (text, align): (&str, &str), run: &str, fill: Option<Paint>) -> String {
    let text = shortened(text, 60);
    let (form, fill) = match fill {
        Some(paint) => ("<a:prstGeom prst=\"roundRect\"><a:avLst/></a:prstGeom>", paint.fill()),
        None => ("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>", "<a:noFill/>".to_owned()),
    };
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{0}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>{1}</a:xfrm>\
         {form}{fill}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" \
         bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn=\"{align}\"/><a:r>{run}<a:t>{0}\
         </a:t></a:r></a:p></p:txBody></p:sp>",
        esc(&text),
        area.xml()
    )
}
