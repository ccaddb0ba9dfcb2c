//! Pictures and documents as bytes of files: SVG, PNG and PDF, all of one [`Scene`](crate::scene::items::Scene); slides,
//! a scorecard, a table and a brief, all of one report. [`job`] makes an order for them a list of files.
//!
//! Data in, bytes out, the same bytes each time; no path, no clock, no thread. One thing is asked of the machine: its
//! own fonts, through `fontdb`, and only where a text has a character or a brand a font that we do not have.

pub mod client;
pub mod csv;
pub mod fonts;
pub mod grid;
pub mod job;
pub mod logo;
pub mod markdown;
pub mod names;
pub mod pdf;
pub mod png;
pub mod pptx;
pub mod sight;
pub mod source;
mod subset;
pub mod svg;
pub mod theme;
mod tree;
pub mod xlsx;
pub mod xml;

pub use fonts::Fonts;
pub use pdf::{PdfOptions, pdf};
pub use png::png;
pub use svg::{SvgOptions, svg};

/// Why a picture cannot be made, as a sentence for the person who asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The picture has more pixels than we are ready to hold in memory.
    #[error("a picture of {0} × {1} pixels is too large: choose a smaller size or scale")]
    TooLarge(u32, u32),
    /// A renderer refused what we gave it.
    #[error("the picture could not be drawn: {0}")]
    NotDrawn(String),
}
