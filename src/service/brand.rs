//! A client's look with its logo, read from a brand file or from a deck, a template or a theme.

use crate::domain::brand::Brand;
#[cfg(feature = "export")]
use crate::storage::FileError;

/// A client's look that was read.
#[derive(Debug, Clone)]
pub struct ReadBrand {
    /// The look.
    pub brand: Brand,
    /// Its logo as PNG or JPEG.
    pub logo: Option<Vec<u8>>,
    /// What could not be taken of it, and what is odd about it, as sentences.
    pub warnings: Vec<String>,
}

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
        return Ok(ReadBrand { brand: read.brand, logo: None, warnings: read.warnings });
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if matches!(ending.as_deref(), Some("pptx" | "potx" | "thmx")) && format::foreign(&bytes).is_none() {
        let message = "this isn’t a PowerPoint file; choose a brand file, or a .pptx, .potx or .thmx file";
        return Err(FileError::whole(path, message));
    }
    let brand = storage::read_file(path, format::read_brand)?;
    let Some(logo) = &brand.logo else { return Ok(ReadBrand { brand, logo: None, warnings: Vec::new() }) };
    let (logo, warnings) = match storage::read_beside(path, logo) {
        Ok(bytes) => match export::logo::fault(&bytes) {
            None => (Some(bytes), Vec::new()),
            Some(fault) => (None, vec![format!("the logo {logo} {fault}, so it isn’t shown")]),
        },
        Err(error) => (None, vec![format!("the logo isn’t shown: {error}")]),
    };
    Ok(ReadBrand { brand, logo, warnings })
}
