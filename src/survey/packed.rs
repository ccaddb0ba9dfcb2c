//! Packed workbooks (XLSX, ODS), looked at before they are read: what is in them, and how much they unpack to.
//!
//! What a small file can unpack to is held against limits twice: what its directory says, and what then comes out. No cell may hold
//! more than [`MOST_TEXT`], and nothing may ask its reader for more room than it fills, so that no file makes the program run out of
//! memory.

use super::table::MOST_CELLS;
use crate::format::Fault;
use std::io::{Cursor, Read};

/// The most bytes that the part with the rows of a sheet may unpack to.
const MOST_SHEET: u64 = 512 * 1024 * 1024;
/// The most bytes that the parts with all sheets may unpack to.
const MOST_SHEETS: u64 = 1024 * 1024 * 1024;
/// The most bytes that the one part of an ODS workbook may unpack to.
const MOST_CONTENT: u64 = 128 * 1024 * 1024;
/// The most bytes that the texts of a workbook may unpack to: as many as a file of answers may have.
const MOST_TEXTS: u64 = 64 * 1024 * 1024;
/// The most bytes that any other part may unpack to that is read, such as the formats of cells.
const MOST_OTHER: u64 = 8 * 1024 * 1024;
/// The most bytes of text in a cell, or in a tag: a cell of a spreadsheet has at most 32,767 characters.
const MOST_TEXT: usize = 1024 * 1024;
/// The most formulas that cells of a sheet share.
const MOST_SHARED: u64 = 1_000_000;

pub const DAMAGED: &str =
    "this workbook is damaged, protected or of an unknown kind; open it in the app that made it and save it as CSV";
const TOO_MUCH: &str =
    "the workbook unpacks to far more than a survey holds; save the sheet with the answers as CSV and open that";
const LONG_CELL: &str = "a cell of the workbook holds more than a million characters, which no spreadsheet can; save the sheet with \
                         the answers as CSV and open that";
const BINARY: &str = "this is a binary Excel workbook (.xlsb); open it in Excel and save it as XLSX or CSV";
const NUMBERS: &str = "this is a document of Apple Numbers; open it there, export it as CSV or Excel and open that";
const DOCUMENT: &str = "this is a Word document and no table; export the answers from the survey tool as CSV or XLSX";
const SLIDES: &str = "this is a presentation and no table; export the answers from the survey tool as CSV or XLSX";
const OTHER: &str = "this is a packed file, but no workbook; unpack it and open the CSV or XLSX file in it";

/// A packed workbook.
pub enum Packed {
    /// XLSX, whose sheets are read cell by cell.
    Xlsx,
    /// ODS, with its one part.
    Ods(Vec<u8>),
}

/// Folders of a workbook with what is not read: pictures, charts, comments, and tables made of tables.
const UNREAD: [&str; 9] = [
    "xl/charts/",
    "xl/comments",
    "xl/drawings/",
    "xl/externallinks/",
    "xl/media/",
    "xl/persons/",
    "xl/pivotcache/",
    "xl/threadedcomments/",
    "customxml/",
];

/// What a part is to its reader.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Sheet,
    Texts,
    Content,
    Other,
    /// It is not read.
    Unread,
}

impl Kind {
    fn of(name: &str) -> Self {
        let end = name.rsplit('.').next().unwrap_or_default();
        match name {
            "content.xml" => Self::Content,
            _ if !matches!(end, "xml" | "rels") => Self::Unread,
            _ if UNREAD.iter().any(|folder| name.starts_with(folder)) => Self::Unread,
            _ if name.ends_with("sharedstrings.xml") => Self::Texts,
            _ if name.contains("worksheets/") && end == "xml" => Self::Sheet,
            _ => Self::Other,
        }
    }

    const fn most(self) -> u64 {
        match self {
            Self::Sheet => MOST_SHEET,
            Self::Texts => MOST_TEXTS,
            Self::Content => MOST_CONTENT,
            Self::Other | Self::Unread => MOST_OTHER,
        }
    }
}

impl Packed {
    /// Looks at all parts that are read.
    ///
    /// # Errors
    /// When it is damaged or no workbook, unpacks to more than a survey holds, or a cell holds more than any can.
    pub fn of(bytes: &[u8]) -> Result<Self, Fault> {
        let fault = |_| Fault::whole(DAMAGED);
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(fault)?;
        let mut names = Vec::with_capacity(archive.len());
        let mut said = 0_u64;
        for at in 0..archive.len() {
            let part = archive.by_index_raw(at).map_err(fault)?;
            let name = part.name().map_err(fault)?.to_lowercase();
            let kind = Kind::of(&name);
            if kind != Kind::Unread {
                said = said.saturating_add(part.size());
                if part.size() > kind.most() || said > MOST_SHEETS {
                    return Err(Fault::whole(TOO_MUCH));
                }
            }
            names.push((name, kind));
        }
        if let Some(sentence) = foreign(&names.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>()) {
            return Err(Fault::whole(sentence));
        }
        let (mut content, mut unpacked) = (None, 0_u64);
        for (at, (_, kind)) in names.iter().enumerate().filter(|(_, (_, kind))| *kind != Kind::Unread) {
            let part = archive.by_index(at).map_err(fault)?;
            let mut looking = Looking::new(*kind);
            let size = looking.at(part.take(kind.most() + 1)).map_err(Fault::whole)?;
            unpacked += size;
            if size > kind.most() || unpacked > MOST_SHEETS {
                return Err(Fault::whole(TOO_MUCH));
            }
            if *kind == Kind::Content {
                content = Some(looking.kept);
            }
        }
        Ok(content.map_or(Self::Xlsx, Self::Ods))
    }
}

