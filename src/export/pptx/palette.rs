//! Who has which colour in a deck: each platform one on all of its slides, and each milestone.

use super::paint::{Paint, Slot};
use crate::chart::Material;
use crate::domain::brand::Rgb;
use crate::domain::id::PlatformId;
use crate::domain::sorting::sort_by;
use crate::export::colour_vision::{Blindness, TELLS_APART, difference, difference_seen};
use crate::export::theme::{SEEN, Theme};
use crate::scene::style::{self, MARK, Toned, contrast, standing_out};

/// How much points and thin lines have to differ so that they are told apart at a glance.
const CLEARLY: f64 = 1.5 * TELLS_APART;

/// How many of the ranking have a colour that is told apart from the others.
const FIRST: usize = 6;

/// The tones of a slot that may stand for somebody: its colour, and as office programs offer it darker and lighter.
const TONES: [(u8, u8); 5] = [(100, 0), (75, 0), (60, 40), (50, 0), (40, 60)];

/// The colours of a deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// By position in the library.
    platforms: Vec<(PlatformId, Paint)>,
    /// One more than a theme has, for seven milestones.
    seventh: Paint,
    /// The one that calls.
    pub accent: Paint,
}

impl Palette {
    /// The colours of a deck in a theme; gives our own theme the colours that the platforms compared have in pictures.
    ///
    /// A client's accents stay as they are: there a platform has the accent and the tone that it has in their pictures.
    #[must_use]
    pub fn new(material: &Material<'_>, theme: &mut Theme) -> Self {
        let compared = material.compared();
        let place = |id: &PlatformId| material.library.place(id).unwrap_or_default();
        if !theme.of_client {
            let colours: Vec<Rgb> =
                compared.iter().map(|id| standing_out(style::platform(place(id)), theme.ground, MARK)).collect();
            theme.accents = with_colours(theme.accents, &colours);
        }
        let theme = &*theme;
        let of = |id: &PlatformId| in_picture(place(id), theme);
        let ids = || material.library.platforms().iter().map(|platform| &platform.id);
        let mut platforms: Vec<(PlatformId, Paint)> = ids().map(|id| (id.clone(), of(id))).collect();
        // Those that are shown in their colours keep clear of each other, and of text and greys.
        let first = material.report.places.iter().map(|place| &material.report.platform(*place).id);
        let others: Vec<&PlatformId> = first.take(FIRST).filter(|id| !compared.contains(id)).collect();
        let mut seen = vec![theme.text, Paint::MUTED.seen(theme), Paint::BEHIND.seen(theme)];
        for id in compared.iter().chain(others) {
            let paint = clear_of(of(id), &seen, theme);
            seen.push(paint.seen(theme));
            if let Some(entry) = platforms.iter_mut().find(|(other, _)| other == id) {
                entry.1 = paint;
            }
        }
        Self { platforms, seventh: seventh(theme), accent: calling(theme) }
    }

    /// The colour of a platform: the same on every slide, and that of its pictures.
    #[must_use]
    pub fn platform(&self, id: &PlatformId) -> Paint {
        self.platforms.iter().find(|(other, _)| other == id).map_or(Paint::MUTED, |(_, paint)| *paint)
    }

    /// The colour of a milestone, by its position in the framework: six accents, the seventh, and then tints of these.
    #[must_use]
    pub fn milestone(&self, position: usize, theme: &Theme) -> Paint {
        let paint = match position % 7 {
            6 => self.seventh,
            // As in pictures, one that would not be seen is drawn away from the ground.
            accent => Paint::full(Slot::Accent(accent)).standing_out(theme, SEEN),
        };
        match position / 7 {
            0 => paint,
            1 => paint.strong(0.55, theme),
            _ => paint.strong(0.3, theme),
        }
    }
}

/// Six accents of which some are replaced by given colours, as similar ones as there are, so that all six still differ.
fn with_colours(accents: [Rgb; 6], colours: &[Rgb]) -> [Rgb; 6] {
    let mut best = (f64::INFINITY, accents);
    replaced(accents, &accents, colours, 0.0, &mut best);
    best.1
}

/// Tries every slot that is still as it was for the first of some colours, and then for the others.
fn replaced(tried: [Rgb; 6], before: &[Rgb; 6], colours: &[Rgb], cost: f64, best: &mut (f64, [Rgb; 6])) {
    let Some((colour, rest)) = colours.split_first() else {
        let pairs = (0..6).flat_map(|one| (0..one).map(move |other| (one, other)));
        let alike = pairs.filter(|(one, other)| difference(tried[*one], tried[*other]) < TELLS_APART);
        let cost = cost + alike.map(|_| 100.0).sum::<f64>();
        if cost < best.0 {
            *best = (cost, tried);
        }
        return;
    };
    for at in (0..6).filter(|at| tried[*at] == before[*at]) {
        let mut next = tried;
        next[at] = *colour;
        replaced(next, before, rest, cost + difference(before[at], *colour), best);
    }
}

