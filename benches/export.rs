//! How long pictures take: a chart of 1920 × 1080 from the report to its file.

use criterion::{Criterion, criterion_group, criterion_main};
use seven_milestones::analysis::report::Report;
use seven_milestones::analysis::robustness::CHUNK;
use seven_milestones::chart::{Chart, Material};
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::export::{Fonts, PdfOptions, SvgOptions, pdf, png, svg};
use seven_milestones::format::read_plan;
use seven_milestones::scene::draw::scene;
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::{Ground, Look};
use seven_milestones::scene::text::{FontWeight, width};
use seven_milestones::storage;
use std::hint::black_box;

fn sample() -> Plan {
    read_plan(storage::SAMPLE_PLAN, storage::framework(), storage::library()).expect("the sample plan is sound").plan
}

fn pictures(criterion: &mut Criterion) {
    let (framework, library, plan) = (storage::framework(), storage::library(), sample());
    let scope = Scope::Segment(plan.segments[0].name.clone());
    let report = Report::new(framework, library, &plan, &scope, CHUNK).expect("there is an answer");
    let material = Material::new(framework, library, &plan, &scope, &report, "2026-11-23");
    let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look::default() };
    let glass = Sheet { look: Look { ground: Ground::Transparent, ..Look::default() }, ..sheet.clone() };
    let fonts = Fonts::ours();
    let options = PdfOptions { title: "A plan", language: "en" };
    for chart in [Chart::Fit, Chart::Heatmap, Chart::Honeycomb, Chart::Map] {
        let drawn = scene(&chart, &material, &sheet).expect("the sample plan has this chart");
        let clear = scene(&chart, &material, &glass).expect("the sample plan has this chart");
        let mut group = criterion.benchmark_group(chart.id(framework));
        group.bench_function("scene", |bencher| bencher.iter(|| scene(black_box(&chart), &material, &sheet)));
        group.bench_function("SVG of a report", |bencher| {
            bencher.iter(|| {
                let scene = scene(black_box(&chart), &material, &sheet).expect("a scene");
                svg(&scene, &fonts, SvgOptions::default())
            });
        });
        group.bench_function("SVG", |bencher| {
            bencher.iter(|| svg(black_box(&drawn), &fonts, SvgOptions::default()));
        });
        group.bench_function("SVG with outlines", |bencher| {
            bencher.iter(|| svg(black_box(&drawn), &fonts, SvgOptions { outlines: true }));
        });
        group.bench_function("PDF", |bencher| {
            bencher.iter(|| pdf(std::slice::from_ref(black_box(&drawn)), &fonts, options));
        });
        group.sample_size(10);
        for scale in [1, 2, 4] {
            group.bench_function(format!("PNG at {scale}"), |bencher| {
                bencher.iter(|| png(black_box(&drawn), &fonts, scale));
            });
        }
        group.bench_function("transparent PNG at 2", |bencher| bencher.iter(|| png(black_box(&clear), &fonts, 2)));
        group.finish();
    }
}

fn all_of_a_plan(criterion: &mut Criterion) {
    let (framework, library, plan) = (storage::framework(), storage::library(), sample());
    let scope = Scope::Everyone;
    let report = Report::new(framework, library, &plan, &scope, CHUNK).expect("there is an answer");
    let material = Material::new(framework, library, &plan, &scope, &report, "2026-11-23");
    let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look::default() };
    let draw = || {
        let charts = Chart::all(framework);
        charts.iter().filter_map(|chart| scene(chart, &material, &sheet)).collect::<Vec<_>>()
    };
    let mut group = criterion.benchmark_group("all charts of the sample plan");
    group.bench_function("scenes", |bencher| bencher.iter(draw));
    let scenes = draw();
    let options = PdfOptions { title: "A plan", language: "en" };
    group.bench_function("one PDF", |bencher| bencher.iter(|| pdf(black_box(&scenes), &Fonts::ours(), options)));
    group.finish();
}

fn words(criterion: &mut Criterion) {
    let names: Vec<&str> = storage::library().platforms().iter().map(|platform| platform.name.as_str()).collect();
    criterion.bench_function("measure 100 labels", |bencher| {
        bencher.iter(|| {
            let labels = black_box(&names).iter().cycle().take(100);
            labels.map(|name| width(name, FontWeight::SemiBold, 28.0)).sum::<f64>()
        });
    });
}

criterion_group!(benches, pictures, all_of_a_plan, words);
criterion_main!(benches);
