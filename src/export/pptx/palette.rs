//! Who has which colour in a deck: each platform and each milestone one on all of its slides, that of its pictures.

use super::paint::Paint;
use crate::analysis::portfolio::Decision;
use crate::chart::Material;
use crate::domain::brand::Rgb;
use crate::domain::id::PlatformId;
use crate::export::theme::Theme;
use crate::scene::strength;
use crate::scene::style::{self, MARK, TEXT, standing_out};
use crate::scene::tones::{DARK, LIGHT, Tones, of_decision};

/// The colours of a deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// By position in the library.
    platforms: Vec<(PlatformId, Paint)>,
    milestones: [Paint; 7],
    /// The one that calls.
    pub accent: Paint,
    /// What fits, and what does not.
    judged: [Paint; 2],
}

/// How the word for what becomes of a platform is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chip {
    /// What lies behind it; nothing where it goes.
    pub ground: Option<Paint>,
    /// The line around it, where it goes.
    pub edge: Option<Paint>,
    /// The word itself.
    pub ink: Paint,
}

impl Palette {
    /// The colours of a deck in a theme, which are those of pictures: tones of the theme's accents, so that another theme
    /// recolours them.
    #[must_use]
    pub fn new(material: &Material<'_>, theme: &Theme) -> Self {
        let all = material.library.platforms().iter().enumerate();
        let platforms = all.map(|(place, known)| (known.id.clone(), platform(place, theme))).collect();
        Self { platforms, ..Self::of_milestones(theme) }
    }

    /// The colours of milestones, and the one that calls.
    fn of_milestones(theme: &Theme) -> Self {
        let milestones = match &theme.client {
            Some(client) => std::array::from_fn(|position| Paint::of_client(client.milestone(position))),
            None => ours(theme),
        };
        let Tones { good, bad, .. } = tones(theme);
        let judged = [*good, *bad].map(|colour| Paint::of_ours(standing_out(colour, theme.ground, TEXT), theme));
        Self { platforms: Vec::new(), milestones, accent: Self::calling(theme), judged }
    }

    /// How the word for a decision is painted, as in pictures: full where the platform is of the set, tinted where it is optional,
    /// in a line where it goes.
    #[must_use]
    pub fn chip(&self, decision: Decision, theme: &Theme) -> Chip {
        let [good, bad] = self.judged;
        let colour = of_decision(decision, [self.accent, good, Paint::MUTED, bad]);
        match decision {
            Decision::Keep | Decision::Start => {
                let (ground, ink) = colour.with_text(theme);
                Chip { ground: Some(ground), edge: None, ink }
            }
            Decision::Optional => {
                let ground = colour.strong(strength::OPTIONAL, theme).edgeless();
                Chip { ground: Some(ground), edge: None, ink: colour.read_on(ground, theme) }
            }
            Decision::Stop => {
                let ink = colour.as_words(theme);
                Chip { ground: None, edge: Some(ink), ink }
            }
        }
    }

    /// The colour that calls in a theme.
    #[must_use]
    pub(super) fn calling(theme: &Theme) -> Paint {
        match &theme.client {
            Some(client) => Paint::of_client(client.calling()),
            None => of_ours(tones(theme).accent, theme),
        }
    }

    /// The colour of a platform: the same on every slide, and that of its pictures.
    #[must_use]
    pub fn platform(&self, id: &PlatformId) -> Paint {
        self.platforms.iter().find(|(other, _)| other == id).map_or(Paint::MUTED, |(_, paint)| *paint)
    }

    /// The colour of a milestone, by its position in the framework; those after the seventh have tints.
    #[must_use]
    pub fn milestone(&self, position: usize, theme: &Theme) -> Paint {
        let paint = self.milestones[position % 7];
        match position / 7 {
            0 => paint,
            1 => paint.strong(0.55, theme),
            _ => paint.strong(0.3, theme),
        }
    }
}

/// The colour of a platform, by its place in the library.
fn platform(place: usize, theme: &Theme) -> Paint {
    match &theme.client {
        Some(client) => Paint::of_client(client.platform(place)),
        None => of_ours(style::platform(place), theme),
    }
}

/// A colour of our own as a mark that is seen in a theme.
fn of_ours(colour: Rgb, theme: &Theme) -> Paint {
    Paint::of_ours(standing_out(colour, theme.ground, MARK), theme).standing_out(theme)
}

/// Our own colours on such a ground.
fn tones(theme: &Theme) -> &'static Tones {
    if theme.ground_is_dark() { &DARK } else { &LIGHT }
}

/// Our own colours of milestones.
fn ours(theme: &Theme) -> [Paint; 7] {
    tones(theme).milestones.map(|colour| Paint::of_ours(colour, theme))
}

#[cfg(test)]
mod tests;
