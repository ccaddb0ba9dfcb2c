//! Nothing is cut and nothing overlaps: every text is measured as a reader of the file lays it out.

use super::plans::{Case, cases};
use super::{SHEETS, sheet};
use resvg::usvg::{Group, Node, Options, Rect, TextChunk, Tree};
use seven_milestones::chart::{Chart, Material};
use seven_milestones::export::job::{Format, needs_samples};
use seven_milestones::export::{Fonts, SvgOptions, svg};
use seven_milestones::scene::draw::scene;
use seven_milestones::scene::items::{Item, Scene, Text};
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::{Ground, Look};
use seven_milestones::scene::text::FACES;
use seven_milestones::storage;
use std::sync::{Arc, LazyLock};

/// How far letters may reach beyond what was measured, in pixels.
const SLACK: f32 = 1.0;

/// A file laid out as others would, with our fonts at hand.
pub fn laid_out(file: &str) -> Tree {
    static FONTS: LazyLock<Arc<resvg::usvg::fontdb::Database>> = LazyLock::new(|| {
        let mut fonts = resvg::usvg::fontdb::Database::new();
        for (_, bytes) in *FACES {
            fonts.load_font_data(bytes.to_vec());
        }
        Arc::new(fonts)
    });
    let options = Options { fontdb: FONTS.clone(), ..Options::default() };
    Tree::from_str(file, &options).unwrap_or_else(|error| panic!("{error}\n{file}"))
}

