//! A picture as pixels, on its way to the preview or the clipboard.

/// A picture as pixels.
#[derive(Clone, PartialEq, Eq)]
pub struct Rgba {
    /// Its width and height in pixels.
    pub size: [usize; 2],
    /// Red, green, blue and alpha of each pixel, row by row from the top, the colours multiplied by alpha.
    pub bytes: Vec<u8>,
}

/// Only the size: nobody reads millions of numbers.
impl std::fmt::Debug for Rgba {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [width, height] = self.size;
        write!(f, "Rgba({width} × {height})")
    }
}
