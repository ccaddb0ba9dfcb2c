//! The page of all platforms: editing profiles, what the folder answers, and taking back what was done to its files.

mod files;

use super::words::question_words;
use super::{acts, answers, does, drags, play, sample, says};
use crate::support::id;
use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::effect::Effect;
use seven_milestones::app::file_dialog::{Choice, Purpose};
use seven_milestones::app::question::Answer;
use seven_milestones::app::shelf::{Broken, Change, ProfileNotSaved, ProfileOp, ShelfCommand, ShelfEffect, ShelfRead};
use seven_milestones::app::state::State;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::platform::Platform;
use seven_milestones::storage::{self, FileChange, Origin, ProfileFolder};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// The program with a folder for profiles.
fn with_folder() -> State {
    let mut state = sample();
    state.shelf.folder = Some(ProfileFolder { path: "own".into(), beside_shipped: true });
    "2026-11-28".clone_into(&mut state.machine.today);
    state
}

/// The page, the form with its name, what was set aside, what undo takes back, and what is asked.
fn shelf(state: &State) -> String {
    let form = match &state.shelf.draft {
        None => "no form".to_owned(),
        Some(draft) => {
            let changed = if draft.is_changed() { ", changed" } else { "" };
            let theirs = if draft.theirs.is_some() { ", overtaken" } else { "" };
            let saving = if draft.saving { ", saving" } else { "" };
            format!("form of {}{changed}{theirs}{saving}", draft.platform.name)
        }
    };
    let aside = state.shelf.trash.len();
    let undo = state.undo_label().unwrap_or("nothing");
    format!("{:?}, {form}, {aside} aside, undo {undo}{}", state.view.page, question_words(state))
}

fn asks(command: ShelfCommand) -> super::Event {
    does(Command::Shelf(command))
}

/// The form has another name in it.
fn names(name: &'static str) -> super::Event {
    answers(move |played| {
        let draft = played.state.shelf.draft.as_ref().expect("a form is open");
        let platform = Platform { name: name.to_owned(), ..draft.platform.as_ref().clone() };
        Command::Shelf(ShelfCommand::Change(Box::new(platform)))
    })
}

/// What the folder holds: our platforms with these in their place or beside them.
fn holds(own: &[Arc<Platform>]) -> ShelfRead {
    let mut platforms: Vec<_> = storage::library().platforms().to_vec();
    let mut origins = BTreeMap::new();
    for platform in own {
        let path = PathBuf::from(format!("own/{}.ron", platform.id));
        if let Some(shipped) = platforms.iter_mut().find(|shipped| shipped.id == platform.id) {
            origins.insert(platform.id.clone(), Origin::InPlaceOfShipped { path });
            *shipped = platform.clone();
        } else {
            origins.insert(platform.id.clone(), Origin::Own { path });
            platforms.push(platform.clone());
        }
    }
    let library = Arc::new(Library::new(platforms.iter().map(|platform| platform.as_ref().clone())));
    ShelfRead { library, origins, broken: Vec::new(), commented: BTreeSet::new() }
}

/// A file of the folder was `before` and is `after`.
fn change(before: Option<&str>, after: Option<&str>) -> Change {
    let bytes = |text: Option<&str>| text.map(|text| text.as_bytes().to_vec());
    Change { path: "own/a.ron".into(), before: bytes(before), after: bytes(after) }
}

/// The folder has saved what it was asked to save.
fn is_saved() -> super::Event {
    answers(|played| {
        let platform = played.last(|effect| match effect {
            Effect::Shelf(ShelfEffect::Save { platform, .. }) => Some(platform.clone()),
            _ => None,
        });
        let read = Box::new(holds(std::slice::from_ref(&platform)));
        let (op, change) = (ProfileOp::Saved { platform, result: Ok(()) }, Some(change(None, Some("new"))));
        Command::Shelf(ShelfCommand::Done { op, change, read })
    })
}

/// The folder could not save what it was asked to save, and holds this.
fn is_not_saved(why: ProfileNotSaved, own: Vec<Arc<Platform>>) -> super::Event {
    answers(move |played| {
        let platform = played.last(|effect| match effect {
            Effect::Shelf(ShelfEffect::Save { platform, .. }) => Some(platform.clone()),
            _ => None,
        });
        let (op, read) = (ProfileOp::Saved { platform, result: Err(why.clone()) }, Box::new(holds(&own)));
        Command::Shelf(ShelfCommand::Done { op, change: None, read })
    })
}

/// Something else was done with the folder, which then holds these.
fn done(op: ProfileOp, change: Option<Change>, own: &[Arc<Platform>]) -> super::Event {
    asks(ShelfCommand::Done { op, change, read: Box::new(holds(own)) })
}

/// A shipped profile under another name.
fn renamed(platform: &str, name: &str) -> Arc<Platform> {
    let shipped = storage::library().get(&id(platform)).expect("it ships").as_ref().clone();
    Arc::new(Platform { name: name.to_owned(), ..shipped })
}

