//! Platforms on the map, those of them that lie together, and which of these groups segments are closest to.

use crate::chart::words;
use crate::domain::id::PlatformId;
use crate::domain::plan::Scope;
use crate::domain::sorting::{Inserted as _, sort_by_key};

/// One platform on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Where it lies, in points from the centre.
    pub at: [f64; 2],
    /// Its place in the ranking; none when it is ruled out.
    pub rank: Option<usize>,
    /// Whether a place in the ranking says anything.
    pub ranks: bool,
    /// Its place among those compared, which stand in front, from 0; none for the others.
    pub front: Option<usize>,
}

impl Dot {
    /// What is said of it.
    #[must_use]
    pub fn label(&self) -> String {
        if !self.ranks {
            return self.name.clone();
        }
        let rank = self.rank.map_or_else(|| "ruled out".to_owned(), |rank| format!("rank {rank}"));
        format!("{}, {rank}", self.name)
    }
}

/// Platforms that lie together.
#[derive(Debug, Clone, PartialEq)]
pub struct Kind {
    /// What they have in common, in the words of the axes: `People they know, in communities`.
    pub name: String,
    /// The platforms, by position in the chart's.
    pub members: Vec<usize>,
    /// Whether some segment lies nearest to one of them.
    pub of_audience: bool,
}

/// Words after each other: only the first keeps its capital, unless it is one of several.
pub(super) fn going_on(all: &[&str]) -> String {
    let lower = |words: &str| {
        let mut letters = words.chars();
        match (letters.next(), words.chars().nth(1)) {
            (Some(first), Some(second)) if second.is_lowercase() => {
                first.to_lowercase().chain(letters).collect::<String>()
            }
            _ => words.to_owned(),
        }
    };
    let all: Vec<String> =
        all.iter().enumerate().map(|(at, words)| if at == 0 { (*words).to_owned() } else { lower(words) }).collect();
    all.join(", ")
}

/// Groups with the names of where they lie, in the order of the milestones that the axes are called after; none where two
/// would have one name.
pub(super) fn kinds(
    groups: &[Vec<usize>],
    platforms: &[Dot],
    axes: &[(String, String); 2],
    milestones: [Option<usize>; 2],
) -> Vec<Kind> {
    let spread = [0, 1].map(|axis: usize| (mean(platforms.iter().map(|dot| dot.at[axis].powi(2)))).sqrt());
    let name = |members: &[usize], least: f64| {
        let mut parts: Vec<(Option<usize>, &str)> = (0..2)
            .filter_map(|axis| {
                let at = mean(members.iter().map(|at| platforms[*at].at[axis])) / spread[axis].max(f64::EPSILON);
                let end = if at < 0.0 { &axes[axis].0 } else { &axes[axis].1 };
                (at.abs() >= least && !end.is_empty()).then_some((milestones[axis], end.as_str()))
            })
            .collect();
        sort_by_key(&mut parts, |(milestone, _)| *milestone);
        going_on(&parts.iter().map(|(_, end)| *end).collect::<Vec<_>>())
    };
    // As few words as tell the groups apart.
    let with = |least: f64| -> Option<Vec<Kind>> {
        let kinds: Vec<Kind> = groups
            .iter()
            .map(|members| Kind { name: name(members, least), members: members.clone(), of_audience: false })
            .collect();
        let names: std::collections::BTreeSet<&str> = kinds.iter().map(|kind| kind.name.as_str()).into_set();
        (names.len() == kinds.len() && !names.contains("")).then_some(kinds)
    };
    [0.6, 0.3, 0.0].into_iter().find_map(with).unwrap_or_default()
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// The kind of the platform that lies nearest to a place.
pub(super) fn nearest(kinds: &[Kind], platforms: &[Dot], to: [f64; 2]) -> Option<usize> {
    let off = |at: &usize| {
        let at = platforms[*at].at;
        (at[0] - to[0]).powi(2) + (at[1] - to[1]).powi(2)
    };
    let of_kind = |kind: &Kind| kind.members.iter().map(off).fold(f64::INFINITY, f64::min);
    let all = kinds.iter().map(of_kind).enumerate();
    all.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
}

/// To which groups the segments are closest, as a sentence.
pub(super) fn whose(near: &[(&str, &str)], scope: &Scope) -> String {
    let whom = match scope {
        Scope::Everyone => "all segments",
        Scope::Segment(name) => name,
    };
    match near {
        [] => format!("No group is close to {whom}"),
        [(segment, kind)] => {
            let whom = if *scope == Scope::Everyone { segment } else { whom };
            format!("“{kind}” is closest to {whom}")
        }
        [(_, first), others @ ..] if others.iter().all(|(_, kind)| kind == first) => {
            format!("“{first}” is closest to {whom}")
        }
        [(one, first), (other, second)] => format!("“{first}” is closest to {one}, “{second}” to {other}"),
        _ => "The closest group differs by segment".to_owned(),
    }
}

/// Which group each segment is closest to, with as long names as a few lines hold; nothing where the headline names them all.
pub(super) fn closest(kinds: &[Kind], segments: &[(String, [f64; 2])], nearest: &[Option<usize>]) -> String {
    if segments.len() < 3 || nearest.iter().all(|near| *near == nearest[0]) {
        return String::new();
    }
    let all: Vec<&str> = segments.iter().map(|(name, _)| name.as_str()).collect();
    let with = |most: usize| {
        let of = |at: usize| {
            let near = nearest.iter().zip(&all).filter(|(near, _)| **near == Some(at));
            let names: Vec<String> = near.map(|(_, name)| words::short_name(name, &all, most)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            (!names.is_empty()).then(|| format!("{} to “{}”", words::list(&names), kinds[at].name))
        };
        let each: Vec<String> = (0..kinds.len()).filter_map(of).collect();
        format!("Closest: {}", each.join("; "))
    };
    let fits = |said: &String| said.chars().count() <= LONGEST_CLOSEST;
    [60, words::SHORT_NAME].into_iter().map(with).find(fits).unwrap_or_default()
}

/// How many letters it may have in which group each segment is closest to.
const LONGEST_CLOSEST: usize = 260;
