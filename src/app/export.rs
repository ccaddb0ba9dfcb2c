//! Charts on their way into files: what is ordered, how it looks, and how far it is.

mod work;

pub use work::{ExportEffect, Snapshot};

use crate::chart::{Chart, Material};
use crate::domain::brand::Brand;
use crate::export::job::{Format, Order, Size};
use crate::export::names;
use egui::ColorImage;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is known of an export.
#[derive(Debug, Clone)]
pub struct ExportDesk {
    /// What is ordered.
    pub order: Order,
    /// Where the files go.
    pub folder: String,
    /// Whether files that are there already are replaced.
    pub replace: bool,
    /// The chart in the preview.
    pub shown: Chart,
    /// The preview, once it has been drawn.
    pub preview: Option<Arc<ColorImage>>,
    /// Tells the newest preview from those before it.
    pub number: u64,
    /// How far the work is; none while there is none.
    pub progress: Option<Progress>,
    /// How the last work ended: the files, or a sentence.
    pub ended: Option<Result<Vec<PathBuf>, String>>,
    /// What a person should know, as sentences.
    pub warnings: Vec<String>,
    /// What is odd about the client's look, as sentences.
    pub of_brand: Vec<String>,
}

/// How far an export is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// How many files are made.
    pub done: usize,
    /// How many there will be.
    pub of: usize,
    /// The file that is being made.
    pub name: String,
}

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
        image: Option<Arc<ColorImage>>,
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
    Copy(Chart),
    /// All figures are wanted on the clipboard, as a table.
    CopyTable,
    /// A table is on the clipboard; or its text could not be put there, and is given back.
    CopiedTable(Result<(), String>),
    /// A picture is ready for the clipboard, or a sentence.
    Copied(Result<Arc<ColorImage>, String>),
}

/// A client's look that was read.
#[derive(Debug, Clone)]
pub struct ReadBrand {
    /// The look.
    pub brand: Brand,
    /// Its logo as PNG or JPEG.
    pub logo: Option<Vec<u8>>,
    /// What is odd about it, as sentences.
    pub warnings: Vec<String>,
}

impl ExportDesk {
    /// A desk for a plan's files: slides of the charts that most decks need.
    #[must_use]
    pub fn new(stem: &str, material: &Material<'_>, folder: Option<&Path>) -> Self {
        let charts = Chart::all(material.framework);
        let charts = charts.into_iter().filter(|chart| !matches!(chart, Chart::Milestone(_))).collect();
        let formats = [Format::Pptx].into();
        Self {
            order: Order { charts, formats, ..Order::everything(stem, material) },
            folder: folder.map(|folder| folder.display().to_string()).unwrap_or_default(),
            replace: false,
            shown: Chart::Fit,
            preview: None,
            number: 0,
            progress: None,
            ended: None,
            warnings: Vec::new(),
            of_brand: Vec::new(),
        }
    }

    /// How many files there will be, in words; a chart with nothing to show yet makes none.
    #[must_use]
    pub fn files_in_words(&self) -> String {
        let order = &self.order;
        let (of_each, documents): (Vec<Format>, Vec<Format>) =
            order.formats.iter().copied().partition(|format| format.per_chart());
        let pictures = of_each.len() * order.charts.len();
        match (documents.len(), pictures) {
            (1, 0) => format!("Makes {}.{}", names::safe(&order.stem), documents[0].ending()),
            (0, 1) => "Makes a picture".to_owned(),
            (0, pictures) => format!("Makes up to {pictures} pictures"),
            (documents, 0) => format!("Makes {documents} documents"),
            (1, pictures) => format!("Makes a document and up to {pictures} pictures"),
            (documents, pictures) => format!("Makes {documents} documents and up to {pictures} pictures"),
        }
    }
}

/// How an export ended well, as words.
#[must_use]
pub fn files_are_there(count: usize) -> String {
    if count == 1 { "1 file is there".to_owned() } else { format!("{count} files are there") }
}

/// The sizes that have a name, with the words for each.
pub const SIZES: [(Size, &str); 5] = [
    (Size::Wide, "Slide 16:9"),
    (Size::Standard, "Slide 4:3"),
    (Size::Half, "Half a slide"),
    (Size::A4, "A4"),
    (Size::Square, "Square"),
];
