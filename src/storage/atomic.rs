//! Writing a file so that at every moment the old or the new one is there, whole.

use super::disk::{FileError, reason};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Replaces a file's contents, or makes it.
///
/// The bytes go into a temporary file in the same folder, reach the disk, and then take the old file's name in one
/// step. A link is followed, so that it stays a link; a file's rights are kept.
///
/// # Errors
/// When any step fails, in which case the old file is untouched and the temporary one is gone.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    replace_with(path, |file| file.write_all(bytes))
}

/// Makes a file, whole or not at all; one that is there already stays as it is.
///
/// # Errors
/// When there is something of that name, or any step fails; nothing is left behind then.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write_new(path, bytes).map_err(|error| {
        let what = if error.kind() == io::ErrorKind::AlreadyExists {
            "there is such a file already, and it was left as it is".to_owned()
        } else {
            format!("the file could not be saved: {}", reason(&error))
        };
        FileError::whole(path, what)
    })
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut temporary = temporary_file(folder)?;
    temporary.as_file_mut().write_all(bytes)?;
    temporary.as_file().sync_all()?;
    temporary.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file with the rights that a new file gets.
fn temporary_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".saving-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What a new file gets from the system, and not the closed rights of a temporary one.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Makes a folder, with those above it, where it is not there.
///
/// # Errors
/// When the system does not let us.
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    fs::create_dir_all(path)
        .map_err(|error| FileError::whole(path, format!("the folder could not be made: {}", reason(&error))))
}

/// As [`replace`], with the bytes written by `write`.
fn replace_with(path: &Path, write: impl FnOnce(&mut fs::File) -> io::Result<()>) -> Result<(), FileError> {
    write_beside_and_rename(path, write).map_err(|error| {
        let what =
            if path.exists() { "could not be saved, and the old file is as it was" } else { "could not be saved" };
        FileError::whole(path, format!("the file {what}: {}", reason(&error)))
    })
}

fn write_beside_and_rename(path: &Path, write: impl FnOnce(&mut fs::File) -> io::Result<()>) -> io::Result<()> {
    // A name that does not resolve is a new file.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let existing = fs::metadata(&target).ok();
    if existing.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if existing.as_ref().is_some_and(|metadata| metadata.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut temporary = temporary_file(folder)?;
    write(temporary.as_file_mut())?;
    temporary.as_file_mut().flush()?;
    if let Some(metadata) = existing {
        temporary.as_file().set_permissions(metadata.permissions())?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(&target).map_err(|error| error.error)?;
    // The new name itself must reach the disk too, where the system lets us ask for that.
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A writer that fails after so many bytes, as a full disk does; for tests.
    struct Failing<'a> {
        /// Where the bytes go until then.
        to: &'a mut fs::File,
        /// How many bytes are still taken.
        room: usize,
    }

    impl Write for Failing<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.room == 0 && !bytes.is_empty() {
                return Err(io::ErrorKind::StorageFull.into());
            }
            let taken = self.to.write(&bytes[..bytes.len().min(self.room)])?;
            self.room -= taken;
            Ok(taken)
        }

        fn flush(&mut self) -> io::Result<()> {
            self.to.flush()
        }
    }

    #[test]
    fn a_disk_that_fills_up_leaves_the_old_file_whole_and_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("plan.ron");
        replace(&path, b"old").expect("there is room for the first file");
        for room in [0, 1, 5] {
            let error = replace_with(&path, |file| Failing { to: file, room }.write_all(b"newer")).err();
            if room == 5 {
                assert!(error.is_none(), "all five bytes fit");
            } else {
                let sentence = error.expect("the writer was full").to_string();
                assert!(sentence.contains("the disk is full"), "{sentence}");
                assert_eq!(fs::read(&path).expect("still there"), b"old");
            }
            assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1, "something was left behind");
        }
        assert_eq!(fs::read(&path).expect("replaced"), b"newer");
    }

    #[test]
    fn a_new_file_is_made_and_an_old_one_left() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("deck.pptx");
        create(&path, b"one").expect("made");
        let error = create(&path, b"two").expect_err("it is there").to_string();
        assert!(error.contains("there is such a file already"), "{error}");
        assert_eq!(fs::read(&path).expect("there"), b"one");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1, "something was left behind");
    }

    #[test]
    #[cfg(unix)]
    fn a_link_stays_a_link_and_rights_are_kept() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (real, link) = (folder.path().join("real.ron"), folder.path().join("link.ron"));
        fs::write(&real, "old").expect("written");
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("set");
        std::os::unix::fs::symlink(&real, &link).expect("linked");
        replace(&link, b"new").expect("replaced");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(fs::read(&real).expect("there"), b"new");
        assert_eq!(fs::metadata(&real).expect("there").permissions().mode() & 0o777, 0o640);
    }

    #[test]
    fn a_read_only_file_and_a_folder_are_not_replaced() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("plan.ron");
        fs::write(&path, "old").expect("written");
        let mut rights = fs::metadata(&path).expect("there").permissions();
        rights.set_readonly(true);
        fs::set_permissions(&path, rights).expect("set");
        assert!(replace(&path, b"new").is_err());
        assert_eq!(fs::read(&path).expect("there"), b"old");
        assert!(replace(folder.path(), b"new").is_err());
    }
}
