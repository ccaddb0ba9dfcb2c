//! Who has which colour in a deck: each platform and each milestone one on all of its slides, that of its pictures.

use super::paint::{Paint, Slot};
use crate::chart::Material;
use crate::domain::id::PlatformId;
use crate::export::theme::Theme;
use crate::scene::style::{self, MARK, standing_out};
use crate::scene::tones::{DARK, LIGHT};

/// The colours of a deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// By position in the library.
    platforms: Vec<(PlatformId, Paint)>,
    milestones: [Paint; 7],
    /// The one that calls.
    pub accent: Paint,
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
        Self { platforms: Vec::new(), milestones, accent: Self::calling(theme) }
    }

    /// The colour that calls in a theme.
    #[must_use]
    pub(super) fn calling(theme: &Theme) -> Paint {
        match &theme.client {
            Some(client) => Paint::of_client(client.calling()),
            None => Paint::full(Slot::Accent(0)).standing_out(theme, MARK),
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
        None => {
            Paint::of_ours(standing_out(style::platform(place), theme.ground, MARK), theme).standing_out(theme, MARK)
        }
    }
}

/// Our own colours of milestones.
fn ours(theme: &Theme) -> [Paint; 7] {
    let tones = if theme.ground_is_dark() { &DARK } else { &LIGHT };
    tones.milestones.map(|colour| Paint::of_ours(colour, theme))
}

#[cfg(test)]
mod tests;
