//! An office file as a package: parts, and which belongs to which.

use super::xml::parsed;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The largest part that is read, in bytes when unpacked.
const LARGEST_PART: u64 = 2 * 1024 * 1024;
/// The most that is unpacked of all parts together, in bytes.
const LARGEST_WHOLE: u64 = 64 * 1024 * 1024;
/// The most parts that a file may have.
const MOST_PARTS: usize = 20_000;

/// What the last part of a packed file begins with, how long that part is without the comment in it, and where in it the
/// comment's length stands.
const END: (&[u8], usize, usize) = (b"PK\x05\x06", 22, 20);

pub const NO_FILE: &str = "this isn’t a PowerPoint file, template or theme";

/// A file that is read part by part.
pub struct Package<'a> {
    bytes: &'a [u8],
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// How much may still be unpacked.
    left: u64,
}

/// A relation of a part: its id, the last word of its kind, and the name of the part that it leads to.
#[derive(Debug)]
pub struct Relation {
    pub id: String,
    pub kind: String,
    pub part: String,
}

impl<'a> Package<'a> {
    /// Opens a file.
    ///
    /// # Errors
    /// A sentence, when the bytes are no package.
    pub fn open(bytes: &'a [u8]) -> Result<Self, String> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| cut_or(bytes, NO_FILE))?;
        if archive.len() > MOST_PARTS {
            return Err(format!("this file has {} parts, more than any real PowerPoint file", archive.len()));
        }
        Ok(Self { bytes, archive, left: LARGEST_WHOLE })
    }

    /// Why a part is not there: of a file that was cut off, the end of a workbook within may be found and taken for its own.
    pub fn without(&self, what: &str) -> String {
        cut_or(self.bytes, &format!("{NO_FILE}: it has no {what}"))
    }

    /// The names of parts that lie in a folder of this name within a presentation or a theme file, and begin with a word; the
    /// shortest first, so that `theme2` comes before `theme10`.
    pub fn in_folder(&self, folder: &str, word: &str) -> Vec<String> {
        let is_one = |name: &String| {
            let mut steps = name.rsplit('/');
            let file = steps.next().and_then(|file| file.strip_suffix(".xml"));
            let named = file.is_some_and(|file| file.starts_with(word)) && steps.next() == Some(folder);
            named && matches!(name.split('/').next(), Some("ppt" | "theme"))
        };
        let names = self.archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()));
        let mut names: Vec<String> = names.filter(is_one).collect();
        names.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
        names
    }

    /// A part's text; never more of it than the limit, whatever its heading says.
    ///
    /// # Errors
    /// A sentence, when it is not there, too large or no text.
    pub fn text(&mut self, name: &str) -> Result<String, String> {
        let broken = || format!("the part {name} of this file can’t be read");
        let part = self.archive.by_name(name).map_err(|error| {
            if matches!(error, zip::result::ZipError::UnsupportedArchive(_)) {
                "this file is locked with a password, or packed in a way that Seven Milestones can’t read".to_owned()
            } else {
                broken()
            }
        })?;
        let most = LARGEST_PART.min(self.left);
        let mut bytes = Vec::new();
        part.take(most + 1).read_to_end(&mut bytes).map_err(|_| broken())?;
        let length = bytes.len() as u64;
        self.left = self.left.saturating_sub(length);
        if length > most {
            return Err(format!("the part {name} of this file is too large"));
        }
        String::from_utf8(bytes).map_err(|_| format!("the part {name} of this file isn’t UTF-8 text"))
    }

    /// The relations of a part, or of the whole where its name is empty; none where they cannot be read.
    pub fn relations(&mut self, part: &str) -> Vec<Relation> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let file = format!("{folder}/_rels/{name}.rels");
        let Ok(text) = self.text(file.trim_start_matches('/')) else { return Vec::new() };
        let Ok(document) = parsed(&text) else { return Vec::new() };
        let relation = |node: roxmltree::Node<'_, '_>| {
            let kind = node.attribute("Type")?.rsplit('/').next()?.to_owned();
            let part = resolved(folder, node.attribute("Target")?);
            Some(Relation { id: node.attribute("Id")?.to_owned(), kind, part })
        };
        let there = |relation: &Relation| self.archive.index_for_name(&relation.part).is_some();
        document.descendants().filter_map(relation).filter(there).collect()
    }

    /// The first part that a part has of a kind.
    pub fn related(&mut self, part: &str, kind: &str) -> Option<String> {
        self.relations(part).into_iter().find(|relation| relation.kind == kind).map(|relation| relation.part)
    }
}

/// The name of a part that a relation leads to, from the folder of the part that has it.
fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => _ = steps.pop(),
            step => steps.push(step),
        }
    }
    steps.join("/").trim_start_matches('/').to_owned()
}

fn cut_or(bytes: &[u8], otherwise: &str) -> String {
    let cut = "this file is incomplete: its end is missing. Copy or download it again";
    if is_cut(bytes) { cut } else { otherwise }.to_owned()
}

/// Whether a packed file lacks its end.
fn is_cut(bytes: &[u8]) -> bool {
    let (mark, length, comment) = END;
    let ends = |at: usize| {
        let size = bytes.get(at + comment..at + comment + 2).map(|size| u16::from_le_bytes([size[0], size[1]]));
        size.is_some_and(|size| at + length + usize::from(size) == bytes.len())
    };
    let earliest = bytes.len().saturating_sub(length + usize::from(u16::MAX));
    bytes.starts_with(b"PK\x03\x04") && !(earliest..bytes.len()).any(|at| bytes[at..].starts_with(mark) && ends(at))
}