/// What a packed file is by the names of its parts, where it is no workbook that can be read.
fn foreign(names: &[&str]) -> Option<&'static str> {
    let has = |part: &str| names.iter().any(|name| name.starts_with(part));
    let is_ods = names.contains(&"content.xml");
    match names {
        _ if has("xl/workbook.bin") => Some(BINARY),
        _ if has("xl/workbook") || is_ods => None,
        _ if has("word/") => Some(DOCUMENT),
        _ if has("ppt/") => Some(SLIDES),
        _ if has("index/document.iwa") || has("index.zip") => Some(NUMBERS),
        _ if has("xl/") => None,
        _ => Some(OTHER),
    }
}

/// Looks at the bytes of a part as they come out.
struct Looking {
    kind: Kind,
    /// The bytes, where the part is kept.
    kept: Vec<u8>,
    /// The tag that is open, as far as it is looked at; none between tags.
    tag: Option<Vec<u8>>,
    /// How many bytes the tag has, or the text since the last cell began.
    in_tag: usize,
    since: usize,
}

/// The tags that may be looked at begin a cell, a text, a row, or name a formula: so many bytes of them.
const LOOKED_AT: usize = 400;
/// How many bytes are unpacked at once.
const AT_ONCE: usize = 64 * 1024;

impl Looking {
    const fn new(kind: Kind) -> Self {
        Self { kind, kept: Vec::new(), tag: None, in_tag: 0, since: 0 }
    }

    /// Looks at a part, and says how many bytes it has.
    fn at(&mut self, mut part: impl Read) -> Result<u64, &'static str> {
        let mut buffer = vec![0; AT_ONCE];
        let mut size = 0;
        loop {
            let count = part.read(&mut buffer).map_err(|_| DAMAGED)?;
            let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else { return Ok(size) };
            size += count as u64;
            if self.kind == Kind::Content {
                self.kept.extend_from_slice(bytes);
            }
            if matches!(self.kind, Kind::Sheet | Kind::Texts) {
                bytes.iter().try_for_each(|byte| self.byte(*byte))?;
            }
        }
    }

    fn byte(&mut self, byte: u8) -> Result<(), &'static str> {
        let count = if self.tag.is_some() { &mut self.in_tag } else { &mut self.since };
        *count += 1;
        if *count > MOST_TEXT {
            return Err(LONG_CELL);
        }
        match (&mut self.tag, byte) {
            (_, b'<') => (self.tag, self.in_tag) = (Some(Vec::new()), 0),
            (Some(tag), b'>') => {
                let tag = std::mem::take(tag);
                self.tag = None;
                return self.tag(&tag);
            }
            (Some(tag), byte) if tag.len() < LOOKED_AT => tag.push(byte),
            _ => {}
        }
        Ok(())
    }

    fn tag(&mut self, tag: &[u8]) -> Result<(), &'static str> {
        let name = tag.split(|byte| byte.is_ascii_whitespace() || *byte == b'/').next().unwrap_or_default();
        let name = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
        match name {
            b"c" | b"row" | b"si" | b"dataValidation" | b"cfRule" | b"ext" => self.since = 0,
            _ => {}
        }
        let most = match name {
            b"sst" => MOST_CELLS as u64,
            b"f" => MOST_SHARED,
            _ => return Ok(()),
        };
        let names: &[&[u8]] = if name == b"sst" { &[b"uniqueCount", b"count"] } else { &[b"si"] };
        let is_too_much = |name: &&[u8]| number_of(tag, name).is_some_and(|number| number > most);
        // A count that is not true makes the reader ask for room that it never fills.
        if names.iter().any(is_too_much) { Err(DAMAGED) } else { Ok(()) }
    }
}

/// The number of an attribute of a tag.
fn number_of(tag: &[u8], name: &[u8]) -> Option<u64> {
    let places = tag.windows(name.len()).enumerate().filter(|(_, window)| *window == name);
    places.filter(|(at, _)| at.checked_sub(1).and_then(|at| tag.get(at)).is_some_and(u8::is_ascii_whitespace)).find_map(
        |(at, _)| {
            let rest = tag.get(at + name.len()..)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
            let digits = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'"))?;
            let digits = digits.iter().take_while(|byte| byte.is_ascii_digit());
            Some(digits.fold(0_u64, |sum, byte| sum.saturating_mul(10).saturating_add(u64::from(byte - b'0'))))
        },
    )
}
