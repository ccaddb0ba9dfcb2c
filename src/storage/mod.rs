//! The disk: what ships with the program, people's own profiles, plans, and what the program keeps beside them.
//!
//! Nothing else in the crate reads or writes a file. Every error is one sentence with the path and, where a text is
//! at fault, its line and column.
//!
//! In a person's data folder are `settings.ron`, `platforms/` with their own profiles, `recovery/` with plans that are
//! being worked on, and `locks/` with the signs of the plans that are open.

mod atomic;
mod beside;
mod disk;
mod fingerprint;
mod library_folder;
mod lock;
mod own_profiles;
mod plan_lock;
mod profile_folder;
mod recovery;
mod settings_file;
mod shipped;

pub use crate::format::{KeptProfile, RecoveryNote};
pub use atomic::{create, make_folder, may_be_folder, replace};
pub use beside::{keep_copy, open_elsewhere};
pub use disk::{
    FileError, is_there, read_beside, read_bytes, read_bytes_up_to, read_file, read_text, read_whole, reason,
};
pub use fingerprint::{FileChange, Fingerprint, file_changes, read_stamped, snapshot};
pub use library_folder::{
    LibraryRead, Loaded, Origin, data_folder, documents_folder, load_folder, load_library, load_own, profiles_folder,
    same_id, same_names,
};
pub use own_profiles::{
    delete_profile, export_profile, import_profile, own_file, own_profile, replace_if_unchanged, restore_profile,
    revert_profile, save_profile,
};
pub use plan_lock::{HeldByOther, PlanLock};
pub use profile_folder::{ProfileFolder, export_to_new, with_comments};
pub use recovery::{Found, Recovery, found_recoveries, remove_recovery, write_recovery};
pub use settings_file::{load_settings, save_settings};
pub use shipped::{SAMPLE_NAME, SAMPLE_PLAN, framework, library, presets};
