//! A line over bars at a value of their axis, such as what the typical platform scores.
//!
//! It is two series with axes of their own: one that is not seen and reaches to the value, and a narrow bar beyond it, which goes on
//! from row to row. Whoever edits the value in the workbook moves the line.

use super::super::paint::Paint;
use super::label::{Label, LabelPlace};
use super::series::Series;
use crate::chart::words::TYPICAL;
use crate::export::grid::{Cell, Grid};
use std::ops::Range;

/// The columns of such a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The value at which it stands, in each row over which it runs.
    at: usize,
    /// How wide it is.
    wide: usize,
    /// Whether its name stands in place of its first piece.
    named: bool,
}

impl Mark {
    /// How wide the line is, in points: it has an edge in the colour of the ground, so that it is seen on bars of any colour.
    pub const WIDTH: f64 = 0.4;

    /// Puts the score of the typical platform, out of 100 points, over some rows of a grid.
    pub fn typical(grid: &mut Grid, score: f64, rows: &Range<usize>) -> Self {
        let at = grid.head.len();
        grid.head.extend(["Typical score", TYPICAL].map(str::to_owned));
        for (row, cells) in grid.rows.iter_mut().enumerate() {
            let there = rows.contains(&row);
            cells.extend([score, Self::WIDTH].map(|number| if there { Cell::Number(number) } else { Cell::Empty }));
        }
        Self { at, wide: at + 1, named: false }
    }

    /// The same over all rows, of which the first has no bar: there stands what the line is called. The line is
    /// so wide, in points of the axis.
    pub fn named(grid: &mut Grid, (score, name): (f64, &str), wide: f64) -> Self {
        let rows = 0..grid.rows.len();
        let mark = Self::typical(grid, score, &rows);
        name.clone_into(&mut grid.head[mark.wide]);
        // The figure of the first bar moves all of it.
        for row in rows {
            if row != 1 {
                grid.rows[row][mark.at] = Cell::Same(score, [1, mark.at]);
            }
            grid.rows[row][mark.wide] = Cell::Number(wide);
        }
        Self { named: true, ..mark }
    }

    /// Its two series.
    pub(super) fn series(self) -> [Series; 2] {
        let [held, line] = [self.at, self.wide].map(|column| Series { column, ..Series::default() });
        let name = self.named.then(|| Label::name(Paint::TEXT, LabelPlace::Centre, 0));
        let unseen = usize::from(self.named);
        [Series { nameless: true, ..held }, Series { line: true, label: name, unseen, ..line }]
    }
}
