//! The actions by platform over their dates, a quarter to a sheet.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::weeks::Weeks;
use super::words::{self, LONGEST_HEADLINE, capital, list, name_of};
use crate::analysis::portfolio::Decision;
use crate::chart::actions::NOWHERE;
use crate::domain::date::{MONTHS, days_in, in_words, is_date};
use crate::domain::id::PlatformId;
use crate::domain::plan::{Action, Plan};
use crate::domain::sorting::{sort_by, sort_by_key};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many months a sheet has.
pub const SHEET: usize = 3;
/// How many sheets there are at most; what comes later is counted.
pub const MOST_SHEETS: usize = 8;

/// The chart "Timeline".
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// How many actions are due from when to when, as a sentence.
    pub headline: String,
    /// The months of the sheet: the name of each, and how many days it has.
    pub months: Vec<(String, u16)>,
    /// The actions of the sheet, those of one platform together, each by its day.
    pub rows: Vec<TimelineRow>,
    /// Which sheet it is, from 0.
    pub sheet: usize,
    /// How many sheets there are.
    pub sheets: usize,
    /// Today as a day of the sheet, from 0; none where it lies outside.
    pub today: Option<u16>,
    /// The hours a week over these days, where platforms are started or stopped on them.
    pub weeks: Option<Weeks>,
    /// What is not on the sheet: later actions, and those without a date, each as a sentence.
    pub notes: Vec<String>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineRow {
    /// Its place in the plan, from 1.
    pub number: usize,
    /// Where; none where it is about no platform.
    pub platform: Option<PlatformId>,
    /// The name of that place.
    pub name: String,
    /// What becomes of that platform, where that is decided.
    pub decision: Option<Decision>,
    /// The same with its hours a week now and as suggested: `Start 0 → 3* h`; empty where it is not decided.
    pub decided: String,
    /// What will be done.
    pub what: String,
    /// Who does it; empty where nobody is named.
    pub who: String,
    /// The day by which it is due, in words.
    pub when: String,
    /// The same as a day of the sheet, from 0.
    pub day: u16,
    /// Whether it is done.
    pub done: bool,
    /// Whether its day is over and it is not done.
    pub late: bool,
}

impl TimelineRow {
    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let who = if self.who.is_empty() { String::new() } else { format!(", {}", self.who) };
        let state = match (self.done, self.late) {
            (true, _) => ", done",
            (false, true) => ", late",
            (false, false) => "",
        };
        format!("{}: {}{who}, by {}{state}", self.name, self.what, self.when)
    }
}

/// A month, as a number that counts on from year to year.
fn month_of(due: &str) -> Option<usize> {
    let (year, rest) = due.split_once('-').filter(|_| is_date(due, 3))?;
    let month: usize = rest.split_once('-')?.0.parse().ok()?;
    Some(year.parse::<usize>().ok()? * 12 + month - 1)
}

/// The first months of the sheets of a plan: each begins with the first action that the one before does not hold.
#[must_use]
pub fn sheets(plan: &Plan) -> Vec<usize> {
    let mut months: Vec<usize> = plan.actions.iter().filter_map(|action| month_of(action.due.as_deref()?)).collect();
    months.sort_unstable();
    let mut firsts: Vec<usize> = Vec::new();
    for month in months {
        if firsts.last().is_none_or(|first| month >= first + SHEET) {
            if firsts.len() == MOST_SHEETS {
                break;
            }
            firsts.push(month);
        }
    }
    firsts
}

/// Whether the sheets hold every action of a plan: each has a day, none is done, and all sheets are there.
#[must_use]
pub fn holds_all(plan: &Plan) -> bool {
    let open = |action: &crate::domain::plan::Action| action.due.is_some() && !action.done;
    !plan.actions.is_empty() && plan.actions.iter().all(open) && sheets(plan).len() < MOST_SHEETS
}

/// What a sheet is called in a list: `Timeline`, `Timeline from March 2027`.
#[must_use]
pub fn name(plan: &Plan, sheet: usize) -> String {
    match sheets(plan).get(sheet) {
        Some(first) if sheet > 0 => format!("Timeline from {}", month_words(*first)),
        _ => "Timeline".to_owned(),
    }
}

