//! An order becomes files of a folder: what is there already is looked for first, then one file after the other is made
//! and written whole.

use crate::chart::Material;
use crate::export::job::{Format, Order, Output, outputs};
use crate::export::{pptx, seal};
use crate::service::sampling;
use crate::storage::{self, FileError};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What happens while files are made.
#[derive(Debug)]
pub enum Event<'a> {
    /// A file is about to be made.
    Making {
        /// How many were made before it.
        done: usize,
        /// How many there are.
        of: usize,
        /// Its name.
        name: &'a str,
    },
    /// A person should know this about a file, as a sentence; what holds for many files comes once.
    Warning(String),
    /// A file was left out, as there is nothing to show.
    LeftOut {
        /// Its name.
        name: &'a str,
        /// Why that is so, as a sentence without its stop.
        why: &'a str,
    },
    /// Slides or a scorecard that somebody edited since they were written are about to be replaced: a copy is kept, under this path.
    Kept(&'a Path),
    /// A file is there, whole.
    Written(&'a Path),
}

/// Why the files of an order are not all there. Those that were [`Event::Written`] are.
#[derive(Debug)]
pub enum NotWritten {
    /// Files of these names are in the folder already, and nothing was written; never empty.
    AlreadyThere(Vec<String>),
    /// A file that would have to be replaced is open in another program, and nothing was written.
    OpenElsewhere {
        /// Which.
        path: PathBuf,
        /// The mark of that program beside it.
        mark: PathBuf,
    },
    /// A file could not be made.
    NotMade {
        /// Which.
        path: PathBuf,
        /// Why, as a sentence.
        sentence: String,
    },
    /// The disk is at fault.
    Disk(FileError),
    /// Whoever heard of an [`Event`] wanted no more.
    Stopped {
        /// How many files were made.
        done: usize,
        /// How many there would have been.
        of: usize,
    },
}

impl From<FileError> for NotWritten {
    fn from(error: FileError) -> Self {
        Self::Disk(error)
    }
}

/// What is said where a copy was kept, as a sentence without its stop.
#[must_use]
pub fn kept(copy: &Path) -> String {
    let name = copy.file_name().unwrap_or_default().to_string_lossy();
    format!("The file that was there may have been edited, so it is kept as “{name}”")
}

/// What is said of a file that is open in another program, as a sentence without its stop that does not name it.
#[must_use]
pub fn open_elsewhere(mark: &Path) -> String {
    let mark = mark.file_name().unwrap_or_default().to_string_lossy();
    format!(
        "this file is open in another program, so nothing was saved; close it there, or choose another folder (if no program has \
         it open, delete “{mark}” beside it)"
    )
}

/// Makes the files of an order and writes them into a folder, which is made if it is not there; gives their paths.
///
/// `hear` is told of every [`Event`] and says whether to go on.
///
/// # Errors
/// When a file is there already and none may be replaced, when one cannot be made or written, or when the work is stopped.
pub fn write_files(
    order: &Order,
    material: &Material<'_>,
    folder: &Path,
    replace: bool,
    mut hear: impl FnMut(Event<'_>) -> ControlFlow<()>,
) -> Result<Vec<PathBuf>, NotWritten> {
    // Before files are looked for in what cannot be a folder.
    storage::may_be_folder(folder)?;
    let files = outputs(order, material);
    if !replace {
        let is_there = |name: &&str| storage::is_there(&folder.join(name));
        let there: Vec<String> = files.iter().map(Output::name).filter(is_there).map(str::to_owned).collect();
        if !there.is_empty() {
            return Err(NotWritten::AlreadyThere(there));
        }
    }
    let there = || files.iter().map(|file| folder.join(file.name())).filter(|path| storage::is_there(path));
    if let Some((path, mark)) = there().find_map(|path| storage::open_elsewhere(&path).map(|mark| (path, mark))) {
        return Err(NotWritten::OpenElsewhere { path, mark });
    }
    storage::make_folder(folder)?;
    if order.tells_of_segments() {
        sampling::by_segment(material);
    }
    let of = files.len();
    let mut told = BTreeSet::new();
    let mut written = Vec::new();
    for (done, file) in files.iter().enumerate() {
        let mut tell = |event: Event<'_>, done| match hear(event) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(NotWritten::Stopped { done, of }),
        };
        tell(Event::Making { done, of, name: file.name() }, done)?;
        let path = folder.join(file.name());
        let made = match file.make(order, material) {
            Ok(made) => made,
            Err(sentence) => return Err(NotWritten::NotMade { path, sentence }),
        };
        for warning in made.warnings {
            if told.insert(warning.clone()) {
                tell(Event::Warning(warning), done)?;
            }
        }
        let Some(bytes) = made.bytes else {
            let why = file.why_nothing(order, material);
            tell(Event::LeftOut { name: file.name(), why: &why }, done + 1)?;
            continue;
        };
        if replace && let Some(copy) = keep_edited(&path, material.date)? {
            tell(Event::Kept(&copy), done)?;
        }
        // Another program may have written the file since it was looked for.
        let write = if replace { storage::replace } else { storage::create };
        write(&path, &bytes)?;
        tell(Event::Written(&path), done + 1)?;
        written.push(path);
    }
    Ok(written)
}

/// Keeps a copy of slides or a scorecard that are not as they were written, or do not say how they were; gives its path. Where
/// there is no such file, or nobody edited it, there is nothing to keep.
fn keep_edited(path: &Path, date: &str) -> Result<Option<PathBuf>, FileError> {
    let is = |format: Format| path.extension().is_some_and(|ending| ending == format.ending());
    let as_written: fn(&[u8]) -> Option<bool> = if is(Format::Pptx) {
        pptx::as_written
    } else if is(Format::Xlsx) {
        seal::as_sealed
    } else {
        return Ok(None);
    };
    // One that is too large to look into is not as it was written.
    if !storage::is_there(path) || storage::read_bytes(path).is_ok_and(|bytes| as_written(&bytes) == Some(true)) {
        return Ok(None);
    }
    // Where nobody knows the day, the copy is told by a number alone.
    let what = if date.is_empty() { "before".to_owned() } else { format!("before {date}") };
    storage::keep_copy(path, &what).map(Some)
}
