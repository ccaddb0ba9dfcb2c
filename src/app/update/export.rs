//! Exports: what is ordered, and what the threads that make it answer.

use super::paths::{stem_of, with_ending};
use crate::app::effect::Effect;
use crate::app::export::{ExportCommand, ExportDesk, ExportEffect, Snapshot, files_are_there};
use crate::app::file_dialog::Purpose;
use crate::app::question::Question;
use crate::app::rgba::Rgba;
use crate::app::slug::slug;
use crate::app::state::State;
use crate::chart::draw::Chart;
use crate::export::csv;
use std::path::PathBuf;
use std::sync::Arc;

/// What the names of clients' looks end with.
const ENDING: &str = ".brand.ron";

/// Opens the dialog, as it was left.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let Some(snapshot) = snapshot(state) else {
        state.notice("There is nothing to export yet: no platform has an answer", true);
        return Vec::new();
    };
    let stem = stem_of(state);
    if let Some(desk) = &mut state.export {
        desk.order.stem = stem;
        desk.ended = None;
    } else {
        let desk = ExportDesk::new(
            &stem,
            &snapshot.material(),
            state.settings.folder.as_deref().or(state.documents.as_deref()),
        );
        state.export = Some(desk);
    }
    state.question = Some(Question::Export);
    preview(state)
}

/// What charts are made of now; none where there is no answer.
fn snapshot(state: &State) -> Option<Arc<Snapshot>> {
    let answered = state.answer.as_ref().ok()?;
    Some(Arc::new(Snapshot {
        framework: state.framework.clone(),
        library: state.library.clone(),
        plan: state.plan.clone(),
        scope: state.scope.clone(),
        report: answered.report.clone(),
        robustness: answered.robustness.clone(),
        compared: state.compared_platforms(),
        versus: state.versus.clone(),
        date: state.today.clone(),
    }))
}

/// Asks for a preview of the chart that is shown.
fn preview(state: &mut State) -> Vec<Effect> {
    let snapshot = snapshot(state);
    let Some((snapshot, desk)) = snapshot.zip(state.export.as_mut()) else { return Vec::new() };
    desk.number += 1;
    let (number, chart, order) = (desk.number, desk.shown, Box::new(desk.order.clone()));
    vec![Effect::Export(ExportEffect::Preview { number, chart, order, snapshot })]
}

