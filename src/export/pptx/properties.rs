//! What a deck says of itself.

use crate::export::package::{Package, Relations};

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
    package.core_properties(&mut relations, &said.title, &said.client, &said.keywords, &said.date);
    relations.add("extended-properties", "docProps/app.xml");
    package.relations("", &relations);
    package.xml(
        "docProps/app.xml",
        "officedocument.extended-properties+xml",
        &format!(
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
             <Application>Seven Milestones</Application><Slides>{slides}</Slides><Notes>{slides}</Notes></Properties>"
        ),
    );
}
