//! Slides and sheets of a plan whose names are long: nothing overlaps, and what tells rows apart stays.

use super::charts::{figures, number};
use super::seen::Shown;
use super::{Case, parts, text};
use seven_milestones::analysis::since::Earlier;
use seven_milestones::chart::frontier::Frontier;
use seven_milestones::chart::{Chart, Material};
use seven_milestones::domain::quantities::{Capacity, Importance, Need};
use seven_milestones::export::job::{Format, Order, Size, outputs};
use std::collections::BTreeSet;

/// Names of segments, each with words that no narrow column holds.
const NAMES: [&str; 2] = [
    "Eigenheimbesitzerinnen und Eigenheimbesitzer im Wasserversorgungsgebiet",
    "Wohnungseigentümergemeinschaftsverwaltungen und Kommunalverwaltungen",
];

/// The sample plan with long names.
fn long() -> Case {
    let mut case = Case::rich();
    for (segment, name) in case.plan.segments.iter_mut().zip(NAMES) {
        name.clone_into(&mut segment.name);
    }
    case.plan.client = Some(
        "Wasserversorgungsgenossenschaft Niederösterreich-Süd eingetragene Genossenschaft mit \
                             beschränkter Haftung in der Landeshauptstadt"
            .to_owned(),
    );
    case.plan.scenarios.clear();
    Case::new(&case.framework, &case.library, case.plan, case.scope)
}

/// The slides of it beside a plan in which much was otherwise.
fn since(case: &Case, size: Size) -> Vec<u8> {
    let mut old = case.plan.clone();
    for segment in &mut old.segments {
        for wish in segment.needs.values_mut().take(4) {
            wish.need = Need::nearest(100.0 - wish.need.get());
            wish.importance = Importance::nearest(9.0);
        }
    }
    let earlier = Earlier::new("before", old, &case.library);
    let material = Material { earlier: Some(&earlier), ..case.material() };
    let mut order = Order { charts: vec![Chart::Since], ..Order::everything("plan", &material) };
    order.formats = [Format::Pptx].into();
    order.size = size;
    let made = outputs(&order, &material)[0].make(&order, &material).expect("it can be made");
    made.bytes.expect("it has something to show")
}

#[test]
fn what_changed_keeps_what_tells_its_rows_apart() {
    let case = long();
    for size in [Size::Wide, Size::Standard] {
        let bytes = since(&case, size);
        let slides = Shown::of(&bytes);
        let slide = Shown::with(&slides, "What changed");
        let rows = slide.rows();
        let told: BTreeSet<(String, String)> = rows[1..].iter().map(|row| (row[0].clone(), row[1].clone())).collect();
        assert_eq!(told.len(), rows.len() - 1, "{rows:?}");
        let milestones: Vec<&str> = case.framework.milestones.iter().map(|of| of.name.as_str()).collect();
        let of_milestones =
            rows[1..].iter().filter(|row| row[1].starts_with("Need") || row[1].starts_with("Importance"));
        for row in of_milestones {
            assert!(milestones.iter().any(|name| row[0].ends_with(&format!(": {name}"))), "{}", row[0]);
            assert!(row[0].chars().count() <= 44, "one line: {}", row[0]);
        }
        // The table begins below the last line of what stands over it.
        assert!(slide.end_of("Subtitle").unwrap_or_default() <= slide.top_of("What changed"), "{}", slide.subtitle);
    }
}

