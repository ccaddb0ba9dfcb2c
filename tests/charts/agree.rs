//! What a chart describes, held against the groups of its picture and the names on its slide.

use crate::decks::{parts, sheet, text};
use crate::pictures_core::plans::Case;
use seven_milestones::chart::{Chart, Describes, Description, Entry, describe};
use seven_milestones::domain::library::Library;
use seven_milestones::domain::platform::Platform;
use seven_milestones::export::job::{Format, Order, outputs};
use seven_milestones::scene::items::{Group, Item, Scene};
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::Look;
use seven_milestones::storage;
use std::collections::BTreeMap;

/// Groups of pictures that rows and points are held against.
const GUIDES: [&str; 8] =
    ["hours", "needed", "mean-fit", "together", "typical", "beside", "suggested-set", "set-of-today"];

/// What a chart says of a plan, once its picture and its slide have been held against it; none where it says nothing, and
/// then neither is there.
#[track_caller]
pub fn agree(case: &Case, chart: Chart) -> Option<Description> {
    let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look::default() };
    let scene = case.scene(chart, &sheet);
    let slide = Slide::of(case, chart);
    let Some(description) = describe(chart, &case.material()) else {
        assert!(scene.is_none() && slide.is_none(), "{}: {chart:?} is shown, and says nothing", case.name);
        return None;
    };
    let what = format!("{}: {chart:?}", case.name);
    let says = description.says();
    drawn(says, &scene.expect("what says something is drawn"), &what);
    if let Some(slide) = slide {
        shown(says, &slide, &what);
    }
    Some(description)
}

/// Holds a picture against what it is a picture of: its title and its words, and each of its groups that has words. Groups
/// may be missing at the end alone, and then their number is written.
#[track_caller]
pub fn drawn(says: &dyn Describes, scene: &Scene, what: &str) {
    if !scene.title.is_empty() {
        assert_eq!(scene.title, says.title(), "{what}");
    }
    assert_eq!(scene.alt_text, says.alt_text(), "{what}");
    let entries = says.entries();
    // What rows are held against is read out and is no part of the chart itself, unless the chart says so.
    let is_entry =
        |group: &&Group| !GUIDES.contains(&group.id.as_str()) || entries.iter().any(|entry| entry.id == group.id);
    let found = groups(scene).filter(is_entry).map(|group| (group.id.as_str(), group.label.as_str()));
    let found: Vec<(&str, &str)> = found.collect();
    let (held, hidden) = parted(says, &entries, found.len());
    let expected: Vec<(&str, &str)> = held.iter().map(|entry| (entry.id.as_str(), entry.label.as_str())).collect();
    assert_eq!(found, expected, "{what}");
    counted(
        held.len(),
        hidden,
        &scene.texts().iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join(" "),
        what,
    );
}

/// Holds a slide against what it says: its title, and the names on it in their order.
#[track_caller]
fn shown(says: &dyn Describes, slide: &Slide, what: &str) {
    let on_map = slide.chart.contains("<c:scatterChart>");
    let title = says.title().replace('\u{a0}', " ");
    assert!(slide.words.contains(&title), "{what}: {} has not the title {title}", slide.words);
    let entries = says.entries();
    // Figures may follow a name, or a mark; of two names that a longer one begins with, it is the longer.
    let begins = |known: &&str, name: &str| {
        name.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '*']))
    };
    let named = |name: &String| {
        entries
            .iter()
            .map(|entry| entry.name.as_str())
            .filter(|known| begins(known, name))
            .max_by_key(|name| name.len())
    };
    let all: Vec<&str> = slide.names.iter().filter_map(named).collect();
    // A name at the end of a line stands there before it stands at its point.
    let found = all.iter().enumerate().filter(|(at, name)| !on_map || !all[at + 1..].contains(name));
    let found: Vec<&str> = found.map(|(_, name)| *name).collect();
    assert!(entries.is_empty() || !found.is_empty(), "{what}: nobody is on the slide");
    let (held, hidden) = parted(says, &entries, found.len());
    assert_eq!(found, held.iter().map(|entry| entry.name.as_str()).collect::<Vec<_>>(), "{what}");
    counted(held.len(), hidden, &slide.words, what);
}

/// What is hidden is counted: either how many there are more, or how many are shown of how many.
#[track_caller]
fn counted(held: usize, hidden: usize, words: &str, what: &str) {
    let ways = [format!(" {hidden} more"), format!("{held} of {}", held + hidden)];
    let found = hidden == 0 || ways.iter().any(|way| format!(" {words}").to_lowercase().contains(way));
    assert!(found, "{what}: {hidden} are hidden, which {words} does not say");
}

/// So many of the entries as they have to be shown, and how many are hidden: those at the end, but for rows of a heat map that its
/// title names, which stand after the others.
fn parted<'e>(says: &dyn Describes, entries: &'e [Entry], shown: usize) -> (Vec<&'e Entry>, usize) {
    let shown = shown.min(entries.len());
    let title = says.title();
    let ways = |name: &str| [format!("({name})"), format!("({name} and "), format!(" and {name})")];
    let is_named = |entry: &&Entry| {
        entry.id.starts_with("row-") && ways(&entry.name).iter().any(|way| title.contains(way.as_str()))
    };
    let named = |from: usize| entries[from..].iter().filter(is_named);
    let top = (0..=shown).rev().find(|top| top + named(*top).count() <= shown).unwrap_or(shown);
    (entries[..top].iter().chain(named(top)).collect(), entries.len() - shown)
}

