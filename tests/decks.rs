//! Documents: slides, the scorecard, the table and the brief, opened again and followed part by part.

mod alike;
mod answer;
mod basis;
mod brand;
mod charts;
mod colours;
mod command;
mod few;
mod honest;
mod hostile;
mod long_names;
mod masters;
mod package;
mod recognised;
pub mod rules;
mod scorecard;
mod seen;
mod segments;
mod stairs;
mod timeline;
mod together;
mod words;
mod workbook;

use crate::support::{id, sample_plan};
use seven_milestones::analysis::report::Report;
use seven_milestones::chart::{Chart, Material};
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Action, Plan, Scenario, Scope};
use seven_milestones::export::job::{Format, Order, outputs};
use seven_milestones::scene::pages::Pages;
use seven_milestones::scene::story::presentation_pages;
use seven_milestones::storage;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// Everything that documents are made of.
pub struct Case {
    pub framework: Framework,
    pub library: Library,
    pub plan: Plan,
    pub scope: Scope,
    pub report: Report,
}

impl Case {
    pub fn new(framework: &Framework, library: &Library, plan: Plan, scope: Scope) -> Self {
        let report = Report::new(framework, library, &plan, &scope, 200).expect("there is an answer");
        Self { framework: framework.clone(), library: library.clone(), plan, scope, report }
    }

    /// The sample plan with a scenario and actions.
    pub fn rich() -> Self {
        let mut plan = sample_plan();
        let scenario = |name: &str, segments: Vec<Segment>| Scenario { name: name.to_owned(), segments };
        plan.scenarios = vec![
            scenario("Families alone", vec![plan.segments[0].clone()]),
            scenario("Trade alone", vec![plan.segments[1].clone()]),
        ];
        let action = |what: &str, done: bool| Action {
            platform: Some(id("facebook")),
            milestone: Some(storage::framework().milestones[1].id.clone()),
            what: what.to_owned(),
            owner: Some("Shop manager".to_owned()),
            due: Some("2027-01-15".to_owned()),
            done,
        };
        plan.actions = vec![action("Answer questions within a day", false), action("Post the bread of the day", true)];
        Self::new(storage::framework(), storage::library(), plan, Scope::Everyone)
    }

    /// The pages of a presentation that begins with this plan.
    pub fn pages(&self) -> Pages {
        presentation_pages(&self.framework, &self.report, &self.plan, &self.plan, false)
    }

    pub fn material(&self) -> Material<'_> {
        Material::new(&self.framework, &self.library, &self.plan, &self.scope, &self.report, "2026-11-24")
    }

    /// The one document of a format.
    pub fn document(&self, format: Format) -> Vec<u8> {
        self.ordered(format, |_| {})
    }

    /// The one document of a format, ordered otherwise.
    pub fn ordered(&self, format: Format, change: impl FnOnce(&mut Order)) -> Vec<u8> {
        let material = self.material();
        let mut order = Order::everything("plan", &material);
        order.formats = [format].into();
        change(&mut order);
        let files = outputs(&order, &material);
        // The actions are a table of their own.
        assert_eq!(files.len(), 1 + usize::from(format == Format::Csv && !self.plan.actions.is_empty()));
        files[0].make(&order, &material).expect("it can be made").bytes.expect("it has something to show")
    }

    pub fn all_charts(&self) -> Vec<Chart> {
        Chart::all(&self.framework)
    }
}

/// The parts of a package by name, and their names in the order of the file.
pub fn parts(bytes: &[u8]) -> (BTreeMap<String, Vec<u8>>, Vec<String>) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut parts = BTreeMap::new();
    let mut names = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("it unpacks");
        names.push(name.clone());
        assert!(parts.insert(name.clone(), content).is_none(), "{name} is there twice");
    }
    (parts, names)
}

/// A part as text.
pub fn text<'a>(parts: &'a BTreeMap<String, Vec<u8>>, name: &str) -> &'a str {
    let bytes = parts.get(name).unwrap_or_else(|| panic!("there is no {name}"));
    std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The formats of cells, of the styles of a workbook.
pub fn formats<'a, 'input>(styles: &'a roxmltree::Document<'input>) -> Vec<roxmltree::Node<'a, 'input>> {
    let formats = styles.descendants().find(|node| node.tag_name().name() == "cellXfs").expect("formats");
    formats.children().filter(roxmltree::Node::is_element).collect()
}

/// Which of the formats a cell of a sheet has.
pub fn format_of(parts: &BTreeMap<String, Vec<u8>>, sheet: &str, cell: &str) -> usize {
    let document = roxmltree::Document::parse(text(parts, sheet)).expect("XML");
    let node = document.descendants().find(|node| node.attribute("r") == Some(cell)).expect("the cell");
    node.attribute("s").expect("a format").parse().expect("a number")
}

/// The cells of a sheet of a workbook as text, by name.
pub fn sheet(parts: &BTreeMap<String, Vec<u8>>, sheet: &str) -> BTreeMap<String, String> {
    let shared = parts.get("xl/sharedStrings.xml").map_or_else(Vec::new, |_| {
        let document = roxmltree::Document::parse(text(parts, "xl/sharedStrings.xml")).expect("XML");
        let items = document.descendants().filter(|node| node.has_tag_name_ignoring_space("si"));
        items
            .map(|item| item.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect::<String>())
            .collect()
    });
    let document = roxmltree::Document::parse(text(parts, sheet)).expect("XML");
    let mut cells = BTreeMap::new();
    for cell in document.descendants().filter(|node| node.has_tag_name_ignoring_space("c")) {
        let value = cell.children().find(|child| child.has_tag_name_ignoring_space("v")).and_then(|v| v.text());
        let Some(value) = value else { continue };
        let text = match cell.attribute("t") {
            Some("s") => shared[value.parse::<usize>().expect("a number")].clone(),
            _ => value.to_owned(),
        };
        cells.insert(cell.attribute("r").expect("a name").to_owned(), text);
    }
    cells
}

/// Elements by their name alone.
pub trait Named {
    fn has_tag_name_ignoring_space(&self, name: &str) -> bool;
}

impl Named for roxmltree::Node<'_, '_> {
    fn has_tag_name_ignoring_space(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

/// Whether a part is XML: by its ending, which parts of a package have in lower case.
pub fn is_xml(name: &str) -> bool {
    matches!(name.rsplit('.').next(), Some("xml" | "rels"))
}
