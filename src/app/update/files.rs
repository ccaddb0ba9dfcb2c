//! Plans as files: what opening, saving and not saving does to the state.

use crate::analysis::kept::keep;
use crate::app::dialogs::Dialogs;
use crate::app::document::{Document, PlanFile, first_scope};
use crate::app::effect::Effect;
use crate::app::export::ExportState;
use crate::app::interview::Interview;
use crate::app::notices::Notices;
use crate::app::present::Presenting;
use crate::app::question::Question;
use crate::app::saving::{OverwritePolicy, Unwritten};
use crate::app::setup::Setup;
use crate::app::view::{Page, Screen, Shown};
use crate::app::workspace::Workspace;
use crate::chart::levels::LevelsChanged;
use crate::chart::news::News;
use crate::domain::history::History;
use crate::domain::plan::Plan;
use crate::domain::settings::Settings;
use crate::format::{PlanRead, looked_at};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Goes on with a plan that was read, and leaves everything behind that was about the one before.
pub(super) fn open(
    work: &mut Workspace<'_>,
    dialogs: &mut Dialogs,
    export: &mut Option<ExportState>,
    presenting: &mut Option<Presenting>,
    read: PlanRead,
    path: Option<PathBuf>,
) {
    let plan = Arc::new(read.plan);
    let (document, view) = (&mut *work.document, &mut *work.view);
    if let Some(export) = export.as_mut().filter(|_| plan.client.is_none() || plan.client != document.plan.client) {
        // A client's look is nothing for another client to see.
        export.drop_look();
    }
    document.scope = first_scope(&plan);
    document.file = PlanFile { path, saved: plan.clone() };
    document.plan = plan;
    document.history = History::default();
    document.earlier = None;
    document.news = News::of(&document.framework, &document.at_hand, &document.plan);
    if view.page == Page::Since {
        view.page = Page::Where;
    }
    document.warnings = read.warnings;
    view.screen = Screen::Plan;
    view.setup = Setup::default();
    view.shown = Shown::Leader;
    view.alone = None;
    view.compared.clear();
    view.versus = None;
    view.pointed = None;
    view.explained = None;
    view.interview = Interview::default();
    *presenting = None;
    let changed = LevelsChanged::new(&document.framework, &document.at_hand, &document.plan);
    dialogs.question = changed.map(Question::Levels).or(dialogs.question.take());
    work.rest_on_levels(false);
}

/// Says that a file could not be read.
pub(super) fn not_read(notices: &mut Notices, settings: &mut Settings, path: &Path, sentence: &str) -> Vec<Effect> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    notices.fail(format!("{name} couldn’t be opened, so your plan hasn’t changed.\n{sentence}"));
    settings.forget(path);
    Vec::new()
}

/// Puts a plan first among the recent ones, and the folder where dialogs begin.
pub fn remember(settings: &mut Settings, path: &Path) -> Vec<Effect> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    settings.remember(&path);
    settings.folder = path.parent().map(Path::to_owned);
    vec![Effect::SaveSettings(Box::new(settings.clone()))]
}

/// Writes the plan into a file.
pub(super) fn write(document: &Document, path: PathBuf, agreed: OverwritePolicy, today: &str) -> Vec<Effect> {
    // A plan is saved with the levels that its answer rested on, and the day on which it was looked at.
    let kept = keep(&document.plan, &document.library, &document.framework);
    let plan = Arc::new(looked_at(&kept, &document.framework, today));
    vec![Effect::Write { path, plan, agreed }]
}

/// A plan was written.
pub(super) fn saved(
    document: &mut Document,
    notices: &mut Notices,
    settings: &mut Settings,
    path: PathBuf,
    plan: Arc<Plan>,
) -> Vec<Effect> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    notices.say(format!("Saved as {name}"));
    // What was saved is the plan of now, but for the levels that saving added.
    if document.plan.with_levels_of(&plan) == *plan {
        document.plan = plan.clone();
    }
    let effects = remember(settings, &path);
    document.file = PlanFile { path: Some(path), saved: plan };
    effects
}

/// A plan was not written: a person is asked what to do, or told why.
pub(super) fn not_saved(dialogs: &mut Dialogs, notices: &mut Notices, path: PathBuf, why: Unwritten) {
    dialogs.question = Some(match why {
        Unwritten::Changed => Question::Changed { path },
        Unwritten::OpenElsewhere(sentence) => Question::OpenElsewhere { path, sentence },
        Unwritten::HasComments => Question::Comments { path },
        Unwritten::Exists => Question::Replace { path },
        Unwritten::Failed(sentence) => {
            dialogs.after_saving = None;
            notices.fail(sentence);
            return;
        }
    });
}
