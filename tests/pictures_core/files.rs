//! What is in the files: sizes, fonts, pages, and the same bytes each time.

use super::plans::sample;
use super::{sheet, slide};
use seven_milestones::chart::Chart;
use seven_milestones::domain::brand::{Brand, Rgb};
use seven_milestones::export::{ExportError, Fonts, PdfOptions, SvgOptions, pdf, png, svg};
use seven_milestones::scene::style::{Ground, Look};
use seven_milestones::storage;

const OPTIONS: PdfOptions<'static> = PdfOptions { title: "Harbour Bakery", language: "en" };

fn count(bytes: &[u8], what: &str) -> usize {
    bytes.windows(what.len()).filter(|window| *window == what.as_bytes()).count()
}

#[test]
fn a_png_has_the_size_of_a_slide_at_every_scale() {
    for (scale, ground) in [(1, Ground::Light), (2, Ground::Transparent), (4, Ground::Dark)] {
        let scene = slide(Chart::Separates, Look { ground, ..Look::default() });
        let file = png(&scene, &Fonts::ours(), scale).expect("a picture");
        let mut reader = read(&file);
        let info = reader.info();
        let scale = u32::from(scale);
        assert_eq!((info.width, info.height), (1920 * scale, 1080 * scale));
        let size = info.pixel_dims.expect("a size");
        // 144 pixels to the inch for each step of scale, and 39.37 inches to the metre.
        assert_eq!(size.xppu, size.yppu);
        assert!((f64::from(size.xppu) * 0.0254 - 144.0 * f64::from(scale)).abs() < 0.02, "{size:?}");
        let words: Vec<&str> = info.utf8_text.iter().map(|chunk| chunk.keyword.as_str()).collect();
        assert_eq!(words, ["Title", "Description"]);
        let transparent = ground == Ground::Transparent;
        assert_eq!(info.color_type == ::png::ColorType::Rgba, transparent);
        if scale < 4 {
            let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
            reader.next_frame(&mut pixels).expect("pixels");
            let corner = &pixels[..if transparent { 4 } else { 3 }];
            assert_eq!(corner, if transparent { &[0, 0, 0, 0][..] } else { &[255, 255, 255][..] });
            if transparent {
                // Straight alpha: the edge of a letter has the letter's colour, and only lets more through.
                let soft = pixels.chunks(4).filter(|pixel| (1..255).contains(&pixel[3])).count();
                assert!(soft > 1_000);
            }
        }
    }
}

fn read(file: &[u8]) -> ::png::Reader<std::io::Cursor<&[u8]>> {
    ::png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a PNG")
}

#[test]
fn a_picture_that_no_memory_holds_is_refused_in_a_sentence() {
    let scene = sample().scene(Chart::Fit, &sheet(8_000.0, 8_000.0, Ground::Light)).expect("a scene");
    let error = png(&scene, &Fonts::ours(), 4).expect_err("too large");
    assert_eq!(error, ExportError::TooLarge(32_000, 32_000));
    assert!(error.to_string().contains("choose a smaller"));
}

