//! How different colours look, also through the eyes of colour-blind people.
//!
//! Differences are CIEDE2000 (Sharma, Wu and Dalal, Color Research & Application 30, 2005).
//! Colour blindness is simulated after Machado, Oliveira and Fernandes (IEEE TVCG 15, 2009), at full severity.

use super::hue::light;
use crate::domain::brand::Rgb;

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
        let linear = linear(colour);
        self.matrix().map(|row| row.iter().zip(linear).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0))
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

/// How a colour looks to people who see all colours, and to those with each kind of colour blindness.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen([[f64; 3]; 4]);

impl Seen {
    /// Works out how a colour looks.
    #[must_use]
    pub fn of(colour: Rgb) -> Self {
        let [a, b, c] = Blindness::ALL.map(|kind| lab(kind.seen(colour)));
        Self([lab(linear(colour)), a, b, c])
    }

    /// How different two colours look to people who see all colours.
    #[must_use]
    pub fn apart_in_full(&self, other: &Self) -> f64 {
        ciede2000(self.0[0], other.0[0])
    }

    /// How different two colours look to those whose eyes tell them apart least.
    #[must_use]
    pub fn apart(&self, other: &Self) -> f64 {
        self.0.into_iter().zip(other.0).map(|(one, other)| ciede2000(one, other)).fold(f64::INFINITY, f64::min)
    }
}

/// Colours that differ by less than this are easily mixed up on a chart.
pub const TELLS_APART: f64 = 8.0;
/// How much points and thin lines have to differ so that they are told apart at a glance.
pub const CLEARLY: f64 = 1.5 * TELLS_APART;

/// How much colour there is in a colour, 0 for greys: the chroma of CIE L*a*b*.
#[must_use]
pub fn chroma(colour: Rgb) -> f64 {
    let [_, a, b] = lab(linear(colour));
    a.hypot(b)
}

fn linear(colour: Rgb) -> [f64; 3] {
    colour.0.map(|part| light(f64::from(part) / 255.0))
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
}
