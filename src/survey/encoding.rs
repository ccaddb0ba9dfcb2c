//! From the bytes of a table to its text.

use crate::format::Fault;
use crate::format::{LARGEST_FILE_BYTES, foreign};
use std::borrow::Cow;

/// How a file stands for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// What most programs write today.
    Utf8,
    /// What spreadsheets write on western Windows machines as plain "CSV".
    Windows1252,
    /// What spreadsheets write as "Unicode text".
    Utf16,
}

impl Encoding {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "Windows-1252",
            Self::Utf16 => "UTF-16",
        }
    }
}

const EMPTY: &str = "the file is empty, so it holds no answers";
const BINARY: &str = "this is not a table of text; open it in the app that made it and save it as CSV";
const WORKBOOK: &str = "this is a workbook or another packed file; open it in a spreadsheet app and save it as CSV";

/// Of the bytes of a text fewer than one in this many are control characters other than tabs and line ends.
const CONTROLS_ONE_IN: usize = 100;

/// The text of some bytes, without a byte order mark.
pub fn text_of(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Fault> {
    if bytes.len() as u64 > LARGEST_FILE_BYTES {
        let most = LARGEST_FILE_BYTES / (1024 * 1024);
        return Err(Fault::whole(format!(
            "the file is larger than {most} MB; split it, or remove columns you don’t need"
        )));
    }
    let (text, encoding) = decoded(bytes)?;
    if text.trim().is_empty() {
        return Err(Fault::whole(EMPTY));
    }
    Ok((text, encoding))
}

fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Fault> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(Fault::whole(WORKBOOK));
    }
    if let Some(sentence) = foreign(bytes) {
        return Err(Fault::whole(sentence));
    }
    let utf_16 = match bytes {
        [0xFF, 0xFE, rest @ ..] => Some(from_utf_16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Some(from_utf_16(rest, u16::from_be_bytes)),
        _ => None,
    };
    if let Some(text) = utf_16 {
        let text = text.filter(|text| !text.contains('\0')).ok_or_else(|| Fault::whole(BINARY))?;
        return Ok((Cow::Owned(text), Encoding::Utf16));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if is_binary(bytes) {
        return Err(Fault::whole(BINARY));
    }
    // Windows-1252 gives every byte a meaning, so it is what a text is that is no UTF-8.
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), Encoding::Utf8),
        Err(_) => (Cow::Owned(bytes.iter().copied().map(from_windows_1252).collect()), Encoding::Windows1252),
    })
}

/// UTF-16 as text; none where it is broken.
fn from_utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let pairs = bytes.chunks(2).map(|pair| pair.try_into().map(unit).ok()).collect::<Option<Vec<u16>>>()?;
    String::from_utf16(&pairs).ok()
}

/// A byte of Windows-1252: as in Latin-1, but for letters and signs where that has controls.
const fn from_windows_1252(byte: u8) -> char {
    const OWN: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    if matches!(byte, 0x80..=0x9F) { OWN[(byte - 0x80) as usize] } else { byte as char }
}

fn is_binary(bytes: &[u8]) -> bool {
    let is_control = |byte: &&u8| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r');
    bytes.contains(&0) || bytes.iter().filter(is_control).count() * CONTROLS_ONE_IN > bytes.len()
}
