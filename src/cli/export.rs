//! `export PLAN --out DIR`: charts and documents as files.

use super::streams::{fail, finish, warn};
use crate::chart::{Chart, Material};
use crate::domain::framework::Framework;
use crate::domain::sorting::Inserted as _;
use crate::export::job::{Format, Order, Size, needs_samples};
use crate::export::names;
use crate::format::closest;
use crate::scene::style::Ground;
use crate::service::brand::{ReadBrand, read_brand};
use crate::service::export::{Event, NotWritten, kept, open_elsewhere, write_files};
use crate::service::inputs::{Inputs, Opened, Sources, read_earlier};
use crate::service::{sampling, today};
use crate::storage::{self, FileError};
use anyhow::{Error, Result, anyhow};
use clap::Args;
use std::collections::BTreeSet;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is written, where, and how it looks.
#[derive(Debug, Args)]
pub struct Wanted {
    /// The plan to export.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The folder to save to (created if needed).
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Formats, separated by commas: png, svg, pdf, pptx, xlsx, csv, md, ics (default: all).
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = format)]
    formats: Vec<Format>,
    /// An earlier plan: adds a chart, a slide and a page on what has changed since.
    #[arg(long, value_name = "OLD")]
    since: Option<PathBuf>,
    /// Charts, separated by commas, such as fit,reach,milestone-identity (default: all that apply to the plan).
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    charts: Vec<String>,
    /// Size of pictures: 16:9, 4:3, half, a4, square, or pixels such as 1200x800. Slides are 16:9 or 4:3.
    #[arg(long, value_name = "SIZE", default_value = "16:9", value_parser = Size::parse)]
    size: Size,
    /// PNG resolution, 1 to 4 times the size. This doesn’t change how large the picture appears on a slide.
    #[arg(long, value_name = "N", default_value = "2", value_parser = scale, allow_negative_numbers = true)]
    scale: u8,
    /// Background of pictures and slides: light, dark or transparent (default: that of the brand, else light).
    #[arg(long, value_name = "GROUND", value_parser = ground)]
    background: Option<Ground>,
    /// Save pictures without title, source and background, for a slide that has its own.
    #[arg(long)]
    plain: bool,
    /// Convert SVG text to outlines, which look the same everywhere but can’t be edited.
    #[arg(long)]
    outlines: bool,
    /// A client’s brand: a brand file, or the theme of a .pptx, .potx or .thmx file.
    #[arg(long, value_name = "FILE")]
    brand: Option<PathBuf>,
    /// Replace existing files.
    #[arg(long)]
    force: bool,
}

fn format(text: &str) -> Result<Format, String> {
    let known = || Format::ALL.map(Format::ending);
    Format::parse(text.trim()).ok_or_else(|| format!("choose from {}", known().join(", ")))
}

fn scale(text: &str) -> Result<u8, String> {
    let number = text.trim().parse::<u8>().ok().filter(|scale| (1..=4).contains(scale));
    number.ok_or_else(|| "choose 1, 2, 3 or 4".to_owned())
}

fn ground(text: &str) -> Result<Ground, String> {
    match text {
        "light" => Ok(Ground::Light),
        "dark" => Ok(Ground::Dark),
        "transparent" => Ok(Ground::Transparent),
        _ => Err("choose light, dark or transparent".to_owned()),
    }
}

