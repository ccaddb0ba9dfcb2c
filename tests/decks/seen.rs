//! What a person reads on slides and in the notes under them.

use super::{Case, Named, parts, text};
use seven_milestones::chart::audience::mean_need;
use seven_milestones::chart::words::points;
use seven_milestones::chart::{CHARTS, Chart};
use seven_milestones::domain::id::PageId;
use seven_milestones::domain::plan::Scope;
use seven_milestones::export::job::{Format, Order, Size};
use seven_milestones::storage;

/// The sample plan with so many segments.
fn with_segments(count: usize) -> Case {
    let mut plan = crate::support::sample_plan();
    let first = plan.segments.clone();
    plan.segments = (0..count).map(|at| first[at % first.len()].clone()).collect();
    for (at, segment) in plan.segments.iter_mut().enumerate() {
        segment.name = format!("Regulars of shop number {}", at + 1);
    }
    Case::new(storage::framework(), storage::library(), plan, Scope::Everyone)
}

/// One slide as it is read.
pub struct Shown {
    /// The slide's XML.
    pub xml: String,
    /// The headline.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// Where the figures are from.
    pub source: String,
    /// Paragraphs of the notes.
    pub notes: Vec<String>,
}

impl Shown {
    /// The slides of a deck, in their order.
    pub fn all(case: &Case, change: impl FnOnce(&mut Order)) -> Vec<Self> {
        Self::of(&case.ordered(Format::Pptx, change))
    }

    /// The slides of a file, in their order.
    pub fn of(bytes: &[u8]) -> Vec<Self> {
        let (parts, names) = parts(bytes);
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
            shape.map_or_else(String::new, |shape| paragraphs(shape).join("\n").replace('\u{a0}', " "))
        };
        let named = |name: &str| {
            let of_name = |node: &roxmltree::Node<'_, '_>| node.attribute("name") == Some(name);
            let shape = document.descendants().find(of_name).and_then(|node| node.ancestors().nth(2));
            shape.map_or_else(String::new, |shape| paragraphs(shape).join("\n").replace('\u{a0}', " "))
        };
        let written = roxmltree::Document::parse(notes).expect("XML");
        Self {
            xml: xml.to_owned(),
            title: placeholder("type", &["title", "ctrTitle"]),
            subtitle: placeholder("idx", &["13"]),
            source: named("Source"),
            notes: paragraphs(written.root()),
        }
    }

    /// The first slide of these on which a shape has this name.
    #[track_caller]
    pub fn with<'s>(slides: &'s [Self], name: &str) -> &'s Self {
        let named = |slide: &&Self| slide.xml.contains(&format!("name=\"{name}\""));
        slides.iter().find(named).unwrap_or_else(|| panic!("there is no {name}"))
    }

    /// The rows of the table on it.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let document = roxmltree::Document::parse(&self.xml).expect("XML");
        let of = |node: roxmltree::Node<'_, '_>, tag: &'static str| {
            node.descendants()
                .filter(move |node| node.has_tag_name_ignoring_space(tag))
                .map(|node| node.id())
                .collect::<Vec<_>>()
        };
        let node = |id| document.get_node(id).expect("it is there");
        let row = |id| of(node(id), "tc").into_iter().map(|id| paragraphs(node(id)).concat()).collect();
        of(document.root(), "tr").into_iter().map(row).collect()
    }

    /// Where the frame of a name begins, in points.
    #[track_caller]
    pub fn top_of(&self, name: &str) -> f64 {
        self.number(name, " y=\"").expect("a place")
    }

    /// Where the frame of a name ends, in points; none where it stands where its layout has it.
    pub fn end_of(&self, name: &str) -> Option<f64> {
        Some(self.number(name, " y=\"")? + self.number(name, "cy=\"")?)
    }

    fn number(&self, name: &str, before: &str) -> Option<f64> {
        let frame = self.xml.split(&format!("name=\"{name}\"")).nth(1)?;
        // A placeholder without a place of its own has none before its text.
        let frame = frame.split("<p:txBody>").next()?;
        Some(frame.split(before).nth(1)?.split('"').next()?.parse::<f64>().ok()? / 12_700.0)
    }

    /// How high the frame of a name is, in points.
    #[track_caller]
    pub fn height_of(&self, name: &str) -> f64 {
        let after = self.xml.split(&format!("name=\"{name}\"")).nth(1).expect("it is there");
        let height = after.split("cy=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a height");
        height.parse::<f64>().expect("a number") / 12_700.0
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
    let named = |chart: Chart| chart.name(&case.framework);
    for chart in [Chart::Fit, Chart::Acceptability, Chart::Ranges] {
        let name = named(chart);
        let name = name.as_str();
        let slide = Shown::with(&slides, name);
        if chart == Chart::Acceptability {
            assert!(slide.xml.contains(" more hardly ever make the top three"), "{name}: {}", slide.xml);
        } else {
            // Those that are not shown are counted under the chart, with what they score.
            let more = format!("{} more score between ", all - 14);
            assert!(slide.xml.contains(&more), "{name}: {}", slide.xml);
        }
        let said = slide.said();
        for platform in &case.report.problem.candidates {
            assert!(said.contains(&platform.name), "{name}: the notes do not name {}", platform.name);
        }
    }
    for slide in &slides {
        assert!(!slide.xml.contains("in the notes"), "{}: who sees a slide sees no notes", slide.title);
    }
}

