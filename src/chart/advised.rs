//! What follows at the places chosen: how to behave where it matters most.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::portfolio::{ChosenPlace, PULLED_APART, PortfolioChart, gap_words};
use super::words::{LONGEST_HEADLINE, decimal, names};
use crate::domain::id::PlatformId;
use crate::domain::sorting::sort_by;

/// How many pieces of advice there are at most; but each place has at least two.
const MOST: usize = 8;
const EACH: usize = 2;

/// What follows at the places chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Advised {
    /// Which gap costs most, as a sentence.
    pub headline: String,
    /// On which milestones the segments pull apart, as a sentence; empty where they do not.
    pub pulls_apart: String,
    /// The advice, the costliest gap first.
    pub lines: Vec<AdviceLine>,
    /// Whether there are several places.
    pub several_places: bool,
    /// Where the segments pull apart, a sentence for each such place.
    pub tensions: Vec<String>,
}

/// One piece of advice.
#[derive(Debug, Clone, PartialEq)]
pub struct AdviceLine {
    /// Where.
    pub platform: PlatformId,
    /// The name of that place.
    pub name: String,
    /// The milestone.
    pub milestone: String,
    /// Whose gap it is; none where there is one segment.
    pub whose: Option<String>,
    /// The gap, in words.
    pub gap: String,
    /// What the gap costs in points of fit.
    pub cost: f64,
    /// How to behave.
    pub stance: String,
    /// What to do.
    pub action: String,
}

impl AdviceLine {
    /// The place, the milestone and whose gap it is.
    #[must_use]
    pub fn where_to(&self) -> String {
        let whose = self.whose.as_ref().map_or_else(String::new, |whose| format!(" for {whose}"));
        format!("{} · {}{whose}", self.name, self.milestone)
    }

    /// Where and on what, and how to behave there.
    #[must_use]
    pub fn why(&self) -> String {
        format!("{}. {}", self.where_to(), self.stance)
    }

    /// What the gap costs, in words: `costs 3.9 points`.
    #[must_use]
    pub fn costs(&self) -> String {
        format!("costs {} points", self.lost())
    }

    /// The points of fit that are lost.
    #[must_use]
    pub fn lost(&self) -> String {
        decimal(self.cost)
    }
}

impl Advised {
    /// The advice for the places chosen; none where there is nothing to say.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let together = PortfolioChart::of(material)?;
        let segments = &material.report.problem.segments;
        let each = (MOST / together.places.len().max(1)).max(EACH);
        let of_place = |place: &ChosenPlace| {
            let line = |(advice, counsel): (&crate::analysis::advice::Advice, &crate::domain::framework::Counsel)| {
                AdviceLine {
                    platform: place.platform.clone(),
                    name: place.name.clone(),
                    milestone: material.framework.milestones[advice.milestone].name.clone(),
                    whose: (segments.len() > 1).then(|| segments[advice.segment].name.clone()),
                    gap: gap_words(advice),
                    cost: advice.cost,
                    stance: counsel.stance.clone(),
                    action: counsel.action.clone(),
                }
            };
            place.first().into_iter().take(each).map(line).collect::<Vec<_>>()
        };
        let mut lines: Vec<AdviceLine> = together.places.iter().flat_map(of_place).collect();
        sort_by(&mut lines, |a, b| b.cost.total_cmp(&a.cost));
        let places: Vec<&str> = together.places.iter().map(|place| place.name.as_str()).collect();
        let pulled = |place: &ChosenPlace| {
            let each = place.tensions.iter().map(|tension| format!("{}: {}", tension.milestone, tension.needs));
            let each = each.collect::<Vec<_>>().join("; ");
            (!each.is_empty())
                .then(|| format!("Your segments want different things on {}. {each}. {PULLED_APART}", place.name))
        };
        let chart = Self {
            headline: headline(&places, &lines),
            pulls_apart: together.pulls_apart().unwrap_or_default(),
            several_places: places.len() > 1,
            tensions: together.places.iter().filter_map(pulled).collect(),
            lines,
        };
        (!chart.lines.is_empty()).then_some(chart)
    }

    /// What the lines are, as a sentence without its stop; and on which milestones the segments pull apart.
    #[must_use]
    pub fn under(&self) -> String {
        let what =
            "Each line closes a gap between what they need and what the platform is. Its cost is in points of fit";
        if self.pulls_apart.is_empty() { what.to_owned() } else { self.pulls_apart.clone() }
    }

    /// What is said of the lines that have no room, the last ones; empty where there are none.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> String {
        match self.lines.len().saturating_sub(shown) {
            0 => String::new(),
            hidden => format!("and {hidden} more that cost less"),
        }
    }
}

/// Which gap costs most at some places, as a sentence; `lines` have the costliest first.
fn headline(places: &[&str], lines: &[AdviceLine]) -> String {
    let Some(first) = lines.first() else { return String::new() };
    let on = names(places);
    let lost = first.lost();
    if lost == decimal(0.0) {
        return format!("What can be closed of the gaps on {on} costs next to nothing");
    }
    let most: Vec<&AdviceLine> = lines.iter().take_while(|line| line.lost() == lost).collect();
    let points = if lost == "1.0" { "point" } else { "points" };
    let said = |for_whom: bool| {
        let gap = |line: &&AdviceLine| {
            let whose = line.whose.as_ref().filter(|_| for_whom);
            let whose = whose.map_or_else(String::new, |whose| format!(" for {whose}"));
            match places {
                [_] => format!("{}{whose}", line.milestone),
                _ => format!("{} on {}{whose}", line.milestone, line.name),
            }
        };
        let costs = match most.as_slice() {
            [only] => format!("{} costs most: {lost} {points} of fit", gap(only)),
            [one, other] => format!("{} and {} cost most: {lost} {points} of fit each", gap(one), gap(other)),
            all => format!("{} gaps cost most: {lost} {points} of fit each", all.len()),
        };
        format!("Of the gaps on {on}, {costs}")
    };
    Some(said(true)).filter(|long| long.chars().count() <= LONGEST_HEADLINE).unwrap_or_else(|| said(false))
}

impl Describes for Advised {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        let words: Vec<String> =
            self.lines.iter().map(|line| format!("{}: {}. {}", line.where_to(), line.action, line.stance)).collect();
        format!("{}. {}", self.headline, words.join(" "))
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(line, number): (&AdviceLine, usize)| Entry {
            id: format!("line-{number}"),
            name: line.action.clone(),
            label: format!("{} {}", line.action, line.why()),
            strong: true,
        };
        self.lines.iter().zip(1..).map(entry).collect()
    }
}
