//! A client's look, read from their own files, and what is made of it.

use super::{Case, parts, text};
use seven_milestones::domain::brand::Rgb;
use seven_milestones::export::job::{Format, Size};
use seven_milestones::export::office_theme::read_theme;
use seven_milestones::scene::colour_vision::difference;
use std::io::{Cursor, Write};

pub const THEME: &str = r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Blue Harbour"><a:themeElements>
<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="101820"/></a:dk1><a:lt1><a:sysClr val="window"/></a:lt1>
<a:dk2><a:srgbClr val="000000"/></a:dk2><a:lt2><a:srgbClr val="000000"/></a:lt2>
<a:accent1><a:srgbClr val="0B5FA5"/></a:accent1><a:accent2><a:srgbClr val="e87722"/></a:accent2>
<a:accent3><a:srgbClr val="00A499"/></a:accent3><a:accent4><a:srgbClr val="8A1B61"/></a:accent4>
<a:accent5><a:srgbClr val="F2C75C"/></a:accent5><a:accent6><a:srgbClr val="5B6770"/></a:accent6>
<a:hlink><a:srgbClr val="000000"/></a:hlink><a:folHlink><a:srgbClr val="000000"/></a:folHlink></a:clrScheme>
<a:fontScheme name="x"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>
</a:themeElements></a:theme>"#;

pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("started");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

#[test]
fn colours_and_fonts_are_those_of_the_theme() {
    for name in ["ppt/theme/theme1.xml", "theme/theme/theme1.xml"] {
        let read = read_theme(&zipped(&[(name, THEME.as_bytes())]), "file").expect("it can be read");
        assert_eq!(read.warnings, Vec::<String>::new());
        let brand = read.brand;
        assert_eq!(brand.name, "Blue Harbour");
        assert_eq!((brand.ink, brand.paper), (Some(Rgb([0x10, 0x18, 0x20])), Some(Rgb([255, 255, 255]))));
        assert_eq!(brand.accents.map(|all| all[1]), Some(Rgb([0xE8, 0x77, 0x22])));
        assert_eq!((brand.heading_font.as_deref(), brand.body_font.as_deref()), (Some("Georgia"), Some("Calibri")));
    }
}

#[test]
fn a_deck_saved_as_strict_open_xml_is_read_like_any_other() {
    let strict = THEME
        .replace("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main");
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
        Type="http://purl.oclc.org/ooxml/officeDocument/relationships/theme" Target="../theme/theme2.xml"/></Relationships>"#;
    let read = |theme: &str| {
        let file = zipped(&[
            ("ppt/theme/theme1.xml", THEME.replace("0B5FA5", "000000").as_bytes()),
            ("ppt/theme/theme2.xml", theme.as_bytes()),
            ("ppt/slideMasters/slideMaster1.xml", b"<sldMaster/>"),
            ("ppt/slideMasters/_rels/slideMaster1.xml.rels", relations.as_bytes()),
        ]);
        read_theme(&file, "file").expect("it can be read")
    };
    assert_eq!(read(&strict), read(THEME));
    assert_eq!(read(&strict).brand.accents.map(|all| all[0]), Some(Rgb([0x0B, 0x5F, 0xA5])));
    let other = THEME.replace("drawingml/2006/main", "nothing/we/know");
    assert!(read_theme(&zipped(&[("ppt/theme/theme1.xml", other.as_bytes())]), "file").is_err());
}

#[test]
fn a_file_that_was_cut_off_says_so() {
    let inner = zipped(&[("xl/theme/theme1.xml", b"<a/>")]);
    let whole = zipped(&[("ppt/embeddings/workbook.xlsx", &inner), ("ppt/theme/theme1.xml", THEME.as_bytes())]);
    assert!(read_theme(&whole, "file").is_ok());
    for end in [whole.len() - 1, whole.len() - 30, whole.len() / 2, 40, 4] {
        let error = read_theme(&whole[..end], "file").expect_err("its end is missing");
        assert!(error.contains("this file is incomplete: its end is missing"), "{end}: {error}");
    }
}

