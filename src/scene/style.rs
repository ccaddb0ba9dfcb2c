//! Colours by what they are for, and the sizes of type: the one place where they are written down.
//!
//! The window and the pictures take theirs from here.

use super::items::{Paint, Typeface};
use super::tones::{DARK, LIGHT, PLATFORMS};
use crate::domain::brand::{Brand, Rgb};

/// White.
pub const WHITE: Rgb = Rgb([255, 255, 255]);

/// The colour that a platform keeps throughout, by its place in the library.
#[must_use]
pub fn platform(position: usize) -> Rgb {
    let colour = PLATFORMS[position % PLATFORMS.len()];
    // The second dozen has the same hues in a lighter tone, so that two dozen platforms all differ.
    if position / PLATFORMS.len() % 2 == 1 { mixed(colour, WHITE, 0.38) } else { colour }
}

/// How a client's colour is changed so that it stands for another platform.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Toned {
    /// Not at all.
    Full,
    /// Drawn towards the paper, so much of the way.
    Paper(f64),
    /// Drawn towards the ink, so much of the way.
    Ink(f64),
}

/// Which of a client's six colours a platform has by its place in the library, and in which of four tones, so that two dozen
/// platforms all differ.
#[must_use]
pub const fn of_client(position: usize) -> (usize, Toned) {
    let toned = match position / 6 % 4 {
        0 => Toned::Full,
        1 => Toned::Paper(0.36),
        2 => Toned::Ink(0.36),
        _ => Toned::Paper(0.58),
    };
    (position % 6, toned)
}

/// One colour drawn towards another: `part` 0 leaves it, 1 gives the other.
#[must_use]
pub fn mixed(from: Rgb, to: Rgb, part: f64) -> Rgb {
    let mix = |a: u8, b: u8| {
        let value = f64::from(a) + (f64::from(b) - f64::from(a)) * part.clamp(0.0, 1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let byte = value.round() as u8;
        byte
    };
    let (a, b) = (from.0, to.0);
    Rgb([mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])])
}

/// The contrast of two colours by WCAG 2.2, from 1 to 21.
#[must_use]
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance by WCAG 2.2, from 0 to 1.
fn luminance(colour: Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.0.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// White or ink, whichever is easier to read on a colour.
#[must_use]
pub fn readable_on(ground: Rgb) -> Rgb {
    if contrast(WHITE, ground) >= contrast(LIGHT.ink, ground) { WHITE } else { LIGHT.ink }
}

/// A colour for an area with text on it, and the colour of that text: a middling area is drawn away from its text
/// until the text stands out.
#[must_use]
pub fn area_and_text(area: Rgb) -> (Rgb, Rgb) {
    let text = readable_on(area);
    let away = if text == WHITE { Rgb([0, 0, 0]) } else { WHITE };
    let steps = (0..=10).map(|step| mixed(area, away, f64::from(step) * 0.04));
    let area = steps.into_iter().find(|area| contrast(*area, text) >= TEXT).unwrap_or(away);
    (area, text)
}

/// A colour drawn towards white or ink until its contrast with what is behind it is at least so much.
#[must_use]
pub fn standing_out(colour: Rgb, ground: Rgb, least: f64) -> Rgb {
    let pole = readable_on(ground);
    let steps = [0.0, 0.15, 0.3, 0.45, 0.6, 0.8];
    let drawn = steps.into_iter().map(|part| mixed(colour, pole, part));
    let enough = |colour: &Rgb| contrast(*colour, ground) >= least;
    // On a middling grey only pure black is far enough.
    drawn.into_iter().find(enough).unwrap_or(if enough(&pole) || pole == WHITE { pole } else { Rgb([0, 0, 0]) })
}

/// What pictures lie on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ground {
    /// Light paper.
    #[default]
    Light,
    /// Dark paper.
    Dark,
    /// Whatever the slide has; colours are chosen for light paper, or for that of the brand.
    Transparent,
}

