//! What the program keeps beside plans: settings, recoveries, locks, a person's own profiles, kept levels.

mod faults;
mod kept_levels;
mod profiles;
mod recoveries;
mod settings;
mod two_windows;
mod watching;

use std::fs;
use std::path::Path;

/// The names of what is in a folder, in order.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let name =
        |entry: std::io::Result<fs::DirEntry>| entry.expect("readable").file_name().to_string_lossy().into_owned();
    let mut names: Vec<_> = entries.map(name).collect();
    names.sort();
    names
}

/// Checks that something failed with one sentence that begins with the path and says this.
#[track_caller]
fn says(result: Result<impl std::fmt::Debug, impl std::fmt::Display>, path: &Path, fragment: &str) {
    let sentence = result.expect_err("it should have failed").to_string();
    assert!(sentence.starts_with(&path.display().to_string()), "{sentence} should begin with {}", path.display());
    assert!(sentence.contains(fragment), "{sentence} should say {fragment}");
    assert!(!sentence.contains('\n') && sentence.ends_with(['.', '?']), "{sentence}");
}
