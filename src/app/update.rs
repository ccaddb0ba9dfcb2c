//! What each command does to the state. Pure: the disk and the dialogs are asked through effects.

use super::command::{Action, Answer, Choice, Command, Purpose, Unwritten};
use super::effect::{Agreed, Effect};
use super::state::{Next, PlanFile, Question, Shown, State, first_scope};
use crate::domain::edit::Edit;
use crate::domain::history::History;
use crate::domain::plan::{Plan, Scope, Setting};
use crate::format::{PlanRead, read_plan};
use crate::storage;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Carries out a command and says what else is to be done.
pub fn update(state: &mut State, command: Command) -> Vec<Effect> {
    let before = state.revision;
    let mut effects = carry_out(state, command);
    if state.revision != before {
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
        Command::Settle => {
            state.history.settle();
            Vec::new()
        }
        Command::See(scope) => {
            state.scope = scope;
            state.work_out();
            Vec::new()
        }
        Command::Select(id) => show(state, Shown::Platform(id)),
        Command::CloseStory => show(state, Shown::Nobody),
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
        Command::Read { path, result } => {
            match result {
                Ok(read) => open(state, *read, Some(path)),
                Err(sentence) => state.notice(sentence, true),
            }
            Vec::new()
        }
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
    match action {
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
            state.dark = !state.dark;
            Vec::new()
        }
        Action::About => {
            state.question = Some(Question::About);
            Vec::new()
        }
        Action::Quit => leave(state, Next::Quit),
    }
}

fn apply(state: &mut State, edit: &Edit) {
    let changed = edit.apply(&state.plan);
    if changed == *state.plan {
        return;
    }
    state.history.remember(&state.plan, edit.label());
    state.plan = Arc::new(changed);
    state.work_out();
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

/// Leaves the plan of now, after asking about changes that are not saved.
fn leave(state: &mut State, next: Next) -> Vec<Effect> {
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

fn open(state: &mut State, read: PlanRead, path: Option<PathBuf>) {
    let plan = Arc::new(read.plan);
    state.scope = first_scope(&plan);
    state.file = PlanFile { path, saved: plan.clone() };
    state.plan = plan;
    state.history = History::default();
    state.shown = Shown::Leader;
    state.warnings = read.warnings;
    state.work_out();
}

fn ask(state: &mut State, purpose: Purpose) -> Vec<Effect> {
    if state.asking {
        return Vec::new();
    }
    state.asking = true;
    vec![Effect::Ask { purpose, name: proposed_name(state) }]
}

/// The name that a plan is saved under unless a person chooses another: its file's, or one made from its title.
fn proposed_name(state: &State) -> String {
    let of_file = state.file.path.as_deref().and_then(Path::file_name);
    of_file.map_or_else(|| format!("{}.plan.ron", slug(&state.plan.title)), |name| name.to_string_lossy().into_owned())
}

/// A title as a file name that every system takes.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.to_lowercase().chars() {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= 60 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "plan".to_owned() } else { slug.to_owned() }
}

fn chosen(state: &mut State, purpose: Purpose, choice: Choice) -> Vec<Effect> {
    state.asking = false;
    match (choice, purpose) {
        (Choice::Cancelled, _) => {
            state.after_saving = None;
            Vec::new()
        }
        (Choice::NoDialog, _) => {
            let typed = match purpose {
                Purpose::Open => String::new(),
                Purpose::Save => {
                    let path = state.file.path.clone();
                    path.map_or_else(|| proposed_name(state), |path| path.display().to_string())
                }
            };
            state.question = Some(Question::Path { purpose, typed });
            Vec::new()
        }
        (Choice::Path(path), Purpose::Open) => vec![Effect::Read(path)],
        // The system's dialog has asked whether a file that is there may be replaced.
        (Choice::Path(path), Purpose::Save) => write(state, with_ending(path), Agreed::Replace),
    }
}

/// A plan's path with the ending that plans have, unless it has one.
fn with_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".plan.ron");
    name.into()
}

fn write(state: &State, path: PathBuf, agreed: Agreed) -> Vec<Effect> {
    vec![Effect::Write { path, plan: state.plan.clone(), agreed }]
}

fn written(state: &mut State, path: PathBuf, plan: Arc<Plan>, result: Result<(), Unwritten>) -> Vec<Effect> {
    match result {
        Ok(()) => {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            state.notice(format!("Saved as {name}"), false);
            state.file = PlanFile { path: Some(path), saved: plan };
            match state.after_saving.take() {
                // Nothing was changed while the file was written, so nothing is lost by going on.
                Some(next) if !state.is_unsaved() => go_on(state, next),
                _ => Vec::new(),
            }
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

fn answer_question(state: &mut State, answer: Answer) -> Vec<Effect> {
    let Some(question) = state.question.take() else { return Vec::new() };
    match (question, answer) {
        (_, Answer::Cancel) | (Question::About, _) => {
            state.after_saving = None;
            Vec::new()
        }
        (Question::Unsaved(next), Answer::Yes) => {
            state.after_saving = Some(next);
            act(state, Action::Save)
        }
        (Question::Unsaved(next), _) => go_on(state, next),
        (Question::Comments { path } | Question::Replace { path }, Answer::Yes) => write(state, path, Agreed::All),
        (Question::Comments { .. } | Question::Replace { .. }, _) => ask(state, Purpose::Save),
        (Question::Path { purpose, typed }, _) => {
            let typed = typed.trim();
            if typed.is_empty() {
                return Vec::new();
            }
            match purpose {
                Purpose::Open => vec![Effect::Read(typed.into())],
                Purpose::Save => {
                    let path = with_ending(typed.into());
                    let agreed = state.agreed(&path);
                    write(state, path, agreed)
                }
            }
        }
    }
}

/// The scopes that a plan's tabs offer: everyone where there are two segments or more, then each segment.
#[must_use]
pub fn scopes(plan: &Plan) -> Vec<Scope> {
    let everyone = (plan.segments.len() > 1).then_some(Scope::Everyone);
    everyone.into_iter().chain(plan.segments.iter().map(|segment| Scope::Segment(segment.name.clone()))).collect()
}
