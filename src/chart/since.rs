//! An earlier plan against this one: what changed, what each change does alone, and who rose and who fell.

mod parts;
mod rows;
mod short;
mod told;
mod words;

use crate::domain::sorting::sort_by_key;
use parts::Names;
pub use parts::{ChangeRow, SetRow, SinceLine};
pub use words::{kind_words, said, sides};

use super::describes::{Describes, Entry};
use super::material::Material;
use crate::analysis::since::{Earlier, LevelsThen, Tried};
use crate::domain::date::in_words;
use crate::domain::id::PlatformId;
use crate::domain::plan::Scope;

/// What is said where an earlier plan cannot be read, after the reason.
pub const NOT_READ: &str = "Choose an earlier plan that uses the same milestones.";

/// How many changes are shown at most.
pub const MOST_CHANGES: usize = 8;

/// The chart "Compared with an earlier plan".
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// Who comes first now and then, as a sentence.
    pub headline: String,
    /// Who rose and who fell, and which change alone would have been enough, each as a sentence.
    pub under: Vec<String>,
    /// What the earlier plan is called: the day it was last looked at, else its file.
    pub then: String,
    /// What this plan is called beside it.
    pub now: String,
    /// The changes, the largest first, at most [`MOST_CHANGES`].
    pub changes: Vec<ChangeRow>,
    /// How many changes there are that are not shown.
    pub more: usize,
    /// The two platforms that are held against each other, with their names; whoever led then first.
    pub pair: Option<[(PlatformId, String); 2]>,
    /// How far the second of the two was ahead then, in points.
    pub ahead_then: Option<f64>,
    /// All changes together; none where there is nothing to hold them against.
    pub together: Option<ChangeRow>,
    /// The suggested platforms then and now.
    pub sets: Vec<SetRow>,
    /// Who rose and who fell most, as a sentence; empty where nobody did.
    pub furthest: String,
    /// The platforms, in the order of now; those that have no rank now come last.
    pub lines: Vec<SinceLine>,
    /// What the levels of then are, and for whom the answers are where that is not the scope, as sentences.
    pub notes: Vec<String>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// What an earlier plan is called: the day it was last looked at, else its file in quotes.
#[must_use]
pub fn called(earlier: &Earlier) -> String {
    earlier.plan.looked_at.as_deref().map_or_else(|| format!("“{}”", earlier.name), in_words)
}

impl Since {
    /// The chart of a plan's answers beside those of an earlier plan; none where there is none.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let earlier = material.earlier?;
        let Material { framework, library, plan, scope, date, .. } = *material;
        let since = crate::analysis::since::Since::new(framework, library, plan, scope, earlier);
        Some(Self::new(material, earlier, &since, scope, date))
    }

    fn new(
        material: &Material<'_>,
        earlier: &Earlier,
        since: &crate::analysis::since::Since,
        scope: &Scope,
        date: &str,
    ) -> Self {
        let names = Names { now: material.library, then: &earlier.library };
        let pair = since.pair.clone().map(|pair| pair.map(|id| (id.clone(), names.of(&id).to_owned())));
        let row = |tried: &Tried| rows::of(material, names, since, pair.as_ref(), tried);
        let changes: Vec<ChangeRow> = since.changes.iter().take(MOST_CHANGES).map(row).collect();
        let more = since.changes.len() - changes.len();
        let together = pair.is_some().then(|| ChangeRow {
            what: match since.changes.len() {
                1 => "The change".to_owned(),
                2 => "Both changes".to_owned(),
                n => format!("All {n} changes"),
            },
            step: rows::led(names, pair.as_ref(), &since.then, since.ahead_then),
            whose: None,
            milestone: None,
            ahead: since.ahead_now,
            leads: rows::leads(names, pair.as_ref(), &since.now, since.ahead_now),
            first: since.now.first().map(|place| place.platform.clone()),
            strong: since.leader_changed(),
        });
        let together = together.filter(|_| !changes.is_empty());
        let headline = told::headline(since);
        let mut under = vec![told::moves(since), words::enough(material, names, since)];
        under.retain(|sentence| !sentence.is_empty());
        let then = called(earlier);
        let mut notes = vec![match earlier.levels {
            LevelsThen::Kept => "Levels then: as kept in the earlier plan".to_owned(),
            LevelsThen::Given => "Levels then: from the earlier profiles".to_owned(),
            LevelsThen::OfNow => "The earlier plan has no saved levels, so both plans use today’s".to_owned(),
        }];
        if since.scope != *scope {
            notes.push("The earlier plan doesn’t have this segment, so both plans show all segments".to_owned());
        }
        let (lines, furthest) = (told::lines(since), told::furthest(since));
        let sets = told::sets(names, since);
        let mut parts: Vec<String> = vec![headline.clone()];
        parts.extend(under.iter().cloned());
        parts.extend(changes.iter().map(ChangeRow::label));
        parts.extend((more > 0).then(|| more_changes(more)));
        parts.extend(together.iter().map(ChangeRow::label));
        parts.extend(sets.iter().map(SetRow::label));
        parts.extend(lines.iter().map(SinceLine::label));
        parts.extend(notes.iter().cloned());
        let alt_text = format!("{}.", parts.join(". "));
        let now = if date.is_empty() { "now".to_owned() } else { in_words(date) };
        let ahead_then = since.ahead_then;
        Self {
            headline,
            under,
            then,
            now,
            changes,
            more,
            pair,
            ahead_then,
            together,
            sets,
            furthest,
            lines,
            notes,
            alt_text,
        }
    }

    /// Whether nothing differs between the two plans.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The first so many lines in the order of then, and in that of now; those without a rank come last.
    #[must_use]
    pub fn orders(&self, shown: usize) -> [Vec<usize>; 2] {
        let order = |side: fn(&SinceLine) -> Option<(usize, f64)>| {
            let mut order: Vec<usize> = (0..shown.min(self.lines.len())).collect();
            sort_by_key(&mut order, |at| (side(&self.lines[*at]).map_or(usize::MAX, |(rank, _)| rank), *at));
            order
        };
        [order(|line| line.then), order(|line| line.now)]
    }

    /// What is not shown where there is room for so many of the lines, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        let more = self.lines.len().saturating_sub(shown);
        match more {
            0 => None,
            _ if shown == 0 => Some(format!("and {more} more platforms that have no room here")),
            1 => Some("and 1 more platform further down".to_owned()),
            more => Some(format!("and {more} more platforms further down")),
        }
    }
}

/// How many changes more there are, as a note.
#[must_use]
pub fn more_changes(more: usize) -> String {
    if more == 1 { "1 more change isn’t shown".to_owned() } else { format!("{more} more changes aren’t shown") }
}

impl Describes for Since {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn sources(&self) -> Vec<String> {
        self.notes.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let change = |(row, number): (&ChangeRow, usize)| Entry {
            id: format!("change-{number}"),
            name: row.what.clone(),
            label: row.label(),
            strong: row.strong,
        };
        let line = |line: &SinceLine| Entry {
            id: format!("line-{}", line.platform),
            name: line.name.clone(),
            label: line.label(),
            strong: line.strong,
        };
        let changes = self.changes.iter().zip(1..).map(change);
        changes.chain(self.lines.iter().map(line)).collect()
    }
}
