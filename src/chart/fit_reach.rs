//! Fit against reach: does a place suit these people, and are they there?

mod spot;

use super::cited::{OWN, cited, in_a_row, source};
use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::portfolio::Decision;
use crate::analysis::reach::Reach;
use crate::analysis::report::Report;
use crate::domain::id::PlatformId;
use crate::domain::plan::{Plan, Scope};
use crate::domain::platform::Measure;
use crate::domain::quantities::Fraction;
use crate::domain::sorting::{Inserted as _, sort_by};
use std::collections::{BTreeMap, BTreeSet};

/// The names of the four corners: at least the median of fit and many, or few; below it and many, or few.
pub const CORNERS: [&str; 4] = ["High on both", "Niche, higher fit", "Popular, lower fit", "Low on both"];

/// The corner of those that many use and whose fit is below the median.
const POPULAR: usize = 2;

/// How many of the best stand in front.
const STRONG: usize = 3;

/// Before the names of those whose reach is not known.
pub const UNKNOWN: &str = "No reach figures:";

/// The chart "Fit against reach".
#[derive(Debug, Clone, PartialEq)]
pub struct FitReach {
    /// The answer, as a sentence.
    pub headline: String,
    /// Platforms whose reach is known, in the order of the ranking.
    pub spots: Vec<Spot>,
    /// Platforms whose reach is not known, in the order of the ranking.
    pub unknown: Vec<Spot>,
    /// The fit that parts good from poor: the middle platform's, in points.
    pub fit_line: f64,
    /// The share that parts many from few: the least that the plan asks for, or the middle platform's, as a fraction.
    pub reach_line: f64,
    /// Whose share it is: `them`, or everybody of the plan's region where no figure is by their ages.
    pub whose: String,
    /// Whose the published figures are before they are made those of this audience, by its ages; none where they are not.
    pub weighted: Option<String>,
    /// What most of the figures count.
    pub measure: Measure,
    /// Which figures count something else, or other people, than most, as a sentence; none where all count the same.
    pub mixed: Option<String>,
    /// What the lines stand for, as a sentence.
    pub lines: String,
    /// Why platforms whose own fit is below the median are among those suggested, as a sentence without its stop.
    pub suggested: Option<String>,
    /// Where the scale of shares ends, as a fraction, and how far apart its numbers are.
    pub shares: (f64, f64),
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform on the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its fit, in points.
    pub fit: f64,
    /// The share of the audience that uses it, as a fraction; 0 where it is not known.
    pub reach: f64,
    /// The year and the source of that figure; empty where it is not known.
    pub source: String,
    /// The same in a few words; empty where it is not known.
    pub cited: String,
    /// Whom that figure is of: `them`, by their ages or by the plan's own figures, else everybody in the region.
    pub whose: String,
    /// What that figure counts.
    pub measure: Measure,
    /// Whether fewer are there than the plan asks for.
    pub few: bool,
    /// Its place among those that stand in front, from 0; none for the others.
    pub front: Option<usize>,
    /// What becomes of it, where the plan says where the business is today.
    pub decision: Option<Decision>,
    /// Whether it is in the set that is suggested.
    pub suggested: bool,
    /// Whether its figure is of an earlier year than the newest of them.
    pub older: bool,
}

