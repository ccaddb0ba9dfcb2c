//! Native charts hold the report's figures, unrounded, and say what the pictures say.

use super::{Case, parts, sheet, text};
use crate::support::{self, says};
use seven_milestones::chart::decision::Decision;
use seven_milestones::chart::map::Map;
use seven_milestones::chart::single_milestone::{LevelRow, SingleMilestone};
use seven_milestones::chart::{Chart, words};
use seven_milestones::domain::library::Library;
use seven_milestones::domain::platform::Platform;
use seven_milestones::export::job::Format;
use std::collections::{BTreeMap, BTreeSet};

/// The workbook behind the first chart whose slide has this name for it.
pub fn figures(case: &Case, name: &str) -> Vec<Vec<String>> {
    figures_of(&case.document(Format::Pptx), name)
}

fn figures_of(deck: &[u8], name: &str) -> Vec<Vec<String>> {
    let (_, book) = chart_of(deck, name);
    let cells = sheet(&book, "xl/worksheets/sheet1.xml");
    let mut rows: BTreeMap<usize, BTreeMap<String, String>> = BTreeMap::new();
    for (cell, text) in cells {
        let at = cell.find(|c: char| c.is_ascii_digit()).expect("a row");
        rows.entry(cell[at..].parse().expect("a number")).or_default().insert(cell[..at].to_owned(), text);
    }
    rows.into_values().map(|row| row.into_values().collect()).collect()
}

/// The first chart whose slide has this name for it, and the parts of the workbook behind it.
pub fn chart_of(deck: &[u8], name: &str) -> (String, BTreeMap<String, Vec<u8>>) {
    let (parts, names) = parts(deck);
    let slide = slide_with(&parts, &names, name);
    let relations = text(&parts, &slide.replace("slides/", "slides/_rels/").replace(".xml", ".xml.rels"));
    let chart = relations.split("../charts/").nth(1).and_then(|rest| rest.split('"').next()).expect("a chart");
    let number = chart.trim_start_matches("chart").trim_end_matches(".xml");
    let (book, _) = super::parts(&parts[&format!("ppt/embeddings/Microsoft_Excel_Worksheet{number}.xlsx")]);
    (text(&parts, &format!("ppt/charts/{chart}")).to_owned(), book)
}

/// The part of the first slide with something of this name.
fn slide_with<'n>(parts: &BTreeMap<String, Vec<u8>>, names: &'n [String], name: &str) -> &'n String {
    let named = format!("name=\"{name}\"");
    let found = names.iter().find(|part| part.starts_with("ppt/slides/slide") && text(parts, part).contains(&named));
    found.unwrap_or_else(|| panic!("there is no {name}"))
}

/// The words of each shape of a slide with where it begins, from the left and from the top.
pub fn shapes_of(slide: &str) -> Vec<(String, [i64; 2])> {
    let document = roxmltree::Document::parse(slide).expect("XML");
    let of = |shape: roxmltree::Node<'_, '_>| {
        let lines = shape.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|t| t.text());
        let place = shape.descendants().find(|node| node.tag_name().name() == "off")?;
        let place = ["x", "y"].map(|axis| place.attribute(axis).expect("a length").parse().expect("a number"));
        Some((lines.collect::<Vec<_>>().join(" "), place))
    };
    document.descendants().filter(|node| node.tag_name().name() == "sp").filter_map(of).collect()
}

pub fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

