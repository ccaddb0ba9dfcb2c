//! What happens to an export: what a person asks of it, and what the threads that make it answer.

use super::state::Progress;
use crate::app::rgba::Rgba;
use crate::chart::Chart;
use crate::export::job::Order;
use crate::service::brand::ReadBrand;
use std::path::PathBuf;
use std::sync::Arc;

/// Something that happens to an export.
#[derive(Debug, Clone)]
pub enum ExportCommand {
    /// Another order.
    Order(Box<Order>),
    /// Another chart in the preview.
    Show(Chart),
    /// Another folder.
    Folder(String),
    /// Whether files that are there already are replaced.
    Replace(bool),
    /// A folder is to be chosen.
    AskFolder,
    /// A client's look is to be opened.
    AskBrand,
    /// A client's look was read, or not.
    Brand(Result<Box<ReadBrand>, String>),
    /// The look of the program again.
    NoBrand,
    /// A file for the client's look is to be chosen.
    AskSaveBrand,
    /// The client's look was saved, or not.
    BrandSaved(Result<PathBuf, String>),
    /// The files are wanted.
    Start,
    /// The work is to end.
    Cancel,
    /// A preview was drawn.
    Previewed {
        /// Its number.
        number: u64,
        /// The picture; none where the chart has nothing to show.
        image: Option<Arc<Rgba>>,
    },
    /// The work has come so far.
    Progress(Progress),
    /// The work has ended.
    Ended {
        /// The files, or a sentence.
        result: Result<Vec<PathBuf>, String>,
        /// What a person should know, as sentences.
        warnings: Vec<String>,
    },
    /// A chart's picture is wanted on the clipboard.
    Copy(Chart, Copying),
    /// All figures are wanted on the clipboard, as a table.
    CopyTable,
    /// Put the actions on the clipboard as a table.
    CopyActions,
    /// A table is on the clipboard; or its text could not be put there, and is given back.
    CopiedTable(Result<(), String>),
    /// A picture is ready for the clipboard, or a sentence.
    Copied(Result<Copied, String>),
}

/// As what a picture is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copying {
    /// As pixels, which every program takes.
    Pixels,
    /// As the text of an SVG, which programs that draw take.
    Svg,
}

/// A picture for the clipboard.
#[derive(Debug, Clone)]
pub enum Copied {
    /// Pixels.
    Pixels(Arc<Rgba>),
    /// The text of an SVG.
    Svg(String),
}
