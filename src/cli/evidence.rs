//! `check --evidence DIR`: what should the next editor of these profiles look at?

use super::streams::{finish, warn};
use crate::analysis::evidence::remarks;
use crate::service::inputs::{Inputs, Sources};
use crate::service::today;
use anyhow::Result;
use std::io::Write;
use std::path::Path;

/// Prints for each profile of a folder what deserves another look: old facts, weak or missing sources, reasons that name no step
/// of the rubric, and regions without figures. None of that is a fault.
///
/// # Errors
/// When the framework or the folder cannot be read.
pub fn evidence(out: &mut impl Write, folder: &Path, sources: &Sources) -> Result<()> {
    let inputs = Inputs::read(&Sources { platforms: Some(folder.to_owned()), ..sources.clone() })?;
    warn(&inputs.warnings);
    let today = today();
    for platform in inputs.library.platforms() {
        let remarks = remarks(&inputs.framework, &inputs.library, platform, &today);
        let count = match remarks.len() {
            0 => "nothing to look at".to_owned(),
            1 => "1 thing to look at".to_owned(),
            count => format!("{count} things to look at"),
        };
        finish(writeln!(out, "{} ({}): {count}", platform.name, platform.id))?;
        for remark in remarks {
            finish(writeln!(out, "  {}: {}", remark.about, remark.what))?;
        }
    }
    Ok(())
}