#[test]
fn the_ranking_holds_scores_what_is_lost_and_what_they_are_made_of() {
    let case = Case::rich();
    let rows = figures(&case, "Ranking");
    assert_eq!(rows.len(), 1 + 1 + 14, "as many as a slide holds, under the names of milestones");
    assert_eq!(rows[1][0], "Made up of");
    assert_eq!(rows[1][1..], rows[2][1..=7], "these stand over the pieces of the first bar");
    let mut gaining = 0;
    for (row, place) in rows[2..].iter().zip(&case.report.places) {
        let i = place.candidate;
        let score = case.report.fits.score(i).round();
        let mark = if case.report.problem.assumes_reach(i) { "*" } else { "" };
        assert_eq!(row[0], format!("{}{mark}   {score}", case.report.platform(*place).name));
        let figures: Vec<f64> = row[1..].iter().map(|text| number(text)).collect();
        let (drawn, rest) = figures.split_at(7);
        let fits = &case.report.fits;
        assert_eq!(rest[..3], [fits.fit(i) - fits.score(i), fits.score(i), fits.fit(i)], "what is lost, and the sums");
        // What its own adjustments could add stands there where it can be seen.
        let (now, tuned) = (fits.score(i), case.report.tuned[i].score);
        let gains = tuned.round() > now.round();
        let gain = gains.then_some(tuned - now);
        assert_eq!(rest.get(3).copied().filter(|_| gains), gain, "{}", row[0]);
        gaining += usize::from(gains);
        let line = rest.get(3 + usize::from(gains)).copied();
        assert_eq!(line, words::typical(&case.report), "the line of the typical platform is in each row");
        assert_eq!(drawn, fits.score_contributions(i), "to the decimal");
        assert!((drawn.iter().sum::<f64>() - rest[1]).abs() < 1e-9);
    }
    let (chart, _) = chart_of(&case.document(Format::Pptx), "Ranking");
    let (_, bars) = chart.split_once("<c:plus>").expect("tails for what could be gained");
    let (bars, _) = bars.split_once("</c:plus>").expect("an end");
    assert!(gaining > 0 && bars.matches("<c:pt ").count() == gaining, "{gaining}: {bars}");
}

#[test]
fn chances_ranges_and_the_map_hold_the_reports_figures() {
    let case = Case::rich();
    let candidate =
        |name: &str| case.report.problem.candidates.iter().position(|p| p.name == name).expect("a platform");
    for row in &figures(&case, &Chart::Acceptability.name(&case.framework))[1..] {
        let written: Vec<f64> = row[1..].iter().map(|text| number(text)).collect();
        let ranks = &case.report.robustness.platforms[candidate(&row[0])].ranks;
        assert_eq!(written[..4], [ranks[0], ranks[1], ranks[2], ranks[3..].iter().sum()]);
        assert_eq!(written[4..], ranks[3..], "what “Later” is made of");
    }
    let ranges = figures(&case, "Score and its range");
    let shown = case.report.places.len().min(14);
    for (at, row) in ranges[1..=shown].iter().enumerate() {
        let i = candidate(&row[0]);
        let sure = &case.report.robustness.platforms[i];
        let numbers: Vec<f64> = row[1..].iter().map(|text| number(text)).collect();
        let from_below = f64::from(u32::try_from(shown - at).expect("a few"));
        assert_eq!(numbers, [case.report.fits.score(i), from_below, sure.p5, sure.p95]);
        assert_eq!(i, case.report.places[at].candidate, "in the order of the ranking");
        // What is drawn stands in rows of its own, with the same figures.
        let drawn = ranges.iter().filter(|other| other[0] == format!("{}: 9 in 10 simulations", row[0]));
        assert_eq!(drawn.map(|end| number(&end[1])).collect::<Vec<_>>(), [sure.p5, sure.p95], "{}", row[0]);
    }
    let typical = words::typical(&case.report).expect("there are several");
    let line = words::typical_words(Some(typical)).expect("there is one");
    let ends = ranges.iter().filter(|row| row[0] == line).map(|row| number(&row[1]));
    assert_eq!(ends.collect::<Vec<_>>(), [typical, typical], "the line of the typical platform");
    let rows = figures(&case, "Positioning map");
    let map = Map::of_all(&case.material());
    for (platform, at) in case.report.problem.candidates.iter().zip(&case.report.map.platforms) {
        let drawn = rows[1..].iter().filter(|row| row[0] == platform.name);
        assert!(drawn.map(|row| [number(&row[1]), number(&row[2])]).any(|drawn| drawn == *at), "{}", platform.name);
    }
    let points = map
        .platforms
        .iter()
        .map(|dot| dot.name.clone())
        .chain(map.names_of_segments(2).into_iter().map(|name| name.replace('\n', " ")));
    let points: BTreeSet<String> = points.collect();
    assert!(rows[1..].iter().all(|row| points.contains(&row[0])), "nothing else stands among the figures");
    // Groups are grounds behind the chart, each with its name, and what the ends of the axes stand for is there too.
    let (parts, names) = parts(&case.document(Format::Pptx));
    let slide = text(&parts, slide_with(&parts, &names, "Positioning map"));
    let words: BTreeSet<String> = shapes_of(slide).into_iter().map(|(words, _)| words).collect();
    let groups = map.kinds.iter().filter(|kind| kind.members.len() > 1).map(|kind| kind.name.clone());
    let groups: Vec<String> = groups.collect();
    assert!(groups.iter().chain(&map.poles(|_| true)).all(|name| words.contains(name)), "{words:?}");
    assert_eq!(slide.matches("<a:custGeom>").count(), groups.len());
}