fn month_words(month: usize) -> String {
    format!("{} {}", MONTHS[month % 12], month / 12)
}

/// How many days a month has.
fn length(month: usize) -> u16 {
    let year = u16::try_from(month / 12).unwrap_or(u16::MAX);
    days_in(year, u16::try_from(month % 12 + 1).unwrap_or(1))
}

/// A day of a sheet that begins with a month, from 0; none where it lies outside.
fn day_in(first: usize, due: &str) -> Option<u16> {
    let month = month_of(due)?;
    let before: u16 = (first..month).take(SHEET).map(length).sum();
    let day: u16 = due.rsplit('-').next()?.parse().ok()?;
    (first..first + SHEET).contains(&month).then(|| before + day.saturating_sub(1))
}

impl Timeline {
    /// The chart of a plan’s actions; none where no action has a date, or there is no such sheet.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let Material { library, plan, report, date, sheet, .. } = *material;
        let firsts = sheets(plan);
        let first = *firsts.get(sheet)?;
        let decided = report.claimed_leader().and_then(|_| report.portfolio());
        let of = |id: &PlatformId| decided?.decisions.iter().find(|decided| decided.platform == *id);
        let row = |(at, action): (usize, &Action)| {
            let due = action.due.as_deref()?;
            let name = action.platform.as_ref().map_or(NOWHERE, |id| name_of(library, id));
            Some(TimelineRow {
                number: at + 1,
                platform: action.platform.clone(),
                name: name.to_owned(),
                decision: action.platform.as_ref().and_then(of).map(|decided| decided.decision),
                decided: action.platform.as_ref().and_then(of).map_or_else(String::new, words::decided_in_hours),
                what: action.what.clone(),
                who: action.owner.clone().unwrap_or_default(),
                when: in_words(due).replace(' ', "\u{a0}"),
                day: day_in(first, due)?,
                done: action.done,
                late: !action.done && is_date(date, 3) && due < date,
            })
        };
        let mut rows: Vec<TimelineRow> = plan.actions.iter().enumerate().filter_map(row).collect();
        // Platforms with a decision first, in the order of the decisions, then by score; what is about none comes last.
        let rank = |id: &PlatformId| {
            let at = decided.and_then(|found| found.decisions.iter().position(|decided| decided.platform == *id));
            let place = report.place_of(id).and_then(|place| place.rank);
            (at.unwrap_or(usize::MAX), place.unwrap_or(usize::MAX))
        };
        sort_by_key(&mut rows, |row| {
            let (at, place) = row.platform.as_ref().map_or((usize::MAX, usize::MAX), rank);
            (row.platform.is_none(), at, place, row.platform.clone(), row.day, row.number)
        });
        let headline = decided_by(&rows).unwrap_or_else(|| headline(plan, first));
        let notes = notes(plan, &firsts, sheet);
        let each: Vec<String> = rows.iter().map(TimelineRow::label).collect();
        let notes_said = if notes.is_empty() { String::new() } else { format!(" {}.", notes.join(". ")) };
        let months = (first..first + SHEET).map(|month| (month_words(month), length(month))).collect();
        let days = (first..first + SHEET).map(length).sum();
        let weeks = decided
            .and_then(|portfolio| Weeks::of(library, portfolio, report.capacity(), &changes(plan, first, days), days));
        let hours = weeks.as_ref().map_or_else(String::new, |weeks| {
            format!(
                " Hours a week: {}.",
                weeks.sentences.iter().chain(&weeks.guess).cloned().collect::<Vec<_>>().join(". ")
            )
        });
        Some(Self {
            alt_text: format!("{headline}. {}.{hours}{notes_said}", each.join(". ")),
            headline,
            months,
            rows,
            sheet,
            sheets: firsts.len(),
            today: day_in(first, date),
            weeks,
            notes,
        })
    }

    /// The sheet with some of its rows alone: what is said once, of hours and of what is not on it, comes with the last.
    #[must_use]
    pub fn part(&self, rows: Range<usize>) -> Self {
        let (last, part) = (rows.end >= self.rows.len(), self.rows[rows].to_vec());
        if last {
            return Self { rows: part, ..self.clone() };
        }
        let each: Vec<String> = part.iter().map(TimelineRow::label).collect();
        let alt_text = format!("{}. {}.", self.headline, each.join(". "));
        Self { alt_text, rows: part, weeks: None, notes: Vec::new(), ..self.clone() }
    }

    /// How many days the sheet has.
    #[must_use]
    pub fn days(&self) -> u16 {
        self.months.iter().map(|(_, days)| days).sum()
    }

    /// The names of its months in three lengths, the longest first: `December 2026`, `December`, `Dec`.
    #[must_use]
    pub fn month_names(&self) -> [Vec<String>; 3] {
        let month = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
        let names = |short: &dyn Fn(&str) -> String| self.months.iter().map(|(name, _)| short(name)).collect();
        [names(&str::to_owned), names(&month), names(&|name| month(name).chars().take(3).collect())]
    }

    /// A day of the sheet, in words: `1 December 2026`.
    #[must_use]
    pub fn day_words(&self, day: u16) -> String {
        let mut before = 0;
        for (name, long) in &self.months {
            if day < before + long {
                return format!("{} {name}", day - before + 1);
            }
            before += long;
        }
        String::new()
    }

    /// Whether a row is the first of its platform, which is named there.
    #[must_use]
    pub fn names_platform(&self, row: usize) -> bool {
        row == 0 || self.rows[row - 1].platform != self.rows[row].platform
    }

    /// The time that an action has, in days of the sheet: from today, where that is on it and before the day, to the middle of its day.
    #[must_use]
    pub fn time_left(&self, row: &TimelineRow) -> [f64; 2] {
        let from = self.today.filter(|today| *today < row.day && !row.done);
        [from.map_or(0.0, |today| f64::from(today) + 0.5), f64::from(row.day) + 0.5]
    }

    /// From which month to which the sheet is.
    #[must_use]
    pub fn span(&self) -> String {
        let name = |at: Option<&(String, u16)>| at.map_or("", |(name, _)| name.as_str()).to_owned();
        format!("{} to {}", name(self.months.first()), name(self.months.last()))
    }

    /// What is not shown where there is room for so many of the rows, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        let more = self.rows.len().saturating_sub(shown);
        (more > 0).then(|| format!("and {more} more"))
    }
}

