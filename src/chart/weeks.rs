//! The hours a week over the days of a timeline: what each platform takes, before and after it is started or stopped.

use super::words::{self, list, name_of, star, starred};
use crate::analysis::portfolio::{Decided, Decision, Portfolio};
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use std::collections::BTreeMap;

/// The days of a week.
pub const WEEK: u16 = 7;

/// Hours a week from the first day of a sheet to its last.
#[derive(Debug, Clone, PartialEq)]
pub struct Weeks {
    /// What each platform takes, from the lowest: what stays, what is stopped, what is started, and what is optional.
    pub bands: Vec<Band>,
    /// The hours a week that there are; none where the plan does not say.
    pub capacity: Option<f64>,
    /// The hours now and as suggested, each as a sentence without its stop.
    pub sentences: Vec<String>,
    /// Whose hours are a guess, as a sentence without its stop; none where none are.
    pub guess: Option<String>,
}

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The platform.
    pub platform: PlatformId,
    /// Its name with its hours: `YouTube 3*`, `Instagram 0 or 3`.
    pub words: String,
    /// Its hours a week; at least 0.
    pub hours: f64,
    /// The first day of the sheet on which it takes them, from 0.
    pub from: u16,
    /// The day before which it does so last.
    pub until: u16,
    /// Whether it is optional.
    pub optional: bool,
}

impl Weeks {
    /// The hours of a sheet of so many days, where something is started or stopped on it and all of that has a day; `changes`
    /// is by when each is started or stopped, as a day of the sheet (0 before it, `days` after it) and in words.
    #[must_use]
    pub fn of(
        library: &Library,
        portfolio: &Portfolio,
        capacity: Option<f64>,
        changes: &BTreeMap<PlatformId, (u16, String)>,
        days: u16,
    ) -> Option<Self> {
        let changing = |decided: &&Decided| matches!(decided.decision, Decision::Start | Decision::Stop);
        let day = |decided: &Decided| changes.get(&decided.platform);
        let all: Vec<&Decided> = portfolio.decisions.iter().filter(changing).collect();
        if all.iter().any(|decided| day(decided).is_none()) {
            return None;
        }
        let (last, when) = all.iter().filter_map(|decided| day(decided)).max_by_key(|(day, _)| *day)?;
        if !all.iter().filter_map(|decided| day(decided)).any(|(day, _)| (1..days).contains(day)) {
            return None;
        }
        let ordered: Vec<&Decided> = portfolio.decisions.iter().collect();
        let band = |decided: &&Decided| {
            let at = day(decided).map_or(0, |(day, _)| *day);
            let (hours, (from, until)) = match decided.decision {
                Decision::Keep | Decision::Optional => (decided.hours, (0, days)),
                Decision::Start => (decided.hours, (at, days)),
                Decision::Stop => (decided.now.0, (0, at)),
            };
            let written = match decided.decision {
                Decision::Stop => starred(decided.now.0, decided.now.1),
                _ => words::hours_then(decided),
            };
            Band {
                words: format!("{} {written}", name_of(library, &decided.platform)),
                platform: decided.platform.clone(),
                hours: hours.max(0.0),
                from,
                until,
                optional: decided.decision == Decision::Optional,
            }
        };
        let bands: Vec<Band> =
            ordered.iter().map(band).filter(|band| band.hours > 0.0 && band.from < band.until).collect();
        let chosen = portfolio.chosen();
        let of = capacity.map_or_else(String::new, |all| format!(" of the {} you have", words::shortest(all)));
        let optional: Vec<&&Decided> =
            ordered.iter().filter(|decided| decided.decision == Decision::Optional).collect();
        let more: f64 = optional.iter().map(|decided| decided.hours).sum();
        let names: Vec<&str> = optional.iter().map(|decided| name_of(library, &decided.platform)).collect();
        let guess = chosen.guess || optional.iter().any(|decided| decided.guess);
        let with = if optional.is_empty() {
            String::new()
        } else {
            format!(", or {} with {}", starred(chosen.hours + more, guess), list(&names))
        };
        // A change that was made before the sheet begins, or comes after it, is none of its days.
        let from = if *last < days { format!("From {when}: ") } else { "As suggested: ".to_owned() };
        let then = format!("{from}{}{of}{with}", starred(chosen.hours, chosen.guess));
        let now = portfolio.today.as_ref().map(|today| format!("Now: {}", starred(today.hours_now, today.guess)));
        let guessed = |decided: &&&Decided| decided.now.1 || (decided.guess && decided.decision != Decision::Stop);
        let guessed: Vec<&str> =
            ordered.iter().filter(guessed).map(|decided| name_of(library, &decided.platform)).collect();
        Some(Self { bands, capacity, sentences: now.into_iter().chain([then]).collect(), guess: star(&guessed) })
    }

    /// The days on which something changes, with the first and the day after the last of the sheet.
    #[must_use]
    pub fn edges(&self) -> Vec<u16> {
        let mut edges: Vec<u16> = self.bands.iter().flat_map(|band| [band.from, band.until]).collect();
        edges.sort_unstable();
        edges.dedup();
        edges
    }

    /// What is taken on a day, from the lowest: each band with the hours below it, and the hours with it.
    #[must_use]
    pub fn stacked(&self, day: u16) -> Vec<(usize, [f64; 2])> {
        let mut below = 0.0;
        let here = self.bands.iter().enumerate().filter(|(_, band)| (band.from..band.until).contains(&day));
        here.map(|(at, band)| {
            let span = [below, below + band.hours];
            below = span[1];
            (at, span)
        })
        .collect()
    }

    /// The hours a week of each band as each week begins, from the first day of a sheet of so many days: what starts or stops within
    /// a week shows from the next one on. The last week ends with the sheet, and may be a few days shorter or longer.
    #[must_use]
    pub fn by_week(&self, days: u16) -> Vec<Vec<f64>> {
        let count = ((days + WEEK / 2) / WEEK).max(1);
        let hours = |band: &Band, first: u16| if (band.from..band.until).contains(&first) { band.hours } else { 0.0 };
        (0..count).map(|week| self.bands.iter().map(|band| hours(band, week * WEEK)).collect()).collect()
    }

    /// The longest time in which nothing changes and a band is there: its first day, the day after its last, and the hours below
    /// the band and with it; none for a band that is not there.
    #[must_use]
    pub fn longest(&self, band: usize) -> Option<([u16; 2], [f64; 2])> {
        let edges = self.edges();
        let here = edges.windows(2).filter_map(|span| {
            let (_, hours) = self.stacked(span[0]).into_iter().find(|(at, _)| *at == band)?;
            Some(([span[0], span[1]], hours))
        });
        here.max_by_key(|([from, until], _)| until - from)
    }

    /// The hours at the top of the scale: those that there are, or more where more are taken.
    #[must_use]
    pub fn most(&self) -> f64 {
        let taken = self.edges().into_iter().filter_map(|day| self.stacked(day).last().map(|(_, [_, top])| *top));
        taken.chain(self.capacity).fold(1.0, f64::max)
    }
}
