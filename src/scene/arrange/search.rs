//! The search for places: each name in turn takes the best that it can have, until none finds a better one.

use super::around::{AROUND_NAME, Around, room_of};
use super::geometry::{cut, runs_through};
use super::parts::{Mark, Sheet};
use super::sides::{NEAR, NEARER, Place, Side, UNSURE, places};
use crate::domain::sorting::{sort_by, sort_by_key};
use crate::scene::area::Area;
use std::rc::Rc;

/// How often each name may choose again, at most.
const ROUNDS: usize = 6;
/// Among more marks than this most have no name whatever is tried, and each chooses once.
const CROWD: usize = 48;

/// Marks with their places so far.
#[derive(Clone)]
pub(super) struct Search<'s> {
    pub(super) sheet: Sheet<'s>,
    pub(super) marks: &'s [Mark],
    /// The places that each could have, the best first; all trials share them.
    offered: Rc<Vec<Vec<Place>>>,
    pub(super) chosen: Vec<Option<Place>>,
    pub(super) hulls: Vec<Around>,
    /// The outlines around marks without their names.
    bare: Rc<Vec<Around>>,
    /// How often anything has changed, and how often it had when each mark chose: until something changes it would choose the same.
    changes: usize,
    chose: Vec<usize>,
    /// The same of when others were asked to make room for each.
    asked: Vec<usize>,
}

impl<'s> Search<'s> {
    pub(super) fn new(sheet: Sheet<'s>, marks: &'s [Mark], groups: usize) -> Self {
        let count = marks.len();
        let (offered, chosen) = (vec![Vec::new(); count], vec![None; count]);
        let of_group = |group: usize| -> Vec<&Mark> { marks.iter().filter(|mark| mark.group == Some(group)).collect() };
        let bare: Vec<Around> = (0..groups).map(|group| Around::marks(&of_group(group), sheet.unit)).collect();
        let hulls = bare.iter().map(|outline| outline.clone().around_strays(marks, sheet.unit)).collect();
        let (chose, asked) = (vec![0; count], vec![0; count]);
        let (offered, bare) = (Rc::new(offered), Rc::new(bare));
        Self { sheet, marks, offered, chosen, hulls, bare, changes: 1, chose, asked }
    }

    /// Where something stands at a mark.
    pub(super) fn place(&self, at: usize) -> Option<&Place> {
        self.chosen[at].as_ref()
    }

    /// Offers some marks all places where something so large can stand, whatever the others choose; where it is to be told whose it
    /// is, one about as near to another mark costs more.
    pub(super) fn offer(&mut self, which: &[usize], size: impl Fn(usize) -> [f64; 2], told: bool) {
        let mut offered = self.offered.as_ref().clone();
        for at in which {
            let mark = &self.marks[*at];
            let mut all = places(mark.at, mark.radius, size(*at), self.sheet.unit, mark.strong);
            all.retain(|place| self.is_possible(*at, place));
            for place in &mut all {
                let doubt = if told { self.cost_of_doubt(*at, place) } else { 0.0 };
                place.cost += self.cost_of_lines(place.rect) + doubt;
            }
            sort_by(&mut all, |a, b| a.cost.total_cmp(&b.cost));
            offered[*at] = all;
        }
        self.offered = Rc::new(offered);
        self.changes += 1;
    }

    /// What it costs that nobody can tell which of two marks a name belongs to: it is about as near to another as to its own, or has
    /// a line to its own and stands beside another as its name would.
    fn cost_of_doubt(&self, at: usize, place: &Place) -> f64 {
        let far = |mark: &Mark| mark.off(place.rect);
        let own = if place.led { 2.0 * NEAR * self.sheet.unit } else { far(&self.marks[at]) };
        // A name in one line with its mark is not taken for that of one above or below.
        let aligned = place.end == self.marks[at].at && matches!(place.side, Side::Left | Side::Right);
        let beside = |mark: &Mark| !aligned || (place.rect.top..place.rect.bottom).contains(&mark.at[1]);
        let most = own + NEARER * self.sheet.unit;
        // Most marks are too far off to be measured.
        let around = |mark: &Mark| place.rect.grown(most + mark.radius).holds(mark.at);
        let unsure = |(other, mark): (usize, &Mark)| other != at && around(mark) && beside(mark) && far(mark) < most;
        if self.marks.iter().enumerate().any(unsure) { UNSURE } else { 0.0 }
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
            && others().all(|other| !room_of(other).meets(place.rect))
            && (!place.led
                || self.sheet.words.iter().filter(is_word).all(|words| !runs_through(mark.at, place.end, *words))
                    && others()
                        .filter(|other| apart(other))
                        .all(|other| !runs_through(mark.at, place.end, room_of(other).grown(2.0 * self.sheet.unit))))
    }

    /// Whether two places cannot be had together.
    fn collide(&self, (a, one): (usize, &Place), (b, other): (usize, &Place)) -> bool {
        // Names one after the other would read as one.
        let air = 0.3 * one.rect.height().min(other.rect.height());
        let rect = Area { left: one.rect.left - air, right: one.rect.right + air, ..one.rect };
        if rect.meets(other.rect) {
            return true;
        }
        if !one.led && !other.led {
            return false;
        }
        let lead = |at: usize, place: &Place| place.led.then_some([self.marks[at].at, place.end]);
        let (of_one, of_other) = (lead(a, one), lead(b, other));
        of_one.is_some_and(|[from, to]| runs_through(from, to, other.rect))
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
            && self.marks.iter().all(|mark| !room_of(mark).meets(area))
            && self.chosen.iter().flatten().all(|place| !place.rect.meets(area))
            && leads.all(|(from, to)| !runs_through(from, to, area))
    }

