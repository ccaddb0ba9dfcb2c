//! What a client's slide masters say about their look: which is used, what is text and ground, and what slides lie on.

use super::brand::{THEME, zipped};
use super::{Case, parts, text};
use seven_milestones::domain::brand::{Brand, Rgb};
use seven_milestones::export::job::Format;
use seven_milestones::export::office_theme::{ClientRead, read_theme};
use seven_milestones::scene::style::Ground;

const SPACES: &str = r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
const LIGHT: &str = r#"<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1"/>"#;
const DARK: &str = r#"<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent2"/>"#;

/// Fills of a theme: a plain one, a darker one, a gradient.
const FILLS: &str = r#"<a:fmtScheme><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
    <a:solidFill><a:schemeClr val="phClr"><a:lumMod val="50%"/></a:schemeClr></a:solidFill><a:gradFill/>
    </a:bgFillStyleLst></a:fmtScheme></a:themeElements>"#;

fn relations(of: &[(&str, &str)]) -> String {
    let all = of.iter().enumerate().map(|(at, (kind, target))| {
        let kind = format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}");
        format!("<Relationship Id=\"rId{}\" Type=\"{kind}\" Target=\"{target}\"/>", at + 1)
    });
    let space = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!("<Relationships xmlns=\"{space}\">{}</Relationships>", all.collect::<String>())
}

/// A presentation of one master with this ground and this map.
fn with_master(ground: &str, map: &str) -> ClientRead {
    let master = format!("<p:sldMaster {SPACES}><p:cSld>{ground}<p:spTree/></p:cSld>{map}</p:sldMaster>");
    let theme = THEME.replace("</a:themeElements>", FILLS);
    let file = zipped(&[
        ("ppt/theme/theme1.xml", theme.as_bytes()),
        ("ppt/slideMasters/slideMaster1.xml", master.as_bytes()),
        ("ppt/slideMasters/_rels/slideMaster1.xml.rels", relations(&[("theme", "/ppt/theme/theme1.xml")]).as_bytes()),
    ]);
    read_theme(&file, "file").expect("it can be read")
}

#[test]
fn the_ground_is_that_of_the_master() {
    let own = |fill: &str| format!("<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>");
    let of_theme =
        |at: u32, slot: &str| format!("<p:bg><p:bgRef idx=\"{at}\"><a:schemeClr val=\"{slot}\"/></p:bgRef></p:bg>");
    let (white, black, blue) = ([255; 3], [0x10, 0x18, 0x20], [0x0B, 0x5F, 0xA5]);
    let half_blue = [0x06, 0x30, 0x53];
    let cases = [
        (String::new(), LIGHT, white, black, ""),
        (of_theme(1001, "bg1"), LIGHT, white, black, ""),
        (of_theme(1001, "bg1"), DARK, black, white, ""),
        (of_theme(1002, "accent3"), LIGHT, [0, 0x52, 0x4D], white, ""),
        (of_theme(1003, "bg1"), LIGHT, white, black, "a gradient or a pattern"),
        (own("<a:blipFill/>"), DARK, black, white, "a picture"),
        // White text can be read on it, which is called `bg1` here.
        (own("<a:solidFill><a:srgbClr val=\"0B5FA5\"/></a:solidFill>"), LIGHT, blue, white, ""),
        // On slides accent 1 is what the map says.
        (own("<a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill>"), DARK, [0xE8, 0x77, 0x22], black, ""),
        (of_theme(1002, "accent1"), LIGHT, half_blue, white, ""),
        // A tenth of blue covers white.
        (
            own("<a:solidFill><a:srgbClr val=\"0B5FA5\"><a:alpha val=\"10%\"/></a:srgbClr></a:solidFill>"),
            LIGHT,
            [0xE7, 0xEF, 0xF6],
            black,
            "",
        ),
    ];
    for (ground, map, paper, ink, odd) in cases {
        let read = with_master(&ground, map);
        let near = |colour: Option<Rgb>, wanted: [u8; 3]| {
            let Rgb(seen) = colour.expect("a colour");
            seen.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) <= 1)
        };
        assert!(near(read.brand.paper, paper) && near(read.brand.ink, ink), "{ground} {map}: {:?}", read.brand);
        match read.warnings.as_slice() {
            [] => assert!(odd.is_empty(), "{ground}"),
            [said] => assert!(!odd.is_empty() && said.contains(odd), "{ground}: {said}"),
            more => panic!("{more:?}"),
        }
    }
}

