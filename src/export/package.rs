//! A package: parts in a zip file, with their content types and relations.

use super::xml::{esc, shortened};
use crate::domain::date::is_date;
use crate::domain::fnv::Fnv;
use std::fmt::Write as _;
use std::io::{self, Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The beginning of every XML part.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The part that says what a deck was made from, and the sum of all other parts.
pub const MANIFEST: &str = "customXml/item1.xml";

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The relations of one part.
#[derive(Debug, Default)]
pub struct Relations(Vec<(String, String)>);

impl Relations {
    /// Adds a relation of an office kind, such as `slide`, to a target beside the part; gives its id.
    pub fn add(&mut self, kind: &str, target: impl Into<String>) -> String {
        self.add_full(format!("{OFFICE}/{kind}"), target)
    }

    /// Adds a relation whose kind is given in full.
    pub fn add_full(&mut self, kind: impl Into<String>, target: impl Into<String>) -> String {
        self.0.push((kind.into(), target.into()));
        format!("rId{}", self.0.len())
    }

    fn xml(&self) -> String {
        let mut xml = format!("{DECLARATION}<Relationships xmlns=\"{RELATIONS}\">");
        for (at, (kind, target)) in self.0.iter().enumerate() {
            let _ = write!(xml, "<Relationship Id=\"rId{}\" Type=\"{kind}\" Target=\"{target}\"/>", at + 1);
        }
        xml.push_str("</Relationships>");
        xml
    }
}

/// The parts, in the order in which they are added.
#[derive(Debug, Default)]
pub struct Package {
    parts: Vec<Part>,
    overrides: String,
    /// See [`Package::replacing`].
    replaced: Vec<(String, String)>,
}

#[derive(Debug)]
struct Part {
    name: String,
    bytes: Vec<u8>,
    /// Whether its bytes are compressed already.
    packed: bool,
}

impl Package {
    /// A package in whose XML parts some texts give way to others, each a text and what stands in its place.
    pub fn replacing(replaced: Vec<(String, String)>) -> Self {
        Self { replaced, ..Self::default() }
    }

    /// Adds an XML part; `content_type` is what follows `application/vnd.openxmlformats-`.
    pub fn xml(&mut self, name: &str, content_type: &str, xml: &str) {
        let prefix = "application/vnd.openxmlformats-";
        let _ = write!(self.overrides, "<Override PartName=\"/{name}\" ContentType=\"{prefix}{content_type}\"/>");
        let text = self.replaced.iter().fold(format!("{DECLARATION}{xml}"), |text, (old, new)| text.replace(old, new));
        self.parts.push(Part { name: name.to_owned(), bytes: text.into_bytes(), packed: false });
    }

    /// Adds a part whose extension tells its content type; its bytes are compressed already.
    pub fn packed(&mut self, name: &str, bytes: Vec<u8>) {
        self.parts.push(Part { name: name.to_owned(), bytes, packed: true });
    }

    /// Adds a part whose extension tells its content type; a text.
    pub fn text(&mut self, name: &str, text: &str) {
        self.parts.push(Part { name: name.to_owned(), bytes: text.as_bytes().to_vec(), packed: false });
    }

    /// Adds the relations of a part, or of the package itself where `part` is empty.
    pub fn relations(&mut self, part: &str, relations: &Relations) {
        let (folder, name) = part.rsplit_once('/').map_or((String::new(), part), |(f, n)| (format!("{f}/"), n));
        self.text(&format!("{folder}_rels/{name}.rels"), &relations.xml());
    }

    /// Adds what office programs show of a file: what it is called, for whom and about what it is, and the day it was made, as
    /// year-month-day; where that is none, one day for all. `said_of` gets what leads to it.
    pub fn core_properties(
        &mut self,
        said_of: &mut Relations,
        title: &str,
        subject: &str,
        keywords: &[String],
        date: &str,
    ) {
        let metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";
        said_of.add_full(format!("{metadata}/core-properties"), "docProps/core.xml");
        let date = if is_date(date, 3) { date } else { "2000-01-01" };
        let short = |text: &str| esc(&shortened(text, 250)).into_owned();
        self.xml(
            "docProps/core.xml",
            "package.core-properties+xml",
            &format!(
                "<cp:coreProperties \
                 xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
                 xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
                 xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
                 <dc:subject>{}</dc:subject><dc:creator>Seven Milestones</dc:creator><cp:keywords>{}</cp:keywords>\
                 <cp:lastModifiedBy>Seven Milestones</cp:lastModifiedBy><dcterms:created xsi:type=\"dcterms:W3CDTF\">\
                 {date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z\
                 </dcterms:modified></cp:coreProperties>",
                short(title),
                short(subject),
                short(&keywords.join(", ")),
            ),
        );
    }

    /// The sum of the parts that were added.
    #[must_use]
    pub fn sum(&self) -> u64 {
        let parts = self.parts.iter().filter(|part| !is_left_out(&part.name));
        parts.fold(Fnv::default(), |sum, part| with_part(sum, &part.name, crc32fast::hash(&part.bytes))).sum()
    }

    /// The zip file: the same bytes for the same parts.
    ///
    /// # Errors
    /// When the file would be too large for its format.
    pub fn finish(self) -> Result<Vec<u8>, String> {
        let mut types = format!(
            "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        );
        let defaults = [
            ("png", "image/png"),
            ("jpeg", "image/jpeg"),
            ("svg", "image/svg+xml"),
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ];
        let ends = |extension: &str| {
            self.parts.iter().any(|part| part.name.rsplit_once('.').is_some_and(|(_, end)| end == extension))
        };
        for (extension, kind) in defaults.into_iter().filter(|(extension, _)| ends(extension)) {
            let _ = write!(types, "<Default Extension=\"{extension}\" ContentType=\"{kind}\"/>");
        }
        let _ = write!(types, "{}</Types>", self.overrides);
        zipped(&types, &self.parts).map_err(|error| format!("the file could not be packed: {error}"))
    }
}

/// Whether the sum of the parts leaves one out: the manifest says the sum, and the list of types names it.
pub fn is_left_out(name: &str) -> bool {
    matches!(name, MANIFEST | "[Content_Types].xml")
}

/// The sum of parts with one more, of which the zip file keeps this check (CRC-32).
pub fn with_part(sum: Fnv, name: &str, check: u32) -> Fnv {
    sum.with(name.as_bytes()).with(&check.to_be_bytes())
}

/// How much is done to make parts small, from 1 to 9: where all parts are packed, a deck is a quarter larger than at 6, some
/// 0.4 MB, and done a fifth sooner.
pub const PACKING: u8 = 1;

/// The least bytes of a part that is made small: for each, what packs it clears 200 KB first, and relations and tags, some 180 in
/// a deck, have a few hundred.
const LEAST: usize = 1024;

fn zipped(types: &str, parts: &[Part]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // One time for all, so that the same deck has the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let packed = options.compression_method(CompressionMethod::Deflated).compression_level(Some(PACKING.into()));
    zip.start_file("[Content_Types].xml", packed)?;
    zip.write_all(types.as_bytes())?;
    for part in parts {
        let stored = options.compression_method(CompressionMethod::Stored);
        let as_it_is = part.packed || part.bytes.len() < LEAST;
        zip.start_file(part.name.as_str(), if as_it_is { stored } else { packed })?;
        zip.write_all(&part.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
