//! Which few places together, and what follows at each.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, list, whole};
use crate::analysis::advice::{Advice, Gives};
use crate::analysis::portfolio::{Chosen, Portfolio};
use crate::analysis::report::Report;
use crate::domain::framework::{Counsel, Framework};
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use std::collections::BTreeSet;

/// The chart "Portfolio": the curve of what each further place adds, and the places chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct PortfolioChart {
    /// The answer, as a sentence.
    pub headline: String,
    /// What each place is for, as a sentence.
    pub subtitle: String,
    /// The best set of each size, smallest first.
    pub curve: Vec<PortfolioStep>,
    /// How many are chosen.
    pub size: usize,
    /// How many are suggested.
    pub suggested: usize,
    /// The places chosen, highest score first.
    pub places: Vec<ChosenPlace>,
    /// Hours a week for the places chosen, by the user's own estimate; none where none is given.
    pub hours: Option<f64>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// The best set of one size.
#[derive(Debug, Clone, PartialEq)]
pub struct PortfolioStep {
    /// How many places.
    pub size: usize,
    /// What they give together, in points.
    pub coverage: f64,
    /// Their score on average, in points.
    pub mean_score: f64,
    /// Their names.
    pub names: Vec<String>,
    /// How much better another set could be at most, in points; 0 when this is proved the best.
    pub gap: f64,
    /// Whether this is the set that is chosen.
    pub chosen: bool,
}

impl PortfolioStep {
    /// How many places that is, as a name: `One place`, `Three places`.
    #[must_use]
    pub fn name(&self) -> String {
        let places = if self.size == 1 { "place" } else { "places" };
        format!("{} {places}", words::capital(&words::number(self.size)))
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        let (names, coverage, mean) = (list(&names), words::points(self.coverage), words::points(self.mean_score));
        let proof = if self.gap > 0.0 {
            format!("; another set could be at most {} better", words::decimal(self.gap))
        } else {
            String::new()
        };
        format!("{names}: {coverage} out of 100 together, {mean} on average{proof}")
    }
}

/// What the two lines are called, and what they are: what platforms score together, and on average.
pub const LINES: [(&str, &str); 2] = [("Together", "Score together"), ("Each, on average", "Average score")];

/// One place chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct ChosenPlace {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its score, in points.
    pub score: f64,
    /// Whether it is always in.
    pub pinned: bool,
    /// What it is for: milestones that it serves best among the places chosen.
    pub serves: Vec<usize>,
    /// What follows there, by segment and milestone, the costliest gaps first.
    pub advice: Vec<Advice>,
    /// Where the segments pull apart, so that what follows for one is wrong for another.
    pub tensions: Vec<Tension>,
}

/// A milestone on which segments that are served at one place pull apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tension {
    /// The milestone's name.
    pub milestone: String,
    /// Who needs most and who needs least: `Local families need 80, cafés need 45`.
    pub needs: String,
}

/// What segments that pull apart mean for whoever acts there, as a sentence.
pub const PULLED_APART: &str = "What suits one does not suit the other, so decide whom you serve here";

impl ChosenPlace {
    /// Advice by what its gap costs all these people, whichever segment has it.
    #[must_use]
    pub fn costliest(&self) -> Vec<&Advice> {
        let mut all: Vec<&Advice> = self.advice.iter().collect();
        all.sort_by(|a, b| b.cost.total_cmp(&a.cost));
        all
    }

    /// What to do first, with its words: the costliest gap of each milestone that is not about right.
    /// The same milestone for another segment has much the same words.
    #[must_use]
    pub fn first(&self) -> Vec<(&Advice, &Counsel)> {
        let mut said = BTreeSet::new();
        let gaps = self.costliest().into_iter().filter(|advice| advice.gives != Gives::Enough);
        let counselled = gaps.filter_map(|advice| Some((advice, advice.counsel.as_ref()?)));
        counselled.filter(|(advice, _)| said.insert(advice.milestone)).collect()
    }

    /// On which milestones the segments pull apart here, as a sentence; none where they do not.
    #[must_use]
    pub fn pulls_apart(&self) -> Option<String> {
        let names: Vec<&str> = self.tensions.iter().map(|tension| tension.milestone.as_str()).collect();
        let on = format!("On {} the segments pull apart on {}", self.name, list(&names));
        (!names.is_empty()).then(|| format!("{on}: decide whom you serve there"))
    }
}

