//! Whether kinds of content were ticked or given numbers, which shows in all their cells together.

use super::cell::{Liking, MOST};

/// How kinds of content were answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ticks {
    /// With numbers.
    None,
    /// With ticks, and the lack of one is written.
    Both,
    /// With ticks; boxes without one are blank.
    Alone,
}

/// So many cells of 0 and 1 are ticks; fewer may be low numbers.
const DIGITS_FOR_TICKS: usize = 10;

impl Ticks {
    /// What all cells about kinds of content show, each text with how often it comes.
    pub fn of(cells: impl Iterator<Item = (Liking, usize)>) -> Self {
        let (mut ticks, mut noes, mut digits) = (0, 0, 0);
        for (cell, times) in cells {
            match cell {
                Liking::Blank => {}
                Liking::Score(value) if value != 0.0 && value != 1.0 => return Self::None,
                Liking::Score(value) => {
                    digits += times;
                    noes += usize::from(value == 0.0);
                }
                Liking::Tick(ticked) => {
                    ticks += times;
                    noes += usize::from(!ticked);
                }
            }
        }
        match (ticks, noes) {
            (0, _) if digits < DIGITS_FOR_TICKS => Self::None,
            (_, 0) => Self::Alone,
            _ => Self::Both,
        }
    }

    /// The answer from 0 to 10 that a cell stands for; none where it is blank.
    pub fn value(self, cell: Liking) -> Option<f64> {
        match cell {
            Liking::Blank => None,
            Liking::Tick(ticked) => Some(if ticked { MOST } else { 0.0 }),
            Liking::Score(value) if self == Self::None => Some(value),
            Liking::Score(value) => Some(MOST * value),
        }
    }
}
