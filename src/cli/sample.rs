//! `sample DIR`: a plan and a profile to start from.

use super::streams::finish;
use crate::domain::id::PlatformId;
use crate::format::write_platform;
use crate::storage::{self, FileError};
use anyhow::{Context, Result};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// The platform whose profile is written as an example.
const EXAMPLE: &str = "facebook";

/// Writes `harbour-bakery.plan.ron` and `platforms/facebook.ron`, and prints their paths.
///
/// # Errors
/// When one of them is there already (nothing is overwritten), or cannot be written.
pub fn sample(out: &mut impl Write, folder: &Path) -> Result<ExitCode> {
    let id = PlatformId::new(EXAMPLE)?;
    let platform = storage::library().get(&id).context("the example profile is not in the library")?;
    let plan_path = folder.join(storage::SAMPLE_NAME);
    let profile_path = folder.join("platforms").join(format!("{EXAMPLE}.ron"));
    storage::may_be_folder(folder)?;
    for path in [&plan_path, &profile_path] {
        if path.exists() {
            let message = "this file already exists, so it was not changed; choose another folder";
            return Err(FileError::whole(path, message).into());
        }
    }
    storage::make_folder(&folder.join("platforms"))?;
    storage::replace(&plan_path, storage::SAMPLE_PLAN.as_bytes())?;
    storage::replace(&profile_path, write_platform(platform, storage::framework()).as_bytes())?;
    let written = [plan_path, profile_path].iter().try_for_each(|path| writeln!(out, "{}", path.display()));
    finish(written)?;
    Ok(ExitCode::SUCCESS)
}
