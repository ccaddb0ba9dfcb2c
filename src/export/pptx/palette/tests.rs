//! Colours in our own theme, and in sixty that clients could have.

use super::super::paint::Slot;
use super::*;
use crate::domain::brand::{Brand, Rgb};
use crate::export::theme::SEEN;
use crate::scene::colour_vision::{Seen, chroma, difference};
use crate::scene::hue::Hue;
use crate::scene::style::{Ground, Look, Style, TEXT, contrast};

const fn rgb(hex: u32) -> Rgb {
    let [_, red, green, blue] = hex.to_be_bytes();
    Rgb([red, green, blue])
}

/// Text and ground as masters have them: white, cream, pale, dark, and middling ones on which few greys can be read.
const GROUNDS: [[u32; 2]; 12] = [
    [0, 0xFF_FF_FF],
    [0x00_20_60, 0xFF_FF_FF],
    [0x40_40_40, 0xFA_F6_EC],
    [0x44_54_6A, 0xFF_E0_CC],
    [0, 0x9B_BB_59],
    [0, 0xFF_66_00],
    [0xFF_FF_FF, 0],
    [0xFF_FF_FF, 0x0B_1F_3A],
    [0xE9_ED_F3, 0x33_33_33],
    [0xFF_FF_FF, 0x1F_49_7D],
    [0xFF_FF_FF, 0x0B_5F_A5],
    [0xFF_FF_FF, 0x8C_1D_40],
];

/// Accents as themes have them: a grey in the middle, a pale first, twins, white and navy among them, greys alone.
const ACCENTS: [[u32; 6]; 5] = [
    [0x44_72_C4, 0xED_7D_31, 0xA5_A5_A5, 0xFF_C0_00, 0x5B_9B_D5, 0x70_AD_47],
    [0xDD_DD_DD, 0xC0_50_4D, 0x9B_BB_59, 0x80_64_A2, 0x4B_AC_C6, 0xF7_96_46],
    [0xDC_14_3C, 0xDC_14_3C, 0x00_80_80, 0xF2_F2_F2, 0xFF_FF_00, 0x00_20_60],
    [0xF2_C7_5C, 0x00_A4_99, 0x8A_1B_61, 0xE8_77_22, 0x00_A4_99, 0x5B_67_70],
    [0x80_80_80, 0x99_99_99, 0xB3_B3_B3, 0xCC_CC_CC, 0x66_66_66, 0x4D_4D_4D],
];

/// A brand of each ground with each accents, and whether these have colour.
fn brands() -> impl Iterator<Item = (Brand, bool)> {
    GROUNDS.into_iter().flat_map(|[ink, paper]| {
        ACCENTS.into_iter().enumerate().map(move |(at, accents)| {
            let brand = Brand {
                name: "A client".to_owned(),
                accents: Some(accents.map(rgb)),
                ink: Some(rgb(ink)),
                paper: Some(rgb(paper)),
                heading_font: None,
                body_font: None,
                logo: None,
            };
            (brand, at < 4)
        })
    })
}

fn ours() -> [Theme; 2] {
    [Ground::Light, Ground::Dark].map(|ground| Theme::new(None, None, ground))
}

/// All of these themes, on the client's own ground.
fn themes() -> impl Iterator<Item = Theme> {
    brands().map(|(brand, _)| Theme::new(Some(&brand), None, Ground::of(Some(&brand)))).chain(ours())
}

fn palette(theme: &Theme) -> Palette {
    Palette::of_milestones(theme)
}

#[test]
fn our_own_colours_are_those_of_pictures() {
    for (theme, tones) in ours().iter().zip([&LIGHT, &DARK]) {
        let palette = palette(theme);
        let milestones = (0..7).map(|at| (palette.milestone(at, theme), tones.milestones[at]));
        let marked = |place: usize| standing_out(style::platform(place), theme.ground, MARK);
        for (paint, wanted) in milestones.chain((0..24).map(|place| (platform(place, theme), marked(place)))) {
            let off = difference(paint.seen(theme), wanted);
            assert!(off < 1.5, "{paint:?} is {off:.1} from {wanted:?}");
        }
    }
}

