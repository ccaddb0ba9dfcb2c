//! The command line: arguments in, tables and files out. It computes nothing of its own.
//!
//! Exit status: 0 done; 1 the input or the disk is at fault, with a sentence on standard error; 2 the call's words
//! are wrong. Warnings go to standard error and change no status.

mod check;
mod examples;
#[cfg(feature = "export")]
mod export;
mod json;
mod misspelt;
mod rank;
mod sample;

#[cfg(feature = "export")]
pub use export::Wanted;

use crate::service::inputs::Sources;
use crate::storage;
use anyhow::{Result, anyhow};
use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Which social platforms fit your audience, and why.
#[derive(Debug, Parser)]
#[command(name = "seven-milestones", version, after_help = examples::ALL)]
pub struct Call {
    /// What to do without a window.
    #[command(subcommand)]
    pub task: Option<Task>,
    /// A plan to open in the window; the sample plan when none is named.
    #[arg(value_name = "PLAN")]
    pub plan: Option<PathBuf>,
    /// Where the data come from, and for whom the answer is.
    #[command(flatten)]
    pub sources: Sources,
}

impl Call {
    /// The words that the program was called with; wrong ones end it with status 2.
    #[must_use]
    pub fn read() -> Self {
        let words: Vec<OsString> = std::env::args_os().skip(1).collect();
        let call = Self::try_parse().unwrap_or_else(|error| match misspelt::of_wrong_words(&words) {
            Some(sentence) if error.use_stderr() => {
                Self::command().error(ErrorKind::InvalidSubcommand, sentence).exit()
            }
            _ => error.exit(),
        });
        if let (None, Some(sentence)) = (&call.task, misspelt::of_a_plan(&words)) {
            Self::command().error(ErrorKind::InvalidSubcommand, sentence).exit();
        }
        if call.task.is_some() && call.plan.is_some() {
            let sentence = "a plan stands before the task; name it after the task, or leave the task out";
            Self::command().error(ErrorKind::ArgumentConflict, sentence).exit();
        }
        call
    }
}

/// What to do without a window.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Rank the platforms for a plan.
    #[command(after_help = examples::RANK)]
    Rank {
        /// The plan.
        #[arg(value_name = "PLAN")]
        plan: PathBuf,
        /// Print one JSON object with every figure, unrounded.
        #[arg(long)]
        json: bool,
    },
    /// Write charts and documents of a plan: slides, pictures, a scorecard, a table, a brief.
    #[cfg(feature = "export")]
    #[command(after_help = examples::EXPORT)]
    Export(Wanted),
    /// Read plans, profiles, frameworks and brands, and say what is wrong with them.
    #[command(after_help = examples::CHECK)]
    Check {
        /// The files.
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Write a sample plan and a platform profile to start from.
    #[command(after_help = examples::SAMPLE)]
    Sample {
        /// The folder; it is made if it is not there.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

/// Carries out a task and gives the exit status of the program.
///
/// # Errors
/// A sentence for standard error; the exit status is then 1.
pub fn run(task: &Task, sources: &Sources) -> Result<ExitCode> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let code = match task {
        Task::Rank { plan, json: false } => rank::table(&mut out, plan, sources)?,
        Task::Rank { plan, json: true } => json::object(&mut out, plan, sources)?,
        #[cfg(feature = "export")]
        Task::Export(wanted) => export::export(&mut out, wanted, sources)?,
        Task::Check { files } => check::check(&mut out, files, sources)?,
        Task::Sample { folder } => sample::sample(&mut out, folder)?,
    };
    finish(out.flush())?;
    Ok(code)
}

/// A reader that has gone away, as `head` does, is no error.
fn finish(result: io::Result<()>) -> Result<()> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(anyhow!("the output could not be written: {}", storage::reason(&error)))
        }
        _ => Ok(()),
    }
}

/// Ranks a plan, or the sample plan, as a table on standard output: what a program without a display still can do.
///
/// # Errors
/// As [`run`].
pub fn rank_without_window(plan: Option<&std::path::Path>, sources: &Sources) -> Result<ExitCode> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let code = match plan {
        Some(plan) => rank::table(&mut out, plan, sources)?,
        None => rank::sample_table(&mut out, sources)?,
    };
    finish(out.flush())?;
    Ok(code)
}

/// Prints warnings on standard error.
fn warn<T: std::fmt::Display>(warnings: impl IntoIterator<Item = T>) {
    for warning in warnings {
        complain(format_args!("warning: {warning}"));
    }
}

/// Prints a line on standard error. A reader that has gone away is no reason to stop.
pub fn complain(line: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "{line}");
}
