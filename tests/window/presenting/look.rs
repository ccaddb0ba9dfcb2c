//! How the wall looks: a client’s colours, larger letters, less motion.

use super::{WALL, for_segment, on_two_windows, presenting, press, turn_to_milestone};
use crate::support::{Bench, Setup, click, ctrl, run, state, wait_for_all_samples};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::Command;
use seven_milestones::app::export::{ExportCommand, ReadBrand};
use seven_milestones::app::present::PresentationTheme;
use seven_milestones::domain::brand::{Brand, Rgb};

/// Sends a client's look as the dialog of exports does once it was read.
pub fn choose_look(bench: &mut Bench) {
    let mut bytes = Vec::new();
    image::RgbaImage::from_pixel(40, 20, image::Rgba([16, 48, 80, 255]))
        .write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Png)
        .expect("a picture");
    let brand = Brand {
        name: "A client".to_owned(),
        accents: Some(
            [[16, 48, 80], [190, 80, 50], [60, 130, 110], [220, 170, 60], [120, 80, 140], [80, 150, 190]].map(Rgb),
        ),
        ink: None,
        paper: Some(Rgb([250, 240, 220])),
        heading_font: Some("Georgia".to_owned()),
        body_font: None,
        logo: None,
    };
    let look = ReadBrand { brand, logo: Some(bytes), warnings: Vec::new() };
    ctrl(bench, Key::E);
    bench.state_mut().as_mut().expect("a window").send(Command::Export(ExportCommand::Brand(Ok(Box::new(look)))));
    run(bench);
    press(bench, Key::Escape);
}

#[test]
fn the_wall_has_the_look_that_was_chosen_for_exports() {
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    choose_look(&mut bench);
    press(&mut bench, Key::F5);
    let brand = presenting(&bench).theme.brand.clone().expect("a look");
    assert_eq!((brand.paper, brand.heading_font), (Some(Rgb([250, 240, 220])), None), "letters stay our own");
    assert_eq!(presenting(&bench).logo().map(|logo| (logo.width, logo.height)), Some((40, 20)));
    press(&mut bench, Key::H);
    assert!(presenting(&bench).logo().is_none(), "who hides the client hides the logo");
    press(&mut bench, Key::ArrowRight);
    press(&mut bench, Key::Escape);
    // Another client sees nothing of it.
    ctrl(&mut bench, Key::N);
    press(&mut bench, Key::F5);
    assert_eq!(*presenting(&bench).theme, PresentationTheme::default());
}

#[test]
fn a_page_says_how_large_it_can_be() {
    const DIGITS: [Key; 10] =
        [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let mut bench = on_two_windows();
    for _ in 0..3 {
        press(&mut bench, Key::Plus);
    }
    bench.get_by_label("Size 130%");
    // A page without room to grow says so, and how far it can.
    let full = (2..=17).any(|page| {
        press(&mut bench, DIGITS[page / 10]);
        press(&mut bench, DIGITS[page % 10]);
        press(&mut bench, Key::Enter);
        bench.query_by_label_contains("Size 130%. This page has").is_some()
    });
    assert!(full);
}

#[test]
fn with_reduced_motion_the_wall_changes_at_once() {
    // How many frames the wall asks for after one press that moves its bars.
    let frames = |reduced: bool| {
        let mut bench = Setup { size: WALL, frame: 1.0 / 60.0, ..Setup::default() }.open();
        run(&mut bench);
        ctrl(&mut bench, Key::Comma);
        click(&mut bench, "Reduced motion");
        if !reduced {
            // Off again: a harness moves nothing before somebody has set it.
            click(&mut bench, "Reduced motion");
        }
        press(&mut bench, Key::Escape);
        assert_eq!(state(&bench).settings.reduced_motion, reduced);
        press(&mut bench, Key::F5);
        for_segment(&mut bench, Key::Num1);
        turn_to_milestone(&mut bench, 6);
        // What another thread draws meanwhile would begin the move anew.
        wait_for_all_samples(&mut bench);
        bench.key_press_modifiers(Modifiers::SHIFT, Key::ArrowUp);
        bench.try_run().expect("the wall comes to rest")
    };
    let (moving, still) = (frames(false), frames(true));
    assert!(still <= 4, "{still} frames");
    assert!(moving > 20, "{moving} frames against {still}");
}
