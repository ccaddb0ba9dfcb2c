//! What each action of the command table does.

use super::changes::{add_segment, apply, keep_scenario, step_to};
use super::files::{leave, write};
use super::paths::ask;
use super::sight::turn_to;
use super::{export, present, set, shelf};
use crate::app::action::Action;
use crate::app::command::Purpose;
use crate::app::effect::Effect;
use crate::app::export::ExportCommand;
use crate::app::page::Page;
use crate::app::present::Place;
use crate::app::state::{Next, Question, State};
use crate::chart::{self, Chart};
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::plan::{Plan, Setting};
use crate::domain::points::Scale;
use crate::domain::settings::{Settings, ThemeChoice};

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if let Some(effects) = shelf::act(state, action) {
        return effects;
    }
    match action {
        Action::New => begin(state, None),
        Action::Sample => leave(state, Next::Sample),
        Action::Open => leave(state, Next::AskOpen),
        Action::Save => match state.file.path.clone() {
            Some(path) => {
                let agreed = state.agreed(&path);
                write(state, path, agreed)
            }
            None => ask(state, Purpose::Save),
        },
        Action::SaveAs => ask(state, Purpose::Save),
        Action::Details => ask_person(state, Question::Details),
        Action::Export => export::open(state),
        Action::CopyPicture => {
            let chart = chart_of(state.page);
            export::update(state, ExportCommand::Copy(chart))
        }
        Action::CopyTable => export::update(state, ExportCommand::CopyTable),
        Action::Undo => {
            let before = state.history.undo(&state.plan);
            step_to(state, before)
        }
        Action::Redo => {
            let after = state.history.redo(&state.plan);
            step_to(state, after)
        }
        Action::ToggleTuned => {
            let other = match state.plan.setting {
                Setting::Typical => Setting::Tuned,
                Setting::Tuned => Setting::Typical,
            };
            apply(state, &Edit::Set(other));
            state.history.settle();
            Vec::new()
        }
        Action::ToggleDark => {
            let theme = match state.settings.theme {
                ThemeChoice::Dark => ThemeChoice::Light,
                ThemeChoice::Light | ThemeChoice::System => ThemeChoice::Dark,
            };
            set(state, Settings { theme, ..state.settings.clone() })
        }
        Action::Larger => zoom(state, ZOOM_STEP),
        Action::Smaller => zoom(state, -ZOOM_STEP),
        Action::ActualSize => set(state, Settings { scale: Scale::nearest(100.0), ..state.settings.clone() }),
        Action::Settings => ask_person(state, Question::Settings),
        Action::AddSegment => {
            let segment = Segment::middle(&state.framework, Plan::NEXT_SEGMENT);
            add_segment(state, &SegmentEdit::Add(Box::new(segment)), Plan::NEXT_SEGMENT);
            Vec::new()
        }
        Action::CopySegment => {
            if let Some(name) = state.segment_shown().map(str::to_owned) {
                add_segment(state, &SegmentEdit::Copy(name.clone()), &name);
            }
            Vec::new()
        }
        Action::DeleteSegment => {
            if let Some(name) = state.segment_shown().map(str::to_owned) {
                apply(state, &Edit::Segment(SegmentEdit::Remove(name)));
                state.history.settle();
            }
            Vec::new()
        }
        Action::Present => present::begin(state, Place::Here),
        Action::PresentBeside => present::begin(state, Place::Beside),
        Action::Interview => turn_to(state, Page::Interview),
        Action::Survey => turn_to(state, Page::Survey),
        Action::Presets => turn_to(state, Page::Presets),
        Action::KeepScenario => {
            let name = keep_scenario(state);
            state.notice(format!("Kept as “{name}”; compare with it under “Does it matter?”"), false);
            Vec::new()
        }
        Action::AskWhere => turn_to(state, Page::Where),
        Action::AskDiffer => turn_to(state, Page::Differ),
        Action::AskMatters => turn_to(state, Page::Matters),
        Action::AskFollows => turn_to(state, Page::Follows),
        Action::Library => turn_to(state, Page::Library),
        Action::NextPart => {
            let drawer = state.answer.as_ref().is_ok_and(|answered| answered.story.is_some());
            state.part = state.part.next(drawer);
            state.part_turns += 1;
            Vec::new()
        }
        Action::Palette => ask_person(state, Question::Palette { typed: String::new() }),
        Action::Guide => ask_person(state, Question::Guide),
        Action::Keys => ask_person(state, Question::Keys),
        Action::About => ask_person(state, Question::About),
        Action::Quit => leave(state, Next::Quit),
    }
}

/// How much larger or smaller everything becomes in one step, in per cent.
const ZOOM_STEP: f64 = 10.0;

fn zoom(state: &mut State, by: f64) -> Vec<Effect> {
    let scale = Scale::nearest(state.settings.scale.get() + by);
    set(state, Settings { scale, ..state.settings.clone() })
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

fn ask_person(state: &mut State, question: Question) -> Vec<Effect> {
    state.question = Some(question);
    Vec::new()
}

/// Begins a new plan, with a page to set its sliders where one is asked for.
pub(super) fn begin(state: &mut State, page: Option<Page>) -> Vec<Effect> {
    state.begins_with = page;
    leave(state, Next::New)
}
