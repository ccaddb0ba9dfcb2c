//! Why a picture cannot be made.

/// Why a picture cannot be made, as a sentence for the person who asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The picture has more pixels than we are ready to hold in memory.
    #[error("a picture of {0} × {1} pixels is too large: choose a smaller size or scale")]
    TooLarge(u32, u32),
    /// A renderer refused what we gave it.
    #[error("the picture can’t be drawn: {0}")]
    NotDrawn(String),
}