pub(super) fn update(state: &mut State, command: ExportCommand) -> Vec<Effect> {
    match command {
        ExportCommand::Copy(chart) => return copy(state, chart),
        ExportCommand::CopyTable => return copy_table(state),
        ExportCommand::Copied(result) => return copied(state, result),
        ExportCommand::AskFolder => return super::ask(state, Purpose::Folder),
        ExportCommand::CopiedTable(result) => return copied_table(state, result),
        ExportCommand::AskBrand => return super::ask(state, Purpose::Brand),
        ExportCommand::AskSaveBrand => return super::ask(state, Purpose::SaveBrand),
        ExportCommand::BrandSaved(result) => return brand_saved(state, result),
        ExportCommand::Start => return start(state),
        _ => {}
    }
    let Some(desk) = &mut state.export else { return Vec::new() };
    match command {
        ExportCommand::Order(order) => desk.order = *order,
        ExportCommand::Show(chart) => desk.shown = chart,
        ExportCommand::NoBrand => let_go_of_look(state),
        ExportCommand::Brand(Ok(read)) => {
            (desk.order.brand, desk.order.logo, desk.of_brand) = (Some(read.brand), read.logo, read.warnings);
        }
        ExportCommand::Brand(Err(sentence)) => {
            state.notice(sentence, true);
            return Vec::new();
        }
        ExportCommand::Folder(folder) => {
            desk.folder = folder;
            desk.ended = None;
            return Vec::new();
        }
        ExportCommand::Replace(replace) => {
            desk.replace = replace;
            return Vec::new();
        }
        ExportCommand::Cancel => {
            desk.progress = None;
            return vec![Effect::EndExport];
        }
        ExportCommand::Previewed { number, image } => {
            if number == desk.number {
                desk.preview = image;
            }
            return Vec::new();
        }
        ExportCommand::Progress(progress) => {
            desk.progress = Some(progress);
            return Vec::new();
        }
        ExportCommand::Ended { result, warnings } => {
            // Whoever has closed the dialog meanwhile hears of it all the same.
            let words = match &result {
                Ok(files) => files_are_there(files.len()),
                Err(sentence) => sentence.clone(),
            };
            let failed = result.is_err();
            (desk.progress, desk.ended, desk.warnings) = (None, Some(result), warnings);
            if state.question != Some(Question::Export) {
                state.notice(words, failed);
            }
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    preview(state)
}

/// Begins the work.
fn start(state: &mut State) -> Vec<Effect> {
    let snapshot = snapshot(state);
    let Some((snapshot, desk)) = snapshot.zip(state.export.as_mut()) else { return Vec::new() };
    if desk.progress.is_some() || desk.folder.trim().is_empty() {
        return Vec::new();
    }
    desk.ended = None;
    desk.warnings.clear();
    let (order, folder) = (Box::new(desk.order.clone()), PathBuf::from(desk.folder.trim()));
    vec![Effect::Export(ExportEffect::Make { order, snapshot, folder, replace: desk.replace })]
}

/// Draws a chart for the clipboard, as the dialog would write it.
fn copy(state: &mut State, chart: Chart) -> Vec<Effect> {
    let Some(snapshot) = snapshot(state) else { return Vec::new() };
    let order = match &state.export {
        Some(desk) => desk.order.clone(),
        None => ExportDesk::new("", &snapshot.material(), None).order,
    };
    vec![Effect::Export(ExportEffect::Copy { chart, order: Box::new(order), snapshot })]
}

fn copy_table(state: &mut State) -> Vec<Effect> {
    let Some(snapshot) = snapshot(state) else { return Vec::new() };
    let figures = csv::table(&snapshot.material());
    vec![Effect::CopyTable { html: figures.html(), text: figures.tsv() }]
}

fn copied_table(state: &mut State, result: Result<(), String>) -> Vec<Effect> {
    let words = "The ranking is on the clipboard, as a table; keep this program open until it is pasted";
    state.notice(words, false);
    result.err().map(Effect::CopyText).into_iter().collect()
}

/// The look of the program again, on the wall as well.
pub(super) fn let_go_of_look(state: &mut State) {
    if let Some(desk) = &mut state.export {
        (desk.order.brand, desk.order.logo) = (None, None);
        desk.of_brand.clear();
    }
}

/// Writes the client's look into a file.
pub(super) fn save_brand(state: &State, path: PathBuf, replace: bool) -> Vec<Effect> {
    let brand = state.export.as_ref().and_then(|desk| desk.order.brand.clone());
    let path = with_ending(path, ENDING);
    let save = |brand| Effect::Export(ExportEffect::SaveBrand { brand: Box::new(brand), path, replace });
    brand.map(save).into_iter().collect()
}

fn brand_saved(state: &mut State, result: Result<PathBuf, String>) -> Vec<Effect> {
    match result {
        Ok(path) => {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            state.notice(format!("Saved as {name}; a logo may be added to it"), false);
        }
        Err(sentence) => state.notice(sentence, true),
    }
    Vec::new()
}

/// The name under which a client's look is saved unless a person chooses another.
pub(super) fn brand_name(state: &State) -> String {
    let brand = state.export.as_ref().and_then(|desk| desk.order.brand.as_ref());
    format!("{}{ENDING}", slug(brand.map_or("", |brand| &brand.name), char::is_alphanumeric, "client"))
}

fn copied(state: &mut State, result: Result<Arc<Rgba>, String>) -> Vec<Effect> {
    match result {
        Ok(image) => {
            state.notice("The picture is on the clipboard; keep this program open until it is pasted", false);
            vec![Effect::CopyImage(image)]
        }
        Err(sentence) => {
            state.notice(sentence, true);
            Vec::new()
        }
    }
}
