//! Colours by their slots in the theme, so that another theme recolours everything.
//!
//! Nothing is painted but text, ground and the six accents, in the tones that office programs make of them
//! (`lumMod`, `lumOff`): what a client keeps in the other slots of a theme, nobody knows.

use crate::domain::brand::Rgb;
use crate::export::theme::Theme;
use crate::scene::client::Tone;
use crate::scene::colour_vision::difference;
use crate::scene::hue::Hue;
use crate::scene::style::{MARK, TEXT, WHITE, contrast};

/// A slot of the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// One of six, from 0.
    Accent(usize),
    /// Text.
    Text,
    /// The ground.
    Ground,
}

/// A colour of the theme, as it is or in another tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    /// The slot.
    pub slot: Slot,
    /// How much of its lightness is kept, in per cent.
    keep: u8,
    /// How much lightness is added, in per cent.
    add: u8,
    /// How much of its saturation is kept, in per cent: a grey stays one in a theme whose text is navy.
    colour: u8,
    /// By how many degrees its hue is turned.
    turn: i16,
    /// Whether it is stripes on the ground.
    pub hatched: bool,
    /// Whether it stands back so far that a bar of it needs an edge to be seen from the back of a room.
    pale: bool,
}

/// The most contrast that a ground may have to that of the theme.
const PALEST: f64 = 1.16;

/// The most that an accent's saturation is multiplied with, in per cent.
const MOST: f64 = 250.0;

/// How much of the colour a grey keeps, in per cent.
const GREY: u8 = 40;

impl Paint {
    /// Text.
    pub const TEXT: Self = Self::full(Slot::Text);
    /// The ground.
    pub const GROUND: Self = Self::full(Slot::Ground);

    // Greys have to stand out alike where text is black and where it is white. Adding less lightness than is taken keeps
    // both ends away from the ground: black text becomes a dark grey, white text a light one, each with at least 4.5:1 on
    // the ground that such text is read on. PowerPoint's own "lighter" would leave white as it is, "darker" black.

    /// Text that explains: 35% light from black, 65% from white.
    pub const MUTED: Self = Self::grey(Slot::Text, 30, 35);
    /// A point or a line that stays behind others, and is seen still: 50% light from black, 55% from white.
    pub const BEHIND: Self = Self::grey(Slot::Text, 5, 50);
    /// A bar beside the one that matters, a row that is chosen: 80% light on white, 30% on black. On a ground that is itself
    /// about 60% light it would not be seen.
    pub const PANEL: Self = Self { pale: true, ..Self::grey(Slot::Ground, 50, 30) };
    /// Hairlines: 87% light on white, 22% on black.
    pub const LINE: Self = Self::grey(Slot::Ground, 65, 22);
    /// Stripes of what a score loses.
    pub const STRIPES: Self = Self { hatched: true, ..Self::BEHIND };

    /// All greys; stripes are of one of these.
    const GREYS: [Self; 4] = [Self::MUTED, Self::BEHIND, Self::PANEL, Self::LINE];

    /// All of a slot's colour.
    #[must_use]
    pub const fn full(slot: Slot) -> Self {
        Self { slot, keep: 100, add: 0, colour: 100, turn: 0, hatched: false, pale: false }
    }

    const fn grey(slot: Slot, keep: u8, add: u8) -> Self {
        Self { keep, add, colour: GREY, ..Self::full(slot) }
    }

    /// A slot's colour as office programs offer it in their palette: that part of its lightness, and so much more.
    #[must_use]
    pub const fn toned(slot: Slot, keep: u8, add: u8) -> Self {
        Self { keep, add, ..Self::full(slot) }
    }

    /// A tone that was chosen of a client's accents.
    #[must_use]
    pub const fn of_client(tone: Tone) -> Self {
        let Tone { accent, colour, keep, add } = tone;
        Self { colour, ..Self::toned(Slot::Accent(accent), keep, add) }
    }

