//! Reading files, with one sentence for everything that can be wrong with them.

use crate::format::{Faults, LARGEST_FILE_BYTES, decode, more_faults};
use std::fmt;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// What is wrong with a file.
#[derive(Debug)]
pub struct FileError {
    /// Which file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub faults: Faults,
}

impl FileError {
    /// An error of the file as a whole.
    #[must_use]
    pub fn whole(path: &Path, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), faults: crate::format::Fault::whole(message).into() }
    }

    /// Each fault as `path:line:column: Sentence.`, from where editors jump to the place.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.faults.all().iter().map(|fault| match fault.line {
            0 => format!("{}: {}", self.path.display(), fault.sentence()),
            line => format!("{}:{line}:{}: {}", self.path.display(), fault.column, fault.sentence()),
        })
    }
}

impl std::error::Error for FileError {}

/// The first fault with its place, and how many more there are.
impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines().next().unwrap_or_default())?;
        match self.faults.all().len() - 1 {
            0 => Ok(()),
            more => write!(f, " {}; `check` lists {}.", more_faults(more), if more == 1 { "both" } else { "them all" }),
        }
    }
}

/// A file's text.
///
/// # Errors
/// When it cannot be read, is a folder, is larger than [`LARGEST_FILE_BYTES`], or is no UTF-8.
pub fn read_text(path: &Path) -> Result<String, FileError> {
    let bytes = read_bytes(path).map_err(|message| FileError::whole(path, message))?;
    text_of(path, &bytes)
}

/// The bytes of a file as its text.
pub fn text_of(path: &Path, bytes: &[u8]) -> Result<String, FileError> {
    decode(bytes).map(str::to_owned).map_err(|faults| FileError { path: path.to_owned(), faults })
}

/// A file's text, turned into a value.
///
/// # Errors
/// As [`read_text`], and what `parse` finds wrong with the text.
pub fn read_file<T>(path: &Path, parse: impl FnOnce(&str) -> Result<T, Faults>) -> Result<T, FileError> {
    let text = read_text(path)?;
    parse(&text).map_err(|faults| FileError { path: path.to_owned(), faults })
}

/// A file's bytes.
///
/// # Errors
/// When it cannot be read, is a folder, or is larger than [`LARGEST_FILE_BYTES`].
pub fn read_whole(path: &Path) -> Result<Vec<u8>, FileError> {
    read_bytes(path).map_err(|message| FileError::whole(path, message))
}

/// The bytes of a file that another file names: one in the same folder or below it, and no other, as a file that came
/// by mail may name anything.
///
/// # Errors
/// When the name leads elsewhere, or as [`read_whole`].
pub fn read_beside(path: &Path, name: &str) -> Result<Vec<u8>, FileError> {
    let named = Path::new(name);
    let inside = named.components().all(|part| matches!(part, std::path::Component::Normal(_)));
    if !inside || name.contains(['\\', ':']) {
        return Err(FileError::whole(path, format!("“{name}” is not in the same folder as this file")));
    }
    read_whole(&path.parent().unwrap_or(Path::new("")).join(named))
}

/// A file's bytes.
///
/// # Errors
/// In words, when it cannot be read, is no ordinary file, or is larger than [`LARGEST_FILE_BYTES`].
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    read_bytes_up_to(path, LARGEST_FILE_BYTES)
}

/// A file's bytes, of which there may be so many.
///
/// # Errors
/// As [`read_bytes`].
pub fn read_bytes_up_to(path: &Path, largest: u64) -> Result<Vec<u8>, String> {
    let metadata = std::fs::metadata(path).map_err(|error| reason_at(path, &error))?;
    if metadata.is_dir() {
        return Err(a_folder(path));
    }
    if !metadata.is_file() {
        return Err("this is a device or a pipe, not a file".to_owned());
    }
    let too_large = |bytes: u64| {
        let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
        let most = megabytes(largest);
        format!(
            "the file is {} MB, which is more than the {most} MB a file can have; choose another file",
            megabytes(bytes)
        )
    };
    if metadata.len() > largest {
        return Err(too_large(metadata.len()));
    }
    let file = std::fs::File::open(path).map_err(|error| reason_at(path, &error))?;
    let mut bytes = Vec::new();
    // One byte more than allowed shows a file that has grown since its size was asked for.
    file.take(largest + 1).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    if bytes.len() as u64 > largest {
        return Err(too_large(bytes.len() as u64));
    }
    Ok(bytes)
}

/// What is said of a folder that was named for a file, with a file that is in it.
fn a_folder(path: &Path) -> String {
    let files = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let first = files.filter(|file| file.extension().is_some_and(|ending| ending == "ron") && file.is_file()).min();
    let such_as = first.map_or_else(String::new, |file| format!(", such as {}", file.display()));
    format!("this is a folder; name a file in it{such_as}")
}

/// Whether anything has that name, be it a link that leads nowhere or something that we may not look at.
pub fn is_there(path: &Path) -> bool {
    !std::fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// Whether a name that the system refuses is too long. On Unix that is the one reason; Windows has a number for it.
fn is_too_long(error: &io::Error) -> bool {
    const TOO_LONG: i32 = 206;
    cfg!(unix) || error.raw_os_error() == Some(TOO_LONG)
}

/// The same as [`reason`], or that a link on the way leads nowhere, where that is why.
#[must_use]
pub fn reason_at(path: &Path, error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::PermissionDenied {
        return reason(error);
    }
    let is_link = |part: &&Path| std::fs::symlink_metadata(part).is_ok_and(|found| found.is_symlink());
    let leads_nowhere = |part: &&Path| std::fs::metadata(part).is_err();
    let Some(link) = path.ancestors().filter(is_link).find(leads_nowhere) else { return reason(error) };
    let what = if link == path { "this link".to_owned() } else { format!("the link {}", link.display()) };
    // A part of a circle is there and cannot be looked behind.
    match std::fs::read_link(link) {
        Ok(to) if error.kind() == io::ErrorKind::NotFound || error.kind() == io::ErrorKind::AlreadyExists => {
            format!(
                "{what} leads to `{}`, which doesn’t exist; fix the link, or name the file or folder itself",
                to.display()
            )
        }
        _ => format!("{what} leads back to itself; fix it, or name the file or folder itself"),
    }
}

/// A reading or writing error in words that say what to do.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    use io::ErrorKind as K;
    match error.kind() {
        K::NotFound => "there is no such file or folder; check the name and the folder".to_owned(),
        K::PermissionDenied => {
            "you don’t have permission for this file; check its permissions, or choose another file".to_owned()
        }
        K::StorageFull | K::QuotaExceeded => "the disk is full; free some space, or save somewhere else".to_owned(),
        K::ReadOnlyFilesystem => "this disk is read-only; save somewhere else".to_owned(),
        K::IsADirectory => "this is a folder, not a file".to_owned(),
        K::NotADirectory => "part of this path is a file, not a folder".to_owned(),
        K::AlreadyExists => "there is already a file with this name".to_owned(),
        K::InvalidFilename if is_too_long(error) => {
            "this name or path is longer than the system allows; choose a shorter one".to_owned()
        }
        K::InvalidFilename => "the system doesn’t allow this file name; choose another".to_owned(),
        _ => format!("the system says: {error}"),
    }
}