impl FitReach {
    /// Describes fit and reach of a report, without a word on the set that is suggested.
    #[must_use]
    pub fn new(report: &Report, plan: &Plan, scope: &Scope) -> Self {
        let least = plan.least_reach.map(Fraction::get);
        let years = report.reach.iter().flatten().filter_map(|reach| reach.usage.as_ref()).map(|usage| usage.year);
        let newest = years.max().unwrap_or_default();
        let mut spots = Vec::new();
        let mut unknown = Vec::new();
        for place in report.places.iter().filter(|place| place.rank.is_some()) {
            let platform = report.platform(*place);
            let reach = report.reach[place.candidate].as_ref();
            let spot = Spot {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                fit: report.fits.fit(place.candidate),
                reach: reach.map_or(0.0, |reach| reach.share),
                source: reach.map_or_else(String::new, source),
                cited: reach.map_or_else(String::new, cited),
                whose: reach.map_or_else(String::new, |reach| of_whom(reach, &plan.region)),
                measure: reach.map_or(Measure::Uses, Reach::measure),
                few: reach.zip(least).is_some_and(|(reach, least)| reach.share < least),
                front: reach.map(|_| spots.len()).filter(|at| *at < STRONG),
                decision: None,
                suggested: false,
                older: reach.and_then(|reach| reach.usage.as_ref()).is_some_and(|usage| usage.year < newest),
            };
            if reach.is_some() { spots.push(spot) } else { unknown.push(spot) }
        }
        let fit_line = middle(spots.iter().map(|spot| spot.fit));
        let reach_line = least.unwrap_or_else(|| middle(spots.iter().map(|spot| spot.reach)));
        let lines = match least {
            Some(least) => {
                format!("Dotted lines: median fit, and your minimum reach of {}", words::percent(least))
            }
            None => "Dotted lines: median fit and median reach".to_owned(),
        };
        let whose = most_common(spots.iter().map(|spot| spot.whose.as_str())).unwrap_or(THEM).to_owned();
        let whose = if spots.iter().any(|spot| spot.whose == THEM) { THEM.to_owned() } else { whose };
        let by_ages = |reach: &Reach| reach.usage.is_some() && reach.of_them() && !reach.own && !plan.region.is_empty();
        let weighted = report.reach.iter().flatten().any(by_ages);
        let weighted =
            weighted.then(|| format!("{}, weighted by the audience’s ages", words::the_region(&plan.region)));
        let headline = headline(report, &spots, &unknown, (scope, &plan.region), reach_line);
        let counted = |spot: &Spot| {
            let usage = report.reach[report.problem.position(&spot.platform)?].as_ref()?.usage.as_ref()?;
            Some((usage.measure, usage.base.clone()))
        };
        let (measure, mixed) = mark_mixed(&mut spots, counted);
        let list =
            |spot: &Spot| format!("{} fit {}, {}", spot.name, words::points(spot.fit), words::percent(spot.reach));
        let all: Vec<String> = spots.iter().map(list).collect();
        let most = spots.iter().map(|spot| spot.reach).fold(reach_line, f64::max);
        let shares_to = ((most + 0.03) * 10.0).ceil().clamp(2.0, 10.0) / 10.0;
        Self {
            alt_text: format!("{headline}. {}.", all.join("; ")),
            shares: (shares_to, if shares_to > 0.5 { 0.25 } else { 0.1 }),
            headline,
            spots,
            unknown,
            fit_line,
            reach_line,
            whose,
            weighted,
            measure,
            mixed,
            lines,
            suggested: None,
        }
    }

    /// The same with why platforms whose own fit is below the median are suggested, which asks for the set that is suggested.
    #[must_use]
    pub fn with_suggested(mut self, report: &Report) -> Self {
        if let Some(portfolio) = report.claimed_leader().and_then(|_| report.portfolio()) {
            let chosen = &portfolio.chosen().platforms;
            let decided = report.set_decided().map_or(&[][..], |set| &set.decisions);
            for spot in self.spots.iter_mut().chain(&mut self.unknown) {
                let position = report.problem.position(&spot.platform);
                spot.suggested = position.is_some_and(|at| chosen.contains(&at));
                let decided = decided.iter().find(|decided| decided.platform == spot.platform);
                spot.decision = decided.map(|decided| decided.decision);
            }
        }
        let suggested = suggested(report, |i| {
            let id = &report.problem.candidates[*i].id;
            self.spots.iter().any(|spot| spot.platform == *id && self.corner(spot) == POPULAR)
        });
        Self { suggested, ..self }
    }

    /// What the looks of dots stand for, in sentences, where those of older figures look as told; empty where all look alike.
    #[must_use]
    pub fn looks(&self, older: &str) -> String {
        let mut said = Vec::new();
        if self.spots.iter().any(|spot| spot.suggested) {
            said.push("Larger: the platforms we suggest.".to_owned());
        }
        if self.spots.iter().any(|spot| spot.older) {
            said.push(format!("{older}: older figures."));
        }
        said.join(" ")
    }

