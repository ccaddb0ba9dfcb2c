//! Pale areas that have an edge, so that they are seen from the back of a room.

use super::builder::{Area, SceneBuilder};
use super::items::{Item, Rect, Stroke};
use super::strength::OPTIONAL;
use super::style::{MARK, TEXT, area_and_text, standing_out};
use crate::analysis::portfolio::Decision;
use crate::domain::brand::Rgb;

impl SceneBuilder<'_> {
    /// A rectangle with an edge within it; on a wall the edge stands out where the fill need not.
    pub fn edged(&mut self, area: Area, radius: f64, fill: Rgb, edge: Rgb) {
        self.edged_rounded(area, [radius, radius], fill, edge);
    }

    /// The same with the radii of its left and of its right corners.
    pub fn edged_rounded(&mut self, area: Area, round: [f64; 2], fill: Rgb, edge: Rgb) {
        let width = 2.0 * self.u;
        let inner = area.grown(-width / 2.0);
        if inner.width() <= width || inner.height() <= width {
            return self.rounded(area, round, edge);
        }
        self.push(Item::Rect(Rect {
            x: inner.left,
            y: inner.top,
            width: inner.width(),
            height: inner.height(),
            round: round.map(|radius| radius.min(inner.width().min(inner.height()) / 2.0)),
            fill: Some(fill.into()),
            stroke: Some(Stroke { paint: edge.into(), width, dash: None }),
        }));
    }

    /// A rectangle in a paler tone of a colour, which on a wall has an edge that stands out.
    pub fn tinted(&mut self, area: Area, radius: f64, colour: Rgb, strength: f64) {
        let fill = self.style.softened(colour, strength);
        if self.style.projected {
            self.edged(area, radius, fill, self.style.mark(colour));
        } else {
            self.rect(area, radius, fill);
        }
    }

    /// The ground of the word for what becomes of a platform, in that decision's colour: full where it is of the set, tinted with an
    /// edge where it is optional, an edge alone where it goes. Gives the colour of the word.
    pub fn chip(&mut self, area: Area, radius: f64, (decision, colour): (Decision, Rgb)) -> Rgb {
        let paper = self.style.paper;
        let ground = match decision {
            Decision::Keep | Decision::Start => {
                let (fill, ink) = area_and_text(colour);
                self.rect(area, radius, fill);
                return ink;
            }
            Decision::Optional => self.style.softened(colour, OPTIONAL),
            Decision::Stop => paper,
        };
        self.edged(area, radius, ground, standing_out(colour, paper, MARK));
        standing_out(colour, ground, TEXT)
    }
}
