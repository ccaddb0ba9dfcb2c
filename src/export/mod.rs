//! Pictures and documents as bytes of files: SVG, PNG and PDF, all of one [`Scene`](crate::scene::items::Scene); slides,
//! a scorecard, a table and a brief, all of one report. [`job`] makes an order for them a list of files.
//!
//! Data in, bytes out, the same bytes each time; no path, no clock, no thread. One thing is asked of the machine: its
//! own fonts, through `fontdb`, and only where a text has a character or a brand a font that we do not have.

pub mod client;
pub mod csv;
mod error;
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
pub mod xlsx;
pub mod xml;

pub use error::ExportError;
pub use fonts::Fonts;
pub use pdf::{PdfOptions, pdf};
pub use png::png;
pub use svg::{SvgOptions, svg};
