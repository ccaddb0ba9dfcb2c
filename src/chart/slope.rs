//! The ranking beside that of another audience.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::ranked::Ranked;
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scenario, Scope};
use crate::domain::sorting::{sort_by, sort_by_key};

/// How many platforms the chart shows: more lines than these are a tangle.
pub const MOST: usize = 14;

/// The chart "Scenarios": ranks of this plan and of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Slope {
    /// What changes, as a sentence.
    pub headline: String,
    /// The scenario's name.
    pub scenario: String,
    /// What stands over the two sides: this plan, and the scenario.
    pub sides: [String; 2],
    /// The platforms, those first that are among the best of either side; the chart shows [`MOST`] of them. Those that
    /// are ruled out on both sides come last.
    pub lines: Vec<SlopeLine>,
    /// Why both sides are for everyone and not for the scope, as a sentence; none where they are for the scope.
    pub everyone: Option<String>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct SlopeLine {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its rank in this plan, and its score in points; none when it is ruled out.
    pub now: Option<(usize, f64)>,
    /// The same in the scenario.
    pub then: Option<(usize, f64)>,
}

impl SlopeLine {
    /// The better of its two ranks; none where it is ruled out on both sides.
    #[must_use]
    pub fn best(&self) -> Option<usize> {
        [self.now, self.then].into_iter().flatten().map(|(rank, _)| rank).min()
    }

    /// Whether it comes first on one side.
    #[must_use]
    pub fn first(&self) -> bool {
        self.best() == Some(1)
    }

    /// Whether its rank is another in the scenario.
    #[must_use]
    pub fn moved(&self) -> bool {
        self.now.map(|(rank, _)| rank) != self.then.map(|(rank, _)| rank)
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let rank =
            |at: Option<(usize, f64)>| at.map_or_else(|| "ruled out".to_owned(), |(rank, _)| format!("rank {rank}"));
        format!("{}: {} here, {} there", self.name, rank(self.now), rank(self.then))
    }
}

impl Slope {
    /// Describes a plan's report beside a scenario, both for the same people: for those of the scope, or for everyone where
    /// the scenario does not have the scope's segment, and then in words. None where one of them has nothing to compare, or
    /// nothing has been said of somebody's needs.
    #[must_use]
    pub fn new(
        framework: &Framework,
        library: &Library,
        plan: &Plan,
        scope: &Scope,
        report: &Report,
        scenario: &Scenario,
    ) -> Option<Self> {
        let other = Plan { segments: scenario.segments.clone(), ..plan.clone() };
        let shared = other.segments_of(scope).next().is_some();
        let scope = if shared { scope } else { &Scope::Everyone };
        // Nobody leads where nothing has been said yet.
        if [plan, &other].iter().any(|plan| plan.untouched(framework, scope).is_some()) {
            return None;
        }
        let there = Ranked::new(framework, library, &other, scope).ok()?;
        let here = if shared { None } else { Some(Ranked::new(framework, library, plan, scope).ok()?) };
        let (problem, fits, places) = match &here {
            Some(Ranked { problem, fits, places }) => (problem, fits, places),
            None => (&report.problem, &report.fits, &report.places),
        };
        let line = |place: &RankedPlatform| {
            let platform = &problem.candidates[place.candidate];
            SlopeLine {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                now: place.rank.map(|rank| (rank, fits.score(place.candidate))),
                then: there.of(&platform.id),
            }
        };
        let mut lines: Vec<SlopeLine> = places.iter().map(line).collect();
        let headline = headline(&lines, &scenario.name, if shared { "" } else { " for all segments" });
        let everyone = (!shared)
            .then(|| format!("“{}” doesn’t have this segment, so both sides show all segments", scenario.name));
        let list: Vec<String> = lines
            .iter()
            .map(|line| format!("{} {} → {}", line.name, rank_words(line.now), rank_words(line.then)))
            .collect();
        sort_by_key(&mut lines, |line| line.best().unwrap_or(usize::MAX));
        Some(Self {
            sides: [if shared { "This plan" } else { "This plan, all segments" }.to_owned(), scenario.name.clone()],
            alt_text: match &everyone {
                None => format!("{headline}. Ranks now → in the scenario: {}.", list.join(", ")),
                Some(why) => format!("{headline}. {why}. Ranks now → in the scenario: {}.", list.join(", ")),
            },
            everyone,
            headline,
            scenario: scenario.name.clone(),
            lines,
        })
    }
}

