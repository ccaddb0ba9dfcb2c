//! Profiles as files: deleted, imported, exported, and broken ones.

use super::*;

#[test]
fn profiles_are_deleted_imported_and_exported() {
    let forum = renamed("x", "Our forum");
    let deleted = |result| ProfileOp::Deleted { platform: renamed("x", "Our forum"), result };
    let taken_in = |back, before: Option<&str>| ProfileOp::TakenIn {
        back,
        result: Ok(("Our forum".to_owned(), before.map(|text| text.as_bytes().to_vec()))),
    };
    let dialog = |purpose, choice| does(Command::Chosen { purpose, choice });
    let script = vec![
        ("imports one", asks(ShelfCommand::Import), "Where, no form, 0 aside, undo nothing", "dialog Import"),
        (
            "from this file",
            dialog(Purpose::Import, Choice::Path("f.ron".into())),
            "Where, no form, 0 aside, undo nothing",
            "import f.ron",
        ),
        (
            "it is no profile",
            done(ProfileOp::TakenIn { back: false, result: Err("no profile".to_owned()) }, None, &[]),
            "Where, no form, 0 aside, undo nothing",
            "FAILS “No profile.”",
        ),
        (
            "another is one",
            done(taken_in(false, None), Some(change(None, Some("new"))), std::slice::from_ref(&forum)),
            "Where, no form, 0 aside, undo importing a profile",
            "says “Our forum was imported.”",
        ),
        (
            "deletes it",
            asks(ShelfCommand::Delete(id("x"))),
            "Where, no form, 0 aside, undo importing a profile",
            "delete profile x",
        ),
        (
            "ours is back",
            done(deleted(Ok(Some(b"new".to_vec()))), Some(change(Some("new"), None)), &[]),
            "Where, no form, 1 aside, undo deleting a profile",
            "",
        ),
        ("undoes that", acts(Action::Undo), "Where, no form, 1 aside, undo importing a profile", "put a.ron to new"),
        (
            "it is back, and not set aside any more",
            done(ProfileOp::Stepped(Ok(true)), None, std::slice::from_ref(&forum)),
            "Where, no form, 0 aside, undo importing a profile",
            "says “Undone: deleting Our forum.”",
        ),
        (
            "cannot delete it",
            done(deleted(Err("held by another program".to_owned())), None, std::slice::from_ref(&forum)),
            "Where, no form, 0 aside, undo importing a profile",
            "FAILS “Held by another program.”",
        ),
        (
            "imports another in its place",
            done(taken_in(false, Some("new")), Some(change(Some("new"), Some("newer"))), std::slice::from_ref(&forum)),
            "Where, no form, 1 aside, undo importing a profile",
            "",
        ),
        (
            "exports it",
            asks(ShelfCommand::Export(id("x"))),
            "Where, no form, 1 aside, undo importing a profile",
            "dialog Export x.ron",
        ),
        (
            "has no dialog",
            dialog(Purpose::Export, Choice::NoDialog),
            "Where, no form, 1 aside, undo importing a profile, asks: which path to Export: “x.ron”",
            "",
        ),
        (
            "enters the name",
            says(Answer::Yes),
            "Where, no form, 1 aside, undo importing a profile",
            "write profile x to x.ron",
        ),
        (
            "it is written",
            done(ProfileOp::Exported(Ok("x.ron".into())), None, std::slice::from_ref(&forum)),
            "Where, no form, 1 aside, undo importing a profile",
            "says “Exported as x.ron.”",
        ),
        ("opens all platforms", acts(Action::Library), "Library, no form, 1 aside, undo importing a profile", ""),
        (
            "drops a profile",
            does(Command::Open("g.ron".into())),
            "Library, no form, 1 aside, undo importing a profile",
            "import g.ron",
        ),
        (
            "drops a plan",
            does(Command::Open("g.plan.ron".into())),
            "Library, no form, 1 aside, undo importing a profile",
            "read g.plan.ron",
        ),
    ];
    play(with_folder(), shelf, script);
}

#[test]
fn broken_files_are_warned_of_as_long_as_they_are_broken() {
    let warnings = |state: &State| state.document.warnings.join("; ");
    let read = |broken: Vec<Broken>| {
        let read = Box::new(ShelfRead { broken, ..holds(&[]) });
        let changes = BTreeMap::from([(PathBuf::from("own/b.ron"), FileChange::Added)]);
        asks(ShelfCommand::Done { op: ProfileOp::Read(changes), change: None, read })
    };
    let broken = || vec![Broken { path: "own/b.ron".into(), lines: vec!["Line 2, column 1: no".to_owned()] }];
    let script = vec![
        (
            "a broken file comes",
            read(broken()),
            "own/b.ron: Line 2, column 1: no",
            "says “Profiles reloaded: b.ron is new.”",
        ),
        ("it is touched", read(broken()), "own/b.ron: Line 2, column 1: no", ""),
        ("it is mended", read(Vec::new()), "", "says “Profiles reloaded: b.ron is new.”"),
        (
            "watching fails",
            asks(ShelfCommand::Unwatched("no more watches".to_owned())),
            "If another program changes your profiles, we’ll only notice at the next start: no more watches",
            "",
        ),
    ];
    play(with_folder(), warnings, script);
}
