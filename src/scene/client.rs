//! Which of a client's colours stands for whom: six accents and their tones, chosen so that they are seen and told apart.
//!
//! A tone is what office programs make of an accent (`lumMod`, `lumOff`), so that slides can name the accent and pictures
//! show the same colour.

use super::colour_vision::{CLEARLY, Seen, TELLS_APART, chroma};
use super::contrast::{MARK, contrast, mixed};
use super::hue::Hue;
use crate::domain::brand::Rgb;

/// An accent with its lightness changed, and perhaps less of its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tone {
    /// Which of six, from 0.
    pub accent: usize,
    /// How much of its saturation is kept, in per cent.
    pub colour: u8,
    /// How much of its lightness is kept, in per cent.
    pub keep: u8,
    /// How much lightness is added, in per cent.
    pub add: u8,
}

impl Tone {
    fn of(self, accent: Hue) -> Rgb {
        let saturation = accent.saturation * (f64::from(self.colour) / 100.0);
        Hue { saturation, ..accent }.toned(self.keep, self.add).rgb()
    }
}

/// Colours for whatever stands beside each other in a client's look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientColours {
    accents: [Rgb; 6],
    /// The best first, at least one and at most [`MOST`].
    tones: Vec<Tone>,
}

/// As many milestones as there are.
const MILESTONES: usize = 7;
/// Two dozen platforms ship.
const PLATFORMS: usize = 24;
/// Nobody has the colour of another.
const MOST: usize = MILESTONES + PLATFORMS;
/// Less chroma than this looks grey beside other colours.
const GREY: f64 = 14.0;
/// How much the distance of a grey counts: it is taken for something in front only where all colours are near each other.
const OF_GREYS: f64 = 0.1;
/// By how many per cent tones of one accent lie apart: less on a middling ground, where only few stand out.
const STEPS: [usize; 3] = [10, 5, 2];
/// By how many per cent an accent is changed at most and is still the client's own colour.
const OWN: u8 = 32;
/// How much of its saturation an accent keeps, in per cent: six accents in light and dark alone are too few.
const SATURATIONS: [u8; 3] = [100, 70, 45];
/// How much the distance to colour-blind eyes counts between platforms, which have their names beside them; milestones lie beside each
/// other in one bar.
const NAMED: f64 = 1.75;
/// The least contrast to text: a darker tone would be taken for it.
const NO_TEXT: f64 = 2.0;
/// How much the distance of a tone counts that could be taken for text.
const OF_TEXT: f64 = 0.3;
/// How many platforms have the client's own accents, as far as these are told apart: those that most people use.
const FRONT: usize = 6;

/// The places of the platforms that ship, those that most people use first: they are compared most often, and have the
/// colours that are told apart best.
const BY_USE: [usize; PLATFORMS] =
    [2, 23, 4, 20, 16, 5, 21, 8, 11, 10, 14, 1, 15, 19, 3, 18, 9, 7, 17, 22, 12, 6, 0, 13];

/// The rank of a platform by how many people use it, from 0, by its place in the library.
#[must_use]
pub fn by_use(place: usize) -> usize {
    BY_USE.iter().position(|other| *other == place).unwrap_or(place)
}

/// A tone, and how it looks.
struct Candidate {
    tone: Tone,
    /// By how many per cent the accent is changed.
    changed: u8,
    grey: bool,
    /// How much its distance counts: a grey, or what could be taken for text, comes last.
    worth: f64,
    seen: Seen,
}

