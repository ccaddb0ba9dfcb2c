//! Folders of platform profiles.

use super::disk::{FileError, read_file, reason};
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::platform::Platform;
use crate::format::read_platform;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Names another folder for a person's own data.
const HOME_VARIABLE: &str = "SEVEN_MILESTONES_HOME";

/// What a folder of profiles gave.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The profiles that could be read.
    pub platforms: Vec<Platform>,
    /// The files that could not, each with what is wrong.
    pub broken: Vec<FileError>,
    /// Files whose profile has the id of an earlier file's.
    pub clashing: Vec<FileError>,
}

/// Where a person's own profiles and settings are: `SEVEN_MILESTONES_HOME`, or the system's folder for such data.
///
/// None where the system has no home folder.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    match std::env::var_os(HOME_VARIABLE) {
        Some(folder) if !folder.is_empty() => Some(folder.into()),
        _ => directories::ProjectDirs::from("", "", "seven-milestones").map(|dirs| dirs.data_dir().to_owned()),
    }
}

/// Reads every `*.ron` file of a folder as a platform profile, in the order of their names.
///
/// A file that cannot be read is among the broken ones, and the rest works. Of two files with one id the first counts.
///
/// # Errors
/// When the folder itself cannot be read.
pub fn load_folder(folder: &Path, framework: &Framework) -> Result<Loaded, FileError> {
    let paths = profile_files(folder).map_err(|error| FileError::whole(folder, reason(&error)))?;
    let mut loaded = Loaded::default();
    let mut file_of: BTreeMap<PlatformId, PathBuf> = BTreeMap::new();
    for path in paths {
        match read_file(&path, |text| read_platform(text, framework)) {
            Ok(platform) => {
                if let Some(first) = file_of.get(&platform.id) {
                    loaded.clashing.push(FileError::whole(&path, same_id(&platform.id, first)));
                } else {
                    file_of.insert(platform.id.clone(), path);
                    loaded.platforms.push(platform);
                }
            }
            Err(error) => loaded.broken.push(error),
        }
    }
    Ok(loaded)
}

/// The files of a folder that are read as profiles: `*.ron`, in the order of their names, without the hidden ones that
/// editors and file managers leave beside them.
pub fn profile_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if !hidden && path.extension().is_some_and(|extension| extension == "ron") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Two files with one id, as a sentence about the second.
#[must_use]
pub fn same_id(id: &PlatformId, first: &Path) -> String {
    format!("this profile has the id `{id}`, and so has {}; give one of the two another id", first.display())
}

/// The shipped profiles with a person's own in place of those of the same id, and what was broken among their own.
#[must_use]
pub fn load_own(framework: &Framework, shipped: &Library) -> (Library, Vec<FileError>) {
    let own = data_folder().map(|folder| folder.join("platforms")).filter(|folder| folder.is_dir());
    let loaded = own.map_or_else(|| Ok(Loaded::default()), |folder| load_folder(&folder, framework));
    let (platforms, broken) = match loaded {
        Ok(Loaded { platforms, mut broken, clashing }) => {
            broken.extend(clashing);
            (platforms, broken)
        }
        Err(error) => (Vec::new(), vec![error]),
    };
    if platforms.is_empty() {
        return (shipped.clone(), broken);
    }
    let all = shipped.platforms().iter().map(|platform| platform.as_ref().clone()).chain(platforms);
    (Library::new(all), broken)
}