    /// What the scale of shares is called.
    #[must_use]
    pub fn share_of(&self) -> String {
        format!("Share of {} who {}", self.whose, self.measure.words())
    }

    /// Which corner a platform stands in, by position in [`CORNERS`].
    #[must_use]
    pub fn corner(&self, spot: &Spot) -> usize {
        match (spot.fit >= self.fit_line, spot.reach >= self.reach_line) {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => POPULAR,
            (false, false) => 3,
        }
    }
}

/// Why platforms of a corner that speaks against them are among those suggested, as a sentence without its stop; none where
/// there are none.
fn suggested(report: &Report, weak: impl Fn(&usize) -> bool) -> Option<String> {
    report.claimed_leader()?;
    let chosen = words::by_score(report, report.portfolio()?.chosen());
    let (added, others): (Vec<usize>, Vec<usize>) = chosen.into_iter().partition(weak);
    let names = |of: &[usize]| {
        words::names(&of.iter().map(|i| report.problem.candidates[*i].name.as_str()).collect::<Vec<_>>())
    };
    let it = if added.len() == 1 { "it adds" } else { "they add" };
    let fit = if added.len() == 1 { "its own fit is" } else { "their own fit is" };
    (!added.is_empty() && !others.is_empty()).then(|| {
        format!("We suggest {} for what {it} to {}, although {fit} below the median", names(&added), names(&others))
    })
}

/// Whom a figure is of where it is of the audience itself.
pub const THEM: &str = "them";

/// The same of all segments, where nobody has been named before.
pub const AUDIENCE: &str = "your audience";

/// Whom a share is of, within a sentence: without ages a figure is of everybody in the region, and says nothing of these
/// people in particular.
#[must_use]
pub fn of_whom(reach: &Reach, region: &str) -> String {
    let base = reach.usage.as_ref().map_or("", |usage| usage.base.as_str());
    match (reach.of_them() || region.is_empty(), base) {
        (true, _) => THEM.to_owned(),
        (false, "") => words::the_region(region).into_owned(),
        (false, base) => format!("{base} in {}", words::the_region(region)),
    }
}

/// What stands behind the name of a platform whose figure counts something else than most.
const COUNTED_OTHERWISE: &str = "\u{2020}";

/// The value that stands most often, the first of those that stand as often.
fn most_common<T: Ord + Clone>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, (usize, usize)> = BTreeMap::new();
    for (at, value) in values.enumerate() {
        counts.entry(value).or_insert((0, at)).0 += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, (count, first))| (*count, std::cmp::Reverse(*first)))?;
    Some(most.0)
}

/// Marks the names of platforms whose published figure counts something else, or other people, than most; gives what most
/// count, and a sentence about the others.
fn mark_mixed(spots: &mut [Spot], counted: impl Fn(&Spot) -> Option<(Measure, String)>) -> (Measure, Option<String>) {
    let each: Vec<Option<(Measure, String)>> = spots.iter().map(&counted).collect();
    let Some(most) = most_common(each.iter().flatten().cloned()) else { return (Measure::Uses, None) };
    let mut others: BTreeMap<(Measure, String), Vec<String>> = BTreeMap::new();
    for (spot, counted) in spots.iter_mut().zip(each) {
        if let Some(counted) = counted.filter(|counted| *counted != most) {
            others.entry(counted).or_default().push(spot.name.clone());
            spot.name.push_str(COUNTED_OTHERWISE);
        }
    }
    let said = |((measure, base), names): ((Measure, String), Vec<String>)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let of = if base.is_empty() { String::new() } else { format!(" among {base}") };
        format!("{} for {}{of}", measure.name(), words::names(&names))
    };
    let others: Vec<String> = others.into_iter().map(said).collect();
    let mixed = format!("{COUNTED_OTHERWISE} Counted another way: {}", others.join("; "));
    (most.0, (!others.is_empty()).then_some(mixed))
}

