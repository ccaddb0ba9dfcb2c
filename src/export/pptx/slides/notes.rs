//! Headings with a sentence each, side by side at the foot of a slide.

use super::super::page::{AIR, Area, POINT, height_of};
use super::super::shape::{Paragraph, Shape, What};
use super::cx::{Head, SlideCx};

/// The size of these, in points.
pub const SIZE: u32 = 12;
/// How many sentences one says to a slide; the others are for those who ask.
const SAID: usize = 3;
/// The space between two of them.
const BETWEEN: i64 = 4 * AIR;

/// Notes at the foot of a slide: the place of each is from the left of the slide, and from the top of the row.
pub struct Notes {
    shapes: Vec<Shape>,
    height: i64,
}

/// Notes side by side; each has a heading and a sentence.
pub fn beside(cx: SlideCx<'_>, notes: &[(&str, &str)]) -> Notes {
    let body = cx.page.body;
    let count = i64::try_from(notes.len()).unwrap_or(1).max(1);
    let width = (body.width - (count - 1) * BETWEEN) / count;
    let room = Area { width, ..body }.for_letters(cx.breadth());
    let of = |(heading, said): &(&str, &str)| {
        height_of(heading, room, SIZE, true) + height_of(said, room, SIZE, false) + 6 * POINT
    };
    let height = notes.iter().map(of).max().unwrap_or_default();
    let shapes = (0..).zip(notes).map(|(at, (heading, said))| Shape {
        name: (*heading).to_owned(),
        alt_text: String::new(),
        area: Area { x: body.x + at * (width + BETWEEN), y: 0, width, height },
        what: What::Text(vec![Paragraph::bold(*heading, SIZE), Paragraph::plain(*said, SIZE)]),
    });
    Notes { shapes: shapes.collect(), height }
}

impl Notes {
    /// What is left of a body above them, and they themselves at its foot.
    pub fn at_foot(&self, body: Area) -> (Area, Vec<Shape>) {
        if self.shapes.is_empty() {
            return (body, Vec::new());
        }
        let height = self.height.min(body.height / 2);
        let above = Area { height: body.height - height - 2 * AIR, ..body };
        let y = body.y + body.height - height;
        let placed = |shape: &Shape| Shape { area: Area { y, height, ..shape.area }, ..shape.clone() };
        (above, self.shapes.iter().map(placed).collect())
    }
}

/// A head with a script to say: the first sentences that the title does not say, and the others as reasons.
pub fn said(script: Vec<String>, title: &str, subtitle: String) -> Head {
    let own = |sentence: &String| sentence.trim_end_matches('.') != title.trim_end_matches('.');
    let mut say: Vec<String> = script.into_iter().filter(own).collect();
    let reasons = say.split_off(say.len().min(SAID));
    Head { subtitle, say, reasons, figures: Some(String::new()), ..Head::default() }
}
