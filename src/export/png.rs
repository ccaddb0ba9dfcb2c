//! A scene as PNG, with the size in inches that it has on a slide.

use super::error::ExportError;
use super::fonts::Fonts;
use super::svg::laid_out;
use crate::scene::items::Scene;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter, PixelDimensions, Unit};
use resvg::tiny_skia::{Pixmap, Transform};

/// Pixels to the inch of a scene.
const DPI: f64 = 144.0;
/// The most pixels that a picture has: half a gigabyte of memory.
const MOST: u64 = 130_000_000;

/// Draws a scene with `scale` (1 to 4) times as many pixels each way as it has.
///
/// Where the scene has a ground the picture is opaque, else it lets through what lies behind. It knows its size in
/// inches, so that it lies on a slide as it should at any scale. At 4 times the size of a slide it takes a third of a
/// second and 230 MB: not something for the thread that draws a window.
///
/// # Errors
/// [`ExportError::TooLarge`] where the picture would have more than 130 million pixels.
pub fn png(scene: &Scene, fonts: &Fonts, scale: u8) -> Result<Vec<u8>, ExportError> {
    let scale = f64::from(scale.clamp(1, 4));
    let picture = drawn(scene, fonts, scale)?;
    let (width, height) = (picture.width(), picture.height());
    let not_drawn = |error: png::EncodingError| ExportError::NotDrawn(error.to_string());
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_depth(BitDepth::Eight);
    // Rows of a chart are much like those above them: to try other filters takes as long again and saves nothing.
    encoder.set_filter(Filter::Up);
    encoder.set_deflate_compression(DeflateCompression::Level(5));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 144 to 576 to the inch")]
    let per_metre = (DPI * scale / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    encoder.add_itxt_chunk("Title".to_owned(), scene.title.clone()).map_err(not_drawn)?;
    encoder.add_itxt_chunk("Description".to_owned(), scene.alt_text.clone()).map_err(not_drawn)?;
    let bytes = if scene.ground.is_some() {
        encoder.set_color(ColorType::Rgb);
        opaque(picture.data())
    } else {
        encoder.set_color(ColorType::Rgba);
        picture.take_demultiplied()
    };
    let mut writer = encoder.write_header().map_err(not_drawn)?;
    writer.write_image_data(&bytes).map_err(not_drawn)?;
    writer.finish().map_err(not_drawn)?;
    Ok(file)
}

/// A scene as pixels for a screen or a clipboard: width, height, and red, green, blue and alpha of each, multiplied.
///
/// # Errors
/// As [`png()`].
pub fn pixels(scene: &Scene, fonts: &Fonts, scale: u8) -> Result<([usize; 2], Vec<u8>), ExportError> {
    drawn(scene, fonts, f64::from(scale.clamp(1, 4))).map(taken)
}

/// As [`pixels`] at scale 1, but drawn smaller where a side would have more than `most` pixels: for a preview.
///
/// # Errors
/// As [`png()`].
pub fn preview(scene: &Scene, fonts: &Fonts, most: f64) -> Result<([usize; 2], Vec<u8>), ExportError> {
    drawn(scene, fonts, (most / scene.width.max(scene.height)).min(1.0)).map(taken)
}

fn taken(picture: Pixmap) -> ([usize; 2], Vec<u8>) {
    ([picture.width() as usize, picture.height() as usize], picture.take())
}

fn drawn(scene: &Scene, fonts: &Fonts, scale: f64) -> Result<Pixmap, ExportError> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a scene's sides are small numbers")]
    let pixels = |side: f64| (side * scale).round().max(1.0) as u32;
    let (width, height) = (pixels(scene.width), pixels(scene.height));
    let too_large = || ExportError::TooLarge(width, height);
    if u64::from(width) * u64::from(height) > MOST {
        return Err(too_large());
    }
    let tree = laid_out(scene, fonts)?;
    let mut picture = Pixmap::new(width, height).ok_or_else(too_large)?;
    #[expect(clippy::cast_possible_truncation, reason = "at most 4")]
    let scaled = Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree, scaled, &mut picture.as_mut());
    Ok(picture)
}

/// Pixels without how much they let through: there, all of it is solid.
fn opaque(pixels: &[u8]) -> Vec<u8> {
    let mut solid = vec![0; pixels.len() / 4 * 3];
    for (to, from) in solid.chunks_exact_mut(3).zip(pixels.chunks_exact(4)) {
        to.copy_from_slice(&from[..3]);
    }
    solid
}
