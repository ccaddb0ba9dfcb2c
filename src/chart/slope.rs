//! The ranking beside that of another audience.

use super::words;
use crate::analysis::fit::Fits;
use crate::analysis::problem::Problem;
use crate::analysis::ranking::rank;
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
    /// Describes a plan's report beside a scenario, for the same scope; where the scenario does not have that segment,
    /// it answers for everyone. None where the scenario has nothing to compare.
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
        let scope = if other.segments_of(scope).next().is_some() { scope.clone() } else { Scope::Everyone };
        let problem = Problem::new(framework, library, &other, &scope).ok()?;
        let fits = Fits::of(&problem);
        let places = rank(&fits, problem.len());
        let then = |id: &PlatformId| {
            let i = problem.position(id)?;
            let place = places.iter().find(|place| place.candidate == i)?;
            Some((place.rank?, fits.overall(i)))
        };
        let line = |place: &crate::analysis::ranking::Place| {
            let platform = report.platform(*place);
            Line {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                now: place.rank.map(|rank| (rank, report.fits.overall(place.candidate))),
                then: then(&platform.id),
            }
        };
        let lines: Vec<Line> = report.places.iter().map(line).collect();
        let headline = headline(&lines, &scenario.name);
        let list: Vec<String> = lines
            .iter()
            .map(|line| format!("{} {} to {}", line.name, rank_words(line.now), rank_words(line.then)))
            .collect();
        Some(Self {
            alt_text: format!("{headline}. Ranks now and in the scenario: {}.", list.join(", ")),
            headline,
            scenario: scenario.name.clone(),
            lines,
        })
    }
}

fn rank_words(at: Option<(usize, f64)>) -> String {
    at.map_or_else(|| "ruled out".to_owned(), |(rank, _)| rank.to_string())
}

fn headline(lines: &[Line], scenario: &str) -> String {
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
        (_, true) => format!("In “{scenario}” every platform is ruled out"),
        (true, false) => format!("In “{scenario}” {then} would come first"),
        (false, false) if now == then => format!("{now} comes first here and in “{scenario}”"),
        (false, false) => format!("In “{scenario}” {then} would come first, not {now}"),
    }
}
