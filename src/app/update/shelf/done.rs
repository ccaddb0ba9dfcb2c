//! What follows once something was done with the folder of profiles.

use super::draft::go_back;
use super::trash::put_in_trash;
use crate::app::answers::Answers;
use crate::app::document::Document;
use crate::app::notices::Notices;
use crate::app::question::Next;
use crate::app::shelf::{Change, Draft, Kept, ProfileNotSaved, ProfileOp, Shelf, ShelfRead};
use crate::app::workspace::Workspace;
use crate::chart::words::whole;
use crate::domain::library::Library;
use crate::domain::platform::Platform;
use crate::storage::{self, FileChange, FileError, Origin};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Takes over what was done and what the folder holds now; gives what was waiting for it.
pub(super) fn done(
    work: &mut Workspace<'_>,
    shelf: &mut Shelf,
    notices: &mut Notices,
    op: ProfileOp,
    change: Option<Change>,
    read: ShelfRead,
) -> Option<Next> {
    let number = change.and_then(|change| remember(shelf, work.document, &op, change));
    let trash = shelf.trash_count;
    let next = tell(work, shelf, notices, op, number, read);
    if number.is_some() && shelf.trash_count != trash {
        shelf.undo_log.put_in_trash(shelf.trash_count);
    }
    next
}

/// Remembers what was done to a file, so that it can be taken back by number.
fn remember(shelf: &mut Shelf, document: &Document, op: &ProfileOp, change: Change) -> Option<u64> {
    let (label, name) = match op {
        ProfileOp::Saved { platform, result: Ok(()) } => ("saving a profile", platform.name.as_str()),
        ProfileOp::Deleted { platform, result: Ok(_) } => ("deleting a profile", platform.name.as_str()),
        ProfileOp::TakenIn { back: true, result: Ok((name, _)) } => ("bringing back a profile", name.as_str()),
        ProfileOp::TakenIn { back: false, result: Ok((name, _)) } => ("importing a profile", name.as_str()),
        _ => return None,
    };
    Some(shelf.undo_log.remember(label, name, change, &document.plan))
}

/// Takes over what the folder holds, and tells what was done.
fn tell(
    work: &mut Workspace<'_>,
    shelf: &mut Shelf,
    notices: &mut Notices,
    op: ProfileOp,
    number: Option<u64>,
    read: ShelfRead,
) -> Option<Next> {
    match op {
        ProfileOp::Read(changes) => {
            if take_over(work, shelf, read) && !changes.is_empty() {
                notices.say(changed_words(&changes));
            }
        }
        ProfileOp::Saved { platform, result } => {
            let quits = std::mem::take(&mut shelf.quit_after_saving);
            if let Some(draft) = shelf.draft.as_mut() {
                draft.saving = false;
            }
            match result {
                Ok(()) => {
                    saved(work, shelf, notices, &platform, number, read);
                    return quits.then_some(Next::Quit);
                }
                Err(reason) => {
                    take_over(work, shelf, read);
                    // An overtaken draft says so in its form, where the choice is.
                    if let ProfileNotSaved::Failed(sentence) = reason {
                        notices.fail(sentence);
                    }
                }
            }
        }
        ProfileOp::Stepped(result) => {
            take_over(work, shelf, read);
            stepped(shelf, notices, result);
        }
        ProfileOp::Deleted { platform, result } => {
            let in_place = matches!(shelf.origin(&platform.id), Origin::InPlaceOfShipped { .. });
            take_over(work, shelf, read);
            match result {
                Ok(Some(bytes)) if in_place => {
                    let sentence = format!("{} is the built-in profile again", platform.name);
                    put_in_trash(shelf, sentence, Kept::File(bytes));
                }
                Ok(Some(bytes)) => put_in_trash(shelf, format!("{} was deleted", platform.name), Kept::File(bytes)),
                Ok(None) => {}
                Err(sentence) => notices.fail(sentence),
            }
        }
        ProfileOp::TakenIn { back, result } => {
            take_over(work, shelf, read);
            match result {
                Ok((name, before)) => {
                    let how = if back { "is back" } else { "was imported" };
                    match before {
                        None => notices.say_undoable(format!("{name} {how}"), number),
                        Some(bytes) => {
                            let sentence = format!("{name} {how} and replaced your version");
                            put_in_trash(shelf, sentence, Kept::File(bytes));
                        }
                    }
                }
                Err(sentence) => notices.fail(sentence),
            }
        }
        ProfileOp::Exported(result) => {
            take_over(work, shelf, read);
            match result {
                Ok(path) => notices.say(format!("Exported as {}", file_name(&path))),
                Err(sentence) => notices.fail(sentence),
            }
        }
    }
    None
}