#[test]
fn every_segment_stands_on_a_slide_of_the_audience() {
    for (count, size, slides_of_it) in
        [(2, Size::Wide, 1), (6, Size::Wide, 1), (6, Size::Standard, 1), (20, Size::Standard, 3)]
    {
        let slides = Shown::all(&with_segments(count), |order| order.size = size);
        let of_audience: Vec<&Shown> =
            slides.iter().filter(|slide| slide.xml.contains("name=\"The audience\"")).collect();
        assert_eq!(of_audience.len(), slides_of_it, "{count} segments");
        let heads: Vec<String> = of_audience.iter().flat_map(|slide| slide.rows()[0].clone()).collect();
        // What the headline rests on is there on each, but where it would take another slide.
        let overall = if size == Size::Standard { 0 } else { slides_of_it };
        assert_eq!(heads.iter().filter(|head| *head == "Overall importance").count(), overall, "{count} segments");
        for number in 1..=count {
            let name = format!("Regulars of shop number {number} (");
            assert_eq!(heads.iter().filter(|head| head.starts_with(&name)).count(), 1, "{count}: {name}");
        }
        if slides_of_it > 1 {
            assert!(of_audience[1].subtitle.starts_with("Segments 8 to 14 of 20"), "{}", of_audience[1].subtitle);
        }
    }
}

#[test]
fn the_heat_map_says_what_is_needed_and_names_milestones_in_full_where_there_is_room() {
    let case = Case::rich();
    let milestones = &case.framework.milestones;
    for (size, full) in [(Size::Wide, true), (Size::Standard, false)] {
        let slides = Shown::all(&case, |order| order.size = size);
        let rows = Shown::with(&slides, "Heat map").rows();
        let names: Vec<&String> = milestones.iter().map(|m| if full { &m.name } else { &m.short }).collect();
        assert_eq!(rows[0][1..].iter().collect::<Vec<_>>(), names);
        let needs = (0..milestones.len()).map(|j| points(mean_need(&case.report, j).expect("it is on")));
        assert_eq!(rows[1], ["What they need".to_owned()].into_iter().chain(needs).collect::<Vec<_>>());
        assert_eq!(rows[2][0], "Facebook");
    }
}

#[test]
fn what_to_do_first_begins_with_what_costs_most_and_repeats_nothing() {
    let mut case = Case::rich();
    case.plan.portfolio_size = Some(1);
    let mut case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let slides = Shown::all(&case, |_| {});
    let rows = Shown::with(&slides, "What to do first").rows();
    assert_eq!(rows[0], ["Milestone", "For", "Gap, in points", "Points lost", "What to do"], "one place has no column");
    let lost: Vec<f64> = rows[1..].iter().map(|row| row[3].parse().expect("a number")).collect();
    assert!(lost.len() >= 4 && lost.is_sorted_by(|a, b| a >= b), "{lost:?}");
    case.plan.portfolio_size = Some(2);
    let case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let slides = Shown::all(&case, |_| {});
    assert_eq!(Shown::with(&slides, "What to do first").rows()[0][0], "Where");
}