#[test]
fn ranks_are_tints_of_each_platforms_own_colour_and_the_legend_is_of_none() {
    let case = Case::rich();
    let (chart, book) = chart_of(&case.document(Format::Pptx), &Chart::Acceptability.name(&case.framework));
    let rows = sheet(&book, "xl/worksheets/sheet1.xml").keys().filter(|cell| cell.starts_with('A')).count() - 1;
    assert!(rows > 1);
    let mut legend = BTreeSet::new();
    for (rank, series) in chart.split("<c:ser>").skip(1).enumerate() {
        let mut points = series.split("<c:dPt>");
        let whole = points.next().expect("a series").to_owned();
        let fills: Vec<&str> = points.map(|point| point.split("</c:dPt>").next().expect("a point")).collect();
        let different: BTreeSet<&str> = fills
            .iter()
            .filter_map(|point| point.split("<a:solidFill>").nth(1)?.split("</a:solidFill>").next())
            .collect();
        assert_eq!((fills.len(), different.len()), (rows, rows), "rank {rank}: each platform has its own");
        assert!(fills.iter().all(|fill| fill.contains("\"accent")), "{fills:?}");
        assert!(rank == 0 || fills.iter().all(|fill| fill.contains("<a:ln ")), "what is pale has an edge: {fills:?}");
        assert!(whole.contains("\"tx1\"") && !whole.contains("\"accent"), "a grey for all of them: {whole}");
        legend.insert(whole.split("<c:spPr>").nth(1).expect("a colour").to_owned());
        assert!(
            series.contains("formatCode=\"[&lt;0.035]&quot;&quot;;0%\""),
            "what is read as 4% has its figure: {series}"
        );
    }
    assert_eq!(legend.len(), 4, "ranks are told apart by their tone");
}

#[test]
fn a_slide_has_the_headline_of_its_picture() {
    let case = Case::rich();
    let (parts, names) = parts(&case.document(Format::Pptx));
    let all: String =
        names.iter().filter(|name| name.starts_with("ppt/slides/slide")).map(|name| text(&parts, name)).collect();
    let all = all.replace('\u{a0}', " ");
    // Each scenario has a slide of its own; what to keep and start is said by the answer, and of a milestone what would have to
    // change.
    let shown = |chart: &Chart| !matches!(chart, Chart::Scenarios | Chart::Today | Chart::Milestone(_));
    for chart in case.all_charts().into_iter().filter(shown) {
        let Some((title, _)) = says(chart, &case.material()) else { continue };
        let title = title.replace('&', "&amp;").replace('\u{a0}', " ");
        assert!(all.contains(&title), "{chart:?}: {title}");
    }
}

#[test]
fn a_milestone_has_levels_as_dots_what_is_needed_as_a_line_and_where_it_may_be_as_a_band() {
    let case = Case::rich();
    for (j, milestone) in case.framework.milestones.iter().enumerate() {
        let Some(rail) = case.report.rails.iter().find(|rail| rail.milestone == j) else { continue };
        let chart = Decision::of(&case.material(), &case.plan, j, rail.segment).expect("it is on");
        let rows = figures(&case, &milestone.name);
        let points =
            |name: &str| -> Vec<f64> { rows.iter().filter(|row| row[0] == name).map(|row| number(&row[1])).collect() };
        let need = chart.now.need;
        let needed = points(&chart.need_words());
        assert_eq!(
            needed,
            vec![need; 2 + chart.rows.len()],
            "the ends of its line, and where the line to each dot begins"
        );
        let (low, high) = chart.band();
        assert!(low < need && need < high && high - low <= 2.0 * chart.spread);
        assert_eq!(points("Where you put it"), [low, need, high]);
        for row in &chart.rows {
            // In short where there is no room for how far it is off; whose it is stands in a column of its own.
            let said = [row.level_words(), words::points(row.level)];
            let of_it = |cells: &&Vec<String>| said.contains(&cells[0]) && cells.get(3) == Some(&row.name);
            let at = rows.iter().find(of_it).map(|cells| number(&cells[1]));
            assert_eq!(at, Some(row.level), "{said:?}");
        }
    }
}

