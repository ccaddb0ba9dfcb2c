//! Who has which colour in a deck: each platform one on all of its slides, and each milestone.

use super::paint::{Paint, Slot};
use crate::chart::Material;
use crate::domain::brand::Rgb;
use crate::domain::id::PlatformId;
use crate::domain::sorting::sort_by;
use crate::export::theme::{SEEN, Theme};
use crate::scene::client::ClientColours;
use crate::scene::colour_vision::{CLEARLY, Seen, TELLS_APART, difference};
use crate::scene::style::{self, MARK, contrast, standing_out};

/// How many of the ranking have a colour that is told apart from the others.
const FIRST: usize = 6;

/// The tones of a slot that may stand for somebody: its colour, and as office programs offer it darker and lighter.
const TONES: [(u8, u8); 5] = [(100, 0), (75, 0), (60, 40), (50, 0), (40, 60)];

/// The colours of a deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// By position in the library.
    platforms: Vec<(PlatformId, Paint)>,
    milestones: [Paint; 7],
    /// The one that calls.
    pub accent: Paint,
}

impl Palette {
    /// The colours of a deck in a theme; gives our own theme the colours that the platforms compared have in pictures.
    ///
    /// A client's accents stay as they are, and whoever has one has the same tone of it in their pictures.
    #[must_use]
    pub fn new(material: &Material<'_>, theme: &mut Theme) -> Self {
        let place = |id: &PlatformId| material.library.place(id).unwrap_or_default();
        let ids = || material.library.platforms().iter().map(|platform| &platform.id);
        if let Some(client) = &theme.client {
            let platforms = ids().map(|id| (id.clone(), Paint::of_client(client.platform(place(id)))));
            return Self { platforms: platforms.collect(), ..Self::of_client(client) };
        }
        let compared = material.compared();
        let colours: Vec<Rgb> =
            compared.iter().map(|id| standing_out(style::platform(place(id)), theme.ground, MARK)).collect();
        theme.accents = with_colours(theme.accents, &colours);
        let theme = &*theme;
        let of = |id: &PlatformId| in_picture(place(id), theme);
        let mut platforms: Vec<(PlatformId, Paint)> = ids().map(|id| (id.clone(), of(id))).collect();
        // Those that are shown in their colours keep clear of each other, and of text and greys.
        let first = material.report.places.iter().map(|place| &material.report.platform(*place).id);
        let others: Vec<&PlatformId> = first.take(FIRST).filter(|id| !compared.contains(id)).collect();
        let mut seen = vec![theme.text, Paint::MUTED.seen(theme), Paint::BEHIND.seen(theme)];
        for id in compared.iter().chain(others) {
            let paint = clear_of(of(id), &seen, theme);
            seen.push(paint.seen(theme));
            if let Some(entry) = platforms.iter_mut().find(|(other, _)| other == id) {
                entry.1 = paint;
            }
        }
        Self { platforms, ..Self::ours(theme) }
    }

    /// Our own colours of milestones, and the one that calls.
    fn ours(theme: &Theme) -> Self {
        let milestones = std::array::from_fn(|position| match position {
            6 => seventh(theme),
            // As in pictures, one that would not be seen is drawn away from the ground.
            accent => Paint::full(Slot::Accent(accent)).standing_out(theme, SEEN),
        });
        Self { platforms: Vec::new(), milestones, accent: calling(theme) }
    }

    /// A client's colours of milestones, and the one that calls.
    fn of_client(client: &ClientColours) -> Self {
        let milestones = std::array::from_fn(|position| Paint::of_client(client.milestone(position)));
        Self { platforms: Vec::new(), milestones, accent: Paint::of_client(client.calling()) }
    }

    /// The colour of a platform: the same on every slide, and that of its pictures.
    #[must_use]
    pub fn platform(&self, id: &PlatformId) -> Paint {
        self.platforms.iter().find(|(other, _)| other == id).map_or(Paint::MUTED, |(_, paint)| *paint)
    }

    /// The colour of a milestone, by its position in the framework; those after the seventh have tints.
    #[must_use]
    pub fn milestone(&self, position: usize, theme: &Theme) -> Paint {
        let paint = self.milestones[position % 7];
        match position / 7 {
            0 => paint,
            1 => paint.strong(0.55, theme),
            _ => paint.strong(0.3, theme),
        }
    }
}

