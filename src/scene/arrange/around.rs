//! Outlines as the search draws them again and again: around marks, and around what stands at them.

use super::geometry::{bounds, crossed, ground, holds};
use super::parts::Mark;
use crate::chart::hull::{around_in_order, circle, convex, in_order};
use crate::scene::area::Area;

/// The room that an outline leaves around marks and around names, in pixels of a slide.
const AROUND_MARK: f64 = 22.0;
pub(super) const AROUND_NAME: f64 = 7.0;
/// How far outlines keep off what is not theirs, in pixels of a slide.
pub(super) const APART: f64 = 5.0;

/// A convex outline and what is asked of it most.
#[derive(Clone, Default)]
pub(super) struct Around {
    /// Its corners in turn; none around fewer than two marks.
    pub(super) corners: Vec<[f64; 2]>,
    /// The smallest area that holds it; none without corners.
    pub(super) bounds: Option<Area>,
}

impl Around {
    fn new(corners: Vec<[f64; 2]>) -> Self {
        Self { bounds: bounds(&corners), corners }
    }

    /// The outline around marks; without corners for fewer than two.
    pub(super) fn marks(members: &[&Mark], unit: f64) -> Self {
        if members.len() < 2 {
            return Self::default();
        }
        Self::new(convex(members.iter().flat_map(|mark| circle(mark.at, AROUND_MARK * unit)).collect()))
    }

    /// The same outline with one more name in it; none where that name is in it as it is.
    pub(super) fn with_name(&self, rect: Area, unit: f64) -> Option<Self> {
        let room = rect.grown(AROUND_NAME * unit);
        let held = |at: [f64; 2]| holds(&self.corners, at);
        let corners =
            [[room.left, room.top], [room.right, room.top], [room.right, room.bottom], [room.left, room.bottom]];
        if self.corners.is_empty() || corners.into_iter().all(held) {
            return None;
        }
        Some(Self::new(around_in_order(&in_order(&self.corners), &rounded(rect, unit))))
    }

    /// The same outline around what it would run through: a mark that is in no group is either in an outline or out of it, as
    /// neither could be seen well otherwise.
    pub(super) fn around_strays(self, marks: &[Mark], unit: f64) -> Self {
        let through = marks.iter().filter(|mark| mark.group.is_none() && self.runs_through(room_of(mark)));
        let more: Vec<[f64; 2]> = through.flat_map(|mark| circle(mark.at, mark.radius + 2.0 * APART * unit)).collect();
        if more.is_empty() { self } else { Self::new(convex(self.corners.into_iter().chain(more).collect())) }
    }

    /// Whether an area is near enough to be asked about.
    pub(super) fn is_near(&self, area: Area) -> bool {
        self.bounds.is_some_and(|bounds| bounds.meets(area))
    }

    /// Whether it runs through an area.
    pub(super) fn runs_through(&self, area: Area) -> bool {
        self.is_near(area) && crossed(&self.corners, area)
    }

    /// Whether a point is in it.
    pub(super) fn holds(&self, at: [f64; 2]) -> bool {
        self.bounds.is_some_and(|bounds| bounds.holds(at)) && holds(&self.corners, at)
    }

    /// How much ground it goes around.
    pub(super) fn ground(&self) -> f64 {
        ground(&self.corners)
    }
}

/// What is drawn at a mark.
pub(super) fn room_of(mark: &Mark) -> Area {
    let ([x, y], radius) = (mark.at, mark.radius);
    Area { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

/// A name with room around it, as corners that are rounded off, from left to right and from top to bottom.
fn rounded(rect: Area, unit: f64) -> [[f64; 2]; 20] {
    /// How far the corners are beside and above the name, as parts of the room around it.
    const OFF: [[f64; 2]; 5] = [[1.0, 0.0], [0.92, 0.4], [0.71, 0.71], [0.4, 0.92], [0.0, 1.0]];
    let near = AROUND_NAME * unit;
    std::array::from_fn(|at| {
        let (from_left, above) = (at < 10, at % 2 == 0);
        let [beside, over] = OFF[if from_left { at / 2 } else { 9 - at / 2 }];
        let x = if from_left { rect.left - beside * near } else { rect.right + beside * near };
        [x, if above { rect.top - over * near } else { rect.bottom + over * near }]
    })
}
