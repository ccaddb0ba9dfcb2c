//! A client's look read from a deck, a template or a theme file of their own.
//!
//! Such a file is a zip of XML parts. Nothing is taken from it but twelve colours and two fonts; parts have a limit of
//! size however small they are packed, and XML with a document type, which could make much of little, is refused.

use crate::domain::brand::{Brand, Rgb};
use crate::domain::sanitize::sanitize;
use roxmltree::{Document, Node};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The largest theme part that is read, in bytes when unpacked.
const LARGEST_PART: u64 = 2 * 1024 * 1024;
/// The most parts that a file may have.
const MOST_PARTS: usize = 20_000;
/// The most elements and texts of a part.
const MOST_NODES: u32 = 200_000;
/// The most attributes of a part.
const MOST_ATTRIBUTES: usize = 20_000;
/// The most namespaces that a part may declare.
const MOST_NAMESPACES: usize = 200;

/// The namespace of drawings, in files as they are saved by default and as "Strict Open XML".
const DRAWING: [&str; 2] =
    ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"];

/// What the last part of a packed file begins with, how long that part is without the comment in it, and where in it the
/// comment's length stands.
const END: (&[u8], usize, usize) = (b"PK\x05\x06", 22, 20);

/// A look, and what was odd about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRead {
    /// The look.
    pub brand: Brand,
    /// What could not be taken, each as a sentence.
    pub warnings: Vec<String>,
}

/// Reads the theme of a `.pptx`, `.potx` or `.thmx` file; `name` is what the brand is called where the theme has no name.
///
/// # Errors
/// A sentence, when the bytes are no such file or have no theme that can be read.
pub fn read_theme(bytes: &[u8], name: &str) -> Result<ClientRead, String> {
    // What is wrong is told with names and pieces of the file.
    read(bytes, name).map_err(|sentence| sanitize(&sentence).into_owned())
}

fn read(bytes: &[u8], name: &str) -> Result<ClientRead, String> {
    let no_file = "this isn’t a PowerPoint file, template or theme";
    let cut =
        || is_cut(bytes).then(|| "this file is incomplete: its end is missing. Copy or download it again".to_owned());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| cut().unwrap_or_else(|| no_file.to_owned()))?;
    if archive.len() > MOST_PARTS {
        return Err(format!("this file has {} parts, more than any real PowerPoint file", archive.len()));
    }
    // Of a file that was cut off, the end of a workbook within may be found and taken for its own.
    let no_theme = || cut().unwrap_or_else(|| format!("{no_file}: it has no theme"));
    let part = theme_part(&mut archive)?.ok_or_else(no_theme)?;
    let text = read_part(&mut archive, &part)?;
    let document = parsed(&text).map_err(|error| format!("the theme in this file can’t be read: {error}"))?;
    brand(document.root_element(), name)
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

/// Whether an element is one of drawings and has this name.
fn is_drawn(node: &Node<'_, '_>, tag: &str) -> bool {
    let name = node.tag_name();
    name.name() == tag && name.namespace().is_some_and(|space| DRAWING.contains(&space))
}

/// A part's XML. How long reading takes grows with the square of the attributes of one tag and of the namespaces within
/// each other, so that there is an end to both; sound themes have some thousand attributes and a handful of namespaces.
fn parsed(text: &str) -> Result<Document<'_>, String> {
    if text.matches('=').count() > MOST_ATTRIBUTES || text.matches("xmlns").count() > MOST_NAMESPACES {
        return Err("it has too many attributes".to_owned());
    }
    let options = roxmltree::ParsingOptions { nodes_limit: MOST_NODES, ..Default::default() };
    Document::parse_with_options(text, options).map_err(|error| error.to_string())
}

