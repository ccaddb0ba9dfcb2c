//! Which of some fonts draws a text: the one that suits best of those that draw all of it.

use super::runs::is_sign;
use super::shaping::{Drawn, drawn, shows_nothing};
use crate::domain::sorting::sort_by_key;
use crate::scene::text::{FAMILY, FontWeight};
use resvg::usvg::fontdb::{Database, FaceInfo, Stretch, Style};
use unicode_normalization::char::decompose_canonical;
use unicode_segmentation::UnicodeSegmentation as _;

/// What a run wants of its font.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wish {
    /// The family that comes first.
    pub family: String,
    pub weight: FontWeight,
    /// Whose forms of Chinese characters, where it has any.
    pub region: Option<&'static str>,
}

/// Cuts texts into parts of one font each, as places in a list: the first of the fonts that draws all of a text, else that which
/// draws most of its beginning, and so on with the rest. Signs that a font lacks, such as brackets, are ours.
pub fn cut(texts: &[String], fonts: &[(&Database, &FaceInfo)]) -> Vec<Vec<(usize, Option<usize>)>> {
    let ours = fonts.iter().position(|(_, face)| is_of(face, FAMILY));
    let mut all: Vec<Vec<(usize, Option<usize>)>> = vec![Vec::new(); texts.len()];
    let done = |cuts: &[(usize, Option<usize>)]| cuts.last().map_or(0, |(end, _)| *end);
    while texts.iter().zip(&all).any(|(text, cuts)| done(cuts) < text.len()) {
        let rests: Vec<&str> = texts.iter().zip(&all).map(|(text, cuts)| &text[done(cuts)..]).collect();
        for ((found, rest), cuts) in longest(&rests, fonts).into_iter().zip(rests).zip(&mut all) {
            let from = done(cuts);
            let Some((font, drawn)) = found else {
                let nobody = rest.graphemes(true).next().map(|character| (from + character.len(), None));
                cuts.extend(nobody);
                continue;
            };
            let mut last = 0;
            for gap in drawn.gaps {
                if gap.start > last {
                    cuts.push((from + gap.start, Some(font)));
                }
                cuts.push((from + gap.end, ours));
                last = gap.end;
            }
            if drawn.end > last {
                cuts.push((from + drawn.end, Some(font)));
            }
        }
    }
    all
}

/// For each text the font that draws most of its beginning, the first of those that draw as much; none where no font draws any.
fn longest(texts: &[&str], fonts: &[(&Database, &FaceInfo)]) -> Vec<Option<(usize, Drawn)>> {
    let mut found: Vec<Option<(usize, Drawn)>> = vec![None; texts.len()];
    let end = |found: &Option<(usize, Drawn)>| found.as_ref().map_or(0, |(_, drawn)| drawn.end);
    for (font, (database, face)) in fonts.iter().enumerate() {
        let mut open: Vec<_> = texts.iter().zip(&mut found).filter(|(text, found)| end(found) < text.len()).collect();
        if open.is_empty() {
            break;
        }
        database.with_face_data(face.id, |bytes, index| {
            // Most fonts are passed over by one letter: to make a font ready to set texts takes longer.
            let Ok(letters) = ttf_parser::Face::parse(bytes, index) else { return };
            let letter = |text: &str| text.chars().find(|c| !shows_nothing(*c) && !is_sign(c.encode_utf8(&mut [0; 4])));
            open.retain(|(text, _)| letter(text).is_none_or(|c| has(&letters, c)));
            let Some(face) = (!open.is_empty()).then(|| rustybuzz::Face::from_slice(bytes, index)).flatten() else {
                return;
            };
            for (text, found) in open {
                let drawn = drawn(&face, text);
                if drawn.end > end(found) {
                    *found = Some((font, drawn));
                }
            }
        });
    }
    found
}

/// Whether a font has a letter, or what it is composed of.
fn has(font: &ttf_parser::Face<'_>, c: char) -> bool {
    let mut first = None;
    decompose_canonical(c, |part| first = first.or(Some(part)));
    font.glyph_index(c).or_else(|| font.glyph_index(first?)).is_some()
}

pub fn is_of(face: &FaceInfo, family: &str) -> bool {
    face.families.iter().any(|(name, _)| name.eq_ignore_ascii_case(family))
}

/// Fonts, those first that suit best, and always in one order: the family that is wished for, ours, then plain upright ones.
pub fn ranked<'f>(wish: &Wish, fonts: &[(&'f Database, &'f FaceInfo)]) -> Vec<(&'f Database, &'f FaceInfo)> {
    // A font that draws a box for every character says nothing with it.
    let mut all: Vec<_> = fonts.iter().copied().filter(|(_, face)| !is_of(face, "LastResort")).collect();
    sort_by_key(&mut all, |(_, face)| {
        let name = face.families.first().map_or(face.post_script_name.as_str(), |(name, _)| name.as_str());
        let plain = ["Noto Sans", "Sans", "UI", "Gothic", ""].iter().position(|part| name.contains(part));
        (
            if is_of(face, &wish.family) { 0 } else { 1 + u8::from(!is_of(face, FAMILY)) },
            face.monospaced || name.contains("Mono"),
            face.style != Style::Normal || face.stretch != Stretch::Normal,
            plain,
            wish.region.is_some_and(|region| !name.ends_with(region)),
            name.to_owned(),
            face.weight.0.abs_diff(wish.weight.number()),
            (face.post_script_name.clone(), face.index),
        )
    });
    all
}
