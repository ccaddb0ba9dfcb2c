//! `export PLAN --out DIR`: charts and documents as files.

use super::{Inputs, Opened, Sources, complain, sure, warn};
use crate::analysis::report::Report;
use crate::chart::{Chart, Material};
use crate::domain::brand::Brand;
use crate::domain::framework::Framework;
use crate::export::job::{Format, Order, Output, Size, needs_samples, outputs};
use crate::export::sight;
use crate::format::{closest, read_brand};
use crate::scene::style::Ground;
use crate::storage::{self, FileError};
use anyhow::{Result, bail};
use clap::Args;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is written, where, and how it looks.
#[derive(Debug, Args)]
pub struct Wanted {
    /// The plan.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The folder for the files; it is made if it is not there.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Formats, with commas between: png, svg, pdf, pptx, xlsx, csv, md (all when left out).
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = format)]
    formats: Vec<Format>,
    /// Charts, with commas between, such as fit,reach,milestone-identity (all that make sense for the plan when left out).
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    charts: Vec<String>,
    /// How large pictures are: 16:9, 4:3, half, a4, square, or pixels such as 1200x800. Slides are 16:9 or 4:3.
    #[arg(long, value_name = "SIZE", default_value = "16:9", value_parser = Size::parse)]
    size: Size,
    /// How many pixels a PNG has for each of its size, 1 to 4; a picture stays as large in a slide.
    #[arg(long, value_name = "N", default_value = "2", value_parser = clap::value_parser!(u8).range(1..=4))]
    scale: u8,
    /// What pictures and slides lie on: light, dark or transparent.
    #[arg(long, value_name = "GROUND", default_value = "light", value_parser = ground)]
    background: Ground,
    /// Pictures without title, source and background, for a slide that has its own.
    #[arg(long)]
    plain: bool,
    /// Letters in SVG as shapes, which look the same everywhere but cannot be edited.
    #[arg(long)]
    outlines: bool,
    /// A client's look: a brand file, or the theme of a .pptx, .potx or .thmx file.
    #[arg(long, value_name = "FILE")]
    brand: Option<PathBuf>,
    /// Overwrite files that are there.
    #[arg(long)]
    force: bool,
}

fn format(text: &str) -> Result<Format, String> {
    let known = || Format::ALL.map(Format::ending);
    Format::parse(text.trim()).ok_or_else(|| format!("formats are {}", known().join(", ")))
}

