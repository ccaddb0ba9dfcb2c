//! Colours by hue, saturation and lightness, as office programs change them.

use crate::domain::brand::Rgb;

/// A colour by its hue, as a turn from 0 to 6, and its saturation and lightness, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hue {
    pub turn: f64,
    pub saturation: f64,
    pub lightness: f64,
}

impl Hue {
    /// A colour taken apart.
    #[must_use]
    pub fn of(colour: Rgb) -> Self {
        let [red, green, blue] = colour.0.map(|part| f64::from(part) / 255.0);
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

    /// The colour put together again.
    #[must_use]
    pub fn rgb(self) -> Rgb {
        let range = (1.0 - (2.0 * self.lightness - 1.0).abs()) * self.saturation;
        let least = self.lightness - range / 2.0;
        // Each part is a plateau of two sixths, with a slope on each side.
        let part = |from: f64| {
            let away = ((self.turn - from + 3.0).rem_euclid(6.0) - 3.0).abs();
            let value = 255.0 * range.mul_add((2.0 - away).clamp(0.0, 1.0), least);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within a byte")]
            let byte = value.clamp(0.0, 255.0).round() as u8;
            byte
        };
        Rgb([part(0.0), part(2.0), part(4.0)])
    }
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
