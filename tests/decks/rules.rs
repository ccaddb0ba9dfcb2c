//! The rules of a package that office programs hold to, and that validators do not all know.

use super::{Named, is_xml, parts, sheet, text};
use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};

type Parts = BTreeMap<String, Vec<u8>>;

/// Everything that is wrong with a deck, each as a sentence.
pub fn faults_of(bytes: &[u8]) -> Vec<String> {
    let (parts, names) = parts(bytes);
    let mut faults = Vec::new();
    if names.first().is_none_or(|name| name != "[Content_Types].xml") {
        faults.push("the content types do not come first".to_owned());
    }
    for name in names.iter().filter(|name| is_xml(name)) {
        if let Err(error) = Document::parse(text(&parts, name)) {
            faults.push(format!("{name}: {error}"));
            return faults;
        }
    }
    content_types(&parts, &mut faults);
    relations(&parts, &mut faults);
    ids(&parts, &mut faults);
    masters(&parts, &mut faults);
    for name in names.iter().filter(|name| name.starts_with("ppt/slides/slide")) {
        slide(&parts, name, &mut faults);
    }
    for name in names.iter().filter(|name| name.starts_with("ppt/charts/chart")) {
        chart(&parts, name, &mut faults);
    }
    faults
}

fn content_types(parts: &Parts, faults: &mut Vec<String>) {
    let document = Document::parse(text(parts, "[Content_Types].xml")).expect("it was parsed before");
    let all = |tag: &'static str, attribute: &'static str| {
        let nodes = document.descendants().filter(move |node| node.has_tag_name_ignoring_space(tag));
        nodes.filter_map(move |node| node.attribute(attribute)).map(str::to_owned).collect::<Vec<_>>()
    };
    let (overrides, defaults) = (all("Override", "PartName"), all("Default", "Extension"));
    for name in overrides.iter().filter(|name| !parts.contains_key(name.trim_start_matches('/'))) {
        faults.push(format!("a content type is there for {name}, which is not"));
    }
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let own = overrides.iter().any(|other| other.trim_start_matches('/') == name);
        // An XML part needs one of its own, as that of its ending says nothing; but for data of somebody's own, which is just XML.
        let needs_own = ending == "xml" && !name.starts_with("customXml/item1");
        if !own && (needs_own || !defaults.iter().any(|other| other == ending)) {
            faults.push(format!("{name} has no content type"));
        }
    }
}

/// The relations of a part: kind and target by id.
fn relations_of(parts: &Parts, name: &str) -> BTreeMap<String, (String, String)> {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let rels = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    if !parts.contains_key(&rels) {
        return BTreeMap::new();
    }
    let document = Document::parse(text(parts, &rels)).expect("it was parsed before");
    let mut relations = BTreeMap::new();
    for node in document.descendants().filter(|node| node.has_tag_name_ignoring_space("Relationship")) {
        let of = |attribute: &str| node.attribute(attribute).unwrap_or_default().to_owned();
        let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        let target = of("Target");
        for part in target.split('/') {
            match part {
                ".." => drop(path.pop()),
                part => path.push(part),
            }
        }
        relations.insert(of("Id"), (of("Type"), path.join("/")));
    }
    relations
}

fn relations(parts: &Parts, faults: &mut Vec<String>) {
    let mut reached = BTreeSet::from(["[Content_Types].xml".to_owned()]);
    let mut open: Vec<String> = vec![String::new()];
    while let Some(name) = open.pop() {
        let relations = relations_of(parts, &name);
        for (id, (_, target)) in &relations {
            if !parts.contains_key(target) {
                faults.push(format!("{name}: {id} leads to {target}, which is not there"));
            } else if reached.insert(target.clone()) {
                open.push(target.clone());
            }
        }
        if !is_xml(&name) {
            continue;
        }
        let document = Document::parse(text(parts, &name)).expect("it was parsed before");
        let mut used = BTreeSet::new();
        for attribute in document.descendants().flat_map(|node| node.attributes()) {
            if attribute.namespace().is_some_and(|space| space.ends_with("officeDocument/2006/relationships")) {
                used.insert(attribute.value().to_owned());
                if !relations.contains_key(attribute.value()) {
                    faults.push(format!("{name}: {} is no relation", attribute.value()));
                }
            }
        }
        let must_be_used = |kind: &str| ["chart", "image", "package", "slide"].iter().any(|end| kind.ends_with(end));
        for (id, (kind, _)) in &relations {
            if must_be_used(kind) && !used.contains(id) && !name.contains("notesSlides") {
                faults.push(format!("{name}: {id} is not used"));
            }
        }
    }
    for name in parts.keys().filter(|name| !name.contains("_rels/") && !reached.contains(*name)) {
        faults.push(format!("{name} belongs to nothing"));
    }
}

