//! From the bytes of a table to its text.

use crate::format::Fault;
use crate::format::foreign;
use encoding_rs::{ISO_8859_2, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254};
use std::borrow::Cow;

/// The most bytes that a file of answers may have.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// How a file stands for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// What most programs write today.
    Utf8,
    /// What spreadsheets write on western Windows machines as plain "CSV".
    Windows1252,
    /// The same in central Europe.
    Windows1250,
    /// The same where people write Cyrillic.
    Windows1251,
    /// The same in Turkey.
    Windows1254,
    /// What older programs write in central Europe.
    Iso8859Part2,
    /// What spreadsheets write as "Unicode text".
    Utf16,
    /// A workbook, which needs no guess.
    Workbook,
}

impl Encoding {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "Windows-1252",
            Self::Windows1250 => "Windows-1250",
            Self::Windows1251 => "Windows-1251",
            Self::Windows1254 => "Windows-1254",
            Self::Iso8859Part2 => "ISO-8859-2",
            Self::Utf16 => "UTF-16",
            Self::Workbook => "workbook",
        }
    }
}

/// The encodings of one byte a letter, each with the letters beyond ASCII of the languages that are written in it. Of those that
/// fit a text equally well the first is taken.
const OF_ONE_BYTE: [(Encoding, &encoding_rs::Encoding, &[&str]); 5] = [
    (
        Encoding::Windows1252,
        WINDOWS_1252,
        &["äöüß", "àâçèéêëîïôœùûüÿ", "áéíñóúüªº", "àáâãçéêíóôõúü", "àèéìíîòóùú", "èéêëïóöüáíú", "åäöæøé", "áðéíóúýþæö"],
    ),
    (
        Encoding::Windows1250,
        WINDOWS_1250,
        &["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"],
    ),
    (
        Encoding::Iso8859Part2,
        ISO_8859_2,
        &["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"],
    ),
    (Encoding::Windows1254, WINDOWS_1254, &["çğıöşüâîûİ"]),
    (
        Encoding::Windows1251,
        WINDOWS_1251,
        &["абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдђежзијклљмнњопрстћуфхцчџш"],
    ),
];

/// So many bytes beyond ASCII are looked at to tell an encoding.
const LOOKED_AT: usize = 4_000;

const EMPTY: &str = "the file is empty, so it holds no answers";
const BINARY: &str = "this is not a table of text; open it in the app that made it and save it as CSV";

/// Of the bytes of a text fewer than one in this many are control characters other than tabs and line ends.
const CONTROLS_ONE_IN: usize = 100;

/// The text of some bytes, without a byte order mark.
pub fn text_of(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Fault> {
    check_size(bytes)?;
    let (text, encoding) = decoded(bytes)?;
    if text.trim().is_empty() {
        return Err(Fault::whole(EMPTY));
    }
    Ok((text, encoding))
}

/// Refuses a file that is too large.
pub fn check_size(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.len() as u64 <= MOST_BYTES {
        return Ok(());
    }
    let most = MOST_BYTES / (1024 * 1024);
    Err(Fault::whole(format!("the file is larger than {most} MB; split it, or remove columns you don’t need")))
}

fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Fault> {
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
    Ok(if let Ok(text) = std::str::from_utf8(bytes) {
        (Cow::Borrowed(text), Encoding::Utf8)
    } else {
        let (encoding, table) = of_one_byte(bytes);
        (table.decode_without_bom_handling(bytes).0, encoding)
    })
}

/// UTF-16 as text; none where it is broken.
fn from_utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let pairs = bytes.chunks(2).map(|pair| pair.try_into().map(unit).ok()).collect::<Option<Vec<u16>>>()?;
    String::from_utf16(&pairs).ok()
}

/// The encoding in which the words of a text that is no UTF-8 are spelt as in one of its languages.
fn of_one_byte(bytes: &[u8]) -> (Encoding, &'static encoding_rs::Encoding) {
    let words = words_beyond_ascii(bytes);
    let mut best: Option<(i64, Encoding, &'static encoding_rs::Encoding)> = None;
    for (encoding, table, languages) in OF_ONE_BYTE {
        let text = table.decode_without_bom_handling(&words).0;
        for language in languages {
            let likely = likelihood(&text, language);
            if best.is_none_or(|(most, ..)| likely > most) {
                best = Some((likely, encoding, table));
            }
        }
    }
    best.map_or((Encoding::Windows1252, WINDOWS_1252), |(_, encoding, table)| (encoding, table))
}

/// The words of a text that hold a byte beyond ASCII, with a space between, as far as they are looked at.
fn words_beyond_ascii(bytes: &[u8]) -> Vec<u8> {
    let is_of_word = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    let words = bytes.split(|byte| !is_of_word(byte)).filter(|word| !word.is_ascii());
    let mut found = Vec::new();
    for word in words {
        found.extend_from_slice(&word[..word.len().min(LOOKED_AT)]);
        found.push(b' ');
        if found.len() > LOOKED_AT {
            break;
        }
    }
    found
}

/// How likely some words are of a language of some letters: signs within words and letters of others speak against it.
fn likelihood(text: &str, letters: &str) -> i64 {
    let mut sum = 0;
    for word in text.split(' ') {
        // Nobody mixes scripts within a word.
        let is_cyrillic = letters.starts_with('а');
        let mixed = if is_cyrillic { word.bytes().filter(u8::is_ascii_alphabetic).count() } else { 0 };
        sum -= 4 * i64::try_from(mixed).unwrap_or(0);
        let within = word.trim_matches(|c: char| !c.is_alphabetic());
        let mut after_small = false;
        for c in within.chars() {
            if !c.is_ascii() {
                let small = c.to_lowercase().next().unwrap_or(c);
                let known = letters.contains(small) || letters.contains(c);
                sum += match known {
                    true if after_small && c.is_uppercase() => -1,
                    true => 2,
                    false if c.is_alphabetic() => -3,
                    false => -4,
                };
            }
            after_small = c.is_lowercase();
        }
        sum -= 5 * i64::try_from(word.chars().filter(|c| c.is_control()).count()).unwrap_or(0);
        // Signs beside a word are quotation marks and dashes; others are letters of another encoding.
        let beside = word.chars().count() - within.chars().count();
        let usual = word.chars().filter(|c| "„“”‚‘’«»–—…€¿¡°©®™•\u{a0}".contains(*c)).count();
        sum -= 2 * i64::try_from(beside.saturating_sub(usual)).unwrap_or(0);
    }
    sum
}

fn is_binary(bytes: &[u8]) -> bool {
    let is_control = |byte: &&u8| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r');
    bytes.contains(&0) || bytes.iter().filter(is_control).count() * CONTROLS_ONE_IN > bytes.len()
}