#[test]
fn a_profile_is_made_and_saved_and_that_is_taken_back() {
    let script = vec![
        ("makes a new one", asks(ShelfCommand::Create), "Library, form of New platform, 0 aside, undo nothing", ""),
        ("leaves out its name", names(" "), "Library, form of  , changed, 0 aside, undo change to the profile", ""),
        (
            "saves: the form says what is missing",
            acts(Action::Save),
            "Library, form of  , changed, 0 aside, undo change to the profile",
            "",
        ),
        ("undoes that", acts(Action::Undo), "Library, form of New platform, 0 aside, undo nothing", ""),
        (
            "names it",
            names("Our forum"),
            "Library, form of Our forum, changed, 0 aside, undo change to the profile",
            "",
        ),
        (
            "saves",
            acts(Action::Save),
            "Library, form of Our forum, changed, saving, 0 aside, undo change to the profile",
            "save new profile our-forum",
        ),
        (
            "saves twice",
            asks(ShelfCommand::Save),
            "Library, form of Our forum, changed, saving, 0 aside, undo change to the profile",
            "",
        ),
        (
            "the disk is full",
            is_not_saved(ProfileNotSaved::Failed("full".to_owned()), Vec::new()),
            "Library, form of Our forum, changed, 0 aside, undo change to the profile",
            "FAILS “Full.”",
        ),
        (
            "saves again",
            asks(ShelfCommand::Save),
            "Library, form of Our forum, changed, saving, 0 aside, undo change to the profile",
            "save new profile our-forum",
        ),
        (
            "it is saved",
            is_saved(),
            "Library, no form, 0 aside, undo saving a profile",
            "says “Our forum is saved with your platforms. To rank it, set its levels or mark them as not known.”",
        ),
        ("undoes it", acts(Action::Undo), "Library, no form, 0 aside, undo nothing", "put a.ron to nothing"),
        ("undoes while that is under way", acts(Action::Undo), "Library, no form, 0 aside, undo nothing", ""),
        (
            "it is gone",
            done(ProfileOp::Stepped(Ok(true)), None, &[]),
            "Library, no form, 0 aside, undo nothing",
            "says “Undone: saving Our forum.”",
        ),
        ("redoes it", acts(Action::Redo), "Library, no form, 0 aside, undo nothing", "put a.ron to new"),
        (
            "another program has made such a file",
            done(ProfileOp::Stepped(Ok(false)), None, &[]),
            "Library, no form, 1 aside, undo nothing",
            "FAILS “Another program changed a.ron in the meantime, so we haven’t touched it. You can \
             restore the old version of Our forum under Platforms.”",
        ),
        (
            "brings it back",
            asks(ShelfCommand::BringBack(1)),
            "Library, no form, 0 aside, undo nothing",
            "restore “new”",
        ),
    ];
    play(with_folder(), shelf, script);
}

#[test]
fn changes_that_were_not_saved_are_set_aside() {
    let script = vec![
        ("edits one", asks(ShelfCommand::Edit(id("x"))), "Library, form of X (Twitter), 0 aside, undo nothing", ""),
        ("names it", names("Ex"), "Library, form of Ex, changed, 0 aside, undo change to the profile", ""),
        ("edits another", asks(ShelfCommand::Edit(id("yelp"))), "Library, form of Yelp, 1 aside, undo nothing", ""),
        ("closes the form", asks(ShelfCommand::Cancel), "Library, no form, 1 aside, undo nothing", ""),
        (
            "brings the first back",
            asks(ShelfCommand::BringBack(1)),
            "Library, form of Ex, changed, 0 aside, undo change to the profile",
            "",
        ),
        ("closes it", asks(ShelfCommand::Cancel), "Library, no form, 1 aside, undo nothing", ""),
        ("does not want it", asks(ShelfCommand::Forget(2)), "Library, no form, 0 aside, undo nothing", ""),
        ("brings back what is gone", asks(ShelfCommand::BringBack(2)), "Library, no form, 0 aside, undo nothing", ""),
        (
            "edits none that there is",
            asks(ShelfCommand::Edit(id("none"))),
            "Library, no form, 0 aside, undo nothing",
            "",
        ),
    ];
    play(with_folder(), shelf, script);
}

