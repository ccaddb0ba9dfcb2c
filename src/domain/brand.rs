//! A client's look: colours, fonts and a logo.

/// A colour by its red, green and blue, each from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

/// A client's look, as its file holds it. What is absent stays as the program has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// Whose look it is.
    pub name: String,
    /// Six colours for things that stand beside each other.
    pub accents: Option<[Rgb; 6]>,
    /// The colour of text.
    pub ink: Option<Rgb>,
    /// The colour of the ground.
    pub paper: Option<Rgb>,
    /// The font of titles.
    pub heading_font: Option<String>,
    /// The font of text.
    pub body_font: Option<String>,
    /// The path of a picture; it is data until a person imports the brand.
    pub logo: Option<String>,
}
