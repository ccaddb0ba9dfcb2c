//! The page of all platforms: what it lists and how, and the profile that is being edited.

mod command;
mod draft;
mod filter;
mod problems;
mod rows;
mod state;
mod undo_log;

pub use command::{Broken, ProfileNotSaved, ProfileOp, ShelfCommand, ShelfEffect, ShelfRead};
pub(in crate::app) use draft::free_id;
pub use draft::{Draft, Theirs};
pub use filter::{Filter, Sort};
pub use problems::{FormField, Problem, problems};
pub use rows::{LibraryRow, is_stale, rows};
pub use state::{Back, Kept, Shelf, TrashItem};
pub use undo_log::{Change, UndoEntry, UndoLog};
