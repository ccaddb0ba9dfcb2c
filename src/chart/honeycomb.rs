//! Seven cells for each platform, as the literature draws it: how strong each milestone is, and against what is needed.

use super::audience::{mean_need, milestones_on};
use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::advice::Gives;
use crate::analysis::matching::is_small;
use crate::analysis::report::Report;
use crate::domain::framework::{Framework, Milestone};
use crate::domain::id::PlatformId;
use crate::domain::sorting::sort_by;

/// The chart "Honeycomb", and the levels of a radar: platforms side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Honeycomb {
    /// What tells these platforms apart, as a sentence.
    pub headline: String,
    /// What the same says as outlines over what is needed, as a sentence: on what each platform is about right.
    pub outlines: String,
    /// The platforms, in the order in which they were chosen.
    pub combs: Vec<Comb>,
    /// What each segment of the scope needs: its name, and points by milestone of the framework; none where it is off. Empty
    /// while nothing has been said of somebody's needs.
    pub needs: Vec<(String, Vec<Option<f64>>)>,
    /// The milestones that somebody has switched on, by position in the framework.
    pub on: Vec<usize>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform's cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Comb {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its score, by which they stand in order, or that it is ruled out, as it is written beside its name; empty while nothing has been said of somebody's needs.
    pub standing: String,
    /// A cell for each milestone of the framework, in order.
    pub cells: Vec<Hex>,
    /// The milestones on which it is about right against what is needed, by position in the framework.
    pub right: Vec<usize>,
    /// All of it in words.
    pub label: String,
}

impl Comb {
    /// What follows its name, with a comma before it; empty where nothing does.
    #[must_use]
    pub fn after_name(&self) -> String {
        if self.standing.is_empty() { String::new() } else { format!(", {}", self.standing) }
    }

    /// One of its cells as it is read out.
    #[must_use]
    pub fn cell_words(&self, milestone: &str, cell: &Hex) -> String {
        let need = cell.need_words().map_or_else(String::new, |need| format!(", {need}"));
        format!("{milestone} of {}: {} out of 100{need}, {}", self.name, words::points(cell.level), cell.against())
    }
}

/// One milestone of a platform.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hex {
    /// Its level as it is, in points.
    pub level: f64,
    /// What is needed of it, in points: the mean of the segments by share; none where nobody has the milestone on, or nothing
    /// has been said of somebody's needs.
    pub need: Option<f64>,
    /// Whether somebody has the milestone on.
    pub on: bool,
    /// What that comes to against the need of the scope, where the gap is wide; none where nobody has the milestone on, or
    /// nothing has been said of somebody's needs.
    pub gives: Option<Gives>,
}

/// What tells a cell that is far from the need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A line around it: much more than is needed.
    Outline,
    /// Dashes around it: much less.
    Dashes,
}

impl Hex {
    /// How it is marked, if at all.
    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        match self.gives? {
            Gives::More => Some(Mark::Outline),
            Gives::Less => Some(Mark::Dashes),
            Gives::Enough => None,
        }
    }

    /// What is needed of it, as it is written under its level; none where that is not known.
    #[must_use]
    pub fn need_words(&self) -> Option<String> {
        self.need.map(|need| format!("need {}", words::points(need)))
    }

    /// How strongly it has its platform's colour, from 0 to 1; none where nobody has the milestone on.
    #[must_use]
    pub fn strength(&self) -> Option<f64> {
        self.on.then_some(0.15 + 0.8 * self.level / 100.0)
    }

    /// How it stands to what is needed, in words.
    #[must_use]
    pub const fn against(&self) -> &'static str {
        match self.gives {
            None if !self.on => "off",
            None => "the need is not set yet",
            Some(Gives::Less) => "far less than they need",
            Some(Gives::Enough) => "close to what they need",
            Some(Gives::More) => "far more than they need",
        }
    }
}

/// Where the middle of a cell lies, by its milestone's position in the framework: the first in the middle, six clockwise
/// from the top around it, further ones below; in hundredths of a cell's width to the right and of its height down.
#[must_use]
pub fn cell_place(at: usize) -> [i32; 2] {
    const PLACES: [[i32; 2]; 7] = [[0, 0], [0, -100], [75, -50], [75, 50], [0, 100], [-75, 50], [-75, -50]];
    PLACES.get(at).copied().unwrap_or_else(|| {
        let further = i32::try_from(at - PLACES.len()).unwrap_or_default();
        [if further % 2 == 0 { -75 } else { 75 }, 150 + 100 * (further / 2)]
    })
}