    /// Draws the outline of a group around its marks and what stands at them.
    fn go_around(&mut self, group: usize) {
        self.hulls[group] = self.around_group(group).around_strays(self.marks, self.sheet.unit);
    }

    /// The outline of a group around its marks and what stands at them; without corners for fewer than two marks.
    fn around_group(&self, group: usize) -> Around {
        let members = self.marks.iter().zip(&self.chosen).filter(|(mark, _)| mark.group == Some(group));
        let mut outline = self.bare[group].clone();
        for place in members.filter_map(|(_, place)| place.as_ref()) {
            if let Some(larger) = outline.with_name(place.rect, self.sheet.unit) {
                outline = larger;
            }
        }
        outline
    }

    /// The mark that has a name nearest to another mark; none where no name is left, and in a crowd.
    pub(super) fn nearest_name(&self, at: usize, nameless: &[usize]) -> Option<usize> {
        let named = self.chosen.iter().enumerate().filter(|(other, _)| !nameless.contains(other));
        let off = named.filter_map(|(other, place)| Some((other, self.marks[at].off(place.as_ref()?.rect))));
        let nearest = off.min_by(|a, b| a.1.total_cmp(&b.1)).filter(|_| self.marks.len() <= CROWD);
        nearest.map(|(other, _)| other)
    }

    /// Takes its name from a mark; gives whether it had one.
    pub(super) fn give_way(&mut self, at: usize) -> bool {
        let had = self.chosen[at].is_some();
        self.choose(at, None);
        had
    }

    fn choose(&mut self, at: usize, place: Option<Place>) {
        if self.chosen[at] == place {
            return;
        }
        self.chosen[at] = place;
        self.changes += 1;
        if let Some(group) = self.marks[at].group {
            self.go_around(group);
        }
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
            if Self::is_whole(cost) || self.marks.len() > CROWD {
                break;
            }
        }
        best.map_or(self, |(_, found)| found)
    }

    /// Finds places for some of the marks, in an order.
    fn find(&mut self, order: &[usize]) {
        let crowd = self.marks.len() > CROWD;
        for _ in 0..ROUNDS {
            let before = self.changes;
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
            if self.changes == before {
                break;
            }
        }
    }

    /// Gives a mark the best place that it can have beside what the others chose.
    fn find_one(&mut self, at: usize) {
        if self.chose[at] == self.changes {
            return;
        }
        let before = self.chosen[at].take();
        let offered = Rc::clone(&self.offered);
        // What the others of its group take up stays the same.
        let own = self.marks[at].group.map(|group| {
            let others = self.around_group(group);
            self.hulls[group] = others.clone().around_strays(self.marks, self.sheet.unit);
            (group, others, self.cost_of_own(group, &self.hulls[group]))
        });
        let mut best = (self.cost_of_name(at, None) + own.as_ref().map_or(0.0, |(.., cost)| *cost), None, None);
        for place in &offered[at] {
            if place.cost >= best.0 {
                break;
            }
            if self.in_the_way(at, place).next().is_some() {
                continue;
            }
            let mut cost = self.cost_of_name(at, Some(place));
            let mut hull = None;
            if let Some((group, others, without)) = own.as_ref().filter(|_| cost < best.0) {
                hull = others.with_name(place.rect, self.sheet.unit);
                hull = hull.map(|hull| hull.around_strays(self.marks, self.sheet.unit));
                cost += match &hull {
                    None => *without,
                    Some(hull) if cost + self.cost_of_ground(hull) >= best.0 => continue,
                    Some(hull) => self.cost_of_own(*group, hull),
                };
            }
            if cost < best.0 - 1e-9 {
                best = (cost, Some(*place), hull);
            }
        }
        if let Some((group, hull)) = own.map(|(group, ..)| group).zip(best.2) {
            self.hulls[group] = hull;
        }
        self.chosen[at] = best.1;
        self.changes += usize::from(best.1 != before);
        self.chose[at] = self.changes;
    }

    /// Lets one or two others choose again so that a mark has a place as well, where that is better.
    fn make_room(&mut self, at: usize) {
        const MOST: usize = 2;
        if self.asked[at] == self.changes {
            return;
        }
        self.asked[at] = self.changes;
        let before = self.cost();
        let offered = Rc::clone(&self.offered);
        for place in &offered[at] {
            let others: Vec<usize> = self.in_the_way(at, place).take(MOST + 1).collect();
            if others.len() > MOST || self.lost_without(&others, (at, place)) >= self.weight(at) {
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
            let lost: f64 =
                others.iter().filter(|other| trial.chosen[**other].is_none()).map(|other| self.weight(*other)).sum();
            // The next round looks for better places again.
            if lost < self.weight(at) && trial.cost() < before - 1e-9 {
                *self = trial;
                return;
            }
        }
    }

    /// How much those weigh that could stand nowhere if they had to make room for a place.
    fn lost_without(&self, others: &[usize], (at, place): (usize, &Place)) -> f64 {
        let is_free = |other: usize, elsewhere: &Place| {
            !self.collide((at, place), (other, elsewhere))
                && self.in_the_way(other, elsewhere).all(|in_the_way| others.contains(&in_the_way))
        };
        let lost = others.iter().filter(|other| !self.offered[**other].iter().any(|place| is_free(**other, place)));
        lost.map(|other| self.weight(*other)).sum()
    }
}
