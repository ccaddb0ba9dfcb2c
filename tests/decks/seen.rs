//! What a person reads on slides and in the notes under them.

use super::{Case, Named, parts, text};
use seven_milestones::export::job::{Format, Order};

/// One slide as it is read.
pub struct Shown {
    /// The slide's XML.
    pub xml: String,
    /// The headline.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// Paragraphs of the notes.
    pub notes: Vec<String>,
}

impl Shown {
    /// The slides of a deck, in their order.
    pub fn all(case: &Case, change: impl FnOnce(&mut Order)) -> Vec<Self> {
        let (parts, names) = parts(&case.ordered(Format::Pptx, change));
        let slides = names.iter().filter(|name| name.starts_with("ppt/slides/slide"));
        slides
            .map(|name| Self::new(text(&parts, name), text(&parts, &name.replace("slides/s", "notesSlides/notesS"))))
            .collect()
    }

    fn new(xml: &str, notes: &str) -> Self {
        let document = roxmltree::Document::parse(xml).expect("XML");
        let placeholder = |attribute: &str, kind: &[&str]| {
            let of_kind = |node: &roxmltree::Node<'_, '_>| {
                node.has_tag_name_ignoring_space("ph")
                    && node.attribute(attribute).is_some_and(|own| kind.contains(&own))
            };
            let shape = document.descendants().find(of_kind).and_then(|node| node.ancestors().nth(3));
            shape.map_or_else(String::new, |shape| paragraphs(shape).join("\n"))
        };
        let written = roxmltree::Document::parse(notes).expect("XML");
        Self {
            xml: xml.to_owned(),
            title: placeholder("type", &["title", "ctrTitle"]),
            subtitle: placeholder("idx", &["13"]),
            notes: paragraphs(written.root()),
        }
    }

    /// The first slide of these on which a shape has this name.
    #[track_caller]
    pub fn with<'s>(slides: &'s [Self], name: &str) -> &'s Self {
        let named = |slide: &&Self| slide.xml.contains(&format!("name=\"{name}\""));
        slides.iter().find(named).unwrap_or_else(|| panic!("there is no {name}"))
    }

    /// The notes in one.
    pub fn said(&self) -> String {
        self.notes.join("\n")
    }
}

fn paragraphs(node: roxmltree::Node<'_, '_>) -> Vec<String> {
    let of_one = |paragraph: roxmltree::Node<'_, '_>| {
        let runs = paragraph.descendants().filter(|node| node.has_tag_name_ignoring_space("t"));
        runs.filter_map(|node| node.text()).collect::<String>()
    };
    let all = node.descendants().filter(|node| node.has_tag_name_ignoring_space("p")).map(of_one);
    all.filter(|text| !text.is_empty()).collect()
}

#[test]
fn a_slide_says_how_many_of_how_many_it_shows_and_its_notes_name_them_all() {
    let case = Case::rich();
    let slides = Shown::all(&case, |_| {});
    let all = case.report.problem.len();
    for (name, shown) in [
        ("Ranking", "Top 14"),
        ("How often where", "Top 12"),
        ("How far fits could move", "Top 14"),
        ("Identity alone", "Top 14"),
        ("Heat map", "Top"),
    ] {
        let slide = Shown::with(&slides, name);
        assert!(
            slide.subtitle.contains(shown) && slide.subtitle.ends_with(&format!(" of {all}")),
            "{}",
            slide.subtitle
        );
        let said = slide.said();
        for platform in &case.report.problem.candidates {
            assert!(said.contains(&platform.name), "{name}: the notes do not name {}", platform.name);
        }
    }
    for slide in &slides {
        assert!(!slide.xml.contains("in the notes"), "{}: who sees a slide sees no notes", slide.title);
    }
}
