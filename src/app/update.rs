//! What each command does to the state. Pure: the disk and the dialogs are asked through effects.

mod export;
mod files;
mod present;
mod shelf;
mod start;
mod survey;

use super::action::Action;
use super::command::{Command, Pointed, Purpose};
use super::effect::{Agreed, Effect};
use super::export::ExportCommand;
use super::page::{Page, Part};
use super::present::Place;
use super::state::{MOST_COMPARED, Next, Question, Shown, State};
use crate::chart::draw::Chart;
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, ScenarioEdit, SegmentEdit};
use crate::domain::id::PlatformId;
use crate::domain::plan::{Plan, Scope, Setting};
use crate::domain::points::Scale;
use crate::domain::settings::{Settings, ThemeChoice};
pub use files::remember;
use files::{answer_question, ask, chosen, leave, opened, write, written};
use std::sync::Arc;

/// Carries out a command and says what else is to be done.
pub fn update(state: &mut State, command: Command) -> Vec<Effect> {
    let before = state.revision;
    let mut effects = carry_out(state, command);
    present::stay(state);
    if state.revision != before {
        start::offer(state);
        effects.extend(refine(state));
    }
    effects
}

/// What makes the figures of the answers as sure as the plan asks for.
#[must_use]
pub fn refine(state: &State) -> Option<Effect> {
    let report = state.answer.as_ref().ok()?.report.clone();
    let (samples, seed) = (state.plan.samples, state.plan.seed);
    let enough = report.robustness.samples >= usize::try_from(samples).unwrap_or(usize::MAX);
    (!enough).then_some(Effect::Refine { revision: state.revision, report, samples, seed })
}

fn carry_out(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Do(action) => act(state, action),
        Command::Edit(edit) => {
            apply(state, &edit);
            Vec::new()
        }
        Command::Begin(page) => begin(state, Some(page)),
        Command::Settle => {
            state.history.settle();
            shelf::settle(state);
            Vec::new()
        }
        Command::See(scope) => {
            state.scope = scope;
            state.pointed = None;
            state.work_out();
            Vec::new()
        }
        Command::Show(page) => turn_to(state, page),
        Command::Compare { platform, compared } => compare(state, &platform, compared),
        Command::Alone(milestone) => {
            state.alone = milestone;
            state.work_out();
            Vec::new()
        }
        Command::Point(pointed) => point(state, Some(pointed)),
        Command::LetGo => point(state, None),
        Command::OpenCard(milestone) => {
            state.open_card = milestone;
            Vec::new()
        }
        Command::Versus(name) => {
            state.versus = name;
            state.compare_scenario();
            Vec::new()
        }
        Command::RestOnKeptLevels(kept) => {
            state.rest_on_levels(kept);
            Vec::new()
        }
        Command::Seek(text) => {
            if let Some(Question::Palette { typed }) = &mut state.question {
                *typed = text;
            }
            Vec::new()
        }
        Command::Select(id) => show(state, Shown::Platform(id)),
        Command::CloseStory => {
            state.pointed = None;
            show(state, Shown::Nobody)
        }
        Command::Interview(place) => start::interview(state, place),
        Command::Present(command) => present::update(state, command),
        Command::Export(command) => export::update(state, command),
        Command::Survey(command) => survey::update(state, command),
        Command::Take(segment, how) => start::take(state, vec![*segment], how),
        Command::Hints(shown) => set(state, Settings { first_start_done: !shown, ..state.settings.clone() }),
        Command::Open(path) if survey::is_table(&path) => survey::read(state, path),
        Command::Open(path) if shelf::takes(state, &path) => shelf::import(path),
        Command::Open(path) => leave(state, Next::Open(path)),
        Command::SaveTo(path) => write(state, path, Agreed::Nothing),
        Command::Answer(answer) => answer_question(state, answer),
        Command::Type(text) => {
            if let Some(Question::Path { typed, .. }) = &mut state.question {
                *typed = text;
            }
            Vec::new()
        }
        Command::Dismiss(number) => {
            state.notices.retain(|notice| notice.number != number);
            Vec::new()
        }
        Command::Chosen { purpose, choice } => chosen(state, purpose, choice),
        Command::Read { path, result, held } => match result {
            Ok(read) => opened(state, path, *read, held),
            Err(sentence) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                state.notice(format!("{name} could not be opened, and your plan is as it was.\n{sentence}"), true);
                state.settings.forget(&path);
                Vec::new()
            }
        },
        Command::Settings(settings) => set(state, *settings),
        Command::Unkept(sentence) => {
            // Said once: each further attempt would fail alike.
            if state.notices.iter().all(|notice| notice.text != sentence) {
                state.notice(sentence, true);
            }
            Vec::new()
        }
        Command::Shelf(command) => shelf::update(state, command),
        Command::Refined { revision, robustness } => {
            if revision == state.revision
                && let Ok(answered) = &mut state.answer
            {
                answered.robustness = *robustness;
            }
            Vec::new()
        }
        Command::Written { path, plan, result } => written(state, path, plan, result),
    }
}

