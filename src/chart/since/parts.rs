//! The parts of the chart: changes, platforms, and what was suggested.

use crate::chart::words::{list, name_of, points, whole};
use crate::domain::id::PlatformId;
use crate::domain::library::Library;

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    /// What it is of: `Local families: Identity`.
    pub what: String,
    /// The segment that is named in it; none where none is.
    pub whose: Option<String>,
    /// From what to what: `Need 50 → 70`.
    pub step: String,
    /// The milestone, by position in the framework, where it is of one.
    pub milestone: Option<usize>,
    /// How far the second of the two platforms is ahead with this change alone, in points; none where one of them has no rank.
    pub ahead: Option<f64>,
    /// Who leads, or what becomes of the suggested platforms: `Facebook by 3.3 points`.
    pub leads: String,
    /// Who leads.
    pub first: Option<PlatformId>,
    /// Whether somebody else leads than then, or other platforms are suggested.
    pub strong: bool,
}

/// The platforms that are suggested, then or now.
#[derive(Debug, Clone, PartialEq)]
pub struct SetRow {
    /// `Then` or `Now`.
    pub when: String,
    /// The platforms, with their names.
    pub platforms: Vec<(PlatformId, String)>,
    /// Their combined score and their hours, in words.
    pub together: String,
}

/// One platform in both orders.
#[derive(Debug, Clone, PartialEq)]
pub struct SinceLine {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its rank then, and its score in points; none where it had none.
    pub then: Option<(usize, f64)>,
    /// The same now.
    pub now: Option<(usize, f64)>,
    /// Whether its line stands in front.
    pub strong: bool,
}

impl ChangeRow {
    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let step = if self.step.is_empty() { String::new() } else { format!(", {}", self.step) };
        format!("{}{step}: {}", self.what, self.leads)
    }
}

impl SinceLine {
    /// By how many whole points its score changed, as they are shown; none where it has none on one side.
    #[must_use]
    pub fn change(&self) -> Option<i64> {
        Some(whole(self.now?.1) - whole(self.then?.1))
    }

    /// The same as it is written: `+6`, `−7`, empty where nothing changed.
    #[must_use]
    pub fn change_words(&self) -> String {
        match self.change() {
            None | Some(0) => String::new(),
            Some(up) if up > 0 => format!("+{up}"),
            Some(down) => format!("−{}", down.unsigned_abs()),
        }
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let side = |at: Option<(usize, f64)>, none: &str| {
            at.map_or_else(|| none.to_owned(), |(rank, score)| format!("rank {rank} with {}", points(score)))
        };
        format!("{}: {} then, {} now", self.name, side(self.then, "no rank"), side(self.now, "no rank"))
    }
}

impl SetRow {
    /// All of it in words.
    #[must_use]
    pub fn label(&self) -> String {
        let names: Vec<&str> = self.platforms.iter().map(|(_, name)| name.as_str()).collect();
        format!("{}: {}, {}", self.when, list(&names), self.together)
    }
}

/// The names of platforms: those of now, else those of then.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// Those of now.
    pub now: &'a Library,
    /// Those of then.
    pub then: &'a Library,
}

impl<'a> Names<'a> {
    /// The name of a platform.
    pub fn of(self, id: &'a PlatformId) -> &'a str {
        if self.now.get(id).is_some() { name_of(self.now, id) } else { name_of(self.then, id) }
    }
}