    /// A colour of our own as a tone of the accent of our own theme that is nearest to it by hue: with its hue turned, more or
    /// less of its colour, and darker or lighter. It is the colour itself but for the rounding to whole per cent and degrees.
    #[must_use]
    pub fn of_ours(colour: Rgb, theme: &Theme) -> Self {
        let wanted = Hue::of(colour);
        let of = |at: usize| {
            let hue = Hue::of(theme.accents[at]);
            // Never over the end of the circle, where some programs stop.
            let turn = wanted.turn - hue.turn;
            let (keep, add) = if wanted.lightness <= hue.lightness {
                (wanted.lightness / hue.lightness.max(0.01), 0.0)
            } else {
                let keep = (1.0 - wanted.lightness) / (1.0 - hue.lightness).max(0.01);
                (keep, 1.0 - keep)
            };
            let saturation = wanted.saturation / hue.saturation.max(0.01);
            #[expect(clippy::cast_possible_truncation, reason = "less than a turn")]
            let turn = (60.0 * turn).round() as i16;
            Self { colour: per_cent(saturation), turn, ..Self::toned(Slot::Accent(at), per_cent(keep), per_cent(add)) }
        };
        let far = |paint: &Self| (difference(paint.seen(theme), colour).round(), paint.turn.abs());
        let nearer = |a: &Self, b: &Self| {
            let (a, b) = (far(a), far(b));
            a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))
        };
        (0..6).map(of).min_by(nearer).unwrap_or(Self::full(Slot::Accent(0)))
    }

    /// As strong as that, from 0 to 1: as light and as colourful as if it were mixed with the ground of its theme, as in pictures.
    ///
    /// On white this is what office programs call lighter, on black darker. Under another theme of the same kind it stays so; under
    /// a dark one a tint made for white stands out more than its colour in full.
    #[must_use]
    pub fn strong(self, strength: f64, theme: &Theme) -> Self {
        let strength = strength.clamp(0.0, 1.0);
        let ground = Hue::of(theme.ground).lightness;
        let tint = Self {
            pale: strength < 1.0,
            keep: per_cent(strength * f64::from(self.keep) / 100.0),
            add: per_cent(strength.mul_add(f64::from(self.add) / 100.0, (1.0 - strength) * ground)),
            ..self
        };
        // A dark colour has little of its hue, and a light one of the same saturation would have much.
        let hue = Hue::of(self.of_slot(theme));
        let room = |paint: &Self| 1.0 - (2.0 * hue.toned(paint.keep, paint.add).lightness - 1.0).abs();
        let mixed = strength * room(&self) / room(&tint).max(0.01);
        Self { colour: per_cent(f64::from(self.colour) / 100.0 * mixed.min(1.0)), ..tint }
    }

    /// Drawn so many per cent of the way towards a lightness.
    fn drawn(self, part: u16, towards: u16) -> Self {
        Self {
            keep: narrowed(u16::from(self.keep) * (100 - part) / 100),
            add: narrowed((u16::from(self.add) * (100 - part) + towards * part) / 100),
            ..self
        }
    }

    /// The same drawn away from a colour until it stands out from it so much, as far as that goes.
    fn drawn_from(self, from: Rgb, dark: bool, least: f64, theme: &Theme) -> Self {
        let towards = if dark { 100 } else { 0 };
        let mut steps = (0..=20).map(|part| self.drawn(4 * part, towards));
        steps.find(|paint| contrast(paint.seen(theme), from) >= least).unwrap_or_else(|| self.drawn(80, towards))
    }

    /// As a mark on the ground of a theme: drawn away from it until it is seen, as far as that goes.
    #[must_use]
    pub fn standing_out(self, theme: &Theme) -> Self {
        self.drawn_from(theme.ground, theme.ground_is_dark(), MARK, theme)
    }

    /// As a ground that others lie on: as pale as pictures have it, and paler where it would leave them little of their contrast to
    /// the ground of the theme. Text is read on it.
    #[must_use]
    pub fn as_ground(self, theme: &Theme) -> Self {
        // A grey one is the ground itself, a little darker or lighter, so that it has its hue.
        let grey = |part: u8, towards: u8| Self::toned(Slot::Ground, 100 - part, part * towards);
        let dark = theme.ground_is_dark();
        let tint = |part: u8| match self.slot {
            Slot::Accent(_) => self.strong(f64::from(part) / 100.0, theme).edgeless(),
            _ => grey(part, u8::from(dark)),
        };
        let is_read = |tint: &Self| {
            let seen = tint.seen(theme);
            contrast(seen, theme.ground) <= PALEST && contrast(seen, theme.text) >= TEXT
        };
        let parts = || (2..=11).rev();
        // On a middling ground text is read on what is further from it, if on anything.
        let other = parts().map(|part| grey(part, u8::from(!dark)));
        parts().map(tint).chain(other).find(is_read).unwrap_or(Self::GROUND)
    }

    /// As a mark that lies on such a ground: drawn away from it where it would not be seen there.
    #[must_use]
    pub fn on_ground(self, ground: Self, theme: &Theme) -> Self {
        self.drawn_from(ground.seen(theme), theme.ground_is_dark(), MARK, theme)
    }

    /// As words on such a ground: drawn away from it until they can be read, and where that cannot be, dark or light.
    #[must_use]
    pub fn read_on(self, ground: Self, theme: &Theme) -> Self {
        let behind = ground.seen(theme);
        let dark = theme.ground_is_dark();
        let ways = [dark, !dark].map(|light| self.drawn_from(behind, light, TEXT, theme));
        ways.into_iter().find(|ink| contrast(ink.seen(theme), behind) >= TEXT).unwrap_or_else(|| ground.text_on(theme))
    }

    /// As words on the ground of a theme.
    #[must_use]
    pub fn as_words(self, theme: &Theme) -> Self {
        self.read_on(Self::GROUND, theme)
    }

    /// As a fill with words on it, and the colour of these: a middling one is drawn away from its words until they can be read.
    #[must_use]
    pub fn with_text(self, theme: &Theme) -> (Self, Self) {
        let text = self.text_on(theme);
        let dark = contrast(text.seen(theme), WHITE) > contrast(self.seen(theme), WHITE);
        (self.drawn_from(text.seen(theme), dark, TEXT, theme), text)
    }

    /// As a bar that lines in the colour of text cross: drawn away from text until these are seen on it, with an edge where it no
    /// longer stands out from the ground then.
    #[must_use]
    pub fn under_lines(self, theme: &Theme) -> Self {
        let drawn = self.drawn_from(theme.text, !theme.ground_is_dark(), MARK, theme);
        Self { pale: contrast(drawn.seen(theme), theme.ground) < MARK, ..drawn }
    }

    /// A grey as a theme needs it: on a ground that is neither white nor black, text that explains is drawn away from it until
    /// it can be read, and a bar until it is seen. Other paints stay.
    fn in_theme(self, theme: &Theme) -> Self {
        let ratio = |paint: &Self| contrast(paint.as_written(theme), theme.ground);
        let (least, most) = match (self.slot, self.keep) {
            _ if !Self::GREYS.contains(&Self { hatched: false, ..self }) => return self,
            (Slot::Text, keep) if keep == Self::MUTED.keep => (TEXT, f64::INFINITY),
            (Slot::Text, _) => (MARK, f64::INFINITY),
            (_, keep) if keep == Self::PANEL.keep => (1.45, MARK),
            _ => (1.2, 2.0),
        };
        // Words stand on what is nearly the ground as well.
        let read = |paint: &Self| {
            self.slot == Slot::Text || contrast(paint.as_written(theme), Self::TEXT.as_written(theme)) >= TEXT
        };
        if (least..most).contains(&ratio(&self)) && read(&self) {
            return self;
        }
        // What is nearly the ground begins as the ground, and goes the other way where words could not be read on it.
        let from = if self.slot == Slot::Text { self } else { Self { keep: 100, add: 0, ..self } };
        let ways = if theme.ground_is_dark() { [100, 0] } else { [0, 100] };
        let mut steps = ways.into_iter().flat_map(|towards| (1..=25).map(move |part| from.drawn(4 * part, towards)));
        steps.find(|paint| ratio(paint) >= least && read(paint)).unwrap_or(self)
    }

    /// The greys that a theme needs otherwise than they are written, each as it is written and as the theme needs it.
    pub(super) fn greys_of(theme: &Theme) -> Vec<(String, String)> {
        let written = Self::GREYS.into_iter().map(|grey| (grey, grey.in_theme(theme)));
        written.filter(|(grey, needed)| grey != needed).map(|(grey, needed)| (grey.colour(), needed.colour())).collect()
    }

    /// The colour that is seen in a theme.
    #[must_use]
    pub fn seen(self, theme: &Theme) -> Rgb {
        self.in_theme(theme).as_written(theme)
    }

    /// The colour of the slot alone.
    fn of_slot(self, theme: &Theme) -> Rgb {
        match self.slot {
            Slot::Accent(at) => theme.accents[at % 6],
            Slot::Text => theme.text,
            Slot::Ground => theme.ground,
        }
    }

    /// The colour that the slot and its changes give as they are written.
    fn as_written(self, theme: &Theme) -> Rgb {
        let hue = Hue::of(self.of_slot(theme));
        let saturation = (hue.saturation * (f64::from(self.colour) / 100.0)).min(1.0);
        let turn = (hue.turn + f64::from(self.turn) / 60.0).rem_euclid(6.0);
        Hue { turn, saturation, ..hue }.toned(self.keep, self.add).rgb()
    }

    /// The colour of text that is easier to read on it.
    ///
    /// On an accent that is a very dark or a very light tone of the same accent: under another theme the fill keeps its lightness,
    /// and text that were black here might be white there.
    #[must_use]
    pub fn text_on(self, theme: &Theme) -> Self {
        let (dark, light) = match self.slot {
            Slot::Accent(_) => (Self::toned(self.slot, 4, 0), Self::toned(self.slot, 1, 99)),
            Slot::Text | Slot::Ground => (Self::TEXT, Self::GROUND),
        };
        let ratio = |text: Self| contrast(text.seen(theme), self.seen(theme));
        if ratio(light) > ratio(dark) { light } else { dark }
    }

    /// `a:schemeClr` with the slot and what is done to it.
    pub(super) fn colour(self) -> String {
        let name = match self.slot {
            Slot::Accent(at) => format!("accent{}", at % 6 + 1),
            Slot::Text => "tx1".to_owned(),
            Slot::Ground => "bg1".to_owned(),
        };
        let change = |tag: &str, per_cent: u8, nothing: u8| {
            if per_cent == nothing { String::new() } else { format!("<a:{tag} val=\"{per_cent}000\"/>") }
        };
        // In sixty-thousandths of a degree.
        let turn = if self.turn == 0 { String::new() } else { format!("<a:hueOff val=\"{}0000\"/>", 6 * self.turn) };
        let changes =
            [turn, change("satMod", self.colour, 100), change("lumMod", self.keep, 100), change("lumOff", self.add, 0)];
        match changes.concat() {
            none if none.is_empty() => format!("<a:schemeClr val=\"{name}\"/>"),
            some => format!("<a:schemeClr val=\"{name}\">{some}</a:schemeClr>"),
        }
    }

    /// The same without an edge around it, for bars that go on in the next ones.
    #[must_use]
    pub const fn edgeless(self) -> Self {
        Self { pale: false, ..self }
    }

    /// `a:ln` around a bar of it: none around one that is seen without, so that bars of full colours stay as they are.
    #[must_use]
    pub fn edge(self) -> String {
        if self.pale || self.hatched {
            return format!("<a:ln w=\"6350\">{}</a:ln>", Self::BEHIND.fill());
        }
        String::new()
    }

    /// `a:solidFill` with the colour, or `a:pattFill` with stripes of it.
    #[must_use]
    pub fn fill(self) -> String {
        let colour = self.colour();
        if self.hatched {
            return format!(
                "<a:pattFill prst=\"wdDnDiag\"><a:fgClr>{colour}</a:fgClr><a:bgClr><a:schemeClr val=\"bg1\"/></a:bgClr>\
                 </a:pattFill>"
            );
        }
        format!("<a:solidFill>{colour}</a:solidFill>")
    }
}

/// A part as whole per cent, at most [`MOST`].
fn per_cent(part: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 250")]
    let per_cent = (100.0 * part).clamp(0.0, MOST).round() as u8;
    per_cent
}

fn narrowed(per_cent: u16) -> u8 {
    u8::try_from(per_cent).unwrap_or(100)
}