#[test]
fn the_theme_is_that_of_the_first_master() {
    let other = THEME.replace("Blue Harbour", "Of the notes");
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="../theme/theme7.xml"/></Relationships>"#;
    let file = zipped(&[
        ("ppt/theme/theme1.xml", other.as_bytes()),
        ("ppt/theme/theme7.xml", THEME.as_bytes()),
        ("ppt/slideMasters/slideMaster1.xml", b"no master"),
        ("ppt/slideMasters/_rels/slideMaster1.xml.rels", relations.as_bytes()),
    ]);
    assert_eq!(read_theme(&file, "file").expect("it can be read").brand.name, "Blue Harbour");
}

#[test]
fn our_own_decks_give_their_look_back() {
    let case = Case::rich();
    let read = read_theme(&case.document(Format::Pptx), "file").expect("it can be read");
    assert_eq!(read.brand.accents, Some(seven_milestones::export::theme::ACCENTS));
    assert_eq!(read.brand.body_font.as_deref(), Some("Arial"));
}

#[test]
fn what_is_no_theme_is_refused_in_a_sentence() {
    let bomb = r#"<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>"#;
    let outside = r#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#;
    let large = vec![b' '; 3 * 1024 * 1024];
    let deep = "<a>".repeat(100_000);
    let theme = "ppt/theme/theme1.xml";
    let cases: [(Vec<u8>, &str); 9] = [
        (b"PK not a zip".to_vec(), "isn’t a PowerPoint file"),
        (Vec::new(), "isn’t a PowerPoint file"),
        (zipped(&[("word/document.xml", b"<a/>")]), "it has no theme"),
        (zipped(&[(theme, b"<a>")]), "can’t be read"),
        (zipped(&[(theme, b"<a/>")]), "has no colours"),
        (zipped(&[(theme, bomb.as_bytes())]), "can’t be read"),
        (zipped(&[(theme, outside.as_bytes())]), "can’t be read"),
        (zipped(&[(theme, &large)]), "is too large"),
        (zipped(&[(theme, deep.as_bytes())]), "can’t be read"),
    ];
    for (bytes, expected) in cases {
        let error = read_theme(&bytes, "file").expect_err("it is no theme");
        assert!(error.contains(expected), "{expected}: {error}");
    }
}

#[test]
fn a_theme_that_lacks_something_keeps_the_rest() {
    let read = |theme: &str| read_theme(&zipped(&[("ppt/theme/theme1.xml", theme.as_bytes())]), "file").expect("read");
    let whole = read(THEME).brand;
    // Colours that lead back to themselves are none, and however often they do so.
    let circle = "<a:schemeClr val=\"accent4\"/>".repeat(40);
    for broken in ["<a:srgbClr val=\"no\"/>", "<a:unknown/>", "", &circle] {
        let theme = THEME
            .replace("<a:srgbClr val=\"8A1B61\"/>", "<a:schemeClr val=\"accent5\"/>")
            .replace("<a:srgbClr val=\"F2C75C\"/>", broken)
            .replace("Georgia", "+mj-lt");
        let read = read(&theme);
        let (accents, before) = (read.brand.accents.expect("six"), whole.accents.expect("six"));
        assert_eq!((accents[..3].to_vec(), accents[5]), (before[..3].to_vec(), before[5]), "{broken}");
        for (at, one) in accents.iter().enumerate() {
            let alike = |other: &&Rgb| difference(*one, **other) < 8.0;
            assert_eq!(accents[..at].iter().find(alike), None, "{broken}: {accents:?}");
        }
        assert_eq!(read.warnings.len(), 1);
        assert!(
            read.warnings[0].starts_with("2 of the theme’s six accent colours can’t be read"),
            "{:?}",
            read.warnings
        );
        assert_eq!((read.brand.heading_font, read.brand.body_font), (None, whole.body_font.clone()));
    }
    let none = THEME.replace("a:accent", "a:nothing");
    assert_eq!(read(&none).brand.accents, None);
}