/// Tells how a step back, or forward, went. Where another program has changed the file since, nothing was written, and
/// what would have been is kept.
fn stepped(shelf: &mut Shelf, notices: &mut Notices, result: Result<bool, String>) {
    let worked = matches!(result, Ok(true));
    let Some((op, back)) = shelf.undo_log.end(worked, result.is_err()) else { return };
    // What a notice offered to take back is as it says no more.
    notices.list.retain(|notice| notice.undo != Some(op.number));
    match result {
        Ok(true) => {
            if let Some(aside) = op.trash.filter(|_| back) {
                shelf.trash.retain(|kept| kept.number != aside);
            }
            let how = if back { "Undone" } else { "Redone" };
            let label = op.label.replace("a profile", &op.name);
            notices.say(format!("{how}: {label}"));
        }
        Ok(false) => {
            let wanted = if back { op.change.before } else { op.change.after };
            let file = file_name(&op.change.path);
            let words = format!("Another program changed {file} in the meantime, so we haven’t touched it");
            match wanted {
                Some(bytes) => {
                    notices.fail(format!("{words}. You can restore the old version of {} under Platforms.", op.name));
                    let when = if back { "before" } else { "after" };
                    let sentence = format!("{} as it was {when} {}", op.name, op.label.replace("a profile", "it"));
                    put_in_trash(shelf, sentence, Kept::File(bytes));
                }
                None => notices.fail(words),
            }
        }
        Err(sentence) => notices.fail(sentence),
    }
}

/// A profile was saved: it counts from now on, and a person hears what that changes.
fn saved(
    work: &mut Workspace<'_>,
    shelf: &mut Shelf,
    notices: &mut Notices,
    platform: &Arc<Platform>,
    number: Option<u64>,
    read: ShelfRead,
) {
    if let Some(draft) = shelf.draft.take_if(|draft| draft.platform.id == platform.id)
        && draft.platform != *platform
        && let Some(now) = read.library.get(&platform.id)
    {
        // What was changed while the file was written stays in the form.
        shelf.draft = Some(Draft { platform: draft.platform, history: draft.history, ..Draft::of(now) });
    }
    let before = score_of(work.answers, platform);
    take_over(work, shelf, read);
    let beside = shelf.folder.as_ref().is_none_or(|folder| folder.beside_shipped);
    let words = match shelf.origin(&platform.id) {
        Origin::InPlaceOfShipped { .. } => "is saved as your version",
        _ if beside => "is saved with your platforms",
        _ => "is saved",
    };
    let back = shelf.back.as_ref().is_some_and(|back| back.platform == platform.id);
    let moved = before.zip(score_of(work.answers, platform)).filter(|_| back);
    let name = &platform.name;
    let sentence = match moved {
        _ if platform.unset(&work.document.framework).next().is_some() => {
            format!("{name} {words}. To rank it, set its levels or mark them as not known.")
        }
        Some((before, after)) if before == after => format!("{name} {words}. Its score stays at {after}."),
        Some((before, after)) => format!("{name} {words}. Its score goes from {before} to {after}."),
        None => format!("{name} {words}"),
    };
    notices.say_undoable(sentence, number);
    if back && shelf.draft.is_none() {
        go_back(work, shelf);
    }
}

/// The score of a platform in whole points, as the answer of now has it.
fn score_of(answers: &Answers, platform: &Platform) -> Option<i64> {
    let report = &answers.outcome.as_ref().ok()?.report;
    let place = report.place_of(&platform.id).filter(|place| place.rank.is_some())?;
    Some(whole(report.fits.score(place.candidate)))
}

/// Takes over what the folder holds; whether that is anything else than before.
fn take_over(work: &mut Workspace<'_>, shelf: &mut Shelf, read: ShelfRead) -> bool {
    let ShelfRead { library, origins, broken, commented } = read;
    let other_platforms = work.document.at_hand != library;
    let other = other_platforms || shelf.broken != broken || shelf.origins != origins;
    (shelf.origins, shelf.broken, shelf.commented) = (origins, broken, commented);
    if let Some(draft) = &mut shelf.draft {
        draft.follow(&library);
    }
    warn(work.document, shelf, &library);
    if other_platforms {
        work.take_library(library);
    }
    other
}

/// Keeps what the status line warns of in step with the files that are broken, or of one name.
fn warn(document: &mut Document, shelf: &Shelf, library: &Library) {
    let Some(folder) = &shelf.folder else { return };
    let of_folder = folder.path.display().to_string();
    document.warnings.retain(|warning| !warning.starts_with(&of_folder));
    for file in &shelf.broken {
        document.warnings.extend(file.lines.iter().map(|line| format!("{}: {line}", file.path.display())));
    }
    let twins = storage::same_names(library, |id| shelf.origins.get(id)?.path());
    document.warnings.extend(twins.iter().flat_map(FileError::lines));
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What other programs did with files, as a sentence.
fn changed_words(changes: &BTreeMap<PathBuf, FileChange>) -> String {
    const MOST: usize = 3;
    let each = changes.iter().take(MOST).map(|(path, change)| {
        let what = match change {
            FileChange::Added => "is new",
            FileChange::Edited => "changed",
            FileChange::Removed => "was deleted",
        };
        format!("{} {what}", file_name(path))
    });
    let mut words = each.collect::<Vec<_>>().join(", ");
    if changes.len() > MOST {
        words = format!("{words}, and {} more", changes.len() - MOST);
    }
    format!("Profiles reloaded: {words}")
}