/// The groups of a picture that have words.
pub fn groups(scene: &Scene) -> impl Iterator<Item = &Group> {
    let groups = scene.items.iter().filter_map(|item| match item {
        Item::Group(group) => Some(group),
        _ => None,
    });
    groups.filter(|group| !group.label.is_empty())
}

/// A chart's first slide.
pub struct Slide {
    /// All of its words.
    pub words: String,
    /// The names in its table, its shapes or the table behind its chart.
    pub names: Vec<String>,
    /// The part of the chart on it; empty where there is none.
    pub chart: String,
    /// Its own part.
    pub part: String,
}

impl Slide {
    /// The slide of a chart; none where it has none.
    pub fn of(case: &Case, chart: Chart) -> Option<Self> {
        let material = case.material();
        let order =
            Order { formats: [Format::Pptx].into(), charts: vec![chart], ..Order::everything("plan", &material) };
        let deck = outputs(&order, &material)[0].make(&order, &material).expect("a deck").bytes.expect("a cover");
        let (parts, _) = parts(&deck);
        let part = text_of(&parts, "ppt/slides/slide2.xml")?;
        // The pages of what follows come after the chart, or alone.
        if ["name=\"What to do first\"", "name=\"Actions\""].iter().any(|other| part.contains(other)) {
            return None;
        }
        let document = roxmltree::Document::parse(&part).expect("XML");
        let words: Vec<&str> =
            document.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|t| t.text()).collect();
        let words = words.join(" ").replace('\u{a0}', " ");
        let firsts = document.descendants().filter(|node| node.tag_name().name() == "tr").map(|row| {
            let cell = row.children().find(|node| node.tag_name().name() == "tc").expect("a cell");
            let lines = cell.descendants().filter_map(|node| node.text().filter(|_| node.is_text()));
            lines.collect::<Vec<_>>().join(" ")
        });
        let mut names: Vec<String> = firsts.collect();
        // What lies behind a chart says nothing of its own.
        let is_group = |node: &roxmltree::Node<'_, '_>| {
            let has_chart = |node: &roxmltree::Node<'_, '_>| node.tag_name().name() == "graphicFrame";
            node.tag_name().name() == "grpSp" && !node.children().any(|child| has_chart(&child))
        };
        let shapes =
            document.descendants().filter(|node| is_group(node) && !node.ancestors().skip(1).any(|of| is_group(&of)));
        let shapes = shapes.flat_map(|group| group.descendants()).filter(|node| node.tag_name().name() == "cNvPr");
        let shapes: Vec<String> = shapes.filter_map(|node| node.attribute("name")).map(str::to_owned).collect();
        // A chart under shapes goes on with what they say.
        let alone = shapes.is_empty();
        names.extend(shapes);
        let relations = text_of(&parts, "ppt/slides/_rels/slide2.xml.rels").unwrap_or_default();
        let target = relations.split("../charts/").nth(1).and_then(|rest| rest.split('"').next());
        let chart = target.and_then(|target| text_of(&parts, &format!("ppt/charts/{target}"))).unwrap_or_default();
        if let Some(target) = target.filter(|_| alone) {
            let of_chart = names_of_chart(&parts, target);
            if part.contains("name=\"Bars\"") {
                // Bars in the cells of a table are those of its rows, and add no names.
                let rows = names.get(1..).unwrap_or_default();
                assert!(!rows.is_empty() && of_chart.ends_with(rows), "{of_chart:?} beside {rows:?}");
            } else {
                names.extend(of_chart);
            }
        }
        Some(Self { words, names, chart, part: part.clone() })
    }
}

/// The names in the table behind a chart: those of its columns, then those of its rows.
fn names_of_chart(parts: &BTreeMap<String, Vec<u8>>, target: &str) -> Vec<String> {
    let relations = text(parts, &format!("ppt/charts/_rels/{target}.rels"));
    let workbook =
        relations.split("../embeddings/").nth(1).and_then(|rest| rest.split('"').next()).expect("a workbook");
    let (inner, _) = crate::decks::parts(&parts[&format!("ppt/embeddings/{workbook}")]);
    let cells = sheet(&inner, "xl/worksheets/sheet1.xml");
    let heads = ('B'..='Z').filter_map(|column| cells.get(&format!("{column}1")).cloned());
    let rows = (2..1_000).filter_map(|row| cells.get(&format!("A{row}")).cloned());
    heads.chain(rows).collect()
}

fn text_of(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> Option<String> {
    parts.contains_key(name).then(|| text(parts, name).to_owned())
}

/// Platforms like those that ship, so many of them.
pub fn many(count: usize) -> Library {
    let shipped = storage::library().platforms();
    let platform = |at: usize| {
        let platform: &Platform = &shipped[at % shipped.len()];
        let id = format!("{}-{at}", platform.id);
        Platform {
            id: seven_milestones::domain::id::PlatformId::new(&id).expect("an id"),
            name: format!("{} {at}", platform.name),
            ..platform.clone()
        }
    };
    Library::new((0..count).map(platform))
}
