//! The search for places: each name in turn takes the best that it can have, until none finds a better one.

use super::geometry::{bounds, crossed, cut, ground, holds, overlap, runs_through};
use super::parts::{Mark, Sheet};
use super::sides::{Place, places};
use crate::chart::hull::{circle, convex};
use crate::domain::sorting::{sort_by, sort_by_key};
use crate::scene::area::Area;
use std::rc::Rc;

/// The room that an outline leaves around marks and around names, in pixels of a slide.
const AROUND_MARK: f64 = 22.0;
const AROUND_NAME: f64 = 7.0;
/// How far outlines keep off what is not theirs, in pixels of a slide.
pub(super) const APART: f64 = 5.0;
/// How often each name may choose again, at most.
const ROUNDS: usize = 6;
/// Among more marks than this most have no name whatever is tried, and each chooses once.
const CROWD: usize = 48;

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
const ON_LINE: f64 = 30.0;
const GROUND: f64 = 500.0;

/// Marks with their places so far.
#[derive(Clone)]
pub(super) struct Search<'s> {
    pub(super) sheet: Sheet<'s>,
    marks: &'s [Mark],
    /// The places that each could have; all trials share them.
    offered: Rc<Vec<Vec<Place>>>,
    chosen: Vec<Option<Place>>,
    pub(super) hulls: Vec<Vec<[f64; 2]>>,
}

impl<'s> Search<'s> {
    pub(super) fn new(sheet: Sheet<'s>, marks: &'s [Mark], groups: usize) -> Self {
        let (offered, chosen) = (vec![Vec::new(); marks.len()], vec![None; marks.len()]);
        let mut search = Self { sheet, marks, offered: Rc::new(offered), chosen, hulls: vec![Vec::new(); groups] };
        for group in 0..groups {
            search.go_around(group);
        }
        search
    }

    /// Where something stands at a mark.
    pub(super) fn place(&self, at: usize) -> Option<&Place> {
        self.chosen[at].as_ref()
    }

    /// Offers some marks all places where something so large can stand, whatever the others choose.
    pub(super) fn offer(&mut self, which: &[usize], size: impl Fn(usize) -> [f64; 2]) {
        let mut offered = self.offered.as_ref().clone();
        for at in which {
            let mark = &self.marks[*at];
            let mut all = places(mark.at, mark.radius, size(*at), self.sheet.unit, mark.strong);
            all.retain(|place| self.is_possible(*at, place));
            sort_by(&mut all, |a, b| a.cost.total_cmp(&b.cost));
            offered[*at] = all;
        }
        self.offered = Rc::new(offered);
    }

