//! How long the core takes: a ranking, everything that leads to it, and files as text.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use seven_milestones::analysis::difference::positioning_map;
use seven_milestones::analysis::fit::Fits;
use seven_milestones::analysis::portfolio::{Wishes, frontier, portfolio};
use seven_milestones::analysis::problem::Problem;
use seven_milestones::analysis::ranking::rank;
use seven_milestones::analysis::report::Report;
use seven_milestones::analysis::robustness::{CHUNK, robustness};
use seven_milestones::analysis::tipping::rails;
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::platform::Platform;
use seven_milestones::domain::quantities::Level;
use seven_milestones::format::{read_plan, read_platform, write_plan, write_platform};
use seven_milestones::storage;
use std::hint::black_box;

const SCOPE: Scope = Scope::Everyone;
/// What the best sets are looked for with.
fn wishes() -> Wishes {
    Wishes { complement: 0.5, ..Wishes::default() }
}

/// The same within 12 hours a week, where each second platform is used today and hours differ.
fn within_hours(problem: &Problem) -> Wishes {
    let ids = || problem.candidates.iter().map(|platform| platform.id.clone());
    let hours = ids().zip([1.0, 2.5, 4.0, 6.0, 3.0].into_iter().cycle()).collect();
    Wishes {
        capacity: Some(12.0),
        hours,
        today: ids().step_by(2).collect(),
        inertia: 0.5,
        complement: 0.8,
        ..Wishes::default()
    }
}

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
        if problem.len() < 100 {
            group.bench_function("report with a first estimate", |bencher| {
                bencher.iter(|| Report::new(framework, black_box(&library), black_box(&plan), &SCOPE, CHUNK));
            });
            let fits = Fits::of(&problem);
            let places = rank(&fits, problem.len());
            group.sample_size(20);
            group.bench_function("robustness, 10000 samples, two segments", |bencher| {
                bencher.iter(|| robustness(black_box(&problem), &fits, &places, 10_000, 7));
            });
        }
        group.finish();
    }
}

/// Rails, robustness and portfolio, for the first segment of the sample plan.
fn does_it_matter(criterion: &mut Criterion) {
    let (framework, plan) = (storage::framework(), sample());
    let scope = Scope::Segment(plan.segments[0].name.clone());
    for (name, library) in
        [("24 platforms", storage::library().clone()), ("200 platforms", many(200)), ("1000 platforms", many(1_000))]
    {
        let mut group = criterion.benchmark_group(name);
        let problem = Problem::new(framework, &library, &plan, &scope).expect("there is an answer");
        let fits = Fits::of(&problem);
        let places = rank(&fits, problem.len());
        group.bench_function("rails of all milestones", |bencher| {
            bencher.iter(|| rails(black_box(&problem), &fits));
        });
        group.sample_size(10);
        group.bench_function("robustness, 10000 samples", |bencher| {
            bencher.iter(|| robustness(black_box(&problem), &fits, &places, 10_000, 7));
        });
        if problem.len() <= 200 {
            group.bench_function("portfolio, sizes 1 to 5", |bencher| {
                bencher.iter(|| portfolio(black_box(&problem), &fits, &places, &wishes()));
            });
            let within = within_hours(&problem);
            group.bench_function("portfolio within 12 hours, keep, start, stop", |bencher| {
                bencher.iter(|| portfolio(black_box(&problem), &fits, &places, &within));
            });
            group.bench_function("what more hours bring", |bencher| {
                bencher.iter(|| frontier(black_box(&problem), &fits, &places, &within));
            });
        }
        group.bench_function("positioning map", |bencher| bencher.iter(|| positioning_map(black_box(&problem))));
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

criterion_group!(benches, answers, does_it_matter, files);
criterion_main!(benches);