/// The theme of the first slide master, or of a theme file; else the first theme of all.
fn theme_part(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Option<String>, String> {
    const MASTER: &str = "ppt/slideMasters/_rels/slideMaster1.xml.rels";
    if archive.index_for_name(MASTER).is_some() {
        let text = read_part(archive, MASTER)?;
        if let Ok(document) = parsed(&text) {
            let of_theme = |kind: &str| kind.ends_with("/theme");
            let theme = document.descendants().find(|node| node.attribute("Type").is_some_and(of_theme));
            let target = theme.and_then(|node| node.attribute("Target"));
            let name = target.map(|target| match target.strip_prefix("../") {
                Some(rest) => format!("ppt/{rest}"),
                None => target.trim_start_matches('/').to_owned(),
            });
            if let Some(name) = name.filter(|name| archive.index_for_name(name).is_some()) {
                return Ok(Some(name));
            }
        }
    }
    let is_theme = |name: &String| {
        let folder = name.starts_with("ppt/theme/") || name.starts_with("theme/theme/");
        let file = name.rsplit('/').next().and_then(|file| file.strip_suffix(".xml"));
        folder && file.is_some_and(|file| file.starts_with("theme"))
    };
    let names = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()));
    Ok(names.filter(is_theme).min())
}

/// A part's text; never more of it than the limit, whatever its heading says.
fn read_part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, String> {
    let broken = |_| format!("the part {name} of this file can’t be read");
    let part = archive.by_name(name).map_err(|error| {
        if matches!(error, zip::result::ZipError::UnsupportedArchive(_)) {
            "this file is locked with a password, or packed in a way that Seven Milestones can’t read".to_owned()
        } else {
            format!("the part {name} of this file can’t be read")
        }
    })?;
    let mut bytes = Vec::new();
    part.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(broken)?;
    if bytes.len() as u64 > LARGEST_PART {
        return Err(format!("the part {name} of this file is too large"));
    }
    String::from_utf8(bytes).map_err(|_| format!("the part {name} of this file isn’t UTF-8 text"))
}

fn brand(theme: Node<'_, '_>, name: &str) -> Result<ClientRead, String> {
    let find = |tag: &str| theme.descendants().find(|node| is_drawn(node, tag));
    let scheme = find("clrScheme").ok_or("the theme of this file has no colours")?;
    let slot = |slot: &str| {
        let node = scheme.children().find(|node| is_drawn(node, slot))?;
        node.children().filter(Node::is_element).find_map(colour)
    };
    let mut warnings = Vec::new();
    let accents: Vec<Rgb> = (1..=6).filter_map(|at| slot(&format!("accent{at}"))).collect();
    let found = accents.len();
    let accents: Option<[Rgb; 6]> = accents.try_into().ok();
    if accents.is_none() {
        warnings
            .push(format!("only {found} of the theme’s six accent colours can be read, so the built-in ones are used"));
    }
    let font = |kind: &str| {
        let latin = find(kind)?.children().find(|node| is_drawn(node, "latin"))?;
        let font = latin.attribute("typeface")?.trim();
        let usable = !font.is_empty() && !font.starts_with('+') && font.chars().count() <= 60;
        (usable && !font.chars().any(char::is_control)).then(|| font.to_owned())
    };
    let given = theme.attribute("name").map_or("", str::trim);
    let ordinary = given.is_empty() || given.eq_ignore_ascii_case("office theme") || given.chars().count() > 80;
    let brand = Brand {
        name: if ordinary { name.to_owned() } else { given.to_owned() },
        accents,
        ink: slot("dk1"),
        paper: slot("lt1"),
        heading_font: font("majorFont"),
        body_font: font("minorFont"),
        logo: None,
    };
    Ok(ClientRead { brand, warnings })
}

/// A colour as a theme writes it: `srgbClr`, or `sysClr` with what it was last.
fn colour(node: Node<'_, '_>) -> Option<Rgb> {
    let digits = match node.tag_name().name() {
        "srgbClr" => node.attribute("val")?,
        "sysClr" => node.attribute("lastClr").or(match node.attribute("val")? {
            "windowText" => Some("000000"),
            "window" => Some("FFFFFF"),
            _ => None,
        })?,
        _ => return None,
    };
    let sound = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    if sound { Some(Rgb([part(0)?, part(2)?, part(4)?])) } else { None }
}
