//! One platform's story: where it fits, where it rubs, and what that rests on.

use super::words;
use crate::analysis::lost::Lost;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::platform::Platform;
use crate::domain::sorting::sort_by;
use std::sync::Arc;

/// What there is to say of one platform, for one scope.
#[derive(Debug, Clone)]
pub struct Story {
    /// The platform.
    pub platform: Arc<Platform>,
    /// Its rank, score and reach in a few words.
    pub standing: String,
    /// Its milestones, those that lose most first, then those that add most.
    pub lines: Vec<Line>,
}

/// What there is to say of one milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Points it adds.
    pub points: f64,
    /// Points it could add at most.
    pub possible: f64,
    /// Points it loses for the segments that do not rule the platform out.
    pub lost: f64,
    /// The gap for each segment of the scope that has the milestone on.
    pub gaps: Vec<Gap>,
}

/// A platform's gap for one segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The segment; empty where the scope is a single one.
    pub segment: String,
    /// Effective level less need, in points.
    pub points: f64,
    /// The effective level, in points.
    pub level: f64,
    /// The gap in words that follow the platform's name.
    pub words: String,
    /// The kinds of content that they like and it lacks, in words that follow its name; none where that is not worth a word.
    pub lacks: Option<String>,
    /// Whether a deal-breaker is missed.
    pub breaks_deal: bool,
}

impl Story {
    /// The story of a platform; none where it is not a candidate.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, id: &PlatformId) -> Option<Self> {
        let place = report.place_of(id)?;
        let i = place.candidate;
        let several = report.problem.segments.len() > 1;
        let contributions = report.fits.contributions(i);
        let lost = Lost::of(&report.problem, &report.fits, i);
        let gaps = |j: usize| {
            let on = report.problem.segments.iter().enumerate().filter(|(_, demand)| demand.on[j]);
            on.map(|(g, demand)| {
                let matched = report.fits.matches(i, g)[j];
                Gap {
                    segment: if several { demand.name.clone() } else { String::new() },
                    points: matched.gap,
                    level: matched.level,
                    words: words::gap(&framework.milestones[j], matched.gap).to_owned(),
                    lacks: words::lacking(framework, report, i, g, j),
                    breaks_deal: matched.breaks_deal,
                }
            })
            .collect::<Vec<_>>()
        };
        let mut lines: Vec<Line> = (0..report.problem.milestones)
            .map(|j| Line {
                milestone: j,
                points: contributions[j],
                possible: words::possible(report, j),
                lost: lost.milestones[j],
                gaps: gaps(j),
            })
            .filter(|line| !line.gaps.is_empty())
            .collect();
        sort_by(&mut lines, |a, b| b.lost.total_cmp(&a.lost).then(a.milestone.cmp(&b.milestone)));
        let standing = match place.rank {
            Some(_) if report.untouched.is_some() => {
                format!("{}: {}", words::PLACEHOLDER, words::points(report.fits.score(i)))
            }
            Some(rank) => format!("Score {} out of 100 · rank {rank}", words::points(report.fits.score(i))),
            None => "Ruled out".to_owned(),
        };
        Some(Self { platform: report.platform(place).clone(), standing, lines })
    }
}
