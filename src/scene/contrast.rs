//! How colours stand out from each other, and how one is changed until it does.

use super::hue::light;
use super::tones::LIGHT;
use crate::domain::brand::Rgb;

/// White.
pub const WHITE: Rgb = Rgb([255, 255, 255]);

/// The least contrast of text.
pub const TEXT: f64 = 4.5;
/// The least contrast of a mark that is not text.
pub const MARK: f64 = 3.0;
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
    let [red, green, blue] = colour.0.map(|part| light(f64::from(part) / 255.0));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(Rgb([0; 3]), WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast(Rgb([0x77; 3]), WHITE) - 4.48).abs() < 0.01);
    }
}
