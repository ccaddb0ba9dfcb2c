//! An order becomes files of a folder: what is there already is looked for first, then one file after the other is made
//! and written whole.

use crate::chart::Material;
use crate::export::job::{Order, Output, outputs};
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
    /// A file is there, whole.
    Written(&'a Path),
}

/// Why the files of an order are not all there. Those that were [`Event::Written`] are.
#[derive(Debug)]
pub enum NotWritten {
    /// Files of these names are in the folder already, and nothing was written; never empty.
    AlreadyThere(Vec<String>),
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
    storage::make_folder(folder)?;
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
        // Another program may have written the file since it was looked for.
        let write = if replace { storage::replace } else { storage::create };
        write(&path, &bytes)?;
        tell(Event::Written(&path), done + 1)?;
        written.push(path);
    }
    Ok(written)
}