#[test]
fn a_brands_colours_fonts_and_logo_are_in_the_deck() {
    let mut brand =
        read_theme(&zipped(&[("ppt/theme/theme1.xml", THEME.as_bytes())]), "file").expect("it can be read").brand;
    brand.name = "<&\"'>\u{1}".to_owned();
    brand.heading_font = Some("A \"font\" & <more>".to_owned());
    let logo = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x20\0\0\0\x10\x08\x02\0\0\0".to_vec();
    let deck = Case::rich().ordered(Format::Pptx, |order| (order.brand, order.logo) = (Some(brand), Some(logo)));
    super::package::sound(&deck);
    let (parts, names) = parts(&deck);
    let theme = text(&parts, "ppt/theme/theme1.xml");
    for words in ["0B5FA5", "E87722", "typeface=\"Calibri\"", "A &quot;font&quot; &amp; &lt;more&gt;"] {
        assert!(theme.contains(words), "{words}");
    }
    assert!(names.iter().any(|name| name == "ppt/media/image1.png"));
    // A picture that is none is left out.
    let deck = Case::rich().ordered(Format::Pptx, |order| order.logo = Some(b"GIF89a".to_vec()));
    super::package::sound(&deck);
}

/// Small files that would take minutes to read if there were no end to some things.
#[test]
fn what_would_take_for_ever_is_refused() {
    let attributes = (0..180_000).map(|number| format!(" a{number}=\"\"")).collect::<Vec<_>>().concat();
    let namespaces = (0..40_000).map(|number| format!("<a xmlns:n{number}=\"u\">")).collect::<Vec<_>>().concat();
    for hostile in [format!("<a{attributes}/>"), namespaces] {
        for name in ["ppt/theme/theme1.xml", "ppt/slideMasters/_rels/slideMaster1.xml.rels"] {
            let file = zipped(&[(name, hostile.as_bytes()), ("ppt/theme/theme2.xml", hostile.as_bytes())]);
            let error = read_theme(&file, "file").expect_err("it is refused");
            assert!(error.contains("too many attributes"), "{error}");
        }
    }
    let deep = "<a>".repeat(600_000);
    let file = zipped(&[("ppt/theme/theme1.xml", deep.as_bytes())]);
    assert!(read_theme(&file, "file").is_err());
}

/// Words break where a column is as wide as the letters of another font want it.
#[test]
fn columns_are_wide_enough_for_the_letters_of_a_brand() {
    let widths = |font: &str| {
        let theme = THEME.replace("Calibri", font);
        let brand =
            read_theme(&zipped(&[("ppt/theme/theme1.xml", theme.as_bytes())]), "file").expect("it is read").brand;
        let deck =
            Case::rich().ordered(Format::Pptx, |order| (order.brand, order.size) = (Some(brand), Size::Standard));
        let (parts, names) = parts(&deck);
        let slides = names.iter().filter(|name| name.starts_with("ppt/slides/slide")).map(|name| text(&parts, name));
        let audience = slides.into_iter().find(|xml| xml.contains("name=\"The audience\"")).expect("the audience");
        let size = audience.split("<a:tbl>").nth(1).and_then(|rest| rest.split("sz=\"").nth(1)).expect("a size");
        let column = audience.split("<a:gridCol w=\"").nth(1).expect("a column");
        let number = |text: &str| text.split('"').next().and_then(|text| text.parse::<f64>().ok()).expect("a number");
        number(column) / number(size)
    };
    let (arial, verdana) = (widths("Arial"), widths("Verdana"));
    assert!(verdana > 1.1 * arial, "{verdana} and {arial}");
}
