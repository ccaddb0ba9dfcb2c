//! What a deck says of itself.

use super::package::{Package, Relations};
use crate::domain::date::is_date;
use crate::export::xml::{esc, shortened};

/// What office programs show of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Properties {
    /// What the deck is called.
    pub title: String,
    /// For whom it is made; may be empty.
    pub client: String,
    /// What it is about, in a word each.
    pub keywords: Vec<String>,
    /// The day it is made, as year-month-day.
    pub date: String,
}

/// Writes the properties of a deck of so many slides, and what leads to them and to the presentation.
pub fn write(said: &Properties, slides: usize, package: &mut Package) {
    let mut relations = Relations::default();
    relations.add("officeDocument", "ppt/presentation.xml");
    let metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";
    relations.add_full(format!("{metadata}/core-properties"), "docProps/core.xml");
    relations.add("extended-properties", "docProps/app.xml");
    package.relations("", &relations);
    let date = if is_date(&said.date, 3) { said.date.as_str() } else { "2000-01-01" };
    let short = |text: &str| esc(&shortened(text, 250)).into_owned();
    package.xml(
        "docProps/core.xml",
        "package.core-properties+xml",
        &format!(
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
             <dc:creator>Seven Milestones</dc:creator><cp:keywords>{}</cp:keywords>\
             <cp:lastModifiedBy>Seven Milestones</cp:lastModifiedBy><dcterms:created xsi:type=\"dcterms:W3CDTF\">\
             {date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z\
             </dcterms:modified></cp:coreProperties>",
            short(&said.title),
            short(&said.client),
            short(&said.keywords.join(", ")),
        ),
    );
    package.xml(
        "docProps/app.xml",
        "officedocument.extended-properties+xml",
        &format!(
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
             <Application>Seven Milestones</Application><Slides>{slides}</Slides><Notes>{slides}</Notes></Properties>"
        ),
    );
}
