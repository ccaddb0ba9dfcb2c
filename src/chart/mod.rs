//! Charts as data: what a picture says, before anyone draws it.
//!
//! One description per chart, with its headline, its figures and the whole of it in words; the window, the pictures
//! and the documents place what it says. It knows no colour, no pixel and no font: how a chart looks is
//! [`crate::scene`]'s.

pub mod alone;
pub mod audience;
pub mod chances;
pub mod changes;
pub mod decision;
pub mod fit_bars;
pub mod fit_reach;
pub mod heat_map;
pub mod honeycomb;
pub mod hull;
pub mod kind;
mod lead;
pub mod levels;
pub mod map;
pub mod material;
pub mod numbers;
pub mod offers;
pub mod separates;
pub mod slope;
pub mod story;
pub mod together;
pub mod words;
