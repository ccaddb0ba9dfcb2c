//! What more hours bring: the best sets from few hours a week to many, with the set that is suggested and that of today.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, list};
use crate::analysis::portfolio::{Budget, MOST_LOOKED_AT};
use crate::analysis::report::Report;

/// The chart "What more hours bring".
#[derive(Debug, Clone, PartialEq)]
pub struct Frontier {
    /// The answer, as a sentence.
    pub headline: String,
    /// The sets that show more points than any of as few hours, from few hours to many. Never empty.
    pub steps: Vec<FrontierStep>,
    /// The suggested set and that of today.
    pub marks: Vec<FrontierMark>,
    /// How many hours a week there are in all; none where there is no limit.
    pub capacity: Option<f64>,
    /// What is to be known of the figures, each as a sentence.
    pub notes: Vec<String>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// The best set for some hours a week.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontierStep {
    /// The hours a week that it takes.
    pub hours: f64,
    /// Whether some of these are a guess.
    pub guess: bool,
    /// What its platforms score together, in points.
    pub coverage: f64,
    /// Their names.
    pub names: Vec<String>,
    /// What is new in it: all names of the first, and then who joins, or all where others leave.
    pub new: String,
    /// How much better another set of as few hours could be at most, in points; 0 where every set was looked at.
    pub gap: f64,
}

impl FrontierStep {
    /// Its hours, as it is called: `3 h`, `about 6 h`.
    #[must_use]
    pub fn name(&self) -> String {
        words::hours_in_short(self.hours, self.guess)
    }

    /// What stands beside its point: the combined score, and what is new.
    #[must_use]
    pub fn beside(&self) -> String {
        format!("{}: {}", words::points(self.coverage), self.new)
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        let hours = words::capital(&words::hours_a_week(self.hours, self.guess, None));
        let score = words::out_of_100(self.coverage, self.names.len());
        let gap = if self.gap > 0.0 {
            format!("; another choice could score up to {} more", words::adds_in_words(self.gap))
        } else {
            String::new()
        };
        match names.as_slice() {
            [only] => format!("{hours}: {only} scores {score}{gap}"),
            several => format!("{hours}: {} score {score}{gap}", list(several)),
        }
    }
}

/// A set that is marked among them.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontierMark {
    /// Whether it is the suggested set; else it is that of today.
    pub suggested: bool,
    /// The hours a week that it takes.
    pub hours: f64,
    /// Whether some of these are a guess.
    pub guess: bool,
    /// What its platforms score together, in points.
    pub coverage: f64,
    /// All of it, as it is read out.
    pub label: String,
}

impl FrontierMark {
    /// What stands beside it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        if self.suggested { "Suggested" } else { "Today" }
    }

    /// The same with the combined score, where it is no step.
    #[must_use]
    pub fn beside(&self) -> String {
        format!("{}: {}", self.name(), words::points(self.coverage))
    }

    /// The id of its group in a picture.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        if self.suggested { "suggested-set" } else { "set-of-today" }
    }
}

/// What the line is.
pub const TOGETHER: &str = "Combined score (out of 100)";

/// What the other axis is.
pub const HOURS_A_WEEK: &str = "Hours a week";

impl Frontier {
    /// The chart of a plan's answers; none where nobody leads.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let Material { report, scope, .. } = *material;
        report.claimed_leader()?;
        let shown = rising(report);
        let headline = words::more_hours(report, &shown, scope)?;
        let mut steps: Vec<FrontierStep> = Vec::new();
        let mut before: &[usize] = &[];
        for budget in &shown {
            steps.push(step(report, budget, before));
            before = &budget.platforms;
        }
        let marks = marks(report);
        let mut said: Vec<String> = steps.iter().map(FrontierStep::label).collect();
        said.extend(marks.iter().map(|mark| mark.label.clone()));
        Some(Self {
            alt_text: format!("{headline}. {}.", said.join(". ")),
            notes: notes(report, &steps),
            headline,
            steps,
            marks,
            capacity: report.capacity(),
        })
    }

    /// The step at which a mark stands; none where it stands beside them all.
    #[must_use]
    pub fn step_of(&self, mark: &FrontierMark) -> Option<usize> {
        let same = |one: f64, other: f64| (one - other).abs() < 1e-9;
        self.steps.iter().position(|step| same(step.hours, mark.hours) && same(step.coverage, mark.coverage))
    }

    /// The marks that stand at a step.
    pub fn marks_on(&self, step: &FrontierStep) -> impl Iterator<Item = &FrontierMark> {
        let is_this = |at: usize| std::ptr::eq(&raw const self.steps[at], step);
        self.marks.iter().filter(move |mark| self.step_of(mark).is_some_and(is_this))
    }

    /// What stands beside the point of a step: the combined score, what is new, and how it is marked.
    #[must_use]
    pub fn beside(&self, step: &FrontierStep) -> String {
        self.with_marks(step, &step.beside())
    }

    /// The same where there is less room: the combined score, and how it is marked.
    #[must_use]
    pub fn in_short(&self, step: &FrontierStep) -> String {
        self.with_marks(step, &words::points(step.coverage))
    }

    fn with_marks(&self, step: &FrontierStep, words: &str) -> String {
        let marks: Vec<&str> = self.marks_on(step).map(FrontierMark::name).collect();
        if marks.is_empty() { words.to_owned() } else { format!("{words} ({})", marks.join(", ").to_lowercase()) }
    }

    /// Where the scale of points begins: a multiple of 10, with room below the lowest point.
    #[must_use]
    pub fn low_end(&self) -> f64 {
        let points = self.steps.iter().map(|step| step.coverage).chain(self.marks.iter().map(|mark| mark.coverage));
        (((points.fold(100.0, f64::min) - 4.0) / 10.0).floor() * 10.0).clamp(0.0, 90.0)
    }

    /// The most hours of a set.
    fn of_sets(&self) -> f64 {
        let hours = self.steps.iter().map(|step| step.hours).chain(self.marks.iter().map(|mark| mark.hours));
        hours.fold(1.0, f64::max)
    }

    /// The hours that there are, where they are on the scale, and what stands beside their line.
    #[must_use]
    pub fn limit(&self) -> Option<(f64, String)> {
        let hours = self.capacity.filter(|capacity| *capacity <= 2.0 * self.of_sets())?;
        Some((hours, format!("You have {} h", words::shortest(hours))))
    }

    /// The last hours of which something is said: those of a set, or those that there are where these are not far off.
    #[must_use]
    pub fn last_hours(&self) -> f64 {
        self.limit().map_or(0.0, |(hours, _)| hours).max(self.of_sets())
    }

    /// Where the scale of hours ends in a picture: a little beyond the last of which something is said.
    #[must_use]
    pub fn most_hours(&self) -> f64 {
        self.last_hours() * 1.12
    }
}