/// A presentation of three masters, whose slides use these.
fn with_slides(used: &[usize]) -> ClientRead {
    let mut files = vec![("_rels/.rels".to_owned(), relations(&[("officeDocument", "ppt/presentation.xml")]))];
    let mut of_presentation = Vec::new();
    let names: Vec<[String; 3]> =
        (1..=3).map(|at| ["slideMaster", "theme", "slideLayout"].map(|kind| format!("{kind}{at}.xml"))).collect();
    for [master, theme, layout] in &names {
        files.push((format!("ppt/slideMasters/{master}"), format!("<p:sldMaster {SPACES}>{LIGHT}</p:sldMaster>")));
        let target = format!("../theme/{theme}");
        files.push((format!("ppt/slideMasters/_rels/{master}.rels"), relations(&[("theme", &target)])));
        files.push((format!("ppt/theme/{theme}"), THEME.replace("Blue Harbour", theme).replace("0B5FA5", "0B5FA0")));
        files.push((format!("ppt/slideLayouts/{layout}"), String::new()));
        let target = format!("../slideMasters/{master}");
        files.push((format!("ppt/slideLayouts/_rels/{layout}.rels"), relations(&[("slideMaster", &target)])));
        of_presentation.push(("slideMaster", format!("slideMasters/{master}")));
    }
    // The third looks different.
    for (_, text) in files.iter_mut().filter(|(name, _)| name.ends_with("theme3.xml")) {
        *text = text.replace("e87722", "00FF00");
    }
    for (at, master) in used.iter().enumerate() {
        let slide = format!("slide{at}.xml");
        files.push((format!("ppt/slides/{slide}"), String::new()));
        let target = format!("../slideLayouts/slideLayout{master}.xml");
        files.push((format!("ppt/slides/_rels/{slide}.rels"), relations(&[("slideLayout", &target)])));
        of_presentation.push(("slide", format!("slides/{slide}")));
    }
    // The second stands first in the presentation.
    let list = "<p:sldMasterIdLst><p:sldMasterId id=\"9\" r:id=\"rId2\"/><p:sldMasterId id=\"8\" r:id=\"rId1\"/>\
                <p:sldMasterId id=\"7\" r:id=\"rId3\"/></p:sldMasterIdLst>";
    files.push(("ppt/presentation.xml".to_owned(), format!("<p:presentation {SPACES}>{list}</p:presentation>")));
    let of_presentation: Vec<(&str, &str)> = of_presentation.iter().map(|(kind, to)| (*kind, to.as_str())).collect();
    files.push(("ppt/_rels/presentation.xml.rels".to_owned(), relations(&of_presentation)));
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    read_theme(&zipped(&files), "file").expect("it can be read")
}

#[test]
fn the_master_that_most_slides_use_is_taken() {
    for (used, expected) in
        [(&[1, 3, 3, 2][..], "theme3.xml"), (&[1, 2, 1], "theme1.xml"), (&[1, 3], "theme1.xml"), (&[], "theme2.xml")]
    {
        let read = with_slides(used);
        assert_eq!(read.brand.name, expected, "{used:?}");
        let [said] = read.warnings.as_slice() else { panic!("{:?}", read.warnings) };
        let why = if used.is_empty() { "comes first" } else { "most slides use" };
        assert!(said.contains("3 slide masters") && said.contains(&format!("“{expected}”, which {why};")), "{said}");
    }
}

/// A dark look makes dark slides, and these give it back when they are read as a look again.
#[test]
fn a_dark_look_makes_dark_slides_that_give_it_back() {
    let brand =
        |read: &ClientRead| Brand { name: String::new(), heading_font: None, body_font: None, ..read.brand.clone() };
    let dark = with_master("", DARK);
    let ground = Ground::of(Some(&dark.brand));
    assert_eq!(ground, Ground::Dark);
    let deck = |ground| {
        Case::rich().ordered(Format::Pptx, |order| (order.brand, order.ground) = (Some(dark.brand.clone()), ground))
    };
    let written = deck(ground);
    super::package::sound(&written);
    let (files, _) = parts(&written);
    assert!(text(&files, "ppt/slideMasters/slideMaster1.xml").contains("bg1=\"dk1\" tx1=\"lt1\""));
    let theme = text(&files, "ppt/theme/theme1.xml");
    assert!(theme.contains("<a:dk1><a:srgbClr val=\"101820\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1>"));
    assert_eq!(brand(&read_theme(&written, "file").expect("it can be read")), brand(&dark));
    // Whoever wants light slides has them.
    let light = read_theme(&deck(Ground::Light), "file").expect("it can be read").brand;
    assert_eq!((light.paper, light.ink), (dark.brand.ink, dark.brand.paper));
}
