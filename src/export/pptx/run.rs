//! What shapes of all kinds are written with: their ids, and how a run of text looks.

use super::paint::Paint;

/// Ids of the shapes of one slide, from 2: the tree itself is 1.
#[derive(Debug)]
pub struct Ids(u32);

impl Default for Ids {
    fn default() -> Self {
        Self(1)
    }
}

impl Ids {
    /// The next one.
    pub fn next(&mut self) -> u32 {
        self.0 += 1;
        self.0
    }
}

/// `a:rPr` of a run of text; the size in points.
#[must_use]
pub fn run(size: u32, bold: bool, paint: Paint) -> String {
    format!(
        "<a:rPr lang=\"en-GB\" sz=\"{}\" b=\"{}\">{}<a:latin typeface=\"+mn-lt\"/></a:rPr>",
        size * 100,
        u8::from(bold),
        paint.fill()
    )
}
