//! Where slides and shapes come from, said by the deck itself: tags on each of them, and a manifest of all.
//!
//! Tags go with a shape wherever it is moved or copied to, and whatever it is called then. The manifest stays with the
//! deck, and says what the deck was made from and the sum of all its parts, by which an edited deck is told.

use super::chart::{NativeChart, Plot, Spot};
use super::run::NAMESPACES;
use crate::domain::fnv::Fnv;
use crate::export::grid::Cell;
use crate::export::package::{DECLARATION, MANIFEST, Package, Relations, is_left_out, with_part};
use crate::export::xml::{esc, shortened};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The properties of that part.
const MANIFEST_PROPERTIES: &str = "customXml/itemProps1.xml";
/// The namespace of the manifest.
const NAMESPACE: &str = "urn:seven-milestones:deck:1";
/// What stands before the sum of the parts in the manifest.
const SUM: &str = " parts=\"";
/// The most that a deck may hold, in bytes when unpacked: of more than that nobody needs the sum.
const LARGEST: u64 = 512 * 1024 * 1024;

/// What a deck was made from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// What the plan is called.
    pub plan: String,
    /// For whom it answers: a segment, or nothing for everyone.
    pub scope: String,
    /// The platforms that were compared, by their ids.
    pub platforms: String,
}

/// What is tagged: its page, what it is, and the sum of what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged {
    /// The id of the page that it shows, with its number where a page has several slides: `audience`, `audience-2`.
    pub page: String,
    /// What it is: `slide`, `chart`, `table`, `hexagons`, `strips`, `timeline` or `text`.
    pub kind: &'static str,
    /// What it is called on the slide.
    pub name: String,
    /// The sum of its words and figures.
    pub sum: u64,
}

/// The tags of a deck as they are written, one part each.
#[derive(Debug)]
pub struct Tags<'o> {
    origin: &'o Origin,
    all: Vec<Tagged>,
}

impl<'o> Tags<'o> {
    /// None yet.
    pub const fn new(origin: &'o Origin) -> Self {
        Self { origin, all: Vec::new() }
    }

    /// Adds the part with the tags of a slide or a shape of it, which `make` makes around the element that leads there; gives
    /// what was made.
    pub fn add(
        &mut self,
        package: &mut Package,
        relations: &mut Relations,
        make: impl FnOnce(&str) -> (Tagged, String),
    ) -> String {
        let number = self.all.len() + 1;
        let name = format!("tags/tag{number}.xml");
        let id = relations.add("tags", format!("../{name}"));
        let (tagged, made) = make(&format!("<p:custDataLst><p:tags r:id=\"{id}\"/></p:custDataLst>"));
        let sum = written(tagged.sum);
        let Origin { plan, scope, platforms } = self.origin;
        let pairs = [
            ("PLAN", plan.as_str()),
            ("SEGMENT", scope),
            ("PLATFORMS", platforms),
            ("PAGE", &tagged.page),
            ("KIND", tagged.kind),
            ("NAME", &tagged.name),
            ("VERSION", env!("CARGO_PKG_VERSION")),
            ("SUM", &sum),
        ];
        let mut xml = format!("<p:tagLst {NAMESPACES}>");
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            let value = esc(&shortened(value, 250)).into_owned();
            let _ = write!(xml, "<p:tag name=\"SEVEN_MILESTONES_{name}\" val=\"{value}\"/>");
        }
        xml.push_str("</p:tagLst>");
        package.xml(&format!("ppt/{name}"), "officedocument.presentationml.tags+xml", &xml);
        self.all.push(tagged);
        made
    }

    /// Adds the manifest, last of all parts; `relations` are those of the package, which are not written yet.
    pub fn manifest(&self, package: &mut Package, date: &str) {
        let mut relations = Relations::default();
        relations.add("customXmlProps", "itemProps1.xml");
        package.relations(MANIFEST, &relations);
        package.xml(
            MANIFEST_PROPERTIES,
            "officedocument.customXmlProperties+xml",
            &format!(
                "<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" \
                 ds:itemID=\"{{5E7E2D0B-52A4-4B7B-9C62-0F6B8A6D7A01}}\"><ds:schemaRefs><ds:schemaRef \
                 ds:uri=\"{NAMESPACE}\"/></ds:schemaRefs></ds:datastoreItem>"
            ),
        );
        let Origin { plan, scope, platforms } = self.origin;
        let attribute = |name: &str, value: &str| match value {
            "" => String::new(),
            value => format!(" {name}=\"{}\"", esc(value)),
        };
        let mut xml = format!("<deck xmlns=\"{NAMESPACE}\"{SUM}{}\"", written(package.sum()));
        for (name, value) in [
            ("version", env!("CARGO_PKG_VERSION")),
            ("date", date),
            ("plan", plan),
            ("segment", scope),
            ("platforms", platforms),
        ] {
            xml.push_str(&attribute(name, value));
        }
        xml.push('>');
        for tagged in &self.all {
            let Tagged { page, kind, name, sum } = tagged;
            let _ = write!(
                xml,
                "<made{}{}{} sum=\"{}\"/>",
                attribute("page", page),
                attribute("kind", kind),
                attribute("name", name),
                written(*sum)
            );
        }
        xml.push_str("</deck>");
        package.text(MANIFEST, &format!("{DECLARATION}{xml}"));
    }
}

