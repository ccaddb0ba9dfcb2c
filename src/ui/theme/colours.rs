//! Colours by what they are for, light and dark.

use crate::domain::brand::Rgb;
use crate::scene::style::{self, Tones};
use egui::{Color32, Ui};

/// The colours of one look.
#[derive(Debug, PartialEq, Eq)]
pub struct Colours {
    /// Behind everything.
    pub ground: Color32,
    /// Cards, panels, fields.
    pub surface: Color32,
    /// Text.
    pub ink: Color32,
    /// Text that explains.
    pub muted: Color32,
    /// Hairlines.
    pub line: Color32,
    /// Buttons and rails at rest.
    pub chip: Color32,
    /// Buttons under the pointer.
    pub chip_hover: Color32,
    /// The one colour that calls.
    pub accent: Color32,
    /// What is chosen: a tab, a switch.
    pub chosen: Color32,
    /// Text on what is chosen.
    pub on_chosen: Color32,
    /// What fits.
    pub good: Color32,
    /// What does not.
    pub bad: Color32,
    /// The knob of a slider.
    pub knob: Color32,
    /// Milestones, in the framework's order; further ones begin again.
    milestones: [Color32; 7],
}

/// A colour of the style that pictures and the window share.
const fn shared(colour: Rgb) -> Color32 {
    let [red, green, blue] = colour.0;
    Color32::from_rgb(red, green, blue)
}

const LIGHT: Colours = Colours::of(&style::LIGHT);
const DARK: Colours = Colours::of(&style::DARK);

impl Colours {
    const fn of(tones: &Tones) -> Self {
        let mut milestones = [Color32::BLACK; 7];
        let mut at = 0;
        while at < milestones.len() {
            milestones[at] = shared(tones.milestones[at]);
            at += 1;
        }
        Self {
            ground: shared(tones.ground),
            surface: shared(tones.surface),
            ink: shared(tones.ink),
            muted: shared(tones.muted),
            line: shared(tones.line),
            chip: shared(tones.chip),
            chip_hover: shared(tones.chip_hover),
            accent: shared(tones.accent),
            chosen: shared(tones.chosen),
            on_chosen: shared(tones.on_chosen),
            good: shared(tones.good),
            bad: shared(tones.bad),
            knob: shared(tones.knob),
            milestones,
        }
    }

    /// The colour of a milestone, by its position in the framework.
    #[must_use]
    pub const fn milestone(&self, position: usize) -> Color32 {
        self.milestones[position % self.milestones.len()]
    }

    /// The colour of a platform, by its position in the library; the same on light and on dark.
    #[must_use]
    pub fn platform(&self, position: usize) -> Color32 {
        shared(style::platform(position))
    }
}

/// A colour that lets through what is behind it: `alpha` 255 lets nothing through.
#[must_use]
pub const fn shared_with(colour: Rgb, alpha: u8) -> Color32 {
    let [red, green, blue] = colour.0;
    Color32::from_rgba_unmultiplied_const(red, green, blue, alpha)
}

/// The colours of the look in use.
#[must_use]
pub fn colours(ui: &Ui) -> &'static Colours {
    of(ui.visuals().dark_mode)
}

/// The colours of the light or the dark look.
#[must_use]
pub const fn of(dark: bool) -> &'static Colours {
    if dark { &DARK } else { &LIGHT }
}

/// A colour mixed with the surface behind it: `strength` 1 leaves it, 0 gives the surface.
#[must_use]
pub fn softened(colour: Color32, surface: Color32, strength: f32) -> Color32 {
    surface.lerp_to_gamma(colour, strength)
}

/// What a colour is without what it lets through.
const fn opaque(colour: Color32) -> Rgb {
    Rgb([colour.r(), colour.g(), colour.b()])
}

/// White or ink, whichever is easier to read on a colour.
#[must_use]
pub fn readable_on(ground: Color32) -> Color32 {
    shared(style::readable_on(opaque(ground)))
}

/// A colour as text: drawn towards white or ink until it stands out from what is behind it.
#[must_use]
pub fn readable_as_text(colour: Color32, ground: Color32) -> Color32 {
    shared(style::standing_out(opaque(colour), opaque(ground), style::TEXT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stands_out_from_what_is_behind_it() {
        for c in [&LIGHT, &DARK] {
            let pairs = [
                (c.ink, c.ground),
                (c.ink, c.surface),
                (c.ink, c.chip),
                (c.ink, c.chip_hover),
                (c.muted, c.ground),
                (c.muted, c.surface),
                (c.accent, c.surface),
                (c.accent, c.ground),
                (c.good, c.surface),
                (c.bad, c.surface),
                (c.on_chosen, c.chosen),
            ];
            for (text, ground) in pairs {
                let ratio = style::contrast(opaque(text), opaque(ground));
                assert!(ratio >= 4.5, "{text:?} on {ground:?} is {ratio:.2}:1");
            }
            for colour in (0..24).map(|position| c.platform(position)) {
                let ratio = style::contrast(opaque(readable_on(colour)), opaque(colour));
                assert!(ratio >= 4.0, "the mark on {colour:?} is {ratio:.2}:1");
            }
        }
    }
}
