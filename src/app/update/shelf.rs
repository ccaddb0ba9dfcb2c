//! What the commands of the page of all platforms do.

mod done;

use super::{show, turn_to};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::file_dialog::Purpose;
use crate::app::question::{Answer, Next};
use crate::app::shelf::{Aside, Back, Change, Draft, Kept, ShelfCommand, ShelfEffect, free_id, problems};
use crate::app::state::State;
use crate::app::view::{Page, Shown};
use crate::domain::id::PlatformId;
use crate::domain::platform::Platform;
use crate::format::KeptProfile;
use std::path::PathBuf;
use std::sync::Arc;

/// How much that was taken away can be brought back.
const MOST_ASIDES: usize = 5;

pub(super) fn update(state: &mut State, command: ShelfCommand) -> Vec<Effect> {
    match command {
        ShelfCommand::Search(text) => state.shelf.search = text,
        ShelfCommand::Sort(sort) => state.shelf.sort = sort,
        ShelfCommand::Filter(filter) => state.shelf.filter = filter,
        ShelfCommand::Create => {
            let (name, today) = ("New platform", state.today.clone());
            let id = free_id(name, &state.at_hand);
            let platform = Arc::new(Platform::middle(&state.framework, id, name, &today));
            begin(state, Draft::new(platform));
        }
        ShelfCommand::Copy(id) => {
            if let Some(platform) = state.at_hand.get(&id) {
                let name = free_name(state, &platform.name);
                let id = free_id(&name, &state.at_hand);
                let copy = Platform { id, name, ..platform.as_ref().clone() };
                begin(state, Draft::new(Arc::new(copy)));
            }
        }
        ShelfCommand::Edit(id) => edit(state, &id),
        ShelfCommand::EditLevel(id, milestone) => {
            edit(state, &id);
            state.shelf.aim = Some(milestone);
            state.shelf.aims += 1;
        }
        ShelfCommand::Change(platform) => {
            let library = state.at_hand.clone();
            if let Some(draft) = &mut state.shelf.draft {
                draft.change(*platform, &library);
            }
        }
        ShelfCommand::Save => return save(state),
        ShelfCommand::Cancel => {
            set_draft_aside(state);
            go_back(state);
        }
        ShelfCommand::TakeTheirs => take_theirs(state),
        ShelfCommand::KeepMine => {
            if let Some(draft) = &mut state.shelf.draft
                && let Some(theirs) = draft.theirs.take()
            {
                draft.base = theirs;
            }
        }
        ShelfCommand::Delete(id) => {
            let platform = state.at_hand.get(&id).cloned();
            return platform.map(|platform| Effect::Shelf(ShelfEffect::Delete(platform))).into_iter().collect();
        }
        ShelfCommand::BringBack(number) => return bring_back(state, number),
        ShelfCommand::Forget(number) => state.shelf.asides.retain(|aside| aside.number != number),
        ShelfCommand::Import => return super::ask(state, Purpose::Import),
        ShelfCommand::Export(id) => {
            state.shelf.exporting = Some(id);
            return super::ask(state, Purpose::Export);
        }
        ShelfCommand::OnDisk(changes) => return vec![Effect::Shelf(ShelfEffect::Read(changes))],
        ShelfCommand::Unwatched(reason) => state.warnings.push(format!(
            "What other programs change in the folder of profiles is not noticed until the next start: {reason}"
        )),
        ShelfCommand::TakeBack(number) => {
            state.notices.retain(|notice| notice.undo != Some(number));
            return step(state.shelf.deeds.take_back(number));
        }
        ShelfCommand::Done { deed, change, read } => return done::done(state, deed, change, *read),
    }
    Vec::new()
}

/// What an action of the command table means here: to the form of a profile while it is shown, and to what was done to a
/// profile's file as long as nothing else was done since. None where it means what it always means.
pub(super) fn act(state: &mut State, action: Action) -> Option<Vec<Effect>> {
    if state.draft_shown().is_none() {
        return act_on_deeds(state, action);
    }
    let draft = state.shelf.draft.as_mut()?;
    match action {
        Action::Undo => draft.step(true),
        Action::Redo => draft.step(false),
        Action::Save => return Some(save(state)),
        _ => return None,
    }
    Some(Vec::new())
}

fn act_on_deeds(state: &mut State, action: Action) -> Option<Vec<Effect>> {
    let back = match action {
        Action::Undo => true,
        Action::Redo => false,
        _ => return None,
    };
    if state.shelf.deeds.is_at_work() {
        return Some(Vec::new());
    }
    let change = state.shelf.deeds.step(&state.plan, back)?;
    Some(step(Some(change)))
}

fn step(change: Option<Change>) -> Vec<Effect> {
    change.map(|change| Effect::Shelf(ShelfEffect::Step(change))).into_iter().collect()
}

/// Ends a step of the form's history.
pub(super) fn settle(state: &mut State) {
    if let Some(draft) = &mut state.shelf.draft {
        draft.history.settle();
    }
}

