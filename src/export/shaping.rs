//! A text set in one font: how wide it is, and how much of it the font draws.

use super::runs::is_sign;
use crate::domain::sorting::Inserted as _;
use resvg::usvg::fontdb::{Database, ID};
use rustybuzz::{Direction, Face, GlyphInfo, GlyphPosition, UnicodeBuffer};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use ttf_parser::{GlyphId, OutlineBuilder};
use unicode_segmentation::UnicodeSegmentation as _;

/// How a font sets a text; lengths are parts of the size.
#[derive(Debug, Clone, PartialEq)]
pub struct Shaped {
    /// The width.
    pub width: f64,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
}

/// A glyph of a font on a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub advance: f64,
    /// How far it is moved to the right and up.
    pub offset: [f64; 2],
    /// The bytes of the text that it shows, with others of the same range.
    pub range: Range<usize>,
}

/// A text that runs in one direction, set in a font; none where the font cannot be read.
pub fn shaped(fonts: &Database, font: ID, text: &str, right_to_left: bool) -> Option<Shaped> {
    fonts.with_face_data(font, |bytes, index| Some(shaped_in(&Face::from_slice(bytes, index)?, text, right_to_left)))?
}

/// The same in a font that has been read.
pub fn shaped_in(face: &Face<'_>, text: &str, right_to_left: bool) -> Shaped {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
    let set = rustybuzz::shape(face, &[], buffer);
    let starts: BTreeSet<usize> = set.glyph_infos().iter().map(|info| info.cluster as usize).into_set();
    let units = f64::from(face.units_per_em());
    let glyph = |(info, place): (&GlyphInfo, &GlyphPosition)| {
        let start = info.cluster as usize;
        Some(Glyph {
            id: u16::try_from(info.glyph_id).ok()?,
            advance: f64::from(place.x_advance) / units,
            offset: [place.x_offset, place.y_offset].map(|offset| f64::from(offset) / units),
            range: start..starts.range(start + 1..).next().map_or(text.len(), |next| *next),
        })
    };
    let glyphs: Vec<Glyph> = set.glyph_infos().iter().zip(set.glyph_positions()).filter_map(glyph).collect();
    Shaped { width: glyphs.iter().map(|glyph| glyph.advance).sum(), glyphs }
}

impl Shaped {
    /// For each `char` of the text, how far the renderer has to move it to the right, with all that follows. It takes the widest
    /// glyph of a letter for the width of all its glyphs, so that the next letter would stand upon the vowel signs of scripts of
    /// India: by what it is short of there, that letter is moved.
    pub fn shifts(&self, text: &str) -> Vec<f64> {
        let mut shifts = vec![0.0; text.chars().count()];
        let mut short = 0.0;
        for letter in self.glyphs.chunk_by(|one, next| one.range == next.range) {
            let before = text.get(..letter[0].range.start).map_or(0, |before| before.chars().count());
            if let Some(shift) = shifts.get_mut(before) {
                *shift = short;
            }
            let widest = letter.iter().map(|glyph| glyph.advance).fold(0.0, f64::max);
            short = letter.iter().map(|glyph| glyph.advance).sum::<f64>() - widest;
        }
        shifts
    }
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
        .filter(|(range, ink)| {
            *ink != Some(true) && !(*ink == Some(false) && text[range.clone()].chars().all(shows_nothing))
        })
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
