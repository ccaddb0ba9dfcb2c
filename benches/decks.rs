//! How long documents take: slides, the scorecard, the table and the brief.

use criterion::{Criterion, criterion_group, criterion_main};
use seven_milestones::analysis::report::Report;
use seven_milestones::chart::{Chart, Material};
use seven_milestones::domain::plan::Scope;
use seven_milestones::export::job::{Format, Order, outputs};
use seven_milestones::format::read_plan;
use seven_milestones::scene::client::ClientColours;
use seven_milestones::scene::tones::LIGHT;
use seven_milestones::storage;
use std::hint::black_box;

fn documents(criterion: &mut Criterion) {
    let (framework, library) = (storage::framework(), storage::library());
    let plan = read_plan(storage::SAMPLE_PLAN, framework, library).expect("the sample plan is sound").plan;
    let report = Report::new(framework, library, &plan, &Scope::Everyone, plan.samples).expect("there is an answer");
    let material = Material::new(framework, library, &plan, &Scope::Everyone, &report, "2026-11-24");
    let mut group = criterion.benchmark_group("documents");
    for format in Format::ALL {
        let ending = format.ending();
        if matches!(format, Format::Png | Format::Svg | Format::Pdf) {
            continue;
        }
        let mut order = Order::everything("plan", &material);
        // With the cover and what to do first, twelve slides.
        order.charts = [Chart::Fit, Chart::Reach, Chart::Audience, Chart::Radar, Chart::Honeycomb]
            .into_iter()
            .chain([Chart::Heatmap, Chart::Separates, Chart::Acceptability, Chart::Ranges, Chart::Portfolio])
            .collect();
        order.formats = [format].into();
        let files = outputs(&order, &material);
        group.bench_function(ending, |bencher| {
            bencher.iter(|| files[0].make(black_box(&order), &material).expect("it can be made"));
        });
    }
    group.bench_function("choice of a client's colours", |bencher| {
        let accents = seven_milestones::export::theme::ACCENTS;
        bencher.iter(|| ClientColours::new(black_box(accents), LIGHT.ink, LIGHT.surface));
    });
    group.finish();
}

criterion_group!(benches, documents);
criterion_main!(benches);
