//! Plans as files: opening, saving, and the questions that come with that.

use super::{shelf, survey, turn_to};
use crate::analysis::kept::keep;
use crate::app::action::{self, Action};
use crate::app::command::{Answer, Choice, Purpose, Unwritten};
use crate::app::effect::{Agreed, Effect};
use crate::app::export::{ExportCommand, ExportEffect};
use crate::app::interview::Interview;
use crate::app::shelf::Draft;
use crate::app::slug::slug;
use crate::app::state::{Next, PlanFile, Question, Shown, State, first_scope};
use crate::chart::levels::LevelsChanged;
use crate::domain::history::History;
use crate::domain::plan::Plan;
use crate::format::{PlanRead, read_plan};
use crate::storage::{self, Found};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Leaves the plan of now, after asking about changes that are not saved.
pub(super) fn leave(state: &mut State, next: Next) -> Vec<Effect> {
    if next == Next::Quit && state.shelf.draft.as_ref().is_some_and(Draft::is_changed) {
        state.question = Some(Question::UnsavedProfile);
        return Vec::new();
    }
    if state.is_unsaved() {
        state.question = Some(Question::Unsaved(next));
        return Vec::new();
    }
    go_on(state, next)
}

fn go_on(state: &mut State, next: Next) -> Vec<Effect> {
    match next {
        Next::AskOpen => ask(state, Purpose::Open),
        Next::Open(path) => vec![Effect::Read(path)],
        Next::New => {
            let plan = Plan::blank(&state.framework);
            open(state, PlanRead { plan, warnings: Vec::new() }, None);
            // The sliders of a new plan are set first; the page that is shown may be about what was there before.
            let page = state.begins_with.take().unwrap_or_default();
            turn_to(state, page)
        }
        Next::Sample => {
            match read_plan(storage::SAMPLE_PLAN, &state.framework, &state.library) {
                Ok(read) => open(state, read, None),
                Err(faults) => state.notice(format!("The sample plan does not fit this framework: {faults}"), true),
            }
            Vec::new()
        }
        Next::Quit => {
            state.quitting = true;
            vec![Effect::Quit]
        }
    }
}

pub(super) fn open(state: &mut State, read: PlanRead, path: Option<PathBuf>) {
    let plan = Arc::new(read.plan);
    if plan.client.is_none() || plan.client != state.plan.client {
        // A client's look is nothing for another client to see.
        super::export::let_go_of_look(state);
    }
    state.scope = first_scope(&plan);
    state.file = PlanFile { path, saved: plan.clone() };
    state.plan = plan;
    state.history = History::default();
    state.shown = Shown::Leader;
    state.alone = None;
    state.compared.clear();
    state.versus = None;
    state.pointed = None;
    state.interview = Interview::default();
    state.presenting = None;
    state.warnings = read.warnings;
    let changed = LevelsChanged::new(&state.framework, &state.at_hand, &state.plan);
    state.question = changed.map(Question::Levels).or(state.question.take());
    state.rest_on_levels(false);
}

/// A plan was read from its file.
pub(super) fn opened(state: &mut State, path: PathBuf, read: PlanRead, held: Option<String>) -> Vec<Effect> {
    let effects = remember(state, &path);
    open(state, read, Some(path));
    if let Some(held) = held {
        state.notice(held, true);
    }
    effects
}

/// Puts a plan first among the recent ones, and the folder where dialogs begin.
pub fn remember(state: &mut State, path: &Path) -> Vec<Effect> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    state.settings.remember(&path);
    state.settings.folder = path.parent().map(Path::to_owned);
    vec![Effect::SaveSettings(Box::new(state.settings.clone()))]
}

/// Brings back the newest plan that was left behind, or throws it away; then asks about the next.
fn recover(state: &mut State, mut found: Vec<Found>, bring_back: bool) -> Vec<Effect> {
    let newest = found.remove(0);
    if !found.is_empty() && !bring_back {
        state.question = Some(Question::Recover { found });
    }
    if !bring_back {
        return vec![Effect::LetGoOf(newest.key)];
    }
    match read_plan(&newest.plan_text, &state.framework, &state.library) {
        Ok(read) => {
            open(state, read, newest.note.plan_path.clone());
            // What its file holds is not known here: the plan counts as changed until it is saved.
            state.file.saved = Arc::new(Plan::blank(&state.framework));
            state.notice("Brought back; save it to keep it", false);
            let profile = newest.note.profile.clone();
            if let Some(kept) = newest.note.profile {
                shelf::bring_draft_back(state, *kept);
            }
            let path = newest.note.plan_path;
            vec![Effect::Keep { plan: state.plan.clone(), path, profile, instead_of: Some(newest.key) }]
        }
        Err(faults) => {
            let file = newest.file.display();
            state.notice(format!("The plan in {file} cannot be read any more: {faults}"), true);
            Vec::new()
        }
    }
}

