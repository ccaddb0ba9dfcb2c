//! What follows once something was done with the folder of profiles.

use super::{go_back, set_aside};
use crate::app::effect::Effect;
use crate::app::question::Next;
use crate::app::shelf::{Change, Deed, Draft, Kept, ShelfRead, Unsaved};
use crate::app::state::State;
use crate::chart::words::whole;
use crate::domain::platform::Platform;
use crate::storage::{FileChange, Origin};
use std::collections::BTreeMap;
use std::path::PathBuf;

pub(super) fn done(state: &mut State, deed: Deed, change: Option<Change>, read: ShelfRead) -> Vec<Effect> {
    let number = change.and_then(|change| remember(state, &deed, change));
    let asides = state.shelf.aside_count;
    let effects = tell(state, deed, number, read);
    if number.is_some() && state.shelf.aside_count != asides {
        state.shelf.deeds.set_aside(state.shelf.aside_count);
    }
    effects
}

/// Remembers what was done to a file, so that it can be taken back by number.
fn remember(state: &mut State, deed: &Deed, change: Change) -> Option<u64> {
    let (label, name) = match deed {
        Deed::Saved { platform, result: Ok(()) } => ("saving a profile", platform.name.as_str()),
        Deed::Deleted { platform, result: Ok(_) } => ("deleting a profile", platform.name.as_str()),
        Deed::TakenIn { back: true, result: Ok((name, _)) } => ("bringing back a profile", name.as_str()),
        Deed::TakenIn { back: false, result: Ok((name, _)) } => ("importing a profile", name.as_str()),
        _ => return None,
    };
    Some(state.shelf.deeds.remember(label, name, change, &state.plan))
}

/// Takes over what the folder holds, and tells what was done.
fn tell(state: &mut State, deed: Deed, number: Option<u64>, read: ShelfRead) -> Vec<Effect> {
    match deed {
        Deed::Read(changes) => {
            if take_over(state, read) && !changes.is_empty() {
                state.notice(changed_words(&changes), false);
            }
        }
        Deed::Saved { platform, result } => return saved(state, &platform, result, number, read),
        Deed::Stepped(result) => {
            take_over(state, read);
            stepped(state, result);
        }
        Deed::Deleted { platform, result } => {
            let in_place = matches!(state.shelf.origin(&platform.id), Origin::InPlaceOfShipped { .. });
            take_over(state, read);
            match result {
                Ok(Some(bytes)) if in_place => {
                    let sentence = format!("{} is our profile again", platform.name);
                    set_aside(state, sentence, Kept::File(bytes));
                }
                Ok(Some(bytes)) => set_aside(state, format!("{} was deleted", platform.name), Kept::File(bytes)),
                Ok(None) => {}
                Err(sentence) => state.notice(sentence, true),
            }
        }
        Deed::TakenIn { back, result } => {
            take_over(state, read);
            match result {
                Ok((name, before)) => {
                    let how = if back { "is back" } else { "was imported" };
                    match before {
                        None => state.notice_of(format!("{name} {how}"), number),
                        Some(bytes) => {
                            let sentence = format!("{name} {how} and took the place of the one you had");
                            set_aside(state, sentence, Kept::File(bytes));
                        }
                    }
                }
                Err(sentence) => state.notice(sentence, true),
            }
        }
        Deed::Exported(result) => {
            take_over(state, read);
            match result {
                Ok(path) => state.notice(format!("Exported as {}", file_name(&path)), false),
                Err(sentence) => state.notice(sentence, true),
            }
        }
    }
    Vec::new()
}

/// Tells how a step back, or forward, went. Where another program has changed the file since, nothing was written, and
/// what would have been is kept.
fn stepped(state: &mut State, result: Result<bool, String>) {
    let worked = matches!(result, Ok(true));
    let Some((deed, back)) = state.shelf.deeds.end(worked, result.is_err()) else { return };
    // What a notice offered to take back is as it says no more.
    state.notices.retain(|notice| notice.undo != Some(deed.number));
    match result {
        Ok(true) => {
            if let Some(aside) = deed.aside.filter(|_| back) {
                state.shelf.asides.retain(|kept| kept.number != aside);
            }
            let how = if back { "was taken back" } else { "was done again" };
            let label = deed.label.replace("a profile", &deed.name);
            state.notice(format!("{} {how}", sentence_case(&label)), false);
        }
        Ok(false) => {
            let wanted = if back { deed.change.before } else { deed.change.after };
            let file = file_name(&deed.change.path);
            let words = format!("Another program has changed {file} meanwhile, so it was left as it is");
            match wanted {
                Some(bytes) => {
                    state.notice(format!("{words}. What {} was can be brought back under Platforms", deed.name), true);
                    let when = if back { "before" } else { "after" };
                    let sentence = format!("{} as it was {when} {}", deed.name, deed.label.replace("a profile", "it"));
                    set_aside(state, sentence, Kept::File(bytes));
                }
                None => state.notice(words, true),
            }
        }
        Err(sentence) => state.notice(sentence, true),
    }
}

fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn saved(
    state: &mut State,
    platform: &Platform,
    result: Result<(), Unsaved>,
    number: Option<u64>,
    read: ShelfRead,
) -> Vec<Effect> {
    let quit = std::mem::take(&mut state.shelf.quit_after_saving);
    if let Some(draft) = state.shelf.draft.as_mut() {
        draft.saving = false;
    }
    if let Err(reason) = result {
        take_over(state, read);
        // An overtaken draft says so in its form, where the choice is.
        if let Unsaved::Failed(sentence) = reason {
            state.notice(sentence, true);
        }
        return Vec::new();
    }
    if let Some(draft) = state.shelf.draft.take_if(|draft| draft.platform.id == platform.id)
        && draft.platform.as_ref() != platform
        && let Some(now) = read.library.get(&platform.id)
    {
        // What was changed while the file was written stays in the form.
        state.shelf.draft = Some(Draft { platform: draft.platform, history: draft.history, ..Draft::of(now) });
    }
    let before = fit_of(state, platform);
    take_over(state, read);
    let beside = state.shelf.folder.as_ref().is_none_or(|folder| folder.beside_shipped);
    let words = match state.shelf.origin(&platform.id) {
        Origin::InPlaceOfShipped { .. } => "is saved as yours, in place of ours",
        _ if beside => "is saved as one of yours",
        _ => "is saved",
    };
    let back = state.shelf.back.as_ref().is_some_and(|back| back.platform == platform.id);
    let moved = before.zip(fit_of(state, platform)).filter(|_| back);
    let name = &platform.name;
    state.notice_of(
        match moved {
            Some((before, after)) if before == after => format!("{name} {words}, and stays at {after} of 100"),
            Some((before, after)) => format!("{name} {before} → {after} of 100; it {words}"),
            None => format!("{name} {words}"),
        },
        number,
    );
    if back && state.shelf.draft.is_none() {
        go_back(state);
    }
    if quit { super::super::leave(state, Next::Quit) } else { Vec::new() }
}

/// The fit of a platform in whole points, as the answer of now has it.
fn fit_of(state: &State, platform: &Platform) -> Option<i64> {
    let report = &state.answer.as_ref().ok()?.report;
    let place = report.place_of(&platform.id).filter(|place| place.rank.is_some())?;
    Some(whole(report.fits.overall(place.candidate)))
}

/// Takes over what the folder holds; whether that is anything else than before.
fn take_over(state: &mut State, read: ShelfRead) -> bool {
    let ShelfRead { library, origins, broken, commented } = read;
    let other_platforms = state.at_hand != library;
    let shelf = &mut state.shelf;
    let other = other_platforms || shelf.broken != broken || shelf.origins != origins;
    (shelf.origins, shelf.broken, shelf.commented) = (origins, broken, commented);
    if let Some(draft) = &mut shelf.draft {
        draft.follow(&library);
    }
    warn(state);
    if other_platforms {
        state.take_library(library);
    }
    other
}

/// Keeps what the status line warns of in step with the files that are broken.
fn warn(state: &mut State) {
    let Some(folder) = &state.shelf.folder else { return };
    let of_folder = folder.path.display().to_string();
    state.warnings.retain(|warning| !warning.starts_with(&of_folder));
    for file in &state.shelf.broken {
        state.warnings.extend(file.lines.iter().map(|line| format!("{}: {line}", file.path.display())));
    }
}

fn file_name(path: &std::path::Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What other programs did with files, as a sentence.
fn changed_words(changes: &BTreeMap<PathBuf, FileChange>) -> String {
    const MOST: usize = 3;
    let each = changes.iter().take(MOST).map(|(path, change)| {
        let what = match change {
            FileChange::Added => "is new",
            FileChange::Edited => "changed",
            FileChange::Removed => "is gone",
        };
        format!("{} {what}", file_name(path))
    });
    let mut words = each.collect::<Vec<_>>().join(", ");
    if changes.len() > MOST {
        words = format!("{words} and {} more", changes.len() - MOST);
    }
    format!("Profiles were read again: {words}")
}