#[test]
fn another_program_changes_the_profile_that_is_edited() {
    let theirs = renamed("x", "Theirs");
    let read = |own: &[Arc<Platform>]| {
        let changes = BTreeMap::from([(PathBuf::from("own/x.ron"), FileChange::Edited)]);
        done(ProfileOp::Read(changes), None, own)
    };
    let script = vec![
        ("edits one", asks(ShelfCommand::Edit(id("x"))), "Library, form of X (Twitter), 0 aside, undo nothing", ""),
        (
            "another program changes it: the form follows",
            read(std::slice::from_ref(&theirs)),
            "Library, form of Theirs, 0 aside, undo nothing",
            "says “Profiles reloaded: x.ron changed.”",
        ),
        ("names it", names("Mine"), "Library, form of Mine, changed, 0 aside, undo change to the profile", ""),
        (
            "the file is gone",
            read(&[]),
            "Library, form of Mine, changed, overtaken, 0 aside, undo change to the profile",
            "says “Profiles reloaded: x.ron changed.”",
        ),
        (
            "saves: the choice is in the form",
            acts(Action::Save),
            "Library, form of Mine, changed, overtaken, 0 aside, undo change to the profile",
            "",
        ),
        (
            "keeps what is in the form",
            asks(ShelfCommand::KeepMine),
            "Library, form of Mine, changed, 0 aside, undo change to the profile",
            "",
        ),
        (
            "saves",
            acts(Action::Save),
            "Library, form of Mine, changed, saving, 0 aside, undo change to the profile",
            "save profile x",
        ),
        (
            "it was changed in that moment",
            is_not_saved(ProfileNotSaved::Overtaken, vec![theirs.clone()]),
            "Library, form of Mine, changed, overtaken, 0 aside, undo change to the profile",
            "",
        ),
        ("takes theirs", asks(ShelfCommand::TakeTheirs), "Library, form of Theirs, 1 aside, undo nothing", ""),
        (
            "a file was touched",
            read(std::slice::from_ref(&theirs)),
            "Library, form of Theirs, 1 aside, undo nothing",
            "",
        ),
    ];
    play(with_folder(), shelf, script);
}

#[test]
fn a_profile_is_edited_beside_an_answer_and_leads_back() {
    let script = vec![
        (
            "edits the one whose story is told",
            asks(ShelfCommand::EditLevel(id("x"), super::milestone("brand"))),
            "Library, form of X (Twitter), 0 aside, undo nothing",
            "",
        ),
        ("closes the form", asks(ShelfCommand::Cancel), "Where, no form, 0 aside, undo nothing", ""),
        ("edits it", asks(ShelfCommand::Edit(id("x"))), "Library, form of X (Twitter), 0 aside, undo nothing", ""),
        ("names it", names("Ex"), "Library, form of Ex, changed, 0 aside, undo change to the profile", ""),
        (
            "saves",
            acts(Action::Save),
            "Library, form of Ex, changed, saving, 0 aside, undo change to the profile",
            "save profile x",
        ),
        (
            "it is saved",
            is_saved(),
            "Where, no form, 0 aside, undo saving a profile",
            "says “Ex is saved as your version. Its score stays at 60.”",
        ),
        ("changes the plan, which is undone first", drags("brand", 10.0), "Where, no form, 0 aside, undo need", ""),
        ("undoes it", acts(Action::Undo), "Where, no form, 0 aside, undo saving a profile", ""),
    ];
    play(with_folder(), shelf, script);
}

#[test]
fn quitting_asks_about_the_form_first() {
    let shown = |state: &State| format!("{}{}", shelf(state), if state.dialogs.quitting { ", ends" } else { "" });
    let script = vec![
        ("drags a slider", drags("identity", 20.0), "Where, no form, 0 aside, undo need", ""),
        ("edits one", asks(ShelfCommand::Edit(id("x"))), "Library, form of X (Twitter), 0 aside, undo nothing", ""),
        ("names it", names("Ex"), "Library, form of Ex, changed, 0 aside, undo change to the profile", ""),
        ("asks how they differ", acts(Action::AskDiffer), "Differ, form of Ex, changed, 0 aside, undo need", ""),
        (
            "quits",
            acts(Action::Quit),
            "Differ, form of Ex, changed, 0 aside, undo need, asks: save the profile before quitting",
            "",
        ),
        (
            "saves it first",
            says(Answer::Yes),
            "Library, form of Ex, changed, saving, 0 aside, undo change to the profile",
            "save profile x",
        ),
        (
            "it is saved, and the plan is asked about",
            is_saved(),
            "Where, no form, 0 aside, undo saving a profile, asks: save before quitting",
            "says “Ex is saved as your version. Its score stays at 64.”",
        ),
        ("does not save it", says(Answer::Discard), "Where, no form, 0 aside, undo saving a profile, ends", "quit"),
    ];
    play(with_folder(), shown, script);
}

#[test]
fn without_a_folder_nothing_is_saved() {
    let script = vec![
        ("makes a new one", asks(ShelfCommand::Create), "Library, form of New platform, 0 aside, undo nothing", ""),
        (
            "names it",
            names("Our forum"),
            "Library, form of Our forum, changed, 0 aside, undo change to the profile",
            "",
        ),
        (
            "saves",
            acts(Action::Save),
            "Library, form of Our forum, changed, 0 aside, undo change to the profile",
            "FAILS “This system has no folder for your own profiles. Set SEVEN_MILESTONES_HOME to choose one.”",
        ),
    ];
    let mut state = sample();
    "2026-11-28".clone_into(&mut state.machine.today);
    play(state, shelf, script);
}
