//! The colours and fonts of a document: those of a brand or our own, for a light or a dark ground.

use crate::domain::brand::{Brand, Rgb};
use crate::scene::style::{WHITE, contrast, standing_out};
use crate::scene::tones::{DARK, LIGHT};

/// A font that every computer with an office program has.
pub const FONT: &str = "Arial";

/// What an area needs to be seen.
pub const SEEN: f64 = 1.6;

/// Our own colours for things that stand beside each other.
pub const ACCENTS: [Rgb; 6] = first_six(&LIGHT.milestones);

const fn first_six(all: &[Rgb; 7]) -> [Rgb; 6] {
    [all[0], all[1], all[2], all[3], all[4], all[5]]
}

/// Colours and fonts, with a colour for everything that a document draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Whose look it is.
    pub name: String,
    /// Six colours for things that stand beside each other.
    pub accents: [Rgb; 6],
    /// Text.
    pub text: Rgb,
    /// Whether these are a client's, which nobody may change.
    pub of_client: bool,
    /// The ground.
    pub ground: Rgb,
    /// Whether the ground is dark because that was asked for.
    pub dark: bool,
    /// The font of titles.
    pub heading_font: String,
    /// The font of text.
    pub body_font: String,
    /// A PNG or JPEG picture.
    pub logo: Option<Vec<u8>>,
}

impl Theme {
    /// The theme of a brand, or our own; dark on demand.
    #[must_use]
    pub fn new(brand: Option<&Brand>, logo: Option<Vec<u8>>, dark: bool) -> Self {
        let white = LIGHT.surface;
        let tones = if dark { &DARK } else { &LIGHT };
        let ink = brand.and_then(|brand| brand.ink);
        let paper = brand.and_then(|brand| brand.paper);
        let (text, ground) = match (ink.unwrap_or(LIGHT.ink), paper.unwrap_or(white)) {
            (_, _) if dark && ink.is_none() && paper.is_none() => (DARK.ink, DARK.ground),
            // A brand whose ground is dark anyway stays as it is.
            (ink, paper) if dark && contrast(paper, white) < contrast(ink, white) => (paper, ink),
            plain => plain,
        };
        let given = brand.and_then(|brand| brand.accents);
        let lifted = |colour: Rgb| standing_out(colour, ground, SEEN);
        let accents = match given {
            Some(accents) if dark => accents.map(lifted),
            Some(accents) => accents,
            None => first_six(&tones.milestones),
        };
        let font = |named: Option<&String>, other: Option<&String>| {
            let named = named.or(other).map(|font| font.trim()).filter(|font| !font.is_empty());
            named.unwrap_or(FONT).to_owned()
        };
        let (heading, body) = match brand {
            Some(brand) => (brand.heading_font.as_ref(), brand.body_font.as_ref()),
            None => (None, None),
        };
        Self {
            name: brand.map_or("Seven Milestones", |brand| brand.name.as_str()).to_owned(),
            accents,
            of_client: given.is_some(),
            text,
            ground,
            dark,
            heading_font: font(heading, body),
            body_font: font(body, heading),
            logo,
        }
    }

    /// Whether text is lighter than what it stands on.
    #[must_use]
    pub fn ground_is_dark(&self) -> bool {
        contrast(self.ground, WHITE) > contrast(self.text, WHITE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_can_be_read_on_both_grounds() {
        for dark in [false, true] {
            let theme = Theme::new(None, None, dark);
            assert!(contrast(theme.text, theme.ground) >= 4.5, "on {:?}", theme.ground);
            for accent in theme.accents {
                assert!(contrast(accent, theme.ground) >= SEEN, "{accent:?}");
            }
        }
    }
}
