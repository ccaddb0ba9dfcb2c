//! Seven Milestones: which social platforms fit an audience, why, and what would change the answer.
//!
//! The layers, each of which knows only those before it:
//!
//! | layer | what it is | never in it |
//! | --- | --- | --- |
//! | [`domain`] | milestones, platforms, audiences, plans | files, drawing, clocks, threads |
//! | [`mod@format`] | those values as RON text | the disk |
//! | [`survey`] | tables of answers as needs | the disk |
//! | [`analysis`] | fit, rank, reach | anything but arithmetic |
//! | [`chart`] | what a chart says | how it is drawn |
//! | [`scene`] | how that looks on a sheet | pixels, files |
//! | [`export`] | pictures and documents as bytes of files | paths, clocks, threads |
//! | [`storage`] | the disk | windows |
//! | [`service`] | what both faces share: inputs, samples, a client's look, an order as files | a window, standard output |
//! | [`cli`] | the command line | arithmetic of its own, a window |
//! | [`app`] | the window's state and what may happen to it | drawing, the disk, threads |
//! | `desktop` | effects carried out: disk, clipboard, dialogs, each on a thread | drawing |
//! | `ui` | what a person sees | a change of the state but by commands |

/// What the build script packed under a name, as it was.
macro_rules! packed {
    ($name:literal) => {{
        const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".zlib"));
        miniz_oxide::inflate::decompress_to_vec_zlib(PACKED).expect("the build script packed these bytes")
    }};
}

pub mod analysis;
pub mod app;
pub mod chart;
pub mod cli;
pub mod domain;
pub mod export;
pub mod format;
pub mod scene;
pub mod service;

pub mod storage;
pub mod survey;

#[cfg(feature = "gui")]
pub mod desktop;
#[cfg(feature = "gui")]
pub mod ui;
