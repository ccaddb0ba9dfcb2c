//! `questionnaire --out FILE`: the questionnaire of a survey, in the form that a tool takes.

use super::streams::{fail, finish, warn};
use crate::export::questionnaire::QuestionnaireFormat;
use crate::service::inputs::{Inputs, Sources};
use crate::storage::{self, FileError};
use anyhow::{Result, anyhow};
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Which form is wanted, and where.
#[derive(Debug, Clone, Args)]
pub struct Wanted {
    /// The file to save to.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// For which tool: word, xlsform, google, qualtrics or markdown (default: told by how the name of the file ends).
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    pub format: Option<QuestionnaireFormat>,
    /// Replace the file if there is one.
    #[arg(long)]
    pub force: bool,
}

fn format(text: &str) -> Result<QuestionnaireFormat, String> {
    QuestionnaireFormat::parse(text).ok_or_else(|| format!("choose from {}", ids()))
}

fn ids() -> String {
    QuestionnaireFormat::ALL.iter().map(|format| format.id()).collect::<Vec<_>>().join(", ")
}

/// Writes the file, prints its path and says what to do with it.
///
/// # Errors
/// When an input is at fault, the file is there already, or it cannot be written.
pub fn questionnaire(out: &mut impl Write, wanted: &Wanted, sources: &Sources) -> Result<ExitCode> {
    let Some(format) = wanted.format.or_else(|| of_ending(&wanted.out)) else {
        let name = wanted.out.display();
        fail(format!("the name “{name}” doesn’t say for which tool it is; add `--format`, and choose from {}", ids()));
        return Ok(ExitCode::from(2));
    };
    let inputs = Inputs::read(sources)?;
    if storage::is_there(&wanted.out) && !wanted.force {
        let sentence =
            "this file already exists, so nothing was saved; use --force to overwrite, or choose another name";
        return Err(FileError::whole(&wanted.out, sentence).into());
    }
    let bytes = format.write(&inputs.framework, &inputs.library).map_err(|sentence| anyhow!(sentence))?;
    storage::replace(&wanted.out, &bytes)?;
    warn(&inputs.warnings);
    finish(writeln!(out, "{}\n{}", wanted.out.display(), format.what_to_do()))?;
    Ok(ExitCode::SUCCESS)
}

/// The format that the end of a name tells; none where it tells none.
fn of_ending(path: &Path) -> Option<QuestionnaireFormat> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    QuestionnaireFormat::ALL.iter().copied().find(|format| format.ending() == ending)
}