#[test]
fn whoever_is_level_on_a_milestone_is_in_colour() {
    // Reach sets platforms apart that are level otherwise.
    let rich = Case::rich();
    let case = Case::new(&rich.framework, &rich.library, support::fit_alone(rich.plan), rich.scope);
    let mut level = 0;
    for (j, milestone) in case.framework.milestones.iter().enumerate() {
        let (parts, names) = parts(&case.ordered(Format::Pptx, |order| order.charts = vec![Chart::Milestone(j)]));
        let Case { framework, library, plan, scope, report } = &case;
        let alone = SingleMilestone::new(framework, library, plan, scope, report, j).expect("it is on");
        let first = alone.rows.iter().filter(|row| row.first).count();
        let named = format!("name=\"{} alone\"", milestone.name);
        let slide =
            names.iter().find(|name| name.starts_with("ppt/slides/slide") && text(&parts, name).contains(&named));
        let slide = slide.expect("a slide");
        let relations = text(&parts, &slide.replace("slides/", "slides/_rels/").replace(".xml", ".xml.rels"));
        let chart = relations.split("../charts/").nth(1).and_then(|rest| rest.split('"').next()).expect("a chart");
        let dots = text(&parts, &format!("ppt/charts/{chart}")).split("<c:symbol val=\"circle\"/>").skip(1);
        let coloured =
            dots.filter(|dot| dot.split("</c:marker>").next().is_some_and(|mark| mark.contains("accent"))).count();
        assert_eq!(coloured, first, "{}", alone.headline);
        level = level.max(first);
    }
    assert!(level > 2, "nowhere are three level");
}

#[test]
fn a_point_without_room_for_its_name_has_a_number_and_its_name_below() {
    let words = ["منصة", "التواصل", "الاجتماعي", "العربية", "الكبرى", "للمجتمعات"];
    let name = |at: usize| {
        let words: Vec<&str> = (0..4).map(|step| words[(at + step) % words.len()]).collect();
        format!("{} {}", words.join(" "), char::from(b'a' + u8::try_from(at % 26).expect("a letter")))
    };
    let mut case = Case::rich();
    let renamed = case
        .library
        .platforms()
        .iter()
        .enumerate()
        .map(|(at, platform)| Platform { name: name(at), ..Platform::clone(platform) });
    case.library = Library::new(renamed.collect::<Vec<_>>());
    let case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let (parts, names) = parts(&case.document(Format::Pptx));
    let is_map = |name: &&String| {
        name.starts_with("ppt/slides/slide") && text(&parts, name).contains("name=\"Positioning map\"")
    };
    let slide = names.iter().find(is_map).expect("a map");
    let relations = text(&parts, &slide.replace("slides/", "slides/_rels/").replace(".xml", ".xml.rels"));
    let chart = relations.split("../charts/").nth(1).and_then(|rest| rest.split('"').next()).expect("a chart");
    let chart = text(&parts, &format!("ppt/charts/{chart}"));
    let mut numbered = 0;
    for platform in case.library.platforms() {
        let series = chart.split("<c:ser>").find(|series| series.contains(platform.name.as_str())).expect("a point");
        let has = |what: &str| series.split("<c:dLbl>").nth(1).is_some_and(|label| label.contains(what));
        if has("showSerName val=\"1\"") {
            continue;
        }
        let number = series.split("formatCode=\"&quot;").nth(1).and_then(|rest| rest.split('&').next());
        let number = number.unwrap_or_else(|| panic!("{} has neither a name nor a number", platform.name));
        assert!(text(&parts, slide).contains(&format!("{number}\u{a0}{}", platform.name)), "{number} has no name");
        numbered += 1;
    }
    assert!(numbered > 0, "all have room");
}

