//! Names in every script, drawn letter for letter as one font sets them whole.

use resvg::tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, ID, Query};
use rustybuzz::{Face, UnicodeBuffer};
use seven_milestones::domain::brand::Rgb;
use seven_milestones::export::{Fonts, PdfOptions, SvgOptions, pdf, png, svg};
use seven_milestones::scene::items::{self, Anchor, Item, Scene, Text};
use seven_milestones::scene::text::{FontWeight, clean, width};
use std::io::Write as _;
use std::sync::LazyLock;
use ttf_parser::{GlyphId, OutlineBuilder};

/// Set where fonts must be there: a machine without them is a failure.
const REQUIRED: &str = "SEVEN_MILESTONES_REQUIRE_IMAGES";

/// The size of letters, the left end and the baseline, in pixels.
const SIZE: f64 = 48.0;
const AT: [f64; 2] = [40.0, 100.0];

/// What each script is and a name in it.
fn names() -> Vec<(String, String)> {
    let mut file = csv::Reader::from_reader(include_str!("../fixtures/names.csv").as_bytes());
    file.records().map(|row| row.expect("a row")).map(|row| (row[1].to_owned(), row[2].to_owned())).collect()
}

/// A picture of a text alone.
fn alone(words: &str, anchor: Anchor, weight: FontWeight) -> Scene {
    let text = clean(words);
    let width = width(&text, weight, SIZE);
    let black = items::Paint::solid(Rgb([0; 3]));
    let at = [if anchor == Anchor::Start { AT[0] } else { 1500.0 }, AT[1]];
    let text = Text { at, text, size: SIZE, weight, anchor, paint: black, width, heading: false };
    Scene {
        id: "name".to_owned(),
        width: 1600.0,
        height: 150.0,
        title: String::new(),
        subtitle: String::new(),
        source: String::new(),
        alt_text: String::new(),
        ground: Some(Rgb([255; 3])),
        typeface: items::Typeface::default(),
        items: vec![Item::Text(text)],
        logo: None,
    }
}

#[test]
fn dump() {
    let Ok(folder) = std::env::var("DUMP") else { return };
    let mut all: Vec<Scene> = Vec::new();
    let mut html = String::from("<meta charset=utf-8><style>body{margin:0} div{font:48px Inter,'Noto Sans Arabic','Noto Sans';height:150px;line-height:150px;white-space:pre;padding-left:40px;border-bottom:1px solid #ccc;box-sizing:border-box}</style>");
    for (at, (_, name)) in names().iter().enumerate() {
        let scene = alone(name, Anchor::Start, FontWeight::Regular);
        let before = std::time::Instant::now();
        let fonts = Fonts::of([&scene]);
        let took = before.elapsed();
        let Item::Text(text) = &scene.items[0] else { panic!() };
        let live = svg(&scene, &fonts, SvgOptions::default()).expect("svg");
        let from = live.find("<text ").unwrap();
        println!("{took:?} {} {:?}\n   {}", text.width, fonts.warnings(), &live[from..live.len() - 8]);
        std::fs::write(format!("{folder}/{at:02}.png"), png(&scene, &fonts, 1).expect("png")).unwrap();
        html.push_str(&format!("<div>{}</div>", name.replace('&', "&amp;").replace('<', "&lt;")));
        all.push(scene);
    }
    let fonts = Fonts::of(&all);
    std::fs::write(format!("{folder}/all.pdf"), pdf(&all, &fonts, PdfOptions { title: "n", language: "en" }).unwrap()).unwrap();
    std::fs::write(format!("{folder}/all.html"), html).unwrap();
    for at in [0, 3, 33, 40] { std::fs::write(format!("{folder}/{at:02}.svg"), svg(&all[at], &fonts, SvgOptions::default()).unwrap()).unwrap(); }
}