fn ground(text: &str) -> Result<Ground, String> {
    match text {
        "light" => Ok(Ground::Light),
        "dark" => Ok(Ground::Dark),
        "transparent" => Ok(Ground::Transparent),
        _ => Err("a background is light, dark or transparent".to_owned()),
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
            complain(format_args!("error: {sentence}"));
            return Ok(ExitCode::from(2));
        }
    };
    let Opened { plan, scope, warnings } = inputs.open(&wanted.plan, sources)?;
    // Before any work, and before files are looked for in what cannot be a folder.
    storage::may_be_folder(&wanted.out)?;
    let brand = wanted.brand.as_deref().map(brand_of).transpose()?;
    let mut report = Report::new(&inputs.framework, &inputs.library, &plan, &scope, sure::FEW)?;
    let mut formats: BTreeSet<Format> = wanted.formats.iter().copied().collect();
    if charts.is_empty() {
        charts = Chart::for_platforms(&inputs.framework, report.problem.len());
    }
    if formats.is_empty() {
        formats = Format::ALL.into();
    }
    if needs_samples(&formats, &charts) {
        report.robustness = sure::robustness(&report, &plan);
    }
    warn(inputs.warnings.iter().chain(&warnings).chain(report.warnings()));
    let date = super::today();
    let material = Material::new(&inputs.framework, &inputs.library, &plan, &scope, &report, &date);
    let mut order = Order {
        charts,
        formats,
        size: wanted.size,
        scale: wanted.scale,
        ground: wanted.background,
        plain: wanted.plain,
        outlines: wanted.outlines,
        ..Order::everything(&stem(&wanted.plan), &material)
    };
    if let Some((brand, logo, notes)) = brand {
        warn(&notes);
        warn(sight::warnings(&brand).iter().map(|warning| format!("brand “{}”: {warning}", brand.name)));
        (order.brand, order.logo) = (Some(brand), logo);
    }
    let files = outputs(&order, &material);
    if !wanted.force {
        nothing_there(&wanted.out, &files)?;
    }
    storage::make_folder(&wanted.out)?;
    let explicit = !wanted.charts.is_empty();
    let mut told = std::collections::BTreeSet::new();
    for file in &files {
        let made = match file.make(&order, &material) {
            Ok(made) => made,
            Err(sentence) => bail!("{}: {sentence}", wanted.out.join(file.name()).display()),
        };
        // What holds for many files is said once.
        warn(made.warnings.into_iter().filter(|warning| told.insert(warning.clone())));
        let path = wanted.out.join(file.name());
        match made.bytes {
            Some(bytes) => {
                write(&path, &bytes, wanted.force)?;
                super::finish(writeln!(out, "{}", path.display()))?;
            }
            None if explicit => warn([format!("{} has nothing to show, and was left out", file.name())]),
            None => {}
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The charts of these names.
fn charts(names: &[String], framework: &Framework) -> Result<Vec<Chart>, String> {
    let mut charts = Vec::new();
    for name in names.iter().map(|name| name.trim()) {
        let Some(chart) = Chart::parse(name, framework) else {
            let known: Vec<String> = Chart::all(framework).into_iter().map(|chart| chart.id(framework)).collect();
            return Err(match closest(name, known.iter().map(String::as_str)) {
                Some(meant) => format!("there is no chart \"{name}\"; did you mean \"{meant}\"?"),
                None => format!("there is no chart \"{name}\"; there are {}", known.join(", ")),
            });
        };
        if !charts.contains(&chart) {
            charts.push(chart);
        }
    }
    Ok(charts)
}

/// What the names of a plan's files begin with: `harbour-bakery` of `harbour-bakery.plan.ron`.
fn stem(plan: &Path) -> String {
    let name = plan.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let name = name.strip_suffix(".ron").unwrap_or(&name);
    name.strip_suffix(".plan").unwrap_or(name).to_owned()
}

/// An error that names the files that are there already.
fn nothing_there(folder: &Path, files: &[Output]) -> Result<()> {
    let there: Vec<PathBuf> =
        files.iter().map(|file| folder.join(file.name())).filter(|path| storage::is_there(path)).collect();
    match there.as_slice() {
        [] => Ok(()),
        [first, rest @ ..] => {
            let more = if rest.is_empty() { String::new() } else { format!(" (and {} more)", rest.len()) };
            let sentence =
                format!("there is such a file already{more}, and nothing was written; use --force to overwrite");
            Err(FileError::whole(first, sentence).into())
        }
    }
}

fn write(path: &Path, bytes: &[u8], force: bool) -> Result<(), FileError> {
    // Another program may have written the file since it was looked for.
    if force { storage::replace(path, bytes) } else { storage::create(path, bytes) }
}

/// A client's look with its logo, and what could not be taken of it.
pub type BrandRead = (Brand, Option<Vec<u8>>, Vec<String>);

/// Reads a client's look.
///
/// # Errors
/// When the file cannot be read or is neither a brand nor a deck, a template or a theme.
pub fn brand_of(path: &Path) -> Result<BrandRead, FileError> {
    let bytes = storage::read_whole(path)?;
    if bytes.starts_with(b"PK") {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let read = crate::export::client::read_theme(&bytes, &name).map_err(|error| FileError::whole(path, error))?;
        return Ok((read.brand, None, read.warnings));
    }
    let brand = storage::read_file(path, read_brand)?;
    let Some(logo) = &brand.logo else { return Ok((brand, None, Vec::new())) };
    match storage::read_beside(path, logo) {
        Ok(bytes) => match crate::export::logo::fault(&bytes) {
            None => Ok((brand, Some(bytes), Vec::new())),
            Some(fault) => {
                let warning = format!("the logo {logo} {fault}, and was left out");
                Ok((brand, None, vec![warning]))
            }
        },
        Err(error) => Ok((brand, None, vec![format!("the logo was left out: {error}")])),
    }
}
