//! Slides for office programs: real charts with their figures inside, real tables, real text.
//!
//! The writer knows what such programs refuse to open without repairing: which parts there must be, the order of
//! elements, and which places labels may have on which kind of chart.

pub mod chart;
mod deck;
mod headline;
mod hexagons;
mod layouts;
mod master;
mod page;
mod paint;
mod palette;
mod pieces;
mod placeholders;
mod properties;
mod run;
mod shape;
mod slides;
mod table;
mod table_style;
mod tags;
pub(super) mod theme;

pub use deck::{Deck, Section, Slide};
pub use page::Ratio;
pub use slides::deck;
pub use tags::as_written;
