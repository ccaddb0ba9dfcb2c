//! The disk: what ships with the program, people's own profiles, and plans.
//!
//! Nothing else in the crate reads or writes a file. Every error is one sentence with the path and, where a text is
//! at fault, its line and column.

mod atomic;
mod disk;
mod library_folder;
mod shipped;

pub use atomic::{make_folder, replace};
pub use disk::{FileError, read_file, read_text, reason};
pub use library_folder::{Loaded, data_folder, load_folder, load_own, same_id};
pub use shipped::{SAMPLE_NAME, SAMPLE_PLAN, framework, library, presets};