impl Honeycomb {
    /// Describes some platforms of a report; those that are no candidates are passed over.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, platforms: &[PlatformId]) -> Self {
        let m = report.problem.milestones;
        let comb = |id: &PlatformId| {
            let place = report.place_of(id)?;
            let i = place.candidate;
            let cell = |j: usize| {
                let level = report.problem.levels[i * m + j];
                let on = report.problem.segments.iter().any(|demand| demand.on[j]);
                let need = mean_need(report, j);
                Hex { level, need, on, gives: need.map(|need| against(level - need)) }
            };
            let standing = match place.rank {
                _ if report.untouched.is_some() => String::new(),
                Some(_) => format!("score {}", words::points(report.fits.score(i))),
                None => "ruled out".to_owned(),
            };
            let cells: Vec<Hex> = (0..m).map(cell).collect();
            let name = report.platform(place).name.clone();
            let right = |j: &usize| cells[*j].on && cells[*j].need.is_some_and(|need| is_small(cells[*j].level - need));
            let right = (0..m).filter(right).collect();
            let comb = Comb { platform: id.clone(), name, standing, right, cells, label: String::new() };
            Some(Comb { label: label(framework, &comb), ..comb })
        };
        let combs: Vec<Comb> = platforms.iter().filter_map(comb).collect();
        let said = report.problem.segments.iter().filter(|_| report.untouched.is_none());
        let needs = said.map(|demand| {
            let need = |j: usize| demand.on[j].then_some(demand.needs[j]);
            (demand.name.clone(), (0..m).map(need).collect())
        });
        let on = milestones_on(report);
        let headline = headline(framework, report, &combs, &on);
        let levels = |comb: &Comb| {
            let each = comb.cells.iter().zip(&framework.milestones);
            let each: Vec<String> =
                each.map(|(cell, milestone)| format!("{} {}", milestone.name, words::points(cell.level))).collect();
            format!("{}: {}", comb.name, each.join(", "))
        };
        let all: Vec<String> = combs.iter().map(levels).collect();
        Self {
            alt_text: format!("{headline}. {}.", all.join(". ")),
            outlines: if report.untouched.is_some() {
                headline.clone()
            } else {
                outlines(framework, report, &combs, &on)
            },
            headline,
            needs: needs.collect(),
            combs,
            on,
        }
    }

    /// How to read cells that say what is needed too, in sentences.
    #[must_use]
    pub fn key(&self) -> String {
        match self.need() {
            None => self.key_in_short(),
            Some(need) => {
                format!("Each cell: the platform’s level out of 100, and {need} below. {}", Self::marks(need))
            }
        }
    }

    /// How to read cells of levels alone, in sentences.
    #[must_use]
    pub fn key_in_short(&self) -> String {
        match self.need() {
            None => "Levels out of 100. Stronger colour: higher level.".to_owned(),
            Some(need) => format!("Levels out of 100. {}", Self::marks(need)),
        }
    }

    /// What cells are held against, in words; none while nothing has been said of somebody's needs.
    const fn need(&self) -> Option<&'static str> {
        match self.needs.len() {
            0 => None,
            1 => Some("the need"),
            _ => Some("the average need"),
        }
    }

    /// What colours and outlines say.
    fn marks(need: &str) -> String {
        let wide = words::points(WIDE);
        format!(
            "Stronger colour: higher level. Solid outline: {wide} points or more above {need}. Dashed: {wide} or more below."
        )
    }

    /// The outlines in words.
    #[must_use]
    pub fn alt_of_outlines(&self) -> String {
        self.alt_text.replacen(&self.headline, &self.outlines, 1)
    }
}

/// A comb in words: what is marked is told, what is near the need is not.
fn label(framework: &Framework, comb: &Comb) -> String {
    let cell = |(cell, milestone): (&Hex, &Milestone)| {
        let quiet = cell.gives == Some(Gives::Enough) || cell.on && cell.gives.is_none();
        let aside = if quiet { String::new() } else { format!(" ({})", cell.against()) };
        format!("{} {}{aside}", milestone.name, words::points(cell.level))
    };
    let cells: Vec<String> = comb.cells.iter().zip(&framework.milestones).map(cell).collect();
    format!("{}{}: {}", comb.name, comb.after_name(), cells.join(", "))
}

/// A gap this wide is marked, in points.
const WIDE: f64 = 15.0;

/// What a gap comes to, where only wide ones are worth a mark.
fn against(gap: f64) -> Gives {
    if gap <= -WIDE {
        Gives::Less
    } else if gap >= WIDE {
        Gives::More
    } else {
        Gives::Enough
    }
}

/// Levels that lie this far apart tell platforms apart, in points.
const APART: f64 = 8.0;

/// Levels this near to the need are praised, in points.
const NEAR: f64 = 10.0;

