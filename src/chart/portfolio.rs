//! Which few places together, and what follows at each.

use super::audience::mean_need;
use super::describes::{Describes, Entry};
use super::material::Material;
use super::split::{Split, split};
use super::words::{self, list};
use crate::analysis::advice::{Advice, Gives};
use crate::analysis::portfolio::Chosen;
use crate::analysis::report::Report;
use crate::domain::framework::{Counsel, Framework};
use crate::domain::id::PlatformId;
use crate::domain::plan::{Plan, Scope};
use crate::domain::sorting::sort_by;
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
    /// The hours a week that the places chosen take, of those that there are, and which are a guess, as a sentence.
    pub hours: String,
    /// That none of the sets takes more hours than there are, and who is left out where a larger one scores less, in a sentence or
    /// two; none without a limit, or where one takes more.
    pub within: Option<String>,
    /// How the hours that there are could be shared among the places chosen; none without a limit, and where that changes nothing.
    pub split: Option<Split>,
    /// What is given up to change less of what is done today, as a sentence; none where nothing is.
    pub inertia: Option<String>,
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
    /// The hours a week that they take, as they are written.
    pub hours: String,
    /// How much better another set could be at most, in points; 0 when this is proved the best.
    pub gap: f64,
    /// Whether this is the set that is chosen.
    pub chosen: bool,
}

impl PortfolioStep {
    /// How many places that is, as a name: `One platform`, `Three platforms`.
    #[must_use]
    pub fn name(&self) -> String {
        let places = if self.size == 1 { "platform" } else { "platforms" };
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
        format!("{names}: {coverage} out of 100 together, {mean} on average, {}{proof}", self.hours)
    }
}

/// What the two lines are called, and what they are: what platforms score together, and on average.
pub const LINES: [(&str, &str); 2] = [("Together", "Combined score"), ("Each, on average", "Average score")];

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
    /// The hours a week that it takes, as they are written.
    pub hours: String,
    /// What leaving it would cost and free, or what it adds and takes where the business is not there today, as a sentence.
    pub worth: String,
    /// What it is for: the milestones that speak for it among the places chosen, those that do most first.
    pub reasons: Vec<Reason>,
    /// What follows there, by segment and milestone, the costliest gaps first.
    pub advice: Vec<Advice>,
    /// Where the segments pull apart, so that what follows for one is wrong for another.
    pub tensions: Vec<Tension>,
}

/// Why a place is among those chosen: a milestone on which it does clearly better than the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Whether little of it is needed and the place asks for little; else much of it is needed, and the place has much.
    pub little: bool,
}

/// A milestone on which segments that are served at one place pull apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tension {
    /// The milestone's name.
    pub milestone: String,
    /// Who needs most and who needs least: `the need is 80 for Local families and 45 for Cafés we supply`.
    pub needs: String,
}

/// What segments that pull apart mean for whoever acts there, as a sentence.
pub const PULLED_APART: &str = "What suits one won’t suit the other, so decide which segment comes first here";

impl ChosenPlace {
    /// Advice by what its gap costs all these people, whichever segment has it.
    #[must_use]
    pub fn costliest(&self) -> Vec<&Advice> {
        let mut all: Vec<&Advice> = self.advice.iter().collect();
        sort_by(&mut all, |a, b| b.cost.total_cmp(&a.cost));
        all
    }

    /// What to do first, with its words: the costliest of each milestone that is not about right.
    /// The same milestone for another segment has much the same words.
    #[must_use]
    pub fn first(&self) -> Vec<(&Advice, &Counsel)> {
        let mut said = BTreeSet::new();
        let gaps = self.costliest().into_iter().filter(|advice| !advice.is_right());
        let counselled = gaps.filter_map(|advice| Some((advice, advice.counsel.as_ref()?)));
        counselled.filter(|(advice, _)| said.insert(advice.milestone)).collect()
    }