#[test]
fn reach_the_portfolio_and_one_milestone_hold_the_reports_figures() {
    let case = Case::rich();
    let known = case.report.reach.iter().flatten().count();
    let rows = figures(&case, "Fit and reach");
    let mut found = 0;
    for row in &rows[1..] {
        let Some(i) = case.report.problem.candidates.iter().position(|p| p.name == row[0]) else { continue };
        let share = case.report.reach[i].as_ref().map(|reach| reach.share);
        // Where a name stands further off there is a row for the end of the line that leads there.
        found += usize::from((number(&row[1]), Some(number(&row[2]))) == (case.report.fits.fit(i), share));
    }
    assert_eq!(found, known);
    // Those whose reach is not known lie below the shares, at their fits.
    let unknown = rows.iter().filter_map(|row| Some((row[0].strip_suffix(" (reach not known)")?, row)));
    let unknown: Vec<(&str, &Vec<String>)> = unknown.collect();
    assert_eq!(unknown.len(), case.report.problem.len() - known);
    for (name, row) in unknown {
        let i = case.report.problem.candidates.iter().position(|p| p.name == name).expect("a platform");
        assert!(number(&row[1]).to_bits() == case.report.fits.fit(i).to_bits() && number(&row[2]) < 0.0, "{name}");
    }
    // The corners lie where the picture has them: fit across, reach upwards.
    let (parts, names) = parts(&case.document(Format::Pptx));
    let shapes = shapes_of(text(&parts, slide_with(&parts, &names, "Fit and reach")));
    let corner = |name: &str| shapes.iter().find(|(words, _)| words == name).map(|(_, at)| *at).expect("a corner");
    let [here, few, popular, skip] = seven_milestones::chart::fit_reach::CORNERS.map(corner);
    assert!(here[0] > popular[0] && here[1] < few[1] && few[0] > skip[0] && popular[1] < skip[1]);
    let curve = &case.report.portfolio().expect("a portfolio").curve;
    let rows = figures(&case, &Chart::Portfolio.name(&case.framework));
    for (row, chosen) in rows[1..].iter().zip(curve) {
        assert_eq!([number(&row[1]), number(&row[2])], [chosen.coverage, chosen.mean_score]);
    }
    assert_eq!(rows.len(), 1 + curve.len());
    let alone = case.ordered(Format::Pptx, |order| order.charts = vec![Chart::Milestone(0)]);
    let rows = figures_of(&alone, "Identity alone");
    let Case { framework, library, plan, scope, report } = &case;
    let alone = SingleMilestone::new(framework, library, plan, scope, report, 0).expect("it is on");
    let named = |row: &LevelRow| format!("{} {}", row.name, words::points(row.level));
    let expected: Vec<(String, f64)> = alone.rows.iter().take(14).map(|row| (named(row), row.level)).collect();
    let dots = rows.iter().filter(|row| expected.iter().any(|(name, _)| *name == row[0]));
    let dots: Vec<(String, f64)> = dots.map(|row| (row[0].clone(), number(&row[1]))).collect();
    assert_eq!(dots, expected, "best first");
}

#[test]
fn each_scenario_has_a_slide_and_a_plan_without_one_has_none() {
    let mut case = Case::rich();
    let slides = |case: &Case| {
        let (parts, names) = parts(&case.document(Format::Pptx));
        let of_scenario = |name: &&String| {
            name.starts_with("ppt/slides/slide") && text(&parts, name).contains("name=\"Compared with a scenario\"")
        };
        (
            names.iter().filter(of_scenario).count(),
            names.iter().filter(|name| name.starts_with("ppt/slides/slide")).count(),
        )
    };
    let (scenarios, all) = slides(&case);
    assert_eq!(scenarios, 2);
    case.plan.scenarios.clear();
    assert_eq!(slides(&case), (0, all - 2));
    assert!(case.all_charts().len() >= 20);
}

#[test]
fn scores_stand_with_the_names_and_no_bar_repeats_them() {
    let rich = Case::rich();
    let case = Case::new(&rich.framework, &rich.library, support::fit_alone(rich.plan), rich.scope);
    let (parts, names) = parts(&case.document(Format::Pptx));
    let has = |name: &str, words: &str| text(&parts, name).contains(words);
    let ranking = |name: &&String| name.starts_with("ppt/charts/chart") && has(name, "<c:v>Typical platform</c:v>");
    let chart = text(&parts, names.iter().find(ranking).expect("the ranking"));
    assert!(!chart.contains("<c:v>Score</c:v>"), "the score is a figure of the workbook, and no bar");
    let place = case.report.leader().expect("it leads");
    let leader = case.report.platform(place);
    let name = format!("{}   {}", leader.name, words::points(case.report.fits.score(place.candidate)));
    assert!(chart.contains(&name), "{name}");
    // One bar is in full colours: a row that somebody adds looks like the others.
    let (first, _) = chart.split_once("</c:ser>").expect("a series");
    let points = first.matches("<c:dPt>").count();
    assert!((1..7).contains(&points), "{points}");
}
