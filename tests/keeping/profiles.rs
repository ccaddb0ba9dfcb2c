//! A person's own profiles.

use super::{names_in, says};
use crate::support::{fixture, id, platform, temporary, text_of};
use seven_milestones::domain::platform::Platform;
use seven_milestones::format::{read_platform, write_platform};
use seven_milestones::storage::{
    self, LibraryRead, Origin, delete_profile, export_profile, import_profile, load_library, own_profile,
    profiles_folder, restore_profile, revert_profile, save_profile,
};
use std::fs;
use std::path::{Path, PathBuf};

fn load(home: &Path) -> LibraryRead {
    load_library(Some(home), storage::framework(), storage::library())
}

/// A made-up profile; it differs from any that ships.
fn own(name: &str) -> Platform {
    platform(storage::framework(), name, &[10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0])
}

fn save(home: &Path, platform: &Platform) -> PathBuf {
    save_profile(&profiles_folder(home), storage::framework(), platform).expect("saved")
}

fn delete(home: &Path, name: &str) -> Option<Vec<u8>> {
    delete_profile(&profiles_folder(home), storage::framework(), &id(name)).expect("deleted")
}

/// Writes a file among a person's own profiles.
fn put(home: &Path, name: &str, text: &str) -> PathBuf {
    fs::create_dir_all(home.join("platforms")).expect("made");
    let path = home.join("platforms").join(name);
    fs::write(&path, text).expect("written");
    path
}

#[test]
fn without_a_folder_there_is_what_ships() {
    let home = temporary();
    for home in [Some(home.path()), Some(Path::new("/nowhere/at/all")), None] {
        let read = load_library(home, storage::framework(), storage::library());
        assert_eq!(read.library, *storage::library());
        assert!(read.origins.values().all(|origin| *origin == Origin::Shipped));
        assert_eq!((read.origins.len(), read.broken.len()), (read.library.platforms().len(), 0));
    }
    assert!(!home.path().join("platforms").exists(), "looking makes nothing");
}

#[test]
fn each_platform_says_where_it_comes_from_and_broken_files_say_what_is_wrong() {
    let home = temporary();
    let (mine, facebook) = (own("Mine"), own("Facebook"));
    let (mine_at, facebook_at) = (save(home.path(), &mine), save(home.path(), &facebook));
    assert_eq!(facebook_at, home.path().join("platforms/facebook.ron"));
    let broken = put(home.path(), "broken.ron", "(format: 1, id: \"broken\"");
    let clash = put(home.path(), "zz.ron", &text_of(&mine_at));
    fs::create_dir(home.path().join("platforms/folder.ron")).expect("made");
    put(home.path(), ".hidden.ron", "x");
    let read = load(home.path());
    assert_eq!(read.library.get(&mine.id).map(AsRef::as_ref), Some(&mine));
    assert_eq!(read.library.get(&facebook.id).map(AsRef::as_ref), Some(&facebook));
    assert_eq!(read.library.platforms().len(), storage::library().platforms().len() + 1);
    assert_eq!(read.origins[&mine.id], Origin::Own { path: mine_at });
    assert_eq!(read.origins[&facebook.id], Origin::InPlaceOfShipped { path: facebook_at });
    assert_eq!(read.origins[&id("x")], Origin::Shipped);
    assert_eq!(read.origins.len(), read.library.platforms().len());
    let paths: Vec<_> = read.broken.iter().map(|error| error.path.clone()).collect();
    assert_eq!(paths, [broken, home.path().join("platforms/folder.ron"), clash]);
}

#[test]
fn own_profiles_leave_every_shipped_platform_its_number_and_so_its_colour() {
    let home = temporary();
    // Before all that ship, among them, after them, and in place of one of them.
    for name in ["Aardvark", "Mine", "Zebra", "Facebook"] {
        save(home.path(), &own(name));
    }
    let (library, shipped) = (load(home.path()).library, storage::library());
    for platform in shipped.platforms() {
        assert_eq!(library.place(&platform.id), shipped.place(&platform.id), "{}", platform.id);
    }
    let count = shipped.platforms().len();
    let places = ["aardvark", "mine", "zebra", "nowhere"].map(|name| library.place(&id(name)));
    assert_eq!(places, [Some(count), Some(count + 1), Some(count + 2), None]);
    let fewer = library.only(|platform| platform.id != id("aardvark")).with(Clone::clone);
    assert_eq!(fewer.place(&id("zebra")), Some(count + 2), "who is left keeps their number");
}

