//! `rank PLAN --json`: the whole analysis as one object for other programs.

use super::{Inputs, Opened, Sources, warn};
use crate::analysis::reach;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::plan::{Plan, Scope, Setting};
use anyhow::Result;
use serde::Serialize;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

#[derive(Serialize)]
struct Object<'a> {
    plan: &'a str,
    scope: Option<&'a str>,
    setting: &'static str,
    samples: u32,
    seed: u64,
    platforms: Vec<PlatformObject<'a>>,
    warnings: Vec<&'a String>,
}

#[derive(Serialize)]
struct PlatformObject<'a> {
    id: &'a str,
    name: &'a str,
    rank: Option<usize>,
    fit: f64,
    ruled_out: bool,
    reach: Option<f64>,
    segments: Vec<SegmentObject<'a>>,
}

#[derive(Serialize)]
struct SegmentObject<'a> {
    name: &'a str,
    fit: f64,
    ruled_out_by: Vec<&'a str>,
    reach: Option<f64>,
    milestones: Vec<MilestoneObject<'a>>,
}

#[derive(Serialize)]
struct MilestoneObject<'a> {
    id: &'a str,
    level: f64,
    gap: f64,
    #[serde(rename = "match")]
    matched: f64,
    contribution: f64,
    lost: f64,
}

/// Prints the analysis of a plan as JSON.
///
/// # Errors
/// When an input is at fault or there is nothing to compare.
pub fn object(out: &mut impl Write, path: &Path, sources: &Sources) -> Result<ExitCode> {
    let inputs = Inputs::read(sources)?;
    let Opened { plan, scope, warnings } = inputs.open(path, sources)?;
    let warnings: Vec<&String> = inputs.warnings.iter().chain(&warnings).collect();
    warn(&warnings);
    let report = Report::new(&inputs.framework, &inputs.library, &plan, &scope)?;
    let object = Object {
        plan: &plan.title,
        scope: match &scope {
            Scope::Everyone => None,
            Scope::Segment(name) => Some(name),
        },
        setting: match plan.setting {
            Setting::Typical => "typical",
            Setting::Tuned => "tuned",
        },
        samples: plan.samples,
        seed: plan.seed,
        platforms: platforms(&inputs.framework, &plan, &report),
        warnings,
    };
    let text = serde_json::to_string_pretty(&object)?;
    super::finish(writeln!(out, "{text}"))?;
    Ok(ExitCode::SUCCESS)
}

fn platforms<'a>(framework: &'a Framework, plan: &'a Plan, report: &'a Report) -> Vec<PlatformObject<'a>> {
    let object = |place: &crate::analysis::ranking::Place| {
        let i = place.candidate;
        let platform = report.platform(*place);
        PlatformObject {
            id: platform.id.as_str(),
            name: &platform.name,
            rank: place.rank,
            fit: report.fits.overall(i),
            ruled_out: place.rank.is_none(),
            reach: report.reach[i].as_ref().map(|reach| reach.share),
            segments: (0..report.problem.segments.len()).map(|g| segment(framework, plan, report, i, g)).collect(),
        }
    };
    report.places.iter().map(object).collect()
}

fn segment<'a>(framework: &'a Framework, plan: &'a Plan, report: &'a Report, i: usize, g: usize) -> SegmentObject<'a> {
    let demand = &report.problem.segments[g];
    let reach = plan.segment(&demand.name).and_then(|segment| {
        reach::of_segment(&report.problem.candidates[i], segment, &plan.region).map(|reach| reach.share)
    });
    let milestone = |j: usize| {
        let matched = report.fits.matches(i, g)[j];
        let whole = 100.0 * demand.weights[j];
        MilestoneObject {
            id: framework.milestones[j].id.as_str(),
            level: matched.level,
            gap: matched.gap,
            matched: matched.value,
            contribution: whole * matched.value,
            lost: whole * (1.0 - matched.value),
        }
    };
    SegmentObject {
        name: &demand.name,
        fit: report.fits.of_segment(i, g),
        ruled_out_by: report.broken_deals(i, g).map(|j| framework.milestones[j].id.as_str()).collect(),
        reach,
        milestones: (0..report.problem.milestones).filter(|j| demand.on[*j]).map(milestone).collect(),
    }
}
