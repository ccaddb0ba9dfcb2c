//! A profile while it is edited.

use crate::app::slug::slug;
use crate::domain::framework::Framework;
use crate::domain::history::History;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::platform::Platform;
use crate::format::KeptProfile;
use std::sync::Arc;

/// What another program has made of a profile while it was edited.
#[derive(Debug, Clone, PartialEq)]
pub enum Theirs {
    /// Another profile.
    Changed(Arc<Platform>),
    /// Nothing any more.
    Deleted,
}

/// A profile while it is edited.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The profile as it is now; it may not be sound yet.
    pub platform: Arc<Platform>,
    /// The profile as it was when editing began.
    pub began: Arc<Platform>,
    /// What the library held of it then; none for a new one.
    pub base: Option<Arc<Platform>>,
    /// Whether it is a new profile, whose id follows its name.
    pub is_new: bool,
    /// The profile before and after the last changes.
    pub history: History<Platform>,
    /// What another program has made of it since.
    pub theirs: Option<Theirs>,
    /// Whether it is being saved.
    pub saving: bool,
}

impl Draft {
    /// Begins to edit a profile of the library.
    #[must_use]
    pub fn of(platform: &Arc<Platform>) -> Self {
        Self { base: Some(platform.clone()), is_new: false, ..Self::new(platform.clone()) }
    }

    /// Begins to edit a profile that is new.
    #[must_use]
    pub fn new(platform: Arc<Platform>) -> Self {
        Self {
            began: platform.clone(),
            platform,
            base: None,
            is_new: true,
            history: History::default(),
            theirs: None,
            saving: false,
        }
    }

    /// A draft that was left behind when the program ended, with what the library holds now to go back to.
    #[must_use]
    pub fn brought_back(kept: KeptProfile, framework: &Framework, library: &Library) -> Self {
        let platform = Arc::new(kept.platform);
        match library.get(&platform.id).filter(|_| !kept.is_new) {
            Some(base) => Self { platform, ..Self::of(base) },
            None => Self {
                began: Arc::new(Platform::middle(framework, platform.id.clone(), "", &platform.reviewed)),
                is_new: kept.is_new,
                ..Self::new(platform)
            },
        }
    }

    /// The draft as a recovery holds it; none while nothing was changed.
    #[must_use]
    pub fn to_keep(&self) -> Option<Box<KeptProfile>> {
        let kept = || KeptProfile { is_new: self.is_new, platform: self.platform.as_ref().clone() };
        self.is_changed().then(|| Box::new(kept()))
    }

    /// Whether it was changed since editing began.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !Arc::ptr_eq(&self.platform, &self.began) && self.platform != self.began
    }

    /// Takes a change over as one step of the history, together with others of the same drag or word.
    pub fn change(&mut self, platform: Platform, library: &Library) {
        let platform = self.with_free_id(platform, library);
        if platform == *self.platform {
            return;
        }
        self.history.remember(&self.platform, "change to the profile");
        self.platform = Arc::new(platform);
    }

    /// Lets saving replace what another program has made of it.
    pub fn keep_mine(&mut self) {
        if let Some(theirs) = self.theirs.take() {
            self.base = match theirs {
                Theirs::Changed(platform) => Some(platform),
                Theirs::Deleted => None,
            };
        }
    }

    /// Steps back or forward through the changes.
    pub fn step(&mut self, back: bool) {
        let step = if back { self.history.undo(&self.platform) } else { self.history.redo(&self.platform) };
        if let Some(platform) = step {
            self.platform = platform;
        }
    }

    /// Holds the draft against the library as it has been read again.
    pub fn follow(&mut self, library: &Library) {
        if self.is_new {
            let renewed = self.with_free_id(self.platform.as_ref().clone(), library);
            if renewed.id != self.platform.id {
                self.platform = Arc::new(renewed);
            }
            return;
        }
        let now = library.get(&self.platform.id);
        if now == self.base.as_ref() {
            self.theirs = None;
        } else if let (Some(now), false) = (now, self.is_changed()) {
            *self = Self::of(now);
        } else {
            self.theirs = Some(now.cloned().map_or(Theirs::Deleted, Theirs::Changed));
        }
    }

    /// A new profile gets its id from its name.
    fn with_free_id(&self, mut platform: Platform, library: &Library) -> Platform {
        if self.is_new {
            platform.id = free_id(&platform.name, library);
        }
        platform
    }
}

/// An id made from a name, which no platform of a library has.
///
/// Letters beyond a to z are left out; a name without any of these gives `platform`.
pub(in crate::app) fn free_id(name: &str, library: &Library) -> PlatformId {
    let slug = slug(name, |c| c.is_ascii_alphanumeric(), "platform");
    let names = (1..).map(|n: u64| if n == 1 { slug.clone() } else { format!("{slug}-{n}") });
    let ids = names.map(|name| PlatformId::new(&name).expect("made of letters, digits and hyphens"));
    let mut free = ids.into_iter().filter(|id| library.get(id).is_none());
    free.next().expect("a library has fewer platforms than there are numbers")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage;

    #[test]
    fn a_name_gives_an_id_that_is_free() {
        let cases = [
            ("Our forum", "our-forum"),
            ("Facebook", "facebook-2"),
            ("  Ünïted — Ltd. ", "n-ted-ltd"),
            ("掲示板", "platform"),
            ("", "platform"),
            ("Com1", "com1-platform"),
        ];
        for (name, expected) in cases {
            assert_eq!(free_id(name, storage::library()).as_str(), expected, "{name}");
        }
    }
}
