//! Charts on their way into files: what is ordered, how it looks, and how far it is.

mod command;
mod effect;
mod state;

pub use crate::service::brand::ReadBrand;
pub use command::{Copied, Copying, ExportCommand};
pub use effect::{ExportEffect, Snapshot};
pub use state::{ExportState, Progress, SIZES, files_are_there};
