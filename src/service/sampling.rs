//! Drawing all samples of a plan on every core, for whoever has nothing else to do meanwhile.

use crate::analysis::report::Report;
use crate::analysis::robustness::{Chunk, Robustness, Sampler};
use crate::chart::Material;
use crate::chart::segments::samples;
use crate::domain::plan::{Plan, Scope};
use crate::domain::sorting::sort_by_key;
use std::sync::atomic::{AtomicU32, Ordering};

/// As few samples as a report can have; all of them are drawn here.
pub const FEW: u32 = 100;

/// Works the answers for each segment alone out on every core, before somebody asks for them.
pub fn by_segment(material: &Material<'_>) {
    let Material { framework, library, report, plan, .. } = *material;
    let segments = &report.problem.segments;
    let samples = samples(segments.len(), plan);
    if segments.len() < 2 || samples <= FEW {
        return;
    }
    report.take_by_segment(|| {
        let alone = |name: &String| {
            let mut alone = Report::new(framework, library, plan, &Scope::Segment(name.clone()), FEW).ok()?;
            alone.robustness = robustness(&alone, plan);
            Some(alone)
        };
        segments.iter().map(|demand| alone(&demand.name)).collect()
    });
}

/// How sure a report's answers are, from all the samples that the plan asks for.
///
/// The figures do not depend on the number of threads: chunks are added up in their order.
#[must_use]
pub fn robustness(report: &Report, plan: &Plan) -> Robustness {
    let sampler = Sampler::new(&report.problem, &report.places, plan.samples, plan.seed);
    let next = AtomicU32::new(0);
    let draw = || {
        let mut drawn: Vec<(u32, Chunk)> = Vec::new();
        loop {
            let chunk = next.fetch_add(1, Ordering::Relaxed);
            if chunk >= sampler.chunks() {
                return drawn;
            }
            drawn.push((chunk, sampler.draw(chunk)));
        }
    };
    let others = std::thread::available_parallelism().map_or(0, |threads| threads.get() - 1);
    let mut chunks: Vec<(u32, Chunk)> = std::thread::scope(|scope| {
        let helpers: Vec<_> = (0..others).map(|_| scope.spawn(draw)).collect();
        let mut drawn = draw();
        for helper in helpers {
            // A helper that failed has drawn nothing that counts; what it took is drawn again below.
            drawn.extend(helper.join().unwrap_or_default());
        }
        drawn
    });
    sort_by_key(&mut chunks, |(number, _)| *number);
    for number in 0..sampler.chunks() {
        let at = number as usize;
        if chunks.get(at).is_none_or(|(found, _)| *found != number) {
            chunks.insert(at, (number, sampler.draw(number)));
        }
    }
    let chunks: Vec<Chunk> = chunks.into_iter().map(|(_, chunk)| chunk).collect();
    Robustness::new(&report.problem, &report.fits, &report.places, &chunks)
}
