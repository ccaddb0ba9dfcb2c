//! How charts look on a sheet of any size: inert pictures, before anyone turns them into pixels or files.
//!
//! [`draw`] makes a [`Scene`] of what a chart says, with the colours and sizes of [`style`] and the widths of
//! [`mod@text`]; [`pages`] does so for the pages of a presentation. The window, the pictures and the wall show the same
//! scene.

mod area;
pub mod arrange;
mod builder;
pub mod client;
pub mod colour_vision;
pub mod contrast;
pub mod draw;
mod edges;
mod frame;
pub mod hue;
pub mod items;
mod labels;
pub mod legend;
pub mod legibility;
pub mod pages;
pub mod parts;
pub mod rail;
mod rows;
pub mod sheet;
pub mod story;
pub mod strength;
pub mod style;
mod table;
pub mod text;
pub mod tones;
pub mod transition;

pub use builder::size::PROJECTED;
pub use items::Scene;
