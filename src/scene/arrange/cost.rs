//! What faults of an arrangement cost, in parts that can be asked for alone.

use super::around::{APART, Around, room_of};
use super::geometry::overlap;
use super::search::Search;
use super::sides::Place;
use crate::scene::area::Area;

/// What each fault costs: a line through letters is worse than a name that is not there, the edge of a ground is not.
const CROSSED: f64 = 5_000.0;
const EDGED: f64 = 400.0;
const NAMELESS: f64 = 1_000.0;
const STRONG: f64 = 3.0;
/// An outline through a mark, a mark or a name in the outline of others, outlines that overlap.
const THROUGH_MARK: f64 = 60.0;
const FOREIGN_MARK: f64 = 60.0;
const FOREIGN_NAME: f64 = 30.0;
const OVERLAP: f64 = 60.0;
/// A line through letters; an outline that goes around the whole sheet.
const ON_LINE: f64 = 45.0;
const GROUND: f64 = 500.0;

impl Search<'_> {
    /// How bad all is.
    pub(super) fn cost(&self) -> f64 {
        let marks = self.chosen.iter().enumerate().map(|(at, place)| self.cost_alone(at, place.as_ref()));
        let outlines = self.hulls.iter().enumerate().map(|(group, hull)| self.cost_of_outline(group, hull));
        let groups = 0..self.hulls.len();
        let pairs = groups.flat_map(|one| (0..one).map(move |other| (one, other)));
        let pairs = pairs.map(|(one, other)| cost_of_both(&self.hulls[one], &self.hulls[other]));
        marks.sum::<f64>() + outlines.sum::<f64>() + pairs.sum::<f64>()
    }

    /// The part of that on which a place for the name of a mark bears, its own outline aside.
    pub(super) fn cost_of_name(&self, at: usize, place: Option<&Place>) -> f64 {
        let own = self.marks[at].group;
        let others = self.hulls.iter().enumerate().filter(|(group, _)| Some(*group) != own);
        self.cost_alone(at, place) + others.map(|(_, hull)| self.cost_in(hull, at, place)).sum::<f64>()
    }

    /// The part of that on which the outline of a group bears, with another in place of its own.
    pub(super) fn cost_of_own(&self, group: usize, hull: &Around) -> f64 {
        let others = self.hulls.iter().enumerate().filter(|(other, _)| *other != group);
        self.cost_of_outline(group, hull) + others.map(|(_, other)| cost_of_both(hull, other)).sum::<f64>()
    }

    /// What an outline costs by its size.
    pub(super) fn cost_of_ground(&self, hull: &Around) -> f64 {
        GROUND * hull.ground() / (self.sheet.area.width() * self.sheet.area.height()).max(1.0)
    }

    /// What lines under an area cost.
    pub(super) fn cost_of_lines(&self, area: Area) -> f64 {
        ON_LINE * self.sheet.lines_under(area)
    }

    /// Whether something that costs so much has all names, and no outline through one.
    pub(super) fn is_whole(cost: f64) -> bool {
        cost < NAMELESS
    }

    /// How much it weighs that a name is not there.
    pub(super) fn weight(&self, at: usize) -> f64 {
        if self.marks[at].strong { STRONG } else { 1.0 }
    }

    fn cost_alone(&self, at: usize, place: Option<&Place>) -> f64 {
        place.map_or(NAMELESS * self.weight(at), |place| place.cost)
    }

    fn cost_of_outline(&self, group: usize, hull: &Around) -> f64 {
        if hull.corners.is_empty() {
            return 0.0;
        }
        let words = self.sheet.words.iter().map(|words| self.cost_of_words(hull, *words)).sum::<f64>();
        let others = self.marks.iter().enumerate().filter(|(_, mark)| mark.group != Some(group));
        let others = others.map(|(at, _)| self.cost_in(hull, at, self.chosen[at].as_ref()));
        self.cost_of_ground(hull) + words + others.sum::<f64>()
    }

    /// What words cost that are not of an outline.
    fn cost_of_words(&self, hull: &Around, words: Area) -> f64 {
        let room = words.grown(APART * self.sheet.unit);
        match hull.runs_through(room) {
            true if self.sheet.line => CROSSED,
            true => EDGED,
            false if hull.holds(words.centre()) => FOREIGN_NAME,
            false => 0.0,
        }
    }

    /// What a mark and its name cost for the outline of a group that is not its own.
    fn cost_in(&self, hull: &Around, at: usize, place: Option<&Place>) -> f64 {
        let mark = &self.marks[at];
        // A mark that is in no group may stand anywhere.
        let weight = if mark.group.is_some() { 1.0 } else { 0.2 };
        let name = place.map(|place| place.rect).filter(|rect| hull.is_near(*rect));
        let name = name.map_or(0.0, |rect| {
            let cost = self.cost_of_words(hull, rect);
            if cost < EDGED { cost * weight } else { cost }
        });
        let room = room_of(mark);
        name + match () {
            () if !hull.is_near(room) => 0.0,
            () if hull.runs_through(room) => THROUGH_MARK,
            () if hull.holds(mark.at) => FOREIGN_MARK * weight,
            () => 0.0,
        }
    }
}

fn cost_of_both(one: &Around, other: &Around) -> f64 {
    let near = one.bounds.is_some_and(|bounds| other.is_near(bounds));
    if near && overlap(&one.corners, &other.corners) { OVERLAP } else { 0.0 }
}
