//! Seven cells for each of a few platforms, as a slide.

use super::super::deck::Slide;
use super::super::hexagons::{self, Hexagons};
use super::super::layouts::cover_art;
use super::super::paint::Paint;
use super::super::shape::{Shape, What};
use super::cx::{Head, SlideCx, label, note};
use crate::analysis::advice::Gives;
use crate::chart::honeycomb::{Comb, Hex, Honeycomb};
use crate::chart::{Describes, words};
use crate::domain::framework::Milestone;

/// The milestones alone, each in its colour, beside the words of the title slide.
pub fn milestones(cx: SlideCx<'_>) -> Shape {
    let milestones = &cx.material.framework.milestones;
    let cell = |(position, milestone): (usize, &Milestone)| {
        let (fill, text) = cx.palette.milestone(position, cx.theme).with_text(cx.theme);
        let (figure, need) = (String::new(), String::new());
        hexagons::Cell { name: label(&milestone.name), figure, need, mark: None, fill, text }
    };
    let cells = milestones.iter().enumerate().map(cell).collect();
    let comb = hexagons::Comb { name: String::new(), ink: Paint::TEXT, standing: String::new(), cells };
    let names: Vec<&str> = milestones.iter().map(|milestone| milestone.name.as_str()).collect();
    Shape {
        name: "The milestones".to_owned(),
        alt_text: format!("The milestones: {}.", words::list(&names)),
        area: cover_art(cx.page),
        what: What::Hexagons(Hexagons { combs: vec![comb] }),
    }
}

/// Seven cells for each platform.
pub fn honeycomb(cx: SlideCx<'_>, comb: &Honeycomb) -> Slide {
    let framework = cx.material.framework;
    let cell = |colour: Paint, hex: &Hex, milestone: &Milestone| {
        let fill = hex.strength().map_or(Paint::PANEL, |strength| colour.strong(strength, cx.theme));
        let (fill, text) = fill.with_text(cx.theme);
        hexagons::Cell {
            name: label(&milestone.name),
            figure: words::points(hex.level),
            need: hex.need_words().unwrap_or_default(),
            mark: hex.mark(),
            text,
            fill,
        }
    };
    let of_platform = |comb: &Comb| hexagons::Comb {
        name: label(&comb.name),
        ink: cx.palette.platform(&comb.platform).as_words(cx.theme),
        standing: words::capital(&comb.standing),
        cells: comb
            .cells
            .iter()
            .zip(&framework.milestones)
            .map(|(hex, milestone)| cell(cx.palette.platform(&comb.platform), hex, milestone))
            .collect(),
    };
    let key_words = comb.key();
    let subtitle = "Each platform’s level on each milestone, from 0 to 100".to_owned();
    let (area, key) = cx.above(&subtitle, cx.foot_lines(&key_words));
    let what = What::Hexagons(Hexagons { combs: comb.combs.iter().map(of_platform).collect() });
    let cells = Shape { name: "Honeycomb".to_owned(), alt_text: comb.alt_text(), area, what };
    let shapes = std::iter::once(cells).chain(note(&key_words, key)).collect();
    let marked = comb.combs.first().filter(|_| !comb.needs.is_empty()).map_or_else(String::new, |first| {
        let with = |gives: Gives| {
            let marked = first.cells.iter().zip(&framework.milestones).filter(|(hex, _)| hex.gives == Some(gives));
            marked.map(|(_, milestone)| milestone.name.as_str()).collect::<Vec<_>>()
        };
        let (more, less) = (with(Gives::More), with(Gives::Less));
        match (more.as_slice(), less.as_slice()) {
            ([], []) => format!("{} is close to what the audience needs on every milestone", first.name),
            (more, []) => format!("{} is far above what the audience needs on {}", first.name, words::list(more)),
            ([], less) => format!("{} is far below what the audience needs on {}", first.name, words::list(less)),
            (more, less) => format!(
                "{} is far above what the audience needs on {}, and far below it on {}",
                first.name,
                words::list(more),
                words::list(less)
            ),
        }
    });
    let head = Head { subtitle, say: vec![marked], reasons: vec![key_words], ..Head::default() };
    cx.slide(comb, head, shapes)
}
