//! Files that another program changed.

use crate::support::temporary;
use seven_milestones::storage::{FileChange, Fingerprint, file_changes, read_stamped, replace, snapshot};
use std::collections::BTreeMap;
use std::fs;

#[test]
fn a_stamp_tells_other_contents_and_not_other_times() {
    let folder = temporary();
    let path = folder.path().join("a.ron");
    assert_eq!(Fingerprint::of(&path), None);
    assert_eq!(Fingerprint::of(folder.path()), None);
    fs::write(&path, "one").expect("written");
    let first = Fingerprint::of(&path).expect("there");
    assert!(first.modified().is_some());
    assert_eq!(first, Fingerprint::of_contents(b"one"));
    let file = fs::File::options().write(true).open(&path).expect("there");
    file.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("set");
    assert_eq!(Fingerprint::of(&path), Some(first), "touched and not changed");
    fs::write(&path, "two").expect("written");
    file.set_modified(first.modified().expect("known")).expect("set");
    assert_ne!(Fingerprint::of(&path), Some(first), "as long and as old, but other");
    replace(&path, b"one").expect("written");
    assert_eq!(Fingerprint::of(&path), Some(first), "and back");
}

#[test]
fn what_was_read_has_the_stamp_of_its_file() {
    let folder = temporary();
    let path = folder.path().join("a.ron");
    fs::write(&path, b"\xEF\xBB\xBFtext").expect("written");
    let (text, stamp) = read_stamped(&path).expect("read");
    assert_eq!((text.as_str(), Some(stamp)), ("text", Fingerprint::of(&path)), "the mark at its start counts");
    super::says(read_stamped(folder.path()), folder.path(), "This is a folder");
}

#[test]
fn two_listings_tell_what_was_added_edited_and_removed() {
    let folder = temporary();
    let at = |name: &str| folder.path().join(name);
    let write = |name: &str, text: &str| fs::write(at(name), text).expect("written");
    assert_eq!(snapshot(&at("nowhere")), BTreeMap::new());
    for name in ["gone.ron", "same.ron", "other.ron"] {
        write(name, "one");
    }
    let before = snapshot(folder.path());
    assert_eq!(before.len(), 3);
    assert_eq!(file_changes(&before, &before), BTreeMap::new());
    fs::remove_file(at("gone.ron")).expect("removed");
    write("same.ron", "one");
    write("other.ron", "two");
    write("new.ron", "new");
    for passed_over in ["notes.txt", ".#other.ron", "._other.ron", ".hidden.ron"] {
        write(passed_over, "x");
    }
    let expected = [
        (at("gone.ron"), FileChange::Removed),
        (at("new.ron"), FileChange::Added),
        (at("other.ron"), FileChange::Edited),
    ];
    let after = snapshot(folder.path());
    assert_eq!(file_changes(&before, &after), BTreeMap::from(expected));
    fs::remove_file(at("same.ron")).expect("removed");
    fs::create_dir(at("same.ron")).expect("made");
    let now = snapshot(folder.path());
    assert_eq!(
        file_changes(&after, &now),
        BTreeMap::from([(at("same.ron"), FileChange::Edited)]),
        "no longer readable"
    );
}
