//! The ranking beside that of another audience.

use super::describes::Describes;
use super::material::Material;
use super::words;
use crate::analysis::fit::Fits;
use crate::analysis::problem::Problem;
use crate::analysis::ranking::{Place, rank};
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scenario, Scope};

/// The chart "Scenarios": ranks of this plan and of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Slope {
    /// What changes, as a sentence.
    pub headline: String,
    /// The scenario's name.
    pub scenario: String,
    /// The platforms, best of this plan first.
    pub lines: Vec<Line>,
    /// Why both sides are for everyone and not for the scope, as a sentence; none where they are for the scope.
    pub everyone: Option<String>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its rank in this plan, and its fit in points; none when it is ruled out.
    pub now: Option<(usize, f64)>,
    /// The same in the scenario.
    pub then: Option<(usize, f64)>,
}

impl Slope {
    /// Describes a plan's report beside a scenario, both for the same people: for those of the scope, or for everyone where
    /// the scenario does not have the scope's segment, and then in words. None where one of them has nothing to compare.
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
        let there = Ranked::new(framework, library, &other, scope)?;
        let here = if shared { None } else { Some(Ranked::new(framework, library, plan, scope)?) };
        let (problem, fits, places) = match &here {
            Some(Ranked { problem, fits, places }) => (problem, fits, places),
            None => (&report.problem, &report.fits, &report.places),
        };
        let line = |place: &Place| {
            let platform = &problem.candidates[place.candidate];
            Line {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                now: place.rank.map(|rank| (rank, fits.overall(place.candidate))),
                then: there.of(&platform.id),
            }
        };
        let lines: Vec<Line> = places.iter().map(line).collect();
        let headline = headline(&lines, &scenario.name, if shared { "" } else { " for everyone" });
        let everyone =
            (!shared).then(|| format!("“{}” does not have this segment, so both are for everyone", scenario.name));
        let list: Vec<String> = lines
            .iter()
            .map(|line| format!("{} {} to {}", line.name, rank_words(line.now), rank_words(line.then)))
            .collect();
        Some(Self {
            alt_text: match &everyone {
                None => format!("{headline}. Ranks now and in the scenario: {}.", list.join(", ")),
                Some(why) => format!("{headline}. {why}. Ranks now and in the scenario: {}.", list.join(", ")),
            },
            everyone,
            headline,
            scenario: scenario.name.clone(),
            lines,
        })
    }
}

/// An audience's ranking.
struct Ranked {
    problem: Problem,
    fits: Fits,
    places: Vec<Place>,
}

impl Ranked {
    fn new(framework: &Framework, library: &Library, plan: &Plan, scope: &Scope) -> Option<Self> {
        let problem = Problem::new(framework, library, plan, scope).ok()?;
        let fits = Fits::of(&problem);
        let places = rank(&fits, problem.len());
        Some(Self { problem, fits, places })
    }

    /// A platform's rank and its fit in points; none when it is ruled out.
    fn of(&self, id: &PlatformId) -> Option<(usize, f64)> {
        let i = self.problem.position(id)?;
        let place = self.places.iter().find(|place| place.candidate == i)?;
        Some((place.rank?, self.fits.overall(i)))
    }
}

fn rank_words(at: Option<(usize, f64)>) -> String {
    at.map_or_else(|| "ruled out".to_owned(), |(rank, _)| rank.to_string())
}

/// What changes; `whom` follows where it is not for those of the scope.
fn headline(lines: &[Line], scenario: &str, whom: &str) -> String {
    let first = |of: fn(&Line) -> Option<(usize, f64)>| {
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
}
