//! A text set in one font: how wide it is, and how much of it the font draws.

use super::runs::is_sign;
use resvg::usvg::fontdb::{Database, ID};
use rustybuzz::{Direction, Face, GlyphBuffer, UnicodeBuffer};
use std::collections::BTreeMap;
use std::ops::Range;
use ttf_parser::{GlyphId, OutlineBuilder};
use unicode_segmentation::UnicodeSegmentation as _;

/// How a font sets a text; lengths are parts of the size.
#[derive(Debug, Clone, PartialEq)]
pub struct Shaped {
    /// The width.
    pub width: f64,
    /// For each `char`, how far it is to be moved to the right, with all that follows, from where the renderer has it.
    pub shifts: Vec<f64>,
}

/// A text that runs in one direction, set in a font; none where the font cannot be read.
pub fn shaped(fonts: &Database, font: ID, text: &str, right_to_left: bool) -> Option<Shaped> {
    fonts.with_face_data(font, |bytes, index| {
        let face = Face::from_slice(bytes, index)?;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
        let glyphs = rustybuzz::shape(&face, &[], buffer);
        Some(measured(&glyphs, text, f64::from(face.units_per_em())))
    })?
}

/// The width of glyphs. The renderer takes the widest glyph of a letter for the width of all its glyphs, so that the next letter
/// stands upon the vowel signs of scripts of India: by what it is short of there, that letter has to be moved.
fn measured(glyphs: &GlyphBuffer, text: &str, units: f64) -> Shaped {
    let mut shifts = vec![0.0; text.chars().count()];
    let (mut width, mut short) = (0.0, 0.0);
    let mut all = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()).peekable();
    while let Some((info, position)) = all.next() {
        let (mut sum, mut widest) = (position.x_advance, position.x_advance.max(0));
        while let Some((_, next)) = all.next_if(|(next, _)| next.cluster == info.cluster) {
            sum += next.x_advance;
            widest = widest.max(next.x_advance);
        }
        let before = text.get(..info.cluster as usize).map_or(0, |before| before.chars().count());
        if let Some(shift) = shifts.get_mut(before) {
            *shift = short / units;
        }
        short = f64::from(sum - widest);
        width += f64::from(sum) / units;
    }
    Shaped { width, shifts }
}

/// How much of a text a font draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The end of what it draws of the beginning, each letter with ink.
    pub end: usize,
    /// Signs before that end, such as brackets, that the font does not have and ours do.
    pub gaps: Vec<Range<usize>>,
}

/// How much of a text a font draws, from its beginning.
pub fn drawn(face: &Face<'_>, text: &str) -> Drawn {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    let glyphs = rustybuzz::shape(face, &[], buffer);
    // The clusters of glyphs, and whether a glyph of each has ink; none of a cluster is drawn where a glyph is missing.
    let mut clusters: BTreeMap<usize, Option<bool>> = BTreeMap::new();
    for info in glyphs.glyph_infos() {
        let id = u16::try_from(info.glyph_id).map(GlyphId).unwrap_or_default();
        let ink = clusters.entry(info.cluster as usize).or_insert(Some(false));
        *ink = ink.filter(|_| id.0 != 0).map(|ink| ink || has_ink(face, id));
    }
    let ends = clusters.keys().skip(1).copied().chain([text.len()]);
    let failed: Vec<Range<usize>> = clusters
        .iter()
        .zip(ends)
        .map(|((start, ink), end)| (*start..end, *ink))
        .filter(|(range, ink)| *ink != Some(true) && !(*ink == Some(false) && text[range.clone()].chars().all(shows_nothing)))
        .map(|(range, _)| range)
        .collect();
    let mut drawn = Drawn { end: text.len(), gaps: Vec::new() };
    for (at, character) in text.grapheme_indices(true) {
        let range = at..at + character.len();
        if failed.iter().any(|failed| failed.start < range.end && range.start < failed.end) {
            if !is_sign(character) {
                drawn.end = at;
                break;
            }
            drawn.gaps.push(range);
        }
    }
    drawn
}

/// Whether a character leaves no ink in any font.
pub fn shows_nothing(c: char) -> bool {
    c.is_whitespace() || crate::scene::text::is_silent(c)
}

/// Whether a glyph is drawn with lines or layers; pictures of dots are beyond us.
fn has_ink(face: &Face<'_>, glyph: GlyphId) -> bool {
    struct Nowhere;
    impl OutlineBuilder for Nowhere {
        fn move_to(&mut self, _: f32, _: f32) {}
        fn line_to(&mut self, _: f32, _: f32) {}
        fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {}
        fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {}
        fn close(&mut self) {}
    }
    face.outline_glyph(glyph, &mut Nowhere).is_some() || face.is_color_glyph(glyph)
}
