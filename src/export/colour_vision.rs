//! How colours are seen: contrast, difference, and both through the eyes of colour-blind people.
//!
//! Contrast is that of WCAG 2.2. Differences are CIEDE2000 (Sharma, Wu and Dalal, Color Research & Application 30, 2005).
//! Colour blindness is simulated after Machado, Oliveira and Fernandes (IEEE TVCG 15, 2009), at full severity.

use crate::chart::words;
use crate::domain::brand::{Brand, Rgb};
use crate::scene::style::contrast;
use crate::scene::tones::LIGHT;

/// A kind of colour blindness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blindness {
    /// No red cones.
    Protanopia,
    /// No green cones, the most common.
    Deuteranopia,
    /// No blue cones, rare.
    Tritanopia,
}

impl Blindness {
    /// All three, the most common first.
    pub const ALL: [Self; 3] = [Self::Deuteranopia, Self::Protanopia, Self::Tritanopia];

    /// Its name within a sentence.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Protanopia => "protanopia",
            Self::Deuteranopia => "deuteranopia",
            Self::Tritanopia => "tritanopia",
        }
    }

    const fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Protanopia => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deuteranopia => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritanopia => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }

    /// What a colour looks like with it, in linear light from 0 to 1.
    fn seen(self, colour: Rgb) -> [f64; 3] {
        let light = linear(colour);
        self.matrix().map(|row| row.iter().zip(light).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0))
    }
}

/// How different two colours look: CIEDE2000; below about 2 hardly anybody tells them apart.
#[must_use]
pub fn difference(a: Rgb, b: Rgb) -> f64 {
    ciede2000(lab(linear(a)), lab(linear(b)))
}

/// How different two colours look to a colour-blind person.
#[must_use]
pub fn difference_seen(blindness: Blindness, a: Rgb, b: Rgb) -> f64 {
    ciede2000(lab(blindness.seen(a)), lab(blindness.seen(b)))
}

/// Colours that differ by less than this are easily mixed up on a chart.
pub const TELLS_APART: f64 = 8.0;
/// The contrast that text needs.
const TEXT: f64 = 4.5;
/// The contrast that a bar or a line needs.
const SHAPE: f64 = 1.6;

/// What is hard to read or to tell apart in a brand, each as a sentence.
#[must_use]
pub fn warnings(brand: &Brand) -> Vec<String> {
    let mut warnings = Vec::new();
    let (ink, paper) = (brand.ink.unwrap_or(LIGHT.ink), brand.paper.unwrap_or(LIGHT.surface));
    let ratio = contrast(ink, paper);
    if ratio < TEXT {
        warnings.push(format!(
            "text in {} on {} is hard to read: its contrast is {ratio:.1}:1, and should be at least {TEXT}:1",
            hex(ink),
            hex(paper)
        ));
    }
    let Some(accents) = &brand.accents else { return warnings };
    let numbered = || accents.iter().enumerate();
    for (at, accent) in numbered() {
        let ratio = contrast(*accent, paper);
        if ratio < SHAPE {
            let (number, colour) = (at + 1, hex(*accent));
            warnings.push(format!("accent {number} ({colour}) hardly stands out from the background ({ratio:.1}:1)"));
        }
    }
    for (at, one) in numbered() {
        for (to, other) in numbered().skip(at + 1) {
            let pair = format!("accents {} ({}) and {} ({})", at + 1, hex(*one), to + 1, hex(*other));
            if difference(*one, *other) < TELLS_APART {
                warnings.push(format!("{pair} look very similar"));
                continue;
            }
            let blind: Vec<&str> = Blindness::ALL
                .into_iter()
                .filter(|kind| difference_seen(*kind, *one, *other) < TELLS_APART)
                .map(Blindness::name)
                .collect();
            if !blind.is_empty() {
                warnings.push(format!("{pair} look very similar with {}", words::list(&blind)));
            }
        }
    }
    warnings
}

/// A colour as `#1F6FB2`.
#[must_use]
pub fn hex(colour: Rgb) -> String {
    let [r, g, b] = colour.0;
    format!("#{r:02X}{g:02X}{b:02X}")
}

