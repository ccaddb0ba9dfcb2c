//! The form of a profile: opening it, leaving it, saving it.

use super::trash::put_in_trash;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::notices::Notices;
use crate::app::shelf::{Back, Draft, Kept, Shelf, ShelfEffect, Theirs, problems};
use crate::app::update::view::{show, turn_to};
use crate::app::view::{Page, Shown};
use crate::app::workspace::Workspace;
use crate::domain::id::PlatformId;
use crate::format::KeptProfile;

/// What an action of the command table means here: to the form of a profile while it is shown, and to what was done to a
/// profile's file as long as nothing else was done since. None where it means what it always means.
pub fn act(work: &mut Workspace<'_>, shelf: &mut Shelf, notices: &mut Notices, action: Action) -> Option<Vec<Effect>> {
    if work.view.page != Page::Library || shelf.draft.is_none() {
        return act_on_undo_log(work, shelf, action);
    }
    let draft = shelf.draft.as_mut()?;
    match action {
        Action::Undo => draft.step(true),
        Action::Redo => draft.step(false),
        Action::Save => return Some(save(shelf, notices)),
        _ => return None,
    }
    Some(Vec::new())
}

fn act_on_undo_log(work: &Workspace<'_>, shelf: &mut Shelf, action: Action) -> Option<Vec<Effect>> {
    let back = match action {
        Action::Undo => true,
        Action::Redo => false,
        _ => return None,
    };
    if shelf.undo_log.is_at_work() {
        return Some(Vec::new());
    }
    let change = shelf.undo_log.step(&work.document.plan, back)?;
    Some(vec![Effect::Shelf(ShelfEffect::Step(change))])
}

/// Ends a step of the form's history.
pub fn end_gesture(shelf: &mut Shelf) {
    if let Some(draft) = &mut shelf.draft {
        draft.history.end_gesture();
    }
}

/// Shows the form of a profile of the library, and remembers where it was opened from.
pub fn edit(work: &mut Workspace<'_>, shelf: &mut Shelf, id: &PlatformId) {
    let Some(platform) = work.document.at_hand.get(id).cloned() else { return };
    let elsewhere = work.view.page != Page::Library;
    let back = elsewhere.then(|| Back { platform: id.clone(), page: work.view.page, shown: work.view.shown.clone() });
    if shelf.draft.as_ref().is_some_and(|draft| draft.platform.id == *id) {
        turn_to(work, Page::Library);
    } else {
        begin(work, shelf, Draft::of(&platform));
    }
    if elsewhere {
        shelf.back = back;
    }
}

/// Goes back to where the profile was opened from, if that was beside an answer and the form is still shown.
pub fn go_back(work: &mut Workspace<'_>, shelf: &mut Shelf) {
    if let Some(back) = shelf.back.take()
        && work.view.page == Page::Library
    {
        turn_to(work, back.page);
        show(work, back.shown);
    }
}

/// Shows the form of a profile; one that was open with changes is set aside.
pub fn begin(work: &mut Workspace<'_>, shelf: &mut Shelf, draft: Draft) {
    put_draft_in_trash(shelf);
    shelf.draft = Some(draft);
    (shelf.back, shelf.aim) = (None, None);
    // The form takes the room of the drawer.
    work.view.shown = Shown::Leader;
    turn_to(work, Page::Library);
}

/// Goes on with a profile that was being edited when the program ended.
pub fn bring_draft_back(work: &mut Workspace<'_>, shelf: &mut Shelf, kept: KeptProfile) {
    let draft = Draft::brought_back(kept, &work.document.framework, &work.document.at_hand);
    begin(work, shelf, draft);
}

/// Closes the form; what was changed in it can be brought back.
pub fn put_draft_in_trash(shelf: &mut Shelf) {
    if let Some(draft) = shelf.draft.take()
        && draft.is_changed()
    {
        let sentence = format!("Your changes to {} were not saved", named(&draft.platform.name));
        put_in_trash(shelf, sentence, Kept::Draft(Box::new(draft)));
    }
}

fn named(name: &str) -> &str {
    if name.trim().is_empty() { "the new platform" } else { name }
}

/// Goes on with what another program has made of the profile.
pub fn take_theirs(work: &mut Workspace<'_>, shelf: &mut Shelf) {
    let Some(theirs) = shelf.draft.as_ref().and_then(|draft| draft.theirs.clone()) else { return };
    put_draft_in_trash(shelf);
    if let Theirs::Changed(platform) = theirs {
        begin(work, shelf, Draft::of(&platform));
    }
}

/// Saves the profile, where nothing keeps it from being saved.
pub fn save(shelf: &mut Shelf, notices: &mut Notices) -> Vec<Effect> {
    let Some(draft) = &mut shelf.draft else { return Vec::new() };
    let ready = draft.theirs.is_none() && problems(&draft.platform).is_empty();
    if draft.saving || !ready {
        shelf.quit_after_saving = false;
        return Vec::new();
    }
    if shelf.folder.is_none() {
        shelf.quit_after_saving = false;
        notices.fail("This system has no folder for your own profiles. Set SEVEN_MILESTONES_HOME to choose one.");
        return Vec::new();
    }
    draft.saving = true;
    vec![Effect::Shelf(ShelfEffect::Save { platform: draft.platform.clone(), base: draft.base.clone() })]
}

/// Saves the profile, after which the program ends; where it cannot be saved its form says why.
pub fn save_and_quit(work: &mut Workspace<'_>, shelf: &mut Shelf, notices: &mut Notices) -> Vec<Effect> {
    shelf.quit_after_saving = true;
    turn_to(work, Page::Library);
    save(shelf, notices)
}
