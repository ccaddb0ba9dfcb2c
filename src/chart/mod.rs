//! What a chart says: its headline, its figures and its words, as data.
//!
//! A chart is described once, here, and drawn by several faces: the window now, files later. Nothing here knows a
//! pixel, a colour or a font.

pub mod fit_bars;
pub mod story;
pub mod words;
