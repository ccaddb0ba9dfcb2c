//! Colours by what they are for, and the sizes of type: the one place where they are written down.
//!
//! The window and the pictures take theirs from here.

use super::client::ClientColours;
use super::items::{Paint, Typeface};
use super::tones::{DARK, LIGHT, PLATFORMS};
use crate::domain::brand::{Brand, Rgb};
use std::sync::{Mutex, PoisonError};

pub use super::contrast::{MARK, TEXT, WHITE, area_and_text, contrast, mixed, readable_on, standing_out};

/// The colour that a platform keeps throughout, by its place in the library.
#[must_use]
pub fn platform(position: usize) -> Rgb {
    let colour = PLATFORMS[position % PLATFORMS.len()];
    // Those that somebody adds have the same hues in a lighter tone.
    if position / PLATFORMS.len() % 2 == 1 { mixed(colour, WHITE, 0.38) } else { colour }
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
    /// The least contrast of our own colours as marks: they are made for our own ground, on a sheet.
    least: f64,
    milestones: [Rgb; 7],
    client: Option<ClientColours>,
}

impl Style {
    /// Works out a look.
    #[must_use]
    pub fn new(look: &Look) -> Self {
        let dark = look.ground == Ground::Dark;
        let tones = if dark { &DARK } else { &LIGHT };
        let brand = look.brand.as_ref();
        let (paper, ink) = brand.map_or((tones.surface, tones.ink), |brand| paper_and_ink(brand, look.ground));
        let own = (paper, ink) == (tones.surface, tones.ink);
        let toned = |part: f64| mixed(paper, ink, part);
        let client = client_colours(brand, paper, ink);
        let accent = match &client {
            Some(client) => client.seen(client.calling()),
            None => standing_out(tones.accent, paper, MARK),
        };
        let font = |font: Option<&String>| font.map(|name| super::text::clean(name)).filter(|name| !name.is_empty());
        Self {
            opaque: look.ground != Ground::Transparent && !look.plain,
            muted: if own { tones.muted } else { standing_out(toned(0.65), paper, TEXT) },
            line: if own { tones.line } else { toned(0.14) },
            chip: if own { tones.chip } else { toned(0.09) },
            accent,
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
            milestones: if own { tones.milestones } else { tones.milestones.map(|c| standing_out(c, paper, MARK)) },
            least: if own && look.medium != Medium::Wall { 1.0 } else { MARK },
            client,
        }
    }

    /// The colour of a milestone, by its position in the framework.
    #[must_use]
    pub fn milestone(&self, position: usize) -> Rgb {
        match &self.client {
            Some(client) => client.seen(client.milestone(position)),
            None => self.milestones[position % self.milestones.len()],
        }
    }

    /// The colour of a platform, by its position in the library.
    #[must_use]
    pub fn platform(&self, position: usize) -> Rgb {
        match &self.client {
            Some(client) => client.seen(client.platform(position)),
            None => self.mark(platform(position)),
        }
    }

    /// A colour as a mark: on a client's ground, and from the back of a room, it stands out at least [`MARK`] times.
    #[must_use]
    pub fn mark(&self, colour: Rgb) -> Rgb {
        standing_out(colour, self.paper, self.least)
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

/// The least contrast of a brand's text where that is to be had, so that it can be read on a chosen row as well.
const INK: f64 = 6.6;

/// What a brand's pictures and slides lie on, and text that can be read on it.
///
/// The brand's own ground is taken where it is as light or as dark as asked for, else its ink where there is room for greys
/// and colours beside it, else white or our dark.
#[must_use]
pub fn paper_and_ink(brand: &Brand, ground: Ground) -> (Rgb, Rgb) {
    let dark = ground == Ground::Dark;
    let tones = if dark { &DARK } else { &LIGHT };
    let swapped = || brand.ink.filter(|ink| contrast(*ink, tones.surface) < 2.0).unwrap_or(tones.surface);
    let paper = match brand.paper {
        Some(paper) if ground == Ground::Transparent || is_dark(paper) == dark => paper,
        None if !dark => tones.surface,
        _ => swapped(),
    };
    let given = brand.ink.into_iter().chain(brand.paper).find(|ink| contrast(*ink, paper) >= TEXT);
    let own = if paper == tones.surface { tones.ink } else { readable_on(paper) };
    (paper, standing_out(given.unwrap_or(own), paper, INK))
}

/// What a client's colours were chosen from last, and they.
type Chosen = Option<(([Rgb; 6], Rgb, Rgb), ClientColours)>;

/// The colours that were chosen last: every page of a document and every picture asks for the same.
static CHOSEN: Mutex<Chosen> = Mutex::new(None);

/// The colours of a brand on a ground; none where it has none of its own.
#[must_use]
pub fn client_colours(brand: Option<&Brand>, paper: Rgb, ink: Rgb) -> Option<ClientColours> {
    let from = (brand?.accents?, ink, paper);
    let mut chosen = CHOSEN.lock().unwrap_or_else(PoisonError::into_inner);
    match &*chosen {
        Some((known, colours)) if *known == from => Some(colours.clone()),
        _ => {
            let colours = ClientColours::new(from.0, ink, paper);
            *chosen = Some((from, colours.clone()));
            Some(colours)
        }
    }
}

/// Whether white is easier to read on a colour than black.
fn is_dark(colour: Rgb) -> bool {
    contrast(colour, WHITE) > contrast(colour, Rgb([0; 3]))
}

impl Ground {
    /// The ground of a brand: dark where its own is.
    #[must_use]
    pub fn of(brand: Option<&Brand>) -> Self {
        if brand.and_then(|brand| brand.paper).is_some_and(is_dark) { Self::Dark } else { Self::Light }
    }
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
}
