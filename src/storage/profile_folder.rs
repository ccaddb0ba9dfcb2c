//! The folder that the platforms of a window are read from and saved to.

use super::disk::{FileError, is_there, read_text};
use super::library_folder::{LibraryRead, Origin, data_folder, load_beside, profiles_folder};
use super::own_profiles::export_profile;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::format::has_comments;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A folder of profiles, and whether those that ship stand beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileFolder {
    /// The folder; it need not be there yet.
    pub path: PathBuf,
    /// Whether it holds a person's own profiles beside those that ship; otherwise it holds the whole library.
    pub beside_shipped: bool,
}

impl ProfileFolder {
    /// The folder of a person's own profiles in their data folder; none where the system has no home folder.
    #[must_use]
    pub fn of_person() -> Option<Self> {
        data_folder().map(|home| Self::in_home(&home))
    }

    /// The folder of a person's own profiles in this data folder.
    #[must_use]
    pub fn in_home(home: &Path) -> Self {
        Self { path: profiles_folder(home), beside_shipped: true }
    }

    /// A folder that is the whole library.
    #[must_use]
    pub fn whole(path: &Path) -> Self {
        Self { path: path.to_owned(), beside_shipped: false }
    }

    /// The library as the folder makes it. Shipped profiles that lack a milestone of the framework are left out.
    #[must_use]
    pub fn load(&self, framework: &Framework, shipped: &Library) -> LibraryRead {
        let nothing = Library::default();
        let shipped = if self.beside_shipped { shipped } else { &nothing };
        let mut read = load_beside(Some(&self.path), framework, shipped);
        let whole = |milestones: &std::collections::BTreeMap<_, _>| {
            framework.milestones.iter().all(|milestone| milestones.contains_key(&milestone.id))
        };
        if !read.library.platforms().iter().all(|platform| whole(&platform.milestones)) {
            read.library = read.library.only(|platform| whole(&platform.milestones));
            read.origins.retain(|id, _| read.library.get(id).is_some());
        }
        read
    }
}

/// The platforms whose file holds comments, which saving from the program would leave out.
#[must_use]
pub fn with_comments(read: &LibraryRead) -> BTreeSet<PlatformId> {
    let commented = |(id, origin): (&PlatformId, &Origin)| {
        read_text(origin.path()?).is_ok_and(|text| has_comments(&text)).then(|| id.clone())
    };
    read.origins.iter().filter_map(commented).collect()
}

/// Writes a profile to a file that must not be there yet.
///
/// # Errors
/// When there is such a file already, and as [`super::export_profile`].
pub fn export_to_new(
    path: &Path,
    framework: &Framework,
    platform: &crate::domain::platform::Platform,
) -> Result<(), FileError> {
    if is_there(path) {
        return Err(FileError::whole(path, "there is already a file with this name; choose another name"));
    }
    export_profile(path, framework, platform)
}
