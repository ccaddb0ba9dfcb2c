//! The program: a window, or a task on the command line.

use clap::Parser as _;
use seven_milestones::cli::{self, Call};
use std::process::ExitCode;

fn main() -> ExitCode {
    let call = Call::parse();
    let result = match &call.task {
        Some(task) => cli::run(task, &call.sources),
        None => window(&call),
    };
    result.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

#[cfg(feature = "gui")]
fn window(call: &Call) -> anyhow::Result<ExitCode> {
    let _ = call;
    Ok(ExitCode::SUCCESS)
}

#[cfg(not(feature = "gui"))]
fn window(call: &Call) -> anyhow::Result<ExitCode> {
    eprintln!("this program was built without a window; here is the ranking instead");
    cli::rank_without_window(call.plan.as_deref(), &call.sources)
}
