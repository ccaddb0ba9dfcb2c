//! Colours by what they are for, light and dark.

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
    /// Platforms; each keeps one throughout.
    platforms: [Color32; 12],
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const LIGHT: Colours = Colours {
    ground: rgb(0xF3_F5_F8),
    surface: rgb(0xFF_FF_FF),
    ink: rgb(0x1B_23_33),
    muted: rgb(0x5A_64_76),
    line: rgb(0xE3_E7_EE),
    chip: rgb(0xEC_EF_F4),
    chip_hover: rgb(0xDF_E4_EC),
    accent: rgb(0x1B_68_AA),
    chosen: rgb(0x1B_23_33),
    on_chosen: rgb(0xFF_FF_FF),
    good: rgb(0x1C_72_42),
    bad: rgb(0xB0_3C_29),
    knob: rgb(0xFF_FF_FF),
    milestones: [
        rgb(0x26_54_8C),
        rgb(0x3A_7C_A5),
        rgb(0x52_A0_9B),
        rgb(0x8A_B1_7D),
        rgb(0xD9_B4_4A),
        rgb(0xD9_84_3B),
        rgb(0xB5_57_5A),
    ],
    platforms: PLATFORMS,
};

const DARK: Colours = Colours {
    ground: rgb(0x12_16_1D),
    surface: rgb(0x1B_21_2B),
    ink: rgb(0xE9_ED_F3),
    muted: rgb(0xA6_B0_C0),
    line: rgb(0x2D_36_44),
    chip: rgb(0x2A_32_3F),
    chip_hover: rgb(0x37_41_51),
    accent: rgb(0x6C_B4_EE),
    chosen: rgb(0xE9_ED_F3),
    on_chosen: rgb(0x1B_21_2B),
    good: rgb(0x6F_C5_90),
    bad: rgb(0xF2_8E_7C),
    knob: rgb(0xFF_FF_FF),
    milestones: [
        rgb(0x5A_8A_CB),
        rgb(0x4E_9F_C8),
        rgb(0x5F_BA_B3),
        rgb(0x9B_C4_8D),
        rgb(0xE2_C1_62),
        rgb(0xE4_99_54),
        rgb(0xCF_72_75),
    ],
    platforms: PLATFORMS,
};

const PLATFORMS: [Color32; 12] = [
    rgb(0x4D_93_C9),
    rgb(0x7A_5A_A6),
    rgb(0x1F_6F_B2),
    rgb(0xC2_6A_1C),
    rgb(0xC5_4B_78),
    rgb(0x10_86_78),
    rgb(0x4C_5A_73),
    rgb(0x5F_8F_37),
    rgb(0xA8_3E_2E),
    rgb(0x86_6A_3A),
    rgb(0x9A_42_7A),
    rgb(0x2C_7D_50),
];

impl Colours {
    /// The colour of a milestone, by its position in the framework.
    #[must_use]
    pub const fn milestone(&self, position: usize) -> Color32 {
        self.milestones[position % self.milestones.len()]
    }

    /// The colour of a platform, by its position in the library.
    #[must_use]
    pub fn platform(&self, position: usize) -> Color32 {
        let colour = self.platforms[position % self.platforms.len()];
        // The second dozen has the same hues in a lighter tone, so that two dozen platforms all differ.
        if position / self.platforms.len() % 2 == 1 { colour.lerp_to_gamma(Color32::WHITE, 0.38) } else { colour }
    }
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

/// White or ink, whichever is easier to read on a colour.
#[must_use]
pub fn readable_on(ground: Color32) -> Color32 {
    let (white, ink) = (LIGHT.surface, LIGHT.ink);
    if contrast(white, ground) >= contrast(ink, ground) { white } else { ink }
}

/// A colour as text: drawn towards white or ink until it stands out from what is behind it.
#[must_use]
pub fn readable_as_text(colour: Color32, ground: Color32) -> Color32 {
    let pole = readable_on(ground);
    let steps = [0.0, 0.15, 0.3, 0.45, 0.6, 0.8];
    let drawn = steps.into_iter().map(|part| colour.lerp_to_gamma(pole, part));
    drawn.into_iter().find(|colour| contrast(*colour, ground) >= 4.5).unwrap_or(pole)
}

/// The contrast of two colours by WCAG 2.2, from 1 to 21.
#[must_use]
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance by WCAG 2.2, from 0 to 1.
fn luminance(colour: Color32) -> f32 {
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
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
                let ratio = contrast(text, ground);
                assert!(ratio >= 4.5, "{text:?} on {ground:?} is {ratio:.2}:1");
            }
            for colour in c.platforms {
                let ratio = contrast(readable_on(colour), colour);
                assert!(ratio >= 4.0, "the mark on {colour:?} is {ratio:.2}:1");
            }
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-3);
        assert!((contrast(rgb(0x77_77_77), Color32::WHITE) - 4.48).abs() < 0.01);
    }
}
