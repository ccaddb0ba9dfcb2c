//! Names made from what a person wrote, for files and ids.

use crate::domain::device::no_device;

/// The most bytes before a name is cut.
const LONGEST: usize = 60;

/// A text in lower case, with a hyphen for each run of what does not fit; `otherwise` where nothing does, and
/// behind a name that no file of Windows can have.
pub(super) fn slug(text: &str, fits: impl Fn(char) -> bool, otherwise: &str) -> String {
    let mut slug = String::new();
    for c in text.to_lowercase().chars() {
        if fits(c) {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { otherwise.to_owned() } else { no_device(slug, otherwise).into_owned() }
}
