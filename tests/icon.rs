//! The program's icon: one drawing, and pictures of it for systems that want pixels.
//!
//! `UPDATE_ASSETS=1` makes the pictures anew.

use crate::support::{repository, text_of};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree};
use seven_milestones::domain::brand::Rgb;

const SIZES: [u32; 5] = [16, 32, 48, 128, 256];
const DRAWING: &str = "assets/icon/seven-milestones.svg";

/// The drawing in so many pixels, as PNG.
fn png(pixels: u32) -> Vec<u8> {
    let tree = Tree::from_str(&text_of(&repository(DRAWING)), &Options::default()).expect("the drawing is sound");
    let mut picture = Pixmap::new(pixels, pixels).expect("a picture");
    #[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
    let scale = pixels as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    let pixels_of = |picture: &Pixmap| -> Vec<u8> {
        let plain = picture.pixels().iter().map(PremultipliedColorU8::demultiply);
        plain.flat_map(|colour| [colour.red(), colour.green(), colour.blue(), colour.alpha()]).collect()
    };
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels, pixels);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&pixels_of(&picture)).expect("pixels");
    writer.finish().expect("an end");
    bytes
}

/// The pictures as one file for Windows: a list of places, and then the pictures.
fn ico(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let short = |n: usize| u16::try_from(n).expect("few pictures").to_le_bytes();
    let long = |n: usize| u32::try_from(n).expect("small pictures").to_le_bytes();
    let mut bytes = [[0, 0], [1, 0], short(pictures.len())].concat();
    let mut at = bytes.len() + 16 * pictures.len();
    for (size, picture) in pictures {
        // 256 is written as 0.
        let side = u8::try_from(*size).unwrap_or(0);
        bytes.extend([side, side, 0, 0, 1, 0, 32, 0]);
        bytes.extend([long(picture.len()), long(at)].concat());
        at += picture.len();
    }
    for (_, picture) in pictures {
        bytes.extend(picture);
    }
    bytes
}

/// What a picture shows.
fn shown(bytes: &[u8]) -> Pixmap {
    Pixmap::decode_png(bytes).expect("a picture")
}

#[test]
fn pictures_of_the_icon_show_the_drawing() {
    let update = std::env::var_os("UPDATE_ASSETS").is_some();
    let pictures: Vec<_> = SIZES.iter().map(|size| (*size, png(*size))).collect();
    for (size, picture) in &pictures {
        let path = repository(&format!("assets/icon/{size}.png"));
        if update {
            std::fs::write(&path, picture).expect("written");
        }
        let there = std::fs::read(&path).expect("the picture is there");
        assert!(shown(&there) == shown(picture), "{}: make it anew with UPDATE_ASSETS=1", path.display());
    }
    let path = repository("assets/icon/seven-milestones.ico");
    if update {
        std::fs::write(&path, ico(&pictures)).expect("written");
    }
    let there = std::fs::read(&path).expect("it is there");
    for (_, picture) in &pictures {
        assert!(there.windows(picture.len()).any(|part| part == picture), "make it anew with UPDATE_ASSETS=1");
    }
}

/// The icon has the colours of the milestones, in their order.
#[test]
fn seven_hexagons_have_the_colours_of_the_seven_milestones() {
    let text = text_of(&repository(DRAWING));
    let fills: Vec<&str> = text.split("fill=\"").skip(1).filter_map(|rest| rest.get(..7)).collect();
    let colours = seven_milestones::scene::tones::LIGHT.milestones;
    assert_eq!(fills, colours.map(|Rgb([r, g, b])| format!("#{r:02X}{g:02X}{b:02X}")));
}
