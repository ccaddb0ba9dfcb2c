//! What each action of the command table does.

use super::ask::{ask_to_read, ask_to_save};
use super::changes::{add_segment, apply, keep_scenario, step_to};
use super::files::write;
use super::leave::leave;
use super::settings::{ZOOM_STEP, actual_size, toggle_dark, zoom};
use super::view::{next_part, show_page};
use super::{export, present, setup, shelf};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::export::{Copying, ExportCommand};
use crate::app::file_dialog::Purpose;
use crate::app::present::WallPlace;
use crate::app::question::{Next, Question};
use crate::app::setup::SetupCommand;
use crate::app::state::{Parts, State};
use crate::app::view::{Page, Screen};
use crate::app::workspace::Workspace;
use crate::chart::{self, Chart};
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::plan::{Plan, TuningMode};

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if state.view.screen == Screen::Welcome && action.needs_a_plan() {
        return Vec::new();
    }
    let Parts { mut work, dialogs, notices, shelf, export, presenting, settings, machine, .. } = state.parts();
    if let Some(effects) = shelf::act(&mut work, shelf, notices, action) {
        return effects;
    }
    match action {
        Action::New => return leave(state, Next::New),
        Action::Setup => setup::update(&mut work, SetupCommand::Open),
        Action::Welcome => return leave(state, Next::Welcome),
        Action::Sample => return leave(state, Next::Sample),
        Action::Open => return leave(state, Next::AskOpen),
        Action::Save => match work.document.file.path.clone() {
            Some(path) => {
                let agreed = work.document.agreed(&path);
                return write(work.document, path, agreed, &machine.today);
            }
            None => return ask_to_save(dialogs, settings, work.document),
        },
        Action::SaveAs => return ask_to_save(dialogs, settings, work.document),
        Action::Compare => return ask_to_read(dialogs, settings, Purpose::Earlier),
        Action::Details => dialogs.question = Some(Question::Details),
        Action::Export => return export::open(&work, export, dialogs, notices, settings, machine),
        Action::CopyPicture | Action::CopySvg => {
            let copying = if action == Action::CopySvg { Copying::Svg } else { Copying::Pixels };
            let command = ExportCommand::Copy(chart_of(work.view.page), copying);
            return export::update(&work, export, dialogs, notices, settings, machine, command);
        }
        Action::CopyTable => {
            return export::update(&work, export, dialogs, notices, settings, machine, ExportCommand::CopyTable);
        }
        Action::Undo => {
            let before = work.document.history.undo(&work.document.plan);
            step_to(&mut work, before);
        }
        Action::Redo => {
            let after = work.document.history.redo(&work.document.plan);
            step_to(&mut work, after);
        }
        Action::ToggleTuned => toggle_tuned(&mut work),
        Action::ToggleDark => return toggle_dark(settings),
        Action::Larger => return zoom(settings, ZOOM_STEP),
        Action::Smaller => return zoom(settings, -ZOOM_STEP),
        Action::ActualSize => return actual_size(settings),
        Action::Settings => dialogs.question = Some(Question::Settings),
        Action::AddSegment => {
            let segment = Segment::middle(&work.document.framework, Plan::NEXT_SEGMENT);
            add_segment(&mut work, &SegmentEdit::Add(Box::new(segment)), Plan::NEXT_SEGMENT);
        }
        Action::CopySegment => {
            if let Some(name) = work.document.segment_shown().map(str::to_owned) {
                add_segment(&mut work, &SegmentEdit::Copy(name.clone()), &name);
            }
        }
        Action::DeleteSegment => {
            if let Some(name) = work.document.segment_shown().map(str::to_owned) {
                apply(&mut work, &Edit::Segment(SegmentEdit::Remove(name)));
                work.document.history.end_gesture();
            }
        }
        Action::Present => present::begin(&mut work, presenting, export.as_ref(), machine, WallPlace::Here),
        Action::PresentBeside => {
            present::begin(&mut work, presenting, export.as_ref(), machine, WallPlace::SecondWindow);
        }
        Action::Interview => show_page(&mut work, Page::Interview),
        Action::Survey => show_page(&mut work, Page::Survey),
        Action::Presets => show_page(&mut work, Page::Presets),
        Action::KeepScenario => {
            let name = keep_scenario(&mut work);
            notices.say(format!("Saved as “{name}”. Compare with it under “How sure are we?”"));
        }
        Action::AskWhere => show_page(&mut work, Page::Where),
        Action::AskDiffer => show_page(&mut work, Page::Differ),
        Action::AskMatters => show_page(&mut work, Page::Matters),
        Action::AskFollows => show_page(&mut work, Page::Follows),
        Action::Library => show_page(&mut work, Page::Library),
        Action::NextPart => next_part(work.view, work.answers),
        Action::Palette => dialogs.question = Some(Question::Palette { typed: String::new() }),
        Action::Guide => dialogs.question = Some(Question::Guide),
        Action::Keys => dialogs.question = Some(Question::Keys),
        Action::About => dialogs.question = Some(Question::About),
        Action::Quit => return leave(state, Next::Quit),
    }
    Vec::new()
}

/// Takes platforms as they are, or tuned.
fn toggle_tuned(work: &mut Workspace<'_>) {
    let other = match work.document.plan.setting {
        TuningMode::Typical => TuningMode::Tuned,
        TuningMode::Tuned => TuningMode::Typical,
    };
    apply(work, &Edit::Set(other));
    work.document.history.end_gesture();
}

/// The chart that a view is mainly about.
const fn chart_of(page: Page) -> Chart {
    Chart::answering(match page {
        Page::Differ => chart::Question::Differ,
        Page::Matters => chart::Question::Matters,
        Page::Follows => chart::Question::Follows,
        _ => chart::Question::Where,
    })
}
