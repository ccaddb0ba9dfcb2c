//! The page of all platforms: what it lists and how, and the profile that is being edited.

mod command;
mod deeds;
mod draft;
mod filter;
mod problems;
mod rows;
mod state;

pub use command::{Broken, Deed, ShelfCommand, ShelfEffect, ShelfRead, Unsaved};
pub use deeds::{Change, Deeds, Done};
pub use draft::Draft;
pub(in crate::app) use draft::free_id;
pub use filter::{Filter, Sort};
pub use problems::{Place, Problem, problems};
pub use rows::{Row, is_stale, rows};
pub use state::{Aside, Back, Kept, Shelf};
