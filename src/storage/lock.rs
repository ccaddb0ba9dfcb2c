//! Lock files: empty files that a running program holds, so that another can tell that it runs.
//!
//! The system gives a lock back when its holder ends, however it ends. Lock files stay where they are when they are let
//! go: removing one while another program is taking it would let two hold it.

use super::disk::{FileError, reason};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// What came of taking a lock.
pub enum Taken {
    /// It is ours while the file is open.
    Ours(File),
    /// Another holds it.
    Others,
}

/// Takes a lock, without waiting. The file is made where there is none; the folder must be there.
///
/// # Errors
/// When the file cannot be made, or the system has no locks on this disk.
pub fn take(path: &Path) -> Result<Taken, FileError> {
    let failed = |error| FileError::whole(path, format!("the lock could not be taken: {}", reason(&error)));
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Taken::Ours(file)),
        Err(TryLockError::WouldBlock) => Ok(Taken::Others),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// Whether a running program holds a lock.
pub fn is_held(path: &Path) -> bool {
    // A shared lock, so that two that ask at once do not take each other for the holder.
    File::open(path).is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