fn linear(colour: Rgb) -> [f64; 3] {
    colour.0.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

/// CIE L*a*b* for daylight D65, from linear light.
#[expect(clippy::many_single_char_names, reason = "the names of colour spaces")]
fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
    let x = (0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47;
    let y = 0.212_672_9 * r + 0.715_152_2 * g + 0.072_175_0 * b;
    let z = (0.019_333_9 * r + 0.119_192_0 * g + 0.950_304_1 * b) / 1.088_83;
    let f = |t: f64| if t > 216.0 / 24_389.0 { t.cbrt() } else { (24_389.0 / 27.0 * t + 16.0) / 116.0 };
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}

/// The CIEDE2000 difference, named as in the paper.
#[expect(clippy::many_single_char_names, reason = "the paper's names")]
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let power7 = |c: f64| (c.powi(7) / (c.powi(7) + 25_f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - power7(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        d if d > 180.0 => d - 360.0,
        d if d < -180.0 => d + 360.0,
        d => d,
    };
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = match (h1 + h2, (h1 - h2).abs()) {
        (sum, _) if grey => sum,
        (sum, apart) if apart <= 180.0 => sum / 2.0,
        (sum, _) if sum < 360.0 => f64::midpoint(sum, 360.0),
        (sum, _) => (sum - 360.0) / 2.0,
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0) - 0.20 * cos(4.0 * h - 63.0);
    let theta = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rotation = -(2.0 * theta).to_radians().sin() * 2.0 * power7(c);
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let (dl, dc, dh) = ((l2 - l1) / sl, (c2 - c1) / sc, dh / sh);
    (dl * dl + dc * dc + dh * dh + rotation * dc * dh).max(0.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs of Sharma, Wu and Dalal, table 1.
    #[test]
    fn differences_are_those_of_the_paper() {
        let pairs = [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
            ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
            ([50.0, -0.001, 2.49], [50.0, 0.0009, -2.49], 4.8045),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
            ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
            ([90.8027, -2.0831, 1.4410], [91.1528, -1.6435, 0.0447], 1.4441),
            ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
        ];
        for (a, b, expected) in pairs {
            assert!((ciede2000(a, b) - expected).abs() < 5e-5, "{a:?} {b:?}: {}", ciede2000(a, b));
            assert!((ciede2000(b, a) - expected).abs() < 5e-5, "{b:?} {a:?}");
        }
    }

    #[test]
    fn grey_stays_grey_and_red_and_green_come_near_each_other() {
        for kind in Blindness::ALL {
            let seen = kind.seen(Rgb([120, 120, 120]));
            assert!(seen.iter().all(|part| (part - seen[0]).abs() < 1e-3), "{kind:?}: {seen:?}");
        }
        let (red, green) = (Rgb([0xC0, 0x30, 0x20]), Rgb([0x5A, 0x78, 0x10]));
        assert!(difference(red, green) > 40.0);
        assert!(difference_seen(Blindness::Deuteranopia, red, green) < 25.0);
    }

    #[test]
    fn a_brand_that_cannot_be_read_is_told_of_and_our_own_is_not() {
        let plain = Brand {
            name: "Client".to_owned(),
            accents: None,
            ink: None,
            paper: None,
            heading_font: None,
            body_font: None,
            logo: None,
        };
        let ours = Brand { accents: Some(super::super::theme::ACCENTS), ..plain.clone() };
        assert_eq!(warnings(&ours), Vec::<String>::new());
        let grey = Rgb([0xAA, 0xAA, 0xAA]);
        let (red, green) = (Rgb([0xB0, 0x40, 0x30]), Rgb([0x70, 0x68, 0x20]));
        let accents = Some([red, green, Rgb([0xFA, 0xFA, 0xFA]), grey, grey, Rgb([0, 0, 0x80])]);
        let said = warnings(&Brand { accents, ink: Some(grey), ..plain });
        let told = |words: &str| said.iter().any(|line| line.contains(words));
        assert!(told("hard to read"), "{said:?}");
        assert!(told("accent 3 (#FAFAFA) hardly stands out"), "{said:?}");
        assert!(told("accents 4 (#AAAAAA) and 5 (#AAAAAA) look very similar"), "{said:?}");
        assert!(told("with deuteranopia"), "{said:?}");
    }
}
