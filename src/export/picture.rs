//! Pictures that come as files: what they are and how large, told by their first bytes; and whether one can be a logo.

use crate::scene::items::Logo;

/// The most pixels of a logo: 64 MB of memory when it is unpacked.
const MOST: u64 = 16_000_000;

/// The extension, width and height in pixels of a PNG or JPEG picture; none where it is neither.
#[must_use]
pub fn size_of(bytes: &[u8]) -> Option<(&'static str, u32, u32)> {
    png(bytes).map(|(width, height)| ("png", width, height)).or_else(|| {
        let (width, height) = jpeg(bytes)?;
        Some(("jpeg", width, height))
    })
}

/// The logo in a file; none where it is no PNG or JPEG, or too large.
#[must_use]
pub fn logo(bytes: &[u8]) -> Option<Logo> {
    let (kind, width, height) = size_of(bytes)?;
    let small = u64::from(width) * u64::from(height) <= MOST;
    small.then(|| Logo { bytes: bytes.into(), kind, width, height })
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let number = |at: usize| header.get(at..at + 4).and_then(|part| Some(u32::from_be_bytes(part.try_into().ok()?)));
    (header.get(4..8)? == b"IHDR").then_some(())?;
    sound(number(8)?, number(12)?)
}

fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xFF\xD8")?;
    loop {
        let [0xFF, marker, high, low, ..] = *rest else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        // The frame headers, without those of tables that lie between their numbers.
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            let part = |at: usize| Some(u32::from(u16::from_be_bytes([*rest.get(at)?, *rest.get(at + 1)?])));
            return sound(part(7)?, part(5)?);
        }
        rest = rest.get(2 + length..)?;
    }
}

fn sound(width: u32, height: u32) -> Option<(u32, u32)> {
    let side = 1..=20_000;
    (side.contains(&width) && side.contains(&height)).then_some((width, height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_told_by_its_first_bytes() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x20\0\0\0\x10\x08\x02\0\0\0";
        assert_eq!(size_of(png), Some(("png", 32, 16)));
        let jpeg = b"\xFF\xD8\xFF\xE0\0\x04ab\xFF\xC0\0\x11\x08\0\x10\0\x20\x03";
        assert_eq!(size_of(jpeg), Some(("jpeg", 32, 16)));
        for broken in [&b"GIF89a"[..], b"", b"\xFF\xD8", b"\x89PNG\r\n\x1a\n", b"\xFF\xD8\xFF\xE0\xFF\xFF"] {
            assert_eq!(size_of(broken), None);
        }
    }
}