/// Those that show more whole points than all before them, from the first that no segment rules a platform of out, where there is one.
fn rising(report: &Report) -> Vec<&Budget> {
    let all = report.frontier();
    let segments = report.problem.segments.len();
    let meets = |i: &usize| (0..segments).all(|g| !report.fits.ruled_out_for(*i, g));
    let first = all.iter().position(|budget| budget.platforms.iter().all(meets)).unwrap_or_default();
    let mut shown: Vec<&Budget> = Vec::new();
    for budget in &all[first..] {
        if shown.last().is_none_or(|last| words::whole(budget.coverage) > words::whole(last.coverage)) {
            shown.push(budget);
        }
    }
    shown
}

fn step(report: &Report, budget: &Budget, before: &[usize]) -> FrontierStep {
    let name = |i: usize| report.problem.candidates[i].name.clone();
    let names: Vec<String> = budget.platforms.iter().map(|i| name(*i)).collect();
    let joins = !before.is_empty() && before.iter().all(|i| budget.platforms.contains(i));
    let new = if joins {
        let new = budget.platforms.iter().filter(|i| !before.contains(i)).map(|i| name(*i));
        format!("+ {}", new.collect::<Vec<_>>().join(", "))
    } else {
        names.join(", ")
    };
    let Budget { hours, guess, coverage, gap, .. } = *budget;
    FrontierStep { hours, guess, coverage, names, new, gap }
}

fn marks(report: &Report) -> Vec<FrontierMark> {
    let Some(portfolio) = report.portfolio() else { return Vec::new() };
    let label = |what: &str, set: &[usize], hours: String, coverage: f64| {
        let names: Vec<&str> = set.iter().map(|i| report.problem.candidates[*i].name.as_str()).collect();
        format!("{what}: {}, {}, in {hours}", list(&names), words::out_of_100(coverage, set.len()))
    };
    let chosen = portfolio.chosen();
    let hours = words::hours_a_week(chosen.hours, chosen.guess, report.capacity());
    let suggested = FrontierMark {
        suggested: true,
        hours: chosen.hours,
        guess: chosen.guess,
        coverage: chosen.coverage,
        label: label("Suggested", &words::by_score(report, chosen), hours, chosen.coverage),
    };
    let today = portfolio.today.as_ref().map(|today| FrontierMark {
        suggested: false,
        hours: today.hours_now,
        guess: today.guess,
        coverage: today.coverage,
        label: label(
            "Today",
            &today.platforms,
            words::hours_a_week(today.hours_now, today.guess, None),
            today.coverage,
        ),
    });
    std::iter::once(suggested).chain(today).collect()
}

/// What is to be known: what a step is, which hours are a guess, and how far the best can be where not every set was looked at.
fn notes(report: &Report, steps: &[FrontierStep]) -> Vec<String> {
    let mut notes = vec![
        "Each step shows the best platforms for that many hours. Steps that don’t change the score in whole points aren’t shown".to_owned(),
    ];
    notes.extend(steps.iter().any(|step| step.guess).then(|| words::ABOUT.to_owned()));
    let gap = steps.iter().map(|step| step.gap).fold(0.0, f64::max);
    let count = report.places.iter().filter(|place| place.rank.is_some()).count();
    notes.extend((gap > 0.0).then(|| {
        format!(
            "With {count} platforms, we try only the {MOST_LOOKED_AT} most promising, so another choice could score up to {} more",
            words::adds_in_words(gap)
        )
    }));
    notes
}

impl Describes for Frontier {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(at, step): (usize, &FrontierStep)| Entry {
            id: format!("step-{}", at + 1),
            name: step.name(),
            label: step.label(),
            strong: false,
        };
        self.steps.iter().enumerate().map(entry).collect()
    }
}