fn ids(parts: &Parts, faults: &mut Vec<String>) {
    let presentation = Document::parse(text(parts, "ppt/presentation.xml")).expect("it was parsed before");
    let of = |node: &Node<'_, '_>| node.attribute("id").and_then(|id| id.parse::<u64>().ok()).unwrap_or_default();
    let of_section = |node: &Node<'_, '_>| node.ancestors().any(|node| node.has_tag_name_ignoring_space("section"));
    let slides: Vec<u64> = presentation
        .descendants()
        .filter(|n| n.has_tag_name_ignoring_space("sldId") && !of_section(n))
        .map(|n| of(&n))
        .collect();
    if slides.iter().any(|id| *id < 256) || slides.iter().collect::<BTreeSet<_>>().len() != slides.len() {
        faults.push(format!("ids of slides: {slides:?}"));
    }
    let mut large: Vec<u64> =
        presentation.descendants().filter(|n| n.has_tag_name_ignoring_space("sldMasterId")).map(|n| of(&n)).collect();
    let master = Document::parse(text(parts, "ppt/slideMasters/slideMaster1.xml")).expect("it was parsed before");
    large.extend(master.descendants().filter(|n| n.has_tag_name_ignoring_space("sldLayoutId")).map(|n| of(&n)));
    if large.iter().any(|id| *id < 2_147_483_648) || large.iter().collect::<BTreeSet<_>>().len() != large.len() {
        faults.push(format!("ids of master and layouts: {large:?}"));
    }
    if !presentation.descendants().any(|node| node.has_tag_name_ignoring_space("notesMasterIdLst")) {
        faults.push("the presentation does not name its master of notes".to_owned());
    }
    let order: Vec<&str> =
        presentation.root_element().children().filter(Node::is_element).map(|node| node.tag_name().name()).collect();
    let expected = ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz", "defaultTextStyle"];
    // Parts of the deck come last, where there are any.
    if order != expected && order != [&expected[..], &["extLst"]].concat() {
        faults.push(format!("the presentation's elements: {order:?}"));
    }
}

fn masters(parts: &Parts, faults: &mut Vec<String>) {
    let mut themes = BTreeSet::new();
    for master in ["ppt/slideMasters/slideMaster1.xml", "ppt/notesMasters/notesMaster1.xml"] {
        let theme = relations_of(parts, master).into_values().find(|(kind, _)| kind.ends_with("/theme"));
        let Some((_, theme)) = theme else {
            faults.push(format!("{master} has no theme"));
            continue;
        };
        if !themes.insert(theme.clone()) {
            faults.push(format!("{theme} is shared by two masters"));
        }
        let Some(bytes) = parts.get(&theme) else { continue };
        let document = Document::parse(std::str::from_utf8(bytes).expect("UTF-8")).expect("it was parsed before");
        for list in ["fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"] {
            let list = document.descendants().find(|node| node.has_tag_name_ignoring_space(list));
            let count = list.map_or(0, |list| list.children().filter(Node::is_element).count());
            if count != 3 {
                faults.push(format!("{theme}: a list of formats has {count} entries"));
            }
        }
    }
    for (name, bytes) in parts.iter().filter(|(name, _)| name.starts_with("ppt/") && is_xml(name)) {
        let document = Document::parse(std::str::from_utf8(bytes).expect("UTF-8")).expect("it was parsed before");
        for ground in document.descendants().filter(|node| node.has_tag_name_ignoring_space("bgPr")) {
            if !ground.children().any(|node| node.has_tag_name_ignoring_space("effectLst")) {
                faults.push(format!("{name}: a ground without effects"));
            }
        }
    }
}

