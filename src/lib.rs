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
//! | `export` | pictures and documents as bytes of files | paths, clocks, threads |
//! | [`storage`] | the disk | windows |
//! | [`cli`] | the command line | arithmetic of its own |

pub mod analysis;
pub mod chart;
pub mod cli;
pub mod domain;
#[cfg(feature = "export")]
pub mod export;
pub mod format;
pub mod scene;
pub mod storage;
pub mod survey;

#[cfg(feature = "gui")]
pub mod app;
#[cfg(feature = "gui")]
pub mod ui;