/// Where pictures are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Medium {
    /// On a page or a slide.
    #[default]
    Sheet,
    /// On a wall, from the back of a room: no letter is small.
    Wall,
    /// In the window, among its other text: as large as that, and as high as it comes to.
    Window {
        /// How many rows are shown at most.
        rows: usize,
    },
}

/// How pictures look.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// What they lie on.
    pub ground: Ground,
    /// A client's colours and fonts.
    pub brand: Option<Brand>,
    /// Whether title, subtitle, source and ground are left to the slide.
    pub plain: bool,
    /// Where they are read.
    pub medium: Medium,
    /// By how many per cent everything on the sheet is larger, or smaller, than usual: −50 to 100.
    pub larger: i16,
}

/// The least contrast of text.
pub const TEXT: f64 = 4.5;
/// The least contrast of a mark that is not text.
pub const MARK: f64 = 3.0;
/// The least contrast of a client's accents as areas: enough to be seen.
const AREA: f64 = 1.6;

/// A look worked out: every colour for what lies behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    /// What the picture lies on, or is taken to lie on.
    pub paper: Rgb,
    /// Whether the picture paints it.
    pub opaque: bool,
    /// Text.
    pub ink: Rgb,
    /// Text that explains.
    pub muted: Rgb,
    /// Hairlines.
    pub line: Rgb,
    /// Tracks and cells at rest.
    pub chip: Rgb,
    /// The one colour that calls.
    pub accent: Rgb,
    /// What fits.
    pub good: Rgb,
    /// What does not.
    pub bad: Rgb,
    /// Whether title, subtitle and source are left out.
    pub plain: bool,
    /// Whether it is read from the back of a room.
    pub projected: bool,
    /// In the window, how many rows are shown at most.
    pub window: Option<usize>,
    /// How many times as large as usual everything is.
    pub times: f64,
    /// The fonts.
    pub typeface: Typeface,
    milestones: [Rgb; 7],
    accents: Option<[Rgb; 6]>,
}

impl Style {
    /// Works out a look.
    #[must_use]
    pub fn new(look: &Look) -> Self {
        let dark = look.ground == Ground::Dark;
        let tones = if dark { &DARK } else { &LIGHT };
        let brand = look.brand.as_ref();
        let paper = match brand.and_then(|brand| if dark { dark_paper(brand) } else { brand.paper }) {
            Some(paper) => paper,
            None => tones.surface,
        };
        let given =
            brand.and_then(|brand| brand.ink.into_iter().chain(brand.paper).find(|c| contrast(*c, paper) >= TEXT));
        let own = given.is_none() && paper == tones.surface;
        let ink = given.unwrap_or_else(|| if own { tones.ink } else { standing_out(readable_on(paper), paper, TEXT) });
        let toned = |part: f64| mixed(paper, ink, part);
        let accents = brand.and_then(|brand| brand.accents).map(|all| all.map(|c| standing_out(c, paper, AREA)));
        let milestones =
            accents.map_or(tones.milestones, |a| [a[0], a[1], a[2], a[3], a[4], a[5], mixed(a[0], ink, 0.45)]);
        let font = |font: Option<&String>| font.map(|name| super::text::clean(name)).filter(|name| !name.is_empty());
        Self {
            opaque: look.ground != Ground::Transparent && !look.plain,
            muted: if own { tones.muted } else { standing_out(toned(0.65), paper, TEXT) },
            line: if own { tones.line } else { toned(0.14) },
            chip: if own { tones.chip } else { toned(0.09) },
            accent: standing_out(accents.map_or(tones.accent, |a| a[0]), paper, 3.0),
            good: standing_out(tones.good, paper, TEXT),
            bad: standing_out(tones.bad, paper, TEXT),
            plain: look.plain,
            projected: look.medium == Medium::Wall,
            window: if let Medium::Window { rows } = look.medium { Some(rows) } else { None },
            times: f64::from(look.larger.clamp(-50, 100)).mul_add(0.01, 1.0),
            typeface: Typeface {
                heading: font(brand.and_then(|brand| brand.heading_font.as_ref())),
                body: font(brand.and_then(|brand| brand.body_font.as_ref())),
            },
            paper,
            ink,
            milestones,
            accents,
        }
    }

