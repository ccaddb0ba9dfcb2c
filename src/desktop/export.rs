//! The work of an export: drawing, reading and writing.

use crate::app::export::{Copied, Copying, ExportCommand, ExportEffect, Progress, Snapshot};
use crate::app::rgba::Rgba;
use crate::chart::{Chart, why_nothing};
use crate::export::job::Order;
use crate::export::{ExportError, Fonts, SvgOptions, png, svg};
use crate::format::write_brand;
use crate::scene::items::Scene;
use crate::service::brand::{ReadBrand, read_brand};
use crate::service::export::{Event, NotWritten, kept, open_elsewhere, write_files};
use crate::storage;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The longest side of a preview, in pixels.
const PREVIEW: f64 = 1920.0;

/// Work that may be overtaken or called off while it waits or goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// The files of an export.
    Export,
    /// The preview of this number.
    Preview(u64),
}

/// Does the work; the answer is a command. `report` hears how far it is; `still_wanted` says whether to go on.
pub fn carry_out(
    effect: ExportEffect,
    report: &dyn Fn(ExportCommand),
    still_wanted: &dyn Fn(Job) -> bool,
) -> Option<ExportCommand> {
    match effect {
        ExportEffect::Brand(path) => Some(ExportCommand::Brand(read_look(&path))),
        ExportEffect::SaveBrand { brand, path, replace } => {
            let write = if replace { storage::replace } else { storage::create };
            let written = write(&path, write_brand(&brand).as_bytes());
            Some(ExportCommand::BrandSaved(written.map(|()| path).map_err(|error| error.to_string())))
        }
        ExportEffect::Preview { number, chart, order, snapshot } => {
            if !still_wanted(Job::Preview(number)) {
                return None;
            }
            let preview = |scene: &Scene, fonts: &Fonts| png::preview(scene, fonts, PREVIEW).map(rgba);
            let image = picture(chart, &order, &snapshot, preview).ok().flatten();
            Some(ExportCommand::Previewed { number, image })
        }
        ExportEffect::Copy { copying, chart, order, snapshot } => {
            let pixels = |scene: &Scene, fonts: &Fonts| Ok(Copied::Pixels(rgba(png::pixels(scene, fonts, 2)?)));
            let options = SvgOptions { outlines: order.outlines };
            let svg = |scene: &Scene, fonts: &Fonts| svg(scene, fonts, options).map(Copied::Svg);
            let drawn = match copying {
                Copying::Pixels => picture(chart, &order, &snapshot, pixels),
                Copying::Svg => picture(chart, &order, &snapshot, svg),
            };
            let nothing = || format!("There is nothing to show yet: {}", why_nothing(chart, &snapshot.material()));
            Some(ExportCommand::Copied(drawn.and_then(|image| image.ok_or_else(nothing))))
        }
        ExportEffect::Make { order, snapshot, folder, replace } => {
            let mut warnings = Vec::new();
            let go_on = || still_wanted(Job::Export);
            let result = make(&order, &snapshot, &folder, replace, report, &go_on, &mut warnings);
            Some(ExportCommand::Ended { result, warnings })
        }
    }
}

/// A chart drawn as the order has it; none where it has nothing to show.
fn picture<P>(
    chart: Chart,
    order: &Order,
    snapshot: &Snapshot,
    draw: impl FnOnce(&Scene, &Fonts) -> Result<P, ExportError>,
) -> Result<Option<P>, String> {
    let Some(scene) = order.scene(chart, &snapshot.material()) else { return Ok(None) };
    let fonts = Fonts::of([&scene]);
    draw(&scene, &fonts).map(Some).map_err(|error| error.to_string())
}

fn rgba((size, bytes): ([usize; 2], Vec<u8>)) -> Arc<Rgba> {
    Arc::new(Rgba { size, bytes })
}

fn read_look(path: &Path) -> Result<Box<ReadBrand>, String> {
    read_brand(path).map(Box::new).map_err(|error| error.to_string())
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
    let written = write_files(order, &snapshot.material(), folder, replace, |event| {
        match event {
            Event::Making { .. } if !still_wanted() => return ControlFlow::Break(()),
            Event::Making { done, of, name } => {
                report(ExportCommand::Progress(Progress { done, of, name: name.to_owned() }));
            }
            Event::Warning(sentence) => warnings.push(sentence),
            Event::LeftOut { name, why } => warnings.push(format!("{name} was not saved: {why}")),
            Event::Kept(copy) => warnings.push(format!("{}.", kept(copy))),
            Event::Written(_) => {}
        }
        ControlFlow::Continue(())
    });
    written.map_err(|why| match why {
        NotWritten::AlreadyThere(names) => {
            let which = match names.as_slice() {
                [first, _, ..] => {
                    format!("{first} and {} more of these files already exist in this folder", names.len() - 1)
                }
                names => format!("{} already exists in this folder", names.concat()),
            };
            format!("{which}, so nothing was saved. Choose “Replace existing files” or another folder.")
        }
        NotWritten::OpenElsewhere { path, mark } => {
            format!("{}: {}.", path.file_name().unwrap_or_default().to_string_lossy(), open_elsewhere(&mark))
        }
        NotWritten::NotMade { sentence, .. } => sentence,
        NotWritten::Disk(error) => error.to_string(),
        NotWritten::Stopped { done, of } => {
            format!("Stopped after {done} of {of} files. Everything saved so far is complete.")
        }
    })
}