#[test]
fn greys_stand_out_in_every_theme_and_none_of_them_shouts() {
    for theme in themes() {
        let ratio = |paint: Paint| contrast(paint.seen(&theme), theme.ground);
        assert!(contrast(theme.text, theme.ground) >= TEXT, "{theme:?}");
        assert!(ratio(Paint::MUTED) >= TEXT, "{:.2} {theme:?}", ratio(Paint::MUTED));
        assert!(ratio(Paint::BEHIND) >= MARK, "{:.2} {theme:?}", ratio(Paint::BEHIND));
        assert!((1.45..MARK).contains(&ratio(Paint::PANEL)), "{:.2} {theme:?}", ratio(Paint::PANEL));
        assert!((1.2..2.0).contains(&ratio(Paint::LINE)), "{:.2} {theme:?}", ratio(Paint::LINE));
        let on_panel = contrast(theme.text, Paint::PANEL.seen(&theme));
        assert!(on_panel >= TEXT, "{on_panel:.2} {theme:?}");
    }
}

/// What is written for a grey is what is counted on.
#[test]
fn greys_are_written_as_the_ground_needs_them() {
    assert!(ours().iter().all(|theme| Paint::greys_of(theme).is_empty()), "our own need no other");
    for theme in themes() {
        let greys = Paint::greys_of(&theme);
        let same = Paint::MUTED.colour();
        let written = greys.iter().find(|(old, _)| *old == same).map_or(same, |(_, new)| new.clone());
        let number = |tag: &str| {
            let rest = written.split_once(&format!("<a:{tag} val=\""))?.1;
            rest.split_once("000\"")?.0.parse::<f64>().ok().map(|per_cent| per_cent / 100.0)
        };
        let text = Hue::of(theme.text);
        let saturation = text.saturation * number("satMod").expect("less colour");
        let lightness = text.lightness.mul_add(number("lumMod").unwrap_or(1.0), number("lumOff").unwrap_or(0.0));
        let colour = Hue { saturation, lightness, ..text }.rgb();
        assert!(difference(colour, Paint::MUTED.seen(&theme)) < 1.5, "{written} {theme:?}");
    }
}

#[test]
fn everything_in_colour_stands_out_in_every_theme_and_so_do_words_on_it() {
    for theme in themes() {
        let palette = palette(&theme);
        let platforms = (0..24).map(|place| platform(place, &theme));
        // Our own colours of milestones are told apart by their lightness too, and so may be lighter.
        let least = if theme.client.is_some() { MARK } else { SEEN };
        let milestones = (0..7).map(|position| palette.milestone(position, &theme));
        let all = platforms.chain([palette.accent, Paint::MUTED]).map(|paint| (paint, MARK));
        for (paint, least) in all.chain(milestones.map(|paint| (paint, least))) {
            let ratio = contrast(paint.seen(&theme), theme.ground);
            assert!(ratio >= least, "{paint:?}: {ratio:.2} {theme:?}");
            let read = contrast(paint.as_words(&theme).seen(&theme), theme.ground);
            assert!(read >= TEXT, "{paint:?} as words: {read:.2} {theme:?}");
            for strength in [1.0, 0.75, 0.5, 0.25] {
                let (fill, words) = paint.strong(strength, &theme).with_text(&theme);
                let ratio = contrast(words.seen(&theme), fill.seen(&theme));
                assert!(ratio >= TEXT, "{paint:?} at {strength}: {ratio:.2} {theme:?}");
            }
        }
    }
}

/// What becomes of a platform, in the order of rows.
const DECISIONS: [Decision; 4] = [Decision::Keep, Decision::Start, Decision::Optional, Decision::Stop];

#[test]
fn the_word_for_what_to_do_is_read_in_every_theme_and_its_ground_or_its_line_is_seen() {
    for theme in themes() {
        let palette = palette(&theme);
        for decision in DECISIONS {
            let Chip { ground, edge, ink } = palette.chip(decision, &theme);
            let behind = ground.unwrap_or(Paint::GROUND).seen(&theme);
            let ratio = contrast(ink.seen(&theme), behind);
            assert!(ratio >= TEXT, "{decision:?}: {ratio:.2} {theme:?}");
            let mark = if decision == Decision::Optional { None } else { ground.or(edge) };
            assert_eq!((ground.is_none(), edge.is_some()), (decision == Decision::Stop, decision == Decision::Stop));
            let ratio = mark.map(|mark| contrast(mark.seen(&theme), theme.ground));
            assert!(ratio.is_none_or(|ratio| ratio >= MARK), "{decision:?}: {ratio:?} {theme:?}");
        }
    }
}