/// All tones of all accents, those that are no tones first.
fn tones() -> impl Iterator<Item = Paint> {
    TONES.into_iter().flat_map(|(keep, add)| (0..6).map(move |at| Paint::toned(Slot::Accent(at), keep, add)))
}

/// The colour that a platform has in pictures, or in our own look the tone that is most like it.
fn in_picture(position: usize, theme: &Theme) -> Paint {
    if theme.of_client {
        let (accent, tone) = style::of_client(position);
        let paint = Paint::full(Slot::Accent(accent));
        let paint = match tone {
            Toned::Full => paint,
            Toned::Paper(part) => paint.strong(1.0 - part, theme),
            Toned::Ink(_) if theme.ground_is_dark() => Paint::toned(paint.slot, 64, 36),
            Toned::Ink(_) => Paint::toned(paint.slot, 64, 0),
        };
        return paint.standing_out(theme, MARK);
    }
    let wanted = standing_out(style::platform(position), theme.ground, MARK);
    let far = |paint: &Paint| difference(paint.seen(theme), wanted);
    let nearest = tones().min_by(|a, b| far(a).total_cmp(&far(b)));
    nearest.unwrap_or(Paint::MUTED).standing_out(theme, MARK)
}

/// A colour, or where it is taken for one of some others the first tone of the theme that is not.
fn clear_of(paint: Paint, seen: &[Rgb], theme: &Theme) -> Paint {
    let least = |paint: &Paint| {
        let colour = paint.seen(theme);
        seen.iter().map(|other| difference(*other, colour)).fold(f64::INFINITY, f64::min)
    };
    let others = tones().map(|paint| paint.standing_out(theme, MARK));
    let mut all: Vec<Paint> = std::iter::once(paint).chain(others).collect();
    if let Some(clear) = all.iter().find(|paint| least(paint) >= CLEARLY) {
        return *clear;
    }
    sort_by(&mut all, |a, b| least(b).total_cmp(&least(a)));
    all[0]
}

/// The first accent that stands out and is no grey; where there is none, the first of all as dark as it has to be.
fn calling(theme: &Theme) -> Paint {
    let greys = [Paint::MUTED, Paint::BEHIND].map(|grey| grey.seen(theme));
    let calls = |paint: &Paint| {
        let colour = paint.seen(theme);
        contrast(colour, theme.ground) >= MARK && greys.iter().all(|grey| difference(*grey, colour) >= CLEARLY)
    };
    let mut all = (0..6).map(|at| Paint::full(Slot::Accent(at)));
    all.find(calls).unwrap_or_else(|| Paint::full(Slot::Accent(0)).standing_out(theme, MARK))
}