#[test]
fn a_platform_is_saved_in_the_file_that_holds_it() {
    let home = temporary();
    let renamed = put(home.path(), "our own.ron", &write_platform(&own("Facebook"), storage::framework()));
    let changed = Platform { name: "Another name".to_owned(), ..own("facebook") };
    assert_eq!(save(home.path(), &changed), renamed);
    assert_eq!(names_in(&home.path().join("platforms")), ["our own.ron"]);
    assert_eq!(load(home.path()).library.get(&id("facebook")).map(AsRef::as_ref), Some(&changed));
}

#[test]
fn no_other_file_is_overwritten() {
    let home = temporary();
    let other = write_platform(&own("Other"), storage::framework());
    let (taken, broken) = (put(home.path(), "mine.ron", &other), put(home.path(), "mine-2.ron", "(by hand"));
    assert_eq!(save(home.path(), &own("Mine")), home.path().join("platforms/mine-3.ron"));
    assert_eq!((text_of(&taken), text_of(&broken)), (other, "(by hand".to_owned()));
    assert_eq!(load(home.path()).library.get(&id("mine")).map(AsRef::as_ref), Some(&own("Mine")));
    for device in ["nul", "com1", "lpt9"] {
        let path = home.path().join(format!("platforms/{device}-2.ron"));
        assert_eq!(save(home.path(), &own(device)), path, "a device has that name");
    }
}

#[test]
fn what_was_deleted_can_be_brought_back_to_the_byte() {
    let home = temporary();
    let text = format!("// By hand.\n{}", write_platform(&own("Facebook"), storage::framework()));
    put(home.path(), "facebook.ron", &text);
    assert_eq!(
        own_profile(&profiles_folder(home.path()), storage::framework(), &id("facebook")).expect("read"),
        Some(text.clone().into())
    );
    let bytes =
        revert_profile(&profiles_folder(home.path()), storage::framework(), storage::library(), &id("facebook"))
            .expect("reverted");
    assert_eq!(bytes, Some(text.clone().into_bytes()));
    assert_eq!(load(home.path()).library, *storage::library());
    let again =
        restore_profile(&profiles_folder(home.path()), storage::framework(), &bytes.expect("bytes")).expect("restored");
    assert_eq!(again, own("Facebook"));
    assert_eq!(text_of(&home.path().join("platforms/facebook.ron")), text);
    assert_eq!(delete(home.path(), "facebook"), Some(text.into_bytes()));
    assert_eq!((delete(home.path(), "facebook"), delete(home.path(), "x")), (None, None));
    assert_eq!(own_profile(&profiles_folder(home.path()), storage::framework(), &id("x")).expect("read"), None);
    let nonsense = restore_profile(&profiles_folder(home.path()), storage::framework(), b"(x: 1)");
    says(nonsense, &home.path().join("platforms"), "There is no field `x`");
    assert_eq!(names_in(&home.path().join("platforms")), Vec::<String>::new());
}

#[test]
fn the_file_that_counts_is_the_one_that_is_deleted() {
    let home = temporary();
    let sound = write_platform(&own("Mine"), storage::framework());
    put(home.path(), "a.ron", &sound.replace("level: 10,", "level: 1000,"));
    put(home.path(), "b.ron", &sound);
    assert_eq!(delete(home.path(), "mine"), Some(sound.into_bytes()));
    assert_eq!(names_in(&home.path().join("platforms")), ["a.ron"], "the broken one may be mended");
}

#[test]
fn only_what_ships_can_be_gone_back_to() {
    let home = temporary();
    let path = save(home.path(), &own("Mine"));
    let revert =
        |name| revert_profile(&profiles_folder(home.path()), storage::framework(), storage::library(), &id(name));
    says(revert("mine"), &path, "There is no built-in profile of `mine` to restore");
    says(revert("nobody"), &home.path().join("platforms"), "There is no built-in profile of `nobody`");
    assert!(path.exists());
    assert_eq!(revert("facebook").expect("nothing to do"), None);
}

#[test]
fn a_profile_that_would_not_be_read_again_is_not_saved() {
    let home = temporary();
    let nameless = Platform { name: " ".to_owned(), ..own("mine") };
    let lacking = Platform { milestones: [].into(), ..own("mine") };
    let path = home.path().join("platforms/mine.ron");
    for (platform, fragment) in [(&nameless, "`name` must not be empty"), (&lacking, "is missing")] {
        let saved = save_profile(&profiles_folder(home.path()), storage::framework(), platform);
        says(saved, &path, fragment);
        let to = home.path().join("export.ron");
        says(export_profile(&to, storage::framework(), platform), &to, fragment);
    }
    assert_eq!(names_in(home.path()), Vec::<String>::new());
}