#[test]
fn fit_and_reach_has_its_sources_in_full_and_letters_as_large_as_other_slides() {
    for size in [Size::Wide, Size::Standard] {
        let slides = Shown::all(&Case::rich(), |order| order.size = size);
        let slide = Shown::with(&slides, "Fit and reach");
        assert!(slide.source.ends_with("Social Media Fact Sheet, data file of 13 November 2024)"), "{}", slide.source);
        assert!(slide.source.contains("Levels: our estimates"), "{}", slide.source);
        let size_of = |text: &str| {
            let before = slide.xml.split(&format!("<a:t>{}", text.replace('\'', "&#39;"))).next().expect("the text");
            before.rsplit("sz=\"").next().and_then(|rest| rest.split('"').next()).map(str::to_owned)
        };
        let of_source = size_of(&slide.source);
        assert_eq!(of_source.as_deref(), Some("1000"));
        // The subtitle has the size that its layout gives it.
        let (before, _) = slide.xml.split_once(&format!("<a:t>{}", slide.subtitle)).expect("the subtitle");
        assert!(before.ends_with("<a:rPr lang=\"en-GB\"/>"), "{before}");
        let rows = slide.rows();
        assert_eq!(rows[0], ["", "Reach not known", "Fit"]);
        assert_eq!(rows[1][..2], ["1", "WeChat / Weixin"]);
        assert!(!slide.xml.contains("No reach figures"), "nobody is named twice");
        assert!(slide.said().contains("as reported"), "the notes say how people were asked");
    }
}

#[test]
fn where_no_slider_changes_the_leader_each_milestone_has_a_strip() {
    let case = Case::rich();
    assert!(case.report.fragile.is_empty(), "the sample plan holds");
    // Asked for alone there is a slide; in a whole deck the answer says it.
    let whole = Shown::all(&case, |_| {});
    assert!(whole.iter().all(|slide| !slide.xml.contains("name=\"What was moved\"")));
    let said = "No single need or importance changes who comes first";
    assert!(whole.iter().any(|slide| slide.xml.contains("What would change it?") && slide.xml.contains(said)));
    let slides = Shown::all(&case, |order| order.charts = vec![Chart::Tipping]);
    let slide = Shown::with(&slides, "What was moved");
    assert_eq!(slide.title, "No single need or importance changes who comes first");
    assert_eq!(slide.xml.matches("prst=\"roundRect\"").count(), case.framework.milestones.len());
    for milestone in &case.framework.milestones {
        assert!(slide.xml.contains(&format!("<a:t>{}</a:t>", milestone.name)), "{}", milestone.name);
    }
}

#[test]
fn what_rounds_to_nothing_has_no_sign() {
    let (parts, names) = parts(&Case::rich().document(Format::Pptx));
    let formats = "formatCode=\"+0.0;−0.0;0.0\"";
    let mut charts = names.iter().filter(|name| name.starts_with("ppt/charts/chart"));
    assert!(charts.any(|name| text(&parts, name).contains(formats)));
}

