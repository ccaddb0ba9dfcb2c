//! An earlier plan against this one: what changed, what each change does alone, and who rose and who fell.

mod words;

pub use words::{kind_words, said, sides};

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{LONGEST_HEADLINE, decimal, hours_a_week, list, name_of, nothing_said, points, some_points, whole};
use crate::analysis::since::{Alone, Answer, Earlier, LevelsThen, Placed, Tried};
use crate::domain::date::in_words;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::Scope;

/// What is said where an earlier plan cannot be read, after the reason.
pub const NOT_READ: &str = "An earlier plan has to be a plan with the same milestones as this one.";

/// How many changes are shown at most.
pub const MOST_CHANGES: usize = 8;
/// How many platforms of each order, and of those that moved furthest, have lines in colour.
const IN_FRONT: (usize, usize) = (4, 2);

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
    /// The platforms, in the order of now; those that have no rank now come last.
    pub lines: Vec<SinceLine>,
    /// What the levels of then are, and for whom the answers are where that is not the scope, as sentences.
    pub notes: Vec<String>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    /// What it is of: `Local families: Identity`.
    pub what: String,
    /// From what to what: `Need 50 → 70`.
    pub step: String,
    /// The milestone, by position in the framework, where it is of one.
    pub milestone: Option<usize>,
    /// How far the second of the two platforms is ahead with this change alone, in points; none where one of them has no rank.
    pub ahead: Option<f64>,
    /// Who leads, or what becomes of the suggested platforms: `Facebook by 3.3`.
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
    /// Their score together and their hours, in words.
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

/// What an earlier plan is called: the day it was last looked at, else its file.
#[must_use]
pub fn called(earlier: &Earlier) -> String {
    earlier.plan.looked_at.as_deref().map_or_else(|| earlier.name.clone(), in_words)
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
        let row = |tried: &Tried| change_row(material, names, since, pair.as_ref(), tried);
        let changes: Vec<ChangeRow> = since.changes.iter().take(MOST_CHANGES).map(row).collect();
        let more = since.changes.len() - changes.len();
        let together = pair.is_some().then(|| ChangeRow {
            what: match since.changes.len() {
                1 => "The change".to_owned(),
                2 => "Both together".to_owned(),
                n => format!("All {n} together"),
            },
            step: format!("Earlier plan: {}", leads(names, pair.as_ref(), &since.then, since.ahead_then)),
            milestone: None,
            ahead: since.ahead_now,
            leads: leads(names, pair.as_ref(), &since.now, since.ahead_now),
            first: since.now.first().map(|place| place.platform.clone()),
            strong: since.leader_changed(),
        });
        let together = together.filter(|_| !changes.is_empty());
        let headline = headline(since);
        let mut under = vec![moves_words(since), words::enough(material, names, since)];
        under.retain(|sentence| !sentence.is_empty());
        let then = called(earlier);
        let mut notes = vec![match earlier.levels {
            LevelsThen::Kept => "Levels then: those that the earlier plan kept".to_owned(),
            LevelsThen::Given => "Levels then: those of the profiles of then".to_owned(),
            LevelsThen::OfNow => "The earlier plan kept no levels, so both sides have those of now".to_owned(),
        }];
        if since.scope != *scope {
            notes.push("The earlier plan does not have this segment, so both are for all segments".to_owned());
        }
        let lines = lines(since);
        let sets = sets(names, since);
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
        Self { headline, under, then, now, changes, more, pair, ahead_then, together, sets, lines, notes, alt_text }
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
            order.sort_by_key(|at| (side(&self.lines[*at]).map_or(usize::MAX, |(rank, _)| rank), *at));
            order
        };
        [order(|line| line.then), order(|line| line.now)]
    }

    /// What is not shown where there is room for so many of the lines, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        let more = self.lines.len().saturating_sub(shown);
        (more > 0)
            .then(|| format!("and {more} more platforms further down").replace("1 more platforms", "1 more platform"))
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

/// How many changes more there are, as a note.
#[must_use]
pub fn more_changes(more: usize) -> String {
    if more == 1 { "and 1 more change".to_owned() } else { format!("and {more} more changes") }
}