/// On what these platforms differ, and who of them comes near to what is needed where the others do not: more of a
/// milestone is no merit by itself.
fn headline(framework: &Framework, report: &Report, combs: &[Comb], on: &[usize]) -> String {
    let name = |j: usize| framework.milestones[j].name.as_str();
    match combs {
        [] => return "Choose platforms to compare".to_owned(),
        [only] if report.untouched.is_some() => return format!("What {} is for", only.name),
        [only] => return of_one(framework, only, on),
        _ => {}
    }
    let span = |j: usize| {
        let levels = || combs.iter().map(|comb| comb.cells[j].level);
        levels().fold(0.0, f64::max) - levels().fold(100.0, f64::min)
    };
    let mut apart: Vec<usize> = on.iter().copied().filter(|j| span(*j) >= APART).collect();
    sort_by(&mut apart, |a, b| span(*b).total_cmp(&span(*a)).then(a.cmp(b)));
    let names: Vec<&str> = combs.iter().map(|comb| comb.name.as_str()).collect();
    let (named, counted) = (words::list(&names), format!("These {} platforms", words::number(names.len())));
    // As many names as a headline can bear.
    let these = if named.chars().count() <= words::LONGEST_HEADLINE / 2 { named } else { counted };
    if apart.is_empty() {
        return format!("{these} are similar on every milestone");
    }
    let most: Vec<&str> = apart.iter().take(2).map(|j| name(*j)).collect();
    let differ = format!("{these} differ most on {}", words::list(&most));
    // The one that is near where the others are far off, the most telling milestone first.
    let alone_near = |&j: &usize| {
        let need = mean_need(report, j)?;
        let off = |comb: &Comb| (comb.cells[j].level - need).abs();
        let (best, other) = nearest_two(combs.iter().map(off))?;
        (off(&combs[best]) <= NEAR && other - off(&combs[best]) >= APART).then(|| (combs[best].name.as_str(), name(j)))
    };
    let further = apart.iter().find_map(alone_near);
    let closest =
        if combs.len() == 2 { "closer".to_owned() } else { format!("closest of the {}", words::number(combs.len())) };
    let further =
        further.map(|(platform, milestone)| format!("{differ}. On {milestone}, {platform} is {closest} to the need"));
    // With long names the first sentence is enough.
    further.filter(|whole| whole.chars().count() <= words::LONGEST_HEADLINE).unwrap_or(differ)
}

/// On what each platform is about right.
fn outlines(framework: &Framework, report: &Report, combs: &[Comb], on: &[usize]) -> String {
    let right =
        |comb: &Comb| -> Vec<&str> { comb.right.iter().map(|j| framework.milestones[*j].name.as_str()).collect() };
    let all: Vec<(&str, Vec<&str>)> = combs.iter().map(|comb| (comb.name.as_str(), right(comb))).collect();
    let what = |names: &Vec<&str>| match names.as_slice() {
        [] => "none".to_owned(),
        few if few.len() < 3 || all.len() == 1 => words::list(few),
        many => format!("{} of {}", many.len(), on.len()),
    };
    let need = if report.problem.segments.len() > 1 { "Against the average need" } else { "Against the need" };
    match all.as_slice() {
        [] => "Choose platforms to compare".to_owned(),
        [(name, right)] if right.is_empty() => format!("{need}, {name} is about right on no milestone"),
        none if none.iter().all(|(_, right)| right.is_empty()) => {
            format!("{need}, none of them is about right on any milestone")
        }
        [first, others @ ..] => {
            let said = |words: &dyn Fn(&Vec<&str>) -> String| {
                let others = others.iter().map(|(name, right)| format!(", {name} on {}", words(right)));
                let others = others.collect::<Vec<_>>().concat();
                format!("{need}, {} is about right on {}{others}", first.0, words(&first.1))
            };
            let named = said(&what);
            let counted = |names: &Vec<&str>| match names.len() {
                0 => "none".to_owned(),
                some => format!("{some} of {}", on.len()),
            };
            if named.chars().count() <= words::LONGEST_HEADLINE { named } else { said(&counted) }
        }
    }
}

/// The position of the least of some numbers, and the next one.
fn nearest_two(numbers: impl Iterator<Item = f64>) -> Option<(usize, f64)> {
    let mut all: Vec<(usize, f64)> = numbers.enumerate().collect();
    sort_by(&mut all, |a, b| a.1.total_cmp(&b.1));
    Some((all.first()?.0, all.get(1)?.1))
}

/// Where one platform is far from what is needed.
fn of_one(framework: &Framework, comb: &Comb, on: &[usize]) -> String {
    let of = |gives: Gives| {
        let such = on.iter().filter(|j| comb.cells[**j].gives == Some(gives));
        let names: Vec<&str> = such.map(|j| framework.milestones[*j].name.as_str()).collect();
        match names.as_slice() {
            [] => None,
            [_] | [_, _] => Some(words::list(&names)),
            several => Some(format!("on {} milestones", several.len())),
        }
    };
    let name = &comb.name;
    match (of(Gives::More), of(Gives::Less)) {
        (None, None) => format!("{name} is close to what they need on every milestone"),
        (Some(more), None) => format!("{name}: far too much {more}"),
        (None, Some(less)) => format!("{name}: far too little {less}"),
        (Some(more), Some(less)) => format!("{name}: far too much {more}, far too little {less}"),
    }
}

impl Honeycomb {
    /// The chart of a plan's answers; none where it has nothing to show.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        Some(Self::of_all(material)).filter(|chart| !chart.combs.is_empty())
    }

    /// The same where nobody may be compared.
    #[must_use]
    pub fn of_all(material: &Material<'_>) -> Self {
        Self::new(material.framework, material.report, &material.compared())
    }
}

impl Describes for Honeycomb {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |comb: &Comb| Entry {
            id: format!("comb-{}", comb.platform),
            name: comb.name.clone(),
            label: comb.label.clone(),
            strong: true,
        };
        self.combs.iter().map(entry).collect()
    }
}
