//! The work of an export, on a thread: drawing, reading and writing.

use super::{ExportCommand, Progress, ReadBrand};
use crate::analysis::report::Report;
use crate::analysis::robustness::Robustness;
use crate::chart::{Chart, Material};
use crate::cli::brand_of;
use crate::domain::brand::Brand;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::export::job::{Order, Output, outputs};
use crate::export::{ExportError, Fonts, png, sight};
use crate::format::write_brand;
use crate::scene::items::Scene;
use crate::storage;
use egui::ColorImage;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The longest side of a preview, in pixels.
const PREVIEW: f64 = 1920.0;

/// Work on an export that a thread does.
#[derive(Debug, Clone)]
pub enum ExportEffect {
    /// Read a client's look.
    Brand(PathBuf),
    /// Write a client's look to a file of its own.
    SaveBrand {
        /// The look.
        brand: Box<Brand>,
        /// The file.
        path: PathBuf,
        /// Whether a file that is there may be replaced.
        replace: bool,
    },
    /// Draw a preview.
    Preview {
        /// Its number; one that is overtaken is not drawn.
        number: u64,
        /// The chart.
        chart: Chart,
        /// What is ordered.
        order: Box<Order>,
        /// What it is made of.
        snapshot: Arc<Snapshot>,
    },
    /// Make the files.
    Make {
        /// What is ordered.
        order: Box<Order>,
        /// What it is made of.
        snapshot: Arc<Snapshot>,
        /// Where the files go.
        folder: PathBuf,
        /// Whether files that are there already are replaced.
        replace: bool,
    },
    /// Draw a chart for the clipboard.
    Copy {
        /// The chart.
        chart: Chart,
        /// What is ordered.
        order: Box<Order>,
        /// What it is made of.
        snapshot: Arc<Snapshot>,
    },
}

/// What charts are made of, at one moment.
#[derive(Debug)]
pub struct Snapshot {
    /// The milestones.
    pub framework: Arc<Framework>,
    /// The platforms.
    pub library: Arc<Library>,
    /// The plan.
    pub plan: Arc<Plan>,
    /// For whom the answers are.
    pub scope: Scope,
    /// The answers.
    pub report: Arc<Report>,
    /// How sure they are.
    pub robustness: Robustness,
    /// The platforms compared.
    pub compared: Vec<PlatformId>,
    /// The scenario to compare with.
    pub versus: Option<String>,
    /// The day, as year-month-day.
    pub date: String,
}

impl Snapshot {
    /// The same as the charts want it.
    #[must_use]
    pub fn material(&self) -> Material<'_> {
        Material {
            framework: &self.framework,
            library: &self.library,
            plan: &self.plan,
            scope: &self.scope,
            report: &self.report,
            robustness: &self.robustness,
            compared: &self.compared,
            versus: self.versus.as_deref(),
            date: &self.date,
        }
    }
}
impl ExportEffect {
    /// Does the work. `report` hears how far it is; `still_wanted` says whether to go on.
    pub fn carry_out(
        self,
        report: &dyn Fn(ExportCommand),
        still_wanted: &dyn Fn(u64) -> bool,
    ) -> Option<ExportCommand> {
        match self {
            Self::Brand(path) => Some(ExportCommand::Brand(read_brand(&path))),
            Self::SaveBrand { brand, path, replace } => {
                let write = if replace { storage::replace } else { storage::create };
                let written = write(&path, write_brand(&brand).as_bytes());
                Some(ExportCommand::BrandSaved(written.map(|()| path).map_err(|error| error.to_string())))
            }
            Self::Preview { number, chart, order, snapshot } => {
                if !still_wanted(number) {
                    return None;
                }
                let image = picture(chart, &order, &snapshot, |scene, fonts| png::preview(scene, fonts, PREVIEW));
                let image = image.ok().flatten();
                Some(ExportCommand::Previewed { number, image })
            }
            Self::Copy { chart, order, snapshot } => {
                let drawn = picture(chart, &order, &snapshot, |scene, fonts| png::pixels(scene, fonts, 2));
                let nothing = || "This chart has nothing to show yet".to_owned();
                Some(ExportCommand::Copied(drawn.and_then(|image| image.ok_or_else(nothing))))
            }
            Self::Make { order, snapshot, folder, replace } => {
                let mut warnings = Vec::new();
                let go_on = || still_wanted(0);
                let result = make(&order, &snapshot, &folder, replace, report, &go_on, &mut warnings);
                Some(ExportCommand::Ended { result, warnings })
            }
        }
    }
}

/// A chart as pixels, as the order has it; none where it has nothing to show.
fn picture(
    chart: Chart,
    order: &Order,
    snapshot: &Snapshot,
    draw: impl FnOnce(&Scene, &Fonts) -> Result<([usize; 2], Vec<u8>), ExportError>,
) -> Result<Option<Arc<ColorImage>>, String> {
    let Some(scene) = order.scene(chart, &snapshot.material()) else { return Ok(None) };
    let fonts = Fonts::of([&scene]);
    let (size, pixels) = draw(&scene, &fonts).map_err(|error| error.to_string())?;
    Ok(Some(Arc::new(ColorImage::from_rgba_premultiplied(size, &pixels))))
}

fn read_brand(path: &Path) -> Result<Box<ReadBrand>, String> {
    let (brand, logo, mut warnings) = brand_of(path).map_err(|error| error.to_string())?;
    warnings.extend(sight::warnings(&brand));
    Ok(Box::new(ReadBrand { brand, logo, warnings }))
}

/// Makes the files one by one; what is there is whole, whatever ends the work.
fn make(
    order: &Order,
    snapshot: &Snapshot,
    folder: &Path,
    replace: bool,
    report: &dyn Fn(ExportCommand),
    still_wanted: &dyn Fn() -> bool,
    warnings: &mut Vec<String>,
) -> Result<Vec<PathBuf>, String> {
    let material = snapshot.material();
    let files = outputs(order, &material);
    storage::may_be_folder(folder).map_err(|error| error.to_string())?;
    if !replace {
        let mut there = files.iter().map(Output::name).filter(|name| storage::is_there(&folder.join(name)));
        if let Some(name) = there.next() {
            let which = match there.count() {
                0 => format!("There is a file {name} in this folder already"),
                more => format!("{name} and {more} more of these files are in this folder already"),
            };
            return Err(format!(
                "{which}, and nothing was written. Tick “Replace files that are there” or choose another folder"
            ));
        }
    }
    storage::make_folder(folder).map_err(|error| error.to_string())?;
    let mut written = Vec::new();
    for (done, file) in files.iter().enumerate() {
        if !still_wanted() {
            return Err(format!("Ended after {done} of {} files; those are whole", files.len()));
        }
        report(ExportCommand::Progress(Progress { done, of: files.len(), name: file.name().to_owned() }));
        let made = file.make(order, &material)?;
        for warning in made.warnings {
            if !warnings.contains(&warning) {
                warnings.push(warning);
            }
        }
        let Some(bytes) = made.bytes else {
            warnings.push(format!("{} was left out: its chart has nothing to show yet", file.name()));
            continue;
        };
        let path = folder.join(file.name());
        let result = if replace { storage::replace(&path, &bytes) } else { storage::create(&path, &bytes) };
        result.map_err(|error| error.to_string())?;
        written.push(path);
    }
    Ok(written)
}