fn rank_words(at: Option<(usize, f64)>) -> String {
    at.map_or_else(|| "ruled out".to_owned(), |(rank, _)| rank.to_string())
}

/// What changes; `whom` follows where it is not for those of the scope.
fn headline(lines: &[SlopeLine], scenario: &str, whom: &str) -> String {
    let first = |of: fn(&SlopeLine) -> Option<(usize, f64)>| {
        let firsts: Vec<&str> = lines
            .iter()
            .filter(|line| of(line).is_some_and(|(rank, _)| rank == 1))
            .map(|line| line.name.as_str())
            .collect();
        words::list(&firsts)
    };
    let (now, then) = (first(|line| line.now), first(|line| line.then));
    match (now.is_empty(), then.is_empty()) {
        (_, true) => format!("In “{scenario}” every platform is ruled out{whom}"),
        (true, false) => format!("In “{scenario}” {then} would come first{whom}"),
        (false, false) if now == then => format!("{now} comes first{whom} here and in “{scenario}”"),
        (false, false) => format!("In “{scenario}” {then} would come first{whom}, not {now}"),
    }
}

impl Slope {
    /// The chart of a plan's answers; none where it has nothing to show.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let Material { framework, library, plan, scope, report, .. } = *material;
        let scenario = match material.versus {
            Some(name) => plan.scenario(name),
            None => plan.scenarios.first(),
        }?;
        Self::new(framework, library, plan, scope, report, scenario)
    }

    /// The charts of all scenarios of a plan that have something to compare.
    #[must_use]
    pub fn of_all(material: &Material<'_>) -> Vec<Self> {
        let of = |scenario: &Scenario| Self::of(&Material { versus: Some(&scenario.name), ..*material });
        material.plan.scenarios.iter().filter_map(of).collect()
    }

    /// How many of the lines have a rank on a side: the first so many.
    #[must_use]
    pub fn ranked(&self) -> usize {
        self.lines.iter().take_while(|line| line.best().is_some()).count()
    }

    /// The first so many lines in the order of their ranks in this plan, and in that of their ranks in the scenario; those
    /// that are ruled out come last.
    #[must_use]
    pub fn orders(&self, shown: usize) -> [Vec<usize>; 2] {
        let order = |side: fn(&SlopeLine) -> Option<(usize, f64)>| {
            let rank = |at: usize| side(&self.lines[at]).map_or((1, 0), |(rank, _)| (0, rank));
            let mut order: Vec<usize> = (0..shown.min(self.lines.len())).collect();
            sort_by(&mut order, |a, b| rank(*a).cmp(&rank(*b)).then(a.cmp(b)));
            order
        };
        [order(|line| line.now), order(|line| line.then)]
    }

    /// What is not shown where there is room for so many of the lines, as a note; none where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> Option<String> {
        let n = self.lines.len().saturating_sub(shown);
        Some(match (n, self.lines.get(shown)?.best()) {
            (1, None) => "1 more is ruled out in both".to_owned(),
            (n, None) => format!("{n} more are ruled out in both"),
            (1, Some(rank)) => format!("1 more ranks {} or lower in both", super::words::nth(rank)),
            (n, Some(rank)) => format!("{n} more rank {} or lower in both", super::words::nth(rank)),
        })
    }
}

impl Describes for Slope {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn sources(&self) -> Vec<String> {
        self.everyone.iter().cloned().collect()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |line: &SlopeLine| Entry {
            id: format!("line-{}", line.platform),
            name: line.name.clone(),
            label: line.label(),
            strong: line.first(),
        };
        self.lines.iter().map(entry).collect()
    }
}
