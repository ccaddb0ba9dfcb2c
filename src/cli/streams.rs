//! Standard output, and what goes to standard error.

use crate::domain::texts::sentence;
use crate::storage;
use anyhow::{Result, anyhow};
use std::io::{self, Write};

/// Prints warnings on standard error.
pub fn warn<T: std::fmt::Display>(warnings: impl IntoIterator<Item = T>) {
    for warning in warnings {
        complain(format_args!("warning: {}", sentence(&warning.to_string())));
    }
}

/// Prints on standard error why a call ends without what it was to do.
pub fn fail(why: impl std::fmt::Display) {
    complain(format_args!("error: {}", sentence(&why.to_string())));
}

/// Prints a line on standard error. A reader that has gone away is no reason to stop.
pub fn complain(line: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// A reader that has gone away, as `head` does, is no error.
pub fn finish(result: io::Result<()>) -> Result<()> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(anyhow!("the output could not be written: {}", storage::reason(&error)))
        }
        _ => Ok(()),
    }
}
