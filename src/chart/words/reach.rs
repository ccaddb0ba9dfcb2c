//! Which share of an audience is there.

use super::numbers::{percent, trimmed};
use crate::analysis::report::Report;
use crate::domain::library::{Library, Region};
use crate::domain::plan::{DEFAULT_REGION, Plan, Scope};
use crate::domain::quantities::Fraction;
use std::borrow::Cow;

/// Which share of the audience uses candidate `i`, in words. Where that is not known and counts, what is assumed stands there,
/// and that it is.
#[must_use]
pub fn reach(report: &Report, i: usize, least: Option<Fraction>) -> String {
    let problem = &report.problem;
    match &report.reach[i] {
        Some(reach) if least.is_some_and(|least| reach.share < least.get()) => {
            format!("{} (below your minimum)", percent(reach.share))
        }
        Some(reach) => percent(reach.share),
        // Where it is known of nobody it is as if all were there, and nothing counts.
        None if problem.reach_weight <= 0.0 || problem.reach_that_counts(i) >= 1.0 => "not known".to_owned(),
        None => format!("~{} ({ASSUMED})", percent(problem.reach_that_counts(i))),
    }
}

/// A region as it is called within a sentence: `the United Kingdom`, `Norway`.
#[must_use]
pub fn the_region(region: &str) -> Cow<'_, str> {
    let several =
        ["United ", "Netherlands", "Philippines", "Czech Republic", "Dominican Republic", "Bahamas", "Gambia"];
    if several.iter().any(|name| region.starts_with(name)) { format!("the {region}").into() } else { region.into() }
}

/// People of a country or region who are as old as an audience, within a sentence: `US adults of your audience’s ages`.
#[must_use]
pub fn of_ages(region: &str, scope: &Scope) -> String {
    let ages = match scope {
        Scope::Everyone => "of your audience’s ages",
        Scope::Segment(_) => "of their ages",
    };
    if region == DEFAULT_REGION {
        format!("{region} {ages}")
    } else {
        format!("people {ages} in {}", the_region(region))
    }
}

/// A country or region as lists and headings name it: figures of `US adults` are those of a country.
#[must_use]
pub fn region_name(region: &str) -> &str {
    if region == DEFAULT_REGION { "United States (adults)" } else { region }
}

/// Where that is, within a sentence: `in the United Kingdom`, `among US adults`.
#[must_use]
pub fn in_region(region: &str) -> String {
    let among = [" adults", " people"].iter().any(|people| region.ends_with(people));
    format!("{} {}", if among { "among" } else { "in" }, the_region(region))
}

/// Which usage figures there are for a region, and what that means, as sentences; none for a region that no profile names.
#[must_use]
pub fn figures_of(region: Option<Region<'_>>) -> String {
    match region {
        None => {
            "No platform has figures for this country or region, so no reach is known unless you enter it.".to_owned()
        }
        Some(region) => {
            let there = region.words();
            format!("There are figures for {there}. Where a platform has none, its reach is assumed to be low.")
        }
    }
}

/// That a plan's country or region may be misspelt, as nobody has figures of it, as a sentence without its stop; none where reach does
/// not count, or where the plan has figures of its own.
#[must_use]
pub fn no_figures(library: &Library, plan: &Plan) -> Option<String> {
    let known = library.regions().iter().any(|region| region.name == plan.region);
    let own = plan.segments.iter().any(|segment| !segment.reach.is_empty());
    let counts = plan.reach_weight.get() > 0.0;
    (counts && !known && !own && !plan.region.is_empty())
        .then(|| format!("there are no usage figures for “{}”, so reach isn’t counted; check `region`", plan.region))
}

/// What marks a reach that nobody knows wherever it counts.
pub const ASSUMED: &str = "assumed";

/// What counts where a reach is not known, as a share follows it: `we assume 27%, the low end of what is known`.
pub const LOW_END: &str = "the low end of what is known";

/// How much it counts who is there, as a word: one of four for the four that a person picks, else the number.
#[must_use]
pub fn reach_weight(weight: f64) -> String {
    let near = |of: f64| (weight - of).abs() < 1e-9;
    let word = REACH_WEIGHTS.iter().find(|(of, _)| near(*of)).map(|(_, word)| (*word).to_lowercase());
    word.unwrap_or_else(|| trimmed(weight, 2))
}

/// What that is called where it is set, and wherever it is named.
pub const REACH_COUNTS: &str = "How much reach counts";

/// How much it may count who is there, each with its word.
pub const REACH_WEIGHTS: [(f64, &str); 4] = [(0.0, "Not at all"), (0.25, "A little"), (0.5, "A lot"), (1.0, "Fully")];
