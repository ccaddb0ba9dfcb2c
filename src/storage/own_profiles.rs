//! Changing the profiles in a person's folder.
//!
//! Each function looks at the folder as it is, so that a file that another program has put there or renamed is found.
//! No file is overwritten but the one that counts for the same platform.

use super::atomic::{create, make_folder, replace};
use super::disk::{FileError, is_there, read_bytes, read_text, reason, text_of};
use super::library_folder::load_profiles;
use crate::domain::device::is_device;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::platform::Platform;
use crate::format::{read_platform, write_platform};
use std::path::{Path, PathBuf};

/// Saves a profile as a person's own, and says where: in the file that holds this platform already, else in `<id>.ron`,
/// else, where a file of that name holds something else, in `<id>-2.ron` and so on.
///
/// # Errors
/// When the profile would not be read again (such as one without a name), or the system does not let us.
pub fn save_profile(folder: &Path, framework: &Framework, platform: &Platform) -> Result<PathBuf, FileError> {
    let path = place_of(folder, framework, &platform.id)?;
    let text = checked_text(&path, framework, platform)?;
    make_folder(folder)?;
    replace(&path, text.as_bytes())?;
    Ok(path)
}

/// The bytes of a person's own profile of a platform, if they have one: what [`restore_profile`] brings back.
///
/// # Errors
/// When the system does not let us look.
pub fn own_profile(folder: &Path, framework: &Framework, id: &PlatformId) -> Result<Option<Vec<u8>>, FileError> {
    Ok(own_file(folder, framework, id)?.map(|(_, bytes)| bytes))
}

/// The file of a person's own profile of a platform with its bytes, if they have one.
///
/// # Errors
/// When the system does not let us look.
pub fn own_file(
    folder: &Path,
    framework: &Framework,
    id: &PlatformId,
) -> Result<Option<(PathBuf, Vec<u8>)>, FileError> {
    let Some(path) = file_of(folder, framework, id)? else { return Ok(None) };
    let bytes = read_bytes(&path).map_err(|message| FileError::whole(&path, message))?;
    Ok(Some((path, bytes)))
}

/// Makes a file hold these bytes, or be gone, if it still holds what is expected of it (none: if it is not there); says
/// whether it did.
///
/// # Errors
/// When the system does not let us. The file is then as it was.
pub fn replace_if_unchanged(path: &Path, expected: Option<&[u8]>, wanted: Option<&[u8]>) -> Result<bool, FileError> {
    let now =
        if is_there(path) { Some(read_bytes(path).map_err(|message| FileError::whole(path, message))?) } else { None };
    if now.as_deref() != expected {
        return Ok(false);
    }
    match wanted {
        None if now.is_none() => {}
        None => remove(path)?,
        Some(bytes) => {
            if let Some(folder) = path.parent() {
                make_folder(folder)?;
            }
            // Where there was nothing, whatever has come meanwhile stays.
            if now.is_some() { replace(path, bytes)? } else { create(path, bytes)? }
        }
    }
    Ok(true)
}

fn remove(path: &Path) -> Result<(), FileError> {
    std::fs::remove_file(path)
        .map_err(|error| FileError::whole(path, format!("the profile could not be deleted: {}", reason(&error))))
}

/// Deletes a person's own profile of a platform and gives its bytes; none where they have none.
///
/// # Errors
/// When it cannot be read first, or the system does not let us delete it. The file is then as it was.
pub fn delete_profile(folder: &Path, framework: &Framework, id: &PlatformId) -> Result<Option<Vec<u8>>, FileError> {
    let Some((path, bytes)) = own_file(folder, framework, id)? else { return Ok(None) };
    remove(&path)?;
    Ok(Some(bytes))
}

/// Goes back to the profile that ships: deletes a person's own and gives its bytes; none where they have none.
///
/// # Errors
/// When no profile of that id ships, and as [`delete_profile`].
pub fn revert_profile(
    folder: &Path,
    framework: &Framework,
    shipped: &Library,
    id: &PlatformId,
) -> Result<Option<Vec<u8>>, FileError> {
    if shipped.get(id).is_none() {
        let message = format!("there is no built-in profile of `{id}` to restore");
        return Err(FileError::whole(&file_of(folder, framework, id)?.unwrap_or_else(|| folder.to_owned()), message));
    }
    delete_profile(folder, framework, id)
}

/// Brings back the bytes of a profile that was deleted or replaced, in the file that [`save_profile`] would choose.
///
/// # Errors
/// When they are no sound profile, or the system does not let us.
pub fn restore_profile(folder: &Path, framework: &Framework, bytes: &[u8]) -> Result<Platform, FileError> {
    take_in(folder, framework, folder, &text_of(folder, bytes)?, bytes)
}

/// Reads a profile from anywhere, checks it and takes it in as a person's own, with its comments.
///
/// One that the person has of the same platform is replaced; [`own_profile`] tells beforehand what that would lose.
///
/// # Errors
/// When the file is no sound profile, or the system does not let us.
pub fn import_profile(folder: &Path, framework: &Framework, path: &Path) -> Result<Platform, FileError> {
    let text = read_text(path)?;
    take_in(folder, framework, path, &text, text.as_bytes())
}

/// Writes a profile to any file; one that is there is replaced.
///
/// # Errors
/// When the profile would not be read again, or the system does not let us.
pub fn export_profile(path: &Path, framework: &Framework, platform: &Platform) -> Result<(), FileError> {
    replace(path, checked_text(path, framework, platform)?.as_bytes())
}

/// Takes in a text that came from a path, as these bytes.
fn take_in(folder: &Path, framework: &Framework, from: &Path, text: &str, bytes: &[u8]) -> Result<Platform, FileError> {
    let read = read_platform(text, framework);
    let platform = read.map_err(|faults| FileError { path: from.to_owned(), faults })?;
    let path = place_of(folder, framework, &platform.id)?;
    make_folder(folder)?;
    replace(&path, bytes)?;
    Ok(platform)
}

/// The text of a profile that is read again as it was.
fn checked_text(path: &Path, framework: &Framework, platform: &Platform) -> Result<String, FileError> {
    let text = write_platform(platform, framework);
    match read_platform(&text, framework) {
        Ok(_) => Ok(text),
        Err(faults) => Err(FileError { path: path.to_owned(), faults: faults.without_places() }),
    }
}

/// The file that counts for a platform among a person's own.
fn file_of(folder: &Path, framework: &Framework, id: &PlatformId) -> Result<Option<PathBuf>, FileError> {
    Ok(load_profiles(folder, framework)?.file_of.remove(id))
}

/// Where the profile of a platform belongs.
fn place_of(folder: &Path, framework: &Framework, id: &PlatformId) -> Result<PathBuf, FileError> {
    if let Some(path) = file_of(folder, framework, id)? {
        return Ok(path);
    }
    let first = if is_device(id.as_str()) { 2 } else { 1 };
    let name = |n: u32| if n == 1 { format!("{id}.ron") } else { format!("{id}-{n}.ron") };
    let free = (first..1000).map(|n| folder.join(name(n))).find(|path| !is_there(path));
    free.ok_or_else(|| FileError::whole(folder, format!("there are too many files named after `{id}`; remove some")))
}
