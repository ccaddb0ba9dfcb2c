//! Writing a file so that at every moment the old or the new one is there, whole.
//!
//! Writing goes in [`Step`]s, and each can be made to fail or to end the program, so that tests see what is left then.

use super::disk::{FileError, reason, reason_at};
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

/// What a temporary file's name begins and ends with.
const TEMPORARY: (&str, &str) = (".saving-", ".tmp");

/// A temporary file that is older was left behind by a program that was ended in the middle of writing.
const LEFT_BEHIND: Duration = Duration::from_hours(24);

/// One step of writing a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A temporary file is made beside the old one.
    Make,
    /// The bytes go into it.
    Write,
    /// It gets the rights of the old file.
    Rights,
    /// It reaches the disk.
    Sync,
    /// It takes the old file's name.
    Rename,
}

/// What happens before a step: nothing, but in tests.
type Before<'a> = &'a dyn Fn(Step) -> io::Result<()>;

/// Replaces a file's contents, or makes it.
///
/// The bytes go into a temporary file in the same folder, reach the disk, and then take the old file's name in one
/// step. A link is followed, so that it stays a link; a file's rights are kept.
///
/// # Errors
/// When any step fails, in which case the old file is untouched and the temporary one is gone.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    replace_with(path, bytes, &|_| Ok(()))
}

/// Makes a file, whole or not at all; one that is there already stays as it is.
///
/// # Errors
/// When there is something of that name, or any step fails; nothing is left behind then.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    create_with(path, bytes, &|_| Ok(()))
}

/// As [`create`], with something before each step.
fn create_with(path: &Path, bytes: &[u8], before: Before<'_>) -> Result<(), FileError> {
    write_new(path, bytes, before).map_err(|error| {
        let what = if error.kind() == io::ErrorKind::AlreadyExists {
            "this file already exists, so it was not changed".to_owned()
        } else {
            format!("the file could not be saved: {}", reason(&error))
        };
        FileError::whole(path, what)
    })
}

fn write_new(path: &Path, bytes: &[u8], before: Before<'_>) -> io::Result<()> {
    let temporary = filled(folder_of(path), bytes, before)?;
    before(Step::Sync)?;
    temporary.as_file().sync_all()?;
    before(Step::Rename)?;
    temporary.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A temporary file in a folder that holds these bytes. It goes away with the value, unless it gets a name.
fn filled(folder: &Path, bytes: &[u8], before: Before<'_>) -> io::Result<tempfile::NamedTempFile> {
    sweep(folder);
    before(Step::Make)?;
    let mut temporary = temporary_file(folder)?;
    before(Step::Write)?;
    temporary.as_file_mut().write_all(bytes)?;
    temporary.as_file_mut().flush()?;
    Ok(temporary)
}

/// Removes temporary files that were left behind in a folder long ago; what cannot be removed stays.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1) {
            let written = entry.metadata().ok().filter(fs::Metadata::is_file).and_then(|file| file.modified().ok());
            if written.and_then(|written| written.elapsed().ok()).is_some_and(|age| age > LEFT_BEHIND) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// A temporary file with the rights that a new file gets.
fn temporary_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What a new file gets from the system, and not the closed rights of a temporary one.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Looks whether a folder that somebody named is there, or could be made as far as can be seen.
///
/// # Errors
/// When a link on the way leads nowhere, when a file stands in its place or in that of a folder above it, or when a name on the way is too long.
pub fn may_be_folder(path: &Path) -> Result<(), FileError> {
    for part in path.ancestors().filter(|part| !part.as_os_str().is_empty()) {
        match fs::metadata(part) {
            Err(error) if fs::symlink_metadata(part).is_ok_and(|found| found.is_symlink()) => {
                return Err(FileError::whole(part, reason_at(part, &error)));
            }
            Ok(found) if found.is_dir() => return Ok(()),
            Ok(_) if part == path => {
                return Err(FileError::whole(part, "this is a file, but a folder is needed; choose another folder"));
            }
            Ok(_) => {
                let message = "this is a file, so it can’t contain a folder; choose another folder";
                return Err(FileError::whole(part, message));
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidFilename => {
                return Err(FileError::whole(path, reason(&error)));
            }
            // What stands above it tells.
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
            // Making it tells.
            Err(_) => return Ok(()),
        }
    }
    Ok(())
}

/// Makes a folder, with those above it, where it is not there.
///
/// # Errors
/// When the system does not let us.
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    fs::create_dir_all(path).map_err(|error| {
        let message = match error.kind() {
            io::ErrorKind::NotFound => "the folder couldn’t be created here; choose another place".to_owned(),
            _ => format!("the folder couldn’t be created: {}", reason_at(path, &error)),
        };
        FileError::whole(path, message)
    })
}

/// As [`replace`], with something before each step.
fn replace_with(path: &Path, bytes: &[u8], before: Before<'_>) -> Result<(), FileError> {
    write_beside_and_rename(path, bytes, before).map_err(|error| {
        let what =
            if path.exists() { "could not be saved, and the old file is unchanged" } else { "could not be saved" };
        FileError::whole(path, format!("the file {what}: {}", reason(&error)))
    })
}

fn write_beside_and_rename(path: &Path, bytes: &[u8], before: Before<'_>) -> io::Result<()> {
    // A name that does not resolve is a new file.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let existing = fs::metadata(&target).ok();
    if existing.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    // A device or a pipe is no file that could take another's place.
    if existing.as_ref().is_some_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "this isn’t a file"));
    }
    if existing.as_ref().is_some_and(|metadata| metadata.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let temporary = filled(folder_of(&target), bytes, before)?;
    if let Some(metadata) = existing {
        before(Step::Rights)?;
        temporary.as_file().set_permissions(metadata.permissions())?;
    }
    before(Step::Sync)?;
    temporary.as_file().sync_all()?;
    before(Step::Rename)?;
    temporary.persist(&target).map_err(|error| error.error)?;
    // The new name itself must reach the disk too, where the system lets us ask for that. Where it does not, the file
    // has its name all the same, and calling that a failure would be wrong.
    #[cfg(unix)]
    let _ = fs::File::open(folder_of(&target)).and_then(|folder| folder.sync_all());
    Ok(())
}

#[cfg(test)]
mod tests;
