//! The positioning map: platforms that are alike lie near each other, and the audience among them.

mod kinds;

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::difference::PositioningMap;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::plan::Scope;
use crate::domain::sorting::sort_by;
pub use kinds::{Dot, Kind};
use kinds::{closest, going_on, kinds, nearest, whose};

/// How much longer than the other way distances may be drawn one way.
const STRETCH: f64 = 2.4;

/// The chart "Positioning map".
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// What the map shows, as a sentence that is no recommendation.
    pub headline: String,
    /// What each axis is about: words for its low and its high end, of the milestones that it carries.
    pub axes: [(String, String); 2],
    /// The same of the one milestone that it carries most.
    pub axes_in_short: [(String, String); 2],
    /// The share of all differences that the two axes show, as a fraction.
    pub explained: f64,
    /// How much the map shows and what it hides most, as a sentence.
    pub simplified: String,
    /// Whose dots stand in front, as a sentence; empty where nobody's do.
    pub in_front: &'static str,
    /// The candidates.
    pub platforms: Vec<Dot>,
    /// Platforms that are of a kind, the largest group first; none where there are no clear ones.
    pub kinds: Vec<Kind>,
    /// The segments of the scope; none while nothing has been said of somebody's needs.
    pub segments: Vec<(String, [f64; 2])>,
    /// Which group each segment is closest to, as a sentence; empty where the headline says it, and where names are too long.
    pub closest: String,
    /// The whole chart in words.
    pub alt_text: String,
}

/// What shows that platforms are of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindsAs {
    /// A ground below them.
    Ground,
    /// A line around them.
    Line,
}

/// A milestone counts on an axis that it pulls along at least this much as strongly as the strongest.
const COUNTS: f64 = 0.6;
/// A milestone of which at least this part of what is hidden is hidden is named.
const HIDES: f64 = 0.2;
/// Where nearly everything is shown, nothing is said of the rest.
const NEARLY_ALL: f64 = 0.95;

impl Map {
    /// Describes the map of a report for a scope; who is compared stands in front, and then who is suggested.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, scope: &Scope, compared: &[PlatformId]) -> Self {
        let members = report.portfolio().into_iter().flat_map(|portfolio| &portfolio.members);
        let suggested = members.map(|member| &report.problem.candidates[member.candidate].id);
        let suggested: Vec<&PlatformId> = suggested.collect();
        let in_front = match (compared, suggested.as_slice()) {
            (_, [_, ..]) if report.untouched.is_none() => "In colour: what we compare or suggest",
            ([], []) => "",
            _ => "In colour: what we compare",
        };
        let front: Vec<&PlatformId> = compared.iter().chain(suggested).collect();
        let candidates = report.problem.candidates.iter();
        let platforms: Vec<Dot> = candidates
            .zip(&report.map.platforms)
            .map(|(platform, at)| Dot {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                at: *at,
                rank: report.place_of(&platform.id).and_then(|place| place.rank),
                ranks: report.untouched.is_none(),
                front: front.iter().position(|id| **id == platform.id),
            })
            .collect();
        let said = report.problem.segments.iter().filter(|_| report.untouched.is_none());
        let segments: Vec<(String, [f64; 2])> =
            said.zip(&report.map.segments).map(|(demand, at)| (demand.name.clone(), *at)).collect();
        let axes = [0, 1].map(|axis| ends(framework, &report.map, axis, 2));
        let axes_in_short = [0, 1].map(|axis| ends(framework, &report.map, axis, 1));
        let strongest = [0, 1].map(|axis| carried(&report.map, axis).first().map(|(j, _)| *j));
        let mut kinds = kinds(report.kinds(), &platforms, &axes_in_short, strongest);
        let nearest: Vec<Option<usize>> = segments.iter().map(|(_, at)| nearest(&kinds, &platforms, *at)).collect();
        for at in nearest.iter().flatten() {
            kinds[*at].of_audience = true;
        }
        let headline = match kinds.as_slice() {
            // Near on the map is alike, not fit: the ranking weighs what these people need, and the map does not.
            [] => alike(framework, &report.map),
            kinds if segments.is_empty() => format!("Platforms fall into {} groups", words::number(kinds.len())),
            kinds => {
                let near = nearest.iter().zip(&segments);
                let near = near.filter_map(|(at, (name, _))| Some((name.as_str(), kinds[(*at)?].name.as_str())));
                let whose = whose(&near.collect::<Vec<_>>(), scope);
                format!("Platforms fall into {} groups. {whose}", words::number(kinds.len()))
            }
        };
        let closest = closest(&kinds, &segments, &nearest);
        let explained = report.map.explained.iter().sum();
        let simplified = simplified(framework, &report.map, explained);
        let name = |at: &usize| platforms[*at].name.as_str();
        let of_kind = |kind: &Kind| {
            format!("{} ({})", kind.name, words::list(&kind.members.iter().map(name).collect::<Vec<_>>()))
        };
        let list = if kinds.is_empty() {
            let names = words::list(&platforms.iter().map(|dot| dot.name.as_str()).collect::<Vec<_>>());
            format!("The platforms on it: {names}")
        } else {
            format!("The groups on it: {}", kinds.iter().map(of_kind).collect::<Vec<_>>().join("; "))
        };
        Self {
            alt_text: format!("{headline}. {simplified}. {list}."),
            headline,
            axes,
            axes_in_short,
            explained,
            simplified,
            in_front,
            platforms,
            kinds,
            segments,
            closest,
        }
    }
}

