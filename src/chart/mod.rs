//! Charts as data: what a picture says, before anyone draws it.
//!
//! One description per chart, with its headline, its figures and the whole of it in words; the window, the pictures
//! and the documents draw from it. No colour, no pixel and no font is in here.

pub mod audience;
pub mod chances;
pub mod fit_bars;
pub mod fit_reach;
pub mod heat_map;
pub mod honeycomb;
pub mod levels;
pub mod map;
pub mod separates;
pub mod slope;
pub mod story;
pub mod together;
pub mod words;
