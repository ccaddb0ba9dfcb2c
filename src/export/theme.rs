//! The colours and fonts of a document: those of a brand or our own, for a light or a dark ground.

use crate::domain::brand::{Brand, Rgb};
use crate::scene::client::ClientColours;
use crate::scene::style::{Ground, WHITE, client_colours, contrast, paper_and_ink};
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
    /// Which tone of these stands for whom, where they are a client's; nobody may change those.
    pub client: Option<ClientColours>,
    /// The ground.
    pub ground: Rgb,
    /// The font of titles.
    pub heading_font: String,
    /// The font of text.
    pub body_font: String,
    /// A PNG or JPEG picture.
    pub logo: Option<Vec<u8>>,
}

impl Theme {
    /// The theme of a brand, or our own, on a ground.
    #[must_use]
    pub fn new(brand: Option<&Brand>, logo: Option<Vec<u8>>, ground: Ground) -> Self {
        let tones = if ground == Ground::Dark { &DARK } else { &LIGHT };
        let own = if ground == Ground::Dark { DARK.ground } else { LIGHT.surface };
        let (ground, text) = brand.map_or((own, tones.ink), |brand| paper_and_ink(brand, ground));
        let accents = brand.and_then(|brand| brand.accents).unwrap_or(first_six(&tones.milestones));
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
            client: client_colours(brand, ground, text),
            text,
            ground,
            heading_font: font(heading, body),
            body_font: font(body, heading),
            logo,
        }
    }

    /// Whether text is lighter than what it stands on; a deck then has its dark and light slots swapped by its master.
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
        for ground in [Ground::Light, Ground::Dark] {
            let theme = Theme::new(None, None, ground);
            assert!(contrast(theme.text, theme.ground) >= 4.5, "on {:?}", theme.ground);
            for accent in theme.accents {
                assert!(contrast(accent, theme.ground) >= SEEN, "{accent:?}");
            }
        }
    }
}
