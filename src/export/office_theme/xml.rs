//! XML of office programs, in both of its dialects and with limits.

use roxmltree::{Document, Node, ParsingOptions};

/// The most elements and texts of a part.
const MOST_NODES: u32 = 200_000;
/// The most attributes of a part.
const MOST_ATTRIBUTES: usize = 20_000;
/// The most namespaces that a part may declare.
const MOST_NAMESPACES: usize = 200;

/// The namespaces of drawings, in files as they are saved by default and as "Strict Open XML".
const DRAWING: [&str; 2] =
    ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"];

/// An element.
pub type Element<'a, 'input> = Node<'a, 'input>;

/// A part's XML. How long reading takes grows with the square of the attributes of one tag and of the namespaces within
/// each other, so that there is an end to both; sound themes have some thousand attributes and a handful of namespaces.
///
/// # Errors
/// What is wrong, within a sentence.
pub fn parsed(text: &str) -> Result<Document<'_>, String> {
    if text.matches('=').count() > MOST_ATTRIBUTES || text.matches("xmlns").count() > MOST_NAMESPACES {
        return Err("it has too many attributes".to_owned());
    }
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| error.to_string())
}

/// Whether an element is one of drawings and has this name.
pub fn is_drawn(node: &Element<'_, '_>, tag: &str) -> bool {
    let name = node.tag_name();
    name.name() == tag && name.namespace().is_some_and(|space| DRAWING.contains(&space))
}

/// The first child with this name, whichever its namespace.
pub fn child<'a, 'input>(node: Element<'a, 'input>, tag: &str) -> Option<Element<'a, 'input>> {
    node.children().find(|child| child.is_element() && child.tag_name().name() == tag)
}

/// A part of a whole, written as `50000` or as `50%`.
pub fn percent(text: &str) -> Option<f64> {
    let text = text.trim();
    let part = match text.strip_suffix('%') {
        Some(number) => number.parse::<f64>().ok()? / 100.0,
        None => text.parse::<f64>().ok()? / 100_000.0,
    };
    // Twenty times and more is no colour any more, and no program offers it.
    part.is_finite().then(|| part.clamp(-20.0, 20.0))
}