impl PortfolioChart {
    /// On which milestones the segments pull apart at the places chosen, as a sentence; none where they do not.
    #[must_use]
    pub fn pulls_apart(&self) -> Option<String> {
        if let [only] = self.places.as_slice() {
            return only.pulls_apart();
        }
        let mut names: Vec<&str> = Vec::new();
        for tension in self.places.iter().flat_map(|place| &place.tensions) {
            if !names.contains(&tension.milestone.as_str()) {
                names.push(&tension.milestone);
            }
        }
        let on = || format!("The segments pull apart on {}: decide whom you serve at each place", list(&names));
        (!names.is_empty()).then(on)
    }

    /// Describes the portfolio of a report; none where every platform is ruled out.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, plan: &Plan, scope: &Scope) -> Option<Self> {
        let portfolio = report.portfolio()?;
        let name = |i: usize| report.problem.candidates[i].name.clone();
        let advice = report.advice(framework);
        let mut chosen = portfolio.chosen().platforms.clone();
        chosen.sort_by(|a, b| report.fits.score(*b).total_cmp(&report.fits.score(*a)).then(a.cmp(b)));
        let places: Vec<ChosenPlace> = chosen
            .iter()
            .map(|&i| ChosenPlace {
                platform: report.problem.candidates[i].id.clone(),
                name: name(i),
                score: report.fits.score(i),
                pinned: plan.pinned.contains(&report.problem.candidates[i].id),
                serves: serves(report, &chosen, i),
                advice: advice.iter().filter(|advice| advice.candidate == i).cloned().collect(),
                tensions: tensions(framework, report, &advice, i),
            })
            .collect();
        let step = |chosen: &Chosen| PortfolioStep {
            size: chosen.platforms.len(),
            coverage: chosen.coverage,
            mean_score: chosen.mean_score,
            names: chosen.platforms.iter().map(|i| name(*i)).collect(),
            gap: chosen.gap,
            chosen: chosen.platforms.len() == portfolio.size,
        };
        let curve: Vec<PortfolioStep> = portfolio.curve.iter().map(step).collect();
        let hours: Vec<f64> = places.iter().filter_map(|p| plan.hours.get(&p.platform)).map(|h| h.get()).collect();
        let headline = headline(report, portfolio, &places, scope);
        let steps: Vec<String> = curve
            .iter()
            .map(|step| {
                let names: Vec<&str> = step.names.iter().map(String::as_str).collect();
                format!("{} ({}): {} out of 100", step.size, list(&names), words::points(step.coverage))
            })
            .collect();
        Some(Self {
            alt_text: format!("{headline}. Score together by number of platforms: {}.", steps.join("; ")),
            headline,
            subtitle: subtitle(framework, &places),
            curve,
            size: portfolio.size,
            suggested: portfolio.suggested_size,
            places,
            hours: (!hours.is_empty()).then(|| hours.iter().sum()),
        })
    }
}

/// Needs that lie this far apart pull a place to two sides, in points.
const PULLS_APART: f64 = 20.0;

/// On which milestones the segments that are served at one place pull apart, where what follows differs.
fn tensions(framework: &Framework, report: &Report, advice: &[Advice], candidate: usize) -> Vec<Tension> {
    let of_milestone = |j: usize| {
        let need = |advice: &&Advice| report.problem.segments[advice.segment].needs[j];
        let on: Vec<&Advice> = advice.iter().filter(|a| a.candidate == candidate && a.milestone == j).collect();
        let least = on.iter().min_by(|a, b| need(a).total_cmp(&need(b)))?;
        let most = on.iter().max_by(|a, b| need(a).total_cmp(&need(b)))?;
        let apart = need(most) - need(least) >= PULLS_APART && least.gives != most.gives;
        let whose = |advice: &&Advice| {
            format!("{} need {}", report.problem.segments[advice.segment].name, words::points(need(advice)))
        };
        let needs = || format!("{}, {}", whose(most), whose(least));
        apart.then(|| Tension { milestone: framework.milestones[j].name.clone(), needs: needs() })
    };
    (0..framework.milestones.len()).filter_map(of_milestone).collect()
}

/// The milestones that one of the places chosen serves clearly better than the others.
fn serves(report: &Report, chosen: &[usize], i: usize) -> Vec<usize> {
    let given = |candidate: usize, j: usize| report.fits.contributions(candidate)[j];
    let ahead = |j: &usize| {
        let others = chosen.iter().filter(|other| **other != i).map(|other| given(*other, *j)).fold(0.0, f64::max);
        given(i, *j) - others
    };
    let mut best: Vec<usize> = (0..report.problem.milestones).filter(|j| ahead(j) >= 0.5).collect();
    best.sort_by(|a, b| ahead(b).total_cmp(&ahead(a)).then(a.cmp(b)));
    best.truncate(3);
    best
}

