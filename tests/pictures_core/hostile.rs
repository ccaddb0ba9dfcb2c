//! Texts that break careless programs, in every name that a picture shows.

use super::layout::{laid_out, texts, without_fonts};
use super::plans::Case;
use super::{SHEETS, sheet};
use crate::support::sample_plan;
use seven_milestones::chart::Chart;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Scenario, Scope};
use seven_milestones::domain::platform::Platform;
use seven_milestones::export::{Fonts, PdfOptions, SvgOptions, pdf, png, svg};
use seven_milestones::scene::items::{Item, Scene};
use seven_milestones::scene::style::Ground;
use seven_milestones::storage;

const TEXTS: [&str; 8] = [
    "<script>alert('&\"x\"')</script> ]]> -->",
    "a\u{0}b\u{b}c\u{1b}[31m\td\ne\r\nf\u{7f}\u{85}",
    "👩\u{200d}👩\u{200d}👧 party 🎉 日本語 e\u{301}",
    "مرحبا بالعالم שלום עולם",
    "\u{202e}drawkcab\u{202c} \u{2066}x\u{2069} \u{feff}\u{fffe}\u{ffff}",
    "=cmd|'/C calc'!A0",
    "&amp; &#0; &lt;",
    "   \u{a0}\u{2003}  ",
];

/// A plan and platforms of which every name is one of these texts.
fn named(text: &str) -> Case {
    let rename = |(number, platform): (usize, &std::sync::Arc<Platform>)| {
        let mut platform = platform.as_ref().clone();
        platform.name = format!("{text}{number}");
        for usage in &mut platform.usage {
            text.clone_into(&mut usage.source);
        }
        platform
    };
    let library = Library::new(storage::library().platforms().iter().enumerate().map(rename));
    let mut plan = sample_plan();
    text.clone_into(&mut plan.title);
    for (number, segment) in plan.segments.iter_mut().enumerate() {
        segment.name = format!("{number}{text}");
    }
    plan.scenarios = vec![Scenario { name: text.to_owned(), segments: plan.segments.clone() }];
    Case::new("hostile", library, plan, Scope::Everyone)
}

fn check(text: &str) {
    let case = named(text);
    for (_, width, height) in [SHEETS[0], SHEETS[2]] {
        let on_sheet = |chart| case.scene(chart, &sheet(width, height, Ground::Light));
        let scenes: Vec<Scene> = Chart::all(storage::framework()).into_iter().filter_map(on_sheet).collect();
        let fonts = Fonts::of(&scenes);
        for scene in &scenes {
            for shown in scene.texts() {
                assert!(!shown.text.chars().any(char::is_control), "{:?}", shown.text);
            }
            let file = svg(scene, &fonts, SvgOptions::default()).expect("a file");
            let document = roxmltree::Document::parse(&file).unwrap_or_else(|error| panic!("{error}: {text:?}"));
            let names = ["svg", "title", "desc", "style", "g", "rect", "path", "circle", "text"];
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                let name = node.tag_name().name();
                assert!(names.contains(&name), "{name} came out of {text:?}");
            }
            for (words, at) in texts(laid_out(&without_fonts(&file)).root()) {
                let far = f64::from(at.right()) <= width + 1.0 && f64::from(at.bottom()) <= height + 1.0;
                assert!(at.left() >= -1.0 && far, "{}: {words:?} at {at:?}", scene.id);
            }
        }
        let outlined = svg(&scenes[1], &fonts, SvgOptions { outlines: true }).expect("a file");
        roxmltree::Document::parse(&outlined).unwrap_or_else(|error| panic!("{error}: {text:?}"));
        let options = PdfOptions { title: text, language: "en" };
        assert!(pdf(&scenes[..6], &fonts, options).expect("a file").starts_with(b"%PDF"));
        png(&scenes[1], &fonts, 1).expect("a picture");
    }
}

#[test]
fn hostile_texts_stay_texts() {
    for text in TEXTS {
        check(text);
    }
}

#[test]
fn very_long_texts_are_shortened() {
    check(&"long ".repeat(400));
    check(&"W".repeat(2_000));
}

#[test]
fn characters_that_nobody_has_are_named() {
    // A character of a private use area that no font is likely to have.
    let case = named("nobody has \u{10fffd}");
    let scene = case.scene(Chart::Fit, &sheet(1920.0, 1080.0, Ground::Light)).expect("a scene");
    let fonts = Fonts::of([&scene]);
    assert!(fonts.warnings().iter().any(|warning| warning.contains("U+10FFFD")), "{:?}", fonts.warnings());
    // A mark stands in its place.
    let outlined = |word: &str| {
        let mut scene = scene.clone();
        scene.items = scene.texts().into_iter().take(1).cloned().map(Item::Text).collect();
        let [Item::Text(text)] = scene.items.as_mut_slice() else { panic!("one text") };
        word.clone_into(&mut text.text);
        svg(&scene, &fonts, SvgOptions { outlines: true }).expect("a file")
    };
    assert!(outlined("\u{10fffd}") == outlined("■"));
    assert!(outlined("nobody\u{10fffd}") != outlined("nobody"));
}