/// By when the actions of each platform are done: as a day of a sheet that begins with a month (0 before it, `days` after it), and
/// in words without the year.
fn changes(plan: &Plan, first: usize, days: u16) -> BTreeMap<PlatformId, (u16, String)> {
    let mut last: BTreeMap<PlatformId, &str> = BTreeMap::new();
    for action in &plan.actions {
        let (Some(platform), Some(due)) = (&action.platform, action.due.as_deref()) else { continue };
        if month_of(due).is_some() {
            let known = last.entry(platform.clone()).or_insert(due);
            *known = due.max(*known);
        }
    }
    let day = |due: &str| day_in(first, due).unwrap_or(if month_of(due) < Some(first) { 0 } else { days });
    last.into_iter().map(|(platform, due)| (platform, (day(due), without_year(&in_words(due)).to_owned()))).collect()
}

/// A day in words without its year.
fn without_year(day: &str) -> &str {
    day.rsplit_once([' ', '\u{a0}']).map_or(day, |(day, _)| day)
}

/// What is started and stopped by when, where actions of a sheet do that: the day of a platform is that of its last action there.
/// None where nothing is, or all of it is done, or it is too much for a headline.
fn decided_by(rows: &[TimelineRow]) -> Option<String> {
    let mut last: Vec<&TimelineRow> = Vec::new();
    for row in rows.iter().filter(|row| matches!(row.decision, Some(Decision::Start | Decision::Stop))) {
        match last.iter_mut().find(|known| known.platform == row.platform) {
            Some(known) if known.day < row.day => *known = row,
            Some(_) => {}
            None => last.push(row),
        }
    }
    let open = |row: &&TimelineRow| rows.iter().any(|other| other.platform == row.platform && !other.done);
    last.retain(open);
    sort_by_key(&mut last, |row| row.day);
    let of = |row: &&TimelineRow| Some(format!("{} {} by {}", row.decision?.word(), row.name, without_year(&row.when)));
    let each: Vec<String> = last.iter().filter_map(of).collect();
    let each: Vec<&str> = each.iter().map(String::as_str).collect();
    let actions = match rows.len() {
        1 => "1 action".to_owned(),
        count => format!("{count} actions"),
    };
    let done = so_many_done(rows.iter().filter(|row| row.done).count(), rows.len());
    let sentence = format!("{}: {actions}{done}", capital(&list(&each)));
    (!each.is_empty() && sentence.chars().count() <= LONGEST_HEADLINE).then_some(sentence)
}

