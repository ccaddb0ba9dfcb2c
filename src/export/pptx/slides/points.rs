//! The rows and series of a chart of points and lines as they come, and lengths on it.

use super::super::chart::{Label, Shape, Spot};
use super::super::page::Area;
use super::super::paint::Paint;
use super::super::pieces::{Form, Piece};
use super::cx::label;
use crate::export::grid::Cell;

/// The rows and series of a chart as they come.
#[derive(Default)]
pub struct Points {
    /// Each with a name, where it is across and where upwards, and what else is told of it.
    pub rows: Vec<Vec<Cell>>,
    /// What is drawn at them.
    pub spots: Vec<Spot>,
}

impl Points {
    /// Adds points, or a line through them, with what stands beside one of them.
    pub fn add(&mut self, name: &str, points: &[(f64, f64)], drawn: (Shape, Paint), label: Option<Label>) {
        self.add_cells(name, points.iter().map(|(x, y)| [Cell::Number(*x), Cell::Number(*y)]), drawn, label);
    }

    /// Says what the last ones are called in full, where their name gives way to room.
    pub fn named_in_full(&mut self, name: &str) {
        if let Some(spot) = self.spots.last_mut() {
            spot.whole = Some(self::label(name));
        }
    }

    /// Says that the last ones only say where something is drawn.
    pub fn place_last(&mut self) {
        if let Some(spot) = self.spots.last_mut() {
            spot.placed = true;
        }
    }

    /// Says whose the first of the last ones is, after all else that is told of it.
    pub fn of(&mut self, whose: &str) {
        if let Some(row) = self.spots.last().and_then(|spot| self.rows.get_mut(spot.rows.start)) {
            row.push(Cell::text(self::label(whose)));
        }
    }

    /// The same of points that may be where others are.
    pub fn add_cells(
        &mut self,
        name: &str,
        points: impl IntoIterator<Item = [Cell; 2]>,
        drawn: (Shape, Paint),
        label: Option<Label>,
    ) {
        let from = self.rows.len();
        let cells = |point: [Cell; 2]| [Cell::text(self::label(name))].into_iter().chain(point).collect();
        self.rows.extend(points.into_iter().map(cells));
        self.spots.push(Spot::new(from..self.rows.len(), drawn, label));
    }
}

/// The height of a row of that number from below.
#[expect(clippy::cast_precision_loss, reason = "a number of rows")]
pub const fn row(number: usize) -> f64 {
    number as f64
}

/// A length as a part of another.
#[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
pub fn fraction(length: i64, of: i64) -> f64 {
    length as f64 / of.max(1) as f64
}

/// A part of a length.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "lengths on a slide")]
pub fn part(length: i64, part: f64) -> i64 {
    (length as f64 * part) as i64
}

/// How wide a line from bar to bar is, in English Metric Units.
const STEP: u32 = 9_525;

/// A line down from where one bar ends to where the next begins.
pub fn step(x: i64, y: i64, height: i64) -> Piece {
    let form = Form::Line { paint: Paint::BEHIND, width: STEP, dashed: true };
    Piece { name: "Step".to_owned(), area: Area { x, y, width: 0, height }, form }
}