impl Map {
    /// The names of the segments as they stand on it: long ones in two lines where `most` is 2 and these hold them, else shortened.
    #[must_use]
    pub fn names_of_segments(&self, most: usize) -> Vec<String> {
        let all: Vec<&str> = self.segments.iter().map(|(name, _)| name.as_str()).collect();
        let short = |name: &&str| words::short_name(name, &all, words::SHORT_NAME);
        let fits = |line: &str| line.chars().count() <= words::SHORT_NAME;
        let in_two =
            |name: &str| words::in_two_lines(name).into_iter().find(|lines| lines.iter().all(|line| fits(line)));
        let of = |name: &&str| in_two(name).filter(|_| most > 1 && !fits(name)).map(|lines| lines.join("\n"));
        all.iter().map(|name| of(name).unwrap_or_else(|| short(name))).collect()
    }

    /// From where to where the map reaches, across and upwards: all that is on it and the middle where the axes cross, with some air.
    #[must_use]
    pub fn spans(&self) -> [(f64, f64); 2] {
        let all = || self.platforms.iter().map(|dot| dot.at).chain(self.segments.iter().map(|(_, at)| *at));
        [0, 1].map(|axis| {
            let ends = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
            let (low, high) = all().map(|at| at[axis]).fold((0.0, 0.0), ends);
            let margin = ((high - low) * 0.06).max(4.0);
            (low - margin, high + margin)
        })
    }

    /// The units of length for a point across and upwards, of the most that a sheet has room for: nearly one scale for both ways,
    /// so that near is near.
    #[must_use]
    pub fn scale(most: [f64; 2]) -> [f64; 2] {
        [most[0].min(STRETCH * most[1]), most[1].min(STRETCH * most[0])]
    }

    /// What the ends of the axes stand for, with the way there: left, right, above and below. All that an axis carries where both
    /// of its ends fit, else what it carries most.
    #[must_use]
    pub fn poles(&self, fits: impl Fn(&str) -> bool) -> [String; 4] {
        let [across, up] = [0, 1].map(|axis| {
            let whole = &self.axes[axis];
            if fits(&whole.0) && fits(&whole.1) { whole } else { &self.axes_in_short[axis] }
        });
        let all = [("← ", &across.0, ""), ("", &across.1, " →"), ("↑ ", &up.1, ""), ("↓ ", &up.0, "")];
        // Where platforms don't differ, an axis stands for nothing.
        all.map(|(before, name, after)| if name.is_empty() { String::new() } else { format!("{before}{name}{after}") })
    }

    /// How much longer distances are drawn one way than the other, with so many units of length for a point across and upwards, as
    /// the end of a key; empty where that cannot be seen.
    #[must_use]
    pub fn stretched([across, up]: [f64; 2]) -> String {
        let (way, times) = if across > up { ("Horizontal", across / up) } else { ("Vertical", up / across) };
        let times = Some(times).filter(|times| *times >= 1.05).map(words::decimal);
        times.map_or_else(String::new, |times| format!(". {way} distances are stretched {times} times"))
    }