/// The texts of a file, with the room that their letters take.
pub fn texts(group: &Group) -> Vec<(String, Rect)> {
    let mut all = Vec::new();
    for node in group.children() {
        match node {
            Node::Group(group) => all.extend(texts(group)),
            Node::Text(text) => {
                let words = text.chunks().iter().map(TextChunk::text).collect();
                all.push((words, text.flattened().abs_bounding_box()));
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
    all
}

/// A file without the fonts in it, which take longest to read.
pub fn without_fonts(file: &str) -> String {
    match (file.find("<style>"), file.find("</style>")) {
        (Some(from), Some(to)) => format!("{}{}", &file[..from], &file[to + "</style>".len()..]),
        _ => file.to_owned(),
    }
}

/// The texts of a picture with the room that was measured for them: capitals above the line, and what hangs below it.
pub fn as_measured(scene: &Scene) -> Vec<(String, Rect)> {
    let room = |text: &&Text| {
        let [left, _, right, _] = text.bounds();
        let (top, bottom) = (text.at[1] - 0.74 * text.size, text.at[1] + 0.21 * text.size);
        #[expect(clippy::cast_possible_truncation, reason = "pixels")]
        let [left, top, right, bottom] = [left, top, right, bottom].map(|side| side as f32);
        (text.text.clone(), Rect::from_ltrb(left, top, right, bottom).expect("a room"))
    };
    scene.texts().iter().map(room).collect()
}

/// The texts of a picture with the room that their letters take for a reader of the file.
fn as_read(scene: &Scene) -> Vec<(String, Rect)> {
    let file = svg(scene, &Fonts::ours(), SvgOptions::default()).expect("a file");
    texts(laid_out(&without_fonts(&file)).root())
}

/// What is wrong with the texts of a picture; empty where nothing is.
pub fn faults(scene: &Scene, texts: &[(String, Rect)]) -> Vec<String> {
    let mut faults = Vec::new();
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    let (width, height) = (scene.width as f32, scene.height as f32);
    for (words, at) in texts {
        if at.left() < -SLACK || at.top() < -SLACK || at.right() > width + SLACK || at.bottom() > height + SLACK {
            faults.push(format!("“{words}” at {at:?} is beyond the page"));
        }
    }
    for (number, (words, at)) in texts.iter().enumerate() {
        for (others, other) in &texts[number + 1..] {
            let apart = at.right() - SLACK <= other.left()
                || other.right() - SLACK <= at.left()
                || at.bottom() - SLACK <= other.top()
                || other.bottom() - SLACK <= at.top();
            if !apart {
                faults.push(format!("“{words}” at {at:?} lies on “{others}” at {other:?}"));
            }
        }
    }
    let written = scene.texts();
    assert_eq!(written.len(), texts.len(), "every text is in the file");
    for (text, (words, at)) in written.iter().zip(texts) {
        assert_eq!(text.text, *words);
        #[expect(clippy::cast_possible_truncation, reason = "pixels")]
        let measured = text.width as f32;
        if at.width() > 1.01 * measured + SLACK {
            faults.push(format!("“{words}” is {} wide, measured as {measured}", at.width()));
        }
    }
    faults
}

/// Checks one case on some sheets, all charts.
#[track_caller]
fn check(case: &Case, sheets: &[Sheet], texts: fn(&Scene) -> Vec<(String, Rect)>) {
    let mut all = Vec::new();
    for sheet in sheets {
        for chart in Chart::all(storage::framework()) {
            let Some(scene) = case.scene(chart, sheet) else { continue };
            let faults = faults(&scene, &texts(&scene));
            let id = &scene.id;
            let about = |fault: String| format!("{}, {id}, {} × {}: {fault}", case.name, sheet.width, sheet.height);
            all.extend(faults.into_iter().take(3).map(about));
        }
    }
    assert!(all.is_empty(), "{} faults\n{}", all.len(), all.join("\n"));
}

#[test]
fn nothing_is_cut_and_nothing_overlaps_whatever_the_plan_and_the_sheet() {
    let plain = |width, height| Sheet { width, height, look: Look { plain: true, ..Look::default() } };
    let mut sheets: Vec<Sheet> =
        SHEETS.iter().map(|(_, width, height)| sheet(*width, *height, Ground::Light)).collect();
    for (width, height) in [(640.0, 360.0), (1080.0, 1920.0), (240.0, 240.0), (3000.0, 500.0), (400.0, 2000.0)] {
        sheets.push(sheet(width, height, Ground::Dark));
    }
    sheets.extend([plain(1920.0, 1080.0), plain(960.0, 540.0), plain(600.0, 900.0)]);
    for case in cases() {
        check(&case, &sheets, as_measured);
    }
}

#[test]
fn readers_of_the_files_lay_them_out_as_measured() {
    for case in cases() {
        check(&case, &[sheet(1920.0, 1080.0, Ground::Light), sheet(960.0, 1080.0, Ground::Dark)], as_read);
    }
}

#[test]
fn no_point_stays_without_a_name() {
    let halves = [sheet(1920.0, 1080.0, Ground::Light), sheet(960.0, 1080.0, Ground::Light)];
    let mut listed = 0;
    for case in cases() {
        for (sheet, chart) in halves.iter().flat_map(|sheet| [(sheet, Chart::Reach), (sheet, Chart::Map)]) {
            let Some(scene) = case.scene(chart, sheet) else { continue };
            let words = scene.texts().iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ");
            listed += usize::from(
                ["Numbered points: 1\u{a0}", "Points with a letter: A\u{a0}"].iter().any(|list| words.contains(list)),
            );
            let dots = scene.items.iter().filter_map(|item| match item {
                Item::Group(group) if group.id.starts_with("dot-") => Some(&group.label),
                _ => None,
            });
            for dot in dots {
                // A long name may be shortened.
                let name: String = dot.chars().take_while(|c| !" :,".contains(*c)).take(5).collect();
                // Among more than fifty points a list says how many more there are.
                let counted = case.name == "thirty" && words.contains(" more");
                assert!(
                    words.contains(&name) || counted,
                    "{}, {}, {}: nothing names {dot} in {words}",
                    case.name,
                    scene.id,
                    sheet.width
                );
            }
        }
    }
    assert!(listed > 2, "only {listed} pictures had to list names");
}

#[test]
fn only_charts_of_samples_need_samples() {
    let full = super::plans::sample();
    let few = full.report.refined(100, 1, || true).expect("it is wanted");
    let material = full.material();
    for chart in Chart::all(storage::framework()) {
        let sheet = sheet(1920.0, 1080.0, Ground::Light);
        let of_few = scene(&chart, &Material { robustness: &few, ..material }, &sheet);
        let needs = needs_samples(&[Format::Svg].into(), &[chart]);
        if !needs {
            assert_eq!(full.scene(chart, &sheet), of_few, "{chart:?}");
        }
    }
}

#[test]
fn the_measure_finds_what_is_wrong() {
    let scene = super::slide(Chart::Separates, Look::default());
    assert_eq!(faults(&scene, &as_read(&scene)), [""; 0]);
    let moved = |by: [f64; 2]| {
        let mut scene = scene.clone();
        let text = scene.texts().last().copied().cloned().expect("a text");
        scene.items.push(Item::Text(Text { at: [text.at[0] + by[0], text.at[1] + by[1]], ..text }));
        faults(&scene, &as_read(&scene))
    };
    assert!(moved([4.0, 4.0])[0].contains("lies on"));
    assert!(moved([4_000.0, 0.0])[0].contains("beyond the page"));
}