/// Six accents of which some are replaced by given colours, as similar ones as there are, so that all six still differ.
fn with_colours(accents: [Rgb; 6], colours: &[Rgb]) -> [Rgb; 6] {
    let mut best = (f64::INFINITY, accents);
    replaced(accents, &accents, colours, 0.0, &mut best);
    best.1
}

/// Tries every slot that is still as it was for the first of some colours, and then for the others.
fn replaced(tried: [Rgb; 6], before: &[Rgb; 6], colours: &[Rgb], cost: f64, best: &mut (f64, [Rgb; 6])) {
    let Some((colour, rest)) = colours.split_first() else {
        let pairs = (0..6).flat_map(|one| (0..one).map(move |other| (one, other)));
        let alike = pairs.filter(|(one, other)| difference(tried[*one], tried[*other]) < TELLS_APART);
        let cost = cost + alike.map(|_| 100.0).sum::<f64>();
        if cost < best.0 {
            *best = (cost, tried);
        }
        return;
    };
    for at in (0..6).filter(|at| tried[*at] == before[*at]) {
        let mut next = tried;
        next[at] = *colour;
        replaced(next, before, rest, cost + difference(before[at], *colour), best);
    }
}

/// All tones of all accents, those that are no tones first.
fn tones() -> impl Iterator<Item = Paint> {
    TONES.into_iter().flat_map(|(keep, add)| (0..6).map(move |at| Paint::toned(Slot::Accent(at), keep, add)))
}

/// The tone of our own accents that is most like the colour which a platform has in pictures.
fn in_picture(place: usize, theme: &Theme) -> Paint {
    let wanted = standing_out(style::platform(place), theme.ground, MARK);
    let far = |paint: &Paint| difference(paint.seen(theme), wanted);
    let nearest = tones().min_by(|a, b| far(a).total_cmp(&far(b)));
    nearest.unwrap_or(Paint::MUTED).standing_out(theme, MARK)
}

/// A colour, or where it is taken for one of some others the first tone of the theme that is not.
fn clear_of(paint: Paint, seen: &[Rgb], theme: &Theme) -> Paint {
    let least = |paint: &Paint| {
        let colour = paint.seen(theme);
        seen.iter().map(|other| difference(*other, colour)).fold(f64::INFINITY, f64::min)
    };
    let others = tones().map(|paint| paint.standing_out(theme, MARK));
    let mut all: Vec<Paint> = std::iter::once(paint).chain(others).collect();
    if let Some(clear) = all.iter().find(|paint| least(paint) >= CLEARLY) {
        return *clear;
    }
    sort_by(&mut all, |a, b| least(b).total_cmp(&least(a)));
    all[0]
}

/// The first accent that stands out and is no grey; where there is none, the first of all as dark as it has to be.
fn calling(theme: &Theme) -> Paint {
    let greys = [Paint::MUTED, Paint::BEHIND].map(|grey| grey.seen(theme));
    let calls = |paint: &Paint| {
        let colour = paint.seen(theme);
        contrast(colour, theme.ground) >= MARK && greys.iter().all(|grey| difference(*grey, colour) >= CLEARLY)
    };
    let mut all = (0..6).map(|at| Paint::full(Slot::Accent(at)));
    all.find(calls).unwrap_or_else(|| Paint::full(Slot::Accent(0)).standing_out(theme, MARK))
}

/// The tone of an accent that stands out, and differs most from all six, from text and from the ground, to any eye.
fn seventh(theme: &Theme) -> Paint {
    let others: Vec<Seen> = theme.accents.into_iter().chain([theme.text, theme.ground]).map(Seen::of).collect();
    let least = |paint: &Paint| {
        let seen = Seen::of(paint.seen(theme));
        others.iter().map(|other| seen.apart(other)).fold(f64::INFINITY, f64::min)
    };
    let seen = tones().map(|paint| paint.standing_out(theme, MARK));
    seen.max_by(|a, b| least(a).total_cmp(&least(b))).unwrap_or(Paint::MUTED)
}

#[cfg(test)]
mod tests;
