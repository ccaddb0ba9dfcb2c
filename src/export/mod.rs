//! Pictures and documents as bytes of files: SVG, PNG and PDF, all of one [`Scene`](crate::scene::Scene); slides, a
//! scorecard, a table and a brief, all of one report; and the questionnaire of a survey in the forms of survey tools. [`job`] makes an order for them a list of files, and `make` the bytes
//! of each. What an order is, and the table and the brief, need no feature; what draws or packs needs `export`.
//!
//! Data in, bytes out, the same bytes each time; no path, no clock, no thread. One thing is asked of the machine: its
//! own fonts, through `fontdb`, and only where a text has a character or a brand a font that we do not have.

pub mod actions;
pub mod csv;
mod error;
pub mod grid;
pub mod ics;
pub mod job;
pub mod markdown;
pub mod names;
pub mod picture;
pub mod questionnaire;
pub mod score_grid;
pub mod source;
pub mod story;
pub mod theme;
pub mod xml;

// What makes bytes of pictures and packages, with crates that the core can do without.
#[cfg(feature = "export")]
mod font_choice;
#[cfg(feature = "export")]
pub mod fonts;
#[cfg(feature = "export")]
pub mod logo;
#[cfg(feature = "export")]
pub mod make;
#[cfg(feature = "export")]
pub mod office_theme;
#[cfg(feature = "export")]
mod package;
#[cfg(feature = "export")]
pub mod pdf;
#[cfg(feature = "export")]
pub mod png;
#[cfg(feature = "export")]
pub mod pptx;
#[cfg(feature = "export")]
mod runs;
#[cfg(feature = "export")]
pub mod seal;
#[cfg(feature = "export")]
mod shaping;
#[cfg(feature = "export")]
mod subset;
#[cfg(feature = "export")]
pub mod svg;
#[cfg(feature = "export")]
pub mod xlsx;

pub use error::ExportError;
#[cfg(feature = "export")]
pub use {
    fonts::Fonts,
    pdf::{PdfOptions, pdf},
    png::png,
    svg::{SvgOptions, svg},
};
