//! What stands in a column: how many people answered, what they said, and how often.

use std::sync::Arc;

/// What stands in a column, for a person who checks how it was read. People whose whole row is left out do not count.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ColumnProfile {
    /// Its first cells that hold something and differ, at most three.
    pub samples: Vec<Arc<str>>,
    /// How many cells count.
    pub answered: usize,
    /// How many cells could not be read.
    pub unread: usize,
    /// Whether it is a box that people ticked or not.
    pub is_box: bool,
    /// The answers, each with how many people gave it: along the scale where there is one, in the framework's order of bands,
    /// kinds and topics, else the most frequent first.
    pub bars: Vec<Bar>,
}

/// An answer, and how many people gave it.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The answer in words or as a number.
    pub label: String,
    /// How many people gave it; parts of people where an age band is spread over others.
    pub people: f64,
}
