//! The product's files as text: RON in, checked values out, and back.
//!
//! Reading gives a value, or every fault with its line, column and a sentence. Writing gives the one text that
//! stands for a value, so that reading and writing again changes no byte. Nothing here touches the disk: that is
//! the storage layer's work. The build script uses this same code on the files that ship.
//!

mod brand;
mod check;
mod evidence;
mod fault;
mod foreign;
mod framework;
mod guidance;
mod plan;
mod platform;
mod preset;
mod raw;
mod recovery;
mod render;
mod segment;
mod settings;
mod span_index;
mod suggest;
mod text;
mod usage;
mod versions;

pub use brand::{read_brand, write_brand};
pub use fault::{Fault, Faults, Kind, more_faults};
pub use foreign::foreign;
pub use framework::{read_framework, write_framework};
pub use plan::{PlanRead, looked_at, read_plan, write_plan};
pub use platform::{read_platform, write_platform};
pub use preset::{read_preset, write_preset};
pub use recovery::{KeptProfile, RecoveryNote, read_recovery, write_recovery};
pub use settings::{read_settings, write_settings};
pub use span_index::{has_comments, kind_of};
pub use suggest::closest;
pub use text::{LARGEST_FILE_BYTES, decode, of_no_kind};