#[test]
fn decisions_have_the_colours_of_pictures() {
    for (theme, ground) in ours().iter().zip([Ground::Light, Ground::Dark]) {
        judged_as(theme, &Style::new(&Look { ground, ..Look::default() }));
    }
    // Greys cannot be made green.
    for (brand, _) in brands().filter(|(_, coloured)| *coloured) {
        let ground = Ground::of(Some(&brand));
        let look = Look { ground, brand: Some(brand.clone()), ..Look::default() };
        judged_as(&Theme::new(Some(&brand), None, ground), &Style::new(&look));
    }
}

/// Holds what fits and what does not to the colours of pictures.
fn judged_as(theme: &Theme, style: &Style) {
    for (paint, wanted) in palette(theme).judged.iter().zip([style.good, style.bad]) {
        let off = difference(paint.seen(theme), wanted);
        assert!(off < 2.5, "{paint:?} is {off:.1} from {wanted:?}: {theme:?}");
    }
}

#[test]
fn whoever_has_a_colour_on_slides_has_it_in_pictures() {
    for (brand, _) in brands() {
        for ground in [Ground::Light, Ground::Dark, Ground::Transparent] {
            let theme = Theme::new(Some(&brand), None, ground);
            let style = Style::new(&Look { ground, brand: Some(brand.clone()), ..Look::default() });
            assert_eq!((style.paper, style.ink), (theme.ground, theme.text));
            let palette = palette(&theme);
            assert_eq!(palette.accent.seen(&theme), style.accent);
            for place in 0..24 {
                assert_eq!(platform(place, &theme).seen(&theme), style.platform(place), "{place}");
            }
            for position in 0..7 {
                assert_eq!(palette.milestone(position, &theme).seen(&theme), style.milestone(position), "{position}");
            }
        }
    }
}

#[test]
fn what_is_in_front_is_told_apart_and_is_no_grey() {
    for (brand, coloured) in brands() {
        let theme = Theme::new(Some(&brand), None, Ground::of(Some(&brand)));
        let palette = palette(&theme);
        let first: Vec<Rgb> = (0..7).map(|at| palette.milestone(at, &theme).seen(&theme)).collect();
        for (at, one) in first.iter().enumerate() {
            // There is no colour to take in a theme of greys alone, and little room on a middling ground.
            let room = coloured && contrast(theme.text, theme.ground) >= 8.0;
            assert!(!room || chroma(*one) >= 14.0, "{one:?} {theme:?}");
            for other in &first[..at] {
                let apart = Seen::of(*one).apart(&Seen::of(*other));
                let least = match (room, coloured) {
                    (true, _) => 3.3,
                    (false, true) => 1.5,
                    // A few greys between text and a middling ground are told apart by their places and names alone.
                    (false, false) => 0.3,
                };
                assert!(apart >= least, "{one:?} {other:?}: {apart:.1} {theme:?}");
            }
        }
    }
}

#[test]
fn what_calls_in_our_own_look_has_the_colour_that_calls_in_its_pictures() {
    for (theme, ground) in ours().into_iter().zip([Ground::Light, Ground::Dark]) {
        let style = Style::new(&Look { ground, ..Look::default() });
        let apart = difference(palette(&theme).accent.seen(&theme), style.accent);
        assert!(apart < 1.0, "{apart:.2}");
    }
}

#[test]
fn a_bar_that_stands_back_has_an_edge_that_is_seen_and_one_that_stands_out_has_none() {
    for theme in themes() {
        for at in 0..6 {
            let full = Paint::full(Slot::Accent(at));
            assert_eq!(full.edge(), "");
            assert!(full.strong(0.4, &theme).edge().contains(&Paint::BEHIND.fill()));
        }
        for place in 0..24 {
            let bar = platform(place, &theme).under_lines(&theme);
            let [line, ground] = [theme.text, theme.ground].map(|other| contrast(bar.seen(&theme), other));
            assert!(line >= MARK, "{bar:?}: a line on it has {line:.2} {theme:?}");
            assert_eq!(bar.edge().is_empty(), ground >= MARK, "{bar:?}: {ground:.2} {theme:?}");
        }
        assert!([Paint::PANEL, Paint::STRIPES].iter().all(|paint| paint.edge().contains("<a:ln")));
    }
}