    fn is_possible(&self, at: usize, place: &Place) -> bool {
        let mark = &self.marks[at];
        let thin = 8.0 * self.sheet.unit;
        let is_word = |area: &&Area| area.width().min(area.height()) > thin;
        let apart =
            |other: &Mark| (other.at[0] - mark.at[0]).hypot(other.at[1] - mark.at[1]) > mark.radius.max(other.radius);
        let others = || self.marks.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, mark)| mark);
        let margin = if mark.group.is_some() { AROUND_NAME * self.sheet.unit } else { 0.0 };
        self.sheet.area.contains(place.rect.grown(margin))
            && self.sheet.words.iter().all(|other| !other.meets(place.rect))
            && others().all(|other| !around(other).meets(place.rect))
            && (!place.led
                || self.sheet.words.iter().filter(is_word).all(|words| !runs_through(mark.at, place.end, *words))
                    && others()
                        .filter(|other| apart(other))
                        .all(|other| !runs_through(mark.at, place.end, around(other).grown(2.0 * self.sheet.unit))))
    }

    /// Whether two places cannot be had together.
    fn collide(&self, (a, one): (usize, &Place), (b, other): (usize, &Place)) -> bool {
        // Names one after the other would read as one.
        let air = 0.3 * one.rect.height().min(other.rect.height());
        let rect = Area { left: one.rect.left - air, right: one.rect.right + air, ..one.rect };
        let lead = |at: usize, place: &Place| place.led.then_some([self.marks[at].at, place.end]);
        let (of_one, of_other) = (lead(a, one), lead(b, other));
        rect.meets(other.rect)
            || of_one.is_some_and(|[from, to]| runs_through(from, to, other.rect))
            || of_other.is_some_and(|[from, to]| runs_through(from, to, one.rect))
            || of_one.zip(of_other).is_some_and(|(one, other)| cut(one, other))
    }

    /// Whose places stand in the way of one.
    fn in_the_way<'a>(&'a self, at: usize, place: &'a Place) -> impl Iterator<Item = usize> + 'a {
        let others = self.chosen.iter().enumerate().filter(move |(other, _)| *other != at);
        others.filter_map(move |(other, chosen)| {
            chosen.as_ref().filter(|chosen| self.collide((at, place), (other, chosen))).map(|_| other)
        })
    }

    /// Whether neither marks, words, nor what was chosen stand in an area.
    pub(super) fn is_empty(&self, area: Area) -> bool {
        let leads = self.marks.iter().zip(&self.chosen);
        let mut leads =
            leads.filter_map(|(mark, place)| place.filter(|place| place.led).map(|place| (mark.at, place.end)));
        self.sheet.words.iter().all(|other| !other.meets(area))
            && self.marks.iter().all(|mark| !around(mark).meets(area))
            && self.chosen.iter().flatten().all(|place| !place.rect.meets(area))
            && leads.all(|(from, to)| !runs_through(from, to, area))
    }

    /// Draws the outline of a group around its marks and what stands at them.
    fn go_around(&mut self, group: usize) {
        self.hulls[group] = self.around_all(self.around_group(group));
    }

    /// The outline of a group around its marks and what stands at them; empty for fewer than two marks.
    fn around_group(&self, group: usize) -> Vec<[f64; 2]> {
        let members = || self.marks.iter().zip(&self.chosen).filter(|(mark, _)| mark.group == Some(group));
        if members().count() < 2 {
            return Vec::new();
        }
        let unit = self.sheet.unit;
        let marks = members().flat_map(|(mark, _)| circle(mark.at, AROUND_MARK * unit));
        let names = members().filter_map(|(_, place)| place.as_ref()).flat_map(|place| rounded(place, unit));
        convex(marks.chain(names).collect())
    }

    /// The same outline with one more name in it.
    fn around_name(&self, outline: &[[f64; 2]], place: &Place) -> Vec<[f64; 2]> {
        if outline.is_empty() {
            return Vec::new();
        }
        convex(outline.iter().copied().chain(rounded(place, self.sheet.unit)).collect())
    }

    /// The same outline around what it would run through: a mark that is in no group is either in an outline or out of it, as
    /// neither could be seen well otherwise.
    fn around_all(&self, outline: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
        let through = self.marks.iter().filter(|mark| mark.group.is_none() && crossed(&outline, around(mark)));
        let more: Vec<[f64; 2]> =
            through.flat_map(|mark| circle(mark.at, mark.radius + 2.0 * APART * self.sheet.unit)).collect();
        if more.is_empty() { outline } else { convex(outline.into_iter().chain(more).collect()) }
    }

    fn choose(&mut self, at: usize, place: Option<Place>) {
        self.chosen[at] = place;
        if let Some(group) = self.marks[at].group {
            self.go_around(group);
        }
    }

    /// How bad all is.
    fn cost(&self) -> f64 {
        let marks: f64 = (0..self.marks.len()).map(|at| self.cost_of_name(at)).sum();
        let groups = 0..self.hulls.len();
        let outlines = groups.clone().map(|group| self.cost_of_outline(group)).sum::<f64>();
        let pairs = groups.flat_map(|one| (0..one).map(move |other| (one, other)));
        marks + outlines + pairs.map(|(one, other)| self.cost_of_both(one, other)).sum::<f64>()
    }

    /// The part of that on which the place of one mark bears.
    fn cost_around(&self, at: usize) -> f64 {
        let own = self.marks[at].group;
        let others = || (0..self.hulls.len()).filter(|group| Some(*group) != own);
        let in_others: f64 = others().map(|group| self.cost_in(group, at)).sum();
        let of_own = own.map_or(0.0, |own| {
            self.cost_of_outline(own) + others().map(|other| self.cost_of_both(own, other)).sum::<f64>()
        });
        self.cost_of_name(at) + in_others + of_own
    }

    fn cost_of_name(&self, at: usize) -> f64 {
        let weight = if self.marks[at].strong { STRONG } else { 1.0 };
        self.chosen[at].map_or(NAMELESS * weight, |place| {
            place.cost + self.sheet.lines.iter().filter(|line| line.meets(place.rect)).map(|_| ON_LINE).sum::<f64>()
        })
    }

    fn cost_of_outline(&self, group: usize) -> f64 {
        let corners = &self.hulls[group];
        let Some(bounds) = bounds(corners) else { return 0.0 };
        let around = GROUND * ground(corners) / (self.sheet.area.width() * self.sheet.area.height()).max(1.0);
        let words = self.sheet.words.iter().filter(|words| words.meets(bounds));
        let words = words.map(|words| self.cost_of_words(corners, *words)).sum::<f64>();
        let others = (0..self.marks.len()).filter(|at| self.marks[*at].group != Some(group));
        around + words + others.map(|at| self.cost_in(group, at)).sum::<f64>()
    }

    /// What words cost that are not of an outline.
    fn cost_of_words(&self, corners: &[[f64; 2]], words: Area) -> f64 {
        match crossed(corners, words.grown(APART * self.sheet.unit)) {
            true if self.sheet.line => CROSSED,
            true => EDGED,
            false if holds(corners, words.centre()) => FOREIGN_NAME,
            false => 0.0,
        }
    }

    /// What a mark and its name cost for the outline of a group that is not its own.
    fn cost_in(&self, group: usize, at: usize) -> f64 {
        let (corners, mark) = (&self.hulls[group], &self.marks[at]);
        let Some(bounds) = bounds(corners) else { return 0.0 };
        // A mark that is in no group may stand anywhere.
        let weight = if mark.group.is_some() { 1.0 } else { 0.2 };
        let name = self.chosen[at].map(|place| place.rect).filter(|rect| rect.meets(bounds));
        let name = name.map_or(0.0, |rect| {
            let cost = self.cost_of_words(corners, rect);
            if cost < EDGED { cost * weight } else { cost }
        });
        let rect = around(mark);
        name + match () {
            () if !rect.meets(bounds) => 0.0,
            () if crossed(corners, rect) => THROUGH_MARK,
            () if holds(corners, mark.at) => FOREIGN_MARK * weight,
            () => 0.0,
        }
    }

    fn cost_of_both(&self, one: usize, other: usize) -> f64 {
        let (one, other) = (&self.hulls[one], &self.hulls[other]);
        let near = bounds(one).zip(bounds(other)).is_some_and(|(one, other)| one.meets(other));
        if near && overlap(one, other) { OVERLAP } else { 0.0 }
    }

    /// With places for some of the marks: what comes out where those choose first that have the fewest places, or where that
    /// leaves a name out or puts an outline through one, the best that comes out for some orders.
    pub(super) fn best(self, which: &[usize]) -> Self {
        let mut constrained = which.to_vec();
        sort_by_key(&mut constrained, |at| (!self.marks[*at].strong, self.offered[*at].len()));
        let backwards: Vec<usize> = which.iter().rev().copied().collect();
        let mut best: Option<(f64, Self)> = None;
        for order in [&constrained[..], which, &backwards] {
            let mut trial = self.clone();
            trial.find(order);
            let cost = trial.cost();
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, trial));
            }
            if cost < NAMELESS || self.marks.len() > CROWD {
                break;
            }
        }
        best.map_or(self, |(_, found)| found)
    }

    /// Finds places for some of the marks, in an order.
    fn find(&mut self, order: &[usize]) {
        let crowd = self.marks.len() > CROWD;
        for _ in 0..ROUNDS {
            let before = self.cost();
            for at in order {
                self.find_one(*at);
            }
            if crowd {
                break;
            }
            for at in order {
                if self.chosen[*at].is_none() {
                    self.make_room(*at);
                }
            }
            if self.cost() >= before - 1e-9 {
                break;
            }
        }
    }

    /// Gives a mark the best place that it can have beside what the others chose.
    fn find_one(&mut self, at: usize) {
        self.choose(at, None);
        // What the others of its group take up stays the same.
        let own = self.marks[at].group.map(|group| (group, self.around_group(group)));
        let mut best = (self.cost_around(at), None);
        for which in 0..self.offered[at].len() {
            let place = self.offered[at][which];
            if place.cost >= best.0 {
                break;
            }
            if self.in_the_way(at, &place).next().is_some() {
                continue;
            }
            self.chosen[at] = Some(place);
            if let Some((group, others)) = &own {
                self.hulls[*group] = self.around_all(self.around_name(others, &place));
            }
            let cost = self.cost_around(at);
            if cost < best.0 - 1e-9 {
                best = (cost, Some(place));
            }
        }
        self.choose(at, best.1);
    }

    /// Lets one or two others choose again so that a mark has a place as well, where that is better.
    fn make_room(&mut self, at: usize) {
        const MOST: usize = 2;
        let mut best = (self.cost(), None);
        for place in &self.offered[at] {
            let others: Vec<usize> = self.in_the_way(at, place).take(MOST + 1).collect();
            if others.len() > MOST {
                continue;
            }
            let mut trial = self.clone();
            for other in &others {
                trial.choose(*other, None);
            }
            trial.choose(at, Some(*place));
            for other in &others {
                trial.find_one(*other);
            }
            let cost = trial.cost();
            if cost < best.0 - 1e-9 {
                best = (cost, Some((trial.chosen, trial.hulls)));
            }
        }
        if let Some((chosen, hulls)) = best.1 {
            self.chosen = chosen;
            self.hulls = hulls;
        }
    }
}

fn around(mark: &Mark) -> Area {
    let ([x, y], radius) = (mark.at, mark.radius);
    Area { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

/// A name with room around it, as corners that are rounded off.
fn rounded(place: &Place, unit: f64) -> impl Iterator<Item = [f64; 2]> {
    let Area { left, right, top, bottom } = place.rect;
    let (near, far) = (AROUND_NAME * unit, 0.4 * AROUND_NAME * unit);
    let corner = |x: f64, y: f64, across: f64, down: f64| {
        let slant = 0.71 * near;
        [
            [x + across * near, y],
            [x + across * slant, y + down * slant],
            [x, y + down * near],
            [x + across * 0.92 * near, y + down * far],
            [x + across * far, y + down * 0.92 * near],
        ]
    };
    [
        corner(left, top, -1.0, -1.0),
        corner(right, top, 1.0, -1.0),
        corner(right, bottom, 1.0, 1.0),
        corner(left, bottom, -1.0, 1.0),
    ]
    .into_iter()
    .flatten()
}
