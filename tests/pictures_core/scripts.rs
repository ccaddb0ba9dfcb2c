//! Names in every script, drawn letter for letter as one font sets them whole.

use resvg::tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, ID, Query};
use rustybuzz::{Face, UnicodeBuffer};
use seven_milestones::domain::brand::Rgb;
use seven_milestones::export::{Fonts, PdfOptions, SvgOptions, pdf, png, svg};
use seven_milestones::scene::items::{self, Anchor, Item, Scene, Text};
use seven_milestones::scene::text::{FontWeight, clean, width};
use std::collections::BTreeSet;
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

/// The fonts of this machine.
static FONTS: LazyLock<Database> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    fonts
});

/// The font of a family; none, with a word about it, where this machine need not have it.
fn font(family: &str) -> Option<ID> {
    let found = FONTS.query(&Query { families: &[Family::Name(family)], ..Query::default() });
    assert!(
        found.is_some() || std::env::var_os(REQUIRED).is_none(),
        "{REQUIRED} is set and this machine has no {family}"
    );
    if found.is_none() {
        // Straight to the stream: what a passing test prints is kept from sight.
        let _ = writeln!(std::io::stderr(), "skipped: names in {family}: this machine does not have it");
    }
    found
}

/// The family of the machine's fonts that an SVG names for its text; none where ours have all of it.
fn family_named(file: &str) -> Option<String> {
    let text = &file[file.find("<text")?..];
    let (_, families) = text.split_once("Inter, '")?;
    Some(families.split_once('\'')?.0.to_owned())
}

/// What shapes are made of.
struct Pen(PathBuilder);

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(x1, y1, x, y);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }
    fn close(&mut self) {
        self.0.close();
    }
}

/// A text set whole in one font at [`AT`], and how wide it is.
fn whole(font: ID, text: &str) -> (Pixmap, f64) {
    let draw = |bytes: &[u8], index: u32| {
        let face = Face::from_slice(bytes, index).expect("a font");
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let glyphs = rustybuzz::shape(&face, &[], buffer);
        let scale = SIZE as f32 / face.units_per_em() as f32;
        let mut picture = Pixmap::new(1600, 150).expect("a size");
        picture.fill(resvg::tiny_skia::Color::WHITE);
        let mut at = 0.0;
        for (info, place) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            let mut pen = Pen(PathBuilder::new());
            let _ = face.outline_glyph(GlyphId(info.glyph_id as u16), &mut pen);
            let (x, y) = (at + place.x_offset as f32, place.y_offset as f32);
            let place_of =
                Transform::from_row(scale, 0.0, 0.0, -scale, AT[0] as f32 + scale * x, AT[1] as f32 - scale * y);
            if let Some(path) = pen.0.finish().and_then(|path: Path| path.transform(place_of)) {
                let mut black = Paint::default();
                black.set_color_rgba8(0, 0, 0, 255);
                picture.fill_path(&path, &black, FillRule::Winding, Transform::identity(), None);
            }
            at += place.x_advance as f32;
        }
        (picture, f64::from(scale * at))
    };
    FONTS.with_face_data(font, draw).expect("the font is there")
}

/// How dark each column of a picture is, as pixels that are all black.
fn columns(picture: &Pixmap) -> Vec<f64> {
    let mut columns = vec![0.0; picture.width() as usize];
    for row in picture.pixels().chunks(columns.len()) {
        for (column, pixel) in columns.iter_mut().zip(row) {
            *column += f64::from(255 - pixel.green()) / 255.0;
        }
    }
    columns
}

/// A name of one script, whatever blanks are in it.
fn is_plain(name: &str) -> bool {
    name.chars().all(|c| c.is_alphabetic() || c == ' ' || !c.is_ascii()) && !name.contains(['\u{200f}', '\u{a0}', 'ʻ'])
}

#[test]
fn names_are_drawn_as_one_font_sets_them_whole() {
    let mut compared = BTreeSet::new();
    for (script, name) in names().into_iter().filter(|(_, name)| is_plain(name)) {
        let scene = alone(&name, Anchor::Start, FontWeight::Regular);
        let fonts = Fonts::of([&scene]);
        let Some(family) = family_named(&svg(&scene, &fonts, SvgOptions::default()).expect("a file")) else { continue };
        let Some(font) = font(&family) else { continue };
        let file = png(&scene, &fonts, 1).expect("a picture");
        let drawn = Pixmap::decode_png(&file).expect("a picture");
        let (expected, width) = whole(font, &clean(&name));
        let (drawn, expected) = (columns(&drawn), columns(&expected));
        let differs: f64 = drawn.iter().zip(&expected).map(|(a, b)| (a - b).abs()).sum();
        let ink: f64 = expected.iter().sum();
        assert!(ink > 100.0 && differs < 0.05 * ink, "{name} in {family}: {differs} of {ink} pixels differ");
        let Item::Text(text) = &scene.items[0] else { panic!("a text") };
        assert!(width <= text.width, "{name} is {width} wide in {family}, and there is room for {}", text.width);
        compared.insert(script);
    }
    for script in
        ["Arabic", "Hebrew", "Thai", "Hindi", "Tamil", "Bengali", "Georgian", "Armenian", "Vietnamese NFD", "Japanese"]
    {
        assert!(compared.contains(script) || std::env::var_os(REQUIRED).is_none(), "no name in {script} was drawn");
    }
}

#[test]
fn dump() {
    let Ok(folder) = std::env::var("DUMP") else { return };
    let mut all: Vec<Scene> = Vec::new();
    let mut html = String::from(
        "<meta charset=utf-8><style>body{margin:0} div{font:48px Inter,'Noto Sans Arabic','Noto Sans';height:150px;line-height:150px;white-space:pre;padding-left:40px;border-bottom:1px solid #ccc;box-sizing:border-box}</style>",
    );
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
    std::fs::write(format!("{folder}/all.pdf"), pdf(&all, &fonts, PdfOptions { title: "n", language: "en" }).unwrap())
        .unwrap();
    std::fs::write(format!("{folder}/all.html"), html).unwrap();
    for at in [0, 3, 33, 40] {
        std::fs::write(format!("{folder}/{at:02}.svg"), svg(&all[at], &fonts, SvgOptions::default()).unwrap()).unwrap();
    }
}
