//! What lies beside a file: the marks of programs that have it open, and copies of what it was.

use super::atomic::create;
use super::disk::{FileError, is_there, reason};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What office programs put before and after a file’s name for the mark that they have it open: those of Microsoft, and those
/// of the free ones.
const MARKS: [(&str, &str); 2] = [("~$", ""), (".~lock.", "#")];
/// So many copies of one day are looked past.
const MOST_COPIES: u32 = 1_000;

/// The mark of another program that has a file open; none where there is none.
#[must_use]
pub fn open_elsewhere(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?;
    let mark = |(before, after): (&str, &str)| {
        let mut mark = OsString::from(before);
        mark.push(name);
        mark.push(after);
        path.with_file_name(mark)
    };
    MARKS.into_iter().map(mark).find(|mark| is_there(mark))
}

/// Keeps a copy of a file beside it, whose name says what of: `Plan (before 2026-11-29).pptx`, and with a number where that
/// is there already; gives its path. What is there is never replaced.
///
/// # Errors
/// When the file cannot be read, or the copy cannot be written; then there is none.
pub fn keep_copy(path: &Path, what: &str) -> Result<PathBuf, FileError> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().map_or_else(String::new, |ending| format!(".{}", ending.to_string_lossy()));
    let named = |number: u32| match number {
        1 => path.with_file_name(format!("{stem} ({what}){ending}")),
        number => path.with_file_name(format!("{stem} ({what}, {number}){ending}")),
    };
    let copy = (1..MOST_COPIES).map(named).find(|copy| !is_there(copy)).unwrap_or_else(|| named(MOST_COPIES));
    let bytes = std::fs::read(path).map_err(|error| {
        FileError::whole(path, format!("a copy of this file could not be kept: {}", reason(&error)))
    })?;
    create(&copy, &bytes)?;
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_that_another_program_has_open_is_known_by_its_mark() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.pptx");
        for mark in ["~$plan.pptx", ".~lock.plan.pptx#"] {
            assert_eq!(open_elsewhere(&path), None);
            let mark = folder.path().join(mark);
            fs::write(&mark, "").expect("written");
            assert_eq!(open_elsewhere(&path), Some(mark.clone()));
            fs::remove_file(mark).expect("gone");
        }
    }

    #[test]
    fn copies_have_names_of_their_own_and_replace_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.pptx");
        for (bytes, name) in [("one", "plan (before 2026-11-29).pptx"), ("two", "plan (before 2026-11-29, 2).pptx")] {
            fs::write(&path, bytes).expect("written");
            let copy = keep_copy(&path, "before 2026-11-29").expect("kept");
            assert_eq!(copy, folder.path().join(name));
            assert_eq!(fs::read_to_string(copy).expect("there"), bytes);
        }
        assert_eq!(fs::read_to_string(folder.path().join("plan (before 2026-11-29).pptx")).expect("there"), "one");
    }
}
