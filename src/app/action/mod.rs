//! The one table of what a person can ask for. Menu, palette, tooltips, keys and help all come from it.

mod kind;
mod table;

pub use kind::{Action, Entry, Group};
pub use table::{ACTIONS, found};