/// Shows the form of a profile of the library, and remembers where it was opened from.
fn edit(state: &mut State, id: &PlatformId) {
    let Some(platform) = state.at_hand.get(id).cloned() else { return };
    let elsewhere = state.page != Page::Library;
    let back = elsewhere.then(|| Back { platform: id.clone(), page: state.page, shown: state.shown.clone() });
    if state.shelf.draft.as_ref().is_some_and(|draft| draft.platform.id == *id) {
        turn_to(state, Page::Library);
    } else {
        begin(state, Draft::of(&platform));
    }
    if elsewhere {
        state.shelf.back = back;
    }
}

/// Goes back to where the profile was opened from, if that was beside an answer and the form is still shown.
fn go_back(state: &mut State) {
    if let Some(back) = state.shelf.back.take()
        && state.page == Page::Library
    {
        turn_to(state, back.page);
        show(state, back.shown);
    }
}

/// Shows the form of a profile; one that was open with changes is set aside.
fn begin(state: &mut State, draft: Draft) {
    set_draft_aside(state);
    state.shelf.draft = Some(draft);
    (state.shelf.back, state.shelf.aim) = (None, None);
    // The form takes the room of the drawer.
    state.shown = Shown::Leader;
    turn_to(state, Page::Library);
}

/// Goes on with a profile that was being edited when the program ended.
pub(super) fn bring_draft_back(state: &mut State, kept: KeptProfile) {
    let draft = Draft::brought_back(kept, &state.framework, &state.at_hand);
    begin(state, draft);
}

fn set_draft_aside(state: &mut State) {
    if let Some(draft) = state.shelf.draft.take()
        && draft.is_changed()
    {
        let sentence = format!("What you changed in {} was not saved", named(&draft.platform.name));
        set_aside(state, sentence, Kept::Draft(Box::new(draft)));
    }
}

fn named(name: &str) -> &str {
    if name.trim().is_empty() { "the new platform" } else { name }
}

fn set_aside(state: &mut State, sentence: String, kept: Kept) {
    let shelf = &mut state.shelf;
    shelf.aside_count += 1;
    shelf.asides.push(Aside { number: shelf.aside_count, sentence, kept });
    let surplus = shelf.asides.len().saturating_sub(MOST_ASIDES);
    shelf.asides.drain(..surplus);
}

fn bring_back(state: &mut State, number: u64) -> Vec<Effect> {
    let Some(at) = state.shelf.asides.iter().position(|aside| aside.number == number) else { return Vec::new() };
    match state.shelf.asides.remove(at).kept {
        Kept::File(bytes) => vec![Effect::Shelf(ShelfEffect::Restore(bytes))],
        Kept::Draft(mut draft) => {
            draft.saving = false;
            draft.follow(&state.at_hand);
            begin(state, *draft);
            Vec::new()
        }
    }
}

fn take_theirs(state: &mut State) {
    let Some(theirs) = state.shelf.draft.as_ref().and_then(|draft| draft.theirs.clone()) else { return };
    set_draft_aside(state);
    if let Some(platform) = theirs {
        begin(state, Draft::of(&platform));
    }
}

fn save(state: &mut State) -> Vec<Effect> {
    let Some(draft) = &mut state.shelf.draft else { return Vec::new() };
    let ready = draft.theirs.is_none() && problems(&draft.platform).is_empty();
    if draft.saving || !ready {
        state.shelf.quit_after_saving = false;
        return Vec::new();
    }
    if state.shelf.folder.is_none() {
        state.shelf.quit_after_saving = false;
        state.notice("This system has no folder for your own profiles; SEVEN_MILESTONES_HOME can name one", true);
        return Vec::new();
    }
    draft.saving = true;
    vec![Effect::Shelf(ShelfEffect::Save { platform: draft.platform.clone(), base: draft.base.clone() })]
}

/// The question before the program ends with a profile that is not saved.
pub(super) fn answer_before_quitting(state: &mut State, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Yes => {
            state.shelf.quit_after_saving = true;
            turn_to(state, Page::Library);
            save(state)
        }
        Answer::Discard => {
            state.shelf.draft = None;
            super::leave(state, Next::Quit)
        }
        Answer::Elsewhere | Answer::Cancel => Vec::new(),
    }
}

/// Whether a file that is dropped on the window is taken as a profile: beside the list, where it is not named as a plan.
pub(super) fn takes(state: &State, path: &std::path::Path) -> bool {
    let named_as_plan = path.to_string_lossy().ends_with(".plan.ron");
    state.page == Page::Library && !named_as_plan && state.shelf.folder.is_some()
}

pub(super) fn import(path: PathBuf) -> Vec<Effect> {
    vec![Effect::Shelf(ShelfEffect::Import(path))]
}

pub(super) fn export(state: &mut State, path: PathBuf, replace: bool) -> Vec<Effect> {
    let id: Option<PlatformId> = state.shelf.exporting.take();
    let Some(platform) = id.and_then(|id| state.at_hand.get(&id).cloned()) else { return Vec::new() };
    let path = if path.extension().is_some() { path } else { path.with_extension("ron") };
    vec![Effect::Shelf(ShelfEffect::Export { platform, path, replace })]
}

/// A name for a copy that no platform has.
fn free_name(state: &State, name: &str) -> String {
    let taken = |name: &str| state.at_hand.platforms().iter().any(|platform| platform.name == name);
    let names = (1..).map(|n: u64| if n == 1 { format!("{name} copy") } else { format!("{name} copy {n}") });
    names.into_iter().find(|name| !taken(name)).unwrap_or_default()
}
