//! What the reach behind a score rests on: published figures, figures of the plan's own, or what is assumed.

use crate::analysis::reach::{Reach, ReachFrom, of_segment};
use crate::analysis::report::Report;
use crate::chart::fit_reach::{OWN, cited, of_whom};
use crate::chart::material::Material;
use crate::chart::words::{self, percent};

/// Which share of a scope's people uses a platform, and where that is known from.
pub(super) struct ReachBehind {
    /// The share that counts, as a fraction.
    share: f64,
    /// Whose share it is: `them`, or everybody of the plan's region where no figure is by their ages.
    whose: String,
    /// Whether the figures have other bands of age than the segments.
    about: bool,
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
        for (g, demand) in problem.segments.iter().enumerate() {
            let factor = problem.reach_factor(i, g);
            let segment = material.plan.segment(&demand.name);
            match segment.and_then(|segment| of_segment(platform, segment, &material.plan.region)) {
                Some(reach) if factor.from != ReachFrom::Assumed => known.push(reach),
                _ => assumed.push((demand.name.clone(), factor.reach)),
            }
        }
        let mut sources: Vec<String> = Vec::new();
        for source in known.iter().map(cited) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let of_them = known.iter().all(Reach::of_them);
        Self {
            share: problem.reach_that_counts(i),
            whose: of_whom(of_them, &material.plan.region).to_owned(),
            about: known.iter().any(|reach| reach.usage.as_ref().is_some_and(|usage| usage.about)),
            cited: sources,
            all_assumed: known.is_empty(),
            assumed,
            topics_count: topics_count(material.report, i),
        }
    }

    /// Which share uses it, and where that is known from, as a sentence or two.
    pub(super) fn sentence(&self) -> String {
        let whose = &self.whose;
        let (share, taken) = (percent(self.share), self.taken());
        if self.all_assumed {
            return match self.share {
                // Nothing is known of any platform.
                all if all >= 1.0 => {
                    "We don’t know how many of them use which platform, so nothing is lost by that.".to_owned()
                }
                _ => format!("We don’t know how many of them use it, so we assume {taken}, {}.", words::LOW_END),
            };
        }
        let (about, cited) = (if self.about { "About " } else { "" }, self.cited.join("; "));
        if self.assumed.is_empty() {
            return format!("{about}{share} of {whose} use it ({cited}).");
        }
        let names: Vec<&str> = self.assumed.iter().map(|(name, _)| name.as_str()).collect();
        let names = if names.len() <= 2 { words::list(&names) } else { format!("{} segments", names.len()) };
        format!(
            "About {share} of them use it ({cited}); for {names} we don’t know, so we assume {taken}, {}.",
            words::LOW_END
        )
    }

    /// Why reach and topics lose something, in words that follow `because`.
    pub(super) fn because(&self) -> String {
        let all_are_there = self.share >= 1.0;
        match (self.assumed.is_empty() || all_are_there, self.topics_count) {
            (false, _) if self.all_assumed => "its reach is unknown".to_owned(),
            (false, _) => "its reach is partly unknown".to_owned(),
            (true, true) if all_are_there => "it has only a part of what they come for".to_owned(),
            (true, true) => "not everybody is there for this".to_owned(),
            (true, false) => self.away(),
        }
    }

    /// How many are not there, in words: as what the percentage that is there, which stands beside it, leaves.
    fn away(&self) -> String {
        match 100 - words::whole(100.0 * self.share) {
            ..=0 => "not everybody uses it".to_owned(),
            away => format!("{away}% of {} don’t use it", self.whose),
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
        let of = if published && !region.is_empty() { format!(" of {region}") } else { String::new() };
        format!("{}{of}: {}", words::REACH, from.join("; "))
    }
}

/// Whether topics lower the score of a candidate.
fn topics_count(report: &Report, i: usize) -> bool {
    (0..report.problem.segments.len()).any(|g| report.problem.reach_factor(i, g).topic < 1.0)
}
