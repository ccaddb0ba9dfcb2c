//! `check FILE…`: what is wrong with these files?

use super::streams::{complain, finish, warn};
use crate::analysis::problem::Problem;
use crate::chart::words;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::Scope;
use crate::domain::platform::Platform;
use crate::domain::texts;
use crate::format::{self, Fault, Faults, Kind};
use crate::service::inputs::{Inputs, Sources};
use crate::storage::{self, FileError};
use anyhow::Result;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Reads files and prints for each that it is sound, or every fault with file, line and column.
///
/// # Errors
/// When the framework or the folder of profiles that the call names cannot be read; a fault of a checked file is none.
pub fn check(out: &mut impl Write, files: &[PathBuf], sources: &Sources) -> Result<ExitCode> {
    let inputs = Inputs::read(sources)?;
    warn(&inputs.warnings);
    let mut sound = true;
    let mut profiles: BTreeMap<PlatformId, (Platform, &Path)> = BTreeMap::new();
    for path in files {
        match check_file(path, &inputs, &mut profiles) {
            Ok(sentence) => finish(writeln!(out, "{}: {sentence}", path.display()))?,
            Err(error) => {
                sound = false;
                // Standard output first, so that the two streams keep their order on a terminal.
                finish(out.flush())?;
                for line in error.lines() {
                    complain(line);
                }
            }
        }
    }
    let library = Library::new(profiles.values().map(|(platform, _)| platform.clone()));
    let twins = storage::same_names(&library, |id| Some(profiles.get(id)?.1));
    finish(out.flush())?;
    warn(twins.iter().flat_map(FileError::lines));
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn check_file<'a>(
    path: &'a Path,
    inputs: &Inputs,
    profiles: &mut BTreeMap<PlatformId, (Platform, &'a Path)>,
) -> Result<String, FileError> {
    let text = storage::read_text(path)?;
    let at_fault = |faults: Faults| FileError { path: path.to_owned(), faults };
    let kind = format::kind_of(&text).or_else(|| kind_by_name(path));
    match kind {
        Some(Kind::Plan) => {
            let read = format::read_plan(&text, &inputs.framework, &inputs.library).map_err(at_fault)?;
            let mut sentence = "OK (plan)".to_owned();
            // A sound plan may still have no answer.
            let nothing = Problem::new(&inputs.framework, &inputs.library, &read.plan, &Scope::Everyone).err();
            let figures = words::no_figures(&inputs.library, &read.plan);
            for warning in read.warnings.into_iter().chain(figures).chain(nothing.map(|why| why.to_string())) {
                sentence.push_str(". ");
                sentence.push_str(texts::sentence(&warning).trim_end_matches('.'));
            }
            Ok(sentence)
        }
        Some(Kind::Platform) => {
            let platform = format::read_platform(&text, &inputs.framework).map_err(at_fault)?;
            let id = platform.id.clone();
            let before = profiles.insert(id.clone(), (platform, path));
            if let Some((_, first)) = before.filter(|(_, first)| *first != path) {
                return Err(FileError::whole(path, storage::same_id(&id, first)));
            }
            Ok("OK (platform profile)".to_owned())
        }
        Some(Kind::Preset) => {
            format::read_preset(&text, &inputs.framework).map_err(at_fault)?;
            Ok("OK (described audience)".to_owned())
        }
        Some(Kind::Framework) => {
            format::read_framework(&text).map_err(at_fault)?;
            Ok("OK (framework)".to_owned())
        }
        Some(Kind::Brand) => {
            format::read_brand(&text).map_err(at_fault)?;
            Ok("OK (brand)".to_owned())
        }
        Some(Kind::Settings) => {
            format::read_settings(&text).map_err(at_fault)?;
            Ok("OK (settings)".to_owned())
        }
        Some(Kind::Recovery) => {
            format::read_recovery(&text).map_err(at_fault)?;
            Ok("OK (recovery file)".to_owned())
        }
        None if text.trim().is_empty() => Err(at_fault(Fault::whole("the file is empty").into())),
        None => Err(at_fault(format::of_no_kind(&text).unwrap_or_else(|| Fault::whole(not_checked(path)).into()))),
    }
}

/// What is said of a file that is of no kind that is checked.
fn not_checked(path: &Path) -> String {
    const KINDS: &str = "Seven Milestones can’t check this file. It checks plans, platform profiles, described audiences, \
                         frameworks and brands";
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if matches!(ending.as_deref(), Some("csv" | "tsv")) {
        format!("{KINDS}. To read the answers of a survey, use “From a survey…” in the window")
    } else {
        KINDS.to_owned()
    }
}

/// What a file that does not tell is meant to be, told by its name.
fn kind_by_name(path: &Path) -> Option<Kind> {
    let name = path.file_name()?.to_string_lossy();
    let within = |folder: &str| path.parent().and_then(Path::file_name).is_some_and(|parent| parent == folder);
    if name.ends_with(".plan.ron") {
        Some(Kind::Plan)
    } else if name.ends_with(".brand.ron") {
        Some(Kind::Brand)
    } else if name == "framework.ron" {
        Some(Kind::Framework)
    } else if within("platforms") {
        Some(Kind::Platform)
    } else if within("audiences") {
        Some(Kind::Preset)
    } else {
        None
    }
}