/// The tone of an accent that differs most from all six, from text and from the ground, to any eye.
fn seventh(theme: &Theme) -> Paint {
    let others: Vec<Rgb> = theme.accents.into_iter().chain([theme.text, theme.ground]).collect();
    let least = |paint: &Paint| {
        let colour = paint.seen(theme);
        let apart = |other: &Rgb| {
            let blind = Blindness::ALL.into_iter().map(|kind| difference_seen(kind, *other, colour));
            blind.fold(difference(*other, colour), f64::min)
        };
        others.iter().map(apart).fold(f64::INFINITY, f64::min)
    };
    tones().max_by(|a, b| least(a).total_cmp(&least(b))).unwrap_or(Paint::MUTED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::brand::Brand;

    /// A theme of these colours: text, ground, and six accents.
    fn theme(colours: [u32; 8]) -> Theme {
        let [ink, paper, accents @ ..] = colours.map(|hex| {
            let [_, red, green, blue] = hex.to_be_bytes();
            Rgb([red, green, blue])
        });
        let brand = Brand {
            name: "A client".to_owned(),
            accents: Some(accents),
            ink: Some(ink),
            paper: Some(paper),
            heading_font: None,
            body_font: None,
            logo: None,
        };
        Theme::new(Some(&brand), None, false)
    }

    #[test]
    fn our_own_colours_of_platforms_are_those_of_pictures() {
        for dark in [false, true] {
            let before = Theme::new(None, None, dark);
            for positions in [[2, 5, 4, 23], [0, 12, 14, 3], [16, 4, 8, 10]] {
                let colours = positions.map(|at| standing_out(style::platform(at), before.ground, MARK));
                let theme = Theme { accents: with_colours(before.accents, &colours), ..before.clone() };
                assert!(colours.iter().all(|colour| theme.accents.contains(colour)), "{positions:?}");
                for (position, colour) in positions.into_iter().zip(colours) {
                    assert_eq!(in_picture(position, &theme).seen(&theme), colour, "{position}");
                }
            }
        }
    }

    #[test]
    fn a_platform_is_not_taken_for_a_grey_or_for_another() {
        // The sixth accent of this client is a grey, and the third hardly differs from the first.
        let theme = theme([0, 0xFF_FF_FF, 0xC8_1E_3C, 0xE9_A2_3B, 0xC4_22_40, 0x3C_8D_5A, 0x7A_4B_94, 0x5B_67_70]);
        let mut seen = vec![theme.text, Paint::MUTED.seen(&theme), Paint::BEHIND.seen(&theme)];
        for position in [0, 2, 5, 1] {
            let paint = clear_of(in_picture(position, &theme), &seen, &theme);
            let colour = paint.seen(&theme);
            assert!(seen.iter().all(|other| difference(*other, colour) >= CLEARLY), "{position}: {colour:?}");
            seen.push(colour);
        }
    }

    /// Themes as clients have them: black on white, navy on white, grey on cream, white on black and on navy, with colours that
    /// shout, that are pale, and that are greys.
    const SCHEMES: [[u32; 8]; 6] = [
        [0, 0xFF_FF_FF, 0x44_72_C4, 0xED_7D_31, 0xA5_A5_A5, 0xFF_C0_00, 0x5B_9B_D5, 0x70_AD_47],
        [0x00_20_60, 0xFF_FF_FF, 0xDC_14_3C, 0xDC_14_3C, 0x00_80_80, 0xF2_F2_F2, 0xFF_FF_00, 0x00_20_60],
        [0x40_40_40, 0xFA_F6_EC, 0x80_80_80, 0x99_99_99, 0xB3_B3_B3, 0xCC_CC_CC, 0x66_66_66, 0x4D_4D_4D],
        [0xFF_FF_FF, 0, 0x44_72_C4, 0xED_7D_31, 0xA5_A5_A5, 0xFF_C0_00, 0x5B_9B_D5, 0x70_AD_47],
        [0xFF_FF_FF, 0x0B_1F_3A, 0x0B_5F_A5, 0xE8_77_22, 0x00_A4_99, 0x8A_1B_61, 0xF2_C7_5C, 0x5B_67_70],
        [0xE9_ED_F3, 0x33_33_33, 0x20_20_20, 0xE8_77_22, 0x00_A4_99, 0x8A_1B_61, 0xF2_C7_5C, 0x5B_67_70],
    ];

    #[test]
    fn greys_stand_out_in_every_theme_and_none_of_them_shouts() {
        let ours = [false, true].map(|dark| Theme::new(None, None, dark));
        for theme in SCHEMES.into_iter().map(theme).chain(ours) {
            let ratio = |paint: Paint| style::contrast(paint.seen(&theme), theme.ground);
            assert!(ratio(Paint::MUTED) >= style::TEXT, "{:.2} {theme:?}", ratio(Paint::MUTED));
            assert!(ratio(Paint::BEHIND) >= MARK, "{:.2} {theme:?}", ratio(Paint::BEHIND));
            assert!((1.45..MARK).contains(&ratio(Paint::PANEL)), "{:.2} {theme:?}", ratio(Paint::PANEL));
            assert!((1.2..2.0).contains(&ratio(Paint::LINE)), "{:.2} {theme:?}", ratio(Paint::LINE));
        }
    }

    #[test]
    fn platforms_and_words_on_them_stand_out_in_every_theme() {
        let ours = [false, true].map(|dark| Theme::new(None, None, dark));
        for theme in SCHEMES.into_iter().map(theme).chain(ours) {
            for position in 0..24 {
                let paint = in_picture(position, &theme);
                let ratio = |one: Rgb, other: Rgb| style::contrast(one, other);
                let on_ground = ratio(paint.seen(&theme), theme.ground);
                assert!(on_ground >= MARK, "{position}: {on_ground:.2} {theme:?}");
                for strength in [1.0, 0.75, 0.5, 0.25] {
                    let (fill, words) = paint.strong(strength, &theme).with_text(&theme);
                    let words = ratio(words.seen(&theme), fill.seen(&theme));
                    assert!(words >= style::TEXT, "{position} at {strength}: {words:.2} {theme:?}");
                }
            }
        }
    }

    #[test]
    fn milestones_are_seen_in_every_theme() {
        for theme in SCHEMES.into_iter().map(theme) {
            let palette = Palette { platforms: Vec::new(), seventh: seventh(&theme), accent: calling(&theme) };
            for position in 0..7 {
                let ratio = contrast(palette.milestone(position, &theme).seen(&theme), theme.ground);
                assert!(ratio >= SEEN, "{position}: {ratio:.2} {theme:?}");
            }
        }
    }

    #[test]
    fn what_calls_stands_out_in_every_theme() {
        let ours = [false, true].map(|dark| Theme::new(None, None, dark));
        assert_eq!(ours.each_ref().map(calling), [Paint::full(Slot::Accent(0)); 2]);
        for theme in SCHEMES.into_iter().map(theme).chain(ours) {
            let ratio = contrast(calling(&theme).seen(&theme), theme.ground);
            assert!(ratio >= MARK, "{ratio:.2} {theme:?}");
        }
    }

    #[test]
    fn the_seventh_milestone_is_not_taken_for_another() {
        let ours = [false, true].map(|dark| Theme::new(None, None, dark));
        for theme in SCHEMES.into_iter().map(theme).chain(ours) {
            let colour = seventh(&theme).seen(&theme);
            for accent in theme.accents {
                assert!(difference(accent, colour) >= TELLS_APART, "{accent:?} {colour:?}");
            }
        }
    }
}
