//! Charts on their way into files: what is ordered, how it looks, and how far it is.

use crate::app::rgba::Rgba;
use crate::chart::{Chart, Material};
use crate::domain::brand::Brand;
use crate::export::job::{Format, Order, Size};
use crate::export::names;
use crate::scene::style::Ground;
use crate::service::brand::ReadBrand;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is known of an export.
#[derive(Debug, Clone)]
pub struct ExportState {
    /// What is ordered.
    pub order: Order,
    /// Where the files go.
    pub folder: String,
    /// Whether files that are there already are replaced.
    pub replace: bool,
    /// The chart in the preview.
    pub shown: Chart,
    /// The preview, once it has been drawn.
    pub preview: Option<Arc<Rgba>>,
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

impl ExportState {
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

    /// A client's look, with its warnings; on its own ground, unless a person chose another than that of the look before.
    pub fn take_look(&mut self, read: ReadBrand) {
        self.set_look(Some(read.brand), read.logo, read.warnings);
    }

    /// The look of the program again, on the wall as well.
    pub fn drop_look(&mut self) {
        self.set_look(None, None, Vec::new());
    }

    fn set_look(&mut self, brand: Option<Brand>, logo: Option<Vec<u8>>, warnings: Vec<String>) {
        let order = &mut self.order;
        if order.ground == Ground::of(order.brand.as_ref()) {
            order.ground = Ground::of(brand.as_ref());
        }
        (order.brand, order.logo, self.of_brand) = (brand, logo, warnings);
    }

    /// How many files there will be, in words; a chart with nothing to show yet makes none.
    #[must_use]
    pub fn files_in_words(&self) -> String {
        let order = &self.order;
        let (of_each, documents): (Vec<Format>, Vec<Format>) =
            order.formats.iter().copied().partition(|format| format.per_chart());
        let pictures = of_each.len() * order.charts.len();
        match (documents.len(), pictures) {
            (1, 0) => format!("Saves {}.{}", names::safe(&order.stem), documents[0].ending()),
            (0, 1) => "Saves a picture".to_owned(),
            (0, pictures) => format!("Saves up to {pictures} pictures"),
            (documents, 0) => format!("Saves {documents} documents"),
            (1, pictures) => format!("Saves a document and up to {pictures} pictures"),
            (documents, pictures) => format!("Saves {documents} documents and up to {pictures} pictures"),
        }
    }
}

/// How an export ended well, as words.
#[must_use]
pub fn files_are_there(count: usize) -> String {
    if count == 1 { "1 file saved".to_owned() } else { format!("{count} files saved") }
}

/// The sizes that have a name, with the words for each.
pub const SIZES: [(Size, &str); 5] = [
    (Size::Wide, "Slide 16:9"),
    (Size::Standard, "Slide 4:3"),
    (Size::Half, "Half a slide"),
    (Size::A4, "A4"),
    (Size::Square, "Square"),
];