#[test]
fn a_pdf_has_a_page_for_each_chart_with_its_fonts_and_its_words() {
    let scenes = [Chart::Fit, Chart::Radar, Chart::Heatmap].map(|chart| slide(chart, Look::default()));
    let file = pdf(&scenes, &Fonts::ours(), OPTIONS).expect("a file");
    assert!(file.starts_with(b"%PDF-1."));
    assert_eq!(count(&file, "/Type/Page/") + count(&file, "/Type /Page\n"), 3);
    assert_eq!(count(&file, "/MediaBox[0 0 960 540]") + count(&file, "/MediaBox [0 0 960 540]"), 3);
    for font in ["Inter-Regular", "Inter-SemiBold", "Inter-Bold"] {
        assert!(count(&file, &format!("+{font}")) > 0, "{font}");
    }
    assert_eq!(count(&file, "/FontFile2"), 3);
    assert_eq!(count(&file, "/ToUnicode"), 3);
    assert!(count(&file, "/StructTreeRoot") > 0 && count(&file, "/Figure") == 3 && count(&file, "/Alt") == 3);
    assert_eq!(count(&file, "/S/H1") + count(&file, "/S /H1"), 3, "each title is a heading");
    assert!(count(&file, "pdfuaid") > 0, "it keeps the rules of PDF/UA");
    assert_eq!(pdf(&[], &Fonts::ours(), OPTIONS).expect_err("no page").to_string().find("no picture"), Some(39));
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    for chart in Chart::all(storage::framework()) {
        let make = || {
            let scene = slide(chart, Look::default());
            let fonts = Fonts::of([&scene]);
            let svg = |outlines| svg(&scene, &fonts, SvgOptions { outlines }).expect("a file");
            let page = pdf(std::slice::from_ref(&scene), &fonts, OPTIONS).expect("a file");
            (svg(false), svg(true), page, scene)
        };
        let (one, other) = (make(), make());
        assert!(one == other, "{chart:?}");
    }
    let scene = slide(Chart::Fit, Look::default());
    let make = || png(&scene, &Fonts::ours(), 1).expect("a picture");
    assert!(make() == make());
}

#[test]
fn an_svg_holds_its_letters_or_their_outlines() {
    for chart in Chart::all(storage::framework()) {
        let scene = slide(chart, Look::default());
        let write = |outlines| svg(&scene, &Fonts::ours(), SvgOptions { outlines }).expect("a file");
        let (live, outlined) = (write(false), write(true));
        for file in [&live, &outlined] {
            let document = roxmltree::Document::parse(file).expect("XML");
            let root = document.root_element();
            assert_eq!(root.attribute("role"), Some("img"));
            let of = |name: &str| root.children().find(|node| node.has_tag_name(name)).and_then(|node| node.text());
            assert_eq!(of("title"), Some(scene.title.as_str()));
            assert_eq!(of("desc"), Some(scene.alt_text.as_str()));
            let mut ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "{chart:?}: ids are unique");
        }
        assert!(live.contains("@font-face") && live.len() < 150 * 1024, "{} bytes", live.len());
        assert!(outlined.contains("<path") && !outlined.contains("<text") && !outlined.contains("@font-face"));
    }
}

#[test]
fn a_brand_gives_its_colours_and_names_its_fonts() {
    let brand = Brand {
        name: "A client".to_owned(),
        accents: Some(
            [[200, 16, 46], [0, 61, 165], [0, 132, 61], [255, 163, 0], [104, 71, 141], [0, 156, 166]].map(Rgb),
        ),
        ink: Some(Rgb([33, 33, 33])),
        paper: Some(Rgb([250, 247, 240])),
        heading_font: Some("Georgia".to_owned()),
        body_font: Some("Nobody’s <Sans>".to_owned()),
        logo: None,
    };
    let scene = slide(Chart::Ranges, Look { brand: Some(brand), ..Look::default() });
    assert_eq!(scene.ground, Some(Rgb([250, 247, 240])));
    let fonts = Fonts::of([&scene]);
    assert!(fonts.warnings().iter().any(|warning| warning.contains("Nobody’s <Sans>")), "{:?}", fonts.warnings());
    let file = svg(&scene, &fonts, SvgOptions::default()).expect("a file");
    assert!(file.contains("'Georgia', Inter") && file.contains("'Nobody’s &lt;Sans&gt;', Inter"));
    assert!(file.contains("#c8102e") && file.contains("#212121") && file.contains("#faf7f0"));
    png(&scene, &fonts, 1).expect("a picture without that font");
}

#[test]
fn pictures_can_be_made_on_a_thread() {
    fn sent<T: Send + 'static>(_: &T) {}
    let scene = slide(Chart::Fit, Look::default());
    sent(&scene);
    sent(&Fonts::ours());
    let made = std::thread::spawn(move || png(&scene, &Fonts::ours(), 1).map(|file| file.len()));
    assert!(made.join().expect("the thread ends well").expect("a picture") > 10_000);
}