/// The names of platforms: those of now, else those of then.
#[derive(Debug, Clone, Copy)]
struct Names<'a> {
    now: &'a Library,
    then: &'a Library,
}

impl<'a> Names<'a> {
    fn of(self, id: &'a PlatformId) -> &'a str {
        if self.now.get(id).is_some() { name_of(self.now, id) } else { name_of(self.then, id) }
    }
}

/// Who leads, and by how much where it is one of the two that are held against each other.
fn leads(names: Names<'_>, pair: Option<&[(PlatformId, String); 2]>, answer: &Answer, ahead: Option<f64>) -> String {
    let first = answer.first().map(|place| &place.platform);
    let none = answer.nothing_said.as_ref().map_or_else(|| "no platform leads".to_owned(), |who| nothing_said(who));
    first.map_or(none, |first| by_how_much(names, pair, first, ahead))
}

fn by_how_much(
    names: Names<'_>,
    pair: Option<&[(PlatformId, String); 2]>,
    first: &PlatformId,
    ahead: Option<f64>,
) -> String {
    let name = names.of(first);
    match (pair, ahead) {
        (Some(pair), Some(ahead)) if pair.iter().any(|(id, _)| id == first) => match decimal(ahead.abs()).as_str() {
            "0.0" => "a tie".to_owned(),
            by => format!("{name} by {by}"),
        },
        _ => format!("{name} comes first"),
    }
}

fn change_row(
    material: &Material<'_>,
    names: Names<'_>,
    since: &crate::analysis::since::Since,
    pair: Option<&[(PlatformId, String); 2]>,
    tried: &Tried,
) -> ChangeRow {
    let Tried { change, alone } = tried;
    let (what, step) = words::of(material, names, change);
    let then = since.then.first().map(|place| &place.platform);
    let (leads, strong) = match alone {
        None => ("not tried alone".to_owned(), false),
        Some(alone) if !change.kind.moves_order() => of_suggested(names, since, alone),
        Some(alone) => {
            let leads = alone
                .first
                .as_ref()
                .map_or_else(|| "no platform leads".to_owned(), |first| by_how_much(names, pair, first, alone.ahead));
            (leads, alone.first.as_ref() != then)
        }
    };
    let counts = alone.as_ref().filter(|_| change.kind.moves_order());
    let position = |id: &crate::domain::id::MilestoneId| material.framework.milestones.iter().position(|m| m.id == *id);
    ChangeRow {
        what,
        step,
        milestone: change.milestone.as_ref().and_then(position),
        ahead: counts.and_then(|alone| alone.ahead),
        first: counts.and_then(|alone| alone.first.clone()),
        leads,
        strong,
    }
}

/// What becomes of the suggested platforms by a change that leaves the order as it is.
fn of_suggested(names: Names<'_>, since: &crate::analysis::since::Since, alone: &Alone) -> (String, bool) {
    let then = since.then.suggested.as_ref().map(|set| set.platforms.as_slice()).unwrap_or_default();
    let joins: Vec<&str> = alone.suggested.iter().filter(|id| !then.contains(id)).map(|id| names.of(id)).collect();
    let leaves: Vec<&str> = then.iter().filter(|id| !alone.suggested.contains(id)).map(|id| names.of(id)).collect();
    match (joins.is_empty(), leaves.is_empty()) {
        (true, true) => ("changes nothing".to_owned(), false),
        (false, true) => (format!("suggests {} too", list(&joins)), true),
        (true, false) => (format!("no longer suggests {}", list(&leaves)), true),
        (false, false) => (format!("suggests {}, not {}", list(&joins), list(&leaves)), true),
    }
}

/// Who comes first now and then.
fn headline(since: &crate::analysis::since::Since) -> String {
    if since.changes.is_empty() {
        return "Nothing has changed since the earlier plan".to_owned();
    }
    if let Some(segment) = &since.now.nothing_said {
        return nothing_said(segment);
    }
    let sentence = match (since.then.first(), since.now.first()) {
        (Some(then), Some(now)) if then.platform == now.platform => {
            let lead = since.now.second().map(|second| whole(now.score) - whole(second.score));
            match lead {
                Some(0) => format!("{} still comes first, tied with the next", now.name),
                Some(lead) => format!("{} still comes first, {} ahead", now.name, some_points(lead)),
                None => format!("{} still comes first", now.name),
            }
        }
        (Some(then), Some(now)) => format!("{} now comes first instead of {}", now.name, then.name),
        (None, Some(now)) => format!("{} comes first now; no platform led in the earlier plan", now.name),
        (Some(then), None) => format!("No platform leads now; {} led in the earlier plan", then.name),
        (None, None) => "No platform led then, and none leads now".to_owned(),
    };
    if sentence.chars().count() > LONGEST_HEADLINE && since.leader_changed() {
        return "Another platform comes first now than in the earlier plan".to_owned();
    }
    sentence
}

/// How the scores of the two that led moved, else of the ones that moved furthest.
fn moves_words(since: &crate::analysis::since::Since) -> String {
    let moves = since.moves();
    let sentence = |id: &PlatformId| {
        let (place, by) = moves.iter().find(|(place, _)| place.platform == *id)?;
        let (was, is) = (whole(place.score - by), whole(place.score));
        (was != is).then(|| {
            let verb = if is > was { "rose" } else { "fell" };
            format!("{} {verb} from {was} to {is}", place.name)
        })
    };
    let mut told: Vec<PlatformId> =
        [since.now.first(), since.then.first()].into_iter().flatten().map(|place| place.platform.clone()).collect();
    let ends = [moves.first(), moves.last()].into_iter().flatten().map(|(place, _)| place.platform.clone());
    told.extend(ends);
    let mut seen = Vec::new();
    told.retain(|id| {
        !seen.contains(id) && {
            seen.push(id.clone());
            true
        }
    });
    told.iter().filter_map(sentence).take(3).collect::<Vec<_>>().join(". ")
}

fn sets(names: Names<'_>, since: &crate::analysis::since::Since) -> Vec<SetRow> {
    let row = |when: &str, answer: &Answer| {
        let set = answer.suggested.as_ref()?;
        let hours = hours_a_week(set.hours, false, None);
        Some(SetRow {
            when: when.to_owned(),
            platforms: set.platforms.iter().map(|id| (id.clone(), names.of(id).to_owned())).collect(),
            together: format!("{} out of 100 together, in {hours}", points(set.coverage)),
        })
    };
    [row("Then", &since.then), row("Now", &since.now)].into_iter().flatten().collect()
}

/// The platforms in the order of now, those in front among them: the first of both orders, those suggested, and those that moved
/// furthest.
fn lines(since: &crate::analysis::since::Since) -> Vec<SinceLine> {
    if since.then.first().is_none() && since.now.first().is_none() {
        return Vec::new();
    }
    let moves = since.moves();
    let mut furthest: Vec<&(&Placed, f64)> = moves.iter().collect();
    furthest.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let firsts = |answer: &'_ Answer| -> Vec<PlatformId> {
        answer.order.iter().take(IN_FRONT.0).map(|place| place.platform.clone()).collect()
    };
    let mut front: Vec<PlatformId> = [firsts(&since.then), firsts(&since.now)].concat();
    front.extend(
        [&since.then, &since.now].into_iter().filter_map(|of| of.suggested.as_ref()).flat_map(|s| s.platforms.clone()),
    );
    front.extend(furthest.iter().take(IN_FRONT.1).map(|(place, _)| place.platform.clone()));
    let side = |answer: &Answer, id: &PlatformId| {
        answer.first()?;
        answer.of_platform(id).and_then(|place| Some((place.rank?, place.score)))
    };
    let line = |place: &Placed| SinceLine {
        platform: place.platform.clone(),
        name: place.name.clone(),
        then: side(&since.then, &place.platform),
        now: side(&since.now, &place.platform),
        strong: front.contains(&place.platform),
    };
    let gone = since.then.order.iter().filter(|place| since.now.of_platform(&place.platform).is_none());
    let mut lines: Vec<SinceLine> = since.now.order.iter().chain(gone).map(line).collect();
    lines.retain(|line| line.then.is_some() || line.now.is_some());
    lines.sort_by_key(|line| line.now.map_or(usize::MAX, |(rank, _)| rank));
    lines
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
