//! Colours by hue, saturation and lightness, as office programs change them, and by how much light they are.

use crate::domain::brand::Rgb;

/// A colour by its hue, as a turn from 0 to 6, and its saturation and lightness, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hue {
    /// Red is 0, green 2, blue 4.
    pub turn: f64,
    /// Grey is 0.
    pub saturation: f64,
    /// Black is 0, white 1.
    pub lightness: f64,
}

impl Hue {
    /// A colour taken apart.
    #[must_use]
    pub fn of(colour: Rgb) -> Self {
        Self::of_parts(colour.0.map(|part| f64::from(part) / 255.0))
    }

    /// Red, green and blue from 0 to 1, as screens take them, taken apart.
    #[must_use]
    pub fn of_parts([red, green, blue]: [f64; 3]) -> Self {
        let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
        let (lightness, range) = (f64::midpoint(most, least), most - least);
        if range <= 0.0 {
            return Self { turn: 0.0, saturation: 0.0, lightness };
        }
        let turn = if most <= red {
            (green - blue) / range
        } else if most <= green {
            2.0 + (blue - red) / range
        } else {
            4.0 + (red - green) / range
        };
        let saturation = range / (1.0 - (2.0 * lightness - 1.0).abs()).max(1e-9);
        Self { turn: turn.rem_euclid(6.0), saturation: saturation.min(1.0), lightness }
    }

    /// So much of the lightness is kept and so much added, both in per cent: `lumMod` and `lumOff`.
    #[must_use]
    pub fn toned(self, keep: u8, add: u8) -> Self {
        let part = |per_cent: u8| f64::from(per_cent) / 100.0;
        Self { lightness: self.lightness.mul_add(part(keep), part(add)).clamp(0.0, 1.0), ..self }
    }

    /// Red, green and blue from 0 to 1 put together again.
    #[must_use]
    pub fn parts(self) -> [f64; 3] {
        let range = (1.0 - (2.0 * self.lightness - 1.0).abs()) * self.saturation;
        let least = self.lightness - range / 2.0;
        // Each part is a plateau of two sixths, with a slope on each side.
        [0.0, 2.0, 4.0].map(|from| {
            let away = ((self.turn - from + 3.0).rem_euclid(6.0) - 3.0).abs();
            range.mul_add((2.0 - away).clamp(0.0, 1.0), least)
        })
    }

    /// The colour put together again.
    #[must_use]
    pub fn rgb(self) -> Rgb {
        nearest(self.parts())
    }
}

/// The colour that is nearest to red, green and blue from 0 to 1.
#[must_use]
pub fn nearest(parts: [f64; 3]) -> Rgb {
    Rgb(parts.map(|part| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within a byte")]
        let byte = (255.0 * part).clamp(0.0, 255.0).round() as u8;
        byte
    }))
}

/// How much light a part of a colour gives, both from 0 to 1 (IEC 61966-2-1).
#[must_use]
pub fn light(part: f64) -> f64 {
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

/// The part of a colour that gives so much light: [`light`] backwards.
#[must_use]
pub fn part_of_light(light: f64) -> f64 {
    if light <= 0.003_130_8 { 12.92 * light } else { 1.055_f64.mul_add(light.powf(1.0 / 2.4), -0.055) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_taken_apart_is_put_together_again() {
        for red in (0..=255).step_by(15) {
            for green in (0..=255).step_by(17) {
                for blue in (0..=255).step_by(51) {
                    let colour = Rgb([red, green, blue]);
                    assert_eq!(Hue::of(colour).rgb(), colour);
                }
            }
        }
    }
}
