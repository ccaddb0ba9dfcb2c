//! Exports: what is ordered, and what the threads that make it answer.

use super::ask::{ask, ask_to_read, stem_of, with_ending};
use crate::app::dialogs::Dialogs;
use crate::app::effect::Effect;
use crate::app::export::{Copied, Copying, ExportCommand, ExportEffect, ExportState, Snapshot, files_are_there};
use crate::app::file_dialog::Purpose;
use crate::app::notices::Notices;
use crate::app::question::Question;
use crate::app::slug::slug;
use crate::app::state::Machine;
use crate::app::workspace::Workspace;
use crate::chart::Chart;
use crate::domain::settings::Settings;
use crate::export::actions::{self, Days};
use crate::export::csv;
use std::path::PathBuf;
use std::sync::Arc;

/// What the names of clients' looks end with.
const ENDING: &str = ".brand.ron";

/// Opens the dialog, as it was left.
pub(super) fn open(
    work: &Workspace<'_>,
    export: &mut Option<ExportState>,
    dialogs: &mut Dialogs,
    notices: &mut Notices,
    settings: &Settings,
    machine: &Machine,
) -> Vec<Effect> {
    let Some(snapshot) = snapshot(work, machine) else {
        notices.fail("There is nothing to export yet, because no platform can be ranked");
        return Vec::new();
    };
    let stem = stem_of(work.document);
    if let Some(export) = export {
        export.order.stem = stem;
        export.ended = None;
    } else {
        let folder = settings.folder.as_deref().or(machine.documents.as_deref());
        *export = Some(ExportState::new(&stem, &snapshot.material(), folder));
    }
    dialogs.question = Some(Question::Export);
    export.as_mut().map(|export| preview(export, snapshot)).unwrap_or_default()
}

/// What charts are made of now; none where there is no answer.
fn snapshot(work: &Workspace<'_>, machine: &Machine) -> Option<Arc<Snapshot>> {
    let answered = work.answers.outcome.as_ref().ok()?;
    let document = &work.document;
    Some(Arc::new(Snapshot {
        framework: document.framework.clone(),
        library: document.library.clone(),
        plan: document.plan.clone(),
        scope: document.scope.clone(),
        report: answered.report.clone(),
        robustness: answered.robustness.clone(),
        compared: work.answers.compared(work.view),
        versus: work.view.versus.clone(),
        earlier: document.earlier.clone(),
        date: machine.today.clone(),
    }))
}

/// Asks for a preview of the chart that is shown.
fn preview(export: &mut ExportState, snapshot: Arc<Snapshot>) -> Vec<Effect> {
    export.number += 1;
    let (number, chart, order) = (export.number, export.shown, Box::new(export.order.clone()));
    vec![Effect::Export(ExportEffect::Preview { number, chart, order, snapshot })]
}

pub(super) fn update(
    work: &Workspace<'_>,
    export: &mut Option<ExportState>,
    dialogs: &mut Dialogs,
    notices: &mut Notices,
    settings: &Settings,
    machine: &Machine,
    command: ExportCommand,
) -> Vec<Effect> {
    match command {
        ExportCommand::AskFolder => ask_to_read(dialogs, settings, Purpose::Folder),
        ExportCommand::AskBrand => ask_to_read(dialogs, settings, Purpose::Brand),
        ExportCommand::AskSaveBrand => ask(dialogs, settings, Purpose::SaveBrand, brand_name(export.as_ref())),
        ExportCommand::BrandSaved(result) => brand_saved(notices, result),
        ExportCommand::Copy(chart, copying) => copy(export.as_ref(), snapshot(work, machine), chart, copying),
        ExportCommand::Copied(result) => copied(notices, result),
        ExportCommand::CopyTable => copy_table(snapshot(work, machine)),
        ExportCommand::CopyActions => {
            let document = &work.document;
            let table = actions::table(&document.framework, &document.library, &document.plan, Days::InWords);
            vec![Effect::CopyTable { html: table.html(), text: table.tsv() }]
        }
        ExportCommand::CopiedTable(result) => copied_table(notices, result),
        ExportCommand::Start => match (snapshot(work, machine), export) {
            (Some(snapshot), Some(export)) => start(export, snapshot),
            _ => Vec::new(),
        },
        command => {
            let Some(export) = export else { return Vec::new() };
            let shown = dialogs.question == Some(Question::Export);
            match in_dialog(export, notices, shown, command) {
                After::Effects(effects) => effects,
                After::Preview => snapshot(work, machine).map(|now| preview(export, now)).unwrap_or_default(),
            }
        }
    }
}

/// What follows a change in the dialog.
enum After {
    /// The preview is drawn anew.
    Preview,
    /// This, and the preview stays.
    Effects(Vec<Effect>),
}

