//! `rank PLAN --json`: the whole analysis as one object for other programs.

pub mod answers;
pub mod compared;
mod hours;
mod news;
mod object;
mod presence;

use self::news::NewsOf;
use super::streams::{finish, warn};
use crate::analysis::news::news;
use crate::domain::texts::sentence;
use crate::service::inputs::{Inputs, Opened, Sources};
use crate::service::sampling;
use anyhow::Result;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Prints the analysis of a plan as JSON.
///
/// # Errors
/// When an input is at fault or there is nothing to compare.
pub fn object(out: &mut impl Write, path: &Path, sources: &Sources) -> Result<ExitCode> {
    let inputs = Inputs::read(sources)?;
    let opened = inputs.open(path, sources)?;
    let mut report = inputs.report(path, &opened, sampling::FEW)?;
    let Opened { plan, scope, warnings } = opened;
    report.robustness = sampling::robustness(&report, &plan);
    let all = inputs.warnings.iter().chain(&warnings).chain(report.warnings());
    let warnings: Vec<String> = all.map(|warning| sentence(warning)).collect();
    warn(&warnings);
    let news = news(&inputs.framework, &inputs.library, &plan).into_iter().map(NewsOf::from).collect();
    let object = object::Object::new(&inputs.framework, &plan, &scope, &report, news, warnings.iter().collect());
    let text = serde_json::to_string_pretty(&object)?;
    finish(writeln!(out, "{text}"))?;
    Ok(ExitCode::SUCCESS)
}