    /// On which milestones the segments pull apart here, as a sentence; none where they do not.
    #[must_use]
    pub fn pulls_apart(&self) -> Option<String> {
        let names: Vec<&str> = self.tensions.iter().map(|tension| tension.milestone.as_str()).collect();
        let on = format!("On {}, your segments want different things on {}", self.name, list(&names));
        (!names.is_empty()).then(|| format!("{on}. Decide which segment comes first"))
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
        let on = || {
            format!(
                "Your segments want different things on {}. Decide which segment comes first on each platform",
                list(&names)
            )
        };
        (!names.is_empty()).then(on)
    }

    /// Describes the portfolio of a report; none where every platform is ruled out, or while nothing has been said of
    /// somebody's needs.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, plan: &Plan, scope: &Scope) -> Option<Self> {
        report.claimed_leader()?;
        let portfolio = report.portfolio()?;
        let name = |i: usize| report.problem.candidates[i].name.clone();
        let of = |i: usize| portfolio.members.iter().find(|member| member.candidate == i);
        let advice = report.advice(framework);
        let chosen = words::by_score(report, portfolio.chosen());
        let places: Vec<ChosenPlace> = chosen
            .iter()
            .map(|&i| ChosenPlace {
                platform: report.problem.candidates[i].id.clone(),
                name: name(i),
                score: report.fits.score(i),
                pinned: plan.pinned.contains(&report.problem.candidates[i].id),
                hours: of(i).map_or_else(String::new, |member| words::hours(member.hours, member.guess)),
                // Of one alone there is nothing that is left without it.
                worth: of(i).map_or_else(String::new, |member| {
                    if chosen.len() == 1 {
                        return words::takes(&name(i), member.hours, member.guess);
                    }
                    let is_there = plan.today.contains_key(&report.problem.candidates[i].id);
                    let words = if is_there { words::leaving } else { words::adding };
                    words(&name(i), member.adds, member.hours, member.guess)
                }),
                reasons: reasons(report, &chosen, &advice, i),
                advice: advice.iter().filter(|advice| advice.candidate == i).cloned().collect(),
                tensions: tensions(framework, report, &advice, i),
            })
            .collect();
        let step = |chosen: &Chosen| PortfolioStep {
            size: chosen.platforms.len(),
            coverage: chosen.coverage,
            mean_score: chosen.mean_score,
            names: chosen.platforms.iter().map(|i| name(*i)).collect(),
            hours: words::hours_in_short(chosen.hours, chosen.guess),
            gap: chosen.gap,
            chosen: chosen.platforms.len() == portfolio.size,
        };
        let curve: Vec<PortfolioStep> = portfolio.curve.iter().map(step).collect();
        let headline = words::together(report, portfolio, scope);
        let steps: Vec<String> = curve
            .iter()
            .map(|step| {
                let names: Vec<&str> = step.names.iter().map(String::as_str).collect();
                format!("{} ({}): {} out of 100", step.size, list(&names), words::points(step.coverage))
            })
            .collect();
        Some(Self {
            alt_text: format!("{headline}. Combined score by number of platforms: {}.", steps.join("; ")),
            headline,
            subtitle: subtitle(framework, &places),
            curve,
            size: portfolio.size,
            suggested: portfolio.suggested_size,
            places,
            hours: words::hours_together(report, portfolio),
            within: words::within(report, portfolio),
            split: split(report, portfolio),
            inertia: words::inertia(report, portfolio),
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
            format!("{} for {}", words::points(need(advice)), report.problem.segments[advice.segment].name)
        };
        let needs = || format!("the need is {} and {}", whose(most), whose(least));
        apart.then(|| Tension { milestone: framework.milestones[j].name.clone(), needs: needs() })
    };
    (0..framework.milestones.len()).filter_map(of_milestone).collect()
}

/// From so many points on much of a milestone is needed, and from so many on a platform has much of it.
const MUCH: f64 = 50.0;

