//! A client's logo in pictures: where it stands, that it is drawn, and that nothing lies on it.

use super::SHEETS;
use super::plans::{cases, sample};
use resvg::usvg::{Group, Node, Rect};
use seven_milestones::chart::Chart;
use seven_milestones::export::job::{Format, Order, Size, outputs};
use seven_milestones::storage;

/// A logo of red pixels.
fn red(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(::png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&[255, 0, 0].repeat((width * height) as usize)).expect("pixels");
    writer.finish().expect("an end");
    bytes
}

fn images(group: &Group) -> Vec<Rect> {
    let of = |node: &Node| match node {
        Node::Group(group) => images(group),
        Node::Image(image) => vec![image.abs_bounding_box()],
        Node::Path(_) | Node::Text(_) => Vec::new(),
    };
    group.children().iter().flat_map(of).collect()
}

/// The one file of an order for one chart.
fn file(logo: Option<Vec<u8>>, format: Format, change: impl FnOnce(&mut Order)) -> Vec<u8> {
    let case = sample();
    let material = case.material();
    let mut order = Order { logo, ..Order::everything("plan", &material) };
    (order.formats, order.charts, order.scale) = ([format].into(), vec![Chart::Fit], 1);
    change(&mut order);
    outputs(&order, &material)[0].make(&order, &material).expect("it can be made").bytes.expect("a picture")
}

#[test]
fn a_logo_stands_in_the_top_right_corner_of_every_kind_of_picture() {
    for (width, height) in [(300, 100), (40, 160), (7, 7)] {
        let svg = file(Some(red(width, height)), Format::Svg, |_| {});
        let text = String::from_utf8(svg).expect("text");
        let tree = super::layout::laid_out(&super::layout::without_fonts(&text));
        let [at] = images(tree.root())[..] else { panic!("one picture") };
        assert!((at.right() - (1920.0 - 64.0)).abs() < 0.1 && at.top() > 40.0 && at.bottom() < 160.0, "{at:?}");
        #[expect(clippy::cast_precision_loss, reason = "a few pixels")]
        let ratio = width as f32 / height as f32;
        assert!((at.width() / at.height() / ratio - 1.0).abs() < 0.01, "{at:?}");
        let png = file(Some(red(width, height)), Format::Png, |_| {});
        let mut reader = ::png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut pixels).expect("pixels");
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a pixel of a picture")]
        let middle = [at.left() + at.width() / 2.0, at.top() + at.height() / 2.0].map(|at| at as usize);
        let pixel = 3 * (middle[1] * 1920 + middle[0]);
        assert_eq!(pixels[pixel..pixel + 3], [255, 0, 0]);
    }
    let pdf = |logo| file(logo, Format::Pdf, |_| {});
    let images = |bytes: &[u8]| {
        bytes.windows(14).filter(|part| *part == b"/Subtype/Image" || *part == b"/Subtype /Imag").count()
    };
    assert_eq!(images(&pdf(None)), 0);
    assert_eq!(images(&pdf(Some(red(30, 10)))), 1);
}

#[test]
fn plain_pictures_have_no_logo() {
    let plain = |logo| file(logo, Format::Svg, |order| order.plain = true);
    assert_eq!(plain(Some(red(30, 10))), plain(None));
}

#[test]
fn nothing_lies_on_a_logo() {
    for case in cases() {
        let material = case.material();
        for chart in Chart::all(storage::framework()) {
            for (_, width, height) in SHEETS {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole pixels")]
                let size = Size::Pixels(width as u32, height as u32);
                let order = Order { logo: Some(red(30, 10)), size, ..Order::everything("plan", &material) };
                let Some(scene) = order.scene(chart, &material) else { continue };
                let (_, logo) = scene.logo.clone().expect("a logo");
                for text in scene.texts() {
                    let [left, top, right, bottom] = text.bounds();
                    let apart = right <= logo.x
                        || left >= logo.x + logo.width
                        || top >= logo.y + logo.height
                        || bottom <= logo.y;
                    assert!(apart, "{}, {}: “{}” lies on the logo", case.name, scene.id, text.text);
                }
            }
        }
    }
}