#[test]
fn a_platform_alone_is_compared_with_nothing_and_its_bar_does_not_fill_the_slide() {
    let case = Case::rich();
    let mut plan = case.plan.clone();
    let others = case.library.platforms().iter().map(|platform| platform.id.clone());
    plan.excluded = others.filter(|id| id.as_str() != "reddit").collect();
    let alone = Case::new(&case.framework, &case.library, plan, case.scope.clone());
    for size in [Size::Wide, Size::Standard] {
        let slides = Shown::all(&alone, |order| order.size = size);
        let names = ["The audience", "Ranking", "Honeycomb", "Radar", "What to do first", "Actions"];
        let charts = CHARTS
            .iter()
            .filter(|row| !row.slide_compares && !matches!(row.chart, Chart::Today | Chart::Since))
            .count();
        let between = ["The answer", "What they need", "What to do first", "Actions", "Method"];
        assert_eq!(
            slides.len(),
            1 + charts + between.len(),
            "a cover, charts that compare nobody, and what is between"
        );
        for name in names.into_iter().chain(between) {
            Shown::with(&slides, name);
        }
        assert!(!slides.iter().any(|slide| slide.title.contains("compare it with") && slide.xml.contains("Honeycomb")));
        let height = Shown::with(&slides, "Ranking").height_of("Ranking");
        // A bar, and the row of the names of milestones above it.
        assert!(height < 180.0, "{height} points");
        let many = Shown::all(&case, |order| order.size = size);
        let height = Shown::with(&many, "Ranking").height_of("Ranking");
        assert!(height > 300.0, "{height} points");
    }
}

#[test]
fn slides_come_in_the_order_of_the_presentation() {
    let case = Case::rich();
    let place =
        |slides: &[Shown], name: &str| slides.iter().position(|slide| slide.xml.contains(&format!("name=\"{name}\"")));
    let slides = Shown::all(&case, |_| {});
    let named = |chart: Chart| chart.name(&case.framework);
    let order = [
        "The answer".to_owned(),
        "What they need".to_owned(),
        named(Chart::Reach),
        named(Chart::Audience),
        named(Chart::Fit),
        "Actions".to_owned(),
        "Groups".to_owned(),
        named(Chart::Portfolio),
        "Method".to_owned(),
    ];
    let order: Vec<Option<usize>> = order.iter().map(|name| place(&slides, name)).collect();
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?}");
    assert_eq!((order[0], order[8]), (Some(1), Some(slides.len() - 1)));
    // One chart alone comes without what stands between charts.
    let only = Shown::all(&case, |order| order.charts = vec![Chart::Milestone(0)]);
    assert_eq!((place(&only, "Identity alone"), only.len()), (Some(1), 2));
}

#[test]
fn pages_that_are_moved_or_left_out_are_so_on_slides() {
    let mut case = Case::rich();
    let id = |text: &str| PageId::new(text).expect("an id");
    case.plan.pages.order = vec![id("fit"), id("answer")];
    case.plan.pages.left_out = vec![id("reach")];
    case.plan.page_notes.insert(id("fit"), "Ask who has been there.".to_owned());
    let slides = Shown::all(&case, |_| {});
    let place = |name: &str| slides.iter().position(|slide| slide.xml.contains(&format!("name=\"{name}\"")));
    let (fit, answer) = (place("Ranking"), place("The answer"));
    assert!(fit < answer && fit == Some(1), "{fit:?} {answer:?}");
    assert!(place("Fit and reach") > place("Actions"), "what is left out stands in the appendix");
    assert_eq!(slides[1].notes[0], "Ask who has been there.");
}

#[test]
fn notes_begin_with_what_to_say_and_do_not_repeat_the_slide() {
    let case = Case::rich();
    for slide in &Shown::all(&case, |_| {})[1..] {
        let say = &slide.notes[0];
        let sentences = say.matches(". ").count() + usize::from(say.ends_with(['.', '!', '?', '…']));
        assert!((1..=3).contains(&sentences), "{}: {say}", slide.title);
        for repeated in [&slide.title, &slide.subtitle, &slide.source] {
            assert!(!say.contains(repeated.as_str()), "{}: {say}", slide.title);
            assert!(!slide.notes.contains(repeated), "{}", slide.title);
        }
        assert!(slide.notes.iter().filter(|note| note.starts_with("Figures: ")).count() <= 1, "{}", slide.title);
        assert!(slide.notes.iter().rev().skip(1).all(|note| !note.starts_with("Figures: ")), "they come last");
    }
    let slides = Shown::all(&case, |_| {});
    let advice = Shown::with(&slides, "What to do first").said();
    assert!(advice.contains("Join in when you know something useful"), "the stance stands in the notes: {advice}");
}
