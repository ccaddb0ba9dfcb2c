//! A client's look with its logo, read from a brand file or from a deck, a template or a theme.

use crate::domain::brand::Brand;
#[cfg(feature = "export")]
use crate::scene::style::{Ground, client_colours, paper_and_ink};
#[cfg(feature = "export")]
use crate::storage::FileError;

/// A client's look that was read.
#[derive(Debug, Clone)]
pub struct ReadBrand {
    /// The look.
    pub brand: Brand,
    /// Its logo as PNG or JPEG.
    pub logo: Option<Vec<u8>>,
    /// What could not be taken of it, and what is odd about it, each as a sentence with what to do; the most important first,
    /// and at most [`MOST_WARNINGS`].
    pub warnings: Vec<String>,
}

/// The most that is said about a look: whoever reads more reads nothing.
pub const MOST_WARNINGS: usize = 3;

/// Reads a client's look.
///
/// # Errors
/// When the file cannot be read or is neither a brand nor a deck, a template or a theme.
#[cfg(feature = "export")]
pub fn read_brand(path: &std::path::Path) -> Result<ReadBrand, FileError> {
    use crate::{export, format, storage};
    let bytes = storage::read_whole(path)?;
    if bytes.starts_with(b"PK") {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let read = export::office_theme::read_theme(&bytes, &name).map_err(|error| FileError::whole(path, error))?;
        return Ok(told(ReadBrand { brand: read.brand, logo: None, warnings: read.warnings }));
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let of_slides = ending.as_ref().is_some_and(|ending| OF_SLIDES.contains(&ending.as_str()));
    if of_slides && format::foreign(&bytes).is_none() {
        let message = "this isn’t a PowerPoint file; choose a brand file, or a .pptx, .potx or .thmx file";
        return Err(FileError::whole(path, message));
    }
    let brand = storage::read_file(path, format::read_brand)?;
    let Some(logo) = &brand.logo else { return Ok(told(ReadBrand { brand, logo: None, warnings: Vec::new() })) };
    let (logo, warnings) = match storage::read_beside(path, logo) {
        Ok(bytes) => match export::logo::fault(&bytes) {
            None => (Some(bytes), Vec::new()),
            Some(fault) => (
                None,
                vec![format!(
                    "the logo {logo} {fault}, so it isn’t shown; put a PNG or JPEG of at most 16 million pixels in its place"
                )],
            ),
        },
        Err(error) => (None, vec![format!("the logo isn’t shown: {error}")]),
    };
    Ok(told(ReadBrand { brand, logo, warnings }))
}

/// The endings of PowerPoint’s files.
#[cfg(feature = "export")]
const OF_SLIDES: [&str; 7] = ["pptx", "potx", "thmx", "pptm", "potm", "ppsx", "ppsm"];

/// A look with what is to be said of its colours, too.
#[cfg(feature = "export")]
fn told(mut read: ReadBrand) -> ReadBrand {
    read.warnings.extend(of_colours(&read.brand));
    read.warnings.truncate(MOST_WARNINGS);
    read
}

/// What even the best tones of a look cannot do, as a sentence. That an accent is pale, a grey or a twin of another needs none:
/// others are taken then.
#[cfg(feature = "export")]
fn of_colours(brand: &Brand) -> Option<String> {
    let (paper, ink) = paper_and_ink(brand, Ground::of(Some(brand)));
    let name = &brand.name;
    match client_colours(Some(brand), paper, ink)?.milestones_differ() {
        (false, _) => Some(format!(
            "the six accents of “{name}” are so similar that milestones are hard to tell apart by colour; for others, use \
             a brand file with accents that differ more"
        )),
        (true, false) => Some(format!(
            "colour-blind people will find some colours of “{name}” hard to tell apart; for other colours, use a brand file \
             with accents that differ more in lightness"
        )),
        (true, true) => None,
    }
}