fn headline(report: &Report, portfolio: &Portfolio, places: &[ChosenPlace], scope: &Scope) -> String {
    let for_whom = words::for_scope(scope);
    let together = whole(portfolio.chosen().coverage);
    let next = portfolio.curve.iter().find(|step| step.platforms.len() == portfolio.size + 1);
    let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    let further = next.map_or_else(String::new, |next| {
        let added: Vec<&str> = added(report, portfolio.chosen(), next);
        match (whole(next.coverage) - together, added.as_slice()) {
            (..=0, _) => format!(". A {} platform adds nothing", ordinal(portfolio.size + 1)),
            (_, [one]) => format!(". Adding {one} makes it {}", whole(next.coverage)),
            // Other platforms would do better together than these and one more.
            _ => format!(". A {} platform makes it {}", ordinal(portfolio.size + 1), whole(next.coverage)),
        }
    });
    match names.as_slice() {
        [only] if portfolio.suggested_size == 1 && next.is_some() => {
            format!("Start with {only}: on its own it scores {together} out of 100 {for_whom}{further}")
        }
        [only] => format!("{only} scores {together} out of 100 {for_whom}{further}"),
        several => {
            format!("Be on {}: together they score {together} out of 100 {for_whom}{further}", list(several))
        }
    }
}

/// The places of a larger set that a smaller one does not have, where it has all others.
fn added<'r>(report: &'r Report, chosen: &Chosen, next: &Chosen) -> Vec<&'r str> {
    if !chosen.platforms.iter().all(|i| next.platforms.contains(i)) {
        return Vec::new();
    }
    let new = next.platforms.iter().filter(|i| !chosen.platforms.contains(i));
    new.map(|i| report.problem.candidates[*i].name.as_str()).collect()
}

/// The ordinal of a small number in words.
const fn ordinal(number: usize) -> &'static str {
    match number {
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        _ => "further",
    }
}

/// Of the places at which something will be done, those that are not chosen for these people, as a sentence; none where
/// all are. An action may have been taken up for a segment, and be looked at among those of everyone.
#[must_use]
pub fn elsewhere(report: &Report, plan: &Plan, library: &Library, scope: &Scope) -> Option<String> {
    let chosen = report.portfolio().map(|portfolio| portfolio.chosen().platforms.clone()).unwrap_or_default();
    let mut others: Vec<&PlatformId> = Vec::new();
    for id in plan.actions.iter().map(|action| &action.platform) {
        if !others.contains(&id) && !chosen.iter().any(|i| report.problem.candidates[*i].id == *id) {
            others.push(id);
        }
    }
    let name = |id: &&PlatformId| library.get(id).map_or_else(|| id.to_string(), |platform| platform.name.clone());
    let names: Vec<String> = others.iter().map(name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let verb = if names.len() == 1 { "is" } else { "are" };
    let whom = words::scope(scope);
    (!names.is_empty()).then(|| format!("{} {verb} not among the places chosen for {whom}", words::names(&names)))
}

/// What each place is for.
fn subtitle(framework: &Framework, places: &[ChosenPlace]) -> String {
    let of_place = |place: &ChosenPlace| {
        let names: Vec<&str> = place.serves.iter().take(2).map(|j| framework.milestones[*j].name.as_str()).collect();
        (places.len() > 1 && !names.is_empty()).then(|| format!("{} for {}", place.name, list(&names)))
    };
    places.iter().filter_map(of_place).collect::<Vec<_>>().join(", ")
}

/// A gap as a word for a list: `27 over`, `5 under`, `fits`.
#[must_use]
pub fn gap_words(advice: &Advice) -> String {
    match advice.gives {
        Gives::Enough => "fits".to_owned(),
        Gives::Less | Gives::More => words::short_gap(advice.gap),
    }
}

impl PortfolioChart {
    /// Where the scale begins, in points: a multiple of 10, with room for a figure below the lowest point.
    #[must_use]
    pub fn low_end(&self) -> f64 {
        let values = self.curve.iter().flat_map(|step| [step.coverage, step.mean_score]);
        (((values.fold(100.0, f64::min) - 6.0) / 10.0).floor() * 10.0).clamp(0.0, 90.0)
    }

    /// Hours a week for the places chosen, in words; none where none are given.
    #[must_use]
    pub fn hours_in_words(&self) -> Option<String> {
        self.hours.map(|hours| format!("{} hours a week by your own estimate", words::shortest(hours)))
    }

    /// The chart of a plan's answers; none where it has nothing to show.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        Self::new(material.framework, material.report, material.plan, material.scope)
    }
}

impl Describes for PortfolioChart {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |step: &PortfolioStep| Entry {
            id: format!("size-{}", step.size),
            name: step.name(),
            label: step.label(),
            strong: step.chosen,
        };
        self.curve.iter().map(entry).collect()
    }
}
