//! Charts as data: what a picture says, before anyone draws it.
//!
//! One description per chart, with its headline, its figures and the whole of it in words; the window, the pictures
//! and the documents draw from it. [`draw`] makes an inert [`scene::Scene`] of a description, with the colours and
//! sizes of [`style`] and the widths of [`mod@text`]; nobody else here knows a colour, a pixel or a font.

pub mod alone;
pub mod audience;
mod basis;
pub mod chances;
pub mod changes;
pub mod decision;
pub mod draw;
pub mod fit_bars;
pub mod fit_reach;
pub mod heat_map;
pub mod honeycomb;
pub mod hull;
pub mod levels;
pub mod map;
pub mod numbers;
pub mod offers;
pub mod scene;
pub mod separates;
pub mod slope;
pub mod story;
pub mod style;
pub mod text;
pub mod together;
pub mod words;
