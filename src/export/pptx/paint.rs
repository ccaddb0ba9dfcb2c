//! Colours by their slots in the theme, so that another theme recolours everything.

use crate::domain::brand::Rgb;
use crate::export::colour_vision::{TELLS_APART, difference};
use crate::export::theme::Theme;
use crate::scene::strength;
use crate::scene::style::mixed;

/// How much thin lines have to differ so that they are told apart at a glance.
const CLEARLY: f64 = 1.5 * TELLS_APART;

/// A slot of the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// One of six, from 0.
    Accent(usize),
    /// One more, for seven milestones; it is kept where a theme has the colour of links.
    Seventh,
    /// Text.
    Text,
    /// Text that explains.
    Muted,
    /// The ground.
    Ground,
    /// What is not in the foreground.
    Panel,
}

/// A colour of the theme, in full or as a tint of the ground behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    /// The slot.
    pub slot: Slot,
    /// How much of it there is, in per cent.
    pub percent: u8,
    /// Whether it is stripes on the ground.
    pub hatched: bool,
}

impl Paint {
    /// All of a slot's colour.
    #[must_use]
    pub const fn full(slot: Slot) -> Self {
        Self::tint(slot, 100)
    }

    /// A part of a slot's colour over the ground.
    #[must_use]
    pub const fn tint(slot: Slot, percent: u8) -> Self {
        Self { slot, percent, hatched: false }
    }

    /// Stripes of what a score loses, as pictures have them.
    #[must_use]
    pub fn stripes() -> Self {
        Self { hatched: true, ..Self::full(Slot::Muted).strong(strength::HATCHED) }
    }

    /// Some per cent of it.
    #[must_use]
    pub const fn part(self, percent: u8) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "at most 100")]
        let percent = (self.percent as u16 * percent as u16 / 100) as u8;
        Self { percent, ..self }
    }

    /// As strong as that, from 0 to 1, in whole per cent.
    #[must_use]
    pub fn strong(self, strength: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
        let percent = (100.0 * strength.clamp(0.0, 1.0)).round() as u8;
        self.part(percent)
    }

    /// A colour for the one of many that stand beside each other: six accents, the seventh, and then tints of these.
    #[must_use]
    pub const fn of_series(at: usize) -> Self {
        let percent = match at / 7 {
            0 => 100,
            1 => 55,
            _ => 30,
        };
        match at % 7 {
            6 => Self::tint(Slot::Seventh, percent),
            accent => Self::tint(Slot::Accent(accent), percent),
        }
    }

    /// A colour for one of a few platforms that are compared: the accents that differ most, those first that nobody takes
    /// for the grey or the ink of what is needed, nor for one before them.
    #[must_use]
    pub fn of_compared(at: usize, theme: &Theme) -> Self {
        const ORDER: [usize; 6] = [0, 5, 2, 4, 1, 3];
        let mut seen = vec![theme.text, theme.muted];
        let (mut chosen, mut rest) = (Vec::new(), Vec::new());
        for accent in ORDER {
            let colour = theme.accents[accent];
            if seen.iter().all(|other| difference(*other, colour) >= CLEARLY) {
                seen.push(colour);
                chosen.push(accent);
            } else {
                rest.push(accent);
            }
        }
        chosen.extend(rest);
        let percent = if at < 6 { 100 } else { 55 };
        Self::tint(Slot::Accent(chosen[at % 6]), percent)
    }

    /// The colour that is seen on the ground of a theme.
    #[must_use]
    pub fn seen(self, theme: &Theme) -> Rgb {
        let colour = match self.slot {
            Slot::Accent(at) => theme.accents[at % 6],
            Slot::Seventh => theme.seventh,
            Slot::Text => theme.text,
            Slot::Muted => theme.muted,
            Slot::Ground => theme.ground,
            Slot::Panel => theme.panel,
        };
        mixed(theme.ground, colour, f64::from(self.percent) / 100.0)
    }

    /// The colour of text that is easier to read on it.
    #[must_use]
    pub fn text_on(self, theme: &Theme) -> Self {
        Self::full(if theme.ground_reads_on(self.seen(theme)) { Slot::Ground } else { Slot::Text })
    }

    /// `a:solidFill` with the colour.
    #[must_use]
    pub fn fill(self) -> String {
        let name = match self.slot {
            Slot::Accent(at) => format!("accent{}", at % 6 + 1),
            Slot::Seventh => "folHlink".to_owned(),
            Slot::Text => "tx1".to_owned(),
            Slot::Muted => "tx2".to_owned(),
            Slot::Ground => "bg1".to_owned(),
            Slot::Panel => "bg2".to_owned(),
        };
        let colour = match self.percent {
            100.. => format!("<a:schemeClr val=\"{name}\"/>"),
            part => {
                format!("<a:schemeClr val=\"{name}\"><a:alpha val=\"{}\"/></a:schemeClr>", u32::from(part) * 1000)
            }
        };
        if self.hatched {
            return format!(
                "<a:pattFill prst=\"wdDnDiag\"><a:fgClr>{colour}</a:fgClr><a:bgClr><a:schemeClr val=\"bg1\"/></a:bgClr>\
                 </a:pattFill>"
            );
        }
        format!("<a:solidFill>{colour}</a:solidFill>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accents(theme: &Theme) -> Vec<usize> {
        let slot = |at| match Paint::of_compared(at, theme).slot {
            Slot::Accent(accent) => accent,
            other => panic!("{other:?} is no accent"),
        };
        (0..6).map(slot).collect()
    }

    #[test]
    fn a_platform_compared_is_not_taken_for_what_is_needed() {
        for dark in [false, true] {
            assert_eq!(accents(&Theme::new(None, None, dark))[..3], [0, 5, 2], "our own colours stay as they are");
        }
        // The sixth accent of this client is a grey, and the third hardly differs from the first.
        let mut theme = Theme::new(None, None, false);
        let (red, sand) = (Rgb([0xC8, 0x1E, 0x3C]), Rgb([0xE9, 0xA2, 0x3B]));
        let almost = Rgb([0xC4, 0x22, 0x40]);
        theme.accents = [red, sand, almost, Rgb([0x3C, 0x8D, 0x5A]), Rgb([0x7A, 0x4B, 0x94]), Rgb([0x5B, 0x67, 0x70])];
        assert!(difference(theme.accents[5], theme.muted) < CLEARLY);
        assert_eq!(accents(&theme), [0, 4, 1, 3, 5, 2]);
    }
}
