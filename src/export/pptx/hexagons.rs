//! The honeycomb in shapes of its own: seven hexagons for each platform, as many as fit beside each other.

use super::page::{Area, POINT, width_of};
use super::paint::Paint;
use super::run::{Ids, run};
use crate::chart::honeycomb::{Mark, cell_place};
use crate::chart::words::in_two_lines;
use crate::export::xml::{esc, shortened};
use std::fmt::Write as _;

/// The size of names that take two lines, in points.
const TWO_LINES: u32 = 11;

/// How much of its place a cell takes, in per cent, and one with an outline, which must not be taken for that of a neighbour.
const WHOLE: i64 = 97;
const OUTLINED: i64 = 92;

/// Some platforms side by side.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hexagons {
    /// The platforms.
    pub combs: Vec<Comb>,
}

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Comb {
    /// Its name; empty for one that stands for none.
    pub name: String,
    /// The colour of that.
    pub ink: Paint,
    /// Its fit, in words.
    pub standing: String,
    /// Its cells, in the framework's order.
    pub cells: Vec<Cell>,
}

/// One milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The milestone's name.
    pub name: String,
    /// The figure in it.
    pub figure: String,
    /// What it is held against, under the name; empty for nothing.
    pub need: String,
    /// What tells it from those that are near the need.
    pub mark: Option<Mark>,
    /// Its colour.
    pub fill: Paint,
    /// The colour of its text.
    pub text: Paint,
}

impl Hexagons {
    pub(super) fn xml(&self, ids: &mut Ids, (named, tags): (&str, &str), area: Area) -> String {
        let mut inside = String::new();
        let count = i64::try_from(self.combs.len().max(1)).unwrap_or(1);
        let column = area.width / count;
        let has_names = self.combs.iter().any(|comb| !comb.name.is_empty());
        let caption = if has_names { 480_000 } else { 0 };
        // A comb is 2.5 cells wide and 3 high; a cell is 15 % wider than high.
        let rows = self.combs.iter().map(|comb| i64::try_from(rows_of(comb)).unwrap_or(3)).max().unwrap_or(3);
        let height = ((area.height - caption) / rows).min(column * 100 * 97 / (250 * 115));
        let width = height * 115 / 100;
        // Under their names they begin at once; alone they stand in the middle.
        let over = if has_names { caption } else { (area.height - rows * height) / 2 };
        for (at, comb) in (0..).zip(&self.combs) {
            let centre = area.x + column * at + column / 2;
            let middle = area.y + over + height * 3 / 2;
            let name = Area { x: area.x + column * at, y: area.y, width: column, height: caption };
            if has_names {
                inside.push_str(&caption_box(ids.next(), comb, name));
            }
            // Those with an outline last, so that no neighbour covers it.
            let (outlined, plain): (Vec<_>, Vec<_>) =
                comb.cells.iter().enumerate().partition(|(_, cell)| cell.mark.is_some());
            for (at, cell) in plain.into_iter().chain(outlined) {
                let [x, y] = cell_place(at).map(i64::from);
                let part = if cell.mark.is_some() { OUTLINED } else { WHOLE };
                let (width_of_cell, height_of_cell) = (width * part / 100, height * part / 100);
                let hexagon = Area {
                    x: centre + x * width / 100 - width_of_cell / 2,
                    y: middle + y * height / 100 - height_of_cell / 2,
                    width: width_of_cell,
                    height: height_of_cell,
                };
                inside.push_str(&hexagon_box(ids.next(), cell, hexagon));
            }
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

fn rows_of(comb: &Comb) -> usize {
    3 + comb.cells.len().saturating_sub(7).div_ceil(2)
}

fn caption_box(id: u32, comb: &Comb, area: Area) -> String {
    let room = area.width - 91_440;
    // Bold letters are a little wider.
    let size = (9..=16).rev().find(|size| width_of(&comb.name, *size) * 108 / 100 <= room).unwrap_or(9);
    let lines = [(&comb.name, run(size, true, comb.ink)), (&comb.standing, run(12, false, Paint::MUTED))];
    let lines =
        lines.map(|(text, run)| format!("<a:p><a:pPr algn=\"ctr\"/><a:r>{run}<a:t>{}</a:t></a:r></a:p>", esc(text)));
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>{}\
         </a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" \
         lIns=\"45720\" tIns=\"0\" rIns=\"45720\" bIns=\"0\"><a:noAutofit/></a:bodyPr><a:lstStyle/>{}</p:txBody></p:sp>",
        esc(&comb.name),
        area.xml(),
        lines.concat()
    )
}

fn hexagon_box(id: u32, cell: &Cell, area: Area) -> String {
    // Over and under a figure a cell is narrower than at its middle.
    let is_alone = cell.figure.is_empty();
    let (part, most) = if is_alone { (88, 13) } else { (74, 12) };
    let fits = |text: &str, size: u32| width_of(text, size) <= area.width * part / 100;
    let size = |text: &str, most: u32| (8..=most).rev().find(|size| fits(text, *size)).unwrap_or(8);
    let figure_size = u32::try_from(area.height / POINT / 5).unwrap_or(14).clamp(9, 20);
    // A name that would be small on one line takes two.
    let halves = || in_two_lines(&cell.name).into_iter().find(|lines| lines.iter().all(|line| fits(line, TWO_LINES)));
    let halves = if fits(&cell.name, TWO_LINES) { None } else { halves() };
    let name = match halves {
        Some(halves) => halves.map(|half| (half, TWO_LINES)).to_vec(),
        None => vec![(cell.name.clone(), size(&cell.name, most))],
    };
    let name = name.iter().map(|(line, size)| (line, *size, false));
    let lines = std::iter::once((&cell.figure, figure_size, true)).chain(name).chain([(
        &cell.need,
        size(&cell.need, 11),
        false,
    )]);
    let mut paragraphs = String::new();
    for (text, size, bold) in lines.filter(|(text, ..)| !text.is_empty()) {
        let _ = write!(
            paragraphs,
            "<a:p><a:pPr algn=\"ctr\"/><a:r>{}<a:t>{}</a:t></a:r></a:p>",
            run(size, bold, cell.text),
            esc(&shortened(text, 24))
        );
    }
    // Without a figure it is the milestone itself.
    let named = if is_alone { format!("Milestone {}", cell.name) } else { cell.name.clone() };
    let line = match cell.mark {
        None => "<a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill></a:ln>".to_owned(),
        Some(mark) => {
            let dash = if mark == Mark::Dashes { "<a:prstDash val=\"sysDash\"/>" } else { "" };
            format!("<a:ln w=\"38100\">{}{dash}</a:ln>", Paint::TEXT.fill())
        }
    };
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>{}</a:xfrm>\
         <a:prstGeom prst=\"hexagon\"><a:avLst><a:gd name=\"adj\" fmla=\"val 28750\"/><a:gd name=\"vf\" fmla=\"val \
         115470\"/></a:avLst></a:prstGeom>{}{line}</p:spPr><p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\">\
         <a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>",
        esc(&shortened(&named, 60)),
        area.xml(),
        cell.fill.fill()
    )
}