fn act(state: &mut State, action: Action) -> Vec<Effect> {
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
            let segment = Segment::middle(&state.framework, "New segment");
            add_segment(state, &SegmentEdit::Add(Box::new(segment)), "New segment");
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

fn apply(state: &mut State, edit: &Edit) {
    let changed = edit.apply(&state.plan);
    if changed == *state.plan {
        return;
    }
    state.history.remember(&state.plan, edit.label());
    if let Edit::Segment(SegmentEdit::Rename { from, to }) = edit
        && state.segment_shown() == Some(from)
    {
        state.scope = Scope::Segment(to.clone());
    }
    state.plan = Arc::new(changed);
    if edit.moves_answers() {
        state.work_out();
    }
}

/// Adds a segment as a step of its own and shows it.
fn add_segment(state: &mut State, edit: &SegmentEdit, name: &str) {
    state.history.settle();
    let scope = Scope::Segment(state.plan.free_name(name));
    apply(state, &Edit::Segment(edit.clone()));
    state.history.settle();
    state.scope = scope;
    state.work_out();
}

/// Keeps the audience of now as a scenario with a name of its own, which it gives.
fn keep_scenario(state: &mut State) -> String {
    let name = free_scenario(&state.plan);
    apply(state, &Edit::Scenario(ScenarioEdit::Keep(name.clone())));
    state.history.settle();
    name
}

/// A name that no scenario of the plan has.
fn free_scenario(plan: &Plan) -> String {
    let names = (1..).map(|number: u32| format!("Scenario {number}"));
    // A plan has far fewer scenarios than there are numbers.
    names.into_iter().find(|name| plan.scenario(name).is_none()).unwrap_or_default()
}

/// How much larger or smaller everything becomes in one step, in per cent.
const ZOOM_STEP: f64 = 10.0;

fn zoom(state: &mut State, by: f64) -> Vec<Effect> {
    let scale = Scale::nearest(state.settings.scale.get() + by);
    set(state, Settings { scale, ..state.settings.clone() })
}

fn set(state: &mut State, settings: Settings) -> Vec<Effect> {
    if settings == state.settings {
        return Vec::new();
    }
    state.settings = settings;
    vec![Effect::SaveSettings(Box::new(state.settings.clone()))]
}

/// The chart that a view is mainly about.
fn chart_of(page: Page) -> Chart {
    match page {
        Page::Differ => Chart::Honeycomb,
        Page::Matters => Chart::Acceptability,
        Page::Follows => Chart::Portfolio,
        _ => Chart::Fit,
    }
}

fn ask_person(state: &mut State, question: Question) -> Vec<Effect> {
    state.question = Some(question);
    Vec::new()
}

/// Shows a page. The drawer that opens by itself belongs to the ranking; elsewhere only a person opens it.
fn turn_to(state: &mut State, page: Page) -> Vec<Effect> {
    if state.page.is_question() {
        state.back = state.page;
    }
    state.page = page;
    // The key that goes from part to part goes to the new page first.
    state.part = Part::Audience;
    start::offer(state);
    state.pointed = None;
    if state.shown != Shown::Nobody {
        state.shown = Shown::Leader;
    }
    state.tell_story();
    Vec::new()
}

fn compare(state: &mut State, platform: &PlatformId, compared: bool) -> Vec<Effect> {
    let mut platforms = state.compared_platforms();
    platforms.retain(|id| id != platform);
    if compared {
        // The newest takes the place of the last where there is no room.
        platforms.truncate(MOST_COMPARED - 1);
        platforms.push(platform.clone());
    }
    if !platforms.is_empty() {
        state.compared = platforms;
    }
    Vec::new()
}

/// Shows a slider and its segment, or lets go of the one that is shown.
fn point(state: &mut State, pointed: Option<Pointed>) -> Vec<Effect> {
    let scope = pointed.as_ref().map(|pointed| Scope::Segment(pointed.segment.clone()));
    if let Some(scope) = scope.filter(|scope| state.scope != *scope) {
        state.scope = scope;
        state.work_out();
    }
    state.pointed = pointed;
    Vec::new()
}

/// Begins a new plan, with a page to set its sliders where one is asked for.
fn begin(state: &mut State, page: Option<Page>) -> Vec<Effect> {
    state.begins_with = page;
    leave(state, Next::New)
}

fn step_to(state: &mut State, plan: Option<Arc<Plan>>) -> Vec<Effect> {
    if let Some(plan) = plan {
        state.plan = plan;
        state.work_out();
    }
    Vec::new()
}

fn show(state: &mut State, shown: Shown) -> Vec<Effect> {
    state.shown = shown;
    state.tell_story();
    Vec::new()
}
