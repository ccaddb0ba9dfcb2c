//! What follows once something was done with the folder of profiles.

use super::{go_back, set_aside};
use crate::app::effect::Effect;
use crate::app::shelf::{Deed, Draft, Kept, ShelfRead, Unsaved};
use crate::app::state::{Next, State};
use crate::chart::words::whole;
use crate::domain::platform::Platform;
use crate::storage::{FileChange, Origin};
use std::collections::BTreeMap;
use std::path::PathBuf;

pub(super) fn done(state: &mut State, deed: Deed, read: ShelfRead) -> Vec<Effect> {
    match deed {
        Deed::Read(changes) => {
            if take_over(state, read) && !changes.is_empty() {
                state.notice(changed_words(&changes), false);
            }
        }
        Deed::Saved { platform, result } => return saved(state, &platform, result, read),
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
                        None => state.notice(format!("{name} {how}"), false),
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

fn saved(state: &mut State, platform: &Platform, result: Result<(), Unsaved>, read: ShelfRead) -> Vec<Effect> {
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
    state.notice(
        match moved {
            Some((before, after)) if before == after => format!("{name} {words}, and stays at {after} of 100"),
            Some((before, after)) => format!("{name} {before} → {after} of 100; it {words}"),
            None => format!("{name} {words}"),
        },
        false,
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