fn slide(parts: &Parts, name: &str, faults: &mut Vec<String>) {
    let document = Document::parse(text(parts, name)).expect("it was parsed before");
    let named: Vec<Node<'_, '_>> =
        document.descendants().filter(|node| node.has_tag_name_ignoring_space("cNvPr")).collect();
    let ids: BTreeSet<&str> = named.iter().filter_map(|node| node.attribute("id")).collect();
    if ids.len() != named.len() {
        faults.push(format!("{name}: two shapes have one id"));
    }
    for node in &named {
        let kind = node.parent().and_then(|node| node.parent()).map_or("", |node| node.tag_name().name());
        let described = node.attribute("descr").is_some_and(|text| !text.trim().is_empty());
        let is_tree = node.attribute("id") == Some("1");
        if matches!(kind, "graphicFrame" | "pic" | "grpSp") && !is_tree && !described {
            faults.push(format!("{name}: a {kind} without alternative text"));
        }
    }
    for table in document.descendants().filter(|node| node.has_tag_name_ignoring_space("tbl")) {
        let columns = table.descendants().filter(|node| node.has_tag_name_ignoring_space("gridCol")).count();
        for row in table.children().filter(|node| node.has_tag_name_ignoring_space("tr")) {
            if row.children().filter(|node| node.has_tag_name_ignoring_space("tc")).count() != columns {
                faults.push(format!("{name}: a row that is not as wide as its table"));
            }
        }
    }
    for shape in document.descendants().filter(|node| node.has_tag_name_ignoring_space("sp")) {
        if !shape.children().any(|node| node.has_tag_name_ignoring_space("txBody")) {
            faults.push(format!("{name}: a shape without a body of text"));
        }
    }
    let relations = relations_of(parts, name);
    let notes = relations.values().find(|(kind, _)| kind.ends_with("/notesSlide"));
    match notes {
        None => faults.push(format!("{name} has no notes")),
        Some((_, notes)) => {
            let back = relations_of(parts, notes);
            if !back.values().any(|(_, target)| target == name) {
                faults.push(format!("{notes} does not lead back to {name}"));
            }
        }
    }
}

/// The order in which a series has its elements, by kind of chart.
fn order_of(kind: &str) -> &'static [&'static str] {
    match kind {
        "barChart" => &["idx", "order", "tx", "spPr", "invertIfNegative", "dPt", "dLbls", "errBars", "cat", "val"],
        "lineChart" => &["idx", "order", "tx", "spPr", "marker", "dPt", "dLbls", "cat", "val", "smooth"],
        "radarChart" => &["idx", "order", "tx", "spPr", "marker", "dPt", "dLbls", "cat", "val"],
        _ => &["idx", "order", "tx", "spPr", "marker", "dPt", "dLbls", "xVal", "yVal", "smooth"],
    }
}

fn chart(parts: &Parts, name: &str, faults: &mut Vec<String>) {
    let document = Document::parse(text(parts, name)).expect("it was parsed before");
    let plot = document.descendants().find(|node| node.has_tag_name_ignoring_space("plotArea"));
    let kinds = ["barChart", "lineChart", "radarChart", "scatterChart"];
    // Bars may have others over them, on axes of their own, that say what they add up to.
    let plots: Vec<Node<'_, '_>> = plot
        .into_iter()
        .flat_map(|plot| plot.children())
        .filter(|node| kinds.contains(&node.tag_name().name()))
        .collect();
    if plots.is_empty() {
        faults.push(format!("{name}: no kind of chart that we know"));
        return;
    }
    let series: Vec<String> = plots
        .iter()
        .flat_map(|plot| plot.children().filter(|node| node.has_tag_name_ignoring_space("ser")))
        .filter_map(|series| series.children().find(|node| node.has_tag_name_ignoring_space("idx")).map(value))
        .collect();
    if series.iter().collect::<BTreeSet<_>>().len() != series.len() {
        faults.push(format!("{name}: the numbers of its series are {series:?}"));
    }
    for plot in &plots {
        group(name, *plot, faults);
    }
    axes(name, &document, &plots, faults);
    let relations = relations_of(parts, name);
    let data = document.root_element().children().find(|node| node.has_tag_name_ignoring_space("externalData"));
    let id = data.and_then(|data| data.attributes().find(|attribute| attribute.name() == "id")).map(|a| a.value());
    let Some((_, book)) = id.and_then(|id| relations.get(id)) else {
        faults.push(format!("{name} has no workbook"));
        return;
    };
    let Some(book) = parts.get(book) else { return };
    cache(name, &document, book, faults);
}

fn value(node: Node<'_, '_>) -> String {
    node.attribute("val").unwrap_or_default().to_owned()
}

