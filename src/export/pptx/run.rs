//! What parts and shapes of all kinds are written with: namespaces, ids, and how a run of text looks.

use super::paint::Paint;

/// The namespaces of every part of a presentation.
pub const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// The group that every shape tree begins with.
pub const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>\
     <a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/>\
     </a:xfrm></p:grpSpPr>";

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
