//! The command line: arguments in, tables and files out. It computes nothing of its own.
//!
//! Exit status: 0 done; 1 the input or the disk is at fault, with a sentence on standard error; 2 the call's words
//! are wrong. Warnings go to standard error and change no status.

mod check;
mod compare;
mod evidence;
mod examples;
#[cfg(feature = "export")]
mod export;
mod invocation;
mod json;
mod misspelt;
mod questionnaire;
mod rank;
mod sample;
mod streams;
mod survey;
mod wrong_words;

#[cfg(feature = "export")]
pub use export::Wanted;

pub use questionnaire::Wanted as Questionnaire;
pub use survey::Wanted as Answers;

pub use invocation::{Invocation, Task};
pub use streams::{complain, fail};

use crate::service::inputs::Sources;
use anyhow::Result;
use std::io::{self, Write};
use std::process::ExitCode;
use streams::finish;

/// Carries out a task and gives the exit status of the program.
///
/// # Errors
/// A sentence for standard error; the exit status is then 1.
pub fn run(task: &Task, sources: &Sources) -> Result<ExitCode> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let code = match task {
        Task::Rank { plan, json: false } => rank::table(&mut out, plan, sources)?,
        Task::Rank { plan, json: true } => json::object(&mut out, plan, sources)?,
        Task::Compare { old, new, platforms_then, json } => {
            compare::compare(&mut out, [old, new], platforms_then.as_deref(), *json, sources)?
        }
        #[cfg(feature = "export")]
        Task::Export(wanted) => export::export(&mut out, wanted, sources)?,
        Task::Check { files, evidence } => {
            let code = check::check(&mut out, files, sources)?;
            if let Some(folder) = evidence {
                evidence::evidence(&mut out, folder, sources)?;
            }
            code
        }
        Task::Questionnaire(wanted) => questionnaire::questionnaire(&mut out, wanted, sources)?,
        Task::Survey(wanted) => survey::survey(&mut out, wanted, sources)?,
        Task::Sample { folder } => sample::sample(&mut out, folder)?,
    };
    finish(out.flush())?;
    Ok(code)
}

/// Ranks a plan, or the sample plan, as a table on standard output: what a program without a display still can do. Before it, on
/// standard error, stands why there is no window.
///
/// # Errors
/// As [`run`]; a plan that cannot be read is the one thing that is said then.
pub fn rank_without_window(plan: Option<&std::path::Path>, sources: &Sources, why: &str) -> Result<ExitCode> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let code = rank::table_instead(&mut out, plan, sources, why)?;
    finish(out.flush())?;
    Ok(code)
}