pub(super) fn ask(state: &mut State, purpose: Purpose) -> Vec<Effect> {
    if state.asking {
        return Vec::new();
    }
    state.asking = true;
    vec![Effect::Ask { purpose, name: proposed_name(state, purpose), folder: state.settings.folder.clone() }]
}

/// The name that something is saved under unless a person chooses another: a plan under its file's, or one made from
/// its title; a profile under its id.
fn proposed_name(state: &State, purpose: Purpose) -> String {
    if purpose == Purpose::Questionnaire {
        return survey::QUESTIONNAIRE.to_owned();
    }
    if purpose == Purpose::SaveBrand {
        return super::export::brand_name(state);
    }
    if let (Purpose::Export, Some(id)) = (purpose, &state.shelf.exporting) {
        return format!("{id}.ron");
    }
    let of_file = state.file.path.as_deref().and_then(Path::file_name);
    of_file.map_or_else(
        || format!("{}.plan.ron", title_slug(&state.plan.title)),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// What the names of a plan's exports begin with: its file's name without the endings, or one made from its title.
pub(super) fn stem_of(state: &State) -> String {
    let name = proposed_name(state, Purpose::Save);
    let name = name.strip_suffix(".ron").unwrap_or(&name);
    name.strip_suffix(".plan").unwrap_or(name).to_owned()
}

/// A title as a file name that every system takes.
fn title_slug(title: &str) -> String {
    slug(title, char::is_alphanumeric, "plan")
}

pub(super) fn chosen(state: &mut State, purpose: Purpose, choice: Choice) -> Vec<Effect> {
    state.asking = false;
    match (choice, purpose) {
        (Choice::Cancelled, _) => {
            state.after_saving = None;
            Vec::new()
        }
        (Choice::NoDialog, _) => {
            let typed = match purpose {
                Purpose::Open | Purpose::Answers | Purpose::Import | Purpose::Brand => String::new(),
                Purpose::Folder => state.settings.folder.as_ref().map(|f| f.display().to_string()).unwrap_or_default(),
                Purpose::Questionnaire | Purpose::Export | Purpose::SaveBrand => proposed_name(state, purpose),
                Purpose::Save => {
                    let path = state.file.path.clone();
                    path.map_or_else(|| proposed_name(state, purpose), |path| path.display().to_string())
                }
            };
            state.question = Some(Question::Path { purpose, typed });
            Vec::new()
        }
        (Choice::Path(path), Purpose::Open) => vec![Effect::Read(path)],
        (Choice::Path(path), Purpose::Answers) => survey::read(state, path),
        (Choice::Path(path), Purpose::Questionnaire) => survey::save(path, Agreed::Replace),
        (Choice::Path(path), Purpose::Brand) => vec![Effect::Export(ExportEffect::Brand(path))],
        (Choice::Path(path), Purpose::SaveBrand) => super::export::save_brand(state, path, true),
        (Choice::Path(path), Purpose::Folder) => {
            super::export::update(state, ExportCommand::Folder(path.display().to_string()))
        }
        (Choice::Path(path), Purpose::Import) => shelf::import(path),
        (Choice::Path(path), Purpose::Export) => shelf::export(state, path, true),
        // The system's dialog has asked whether a file that is there may be replaced.
        (Choice::Path(path), Purpose::Save) => write(state, with_ending(path, ".plan.ron"), Agreed::Replace),
    }
}

/// A path with the ending that its kind of file has, unless it has one.
pub(super) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(ending);
    name.into()
}

pub(super) fn write(state: &State, path: PathBuf, agreed: Agreed) -> Vec<Effect> {
    // A plan is saved with the levels that its answer rested on.
    let plan = Arc::new(keep(&state.plan, &state.library, &state.framework));
    vec![Effect::Write { path, plan, agreed }]
}

pub(super) fn written(state: &mut State, path: PathBuf, plan: Arc<Plan>, result: Result<(), Unwritten>) -> Vec<Effect> {
    match result {
        Ok(()) => {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            state.notice(format!("Saved as {name}"), false);
            // What was saved is the plan of now, but for the levels that saving added.
            if state.plan.with_levels_of(&plan) == *plan {
                state.plan = plan.clone();
            }
            let mut effects = remember(state, &path);
            state.file = PlanFile { path: Some(path), saved: plan };
            let more = match state.after_saving.take() {
                // Nothing was changed while the file was written, so nothing is lost by going on.
                Some(next) if !state.is_unsaved() => go_on(state, next),
                _ => Vec::new(),
            };
            effects.extend(more);
            effects
        }
        Err(Unwritten::Changed) => {
            state.question = Some(Question::Changed { path });
            Vec::new()
        }
        Err(Unwritten::OpenElsewhere(sentence)) => {
            state.question = Some(Question::OpenElsewhere { path, sentence });
            Vec::new()
        }
        Err(Unwritten::HasComments) => {
            state.question = Some(Question::Comments { path });
            Vec::new()
        }
        Err(Unwritten::Exists) => {
            state.question = Some(Question::Replace { path });
            Vec::new()
        }
        Err(Unwritten::Failed(sentence)) => {
            state.after_saving = None;
            state.notice(sentence, true);
            Vec::new()
        }
    }
}

pub(super) fn answer_question(state: &mut State, answer: Answer) -> Vec<Effect> {
    let Some(question) = state.question.take() else { return Vec::new() };
    match (question, answer) {
        (Question::Recover { .. }, Answer::Cancel) => {
            state.notice("The unsaved work is kept, and will be offered at the next start", false);
            Vec::new()
        }
        (_, Answer::Cancel)
        | (
            Question::About
            | Question::Details
            | Question::Guide
            | Question::Keys
            | Question::Settings
            | Question::Export,
            _,
        ) => {
            state.after_saving = None;
            Vec::new()
        }
        (Question::Presented, answer) => super::present::end(state, answer == Answer::Yes),
        (Question::UnsavedProfile, answer) => shelf::answer_before_quitting(state, answer),
        (Question::Unsaved(next), Answer::Yes) => {
            state.after_saving = Some(next);
            super::act(state, Action::Save)
        }
        (Question::Unsaved(next), _) => go_on(state, next),
        (
            Question::Comments { path }
            | Question::Replace { path }
            | Question::Changed { path }
            | Question::OpenElsewhere { path, .. },
            Answer::Yes,
        ) => write(state, path, Agreed::All),
        (
            Question::Comments { .. }
            | Question::Replace { .. }
            | Question::Changed { .. }
            | Question::OpenElsewhere { .. },
            _,
        ) => ask(state, Purpose::Save),
        (Question::Recover { found }, answer) => recover(state, found, answer == Answer::Yes),
        (Question::Levels(_), answer) => {
            state.rest_on_levels(answer != Answer::Yes);
            Vec::new()
        }
        (Question::Palette { typed }, _) => match action::found(&typed).first() {
            Some(entry) => super::act(state, entry.action),
            None => Vec::new(),
        },
        (Question::Path { purpose, typed }, _) => {
            let typed = typed.trim();
            if typed.is_empty() {
                return Vec::new();
            }
            match purpose {
                Purpose::Open => vec![Effect::Read(typed.into())],
                Purpose::Answers => survey::read(state, typed.into()),
                Purpose::Questionnaire => survey::save(typed.into(), Agreed::Nothing),
                Purpose::Brand => {
                    state.question = Some(Question::Export);
                    vec![Effect::Export(ExportEffect::Brand(typed.into()))]
                }
                Purpose::SaveBrand => {
                    state.question = Some(Question::Export);
                    super::export::save_brand(state, typed.into(), false)
                }
                Purpose::Folder => {
                    state.question = Some(Question::Export);
                    super::export::update(state, ExportCommand::Folder(typed.to_owned()))
                }
                Purpose::Import => shelf::import(typed.into()),
                Purpose::Export => shelf::export(state, typed.into(), false),
                Purpose::Save => {
                    let path = with_ending(typed.into(), ".plan.ron");
                    let agreed = state.agreed(&path);
                    write(state, path, agreed)
                }
            }
        }
    }
}
