//! What the reach behind a score rests on: published figures, figures of the plan's own, or what is assumed.

use crate::analysis::reach::{Reach, ReachFrom, of_segment};
use crate::chart::cited::{OWN, cited};
use crate::chart::fit_reach::{AUDIENCE, THEM, of_whom};
use crate::chart::material::Material;
use crate::chart::words::{self, percent};
use crate::domain::plan::Scope;
use crate::domain::platform::Measure;

/// Which share of a scope's people uses a platform, and where that is known from.
pub(super) struct ReachBehind {
    /// The share that counts, as a fraction; where it is known of some segments alone, theirs.
    share: f64,
    /// The segments of whom it is known.
    known_of: Vec<String>,
    /// Whose share it is: `them`, or everybody of the plan's region where no figure is by their ages.
    whose: String,
    /// Whether the figures have other bands of age than the segments.
    about: bool,
    /// What most of the figures count.
    measure: Measure,
    /// Source and year of each figure, or that it is the plan's own; none twice.
    cited: Vec<String>,
    /// The segments of whom it is not known, and the share that is assumed for each, as a fraction.
    assumed: Vec<(String, f64)>,
    /// Whether it is known of no segment.
    all_assumed: bool,
    /// Whether topics lower the score.
    pub(super) topics_count: bool,
}

impl ReachBehind {
    /// What is known of the reach of candidate `i`.
    pub(super) fn of(material: &Material<'_>, i: usize) -> Self {
        let problem = &material.report.problem;
        let platform = &problem.candidates[i];
        let mut known: Vec<Reach> = Vec::new();
        let mut assumed = Vec::new();
        let mut known_of = Vec::new();
        let (mut sum, mut shares) = (0.0, 0.0);
        for (g, demand) in problem.segments.iter().enumerate() {
            let factor = problem.reach_factor(i, g);
            let segment = material.plan.segment(&demand.name);
            match segment.and_then(|segment| of_segment(platform, segment, &material.plan.region)) {
                Some(reach) if factor.from != ReachFrom::Assumed => {
                    known_of.push(demand.name.clone());
                    sum += demand.share * reach.share;
                    shares += demand.share;
                    known.push(reach);
                }
                _ => assumed.push((demand.name.clone(), factor.reach)),
            }
        }
        let mut sources: Vec<String> = Vec::new();
        for source in known.iter().map(cited) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        // Where some are by their ages and some are not, the share is of them, if about.
        let whose = known.iter().map(|reach| of_whom(reach, &material.plan.region));
        let whose = whose.reduce(|one, other| if one == other { one } else { THEM.to_owned() });
        Self {
            share: if shares > 0.0 { sum / shares } else { problem.reach_that_counts(i) },
            known_of,
            whose: match whose.unwrap_or_else(|| THEM.to_owned()) {
                them if them == THEM && *material.scope == Scope::Everyone => AUDIENCE.to_owned(),
                whose => whose,
            },
            measure: known.first().map_or(Measure::Uses, Reach::measure),
            about: known.iter().any(|reach| reach.usage.as_ref().is_some_and(|usage| usage.about)),
            cited: sources,
            all_assumed: known.is_empty(),
            assumed,
            topics_count: words::topics_count(material.report, i),
        }
    }

    /// Which share uses it, and where that is known from, as a sentence or two.
    pub(super) fn sentence(&self) -> String {
        let whose = &self.whose;
        let (share, taken, uses) = (percent(self.share), self.taken(), self.measure.words());
        if self.all_assumed {
            return match self.share {
                // Nothing is known of any platform.
                all if all >= 1.0 => "No platform’s reach is known, so reach takes nothing off.".to_owned(),
                _ => format!("We don’t know how many of them use it, so we assume {taken}, {}.", words::LOW_END),
            };
        }
        let (about, cited) = (if self.about { "About " } else { "" }, self.cited.join("; "));
        if self.assumed.is_empty() {
            return format!("{about}{share} of {whose} {uses} ({cited}).");
        }
        let named = |names: &[&str]| match names.len() {
            ..=2 => words::list(names),
            count => format!("{count} segments"),
        };
        let known: Vec<&str> = self.known_of.iter().map(String::as_str).collect();
        let names: Vec<&str> = self.assumed.iter().map(|(name, _)| name.as_str()).collect();
        let (known, names) = (named(&known), named(&names));
        let unknown = if self.assumed.iter().all(|(_, share)| *share >= 1.0) {
            format!("for {names}, no platform’s reach is known, so nothing is lost")
        } else {
            format!("for {names} we don’t know, so we assume {taken}, {}", words::LOW_END)
        };
        format!("{about}{share} of {known} {uses} ({cited}); {unknown}.")
    }

    /// Why reach and topics lose something, in words that follow how much that is.
    pub(super) fn why(&self) -> String {
        let all_are_there = self.share >= 1.0;
        match (self.assumed.is_empty() || all_are_there, self.topics_count) {
            (false, _) if self.all_assumed => "because its reach is unknown".to_owned(),
            (false, _) => "because its reach is partly unknown".to_owned(),
            (true, true) if all_are_there => "because it covers only part of what they come for".to_owned(),
            (true, true) => "on reach and topics".to_owned(),
            (true, false) => format!("because {}", self.away()),
        }
    }

    /// How many are not there, in words: as what the percentage that is there, which stands beside it, leaves.
    fn away(&self) -> String {
        match 100 - words::whole(100.0 * self.share) {
            ..=0 => "not everybody uses it".to_owned(),
            away => format!("{away}% of {} {}", self.whose, self.measure.words_for_the_others()),
        }
    }

    /// The shares that are assumed, in words.
    fn taken(&self) -> String {
        let mut shares: Vec<i64> = self.assumed.iter().map(|(_, share)| words::whole(100.0 * share)).collect();
        shares.sort_unstable();
        match (shares.first(), shares.last()) {
            (Some(least), Some(most)) if least < most => format!("{least}% to {most}%"),
            (Some(one), _) => format!("{one}%"),
            _ => String::new(),
        }
    }

    /// Where it is known from, for the line of sources.
    pub(super) fn source(&self, region: &str) -> String {
        let assumed = (!self.assumed.is_empty()).then_some("assumed");
        let assumed = if self.all_assumed { assumed } else { assumed.map(|_| "assumed where it is not known") };
        let from: Vec<&str> = self.cited.iter().map(String::as_str).chain(assumed).collect();
        let published = self.cited.iter().any(|cited| cited != OWN);
        let of = if published && !region.is_empty() { format!(" {}", words::in_region(region)) } else { String::new() };
        format!("{}{of}: {}", words::REACH, from.join("; "))
    }
}