/// Writes the files and prints their paths.
///
/// # Errors
/// When an input is at fault, there is nothing to compare, a file is there already, or one cannot be written. Nothing is
/// ever half written: what was printed is there, whole.
pub fn export(out: &mut impl Write, wanted: &Wanted, sources: &Sources) -> Result<ExitCode> {
    let inputs = Inputs::read(sources)?;
    let mut charts = match charts(&wanted.charts, &inputs.framework) {
        Ok(charts) => charts,
        Err(sentence) => {
            fail(sentence);
            return Ok(ExitCode::from(2));
        }
    };
    let opened = inputs.open(&wanted.plan, sources)?.by_name();
    // Before any work, and before files are looked for in what cannot be a folder.
    storage::may_be_folder(&wanted.out)?;
    let brand = wanted.brand.as_deref().map(read_brand).transpose()?;
    let mut report = inputs.report(&wanted.plan, &opened, sampling::FEW)?;
    let Opened { plan, scope, warnings } = opened;
    let mut formats: BTreeSet<Format> = wanted.formats.iter().copied().into_set();
    if charts.is_empty() {
        charts = Chart::for_platforms(&inputs.framework, report.problem.len());
    }
    if formats.is_empty() {
        formats = Format::ALL.into();
    }
    if needs_samples(&formats, &charts) {
        report.robustness = sampling::robustness(&report, &plan);
    }
    warn(inputs.warnings.iter().chain(&warnings).chain(report.warnings()));
    let date = today();
    let earlier = match &wanted.since {
        Some(old) => {
            let (earlier, warnings) = read_earlier(&inputs, old, None, sources)?;
            warn(&warnings);
            Some(earlier)
        }
        None => None,
    };
    if earlier.is_none() && charts.contains(&Chart::Since) && !wanted.charts.is_empty() {
        charts.retain(|chart| *chart != Chart::Since);
        warn(["the chart `since` needs an earlier plan: add `--since OLD.plan.ron`"]);
    }
    let material = Material::new(&inputs.framework, &inputs.library, &plan, &scope, &report, &date);
    let material = Material { earlier: earlier.as_ref(), ..material };
    let mut order = Order {
        charts,
        formats,
        size: wanted.size,
        scale: wanted.scale,
        ground: wanted.background.unwrap_or_else(|| Ground::of(brand.as_ref().map(|read| &read.brand))),
        plain: wanted.plain,
        outlines: wanted.outlines,
        ..Order::everything(&stem(&wanted.plan), &material)
    };
    if let Some(ReadBrand { brand, logo, warnings }) = brand {
        warn(&warnings);
        (order.brand, order.logo) = (Some(brand), logo);
    }
    let explicit = !wanted.charts.is_empty();
    let mut printed = Ok(());
    let ended = write_files(&order, &material, &wanted.out, wanted.force, |event| {
        match event {
            Event::Warning(sentence) => warn([sentence]),
            Event::LeftOut { name, why } => {
                let asked_for = if names::is_calendar(name) { !wanted.formats.is_empty() } else { explicit };
                if asked_for {
                    warn([format!("{name} was not saved: {why}")]);
                }
            }
            Event::Making { .. } => {}
            Event::Kept(copy) => warn([kept(copy)]),
            Event::Written(path) => printed = finish(writeln!(out, "{}", path.display())),
        }
        if printed.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    // Where the paths could not be printed, that is why the work was stopped.
    printed?;
    ended.map_err(|why| fault(why, &wanted.out))?;
    Ok(ExitCode::SUCCESS)
}

/// The charts of these names.
fn charts(names: &[String], framework: &Framework) -> Result<Vec<Chart>, String> {
    let mut charts = Vec::new();
    let known = || Chart::all(framework).into_iter().map(|chart| chart.id(framework)).collect::<Vec<String>>();
    if !names.is_empty() && names.iter().all(|name| name.trim().is_empty()) {
        return Err(format!("`--charts` is empty; choose from {}", known().join(", ")));
    }
    // A comma too many at an end says nothing.
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        let Some(chart) = Chart::parse(name, framework) else {
            let known = known();
            return Err(match closest(name, known.iter().map(String::as_str)) {
                Some(meant) => format!("there is no chart \"{name}\"; did you mean \"{meant}\"?"),
                None => format!("there is no chart \"{name}\"; choose from {}", known.join(", ")),
            });
        };
        if !charts.contains(&chart) {
            charts.push(chart);
        }
    }
    Ok(charts)
}

/// What the names of a plan's files begin with.
fn stem(plan: &Path) -> String {
    names::stem(&plan.file_name().unwrap_or_default().to_string_lossy())
}

/// Why the files are not there, as a person reads it.
fn fault(why: NotWritten, folder: &Path) -> Error {
    match why {
        NotWritten::AlreadyThere(names) => {
            let more = if names.len() > 1 { format!(" (and {} more)", names.len() - 1) } else { String::new() };
            let sentence = format!(
                "this file already exists{more}, so nothing was saved; use --force to overwrite, or choose another folder"
            );
            FileError::whole(&names.first().map_or_else(|| folder.to_owned(), |name| folder.join(name)), sentence)
                .into()
        }
        NotWritten::OpenElsewhere { path, mark } => FileError::whole(&path, open_elsewhere(&mark)).into(),
        NotWritten::NotMade { path, sentence } => FileError::whole(&path, sentence).into(),
        NotWritten::Disk(error) => error.into(),
        NotWritten::Stopped { done, of } => {
            anyhow!("stopped after {done} of {of} files; everything saved so far is complete")
        }
    }
}