    /// How to read the map in sentences, without the stop at the end: what near each other means, and the rest.
    #[must_use]
    pub fn key(&self, kinds: KindsAs) -> [String; 2] {
        let kinds = match kinds {
            _ if self.kinds.is_empty() => "",
            KindsAs::Ground => ", and each shaded area is a group",
            KindsAs::Line => ", and each outline is a group",
        };
        let diamonds = match self.segments.len() {
            0 => "",
            1 => "The diamond shows what they need. ",
            _ => "Diamonds show what segments need. ",
        };
        let closest = if self.closest.is_empty() { String::new() } else { format!("{}. ", self.closest) };
        let rest = format!("{diamonds}{closest}{}", self.simplified);
        [format!("Platforms close together are similar{kinds}"), rest]
    }
}

/// The milestones that pull along an axis, the strongest first, of two that pull as strongly the first of the framework;
/// none where the axis does not exist.
fn carried(map: &PositioningMap, axis: usize) -> Vec<(usize, f64)> {
    let mut all: Vec<(usize, f64)> = map.loadings.iter().map(|(j, loading)| (*j, loading[axis])).collect();
    sort_by(&mut all, |a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let most = all.first().map_or(0.0, |(_, loading)| loading.abs());
    all.retain(|(_, loading)| loading.abs() > 0.0 && loading.abs() >= COUNTS * most);
    all
}

/// Words for the low and the high end of an axis, of as many milestones as it carries, at most so many.
fn ends(framework: &Framework, map: &PositioningMap, axis: usize, most: usize) -> (String, String) {
    let mut ends = (Vec::new(), Vec::new());
    for (j, loading) in carried(map, axis).into_iter().take(most) {
        let milestone = &framework.milestones[j];
        let (low, high) = (milestone.low.as_str(), milestone.high.as_str());
        let (low, high) = if loading > 0.0 { (low, high) } else { (high, low) };
        ends.0.push(low);
        ends.1.push(high);
    }
    (going_on(&ends.0), going_on(&ends.1))
}

/// What the map is about where there are no kinds.
fn alike(framework: &Framework, map: &PositioningMap) -> String {
    let strongest = |axis: usize| carried(map, axis).first().map(|(j, _)| framework.milestones[*j].name.as_str());
    let mut drawn: Vec<&str> = [strongest(0), strongest(1)].into_iter().flatten().collect();
    drawn.dedup();
    if drawn.is_empty() {
        "Which platforms are similar".to_owned()
    } else {
        format!("Which platforms are similar, mostly by {}", words::list(&drawn))
    }
}

/// How much of the differences two axes show, and of which milestones they hide most.
fn simplified(framework: &Framework, map: &PositioningMap, explained: f64) -> String {
    let share = words::percent(explained);
    let shows = format!("The map shows {share} of the differences");
    let mut hidden = map.hidden.clone();
    sort_by(&mut hidden, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let all: f64 = hidden.iter().map(|(_, part)| part).sum();
    let most = hidden.iter().filter(|(_, part)| *part >= HIDES * all).take(2);
    let most: Vec<&str> = most.map(|(j, _)| framework.milestones[*j].name.as_str()).collect();
    if explained >= NEARLY_ALL || most.is_empty() {
        return shows;
    }
    format!("{shows}, and hides most of those on {}", words::list(&most))
}

impl Map {
    /// The chart of a plan's answers; none where it has nothing to show.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        Some(Self::of_all(material)).filter(|chart| chart.platforms.len() >= 2 && chart.explained > 0.0)
    }

    /// The same where all may lie in one place.
    #[must_use]
    pub fn of_all(material: &Material<'_>) -> Self {
        Self::new(material.framework, material.report, material.scope, &material.compared())
    }
}

impl Describes for Map {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |dot: &Dot| Entry {
            id: format!("dot-{}", dot.platform),
            name: dot.name.clone(),
            label: dot.label(),
            strong: dot.front.is_some(),
        };
        self.platforms.iter().map(entry).collect()
    }
}