fn headline(report: &Report, spots: &[Spot], unknown: &[Spot], (scope, region): (&Scope, &str), line: f64) -> String {
    let own = |spot: &Spot| {
        let candidate = report.problem.position(&spot.platform)?;
        report.reach[candidate].as_ref().map(|reach| reach.own)
    };
    let use_it = |spot: &Spot| {
        let share = words::percent(spot.reach);
        // What somebody entered is of the audience, and so is a share that mixes it with a published figure.
        match (own(spot), scope) {
            (Some(true), Scope::Everyone) => format!("{share} of {AUDIENCE} use it"),
            (Some(true), Scope::Segment(name)) => format!("{share} of {name} use it"),
            // By their ages it is a figure of others like them.
            (_, scope) if spot.whose == THEM && !region.is_empty() => {
                format!("{share} of {} {}", words::of_ages(region, scope), spot.measure.words())
            }
            (_, Scope::Everyone) if spot.whose == THEM => format!("{share} of {AUDIENCE} {}", spot.measure.words()),
            _ => format!("{share} of {} {}", spot.whose, spot.measure.words()),
        }
    };
    let (whom, for_whom) = (words::scope(scope), words::for_scope(scope));
    if report.claimed_leader().is_none() {
        return words::headline(report, scope);
    }
    let first = report.claimed_leader().map(|leader| &report.platform(leader).id);
    let standing = words::Standing::of(report);
    let first_of = |name: &str| {
        let comes = if matches!(standing, words::Standing::Tied(_)) { "ties for first place" } else { "comes first" };
        format!("{}{name} {comes} {for_whom}", words::so_far(report))
    };
    if let Some(leader) = unknown.first().filter(|spot| Some(&spot.platform) == first && !spots.is_empty()) {
        return format!("{}. We don’t know how many of them use it", first_of(&leader.name));
    }
    match spots.first() {
        Some(only) if spots.len() == 1 && unknown.is_empty() => {
            format!("{} scores {} out of 100 {for_whom}, and {}", only.name, points_of(report, only), use_it(only))
        }
        Some(leader) if leader.reach >= line => {
            format!("{}, and {}", first_of(&leader.name), use_it(leader))
        }
        Some(leader) => format!("{}, but only {}", first_of(&leader.name), use_it(leader)),
        None => format!("We don’t know how many of {whom} use these platforms"),
    }
}

/// The score of a platform, as it is shown.
fn points_of(report: &Report, spot: &Spot) -> String {
    let place = report.place_of(&spot.platform);
    words::points(place.map_or(0.0, |place| report.fits.score(place.candidate)))
}

/// The middle of some numbers; 0 where there is none.
fn middle(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    sort_by(&mut numbers, f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

impl FitReach {
    /// The chart of a plan's answers; none where it has nothing to show.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        Some(Self::of_all(material)).filter(|chart| !chart.spots.is_empty())
    }

    /// The same where no platform's reach may be known.
    #[must_use]
    pub fn of_all(material: &Material<'_>) -> Self {
        Self::new(material.report, material.plan, material.scope).with_suggested(material.report)
    }
}

impl Describes for FitReach {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn sources(&self) -> Vec<String> {
        // Each source once, and what somebody entered last.
        let used: BTreeSet<&str> = self.spots.iter().flat_map(|spot| spot.cited.split("; ")).into_set();
        let published = used.iter().copied().filter(|source| *source != OWN).take(3);
        let used: Vec<&str> = published.chain(used.get(OWN).copied()).collect();
        let weighted = self.weighted.as_ref().map_or_else(String::new, |weighted| format!(" ({weighted})"));
        vec![format!("Usage figures{weighted}: {}", in_a_row(&used))]
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |spot: &Spot| Entry {
            id: format!("dot-{}", spot.platform),
            name: spot.with_decision(),
            label: spot.label(),
            strong: spot.in_front(),
        };
        self.spots.iter().map(entry).collect()
    }
}
