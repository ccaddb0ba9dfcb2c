//! Names that files use for things: lower-case letters, digits and `-`.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What is no id: a text with a character that ids do not have, or none at all, or one that is longer than ids are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAnId {
    /// It has another character, or none.
    #[error("`{0}` isn’t an id; use lower-case letters, digits and `-` only")]
    Made(String),
    /// It has so many bytes.
    #[error("an id has at most {LONGEST} characters, and this one has {0}; shorten it")]
    Long(usize),
}

/// The most characters of an id: files are named after ids, and systems allow names of about twice that.
const LONGEST: usize = 100;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes a text as an id.
            ///
            /// # Errors
            /// [`NotAnId`] when the text is empty, has more than 100 characters or holds anything but `a–z`, `0–9` and `-`.
            pub fn new(text: &str) -> Result<Self, NotAnId> {
                let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                if text.is_empty() || !text.chars().all(fits) {
                    Err(NotAnId::Made(text.to_owned()))
                } else if text.len() > LONGEST {
                    Err(NotAnId::Long(text.len()))
                } else {
                    Ok(Self(text.into()))
                }
            }

            /// The id as it stands in files.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.as_ref().to_owned()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// The id of a platform, such as `facebook`.
    PlatformId
);
id!(
    /// The id of an audience to start from, such as `young-players`.
    PresetId
);
id!(
    /// The id of a milestone, such as `identity`.
    MilestoneId
);
id!(
    /// The id of a page of a presentation, such as `audience`.
    PageId
);
id!(
    /// The id of a kind of content, such as `videos`.
    KindId
);
id!(
    /// The id of a topic, such as `food`.
    TopicId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lower_case_letters_digits_and_hyphens_make_an_id() {
        assert!(PlatformId::new("google-reviews2").is_ok());
        for wrong in ["", "Facebook", "a b", "ä", "x_y", "../etc"] {
            assert_eq!(PlatformId::new(wrong), Err(NotAnId::Made(wrong.to_owned())));
        }
        assert!(PlatformId::new(&"a".repeat(LONGEST)).is_ok());
        assert_eq!(PlatformId::new(&"a".repeat(LONGEST + 1)), Err(NotAnId::Long(LONGEST + 1)));
    }
}