/// A sum as it is written.
fn written(sum: u64) -> String {
    format!("{sum:016x}")
}

/// The sum of some texts in their order.
#[must_use]
pub fn sum_of<'t>(texts: impl IntoIterator<Item = &'t str>) -> u64 {
    // What parts two texts stands in none of them.
    texts.into_iter().fold(Fnv::default(), |sum, text| sum.with(text.as_bytes()).with(&[0x1f])).sum()
}

/// The sum of the words and figures of a chart: the headings and the rows of its workbook, but for those that only say where
/// something has room. Of numbers nine digits count, as programs that save a workbook may change the last.
#[must_use]
pub fn sum_of_chart(chart: &NativeChart) -> u64 {
    let cell = |cell: &Cell| match cell {
        Cell::Number(number) => format!("{:.8e}", number + 0.0),
        cell => cell.plain(),
    };
    let spots: &[Spot] = if let Plot::Scatter { spots, .. } = &chart.plot { spots } else { &[] };
    let over =
        if let Plot::Bars { series, .. } = &chart.plot { series.iter().map(|one| one.unseen).max() } else { None };
    let is_placed =
        |row: usize| row < over.unwrap_or_default() || spots.iter().any(|spot| spot.placed && spot.rows.contains(&row));
    let whole = |row: usize| spots.iter().find(|spot| spot.rows.start == row).and_then(|spot| spot.whole.clone());
    let rows = chart.grid.rows.iter().enumerate().filter(|(row, _)| !is_placed(*row));
    let cells = rows.flat_map(|(row, cells)| {
        let name = cells.iter().take(1).map(move |name| whole(row).unwrap_or_else(|| cell(name)));
        name.chain(cells.iter().skip(1).map(cell))
    });
    let all: Vec<String> = chart.grid.head.iter().cloned().chain(cells).collect();
    sum_of(all.iter().map(String::as_str))
}

/// The sum of the words of a shape: its runs of text, in their order.
#[must_use]
pub fn sum_of_words(xml: &str) -> u64 {
    sum_of(xml.split("<a:t>").skip(1).filter_map(|rest| rest.split("</a:t>").next()))
}

/// Whether a file is a deck that is as it was written: none where it is no deck that says so of itself.
#[must_use]
pub fn as_written(bytes: &[u8]) -> Option<bool> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut manifest = String::new();
    archive.by_name(MANIFEST).ok()?.take(LARGEST).read_to_string(&mut manifest).ok()?;
    let (_, rest) = manifest.split_once(&format!("<deck xmlns=\"{NAMESPACE}\"{SUM}"))?;
    let said = rest.split('"').next()?;
    let mut sum = Fnv::default();
    for at in 0..archive.len() {
        let Ok(part) = archive.by_index(at) else { return Some(false) };
        let Ok(name) = part.name().map(Cow::into_owned) else { return Some(false) };
        if is_left_out(&name) {
            continue;
        }
        sum = with_part(sum, &name, part.crc32());
    }
    Some(written(sum.sum()) == said)
}
