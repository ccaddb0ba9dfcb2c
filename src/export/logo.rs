//! A client's logo as our renderer draws it: whether it does, and its pixels.

use super::picture::{logo, size_of};
use crate::scene::items::Logo;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fmt::Write as _;

/// What is wrong with a file that is to be a logo, to follow its name; nothing where it can be drawn.
#[must_use]
pub fn fault(bytes: &[u8]) -> Option<&'static str> {
    match logo(bytes) {
        None if size_of(bytes).is_some() => Some("has more than 16 million pixels"),
        None => Some("is neither PNG nor JPEG"),
        Some(logo) if !shows(&logo) => Some("is damaged or empty"),
        Some(_) => None,
    }
}

/// Whether our renderer draws anything of it.
fn shows(logo: &Logo) -> bool {
    drawn(logo, [64, 64]).is_some_and(|picture| picture.data().iter().any(|byte| *byte > 0))
}

/// A logo as pixels for a screen, no side longer than `most`: width, height, and red, green, blue and alpha of each,
/// multiplied. None where it cannot be drawn.
#[must_use]
pub fn pixels(logo: &Logo, most: u32) -> Option<([usize; 2], Vec<u8>)> {
    let part = (f64::from(most.max(1)) / f64::from(logo.width.max(logo.height).max(1))).min(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not more pixels than the file has")]
    let side = |length: u32| (f64::from(length) * part).round().max(1.0) as u32;
    let picture = drawn(logo, [side(logo.width), side(logo.height)])?;
    Some(([picture.width() as usize, picture.height() as usize], picture.take()))
}

/// A logo over the whole of a picture.
fn drawn(logo: &Logo, [width, height]: [u32; 2]) -> Option<Pixmap> {
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"><image width=\"{width}\" \
         height=\"{height}\" preserveAspectRatio=\"none\" href=\"data:image/{};base64,",
        logo.kind
    );
    BASE64.encode_string(&logo.bytes, &mut file);
    // Writing to a string cannot fail.
    let _ = write!(file, "\"/></svg>");
    let tree = Tree::from_str(&file, &Options::default()).ok()?;
    let mut picture = Pixmap::new(width, height)?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    Some(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_a_sound_picture_of_some_size() {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 2, 1);
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&[255, 0, 0, 0, 0, 255]).expect("two pixels");
        writer.finish().expect("an end");
        assert_eq!(fault(&bytes), None);
        assert_eq!(logo(&bytes).map(|logo| (logo.kind, logo.width, logo.height)), Some(("png", 2, 1)));
        let drawn = logo(&bytes).and_then(|logo| pixels(&logo, 100)).expect("it can be drawn");
        assert_eq!(drawn, ([2, 1], vec![255, 0, 0, 255, 0, 0, 255, 255]));
        assert_eq!(fault(b"GIF89a"), Some("is neither PNG nor JPEG"));
        assert_eq!(fault(&bytes[..40]), Some("is damaged or empty"));
        let huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0";
        assert_eq!(fault(huge), Some("has more than 16 million pixels"));
    }
}
