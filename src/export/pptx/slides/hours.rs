//! What more hours bring, as a slide.

use super::super::deck::Slide;
use super::super::page::{Area, fitting, height_of};
use super::super::shape::{Paragraph, Shape, What};
use super::cx::{Head, SlideCx};
use super::stairs;
use crate::chart::frontier::Frontier;
use crate::chart::{Chart, words};

/// The best sets from few hours to many, as stairs with their platforms.
pub fn frontier(cx: SlideCx<'_>, frontier: &Frontier) -> Slide {
    // Which hours are a guess is said with them in the notes, and on the axis that some are.
    let shown: Vec<&str> = frontier.notes.iter().map(String::as_str).filter(|note| *note != words::ABOUT).collect();
    let subtitle = shown.join(". ");
    let body = cx.page.under(&subtitle, cx.breadth()).body;
    // What has no room beside its point stands below, and the chart gives way until it has.
    let with = |lines: i64| {
        let (area, below) = cx.above(&subtitle, lines);
        let (chart, unnamed) = stairs::chart(cx, frontier, area);
        let text = unnamed.join(" · ");
        let needed = if text.is_empty() { 0 } else { height_of(&text, body.for_letters(cx.breadth()), SMALL, false) };
        (needed <= below.height || lines == MOST_LINES).then_some((chart, area, text, below))
    };
    let Some((chart, area, text, below)) = (0..=MOST_LINES).find_map(with) else { return Slide::default() };
    let name = Chart::Frontier.name(cx.material.framework);
    let mut shapes =
        vec![Shape { name, alt_text: frontier.alt_text.clone(), area, what: What::Chart(Box::new(chart)) }];
    if !text.is_empty() {
        // Shortened where even the most lines do not hold it: all of it stands in the notes.
        let room = Area { height: below.height + INSETS, ..below }.for_letters(cx.breadth());
        let (size, text) = fitting(&text, room, &[SMALL, SMALL - 1, SMALL - 2]);
        let what = What::Text(vec![Paragraph::muted(text, size)]);
        shapes.push(Shape { name: "Not on the chart".to_owned(), alt_text: String::new(), area: below, what });
    }
    let head = Head {
        subtitle,
        say: frontier.marks.iter().map(|mark| mark.label.clone()).collect(),
        reasons: frontier.notes.clone(),
        ..Head::default()
    };
    cx.slide(frontier, head, shapes)
}

/// The size of what stands under the chart, in points, and how many lines that are at most.
const SMALL: u32 = 12;
const MOST_LINES: i64 = 5;
/// What estimates leave free above and below, which a box without insets does not need.
const INSETS: i64 = 91_440;