impl ClientColours {
    /// Chooses colours for a ground and the text on it.
    ///
    /// First come accents of their own, those that are changed least first; an accent that does not stand out at least
    /// [`MARK`] times is drawn away from the ground; greys, and what anybody could take for one that is there already, are
    /// passed over. Then come the tones that differ most from all before them, to any eye.
    #[must_use]
    pub fn new(accents: [Rgb; 6], ink: Rgb, paper: Rgb) -> Self {
        let mut pools = STEPS.into_iter().map(|step| candidates(&accents, [paper, ink], step));
        let mut left =
            pools.find(|all| all.len() >= 2 * MOST).unwrap_or_else(|| candidates(&accents, [paper, ink], STEPS[2]));
        // Text, text that explains, and what stays behind.
        let mut taken: Vec<Seen> = [1.0, 0.65, 0.5].map(|part| Seen::of(mixed(paper, ink, part))).into();
        let greys = taken.len();
        let mut tones = Vec::new();
        let mut take = |at: usize, left: &mut Vec<Candidate>, taken: &mut Vec<Seen>| {
            let candidate = left.remove(at);
            taken.push(candidate.seen);
            tones.push(candidate.tone);
            candidate.tone.accent
        };
        let mut own: Vec<usize> = (0..6).collect();
        while let Some(at) = left.iter().position(|candidate| {
            let apart = |other: &Seen| candidate.seen.apart(other) >= TELLS_APART;
            own.contains(&candidate.tone.accent)
                && candidate.changed <= OWN
                && !candidate.grey
                && taken.iter().all(apart)
        }) {
            let accent = take(at, &mut left, &mut taken);
            own.retain(|other| *other != accent);
        }
        for (most, milestones) in [(FRONT, false), (FRONT + MILESTONES, true), (MOST, false)] {
            // Those of a kind are told apart by every eye; a milestone and a platform never stand for the same thing.
            let apart = |one: &Seen, (at, other): (usize, &Seen)| {
                let is_grey = at < greys;
                let is_milestone = !is_grey && (FRONT..FRONT + MILESTONES).contains(&(at - greys));
                match (is_grey, is_milestone == milestones) {
                    (false, true) if milestones => one.apart(other),
                    (false, false) => one.apart_in_full(other),
                    _ => one.apart_in_full(other).min(NAMED * one.apart(other)),
                }
            };
            let nearest = |candidate: &Candidate| {
                let all = taken.iter().enumerate().map(|other| apart(&candidate.seen, other));
                all.fold(f64::INFINITY, f64::min)
            };
            let mut far: Vec<f64> = left.iter().map(nearest).collect();
            while taken.len() < most + greys {
                let worth = |at: &usize| far[*at] * left[*at].worth;
                let Some(at) = (0..left.len()).max_by(|a, b| worth(a).total_cmp(&worth(b)).then(b.cmp(a))) else {
                    break;
                };
                let newest = left[at].seen;
                let place = taken.len();
                take(at, &mut left, &mut taken);
                far.remove(at);
                for (far, candidate) in far.iter_mut().zip(&left) {
                    *far = far.min(apart(&candidate.seen, (place, &newest)));
                }
            }
        }
        if tones.is_empty() {
            tones.push(Tone { accent: 0, colour: 100, keep: 100, add: 0 });
        }
        Self { accents, tones }
    }

    /// The one that calls.
    #[must_use]
    pub fn calling(&self) -> Tone {
        self.tones[0]
    }

    /// The tone of a milestone, by its position in the framework; further ones begin again.
    #[must_use]
    pub fn milestone(&self, position: usize) -> Tone {
        self.tones[(FRONT + position % MILESTONES) % self.tones.len()]
    }

    /// The tone of a platform, by its place in the library: the same whatever else is compared, and never a milestone's.
    #[must_use]
    pub fn platform(&self, place: usize) -> Tone {
        let rank = by_use(place) % PLATFORMS;
        let at = if rank < FRONT { rank } else { rank + MILESTONES };
        self.tones[at % self.tones.len()]
    }

    /// The colour of a tone.
    #[must_use]
    pub fn seen(&self, tone: Tone) -> Rgb {
        tone.of(Hue::of(self.accents[tone.accent % 6]))
    }

    /// Whether all milestones are told apart by people who see all colours, and by everyone.
    #[must_use]
    pub fn milestones_differ(&self) -> (bool, bool) {
        let all: Vec<Seen> = (0..MILESTONES).map(|at| Seen::of(self.seen(self.milestone(at)))).collect();
        let pairs = || all.iter().enumerate().flat_map(|(at, one)| all[..at].iter().map(move |other| (one, other)));
        // What is drawn beside its own name may come nearer than what is told apart by colour alone.
        let differ = |apart: fn(&Seen, &Seen) -> f64| pairs().all(|(one, other)| apart(one, other) >= CLEARLY / 2.0);
        (differ(Seen::apart_in_full), differ(Seen::apart))
    }
}

/// All tones that stand out from a ground, those that are changed least first.
fn candidates(accents: &[Rgb; 6], [paper, ink]: [Rgb; 2], step: usize) -> Vec<Candidate> {
    let mut all = Vec::new();
    let all_hues = || accents.iter().copied().map(Hue::of).enumerate();
    for (colour, (accent, hue)) in SATURATIONS.into_iter().flat_map(|colour| all_hues().map(move |one| (colour, one))) {
        let add = |part: u8, towards: u8| if towards == 0 { 0 } else { part };
        let drawn = |part: u8, towards: u8| Tone { accent, colour, keep: 100 - part, add: add(part, towards) };
        let stands_out = |tone: &Tone| contrast(tone.of(hue), paper) >= MARK;
        for towards in [0, 100] {
            // As little as is needed, and from there on in steps.
            let Some(least) = (0..=84).step_by(4).find(|part| stands_out(&drawn(*part, towards))) else { continue };
            let parts = (least..=84).step_by(step).filter(|part| *part > 0 || towards == 0);
            for (tone, changed) in parts.map(|part| (drawn(part, towards), part)).filter(|(tone, _)| stands_out(tone)) {
                let seen = tone.of(hue);
                let changed = changed + (100 - colour);
                let grey = chroma(seen) < GREY;
                let of_text = contrast(seen, ink) < NO_TEXT;
                let worth = if grey { OF_GREYS } else { 1.0 } * if of_text { OF_TEXT } else { 1.0 };
                all.push(Candidate { tone, changed, grey, worth, seen: Seen::of(seen) });
            }
        }
    }
    all.sort_by_key(|candidate| candidate.changed);
    all
}