/// A change of what is ordered, or word of how far it is; `shown` says whether the dialog is open.
fn in_dialog(export: &mut ExportState, notices: &mut Notices, shown: bool, command: ExportCommand) -> After {
    match command {
        ExportCommand::Order(order) => export.order = *order,
        ExportCommand::Show(chart) => export.shown = chart,
        ExportCommand::NoBrand => export.drop_look(),
        ExportCommand::Brand(Ok(read)) => export.take_look(*read),
        other => return After::Effects(without_preview(export, notices, shown, other)),
    }
    After::Preview
}

/// What changes nothing about the preview.
fn without_preview(
    export: &mut ExportState,
    notices: &mut Notices,
    shown: bool,
    command: ExportCommand,
) -> Vec<Effect> {
    match command {
        ExportCommand::Brand(Err(sentence)) => notices.fail(sentence),
        ExportCommand::Folder(folder) => (export.folder, export.ended) = (folder, None),
        ExportCommand::Replace(replace) => export.replace = replace,
        ExportCommand::Cancel => {
            export.progress = None;
            return vec![Effect::EndExport];
        }
        ExportCommand::Previewed { number, image } if number == export.number => export.preview = image,
        ExportCommand::Progress(progress) => export.progress = Some(progress),
        ExportCommand::Ended { result, warnings } => {
            // Whoever has closed the dialog meanwhile hears of it all the same.
            match &result {
                _ if shown => {}
                Ok(files) => notices.say(files_are_there(files.len())),
                Err(sentence) => notices.fail(sentence.clone()),
            }
            (export.progress, export.ended, export.warnings) = (None, Some(result), warnings);
        }
        // A preview that was overtaken.
        _ => {}
    }
    Vec::new()
}

/// Begins the work.
fn start(export: &mut ExportState, snapshot: Arc<Snapshot>) -> Vec<Effect> {
    if export.progress.is_some() || export.folder.trim().is_empty() {
        return Vec::new();
    }
    export.ended = None;
    export.warnings.clear();
    let (order, folder) = (Box::new(export.order.clone()), PathBuf::from(export.folder.trim()));
    vec![Effect::Export(ExportEffect::Make { order, snapshot, folder, replace: export.replace })]
}

/// Draws a chart for the clipboard, as the dialog would write it.
fn copy(export: Option<&ExportState>, snapshot: Option<Arc<Snapshot>>, chart: Chart, copying: Copying) -> Vec<Effect> {
    let Some(snapshot) = snapshot else { return Vec::new() };
    let order = match export {
        Some(export) => export.order.clone(),
        None => ExportState::new("", &snapshot.material(), None).order,
    };
    vec![Effect::Export(ExportEffect::Copy { copying, chart, order: Box::new(order), snapshot })]
}

fn copy_table(snapshot: Option<Arc<Snapshot>>) -> Vec<Effect> {
    let Some(snapshot) = snapshot else { return Vec::new() };
    let figures = csv::table(&snapshot.material());
    vec![Effect::CopyTable { html: figures.html(), text: figures.tsv() }]
}

fn copied_table(notices: &mut Notices, result: Result<(), String>) -> Vec<Effect> {
    notices.say("Table copied. Keep Seven Milestones open until you’ve pasted it.");
    result.err().map(Effect::CopyText).into_iter().collect()
}

/// Writes the client's look into a file.
pub(super) fn save_brand(export: Option<&ExportState>, path: PathBuf, replace: bool) -> Vec<Effect> {
    let brand = export.and_then(|export| export.order.brand.clone());
    let path = with_ending(path, ENDING);
    let save = |brand| Effect::Export(ExportEffect::SaveBrand { brand: Box::new(brand), path, replace });
    brand.map(save).into_iter().collect()
}

fn brand_saved(notices: &mut Notices, result: Result<PathBuf, String>) -> Vec<Effect> {
    match result {
        Ok(path) => {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            notices.say(format!("Saved as {name}. You can add a logo to it."));
        }
        Err(sentence) => notices.fail(sentence),
    }
    Vec::new()
}

/// The name under which a client's look is saved unless a person chooses another.
pub(super) fn brand_name(export: Option<&ExportState>) -> String {
    let brand = export.and_then(|export| export.order.brand.as_ref());
    format!("{}{ENDING}", slug(brand.map_or("", |brand| &brand.name), char::is_alphanumeric, "client"))
}

fn copied(notices: &mut Notices, result: Result<Copied, String>) -> Vec<Effect> {
    match result {
        Ok(Copied::Pixels(image)) => {
            notices.say("Picture copied. Keep Seven Milestones open until you’ve pasted it.");
            vec![Effect::CopyImage(image)]
        }
        Ok(Copied::Svg(text)) => {
            notices.say(
                "Picture copied as SVG. Keep Seven Milestones open until you’ve pasted it into a drawing program.",
            );
            vec![Effect::CopyText(text)]
        }
        Err(sentence) => {
            notices.fail(sentence);
            Vec::new()
        }
    }
}
