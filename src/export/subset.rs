//! A font with those letters alone that a picture needs, to be put into an SVG.

use std::collections::BTreeSet;
use ttf_parser::Face;

/// The tables that a reader needs to draw letters one after another.
const KEPT: [&[u8; 4]; 10] = [b"OS/2", b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post"];

/// A TrueType font in which every letter keeps its number, but only those needed have a shape.
///
/// Tables that move or replace letters are left out, so that the widths are those that were measured.
pub fn subset(font: &[u8], letters: &BTreeSet<char>) -> Vec<u8> {
    cut(font, letters).unwrap_or_else(|| font.to_vec())
}

fn cut(font: &[u8], letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let face = Face::parse(font, 0).ok()?;
    let (glyf, loca) = (table(font, *b"glyf")?, table(font, *b"loca")?);
    let long = u16_at(table(font, *b"head")?, 50)? != 0;
    let place = |glyph: usize| -> Option<usize> {
        let at = if long { u32_at(loca, 4 * glyph)? as usize } else { 2 * usize::from(u16_at(loca, 2 * glyph)?) };
        Some(at)
    };
    let shape = |glyph: u16| glyf.get(place(usize::from(glyph))?..place(usize::from(glyph) + 1)?);
    // What stands for missing letters, the letters, and what these are put together from.
    let mut wanted = BTreeSet::from([0_u16]);
    wanted.extend(letters.iter().filter_map(|c| face.glyph_index(*c)).map(|glyph| glyph.0));
    let mut open: Vec<u16> = wanted.iter().copied().collect();
    while let Some(glyph) = open.pop() {
        open.extend(parts(shape(glyph)?).into_iter().filter(|part| wanted.insert(*part)));
    }
    let (mut shapes, mut places) = (Vec::new(), Vec::new());
    for glyph in 0..face.number_of_glyphs() {
        places.extend(u32::try_from(shapes.len()).ok()?.to_be_bytes());
        if wanted.contains(&glyph) {
            shapes.extend(shape(glyph)?);
            shapes.resize(shapes.len().next_multiple_of(4), 0);
        }
    }
    places.extend(u32::try_from(shapes.len()).ok()?.to_be_bytes());
    let mut head = table(font, *b"head")?.to_vec();
    // Places are written long; the sum over the file is worked out at the end.
    head.get_mut(50..52)?.copy_from_slice(&[0, 1]);
    head.get_mut(8..12)?.fill(0);
    let tables: Vec<(&[u8; 4], &[u8])> = KEPT
        .into_iter()
        .filter_map(|tag| match tag {
            b"glyf" => Some((tag, shapes.as_slice())),
            b"loca" => Some((tag, places.as_slice())),
            b"head" => Some((tag, head.as_slice())),
            tag => Some((tag, table(font, *tag)?)),
        })
        .collect();
    assembled(&tables)
}

/// The letters that a letter is put together from.
fn parts(shape: &[u8]) -> Vec<u16> {
    let mut parts = Vec::new();
    // A count of outlines below 0 says that there are parts.
    if u16_at(shape, 0).is_none_or(|outlines| outlines < 0x8000) {
        return parts;
    }
    let mut at = 10;
    while let (Some(flags), Some(part)) = (u16_at(shape, at), u16_at(shape, at + 2)) {
        parts.push(part);
        at += if flags & 0x0001 != 0 { 8 } else { 6 };
        at += match flags {
            flags if flags & 0x0008 != 0 => 2,
            flags if flags & 0x0040 != 0 => 4,
            flags if flags & 0x0080 != 0 => 8,
            _ => 0,
        };
        if flags & 0x0020 == 0 {
            break;
        }
    }
    parts
}

/// Tables as a file: the directory, then each on a place that 4 divides.
fn assembled(tables: &[(&[u8; 4], &[u8])]) -> Option<Vec<u8>> {
    let count = u16::try_from(tables.len()).ok()?;
    let power = count.ilog2();
    let range = 16 * (1_u16 << power);
    let mut file = vec![0, 1, 0, 0];
    for part in [count, range, u16::try_from(power).ok()?, 16 * count - range] {
        file.extend(part.to_be_bytes());
    }
    let mut at = 12 + 16 * tables.len();
    for (tag, bytes) in tables {
        file.extend(*tag);
        for part in [sum(bytes), u32::try_from(at).ok()?, u32::try_from(bytes.len()).ok()?] {
            file.extend(part.to_be_bytes());
        }
        at += bytes.len().next_multiple_of(4);
    }
    let mut head = 0;
    for (tag, bytes) in tables {
        if *tag == b"head" {
            head = file.len();
        }
        file.extend(*bytes);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    let adjustment = 0xB1B0_AFBA_u32.wrapping_sub(sum(&file));
    file.get_mut(head + 8..head + 12)?.copy_from_slice(&adjustment.to_be_bytes());
    Some(file)
}

fn sum(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0, |sum: u32, part| {
        let mut word = [0; 4];
        word[..part.len()].copy_from_slice(part);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

fn table(font: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let count = usize::from(u16_at(font, 4)?);
    let entry = (0..count).map(|at| 12 + 16 * at).find(|at| font.get(*at..*at + 4) == Some(tag.as_slice()))?;
    let (from, length) = (u32_at(font, entry + 8)? as usize, u32_at(font, entry + 12)? as usize);
    font.get(from..from.checked_add(length)?)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::text::FACES;

    #[test]
    fn a_cut_font_is_a_font_with_the_same_letters_and_widths() {
        for (_, bytes) in *FACES {
            let letters: BTreeSet<char> = "Fit ä é 88 –…".chars().collect();
            let cut = subset(bytes, &letters);
            assert!(cut.len() < 32 * 1024, "{} bytes", cut.len());
            assert_eq!(sum(&cut), 0xB1B0_AFBA);
            let (before, after) = (Face::parse(bytes, 0).expect("a font"), Face::parse(&cut, 0).expect("a font"));
            for c in letters {
                let glyph = before.glyph_index(c).expect("a letter");
                assert_eq!(after.glyph_index(c), Some(glyph));
                assert_eq!(after.glyph_hor_advance(glyph), before.glyph_hor_advance(glyph));
                assert_eq!(after.glyph_bounding_box(glyph), before.glyph_bounding_box(glyph));
            }
            let other = before.glyph_index('Q').expect("a letter");
            assert_eq!(after.glyph_bounding_box(other), None);
        }
    }
}