/// The milestones on which one of the places chosen does clearly better than the others, where need and level are both much or
/// both little: what a place lacks, or nobody needs, is no reason for it.
fn reasons(report: &Report, chosen: &[usize], advice: &[Advice], i: usize) -> Vec<Reason> {
    let given = |candidate: usize, j: usize| report.fits.contributions(candidate)[j];
    let ahead = |j: usize| {
        let others = chosen.iter().filter(|other| **other != i).map(|other| given(*other, j)).fold(0.0, f64::max);
        given(i, j) - others
    };
    let reason = |j: usize| {
        let (need, level) = (mean_need(report, j)?, mean_level(report, i, j)?);
        let alike = (need >= MUCH) == (level >= MUCH);
        let little = need < MUCH;
        // What is kept low has to suit everybody who is served there.
        let of_milestone = |advice: &&Advice| advice.candidate == i && advice.milestone == j;
        let suits = !little || advice.iter().filter(of_milestone).all(Advice::is_right);
        (ahead(j) >= 0.5 && alike && suits).then_some(Reason { milestone: j, little })
    };
    let mut best: Vec<Reason> = (0..report.problem.milestones).filter_map(reason).collect();
    sort_by(&mut best, |a, b| ahead(b.milestone).total_cmp(&ahead(a.milestone)).then(a.milestone.cmp(&b.milestone)));
    best.truncate(3);
    best
}

/// The level that a platform has of a milestone for these people, in points: the mean over the segments that have it on, by
/// share.
fn mean_level(report: &Report, i: usize, milestone: usize) -> Option<f64> {
    let on = || report.problem.segments.iter().enumerate().filter(|(_, demand)| demand.on[milestone]);
    let share: f64 = on().map(|(_, demand)| demand.share).sum();
    let sum: f64 = on().map(|(g, demand)| demand.share * report.fits.matches(i, g)[milestone].level).sum();
    (share > 0.0).then(|| sum / share)
}

/// What speaks for a place, in words that follow its name: `stands out on Groups`, `keeps Presence low, which suits them`; none where no
/// milestone speaks for it.
#[must_use]
pub fn what_for(framework: &Framework, reasons: &[Reason]) -> Option<String> {
    const NAMED: usize = 2;
    let names = |little: bool| {
        let such = reasons.iter().filter(|reason| reason.little == little).take(NAMED);
        list(&such.map(|reason| framework.milestones[reason.milestone].name.as_str()).collect::<Vec<_>>())
    };
    let (much, little) = (names(false), names(true));
    match (much.is_empty(), little.is_empty()) {
        (false, _) => Some(format!("stands out on {much}")),
        (true, false) => Some(format!("keeps {little} low, which suits them")),
        (true, true) => None,
    }
}

/// What speaks for each place; empty where there is one alone.
fn subtitle(framework: &Framework, places: &[ChosenPlace]) -> String {
    let of_place = |place: &ChosenPlace| Some(format!("{} {}", place.name, what_for(framework, &place.reasons)?));
    let each: Vec<String> = places.iter().filter(|_| places.len() > 1).filter_map(of_place).collect();
    each.join(". ")
}

/// What costs points, in a few words for a list: `27 too high`, `5 too low`, `about right`; and the content where it costs more:
/// `level 18 too high, but too little of the content they like`.
#[must_use]
pub fn gap_words(advice: &Advice) -> String {
    match (&advice.lacks, advice.gives) {
        (None, _) => words::short_gap(advice.gap),
        (Some(_), Gives::Enough) => "too little of the content they like".to_owned(),
        (Some(_), Gives::Less) => {
            format!("level {}, and too little of the content they like", words::short_gap(advice.gap))
        }
        (Some(_), Gives::More) => {
            format!("level {}, but too little of the content they like", words::short_gap(advice.gap))
        }
    }
}

impl PortfolioChart {
    /// Where the scale begins, in points: a multiple of 10, with room for a figure below the lowest point.
    #[must_use]
    pub fn low_end(&self) -> f64 {
        let values = self.curve.iter().flat_map(|step| [step.coverage, step.mean_score]);
        (((values.fold(100.0, f64::min) - 6.0) / 10.0).floor() * 10.0).clamp(0.0, 90.0)
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
