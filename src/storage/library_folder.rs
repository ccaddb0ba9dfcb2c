//! Folders of platform profiles.

use super::disk::{FileError, is_there, read_file, reason_at};
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::platform::Platform;
use crate::domain::sorting::Inserted as _;
use crate::domain::texts::clean_name;
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
    /// The file of each profile that could be read.
    pub file_of: BTreeMap<PlatformId, PathBuf>,
}

/// Where a platform of the library comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It ships with the program.
    Shipped,
    /// It is a person's own.
    Own {
        /// Its file.
        path: PathBuf,
    },
    /// It is a person's own and takes the place of one that ships.
    InPlaceOfShipped {
        /// Its file.
        path: PathBuf,
    },
}

impl Origin {
    /// Its file; none where it ships.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Shipped => None,
            Self::Own { path } | Self::InPlaceOfShipped { path } => Some(path),
        }
    }
}

/// All platforms at hand, and what was wrong with others.
#[derive(Debug)]
pub struct LibraryRead {
    /// The platforms.
    pub library: Library,
    /// Where each of them comes from.
    pub origins: BTreeMap<PlatformId, Origin>,
    /// A person's own files that are not among them, each with what is wrong; the folder itself where it cannot be read.
    pub broken: Vec<FileError>,
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

/// Where a person keeps documents: the system's folder for them, or their home.
#[must_use]
pub fn documents_folder() -> Option<PathBuf> {
    let dirs = directories::UserDirs::new()?;
    Some(dirs.document_dir().unwrap_or(dirs.home_dir()).to_owned())
}

/// Reads every `*.ron` file of a folder as a platform profile, in the order of their names.
///
/// A file that cannot be read is among the broken ones, and the rest works. Of two files with one id the first counts.
///
/// # Errors
/// When the folder itself cannot be read.
pub fn load_folder(folder: &Path, framework: &Framework) -> Result<Loaded, FileError> {
    let paths = profile_files(folder).map_err(|error| FileError::whole(folder, reason_at(folder, &error)))?;
    let mut loaded = Loaded::default();
    for path in paths {
        match read_file(&path, |text| read_platform(text, framework)) {
            Ok(platform) => {
                if let Some(first) = loaded.file_of.get(&platform.id) {
                    loaded.clashing.push(FileError::whole(&path, same_id(&platform.id, first)));
                } else {
                    loaded.file_of.insert(platform.id.clone(), path);
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
    format!("this profile has the id `{id}`, but {} has it too; give one of the two another id", first.display())
}

/// Profiles of one name, which nobody can tell apart where platforms are named: an error for each after the first, with
/// both files.
#[must_use]
pub fn same_names<'a>(library: &Library, file_of: impl Fn(&PlatformId) -> Option<&'a Path>) -> Vec<FileError> {
    let mut first_of: BTreeMap<String, &Platform> = BTreeMap::new();
    let mut found = Vec::new();
    for platform in library.platforms() {
        let seen = clean_name(&platform.name).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let Some(first) = first_of.get(&seen) else {
            first_of.insert(seen, platform);
            continue;
        };
        let (path, other) = match (file_of(&platform.id), file_of(&first.id)) {
            (Some(path), Some(other)) => (path, other.display().to_string()),
            (Some(path), None) => (path, format!("`{}`, which is built in", first.id)),
            (None, Some(path)) => (path, format!("`{}`, which is built in", platform.id)),
            (None, None) => continue,
        };
        let sentence = format!(
            "this profile has the name \"{}\", and so has {other}; give one of the two another name",
            platform.name
        );
        found.push(FileError::whole(path, sentence));
    }
    found
}

/// Where a person's own profiles are in their data folder.
#[must_use]
pub fn profiles_folder(home: &Path) -> PathBuf {
    home.join("platforms")
}

/// The profiles in a folder; none where there is no such folder.
///
/// # Errors
/// When there is one and it cannot be read.
pub fn load_profiles(folder: &Path, framework: &Framework) -> Result<Loaded, FileError> {
    if is_there(folder) { load_folder(folder, framework) } else { Ok(Loaded::default()) }
}

/// The shipped profiles with a person's own, from their data folder, in place of those of the same id.
#[must_use]
pub fn load_library(home: Option<&Path>, framework: &Framework, shipped: &Library) -> LibraryRead {
    load_beside(home.map(profiles_folder).as_deref(), framework, shipped)
}

/// The shipped profiles with those of a folder in place of those of the same id.
pub fn load_beside(folder: Option<&Path>, framework: &Framework, shipped: &Library) -> LibraryRead {
    let own = folder.map_or_else(|| Ok(Loaded::default()), |folder| load_profiles(folder, framework));
    let Loaded { platforms, mut broken, clashing, file_of } =
        own.unwrap_or_else(|error| Loaded { broken: vec![error], ..Loaded::default() });
    broken.extend(clashing);
    let mut origins: BTreeMap<_, _> = shipped.platforms().iter().map(|p| (p.id.clone(), Origin::Shipped)).into_map();
    for (id, path) in file_of {
        let origin = if origins.contains_key(&id) { Origin::InPlaceOfShipped { path } } else { Origin::Own { path } };
        origins.insert(id, origin);
    }
    LibraryRead { library: shipped.beside(platforms), origins, broken }
}

/// The library of this person, and what is to be put right among their own profiles.
#[must_use]
pub fn load_own(framework: &Framework, shipped: &Library) -> (Library, Vec<FileError>) {
    let LibraryRead { library, mut broken, origins } = load_library(data_folder().as_deref(), framework, shipped);
    broken.extend(same_names(&library, |id| origins.get(id)?.path()));
    (library, broken)
}
