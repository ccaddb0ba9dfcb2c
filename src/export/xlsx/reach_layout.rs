//! Where things stand on the sheet "Reach and topics".

use super::book::Book;
use super::sheet::{along, count, fixed, letters};

/// The sheet's name, as formulas write it.
pub const SHEET: &str = "'Reach and topics'";
/// The row of the weight.
pub const WEIGHT: u32 = 3;
/// The row of the segments' and the topics' names.
pub const HEADS: u32 = 6;
/// The row of what counts where a share is not known.
pub const ASSUMED: u32 = 7;
/// The row of the first segment's interest in topics.
pub const INTEREST: u32 = 8;

/// Where the blocks of the sheet begin.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// How many segments there are.
    pub segments: u16,
    /// How many topics there are.
    pub topics: u16,
    platforms: u32,
}

impl Layout {
    /// The layout of a book.
    pub fn of(book: Book<'_>) -> Self {
        let problem = &book.material.report.problem;
        Self {
            segments: count(problem.segments.len(), 2_000),
            topics: count(book.material.framework.topics.len(), 2_000),
            platforms: count(problem.len(), 100_000),
        }
    }

    /// How much it counts who is there, as a cell.
    pub fn weight() -> String {
        format!("{SHEET}!{}", fixed(WEIGHT, 1))
    }

    /// The share of segment `g` that uses platform `i`, as a cell; empty where it is not known.
    pub fn known(self, i: u32, g: u16) -> String {
        format!("{SHEET}!${}{}", letters(1 + g), self.first() + i + 1)
    }

    /// What counts for segment `g` where a share is not known.
    pub fn assumed(g: u16) -> String {
        format!("{SHEET}!{}", fixed(ASSUMED, 1 + g))
    }

    /// The interest of segment `g` in each topic; none where there are no topics.
    pub fn interest(self, g: u16) -> Option<String> {
        self.of_topics(INTEREST + u32::from(g))
    }

    /// How well platform `i` serves each topic; none where there are no topics.
    pub fn support(self, i: u32) -> Option<String> {
        self.of_topics(self.first() + i)
    }

    fn of_topics(self, row: u32) -> Option<String> {
        let first = self.topic_column();
        (self.topics > 0).then(|| format!("{SHEET}!{}", along(row, first, first + self.topics - 1)))
    }

    /// The column of the first topic.
    pub const fn topic_column(self) -> u16 {
        2 + self.segments
    }

    /// The last column.
    pub const fn last_column(self) -> u16 {
        1 + self.segments + self.topics
    }

    /// The row of the heading of the platforms.
    pub const fn platforms_head(self) -> u32 {
        INTEREST + self.segments as u32
    }

    /// The row of the first platform.
    pub const fn first(self) -> u32 {
        self.platforms_head() + 1
    }

    /// The row of the last platform.
    pub const fn last(self) -> u32 {
        self.first() + self.platforms - 1
    }
}