    /// The colour of a milestone, by its position in the framework.
    #[must_use]
    pub const fn milestone(&self, position: usize) -> Rgb {
        self.milestones[position % self.milestones.len()]
    }

    /// The colour of a platform, by its position in the library.
    #[must_use]
    pub fn platform(&self, position: usize) -> Rgb {
        let Some(accents) = self.accents else { return self.mark(platform(position)) };
        let (accent, toned) = of_client(position);
        self.mark(match toned {
            Toned::Full => accents[accent],
            Toned::Paper(part) => mixed(accents[accent], self.paper, part),
            Toned::Ink(part) => mixed(accents[accent], self.ink, part),
        })
    }

    /// A colour as a mark: what is read from the back of a room stands out from the paper at least [`MARK`] times.
    #[must_use]
    pub fn mark(&self, colour: Rgb) -> Rgb {
        if self.projected { standing_out(colour, self.paper, MARK) } else { colour }
    }

    /// A colour mixed with the paper: `strength` 1 leaves it, 0 gives the paper.
    #[must_use]
    pub fn softened(&self, colour: Rgb, strength: f64) -> Rgb {
        mixed(self.paper, colour, strength)
    }

    /// A colour as text on the paper.
    #[must_use]
    pub fn as_text(&self, colour: Rgb) -> Rgb {
        standing_out(colour, self.paper, TEXT)
    }

    /// How much wider than our own the font of such text may be.
    #[must_use]
    pub fn stretch(&self, heading: bool) -> f64 {
        let font = if heading { &self.typeface.heading } else { &self.typeface.body };
        // The widest of the fonts that firms use are an eighth wider than ours.
        match font {
            Some(name) if name != super::text::FAMILY => 1.13,
            _ => 1.0,
        }
    }
}

/// A brand's dark colour, to stand on.
fn dark_paper(brand: &Brand) -> Option<Rgb> {
    brand.paper.into_iter().chain(brand.ink).find(|colour| luminance(*colour) < 0.09)
}

impl From<Rgb> for Paint {
    fn from(rgb: Rgb) -> Self {
        Self::solid(rgb)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::tones::rgb;

    #[test]
    fn text_stands_out_on_every_ground_and_for_every_brand() {
        let brand = |ink: u32, paper: u32| Brand {
            name: "A client".to_owned(),
            accents: Some([0xFF_FF_FF, 0x00_00_00, 0xFF_F2_00, 0x80_80_80, 0x1F_6F_B2, 0xC5_4B_78].map(rgb)),
            ink: Some(rgb(ink)),
            paper: Some(rgb(paper)),
            heading_font: Some("Georgia".to_owned()),
            body_font: None,
            logo: None,
        };
        let brands = [
            None,
            Some(brand(0x1B_23_33, 0xFF_FF_FF)),
            Some(brand(0xEE_EE_EE, 0xFF_FF_FF)),
            Some(brand(0x77_77_77, 0x88_88_88)),
        ];
        for brand in brands {
            for ground in [Ground::Light, Ground::Dark, Ground::Transparent] {
                let style = Style::new(&Look { ground, brand: brand.clone(), ..Look::default() });
                for colour in [style.ink, style.muted, style.good, style.bad, style.as_text(style.accent)] {
                    let ratio = contrast(colour, style.paper);
                    assert!(ratio >= 4.5, "{colour:?} on {:?} is {ratio:.2}:1", style.paper);
                }
                for position in 0..24 {
                    let on = style.as_text(style.platform(position));
                    assert!(contrast(on, style.paper) >= 4.5);
                }
            }
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(rgb(0), WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast(rgb(0x77_77_77), WHITE) - 4.48).abs() < 0.01);
    }
}
