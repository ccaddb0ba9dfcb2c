//! Drawing all samples of a plan on every core, for whoever has nothing else to do meanwhile.

use crate::analysis::report::Report;
use crate::analysis::robustness::{Firsts, Robustness};
use crate::chart::Material;
use crate::chart::segments::samples;
use crate::domain::plan::Plan;
use crate::domain::sorting::sort_by_key;
use std::sync::atomic::{AtomicU32, Ordering};

pub use crate::analysis::report::FEW;

/// Works the answers for each segment alone out on every core, before somebody asks for them.
pub fn by_segment(material: &Material<'_>) {
    let Material { framework, library, report, plan, .. } = *material;
    let segments = &report.problem.segments;
    let samples = samples(segments.len(), plan);
    if segments.len() > 1 && samples.is_some() {
        report.by_segment_with(framework, library, plan, samples, |sampler| {
            Firsts::of(sampler, &on_every_core(sampler.chunks(), |chunk| sampler.firsts(chunk)))
        });
    }
}

/// How sure a report's answers are, from all the samples that the plan asks for.
///
/// The figures do not depend on the number of threads: chunks are added up in their order.
#[must_use]
pub fn robustness(report: &Report, plan: &Plan) -> Robustness {
    let sampler = report.sampler(plan.samples, plan.seed);
    let chunks = on_every_core(sampler.chunks(), |chunk| sampler.draw(chunk));
    Robustness::new(&report.problem, &report.fits, &report.places, &chunks)
}

/// Draws so many chunks on every core, and gives them in their order.
fn on_every_core<C: Send>(count: u32, draw_one: impl Fn(u32) -> C + Sync) -> Vec<C> {
    let next = AtomicU32::new(0);
    let draw = || {
        let mut drawn: Vec<(u32, C)> = Vec::new();
        loop {
            let chunk = next.fetch_add(1, Ordering::Relaxed);
            if chunk >= count {
                return drawn;
            }
            drawn.push((chunk, draw_one(chunk)));
        }
    };
    let others = std::thread::available_parallelism().map_or(0, |threads| threads.get() - 1);
    let mut chunks: Vec<(u32, C)> = std::thread::scope(|scope| {
        let helpers: Vec<_> = (0..others).map(|_| scope.spawn(draw)).collect();
        let mut drawn = draw();
        for helper in helpers {
            // A helper that failed has drawn nothing that counts; what it took is drawn again below.
            drawn.extend(helper.join().unwrap_or_default());
        }
        drawn
    });
    sort_by_key(&mut chunks, |(number, _)| *number);
    for number in 0..count {
        let at = number as usize;
        if chunks.get(at).is_none_or(|(found, _)| *found != number) {
            chunks.insert(at, (number, draw_one(number)));
        }
    }
    chunks.into_iter().map(|(_, chunk)| chunk).collect()
}
