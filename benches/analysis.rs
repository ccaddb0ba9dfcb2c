//! How long the core takes: a ranking, everything that leads to it, and files as text.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use seven_milestones::analysis::fit::Fits;
use seven_milestones::analysis::problem::Problem;
use seven_milestones::analysis::ranking::rank;
use seven_milestones::analysis::report::Report;
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::platform::Platform;
use seven_milestones::domain::points::Level;
use seven_milestones::format::{read_plan, read_platform, write_plan, write_platform};
use seven_milestones::storage;
use std::hint::black_box;

const SCOPE: Scope = Scope::Everyone;

fn sample() -> Plan {
    read_plan(storage::SAMPLE_PLAN, storage::framework(), storage::library()).expect("the sample plan is sound").plan
}

/// As many platforms as asked for: the shipped ones again and again, each with levels of its own.
fn many(count: u32) -> Library {
    let shipped = storage::library().platforms();
    // A simple generator of numbers that look random: the same ones on every machine.
    let mut state = 7_u32;
    let mut level = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Level::new(f64::from(state >> 16) * 100.0 / 65_535.0).expect("from 0 to 100")
    };
    let platform = |(number, pattern): (u32, &std::sync::Arc<Platform>)| {
        let mut platform = pattern.as_ref().clone();
        platform.id = PlatformId::new(&format!("p{number}")).expect("an id");
        platform.name = format!("{} {number}", pattern.name);
        platform.milestones.values_mut().for_each(|cell| cell.level = level());
        platform
    };
    Library::new((0..count).zip(shipped.iter().cycle()).map(platform))
}

fn answers(criterion: &mut Criterion) {
    let (framework, plan) = (storage::framework(), sample());
    for (name, library) in [("24 platforms", storage::library().clone()), ("10000 platforms", many(10_000))] {
        let mut group = criterion.benchmark_group(name);
        let problem = Problem::new(framework, &library, &plan, &SCOPE).expect("there is an answer");
        assert!(rank(&Fits::of(&problem), problem.len()).len() == library.platforms().len());
        group.bench_function("fit and ranking", |bencher| {
            bencher.iter(|| rank(&Fits::of(black_box(&problem)), problem.len()));
        });
        group.bench_function("problem", |bencher| {
            bencher.iter(|| Problem::new(framework, black_box(&library), black_box(&plan), &SCOPE));
        });
        group.bench_function("report", |bencher| {
            bencher.iter(|| Report::new(framework, black_box(&library), black_box(&plan), &SCOPE));
        });
        group.finish();
    }
}

fn files(criterion: &mut Criterion) {
    let (framework, library, plan) = (storage::framework(), storage::library(), sample());
    let facebook = &library.platforms()[3];
    let (plan_text, profile_text) = (write_plan(&plan, framework), write_platform(facebook, framework));
    let mut group = criterion.benchmark_group("text");
    group.bench_function("read a plan", |bencher| {
        bencher.iter(|| read_plan(black_box(&plan_text), framework, library));
    });
    group.bench_function("write a plan", |bencher| {
        bencher.iter(|| write_plan(black_box(&plan), framework));
    });
    group.bench_function("read a profile", |bencher| {
        bencher.iter(|| read_platform(black_box(&profile_text), framework));
    });
    group.bench_function("write a profile", |bencher| {
        bencher.iter(|| write_platform(black_box(facebook), framework));
    });
    group.bench_function("read a plan with a fault", |bencher| {
        let faulty = || plan_text.replace("need: 70", "need: 170");
        bencher.iter_batched(faulty, |text| read_plan(&text, framework, library), BatchSize::SmallInput);
    });
    group.finish();
}

criterion_group!(benches, answers, files);
criterion_main!(benches);