#[test]
fn profiles_travel_from_one_person_to_another() {
    let (home, folder) = (temporary(), temporary());
    let path = folder.path().join("mailed.ron");
    export_profile(&path, storage::framework(), &own("Mine")).expect("exported");
    assert_eq!(read_platform(&text_of(&path), storage::framework()), Ok(own("Mine")));
    fs::write(&path, format!("\u{FEFF}// For you.\n{}", text_of(&path))).expect("written");
    let import = |path: &Path| import_profile(&profiles_folder(home.path()), storage::framework(), path);
    assert_eq!(import(&path).expect("imported"), own("Mine"));
    assert!(text_of(&home.path().join("platforms/mine.ron")).starts_with("// For you.\n"), "comments travel too");
    assert_eq!(import(&home.path().join("platforms/mine.ron")).expect("its own file"), own("Mine"));
    assert_eq!(names_in(&home.path().join("platforms")), ["mine.ron"]);

    let plan = fixture("base.plan.ron");
    says(import(&plan), &plan, "This is a plan, not a platform profile; choose another file.");
    says(import(folder.path()), folder.path(), "This is a folder; name a file in it, such as ");
    let nowhere = folder.path().join("nowhere.ron");
    says(import(&nowhere), &nowhere, "There is no such file or folder; check the name and the folder.");
    let to = folder.path().join("no/folder/x.ron");
    says(
        export_profile(&to, storage::framework(), &own("Mine")),
        &to,
        "there is no such file or folder; check the name and the folder.",
    );
    assert_eq!(names_in(&home.path().join("platforms")), ["mine.ron"]);
}

#[test]
fn a_file_in_the_place_of_the_folder_is_a_sentence_everywhere() {
    let (home, outside) = (temporary(), temporary());
    let (framework, no_folder) = (storage::framework(), "Part of this path is a file, not a folder.");
    let folder = home.path().join("platforms");
    fs::write(&folder, "mine").expect("written");
    let mailed = outside.path().join("mailed.ron");
    export_profile(&mailed, framework, &own("Mine")).expect("exported");
    says(save_profile(&profiles_folder(home.path()), framework, &own("Mine")), &folder, no_folder);
    says(delete_profile(&profiles_folder(home.path()), framework, &id("mine")), &folder, no_folder);
    says(own_profile(&profiles_folder(home.path()), framework, &id("mine")), &folder, no_folder);
    says(
        revert_profile(&profiles_folder(home.path()), framework, storage::library(), &id("facebook")),
        &folder,
        no_folder,
    );
    says(import_profile(&profiles_folder(home.path()), framework, &mailed), &folder, no_folder);
    assert_eq!(text_of(&folder), "mine");
    for home in [home.path().to_owned(), folder] {
        let read = load(&home);
        assert_eq!((read.library, read.broken.len()), (storage::library().clone(), 1));
        assert!(read.broken[0].to_string().contains(no_folder), "{}", read.broken[0]);
    }
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_be_changed_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = temporary();
    let path = save(home.path(), &own("Mine"));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("set");
    let changed = Platform { name: "Other".to_owned(), ..own("mine") };
    says(
        save_profile(&profiles_folder(home.path()), storage::framework(), &changed),
        &path,
        "you don’t have permission",
    );
    assert_eq!(load(home.path()).library.get(&id("mine")).map(AsRef::as_ref), Some(&own("Mine")));
}

#[test]
fn a_step_changes_a_file_only_where_it_is_still_what_is_expected() {
    let home = temporary();
    let path = home.path().join("platforms/mine.ron");
    let (a, b) = (b"a".as_slice(), b"b".as_slice());
    let step = |expected, wanted| storage::replace_if_unchanged(&path, expected, wanted).expect("the system lets us");
    let now = || fs::read(&path).ok();
    // (expected, wanted, whether it was done, what is there then)
    let steps = [
        (Some(a), Some(b), false, None),
        (None, None, true, None),
        (None, Some(a), true, Some(a)),
        (None, Some(b), false, Some(a)),
        (Some(b), None, false, Some(a)),
        (Some(a), Some(b), true, Some(b)),
        (Some(b), None, true, None),
    ];
    for (at, (expected, wanted, done, then)) in steps.into_iter().enumerate() {
        assert_eq!(step(expected, wanted), done, "step {at}");
        assert_eq!(now().as_deref(), then, "step {at}");
    }
    fs::remove_dir_all(home.path().join("platforms")).expect("removed");
    fs::write(home.path().join("platforms"), "a file").expect("written");
    assert!(storage::replace_if_unchanged(&path, None, Some(a)).is_err(), "there is no folder to write to");
}