#[test]
fn advice_is_shortened_before_its_letters_are_small() {
    let slides = Shown::all(&long(), |_| {});
    let slide = Shown::with(&slides, "What to do first");
    let rows = slide.rows();
    let at = rows[0].iter().position(|head| head == "For").expect("two segments");
    let whose: BTreeSet<&String> = rows[1..].iter().map(|row| &row[at]).collect();
    assert!(whose.len() <= 2 && whose.iter().all(|name| name.ends_with('…')), "{whose:?}");
    let table = slide.xml.split("<a:tbl>").nth(1).and_then(|rest| rest.split("</a:tbl>").next()).expect("a table");
    let sizes: BTreeSet<&str> = table.split("sz=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(sizes.iter().all(|size| size.parse::<u32>().is_ok_and(|size| size >= 1200)), "{sizes:?}");
}

#[test]
fn legends_maps_and_reasons_have_short_names_of_segments() {
    let case = long();
    let (parts, names) = parts(&case.document(Format::Pptx));
    let charts = names.iter().filter(|name| name.starts_with("ppt/charts/chart")).map(|name| text(&parts, name));
    let needs: Vec<&str> = charts.filter(|chart| chart.contains("Need of ")).collect();
    assert!(!needs.is_empty());
    for chart in needs {
        assert!(chart.contains("Need of Eigenheimbesitzerinnen und…") && !chart.contains(NAMES[1]), "{chart}");
    }
    let slides = Shown::all(&case, |_| {});
    let why = Shown::with(&slides, "Why");
    assert!(why.xml.contains('…') && !why.xml.split("name=\"Why\"").nth(1).expect("a box").contains(NAMES[1]));
}

#[test]
fn the_cover_has_the_whole_name_of_a_client() {
    let case = long();
    let slides = Shown::all(&case, |_| {});
    let cover = slides[0].xml.replace('\u{a0}', " ");
    assert!(cover.contains(case.plan.client.as_deref().expect("a client")), "{cover}");
}

#[test]
fn the_cover_has_the_milestones_beside_its_words() {
    let case = long();
    let slides = Shown::all(&case, |_| {});
    let (cover, milestones) = (&slides[0].xml, &case.framework.milestones);
    let hexagons: Vec<&str> = cover.split("<p:sp>").filter(|shape| shape.contains("prst=\"hexagon\"")).collect();
    assert_eq!(hexagons.len(), milestones.len());
    for (hexagon, milestone) in hexagons.iter().zip(milestones) {
        assert!(hexagon.contains(&format!("name=\"Milestone {}\"", milestone.name)), "{hexagon}");
    }
    let fills: std::collections::BTreeSet<&str> =
        hexagons.iter().filter_map(|hexagon| hexagon.split("</a:prstGeom>").nth(1)?.split("<a:ln").next()).collect();
    assert_eq!(fills.len(), milestones.len(), "each has a colour of its own");
    assert!(cover.contains("descr=\"The milestones: "), "{cover}");
}

#[test]
fn heads_of_the_scorecard_break_between_words() {
    let case = long();
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let sheet = text(&parts, "xl/worksheets/sheet1.xml");
    let widths: Vec<f64> = sheet
        .split("<col ")
        .skip(1)
        .filter_map(|col| col.split("width=\"").nth(1)?.split('"').next()?.parse().ok())
        .collect();
    assert!(widths.iter().any(|width| *width > 40.0), "a column for the longest word: {widths:?}");
}

#[test]
fn sets_of_more_hours_stand_in_the_order_of_their_hours() {
    let mut case = Case::rich();
    case.plan.capacity = Some(Capacity::new(9.0).expect("hours"));
    let case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let slides = Shown::all(&case, |_| {});
    let name = Chart::Frontier.name(&case.framework);
    let rows = figures(&case, &name);
    let steps = Frontier::of(&case.material()).expect("a chart").steps;
    let hours: Vec<f64> = rows[1..=steps.len()].iter().map(|row| number(&row[1])).collect();
    assert!(hours.len() > 1 && hours.is_sorted(), "{hours:?}");
    // Who is in each of them is said on the slide, beside its step or below.
    let shown = Shown::with(&slides, &name);
    for step in &steps {
        let beside = step.beside();
        assert!(rows.iter().any(|row| row[0].starts_with(&beside)) || shown.xml.contains(&beside), "{beside}");
    }
    // Every row of the sets by size stays within these hours, and that is said under them.
    let together = Shown::with(&slides, &Chart::Portfolio.name(&case.framework));
    assert!(together.xml.contains("Every choice stays within your 9 hours a week"));
}

#[test]
fn lines_of_a_scenario_have_their_names_at_both_ends() {
    let (parts, names) = parts(&Case::rich().document(Format::Pptx));
    let charts = names.iter().filter(|name| name.starts_with("ppt/charts/chart")).map(|name| text(&parts, name));
    let ranks: Vec<&str> = charts
        .filter(|chart| chart.contains("orientation val=\"maxMin\"") && chart.contains("<c:lineChart>"))
        .collect();
    assert!(!ranks.is_empty());
    for series in ranks[0].split("<c:ser>").skip(1) {
        assert_eq!(series.matches("showSerName val=\"1\"").count(), 2, "{series}");
    }
}
