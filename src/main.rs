//! The program: a window, or a task on the command line.

use seven_milestones::cli::{self, Invocation};
use seven_milestones::survey::is_reading_workbook;
use std::process::ExitCode;

fn main() -> ExitCode {
    // A damaged workbook is said in a sentence, and not in the words of whoever reads workbooks.
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !is_reading_workbook() {
            before(panic);
        }
    }));
    let call = Invocation::read();
    let result = match &call.task {
        Some(task) => cli::run(task, &call.sources),
        None => window(&call),
    };
    result.unwrap_or_else(|error| {
        cli::fail(format_args!("{error:#}"));
        ExitCode::FAILURE
    })
}

#[cfg(feature = "gui")]
fn window(call: &Invocation) -> anyhow::Result<ExitCode> {
    use seven_milestones::app::file_dialog::is_table;
    use seven_milestones::domain::texts::sentence;
    use seven_milestones::service::inputs::Inputs;
    use seven_milestones::storage::ProfileFolder;
    use seven_milestones::ui::window::{Opening, run};

    if !has_display() {
        let why = "There is no display, so the window can’t open. Here is the ranking instead.";
        return cli::rank_without_window(call.plan.as_deref(), &call.sources, why);
    }
    let inputs = Inputs::read(&call.sources)?;
    let home = seven_milestones::storage::data_folder();
    let (settings, broken) = home.as_deref().map(seven_milestones::storage::load_settings).unwrap_or_default();
    let mut notice = broken;
    // Without a plan the last one opens again; where there is none, the window shows the ways in.
    // Answers of a survey are no plan: they are read beside the last one.
    let (answers, plan) = match &call.plan {
        Some(path) if is_table(path) => (Some(path.clone()), None),
        plan => (None, plan.clone()),
    };
    let mut path = plan.or_else(|| settings.recent.first().cloned());
    let opened = match path.as_deref().map(|plan| (plan, inputs.open(plan, &call.sources))) {
        Some((_, Ok(opened))) => Some(opened),
        Some((plan, Err(error))) => {
            let name = plan.file_name().unwrap_or(plan.as_os_str()).to_string_lossy();
            notice = Some(format!("{name} couldn’t be opened.\n{}", sentence(&format!("{error:#}"))));
            path = None;
            None
        }
        None => None,
    };
    let welcome = opened.is_none();
    let opened = match opened {
        Some(opened) => opened,
        None => inputs.blank(),
    };
    // A folder that the call names is the whole library, and what is edited goes there.
    let profiles = call.sources.platforms.as_deref().map(ProfileFolder::whole).or_else(ProfileFolder::of_person);
    match run(Opening { inputs, opened, path, welcome, notice, home, settings, answers }, profiles) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => {
            let reason = plain(&error.to_string());
            let mut why =
                format!("The window couldn’t be opened. Here is the ranking instead. The system says: {reason}");
            // Where no display answers, drawing in another way does not help.
            if !reason.to_lowercase().contains("connection") {
                why.push_str("\nIf OpenGL is missing, a build with the feature `wgpu` may open the window.");
            }
            cli::rank_without_window(call.plan.as_deref(), &call.sources, &why)
        }
    }
}

/// A reason without the place in somebody's source at which it came up.
#[cfg(feature = "gui")]
fn plain(reason: &str) -> String {
    match reason.split_once(" error at ") {
        Some((before, place)) => {
            let after = place.split_once(".rs:").and_then(|(_, rest)| rest.split_once(": "));
            after.map_or_else(|| before.to_owned(), |(_, reason)| reason.to_owned())
        }
        None => reason.to_owned(),
    }
}

/// Whether there is a display to open a window on. Only X11 and Wayland can tell beforehand.
#[cfg(feature = "gui")]
fn has_display() -> bool {
    let named = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || named("DISPLAY")
        || named("WAYLAND_DISPLAY")
        || named("WAYLAND_SOCKET")
}

#[cfg(not(feature = "gui"))]
fn window(call: &Invocation) -> anyhow::Result<ExitCode> {
    let why = "Seven Milestones was built without a window. Here is the ranking instead.";
    cli::rank_without_window(call.plan.as_deref(), &call.sources, why)
}
