//! Names that files use for things: lower-case letters, digits and `-`.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// An id with a character that ids do not have, or none at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no id: ids are made of lower-case letters, digits and `-`")]
pub struct NotAnId(String);

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
            /// [`NotAnId`] when the text is empty or holds anything but `a–z`, `0–9` and `-`.
            pub fn new(text: &str) -> Result<Self, NotAnId> {
                let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                if !text.is_empty() && text.chars().all(fits) {
                    Ok(Self(text.into()))
                } else {
                    Err(NotAnId(text.to_owned()))
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
            assert_eq!(PlatformId::new(wrong), Err(NotAnId(wrong.to_owned())));
        }
    }
}