/// How many of some actions are done, after their number; empty where none is.
fn so_many_done(done: usize, of: usize) -> String {
    match done {
        0 => String::new(),
        done if done == of => ", all done".to_owned(),
        done => format!(", {done} of them done"),
    }
}

/// How many actions are due from when to when on a sheet.
fn headline(plan: &Plan, first: usize) -> String {
    let here = |action: &&Action| action.due.as_deref().is_some_and(|due| day_in(first, due).is_some());
    let mut dated: Vec<&Action> = plan.actions.iter().filter(here).collect();
    sort_by(&mut dated, |a, b| a.due.cmp(&b.due));
    let day = |action: Option<&&Action>| in_words(action.and_then(|action| action.due.as_deref()).unwrap_or_default());
    let (first, last) = (day(dated.first()), day(dated.last()));
    let done = so_many_done(dated.iter().filter(|action| action.done).count(), dated.len());
    let sentence = match dated.len() {
        1 if done.is_empty() => format!("1 action is due by {first}"),
        1 => format!("1 action due by {first} is done"),
        n if first == last => format!("{n} actions due by {first}{done}"),
        n => format!("{n} actions from {first} to {last}{done}"),
    };
    debug_assert!(sentence.chars().count() <= LONGEST_HEADLINE, "{sentence}");
    sentence
}

/// What is not on the sheet.
fn notes(plan: &Plan, firsts: &[usize], sheet: usize) -> Vec<String> {
    let counted = |count: usize, what: &str| match count {
        0 => None,
        1 => Some(format!("1 action {what}")),
        count => Some(format!("{count} actions {}", what.replacen("has", "have", 1).replacen("is", "are", 1))),
    };
    let undated = plan.actions.iter().filter(|action| action.due.is_none()).count();
    let last = sheet + 1 == firsts.len();
    let end = firsts.last().map_or(0, |first| first + SHEET);
    let late = |action: &&Action| action.due.as_deref().and_then(month_of).is_some_and(|month| month >= end);
    let later = plan.actions.iter().filter(late).count();
    let of = (firsts.len() > 1).then(|| format!("Part {} of {}", sheet + 1, firsts.len()));
    let later = counted(if last { later } else { 0 }, "is due later than the last part shows");
    [of, later, counted(if last { undated } else { 0 }, "has no date")].into_iter().flatten().collect()
}

impl Describes for Timeline {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |row: &TimelineRow| Entry {
            id: format!("action-{}", row.number),
            name: row.name.clone(),
            label: row.label(),
            strong: !row.done,
        };
        self.rows.iter().map(entry).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_a_sheet_are_counted_over_months_and_years() {
        let december = month_of("2026-12-04").expect("a month");
        assert_eq!(month_words(december), "December 2026");
        assert_eq!(day_in(december, "2026-12-01"), Some(0));
        assert_eq!(day_in(december, "2027-01-01"), Some(31));
        assert_eq!(day_in(december, "2027-02-28"), Some(31 + 31 + 27));
        assert_eq!(day_in(december, "2027-03-01"), None);
        assert_eq!(day_in(december, "2026-11-30"), None);
        assert_eq!(day_in(month_of("2028-02-01").expect("a month"), "2028-02-29"), Some(28));
        assert_eq!((month_of("2027-13-01"), month_of("soon"), month_of("")), (None, None, None));
    }
}
