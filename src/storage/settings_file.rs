//! The settings in a person's data folder.

use super::atomic::{make_folder, replace};
use super::disk::{FileError, is_there, read_file, reason};
use crate::domain::settings::Settings;
use crate::format::{read_settings, write_settings};
use std::path::{Path, PathBuf};

/// Where the settings are in a person's data folder.
const FILE_NAME: &str = "settings.ron";

/// The settings, and a warning where there were some that could not be read.
///
/// Whatever could not be read is then kept beside its place as `settings.ron.broken-1` (or the next number that is free),
/// so that settings can be saved again and nothing is lost.
#[must_use]
pub fn load_settings(home: &Path) -> (Settings, Option<String>) {
    let path = home.join(FILE_NAME);
    if !is_there(&path) {
        return (Settings::default(), None);
    }
    match read_file(&path, read_settings) {
        Ok(settings) => (settings, None),
        Err(error) => {
            let warning = match set_aside(&path) {
                Ok(aside) => {
                    format!("the settings were reset, and the old ones are kept in {}: {error}", aside.display())
                }
                Err(other) => format!("the settings were reset for this session: {error}; {other}"),
            };
            (Settings::default(), Some(warning))
        }
    }
}

/// Writes the settings, whole or not at all. The data folder is made where there is none.
///
/// # Errors
/// When the system does not let us.
pub fn save_settings(home: &Path, settings: &Settings) -> Result<(), FileError> {
    make_folder(home)?;
    replace(&home.join(FILE_NAME), write_settings(settings).as_bytes())
}

/// Gives what cannot be read another name, and says which.
fn set_aside(path: &Path) -> Result<PathBuf, String> {
    let name = |number: u32| path.with_file_name(format!("{FILE_NAME}.broken-{number}"));
    let aside = (1..1000).map(name).find(|aside| !is_there(aside));
    let aside = aside.ok_or("there are too many broken settings files already; remove some")?;
    std::fs::rename(path, &aside)
        .map_err(|error| format!("it could not be kept under another name: {}", reason(&error)))?;
    Ok(aside)
}