/// What is drawn in one way, on one pair of axes.
fn group(name: &str, plot: Node<'_, '_>, faults: &mut Vec<String>) {
    let kind = plot.tag_name().name();
    let stacked =
        plot.children().any(|node| node.has_tag_name_ignoring_space("grouping") && value(node).ends_with("tacked"));
    let allowed: &[&str] = match (kind, stacked) {
        ("barChart", true) => &["ctr", "inEnd", "inBase"],
        ("barChart", false) => &["ctr", "inEnd", "inBase", "outEnd"],
        ("radarChart", _) => &[],
        _ => &["ctr", "l", "r", "t", "b"],
    };
    for place in plot.descendants().filter(|node| node.has_tag_name_ignoring_space("dLblPos")).map(value) {
        if !allowed.contains(&place.as_str()) {
            faults.push(format!("{name}: a label at {place} on a {kind}, stacked: {stacked}"));
        }
    }
    if plot.children().any(|node| node.has_tag_name_ignoring_space("overlap") && value(node) != "100") {
        faults.push(format!("{name}: an overlap that is not 100"));
    }
    for series in plot.children().filter(|node| node.has_tag_name_ignoring_space("ser")) {
        let order = order_of(kind);
        let places: Vec<Option<usize>> = series
            .children()
            .filter(Node::is_element)
            .map(|node| order.iter().position(|tag| *tag == node.tag_name().name()))
            .collect();
        if places.iter().any(Option::is_none) || !places.is_sorted() {
            faults.push(format!("{name}: the elements of a series stand in another order"));
        }
    }
}

/// Each pair of axes belongs to one way of drawing, or to columns and the line across them.
fn axes(name: &str, document: &Document<'_>, plots: &[Node<'_, '_>], faults: &mut Vec<String>) {
    let ids = |nodes: Vec<Node<'_, '_>>| -> BTreeSet<String> { nodes.into_iter().map(value).collect() };
    let is_id = |node: &Node<'_, '_>| node.has_tag_name_ignoring_space("axId");
    let of_axis = |node: &Node<'_, '_>| node.parent().is_some_and(|parent| parent.tag_name().name().ends_with("Ax"));
    let known = ids(document.descendants().filter(|node| is_id(node) && of_axis(node)).collect());
    let named = ids(plots.iter().flat_map(Node::children).filter(is_id).collect());
    let of_values = document.descendants().filter(|node| node.has_tag_name_ignoring_space("valAx")).count();
    let pairs: BTreeSet<_> = plots
        .iter()
        .map(|plot| plot.children().filter(is_id).map(value).collect::<Vec<_>>())
        .filter(|pair| pair.len() == 2)
        .collect();
    if known != named || known.len() != 2 * pairs.len() || of_values < pairs.len() {
        faults.push(format!("{name}: its axes are {known:?}, and it names {named:?}"));
    }
}

/// What the chart shows must stand in its workbook, cell for cell.
fn cache(name: &str, document: &Document<'_>, book: &[u8], faults: &mut Vec<String>) {
    let (book, _) = super::parts(book);
    let cells = sheet(&book, "xl/worksheets/sheet1.xml");
    for reference in document.descendants().filter(|n| n.tag_name().name().ends_with("Ref")) {
        let formula = reference.children().find(|n| n.has_tag_name_ignoring_space("f")).and_then(|n| n.text());
        let range = formula.and_then(|formula| formula.strip_prefix("Figures!")).unwrap_or_default().replace('$', "");
        let (from, to) = range.split_once(':').unwrap_or((&range, &range));
        let split = |cell: &str| {
            let at = cell.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
            (cell[..at].to_owned(), cell[at..].parse::<usize>().unwrap_or_default())
        };
        let ((column, first), (last_column, last)) = (split(from), split(to));
        let count = reference.descendants().find(|n| n.has_tag_name_ignoring_space("ptCount"));
        let count: usize = count.and_then(|n| n.attribute("val")).and_then(|n| n.parse().ok()).unwrap_or_default();
        if column != last_column || first == 0 || last < first || count != last - first + 1 {
            faults.push(format!("{name}: {count} points for {range}"));
            continue;
        }
        let mut points = BTreeMap::new();
        for point in reference.descendants().filter(|n| n.has_tag_name_ignoring_space("pt")) {
            let at: usize = point.attribute("idx").and_then(|n| n.parse().ok()).unwrap_or(usize::MAX);
            let text = point.children().find(|n| n.has_tag_name_ignoring_space("v")).and_then(|n| n.text());
            points.insert(at, text.unwrap_or_default().to_owned());
        }
        for at in 0..count {
            let cell = format!("{column}{}", first + at);
            if points.get(&at) != cells.get(&cell) {
                faults.push(format!("{name}: {cell} shows {:?} and holds {:?}", points.get(&at), cells.get(&cell)));
            }
        }
    }
}
